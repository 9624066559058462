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

QUrl addressOf(const QUrl &base, const QString &path)
{
    QUrl url = base.adjusted(QUrl::StripTrailingSlash | QUrl::RemoveQuery | QUrl::RemoveFragment);
    url.setPath(url.path() + path);
    return url;
}

QNetworkRequest requestFor(Feed feed, QUrl url, const Secret &key)
{
    if (feed == Feed::TheOddsApi) { // it takes the key in no other way
        QUrlQuery query(url);
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

} // namespace

/// One under way.
struct FeedClient::Question
{
    Question(Feed asked, Clock &clock) : feed(asked), deadline(clock) {}

    Result<FeedAnswer> outcome(QNetworkReply &reply) const;

    Feed feed;
    Timer deadline;
    bool late = false;
    bool tooLarge = false;
    Promise<Result<FeedAnswer>> promise;
};

Result<FeedAnswer> FeedClient::Question::outcome(QNetworkReply &reply) const
{
    const QString name = feedName(feed);
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (late) {
        return fail(codes::kApiTimeout, ApiFault{name, 0, 0},
                    FeedClient::tr("%1 does not answer in time. Try again later, or look at the "
                                   "network.")
                        .arg(name));
    }
    if (status == 0 || tooLarge) {
        const auto error = QMetaEnum::fromType<QNetworkReply::NetworkError>();
        return fail(codes::kApiUnreachable, ApiFault{name, status, 0},
                    FeedClient::tr("%1 cannot be reached. Look at the network, the DNS server and "
                                   "any firewall of this computer.")
                        .arg(name),
                    tooLarge ? u"the answer is too large"_s
                             : QString::fromLatin1(error.valueToKey(reply.error())));
    }
    QMap<QByteArray, QByteArray> headers;
    for (const auto &[header, value] : reply.rawHeaderPairs())
        headers.insert(header.toLower(), value);
    return FeedAnswer{status, reply.readAll(),
                      [headers](const char *header) { return headers.value(header); }};
}

FeedClient::FeedClient(Clock &clock, QObject *parent) : QObject(parent), m_clock(clock) {}

Task<Result<FeedAnswer>> FeedClient::ask(Feed feed, const QUrl &url, const Secret &key)
{
    if (!isKey(key)) {
        return Task<Result<FeedAnswer>>::ready(
            fail(codes::kFeedKeyRefused, ApiFault{feedName(feed), 0, 0},
                 tr("The key of %1 cannot be one. Copy it anew from your account there and store "
                    "it in the settings.")
                     .arg(feedName(feed))));
    }
    const auto question = std::make_shared<Question>(feed, m_clock);
    QNetworkReply *reply = m_network.get(requestFor(feed, url, key));
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
        question->promise.resolve(question->outcome(*reply));
    });
    return question->promise.task();
}

Task<Result<FeedAccount>> FeedClient::account(Feed feed, const QUrl &base, const Secret &key)
{
    const QString path = feed == Feed::ApiSports ? u"/status"_s : u"/v4/sports"_s;
    return ask(feed, addressOf(base, path), key)
        .then(this, [feed](const Result<FeedAnswer> &answer) -> Result<FeedAccount> {
            return answer ? accountFrom(feed, *answer) : fail(answer.error());
        });
}

Task<Result<FeedGames>> FeedClient::games(Games which, const QString &sport, const QUrl &base,
                                          const Secret &key)
{
    const bool scores = which == Games::WithScores;
    QUrl url = addressOf(base,
                         u"/v4/sports/"_s + QString::fromLatin1(QUrl::toPercentEncoding(sport))
                             + (scores ? u"/scores" : u"/events"));
    if (scores)
        url.setQuery(u"daysFrom=3"_s);
    return ask(Feed::TheOddsApi, url, key)
        .then(this, [](const Result<FeedAnswer> &answer) -> Result<FeedGames> {
            return answer ? gamesFrom(*answer) : fail(answer.error());
        });
}

} // namespace dbsbm
