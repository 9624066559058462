// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/network/simulator/SimHarness.h"

#include <QJsonDocument>
#include <QTest>

namespace dbsbm::test {

using namespace Qt::StringLiterals;
using namespace simulator;

SimulatorOptions SimHarness::defaults()
{
    qunsetenv("DBSBM_RECORD_REQUESTS");
    SimulatorOptions options;
    options.token = "secret";
    options.application = kApplication;
    options.botUser = kBot;
    options.botName = u"bookie"_s;
    return options;
}

SimGuild SimHarness::guild()
{
    SimGuild guild;
    guild.id = kGuild;
    guild.name = u"Guild"_s;
    guild.roles = {{kCapper, u"Capper"_s, 0}};
    guild.channels = {{kChannel, u"bets"_s, 0}};
    guild.members = {{kAda, u"ada"_s, u"Ada"_s, {kCapper}, true},
                     {kBob, u"bob"_s, QString(), {}, false}};
    return guild;
}

SimHarness::SimHarness(SimulatorOptions options) : discord(std::move(options), clock)
{
    discord.addGuild(guild());
    if (const auto listening = discord.listen(); !listening)
        qFatal("%s", qPrintable(listening.error().detail()));
}

QNetworkReply *SimHarness::send(const QByteArray &method, const QString &path,
                                const QByteArray &body, const QByteArray &contentType,
                                const QByteArray &token)
{
    QUrl url(discord.restBase().toString() + path);
    if (path.startsWith("http"_L1))
        url = QUrl(path);
    QNetworkRequest request(url);
    request.setRawHeader("Content-Type", contentType);
    if (!token.isEmpty())
        request.setRawHeader("Authorization", "Bot " + token);
    return network.sendCustomRequest(request, method, body);
}

static Answer finished(QNetworkReply *reply)
{
    const std::unique_ptr<QNetworkReply> owner(reply);
    Answer answer;
    if (!QTest::qWaitFor([reply] { return reply->isFinished(); }, 5000))
        return answer;
    answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.bytes = reply->readAll();
    const QJsonDocument document = QJsonDocument::fromJson(answer.bytes);
    answer.json = document.object();
    answer.list = document.array();
    for (const auto &[name, value] : reply->rawHeaderPairs())
        answer.headers.insert(name.toLower(), value);
    return answer;
}

Answer SimHarness::call(const QByteArray &method, const QString &path, const QJsonValue &body,
                        const QByteArray &token)
{
    QByteArray bytes;
    if (body.isObject())
        bytes = QJsonDocument(body.toObject()).toJson();
    else if (body.isArray())
        bytes = QJsonDocument(body.toArray()).toJson();
    return finished(send(method, path, bytes, "application/json", token));
}

Answer SimHarness::upload(const QByteArray &method, const QString &path, const QJsonObject &body,
                          const QList<std::pair<QString, QByteArray>> &files)
{
    QByteArray bytes = "--xyz\r\nContent-Disposition: form-data; name=\"payload_json\"\r\n"
                       "Content-Type: application/json\r\n\r\n"
        + QJsonDocument(body).toJson() + "\r\n";
    for (qsizetype i = 0; i < files.size(); ++i) {
        bytes += "--xyz\r\nContent-Disposition: form-data; name=\"files[" + QByteArray::number(i)
            + "]\"; filename=\"" + files[i].first.toUtf8() + "\"\r\nContent-Type: image/png\r\n\r\n"
            + files[i].second + "\r\n";
    }
    bytes += "--xyz--\r\n";
    return finished(send(method, path, bytes, "multipart/form-data; boundary=xyz", "secret"));
}

GatewayClient::GatewayClient(const QUrl &url, const QString &query)
{
    const auto keep = [this](const QByteArray &text) {
        const QJsonObject frame = QJsonDocument::fromJson(text).object();
        sequence = std::max(sequence, frame.value("s"_L1).toInteger(0));
        frames.append(frame);
    };
    QObject::connect(&socket, &QWebSocket::textMessageReceived, &socket,
                     [keep](const QString &text) { keep(text.toUtf8()); });
    socket.open(QUrl(url.toString() + query));
}

void GatewayClient::send(int op, const QJsonValue &data)
{
    socket.sendTextMessage(
        QString::fromUtf8(QJsonDocument(QJsonObject{{u"op"_s, op}, {u"d"_s, data}}).toJson()));
}

void GatewayClient::identify(int intents, const QString &token)
{
    send(2,
         QJsonObject{
             {u"token"_s, token}, {u"intents"_s, intents}, {u"properties"_s, QJsonObject()}});
}

void GatewayClient::resume(const QString &session, qint64 seen)
{
    send(6, QJsonObject{{u"token"_s, u"secret"_s}, {u"session_id"_s, session}, {u"seq"_s, seen}});
}

QJsonObject GatewayClient::next(int op, const QString &event)
{
    QJsonObject found;
    const auto take = [&] {
        for (qsizetype i = 0; i < frames.size(); ++i) {
            if (frames[i].value("op"_L1).toInt() == op
                && (event.isEmpty() || frames[i].value("t"_L1).toString() == event)) {
                found = frames.takeAt(i);
                return true;
            }
        }
        return false;
    };
    return QTest::qWaitFor(take, 5000) ? found : QJsonObject();
}

int GatewayClient::closed()
{
    const bool ended = QTest::qWaitFor(
        [this] { return socket.state() == QAbstractSocket::UnconnectedState; }, 5000);
    return ended ? static_cast<int>(socket.closeCode()) : 0;
}

} // namespace dbsbm::test
