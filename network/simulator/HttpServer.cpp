// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/simulator/HttpServer.h"

#include "models/core/ErrorCodes.h"
#include "models/core/Logging.h"

#include <QFile>
#include <QHostAddress>
#include <QPointer>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>

namespace dbsbm::simulator {

namespace {

constexpr std::chrono::seconds kPatience{30};

QByteArray reasonPhrase(int status)
{
    static const QMap<int, QByteArray> phrases{{200, "OK"},
                                               {201, "Created"},
                                               {204, "No Content"},
                                               {400, "Bad Request"},
                                               {401, "Unauthorized"},
                                               {403, "Forbidden"},
                                               {404, "Not Found"},
                                               {405, "Method Not Allowed"},
                                               {413, "Payload Too Large"},
                                               {429, "Too Many Requests"},
                                               {431, "Request Header Fields Too Large"},
                                               {500, "Internal Server Error"},
                                               {502, "Bad Gateway"},
                                               {503, "Service Unavailable"}};
    return phrases.value(status, "Status");
}

Result<QSslConfiguration> sslConfiguration(const HttpServer::Tls &tls)
{
    const QList<QSslCertificate> chain = QSslCertificate::fromPath(tls.certificateFile);
    QFile keyFile(tls.keyFile);
    QSslKey key;
    if (keyFile.open(QIODevice::ReadOnly)) {
        const QByteArray pem = keyFile.readAll();
        key = QSslKey(pem, QSsl::Rsa);
        if (key.isNull())
            key = QSslKey(pem, QSsl::Ec);
    }
    if (chain.isEmpty() || key.isNull())
        return fail(
            codes::kFileUnreadable, ConfigurationFault{QStringLiteral("tls")},
            HttpServer::tr("The simulator's certificate or key cannot be read. Check both files."),
            tls.certificateFile + u' ' + tls.keyFile);
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(key);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    return configuration;
}

} // namespace

HttpServer::HttpServer(Clock &clock, Handler handler, QObject *parent)
    : QObject(parent), m_clock(clock), m_handler(std::move(handler))
{}

HttpServer::~HttpServer()
{
    // The connections go before the handler they call.
    const auto connections = findChildren<HttpConnection *>(Qt::FindDirectChildrenOnly);
    qDeleteAll(connections);
}

Result<> HttpServer::makeServer(const Tls *tls)
{
    if (!tls) {
        m_server = new QTcpServer(this);
        return {};
    }
    const auto configuration = sslConfiguration(*tls);
    if (!configuration)
        return tl::unexpected(configuration.error());
    auto *server = new QSslServer(this);
    server->setSslConfiguration(*configuration);
    m_server = server;
    return {};
}

Result<> HttpServer::listen(quint16 port, const Tls *tls)
{
    if (const auto made = makeServer(tls); !made)
        return made;
    m_server->setMaxPendingConnections(static_cast<int>(kMaxConnections));
    connect(m_server, &QTcpServer::pendingConnectionAvailable, this, &HttpServer::accept);
    if (!m_server->listen(QHostAddress::LocalHost, port))
        return fail(codes::kApiUnreachable, ApiFault{QStringLiteral("simulator"), 0, 0},
                    tr("The simulated Discord cannot listen on this computer. Close the program "
                       "that uses its "
                       "port."),
                    m_server->errorString());
    return {};
}

quint16 HttpServer::port() const
{
    return m_server ? m_server->serverPort() : quint16(0);
}

void HttpServer::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        if (m_connections >= kMaxConnections) {
            qCWarning(lcSimulator, "too many connections, refusing one");
            socket->abort();
            socket->deleteLater();
            continue;
        }
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        ++m_connections;
        auto *connection = new HttpConnection(socket, m_clock, m_handler, this);
        connect(connection, &HttpConnection::upgradeRequested, this, &HttpServer::upgradeRequested);
        connect(socket, &QObject::destroyed, this, [this] { --m_connections; });
    }
}

