// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ops/Metrics.h"
#include "network/discord/rest/RestClient.h"
#include "tests/support/FakeClock.h"
#include "tests/support/FakeHttpServer.h"

#include <QTest>

namespace dbsbm::test {

using Reply = FakeHttpServer::Reply;

discord::RestRequest get(const QString &path = QStringLiteral("/gateway/bot"));
discord::RestRequest post(discord::Repeat repeat = discord::Repeat::Uncertain,
                          const QString &path = QStringLiteral("/channels/1/messages"));
Reply answer(int status, const QByteArray &body = "{}");

/// Each test function has a server of its own; time moves by FakeClock only, sockets by the event
/// loop.
class RestFixture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

protected:
    struct Answer
    {
        std::optional<Result<discord::RestResponse>> result;
    };
    std::shared_ptr<Answer> send(const discord::RestRequest &request);
    qsizetype sent() const { return m_server->requests().size(); }

    std::unique_ptr<FakeHttpServer> m_server;
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<Metrics> m_metrics;
    std::unique_ptr<discord::RestClient> m_client;
};

} // namespace dbsbm::test

#define WAIT_FOR(answer) QTRY_VERIFY((answer)->result.has_value())
