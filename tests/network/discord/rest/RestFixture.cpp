// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/network/discord/rest/RestFixture.h"

#include <QJsonObject>

namespace dbsbm::test {

using namespace dbsbm::discord;

RestRequest get(const QString &path)
{
    RestRequest request;
    request.path = path;
    return request;
}

RestRequest post(Repeat repeat, const QString &path)
{
    RestRequest request;
    request.method = Method::Post;
    request.path = path;
    request.body = QJsonObject{{QStringLiteral("content"), QStringLiteral("hi")}};
    request.repeat = repeat;
    return request;
}

Reply answer(int status, const QByteArray &body)
{
    return {.status = status, .body = body};
}

#define WAIT_FOR(answer) QTRY_VERIFY((answer)->result.has_value())

void RestFixture::init()
{
    m_server = std::make_unique<FakeHttpServer>();
    m_clock = std::make_unique<FakeClock>();
    m_metrics = std::make_unique<Metrics>();
    m_client = std::make_unique<RestClient>(m_server->url(), *m_clock, *m_metrics);
    m_client->setToken(Secret("top.secret.token"));
}

void RestFixture::cleanup()
{
    m_client.reset();
    m_server.reset();
    m_clock.reset();
}

std::shared_ptr<RestFixture::Answer> RestFixture::send(const RestRequest &request)
{
    auto answer = std::make_shared<Answer>();
    m_client->send(request).then(
        this, [answer](const Result<RestResponse> &result) { answer->result = result; });
    return answer;
}

} // namespace dbsbm::test
