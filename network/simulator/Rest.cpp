// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/simulator/Rest.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QLocale>

namespace dbsbm::simulator {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kPrefix = "/api/v10/"_L1;

QString decodedPath(const QByteArray &target)
{
    return QUrl::fromPercentEncoding(target.split('?').constFirst());
}

QUrlQuery queryOf(const QByteArray &target)
{
    const qsizetype mark = target.indexOf('?');
    return mark < 0 ? QUrlQuery() : QUrlQuery(QString::fromUtf8(target.mid(mark + 1)));
}

/// The top-level id of a bucket (protocol item 58), with the token where there is one.
QString majorOf(const QMap<QString, QString> &params)
{
    for (const QString &key : {u"channel"_s, u"guild"_s, u"webhook"_s, u"interaction"_s}) {
        if (params.contains(key))
            return params.value(key) + u'/' + params.value(u"token"_s);
    }
    return {};
}

bool carriesBody(const QByteArray &method)
{
    return method == "POST" || method == "PUT" || method == "PATCH";
}

/// "Sun, 06 Nov 1994 08:49:37 GMT" (RFC 9110, 5.6.7).
QByteArray httpDate(qint64 epochMs)
{
    return QLocale::c()
        .toString(QDateTime::fromMSecsSinceEpoch(epochMs, Qt::UTC),
                  u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s)
        .toLatin1();
}

} // namespace

Rest::Rest(SimState &state, MessageStore &messages, CommandSet &commands,
           Interactions &interactions, Gateway &gateway, QObject *parent)
    : QObject(parent),
      m_state(state),
      m_messages(messages),
      m_commands(commands),
      m_interactions(interactions),
      m_gateway(gateway),
      m_limiter(
          {state.options().bucketLimit, state.options().bucketWindow, state.options().globalLimit},
          state.clock()),
      m_recorder(state.options().recordFile)
{
    addApplicationRoutes();
    addCommandRoutes();
    addChannelRoutes();
    addMessageRoutes();
    addGuildRoutes();
    addWebhookRoutes();
    addInteractionRoutes();
}

void Rest::addFault(const SimFault &fault)
{
    m_faults.append(
        {fault, QRegularExpression(QRegularExpression::anchoredPattern(fault.pathPattern))});
}

std::optional<SimFault> Rest::takeFault(const RestCall &call)
{
    for (qsizetype i = 0; i < m_faults.size(); ++i) {
        Fault &fault = m_faults[i];
        if (fault.what.method != call.method || !fault.path.match(call.path).hasMatch())
            continue;
        const SimFault taken = fault.what;
        if (--fault.what.times <= 0)
            m_faults.removeAt(i);
        return taken;
    }
    return std::nullopt;
}