HttpConnection::HttpConnection(QTcpSocket *socket, Clock &clock, const HttpServer::Handler &handler,
                               QObject *parent)
    : QObject(parent), m_socket(socket), m_handler(handler), m_patience(clock)
{
    socket->setParent(this);
    socket->setReadBufferSize(kMaxBodyBytes + kMaxHeaderBytes);
    connect(socket, &QTcpSocket::readyRead, this, &HttpConnection::onReadyRead);
    connect(socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    if (socket->state() != QAbstractSocket::ConnectedState)
        deleteLater();
    else if (socket->bytesAvailable() > 0)
        QMetaObject::invokeMethod(this, &HttpConnection::onReadyRead, Qt::QueuedConnection);
}

void HttpConnection::onReadyRead()
{
    if (!m_socket || m_silent)
        return;
    if (m_first && sniffUpgrade())
        return;
    serve();
}

bool HttpConnection::sniffUpgrade()
{
    const QByteArray head = m_socket->peek(kMaxHeaderBytes);
    const qsizetype end = head.indexOf("\r\n\r\n");
    if (end < 0 && head.size() < kMaxHeaderBytes) {
        m_patience.start(kPatience, [this] { m_socket->abort(); });
        return true; // wait for the whole head before anybody reads it
    }
    m_first = false;
    if (!head.first(std::max<qsizetype>(end, 0)).toLower().contains("\r\nupgrade: websocket"))
        return false;
    m_patience.stop();
    QTcpSocket *socket = std::exchange(m_socket, nullptr);
    socket->disconnect(this);
    socket->setReadBufferSize(0);
    socket->setParent(nullptr);
    Q_EMIT upgradeRequested(socket);
    deleteLater();
    return true;
}

void HttpConnection::serve()
{
    const QPointer<HttpConnection> alive(this);
    QByteArray bytes = m_socket->readAll();
    while (alive && m_socket && !m_silent) {
        const HttpParser::Status status = m_parser.feed(std::exchange(bytes, {}));
        if (status == HttpParser::Status::NeedMore) {
            if (m_parser.takeExpectation())
                m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
            if (m_parser.isPartial())
                m_patience.start(kPatience, [this] { m_socket->abort(); });
            return;
        }
        m_patience.stop();
        if (status != HttpParser::Status::Ready)
            return refuse(status);
        const HttpRequest request = m_parser.take();
        deliver(m_handler(request), request.keepAlive);
        if (!request.keepAlive)
            return;
    }
}

void HttpConnection::refuse(HttpParser::Status status)
{
    HttpResponse response;
    response.headers = {{"Content-Type", "application/json"}};
    if (status == HttpParser::Status::BodyTooLarge) {
        response.status = 413;
        response.body = R"({"message": "Request entity too large", "code": 40005})";
    } else {
        response.status = status == HttpParser::Status::HeaderTooLarge ? 431 : 400;
        response.body = R"({"message": "400: Bad Request", "code": 0})";
    }
    m_silent = true; // what follows cannot be told from the broken request
    write(response, false);
}

void HttpConnection::deliver(const HttpAnswer &answer, bool keepAlive)
{
    const QPointer<HttpConnection> alive(this);
    switch (answer.delivery) {
    case HttpAnswer::Delivery::Send:
        if (answer.delay > std::chrono::milliseconds(0)) {
            sendLater(answer, keepAlive);
            break;
        }
        write(answer.response, keepAlive);
        m_socket->flush();
        break;
    case HttpAnswer::Delivery::Drop:
        m_silent = true;
        m_socket->abort();
        break;
    case HttpAnswer::Delivery::Silent: m_silent = true; break;
    }
    if (answer.then)
        answer.then();
}

/// Nothing else is read from the line until then.
void HttpConnection::sendLater(const HttpAnswer &answer, bool keepAlive)
{
    m_silent = true;
    m_patience.start(answer.delay, [this, response = answer.response, keepAlive] {
        m_silent = false;
        write(response, keepAlive);
        m_socket->flush();
        if (keepAlive && m_socket->bytesAvailable() > 0)
            serve();
    });
}

void HttpConnection::write(const HttpResponse &response, bool keepAlive)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(response.status) + ' '
        + reasonPhrase(response.status) + "\r\n";
    for (const auto &[name, value] : response.headers)
        bytes += name + ": " + value + "\r\n";
    if (response.status != 204)
        bytes += "Content-Length: " + QByteArray::number(response.body.size()) + "\r\n";
    if (!keepAlive)
        bytes += "Connection: close\r\n";
    m_socket->write(bytes + "\r\n" + (response.status == 204 ? QByteArray() : response.body));
    if (!keepAlive)
        m_socket->disconnectFromHost();
}

} // namespace dbsbm::simulator
