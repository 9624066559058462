// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QUrl>
#include <QWebSocketServer>

#include <zlib.h>

class QWebSocket;

namespace dbsbm::test {

/// A gateway on loopback that does only what a test tells it: greets each connection with Hello,
/// keeps what it receives, sends what it is given as zlib-stream.
class FakeGateway : public QObject
{
    Q_OBJECT
public:
    struct Connection
    {
        QUrl url;
        QByteArray userAgent;
        QList<QJsonObject> received{};
        int closeCode = 0; ///< the client's, once closed
    };

    explicit FakeGateway(QObject *parent = nullptr);
    ~FakeGateway() override;

    QUrl url() const; ///< "ws://127.0.0.1:<port>"
    /// 0: no Hello.
    void setHelloInterval(int ms) { m_helloMs = ms; }

    const QList<Connection> &connections() const { return m_connections; }
    /// The frames of that opcode on the latest connection.
    QList<QJsonObject> received(int op) const;

    void send(const QJsonObject &frame);
    void sendEvent(const QString &name, int sequence, const QJsonObject &data);
    /// READY with a session to be resumed at this server.
    void sendReady(int sequence, const QString &sessionId = QStringLiteral("session-1"));
    /// \a json as it is, in \a frames WebSocket frames.
    void sendText(const QByteArray &json, int frames = 1);
    void sendBinary(const QByteArray &bytes);
    void close(int code, const QString &reason = {});
    /// Ends the TCP connection without a close frame.
    void breakLine();

private:
    void accept();
    QByteArray deflated(const QByteArray &json);

    QWebSocket *m_socket = nullptr;
    QList<Connection> m_connections;
    z_stream m_stream{};
    bool m_streaming = false;
    int m_helloMs = 40000;
    QWebSocketServer m_server; ///< last: its sockets say goodbye to the members above
};

} // namespace dbsbm::test