std::optional<RestReply> Rest::readBody(const HttpRequest &request, RestCall *call) const
{
    if (!carriesBody(request.method) || request.body.isEmpty())
        return std::nullopt;
    const QByteArray type = request.headers.value("content-type");
    QByteArray json = request.body;
    if (type.toLower().startsWith("multipart/form-data")) {
        const auto parts = parseMultipart(type, request.body);
        if (!parts)
            return invalidForm(
                {{u"_misc"_s,
                  fieldFault(u"MULTIPART_INVALID"_s, u"The multipart body is broken."_s)}});
        json.clear();
        for (const MultipartPart &part : *parts) {
            if (part.name == "payload_json"_L1)
                json = part.bytes;
            else if (part.name.startsWith("files["_L1))
                call->files.append(part);
        }
        if (json.isEmpty())
            json = "{}";
    } else if (!type.toLower().startsWith("application/json")) {
        return invalidForm(
            {{u"_misc"_s,
              fieldFault(
                  u"CONTENT_TYPE_INVALID"_s, // protocol item 49
                  u"Expected \"Content-Type\" header to be one of {'application/json'}."_s)}});
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return refuse(400, 50109, u"The request body contains invalid JSON."_s);
    call->body = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    return std::nullopt;
}

HttpAnswer Rest::handle(const HttpRequest &request)
{
    const QString path = decodedPath(request.target);
    if (path.startsWith("/attachments/"_L1))
        return serveAttachment(request, path);
    if (!path.startsWith(kPrefix))
        return {toHttp(refuse(404, 0, u"404: Not Found"_s)), {}, {}};
    RestCall call;
    call.method = QString::fromLatin1(request.method);
    call.path = path.mid(kPrefix.size() - 1);
    call.query = queryOf(request.target);
    const auto broken = readBody(request, &call);
    m_recorder.write(call, request.headers.value("content-type"));
    const auto fault = takeFault(call);
    HttpAnswer answer;
    if (fault) {
        answer.then = fault->then;
        answer.delay = fault->delay;
    }
    if (fault && fault->never) {
        answer.delivery = HttpAnswer::Delivery::Silent;
    } else if (fault && fault->status != 0 && !fault->loseReply) {
        answer.response =
            toHttp({fault->status,
                    fault->body.isEmpty() ? QJsonValue::Undefined : QJsonValue(fault->body)});
    } else {
        answer.response = execute(request, call, broken);
        if (fault && fault->loseReply)
            answer.delivery = HttpAnswer::Delivery::Drop;
    }
    if (fault) {
        for (auto it = fault->headers.begin(); it != fault->headers.end(); ++it)
            answer.response.headers.append({it.key().toLatin1(), it.value().toLatin1()});
    }
    // Another one tells the bot that its own clock is wrong.
    if (!fault || !fault->headers.contains(u"Date"_s))
        answer.response.headers.append({"Date", httpDate(m_state.clock().nowMs())});
    Q_EMIT requestReceived(call.method, withoutTokens(call.path));
    return answer;
}

HttpResponse Rest::execute(const HttpRequest &request, RestCall call,
                           const std::optional<RestReply> &broken)
{
    const Route *route = m_routes.match(call.method, call.path, &call.params);
    if (!route)
        return toHttp(m_routes.knowsPath(call.path) ? refuse(405, 0, u"405: Method Not Allowed"_s)
                                                    : refuse(404, 0, u"404: Not Found"_s));
    if (route->authorized && !isAuthorized(request))
        return toHttp(refuse(401, 0, u"401: Unauthorized"_s));
    const RateVerdict verdict =
        m_limiter.take(route->method + u' ' + route->path, majorOf(call.params), route->authorized);
    RestReply reply;
    if (!verdict.allowed)
        reply = {429,
                 QJsonObject{{u"message"_s, u"You are being rate limited."_s},
                             {u"retry_after"_s, verdict.retryAfter},
                             {u"global"_s, verdict.global}}};
    else
        reply = broken ? *broken : route->handle(call);
    HttpResponse response = toHttp(reply);
    response.headers.append(verdict.headers);
    return response;
}

bool Rest::isAuthorized(const HttpRequest &request) const
{
    return request.headers.value("authorization") == "Bot " + m_state.options().token;
}

HttpResponse Rest::toHttp(const RestReply &reply)
{
    HttpResponse response;
    response.status = reply.status;
    response.headers = reply.headers;
    if (reply.body.isUndefined())
        return response;
    response.headers.emplaceBack("Content-Type", "application/json");
    response.body = (reply.body.isArray() ? QJsonDocument(reply.body.toArray())
                                          : QJsonDocument(reply.body.toObject()))
                        .toJson(QJsonDocument::Compact);
    return response;
}

HttpAnswer Rest::serveAttachment(const HttpRequest &request, const QString &path) const
{
    const QStringList segments = path.split(u'/'); // "", attachments, folder, id, name
    QString type;
    QByteArray bytes;
    const QUrl url(QString::fromLatin1(request.target));
    if (request.method == "GET" && segments.size() == 5 && m_messages.isSigned(url))
        bytes = m_messages.attachment(segments[2], segments[3], &type);
    if (bytes.isEmpty())
        return {toHttp(refuse(404, 0, u"404: Not Found"_s)), {}, {}};
    return {{200, {{"Content-Type", type.toLatin1()}}, bytes}, {}, {}};
}

} // namespace dbsbm::simulator
