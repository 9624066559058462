// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/simulator/GatewayConnection.h"

#include <QWebSocket>

#include <zlib.h>

namespace dbsbm::simulator {

using namespace std::chrono_literals;

namespace {

constexpr quint64 kMaxFrame = 64 * 1024; // beyond Discord's limit, so that 4002 can be said
constexpr qsizetype kWorthCompressing = 512;

} // namespace

/// One deflate context for the life of the connection.
struct GatewayConnection::Deflater
{
    Deflater() { ok = deflateInit(&stream, Z_DEFAULT_COMPRESSION) == Z_OK; }
    Deflater(const Deflater &) = delete;
    Deflater &operator=(const Deflater &) = delete;
    ~Deflater() { deflateEnd(&stream); }

    z_stream stream{};
    bool ok = false;
};

GatewayConnection::GatewayConnection(QWebSocket *socket, bool zlibStream, Clock &clock,
                                     QObject *parent)
    : QObject(parent), m_socket(socket), m_clock(clock)
{
    socket->setParent(this);
    socket->setMaxAllowedIncomingFrameSize(kMaxFrame);
    socket->setMaxAllowedIncomingMessageSize(kMaxFrame);
    if (zlibStream)
        m_deflater = std::make_unique<Deflater>();
    connect(socket, &QWebSocket::textMessageReceived, this,
            [this](const QString &text) { receive(text.toUtf8()); });
    connect(socket, &QWebSocket::binaryMessageReceived, this, &GatewayConnection::receive);
    // After a lost line Qt says 1000 too, but then this signal is missing (protocol item 34).
    connect(socket, &QWebSocket::aboutToClose, this, [this] { m_closeFrameSeen = true; });
    connect(socket, &QWebSocket::disconnected, this, [this] {
        const int code = m_socket->closeCode();
        Q_EMIT closed(m_closeFrameSeen && !m_closing && (code == 1000 || code == 1001));
    });
}

GatewayConnection::~GatewayConnection()
{
    m_socket->disconnect(
        this); // its destructor closes the line and would tell this half-dead object
}

void GatewayConnection::receive(const QByteArray &text)
{
    if (m_closing)
        return;
    if (text.size() > kMaxPayload)
        return close(4002, QStringLiteral("Error while decoding payload."));
    const auto now = m_clock.elapsed();
    m_sends.push_back(now);
    while (now - m_sends.front() > 60s)
        m_sends.pop_front();
    if (m_sends.size() > kMaxSends)
        return close(4008, QStringLiteral("You are being rate limited."));
    Q_EMIT textReceived(text);
}

QByteArray GatewayConnection::deflated(const QByteArray &text)
{
    QByteArray out;
    if (!m_deflater->ok)
        return out;
    z_stream &stream = m_deflater->stream;
    QByteArray input = text;
    stream.next_in = reinterpret_cast<Bytef *>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    do {
        char chunk[16 * 1024];
        stream.next_out = reinterpret_cast<Bytef *>(chunk);
        stream.avail_out = sizeof(chunk);
        deflate(&stream, Z_SYNC_FLUSH);
        out.append(chunk, static_cast<qsizetype>(sizeof(chunk) - stream.avail_out));
    } while (stream.avail_out == 0);
    return out;
}

void GatewayConnection::send(const QByteArray &text)
{
    if (m_closing)
        return;
    if (m_deflater)
        m_socket->sendBinaryMessage(deflated(text));
    else if (m_payloadCompression && text.size() >= kWorthCompressing)
        m_socket->sendBinaryMessage(qCompress(text).mid(4)); // without Qt's length prefix
    else
        m_socket->sendTextMessage(QString::fromUtf8(text));
    m_socket->flush();
}

void GatewayConnection::close(int code, const QString &reason)
{
    m_closing = true;
    m_socket->close(static_cast<QWebSocketProtocol::CloseCode>(code), reason);
}

void GatewayConnection::abort()
{
    m_closing = true;
    m_socket->abort();
}

} // namespace dbsbm::simulator
