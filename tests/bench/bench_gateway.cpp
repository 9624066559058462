// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Events a second through the whole Shard (WebSocket, inflate, parse, dispatch, metrics) against a
// bare QWebSocket + zlib + simdjson that reads op, s and t of the same bytes in the same run. One
// event in five is an INTERACTION_CREATE, the others are MESSAGE_CREATEs of some 900 bytes that
// the shard does not handle. A thread of its own sends the ready-made bytes over loopback.
#include "models/core/SystemClock.h"
#include "models/ops/Metrics.h"
#include "network/discord/gateway/Shard.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <QWebSocket>

#include <simdjson.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdio>
#include <memory>
#include <random>

using namespace dbsbm;
using namespace dbsbm::discord;

namespace {

constexpr int kEvents = 40'000;
constexpr int kRounds = 5;

QByteArray randomWords(std::mt19937 &random, int bytes)
{
    QByteArray text;
    while (text.size() < bytes) {
        for (unsigned letters = 2 + random() % 8; letters > 0; --letters)
            text += static_cast<char>('a' + random() % 26);
        text += ' ';
    }
    return text;
}

QByteArray interactionJson(int sequence, std::mt19937 &random)
{
    const QByteArray id = QByteArray::number(786008729715212338LL + sequence);
    return R"({"t":"INTERACTION_CREATE","s":)" + QByteArray::number(sequence)
        + R"(,"op":0,"d":{"version":1,"type":2,"token":")" + QByteArray::number(quint64(random()))
        + R"(","member":{"user":{"id":"53908232506183680","username":"Mason",)"
          R"("avatar":"a_d5efa99b3eeaa7dd43acca82f5692432","discriminator":"0"},"roles":["539082325061836999"],)"
          R"("permissions":"2147483647","nick":null,"joined_at":"2017-03-13T19:19:14.040000+00:00"},"id":")"
        + id
        + R"(","guild_id":"290926798626357999","app_permissions":"442368","locale":"en-US","application_id":"775799577604522054",)"
          R"("data":{"options":[{"type":1,"name":"line","options":[{"type":3,"name":"team","value":")"
        + randomWords(random, 20)
        + R"("},{"type":4,"name":"odds","value":-110},{"type":10,"name":"units","value":1.5}]}],)"
          R"("type":1,"name":"bet","id":"771825006014889984"},"channel_id":"645027906669510667"}})";
}

QByteArray messageJson(int sequence, std::mt19937 &random)
{
    return R"({"t":"MESSAGE_CREATE","s":)" + QByteArray::number(sequence)
        + R"(,"op":0,"d":{"type":0,"tts":false,"timestamp":)"
          R"("2026-11-23T17:27:07.299000+00:00","pinned":false,"mentions":[],"mention_roles":[],"mention_everyone":false,)"
          R"("member":{"roles":["539082325061836999","539082325061837000"],"nick":null,"joined_at":"2017-03-13T19:19:14.040000+00:00"},)"
          R"("id":")"
        + QByteArray::number(334385199974967042LL + sequence)
        + R"(","flags":0,"embeds":[],"edited_timestamp":null,"content":")"
        + randomWords(random, 380)
        + R"(","components":[],"channel_id":"290926798999357250","author":{"username":"Mason","id":"53908099506183680",)"
          R"("discriminator":"0","avatar":"a_bab14f271d565501444b2ca3be944b25"},"attachments":[],"guild_id":"290926798626357999"}})";
}

/// The frames of one connection as they stand on the wire: zlib-stream in binary WebSocket frames.
QByteArray wireBytes()
{
    std::mt19937 random(20261123);
    z_stream stream{};
    if (deflateInit(&stream, Z_DEFAULT_COMPRESSION) != Z_OK)
        return {};
    QByteArray wire;
    const auto append = [&](const QByteArray &json) {
        QByteArray out(
            static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(json.size()))) + 64,
            '\0');
        stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(json.constData()));
        stream.avail_in = static_cast<uInt>(json.size());
        stream.next_out = reinterpret_cast<Bytef *>(out.data());
        stream.avail_out = static_cast<uInt>(out.size());
        deflate(&stream, Z_SYNC_FLUSH);
        const qsizetype size = out.size() - static_cast<qsizetype>(stream.avail_out);
        wire += '\x82';
        if (size < 126) {
            wire += static_cast<char>(size);
        } else {
            wire += '\x7e';
            wire += static_cast<char>(size >> 8);
            wire += static_cast<char>(size & 0xFF);
        }
        wire += out.first(size);
    };
    append(R"({"op":10,"d":{"heartbeat_interval":45000},"s":null,"t":null})");
    append(
        R"({"op":0,"t":"READY","s":1,"d":{"session_id":"s","resume_gateway_url":"ws://127.0.0.1","user":{"id":"1"},"guilds":[]}})");
    for (int i = 0; i < kEvents; ++i)
        append(i % 5 == 4 ? interactionJson(i + 2, random) : messageJson(i + 2, random));
    deflateEnd(&stream);
    return wire;
}

