// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/FeedWatch.h"

#include "app/host/FeedBreakers.h"
#include "models/ops/Metrics.h"
#include "models/settings/AppSettings.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace dbsbm {

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace {

Secret keyOf(Feed feed, const AppSettings &settings)
{
    return feed == Feed::ApiSports ? settings.secret(u"api_key"_s)
                                   : settings.secret(u"odds_api_key"_s);
}

QUrl baseOf(Feed feed, const AppSettings &settings)
{
    return QUrl(feed == Feed::ApiSports ? settings.text(u"api_sports_base"_s)
                                        : settings.text(u"odds_api_base"_s));
}

/// Whether that setting is the feed's key or address.
bool concerns(const QString &setting, Feed feed)
{
    return feed == Feed::ApiSports ? setting == u"api_key" || setting == u"api_sports_base"
                                   : setting == u"odds_api_key" || setting == u"odds_api_base";
}

QString accountText(Feed feed, const FeedAccount &account)
{
    return FeedWatch::tr("%1: %2 of %3 requests left.")
        .arg(feedName(feed))
        .arg(account.left)
        .arg(account.limit);
}

CheckOutcome outcomeOf(Feed feed, const Result<FeedAccount> &account)
{
    if (!account)
        return failedBy(account.error());
    const HealthCheck &quota = *findHealthCheck(u"feed_quota"_s);
    CheckOutcome outcome{CheckVerdict::Ok, accountText(feed, *account), {}};
    if (judge(quota, HealthReading::of(account->percentLeft())).state > HealthState::Healthy) {
        outcome.verdict = CheckVerdict::Warning;
        outcome.mend = quota.mend;
    }
    return outcome;
}

} // namespace

FeedWatch::FeedWatch(AppSettings &settings, Metrics &metrics, Clock &clock, FeedBreakers *breakers,
                     QObject *parent)
    : QObject(parent),
      m_settings(settings),
      m_metrics(metrics),
      m_clock(clock),
      m_breakers(breakers),
      m_client(clock)
{
    connect(&m_settings, &AppSettings::changed, this, &FeedWatch::forget);
}

bool FeedWatch::hasKey(Feed feed) const
{
    return !keyOf(feed, m_settings).isEmpty();
}

bool FeedWatch::isAsking() const
{
    return std::any_of(m_known.begin(), m_known.end(),
                       [](const Known &known) { return known.asking; });
}

Task<Result<FeedAccount>> FeedWatch::ask(Feed feed)
{
    return m_client.account(feed, baseOf(feed, m_settings), keyOf(feed, m_settings));
}

Task<CheckOutcome> FeedWatch::tryFeed(Feed feed)
{
    if (!hasKey(feed)) {
        return Task<CheckOutcome>::ready(
            {CheckVerdict::Skipped, tr("No key of %1 is stored.").arg(feedName(feed)), {}});
    }
    return ask(feed).then(
        this, [feed](const Result<FeedAccount> &account) { return outcomeOf(feed, account); });
}

Task<Result<HealthReading>> FeedWatch::look()
{
    for (const Feed feed : kFeeds)
        askWhenDue(feed);
    if (!isAsking())
        return Task<Result<HealthReading>>::ready(told());
    m_waiting.emplace_back();
    return m_waiting.back().task();
}

void FeedWatch::askWhenDue(Feed feed)
{
    Known &known = m_known[indexOf(feed)];
    const nanoseconds pause = known.fault.isEmpty() ? nanoseconds(kEvery) : nanoseconds(kAgain);
    const bool isDue = !known.askedAt || m_clock.elapsed() - *known.askedAt >= pause;
    if (known.asking || !isDue || !hasKey(feed) || (m_breakers && !m_breakers->admit(feed)))
        return;
    known.asking = true;
    known.askedAt = m_clock.elapsed();
    ask(feed).then(this, [this, feed, number = known.keyNumber](const Result<FeedAccount> &told) {
        answered(feed, number, told);
    });
}

void FeedWatch::answered(Feed feed, int keyNumber, const Result<FeedAccount> &account)
{
    Known &known = m_known[indexOf(feed)];
    known.asking = false;
    if (m_breakers)
        m_breakers->answered(feed, account ? std::nullopt : std::optional(account.error()));
    if (keyNumber == known.keyNumber) {
        known.fault = account ? QString() : account.error().userText();
        if (account) {
            known.account = *account;
            known.accountAt = m_clock.elapsed();
        }
    }
    if (isAsking())
        return;
    const HealthReading now = told();
    for (const auto &promise : std::exchange(m_waiting, {}))
        promise.resolve(now);
}

HealthReading FeedWatch::told()
{
    for (const Feed feed : kFeeds)
        publish(feed);
    return reading();
}

void FeedWatch::publish(Feed feed)
{
    constexpr double kNoData = std::numeric_limits<double>::quiet_NaN();
    const Known &known = m_known[indexOf(feed)];
    const bool isKnown = known.account && hasKey(feed);
    const MetricLabels labels{{u"feed"_s, feedName(feed)}};
    m_metrics.set(metric::kFeedLeft,
                  isKnown && known.fault.isEmpty() ? double(known.account->left) : kNoData, labels);
    m_metrics.set(metric::kFeedAge,
                  isKnown ? duration<double>(m_clock.elapsed() - known.accountAt).count() : kNoData,
                  labels);
}

HealthReading FeedWatch::reading() const
{
    HealthReading all;
    QStringList notes;
    for (const Feed feed : kFeeds) {
        const Known &known = m_known[indexOf(feed)];
        if (!hasKey(feed))
            continue;
        if (known.account)
            all.value = std::fmin(all.value, known.account->percentLeft());
        if (!known.fault.isEmpty())
            all.verdict = HealthState::Warning;
        notes << noteOf(feed);
    }
    notes.removeAll(QString());
    all.note = notes.isEmpty() ? tr("No key of a sports feed is stored.") : notes.join(u' ');
    return all;
}

QString FeedWatch::noteOf(Feed feed) const
{
    const Known &known = m_known[indexOf(feed)];
    QStringList parts;
    if (!known.fault.isEmpty())
        parts << known.fault;
    if (known.account)
        parts << accountText(feed, *known.account);
    if (known.account && !known.fault.isEmpty())
        parts << tr("That was %n minute(s) ago.", nullptr,
                    int(duration_cast<minutes>(m_clock.elapsed() - known.accountAt).count()));
    return parts.join(u' ');
}

/// What was known was of another key, or of another address.
void FeedWatch::forget(const QString &setting)
{
    for (const Feed feed : kFeeds) {
        Known &known = m_known[indexOf(feed)];
        if (concerns(setting, feed))
            known = {.asking = known.asking, .keyNumber = known.keyNumber + 1};
    }
}

} // namespace dbsbm
