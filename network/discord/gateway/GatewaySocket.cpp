// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/discord/gateway/GatewaySocket.h"

#include <QHostAddress>
#include <QNetworkRequest>
#include <QUrlQuery>
#include <QWebSocket>

namespace dbsbm::discord {

namespace {

constexpr quint64 kMaxIncoming = quint64(64) * 1024 * 1024;

QNetworkRequest handshake(const QUrl &gateway)
{
    QUrl url(gateway);
    if (url.path().isEmpty())
        url.setPath(QStringLiteral("/"));
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("v"), QStringLiteral("10"));
    query.addQueryItem(QStringLiteral("encoding"), QStringLiteral("json"));
    query.addQueryItem(QStringLiteral("compress"), QStringLiteral("zlib-stream"));
    url.setQuery(query);
    QNetworkRequest request(url);
    request.setRawHeader("User-Agent",
                         "DiscordBot (https://github.com/dbsbm/dbsbm, " DBSBM_VERSION ")");
    return request;
}

} // namespace

GatewaySocket::GatewaySocket(QObject *parent) : QObject(parent) {}

GatewaySocket::~GatewaySocket()
{
    discard();
}

bool GatewaySocket::isAllowed(const QUrl &gateway)
{
    const QString host = gateway.host();
    const bool loopback = host == u"localhost" || QHostAddress(host).isLoopback();
    return !host.isEmpty()
        && (gateway.scheme() == u"wss" || (gateway.scheme() == u"ws" && loopback));
}

void GatewaySocket::open(const QUrl &gateway)
{
    discard();
    m_stream = std::make_unique<ZlibStream>();
    m_closeHandshake = false;
    m_socket = new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, this);
    m_socket->setMaxAllowedIncomingFrameSize(kMaxIncoming);
    m_socket->setMaxAllowedIncomingMessageSize(kMaxIncoming);
    connect(m_socket, &QWebSocket::connected, this, &GatewaySocket::opened);
    connect(m_socket, &QWebSocket::binaryMessageReceived, this, &GatewaySocket::onBinary);
    connect(m_socket, &QWebSocket::textMessageReceived, this,
            [this](const QString &text) { Q_EMIT messageReceived(text.toUtf8()); });
    connect(m_socket, &QWebSocket::aboutToClose, this, [this] { m_closeHandshake = true; });
    connect(m_socket, &QWebSocket::disconnected, this, &GatewaySocket::onDisconnected);
    connect(m_socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this,
            &GatewaySocket::onError);
    m_socket->open(handshake(gateway));
}

bool GatewaySocket::isOpen() const
{
    return m_socket && m_socket->state() == QAbstractSocket::ConnectedState;
}

void GatewaySocket::send(const QByteArray &json)
{
    if (isOpen())
        m_socket->sendTextMessage(QString::fromUtf8(json));
}

void GatewaySocket::drop(int code)
{
    if (isOpen()) {
        m_socket->disconnect(this);
        m_socket->close(static_cast<QWebSocketProtocol::CloseCode>(code));
    }
    discard();
}

void GatewaySocket::onBinary(const QByteArray &frame)
{
    switch (m_stream->feed(frame)) {
    case ZlibStream::State::NeedMore: break;
    case ZlibStream::State::Message: Q_EMIT messageReceived(m_stream->message()); break;
    case ZlibStream::State::Broken: Q_EMIT corrupted(); break;
    }
}

void GatewaySocket::onError(QAbstractSocket::SocketError error)
{
    // A line that was up reports its end by disconnected(); one that never was, only by this.
    if (error != QAbstractSocket::RemoteHostClosedError
        || m_socket->state() != QAbstractSocket::ConnectedState)
        report(0, m_socket->errorString());
}

void GatewaySocket::onDisconnected()
{
    if (m_closeHandshake)
        report(int(m_socket->closeCode()), m_socket->closeReason());
    else
        report(0, m_socket->errorString());
}

void GatewaySocket::report(int code, const QString &detail)
{
    discard();
    Q_EMIT closed(code, detail);
}

void GatewaySocket::discard()
{
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    // Later, because we may be inside one of its signals; a close frame is already on its way.
    std::exchange(m_socket, nullptr)->deleteLater();
}

} // namespace dbsbm::discord
