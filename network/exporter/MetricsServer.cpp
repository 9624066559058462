// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/exporter/MetricsServer.h"

#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"

#include <QTcpServer>
#include <QTcpSocket>

namespace dbsbm {

using namespace std::chrono_literals;

namespace {

constexpr qsizetype kMaxHead = 8 * 1024;
constexpr int kMaxConnections = 16;
constexpr auto kPatience = 5s;

QByteArray response(const char *status, const QByteArray &body,
                    const char *type = "text/plain; charset=utf-8", const char *more = "")
{
    return QByteArray("HTTP/1.1 ") + status + "\r\nContent-Type: " + type
        + "\r\nContent-Length: " + QByteArray::number(body.size())
        + "\r\nX-Content-Type-Options: nosniff\r\nCache-Control: no-store\r\nConnection: close\r\n"
        + more + "\r\n" + body;
}

/// Exactly one Host, which is this machine by number or as localhost, with our port or none.
bool isThisMachine(const QList<QByteArray> &lines, quint16 port)
{
    QByteArray host;
    int count = 0;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QByteArray &line = lines.at(i);
        const qsizetype colon = line.indexOf(':');
        if (colon < 0 || line.first(colon).toLower() != "host")
            continue;
        host = line.sliced(colon + 1).trimmed().toLower();
        ++count;
    }
    const QByteArray ending = ':' + QByteArray::number(port);
    if (host.endsWith(ending))
        host.chop(ending.size());
    return count == 1 && (host == "127.0.0.1" || host == "localhost");
}

/// One connection: collects the head, answers, goes.
class MetricsConnection : public QObject
{
public:
    MetricsConnection(QTcpSocket *socket, Clock &clock, const MetricsServer::Text &text,
                      QObject *parent)
        : QObject(parent), m_socket(socket), m_text(text), m_patience(clock)
    {
        m_socket->setParent(this);
        m_socket->setReadBufferSize(kMaxHead + 1);
        connect(m_socket, &QTcpSocket::readyRead, this, [this] { read(); });
        connect(m_socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
        m_patience.start(kPatience, [this] { m_socket->abort(); });
    }

private:
    void read()
    {
        if (m_answered) {
            m_socket->readAll();
            return;
        }
        m_head += m_socket->read(kMaxHead + 1 - m_head.size());
        const qsizetype end = m_head.indexOf("\r\n\r\n");
        if (end < 0 && m_head.size() <= kMaxHead)
            return;
        m_answered = true;
        m_socket->write(
            end < 0 || end > kMaxHead
                ? response("431 Request Header Fields Too Large", "Too large.\n")
                : answerMetricsRequest(m_head.first(end), m_socket->localPort(), m_text));
        m_socket->disconnectFromHost();
    }

    QTcpSocket *m_socket;
    const MetricsServer::Text &m_text;
    Timer m_patience;
    QByteArray m_head;
    bool m_answered = false;
};

} // namespace

QByteArray answerMetricsRequest(const QByteArray &head, quint16 port,
                                const MetricsServer::Text &text)
{
    QList<QByteArray> lines = head.split('\n');
    for (QByteArray &line : lines) {
        if (line.endsWith('\r'))
            line.chop(1);
    }
    const QList<QByteArray> start = lines.constFirst().split(' ');
    if (start.size() != 3 || !start[2].startsWith("HTTP/1."))
        return response("400 Bad Request", "Not a request.\n");
    if (!isThisMachine(lines, port))
        return response("421 Misdirected Request", "Ask for 127.0.0.1 or localhost.\n");
    if (start[0] != "GET" && start[0] != "HEAD")
        return response("405 Method Not Allowed", "Only GET.\n", "text/plain",
                        "Allow: GET, HEAD\r\n");
    if (start[1] != "/metrics" && !start[1].startsWith("/metrics?"))
        return response("404 Not Found", "The metrics are at /metrics.\n");
    const QByteArray answer =
        response("200 OK", text().toUtf8(), "text/plain; version=0.0.4; charset=utf-8");
    return start[0] == "GET" ? answer : answer.first(answer.indexOf("\r\n\r\n") + 4);
}

MetricsServer::MetricsServer(Clock &clock, Text text, QObject *parent)
    : QObject(parent), m_clock(clock), m_text(std::move(text)), m_server(new QTcpServer(this))
{
    m_server->setMaxPendingConnections(kMaxConnections);
    connect(m_server, &QTcpServer::newConnection, this, &MetricsServer::accept);
}

MetricsServer::~MetricsServer() = default;

Result<> MetricsServer::listen(quint16 port)
{
    close();
    if (m_server->listen(QHostAddress::LocalHost, port))
        return {};
    return fail(
        codes::kSettingInvalid, ConfigurationFault{QStringLiteral("metrics_port")},
        tr("The port %1 for metrics cannot be used. Choose another one, or 0 for none.").arg(port),
        m_server->errorString());
}

void MetricsServer::close()
{
    m_server->close();
}

quint16 MetricsServer::port() const
{
    return m_server->isListening() ? m_server->serverPort() : quint16(0);
}

void MetricsServer::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        if (m_connections >= kMaxConnections) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        ++m_connections;
        auto *connection = new MetricsConnection(socket, m_clock, m_text, this);
        connect(connection, &QObject::destroyed, this, [this] { --m_connections; });
    }
}

} // namespace dbsbm
