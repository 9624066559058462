// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/discord/gateway/ZlibStream.h"

#include <QAbstractSocket>
#include <QObject>
#include <QUrl>

#include <memory>

class QWebSocket;

namespace dbsbm::discord {

/// One WebSocket connection of the gateway at a time: bytes in, JSON texts out. A new inflate
/// context with each connection. Tells a broken line from a close: after a TCP loss Qt 6.4 reports
/// the close code 1000, so only a close handshake counts as one (protocol item 34).
class GatewaySocket : public QObject
{
    Q_OBJECT
public:
    explicit GatewaySocket(QObject *parent = nullptr);
    ~GatewaySocket() override;

    /// Drops what there was. \a gateway is wss, or ws on loopback; the query is ours.
    void open(const QUrl &gateway);
    void send(const QByteArray &json);
    /// Says goodbye with \a code and forgets the line at once; closed() does not follow.
    void drop(int code);
    bool isOpen() const;

    static bool isAllowed(const QUrl &gateway);

Q_SIGNALS:
    void opened();
    /// The text is valid during the call only.
    void messageReceived(const QByteArray &json);
    /// The data cannot be inflated; the line is still there.
    void corrupted();
    /// The line is gone: the server's close code, or 0 when it broke or never came to be.
    void closed(int code, const QString &detail);

private:
    void onBinary(const QByteArray &frame);
    void onError(QAbstractSocket::SocketError error);
    void onDisconnected();
    void report(int code, const QString &detail);
    void discard();

    QWebSocket *m_socket = nullptr;
    std::unique_ptr<ZlibStream> m_stream;
    bool m_closeHandshake = false;
};

} // namespace dbsbm::discord
