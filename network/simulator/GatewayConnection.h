// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"

#include <QByteArray>
#include <QObject>

#include <deque>
#include <memory>

class QWebSocket;

namespace dbsbm::simulator {

/// One client's WebSocket: frames out (plain, zlib-stream or payload compression), text in, and the
/// limits on what it may send (protocol items 7, 8, 36, 38).
class GatewayConnection : public QObject
{
    Q_OBJECT
public:
    static constexpr int kMaxPayload = 4096;
    static constexpr size_t kMaxSends = 120;

    GatewayConnection(QWebSocket *socket, bool zlibStream, Clock &clock, QObject *parent);
    ~GatewayConnection() override;

    void send(const QByteArray &text);
    void close(int code, const QString &reason);
    /// Drops the line without a close frame.
    void abort();
    /// Single messages as zlib blocks from now on, where it pays (identify's "compress").
    void compressPayloads() { m_payloadCompression = true; }

    QString session; ///< of the session it carries; empty before identify and resume
    int shardId = 0;

Q_SIGNALS:
    void textReceived(const QByteArray &text);
    /// The line is gone; \a finished when the client closed it with 1000 or 1001 (item 31).
    void closed(bool finished);

private:
    void receive(const QByteArray &text);
    QByteArray deflated(const QByteArray &text);

    struct Deflater;

    QWebSocket *m_socket;
    Clock &m_clock;
    std::unique_ptr<Deflater> m_deflater;
    std::deque<std::chrono::nanoseconds> m_sends;
    bool m_payloadCompression = false;
    bool m_closeFrameSeen = false;
    bool m_closing = false;
};

} // namespace dbsbm::simulator
