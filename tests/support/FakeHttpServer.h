// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QTcpServer>
#include <QUrl>

#include <deque>
#include <utility>

class QTcpSocket;

namespace dbsbm::test {

/// A scripted HTTP/1.1 server on loopback: each request takes the next reply of the script, the
/// last one again and again; all requests are kept as they came.
class FakeHttpServer : public QObject
{
    Q_OBJECT
public:
    struct Request
    {
        QByteArray method;
        QByteArray target;                     ///< path and query
        QHash<QByteArray, QByteArray> headers; ///< names in lower case
        QByteArray body;
    };
    struct Reply
    {
        enum Fate { Answer, BreakLine, Silence };
        int status = 200;
        QByteArray body{"{}"};
        QList<std::pair<QByteArray, QByteArray>> headers{};
        Fate fate = Answer;
    };

    explicit FakeHttpServer(QObject *parent = nullptr);

    QUrl url() const; ///< "http://127.0.0.1:<port>/api/v10"
    void script(const QList<Reply> &replies) { m_script.assign(replies.begin(), replies.end()); }
    const QList<Request> &requests() const { return m_requests; }
    /// Answers the oldest request that was left in silence.
    void release(const Reply &reply);

Q_SIGNALS:
    void requested();

private:
    void read(QTcpSocket *socket);
    bool takeRequest(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const Reply &reply);

    std::deque<Reply> m_script;
    QList<Request> m_requests;
    QHash<QTcpSocket *, QByteArray> m_buffers;
    std::deque<QTcpSocket *> m_silent;
    QTcpServer m_server; ///< last: its sockets say goodbye to the members above
};

} // namespace dbsbm::test
