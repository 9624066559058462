// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/discord/rest/AttachmentLoader.h"

#include "models/core/ErrorCodes.h"
#include "network/discord/rest/Exchange.h"

#include <QHostAddress>
#include <QNetworkReply>
#include <QNetworkRequest>

namespace dbsbm::discord {

namespace {

constexpr int kOk = 200;
constexpr qsizetype kMaxUrl = 2048;

bool isLoopback(const QString &host)
{
    return host == u"localhost" || QHostAddress(host).isLoopback();
}

tl::unexpected<Error> refused(const QString &sentence, const QString &detail = {})
{
    return fail(codes::kPictureRefused, ValidationFault{QStringLiteral("attachment")}, sentence,
                detail);
}

Result<QByteArray> bytesOf(const ExchangeResult &result)
{
    if (result.tooLarge)
        return refused(AttachmentLoader::tr("The file is larger than 8 MB. Choose a smaller one."));
    if (result.timedOut) {
        return fail(codes::kApiTimeout, ApiFault{QStringLiteral("Discord"), 0, 0},
                    AttachmentLoader::tr("Discord did not hand out the file in time. Try again."));
    }
    if (result.status == 0 || result.status >= 500) {
        return fail(codes::kApiUnreachable, ApiFault{QStringLiteral("Discord"), result.status, 0},
                    AttachmentLoader::tr("The file could not be fetched from Discord. Try again."),
                    result.detail);
    }
    if (result.status != kOk) { // a redirect, too: the file is where Discord says or nowhere
        return refused(AttachmentLoader::tr("Discord does not hand out that file any more. Attach "
                                            "it again."),
                       QStringLiteral("status %1").arg(result.status));
    }
    return result.body;
}

} // namespace

AttachmentLoader::AttachmentLoader(const QUrl &apiBase, Clock &clock, QObject *parent)
    : QObject(parent), m_apiBase(apiBase), m_clock(clock)
{
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

bool AttachmentLoader::isAllowed(const QUrl &url) const
{
    const QString host = url.host();
    if (!url.isValid() || url.toEncoded().size() > kMaxUrl || !url.userInfo().isEmpty())
        return false;
    if (isLoopback(m_apiBase.host())) {
        return url.scheme() == m_apiBase.scheme() && host == m_apiBase.host()
            && url.port() == m_apiBase.port();
    }
    const bool isDiscords = host == u"cdn.discordapp.com" || host == u"media.discordapp.net";
    return url.scheme() == u"https" && isDiscords && url.port(443) == 443;
}

Task<Result<QByteArray>> AttachmentLoader::fetch(const QUrl &url)
{
    using Answer = Result<QByteArray>;
    if (!isAllowed(url)) {
        return Task<Answer>::ready(
            refused(tr("The file does not come from Discord. Attach it to the command."),
                    url.host().left(100)));
    }
    if (m_underWay >= kMaxAtOnce) {
        return Task<Answer>::ready(
            fail(codes::kApiUnreachable, ApiFault{QStringLiteral("Discord"), 0, 0},
                 tr("Too many files are being fetched. Wait a moment and try again.")));
    }
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setRawHeader("User-Agent",
                         "DiscordBot (https://github.com/dbsbm/dbsbm, " DBSBM_VERSION ")");
    ++m_underWay;
    auto *exchange = new Exchange(m_network.get(request), m_clock, kDeadline, this);
    const Promise<Answer> promise;
    connect(exchange, &Exchange::done, this,
            [this, exchange, promise](const ExchangeResult &result) {
                --m_underWay;
                exchange->deleteLater();
                promise.resolve(bytesOf(result));
            });
    return promise.task();
}

} // namespace dbsbm::discord