/// Serves the bytes to each client that connects, until the thread is asked to stop.
class Sender : public QThread
{
public:
    explicit Sender(QByteArray wire) : m_wire(std::move(wire)) {}
    ~Sender() override
    {
        requestInterruption();
        wait();
    }
    std::atomic<quint16> port = 0;
    bool begin()
    {
        start();
        while (isRunning() && port == 0)
            yieldCurrentThread();
        return port != 0;
    }

protected:
    void run() override
    {
        QTcpServer server;
        if (!server.listen(QHostAddress::LocalHost))
            return;
        port = server.serverPort();
        while (!isInterruptionRequested()) {
            if (!server.waitForNewConnection(50))
                continue;
            const std::unique_ptr<QTcpSocket> client(server.nextPendingConnection());
            serve(*client);
        }
    }

private:
    void serve(QTcpSocket &client)
    {
        QByteArray request;
        while (!request.contains("\r\n\r\n") && client.waitForReadyRead(5000))
            request += client.readAll();
        static const QRegularExpression key(QStringLiteral("Sec-WebSocket-Key: *(\\S+)"),
                                            QRegularExpression::CaseInsensitiveOption);
        const QByteArray given = key.match(QString::fromLatin1(request)).captured(1).toLatin1();
        const QByteArray accept =
            QCryptographicHash::hash(QByteArray(given + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"),
                                     QCryptographicHash::Sha1)
                .toBase64();
        client.write(
            "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            "Sec-WebSocket-Accept: "
            + accept + "\r\n\r\n");
        client.write(m_wire);
        while (client.bytesToWrite() > 0 && client.waitForBytesWritten(30000)) {}
        client.waitForDisconnected(30000);
    }

    QByteArray m_wire;
};

/// The yardstick: no more than a program must do to see each event.
double bareSeconds(const QUrl &url)
{
    QWebSocket socket;
    z_stream stream{};
    inflateInit(&stream);
    QByteArray text(64 * 1024, '\0');
    simdjson::dom::parser parser;
    int events = 0;
    quint64 checksum = 0;
    QObject::connect(
        &socket, &QWebSocket::binaryMessageReceived, &socket, [&](const QByteArray &frame) {
            stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(frame.constData()));
            stream.avail_in = static_cast<uInt>(frame.size());
            stream.next_out = reinterpret_cast<Bytef *>(text.data());
            stream.avail_out = static_cast<uInt>(text.size());
            inflate(&stream, Z_SYNC_FLUSH);
            const size_t size = static_cast<size_t>(text.size()) - stream.avail_out;
            simdjson::dom::element root;
            int64_t sequence = 0;
            std::string_view name;
            if (parser.parse(text.constData(), size).get(root) == simdjson::SUCCESS
                && root["s"].get_int64().get(sequence) == simdjson::SUCCESS
                && root["t"].get_string().get(name) == simdjson::SUCCESS) {
                checksum += static_cast<quint64>(sequence) + name.size();
                if (++events > kEvents)
                    QCoreApplication::quit();
            }
        });
    QElapsedTimer timer;
    timer.start();
    socket.open(url);
    QCoreApplication::exec();
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    inflateEnd(&stream);
    return checksum > 0 ? seconds : 0;
}

double shardSeconds(const QUrl &url)
{
    SystemClock clock;
    Metrics metrics;
    Shard shard({.token = Secret("bench.token.x"), .gatewayUrl = url}, clock, metrics);
    int interactions = 0;
    QObject::connect(&shard, &Shard::interactionCreated, &shard,
                     [&](const Interaction &interaction) {
                         if (interaction.path.size() == 2 && ++interactions == kEvents / 5)
                             QCoreApplication::quit();
                     });
    QElapsedTimer timer;
    timer.start();
    shard.start();
    QCoreApplication::exec();
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    const bool whole = shard.eventsReceived() == quint64(kEvents) + 1;
    shard.stop();
    return whole ? seconds : 0;
}

double median(std::array<double, kRounds> values)
{
    std::sort(values.begin(), values.end());
    return values[kRounds / 2];
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    Sender sender(wireBytes());
    if (!sender.begin())
        return 1;
    const QUrl url(QStringLiteral("ws://127.0.0.1:%1").arg(sender.port.load()));
    std::array<double, kRounds> bare{};
    std::array<double, kRounds> whole{};
    for (size_t round = 0; round < kRounds; ++round) {
        bare[round] = bareSeconds(url);
        whole[round] = shardSeconds(url);
        if (bare[round] <= 0 || whole[round] <= 0)
            return 1;
    }
    const double value = kEvents / median(whole);
    const double yardstick = kEvents / median(bare);
    const QJsonObject result{{QStringLiteral("name"), QStringLiteral("gateway_events")},
                             {QStringLiteral("value"), qRound64(value)},
                             {QStringLiteral("unit"), QStringLiteral("events/s")},
                             {QStringLiteral("ratio"), value / yardstick},
                             {QStringLiteral("yardstick"), qRound64(yardstick)}};
    std::printf("%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return 0;
}
