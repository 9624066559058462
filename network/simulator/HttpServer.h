// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"
#include "models/core/Result.h"
#include "network/simulator/HttpParser.h"

#include <QObject>

#include <functional>

class QTcpServer;
class QTcpSocket;

namespace dbsbm::simulator {

inline constexpr qsizetype kMaxConnections = 256;

/// A loopback HTTP/1.1 server with keep-alive, plain or TLS. A request to upgrade to a WebSocket
/// leaves it through upgradeRequested(), unread, so one port serves both.
class HttpServer : public QObject
{
    Q_OBJECT
public:
    using Handler = std::function<HttpAnswer(const HttpRequest &)>;

    struct Tls
    {
        QString certificateFile, keyFile;
    };

    HttpServer(Clock &clock, Handler handler, QObject *parent = nullptr);
    ~HttpServer() override;

    /// Listens on 127.0.0.1; \a port 0 takes any. With \a tls, both files must be readable PEM.
    Result<> listen(quint16 port, const Tls *tls = nullptr);
    quint16 port() const;

Q_SIGNALS:
    /// The receiver takes the socket over; its request is still unread.
    void upgradeRequested(QTcpSocket *socket);

private:
    Result<> makeServer(const Tls *tls);
    void accept();

    Clock &m_clock;
    Handler m_handler;
    QTcpServer *m_server = nullptr;
    qsizetype m_connections = 0;
};

/// One client of the server. Deletes itself when the line is closed.
class HttpConnection : public QObject
{
    Q_OBJECT
public:
    HttpConnection(QTcpSocket *socket, Clock &clock, const HttpServer::Handler &handler,
                   QObject *parent);

Q_SIGNALS:
    void upgradeRequested(QTcpSocket *socket);

private:
    void onReadyRead();
    /// Whether the first request is now a socket's upgrade; hands it over.
    bool sniffUpgrade();
    void serve();
    void refuse(HttpParser::Status status);
    void deliver(const HttpAnswer &answer, bool keepAlive);
    void sendLater(const HttpAnswer &answer, bool keepAlive);
    void write(const HttpResponse &response, bool keepAlive);

    QTcpSocket *m_socket;
    const HttpServer::Handler &m_handler;
    HttpParser m_parser;
    Timer m_patience; ///< ends a request that never completes, or begins a late answer
    bool m_first = true;
    bool m_silent = false;
};

} // namespace dbsbm::simulator
