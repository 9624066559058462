// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/discord/rest/startRequest.h"

#include "network/discord/rest/Route.h"
#include "network/discord/rest/requestBody.h"

#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QUrlQuery>

namespace dbsbm::discord {

namespace {

bool isLoopback(const QString &host)
{
    return host == u"localhost" || QHostAddress(host).isLoopback();
}

} // namespace

bool isAllowedBase(const QUrl &base)
{
    return base.scheme() == u"https" || (base.scheme() == u"http" && isLoopback(base.host()));
}

QNetworkReply *startRequest(QNetworkAccessManager &network, const QUrl &base,
                            const RestRequest &request, const Secret &token)
{
    QUrl url(base.toString(QUrl::StripTrailingSlash) + request.path);
    QUrlQuery query;
    for (const auto &[key, value] : request.query)
        query.addQueryItem(key, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    if (!query.isEmpty())
        url.setQuery(query);

    QNetworkRequest http(url);
    http.setAttribute(QNetworkRequest::Http2AllowedAttribute,
                      false); // POSTs wait 40 ms in Qt 6.4's HTTP/2
    http.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                      QNetworkRequest::ManualRedirectPolicy);
    http.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    http.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    http.setRawHeader("User-Agent",
                      "DiscordBot (https://github.com/dbsbm/dbsbm, " DBSBM_VERSION ")");
    if (request.authorize)
        http.setRawHeader("Authorization", "Bot " + token.reveal());
    if (!request.auditLogReason.isEmpty())
        http.setRawHeader("X-Audit-Log-Reason",
                          QUrl::toPercentEncoding(request.auditLogReason.left(512)));

    RequestBody body = makeBody(request);
    const QByteArray verb = methodName(request.method).toLatin1();
    if (body.data.isEmpty()) {
        if (request.method == Method::Get)
            return network.get(http);
        http.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
        return network.sendCustomRequest(http, verb, QByteArray());
    }
    http.setHeader(QNetworkRequest::ContentTypeHeader, body.contentType);
    http.setHeader(QNetworkRequest::ContentLengthHeader, body.data.size());
    http.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    auto *const device = new OneShotBody(std::move(body.data));
    QNetworkReply *const reply = network.sendCustomRequest(http, verb, device);
    device->setParent(reply);
    return reply;
}

} // namespace dbsbm::discord
