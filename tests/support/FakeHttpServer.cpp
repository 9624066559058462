// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FakeHttpServer.h"

#include <QHostAddress>
#include <QTcpSocket>

namespace dbsbm::test {

FakeHttpServer::FakeHttpServer(QObject *parent) : QObject(parent)
{
    m_server.listen(QHostAddress::LocalHost);
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *const socket = m_server.nextPendingConnection()) {
            connect(socket, &QIODevice::readyRead, this, [this, socket] { read(socket); });
            connect(socket, &QAbstractSocket::disconnected, this, [this, socket] {
                m_buffers.remove(socket);
                std::erase(m_silent, socket);
                socket->deleteLater();
            });
        }
    });
}

QUrl FakeHttpServer::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1/api/v10").arg(m_server.serverPort()));
}

void FakeHttpServer::read(QTcpSocket *socket)
{
    m_buffers[socket] += socket->readAll();
    while (m_buffers.contains(socket) && takeRequest(socket)) {}
}

bool FakeHttpServer::takeRequest(QTcpSocket *socket)
{
    QByteArray &buffer = m_buffers[socket];
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    Request request;
    const QList<QByteArray> lines = buffer.first(end).split('\n');
    const QList<QByteArray> first = lines.first().trimmed().split(' ');
    request.method = first.value(0);
    request.target = first.value(1);
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.first(colon).toLower(), line.sliced(colon + 1).trimmed());
    }
    const qsizetype length = request.headers.value("content-length").toLongLong();
    if (buffer.size() < end + 4 + length)
        return false;
    request.body = buffer.mid(end + 4, length);
    buffer.remove(0, end + 4 + length);
    m_requests.append(request);

    Reply reply;
    if (!m_script.empty())
        reply = m_script.front();
    if (m_script.size() > 1)
        m_script.pop_front();
    answer(socket, reply);
    Q_EMIT requested();
    return true;
}

void FakeHttpServer::release(const Reply &reply)
{
    if (m_silent.empty())
        return;
    QTcpSocket *const socket = m_silent.front();
    m_silent.pop_front();
    answer(socket, reply);
}

void FakeHttpServer::answer(QTcpSocket *socket, const Reply &reply)
{
    if (reply.fate == Reply::Silence) {
        m_silent.push_back(socket);
        return;
    }
    if (reply.fate == Reply::BreakLine) {
        socket->abort();
        return;
    }
    QByteArray head = "HTTP/1.1 " + QByteArray::number(reply.status)
        + " Scripted\r\nContent-Length: " + QByteArray::number(reply.body.size()) + "\r\n";
    for (const auto &[name, value] : reply.headers)
        head += name + ": " + value + "\r\n";
    socket->write(head + "\r\n" + reply.body);
}

} // namespace dbsbm::test
