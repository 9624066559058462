// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FakeGateway.h"

#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QWebSocket>

namespace dbsbm::test {

FakeGateway::FakeGateway(QObject *parent)
    : QObject(parent), m_server(QStringLiteral("gateway"), QWebSocketServer::NonSecureMode)
{
    m_server.listen(QHostAddress::LocalHost);
    connect(&m_server, &QWebSocketServer::newConnection, this, &FakeGateway::accept);
}

FakeGateway::~FakeGateway()
{
    if (m_streaming)
        deflateEnd(&m_stream);
}

QUrl FakeGateway::url() const
{
    return QUrl(QStringLiteral("ws://127.0.0.1:%1").arg(m_server.serverPort()));
}

void FakeGateway::accept()
{
    QWebSocket *const socket = m_server.nextPendingConnection();
    socket->setParent(this);
    m_socket = socket;
    const qsizetype index = m_connections.size();
    m_connections.append({socket->requestUrl(), socket->request().rawHeader("User-Agent")});
    connect(socket, &QWebSocket::textMessageReceived, this, [this, index](const QString &text) {
        m_connections[index].received.append(QJsonDocument::fromJson(text.toUtf8()).object());
    });
    connect(socket, &QWebSocket::disconnected, this, [this, index, socket] {
        m_connections[index].closeCode = int(socket->closeCode());
        if (m_socket == socket)
            m_socket = nullptr;
        socket->deleteLater();
    });
    if (m_streaming)
        deflateEnd(&m_stream);
    m_stream = {};
    m_streaming = deflateInit(&m_stream, Z_BEST_SPEED) == Z_OK;
    if (m_helloMs > 0)
        send({{QStringLiteral("op"), 10},
              {QStringLiteral("d"),
               QJsonObject{{QStringLiteral("heartbeat_interval"), m_helloMs}}}});
}

QList<QJsonObject> FakeGateway::received(int op) const
{
    QList<QJsonObject> frames;
    if (m_connections.isEmpty())
        return frames;
    for (const QJsonObject &frame : m_connections.last().received) {
        if (frame[u"op"].toInt() == op)
            frames.append(frame);
    }
    return frames;
}

void FakeGateway::send(const QJsonObject &frame)
{
    sendText(QJsonDocument(frame).toJson(QJsonDocument::Compact));
}

void FakeGateway::sendEvent(const QString &name, int sequence, const QJsonObject &data)
{
    send({{QStringLiteral("op"), 0},
          {QStringLiteral("t"), name},
          {QStringLiteral("s"), sequence},
          {QStringLiteral("d"), data}});
}

void FakeGateway::sendReady(int sequence, const QString &sessionId)
{
    sendEvent(
        QStringLiteral("READY"), sequence,
        {{QStringLiteral("session_id"), sessionId},
         {QStringLiteral("resume_gateway_url"),
          QString(url().toString() + QStringLiteral("/resume"))},
         {QStringLiteral("user"), QJsonObject{{QStringLiteral("id"), QStringLiteral("1")}}},
         {QStringLiteral("application"), QJsonObject{{QStringLiteral("id"), QStringLiteral("2")}}},
         {QStringLiteral("guilds"),
          QJsonArray{QJsonObject{{QStringLiteral("id"), QStringLiteral("5")}}}}});
}

void FakeGateway::sendText(const QByteArray &json, int frames)
{
    const QByteArray bytes = deflated(json);
    const qsizetype piece = bytes.size() / frames + 1;
    for (qsizetype at = 0; at < bytes.size(); at += piece)
        sendBinary(bytes.mid(at, piece));
}

void FakeGateway::sendBinary(const QByteArray &bytes)
{
    if (m_socket)
        m_socket->sendBinaryMessage(bytes);
}

void FakeGateway::close(int code, const QString &reason)
{
    if (m_socket)
        m_socket->close(static_cast<QWebSocketProtocol::CloseCode>(code), reason);
}

void FakeGateway::breakLine()
{
    if (m_socket)
        m_socket->abort();
}

QByteArray FakeGateway::deflated(const QByteArray &json)
{
    QByteArray out(static_cast<qsizetype>(deflateBound(&m_stream, static_cast<uLong>(json.size())))
                       + 64,
                   '\0');
    m_stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(json.constData()));
    m_stream.avail_in = static_cast<uInt>(json.size());
    m_stream.next_out = reinterpret_cast<Bytef *>(out.data());
    m_stream.avail_out = static_cast<uInt>(out.size());
    deflate(&m_stream, Z_SYNC_FLUSH);
    out.resize(out.size() - static_cast<qsizetype>(m_stream.avail_out));
    return out;
}

} // namespace dbsbm::test
