// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/feeds/FeedClient.h"

#include "models/core/ErrorCodes.h"

#include <QMetaEnum>
#include <QNetworkReply>
#include <QUrlQuery>

#include <algorithm>
#include <memory>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

QNetworkRequest accountRequest(Feed feed, const QUrl &base, const Secret &key)
{
    QUrl url = base.adjusted(QUrl::StripTrailingSlash | QUrl::RemoveQuery | QUrl::RemoveFragment);
    url.setPath(url.path() + (feed == Feed::ApiSports ? u"/status"_s : u"/v4/sports"_s));
    if (feed == Feed::TheOddsApi) { // it takes the key in no other way
        QUrlQuery query;
        query.addQueryItem(u"apiKey"_s, QString::fromLatin1(key.reveal().toPercentEncoding()));
        url.setQuery(query);
    }
    QNetworkRequest request(url);
    if (feed == Feed::ApiSports)
        request.setRawHeader("x-apisports-key", key.reveal());
    request.setRawHeader("User-Agent", "DBSBM/" DBSBM_VERSION);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    return request;
}

bool isKey(const Secret &key)
{
    const QByteArray &text = key.reveal();
    return !text.isEmpty() && text.size() <= 256
        && std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < '\x7f'; });
}

/// A question under way.
struct Question
{
    Question(Feed asked, Clock &clock) : feed(asked), deadline(clock) {}

    Feed feed;
    Timer deadline;
    bool late = false;
    bool tooLarge = false;
    Promise<Result<FeedAccount>> promise;
};

Result<FeedAccount> outcomeOf(const Question &question, QNetworkReply &reply)
{
    const QString name = feedName(question.feed);
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (question.late) {
        return fail(codes::kApiTimeout, ApiFault{name, 0, 0},
                    FeedClient::tr("%1 does not answer in time. Try again later, or look at the "
                                   "network.")
                        .arg(name));
    }
    if (status == 0 || question.tooLarge) {
        const auto error = QMetaEnum::fromType<QNetworkReply::NetworkError>();
        return fail(codes::kApiUnreachable, ApiFault{name, status, 0},
                    FeedClient::tr("%1 cannot be reached. Look at the network, the DNS server and "
                                   "any firewall of this computer.")
                        .arg(name),
                    question.tooLarge ? u"the answer is too large"_s
                                      : QString::fromLatin1(error.valueToKey(reply.error())));
    }
    return accountFrom(question.feed, {status, reply.readAll(), [&reply](const char *header) {
                                           return reply.rawHeader(header);
                                       }});
}

} // namespace

FeedClient::FeedClient(Clock &clock, QObject *parent) : QObject(parent), m_clock(clock) {}

Task<Result<FeedAccount>> FeedClient::account(Feed feed, const QUrl &base, const Secret &key)
{
    if (!isKey(key)) {
        return Task<Result<FeedAccount>>::ready(
            fail(codes::kFeedKeyRefused, ApiFault{feedName(feed), 0, 0},
                 tr("The key of %1 cannot be one. Copy it anew from your account there and store "
                    "it in the settings.")
                     .arg(feedName(feed))));
    }
    const auto question = std::make_shared<Question>(feed, m_clock);
    QNetworkReply *reply = m_network.get(accountRequest(feed, base, key));
    question->deadline.start(kDeadline, [question = question.get(), reply] {
        question->late = true;
        reply->abort();
    });
    connect(reply, &QIODevice::readyRead, this, [question, reply] {
        question->tooLarge = reply->bytesAvailable() > kMostBytes;
        if (question->tooLarge)
            reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this, [question, reply] {
        question->deadline.stop();
        reply->deleteLater();
        question->promise.resolve(outcomeOf(*question, *reply));
    });
    return question->promise.task();
}

} // namespace dbsbm
