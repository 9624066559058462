// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"
#include "models/core/Result.h"

#include <QByteArray>
#include <QObject>

class QTcpServer;
class QTcpSocket;

namespace dbsbm {

/// Answers GET /metrics on 127.0.0.1 with the text for Prometheus, one request a connection. Other
/// hosts cannot connect, and pages in a browser cannot read it: a Host that is not this machine is
/// refused, as a name that was rebound to 127.0.0.1 would be. A request has at most 8 kB and 5 s.
class MetricsServer : public QObject
{
    Q_OBJECT
public:
    using Text = std::function<QString()>;

    /// \a text is asked for at each request.
    MetricsServer(Clock &clock, Text text, QObject *parent = nullptr);
    ~MetricsServer() override;

    /// Port 0 takes any that is free. CFG-001 when it is taken or not allowed.
    Result<> listen(quint16 port);
    void close();
    /// 0 while it does not listen.
    quint16 port() const;

private:
    void accept();

    Clock &m_clock;
    Text m_text;
    QTcpServer *m_server;
    int m_connections = 0;
};

/// The answer to one request head, without the empty line at its end; pure.
QByteArray answerMetricsRequest(const QByteArray &head, quint16 port,
                                const MetricsServer::Text &text);

} // namespace dbsbm
