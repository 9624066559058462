// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/discord/rest/RestClient.h"

#include "models/core/ErrorCodes.h"
#include "models/core/LogContext.h"
#include "models/core/Logging.h"
#include "models/ops/Metrics.h"
#include "network/discord/rest/ApiErrors.h"
#include "network/discord/rest/Buckets.h"
#include "network/discord/rest/Exchange.h"
#include "network/discord/rest/InvalidRequests.h"
#include "network/discord/rest/RestGuard.h"
#include "network/discord/rest/RetryPolicy.h"
#include "network/discord/rest/startRequest.h"

#include <QNetworkAccessManager>
#include <QPointer>
#include <QSet>

#include <map>

namespace dbsbm::discord {

using namespace std::chrono_literals;
using JobId = Buckets::JobId;

namespace {

constexpr int kInvalidWarning = 1000;
constexpr auto kLongestHold = 5min; // a longer wait is told to the caller
constexpr auto kProxyHold = 60s;    // a 429 without any figure
constexpr qsizetype kMaxDeadWebhooks = 1000;
constexpr int kUnknownWebhook = 10015;

QString name(QStringView metric)
{
    return metric.toString();
}

} // namespace

class RestClient::Private
{
public:
    struct Job
    {
        RestRequest request;
        Route route;
        Promise<Result<RestResponse>> promise;
        TryHistory history;
        std::chrono::nanoseconds queuedAt{0};
        std::chrono::nanoseconds sentAt{0};
        LogFields fields{}; ///< of whoever asked
        Exchange *exchange = nullptr;
    };

    Private(RestClient *client, QUrl url, Clock &theClock, Metrics &theMetrics,
            RestOptions theOptions)
        : q(client),
          base(std::move(url)),
          options(theOptions),
          clock(theClock),
          metrics(theMetrics),
          buckets(theClock),
          wake(theClock),
          invalid(theClock, [this](int count) { metrics.set(name(metric::kRestInvalid), count); }),
          guard(base.host(), theClock, theMetrics)
    {
        network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
        network.setAutoDeleteReplies(false);
        metrics.set(name(metric::kRestInvalid), 0); // known before anything is refused
    }

    std::optional<Error> refusalBeforeSending(const RestRequest &request, const Route &route);
    void pump();
    void transmit(JobId id);
    void tried(JobId id, const ExchangeResult &result);
    void answered(JobId id, const ExchangeResult &result);
    std::chrono::nanoseconds noteRateLimit(JobId id, const ExchangeResult &result);
    void noteInvalid();
    void conclude(JobId id, Result<RestResponse> result);
    void failAll(const Error &error);

    RestClient *q;
    QUrl base;
    RestOptions options;
    Clock &clock;
    Metrics &metrics;
    QNetworkAccessManager network;
    Buckets buckets;
    Timer wake;
    std::map<JobId, Job> jobs;
    JobId nextId = 1;
    Secret token;
    bool refused = false;
    InvalidRequests invalid;
    RestGuard guard;
    QSet<QString> deadWebhooks; ///< Route::major of webhooks that answered 404 (item 63)
};

RestClient::RestClient(const QUrl &base, Clock &clock, Metrics &metrics, RestOptions options,
                       QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, base, clock, metrics, options))
{}

RestClient::~RestClient()
{
    cancelAll();
}

void RestClient::setToken(const Secret &token)
{
    if (token == d->token)
        return;
    d->token = token;
    d->refused = false;
}

std::optional<Error> RestClient::Private::refusalBeforeSending(const RestRequest &request,
                                                               const Route &route)
{
    if (!isAllowedBase(base))
        return baseUrlError();
    if (refused)
        return tokenRefusedError();
    if (request.authorize && token.isEmpty())
        return tokenMissingError();
    if (invalid.isFull())
        return invalidGuardError();
    if (deadWebhooks.contains(route.major))
        return refusal(
            404, ErrorBody{true, kUnknownWebhook, QStringLiteral("Unknown Webhook"), {}, {}, false},
            route.name);
    return guard.refusal(request);
}

Task<Result<RestResponse>> RestClient::send(const RestRequest &request)
{
    const Route route = Route::of(request, d->clock.nowMs());
    if (const std::optional<Error> error = d->refusalBeforeSending(request, route))
        return Task<Result<RestResponse>>::ready(fail(*error));
    const JobId id = d->nextId++;
    Private::Job job{request, route, {}, {}, d->clock.elapsed()};
    job.fields = LogScope::current();
    const Promise<Result<RestResponse>> promise = job.promise;
    d->jobs.emplace(id, std::move(job));
    d->buckets.enqueue(route, id);
    d->pump();
    return promise.task();
}

void RestClient::Private::pump()
{
    for (const JobId id : buckets.takeReady())
        transmit(id);
    wake.stop();
    if (const auto wait = buckets.untilNext())
        wake.start(std::chrono::ceil<std::chrono::milliseconds>(*wait), [this] { pump(); });
    Q_EMIT q->bucketsChanged();
}

void RestClient::Private::transmit(JobId id)
{
    Job &job = jobs.at(id);
    if (job.history.tries == 0 && job.history.rateLimited == 0)
        metrics.record(name(metric::kRestWait), clock.elapsed() - job.queuedAt);
    job.sentAt = clock.elapsed();
    job.exchange = new Exchange(startRequest(network, base, job.request, token), clock,
                                job.request.deadline.value_or(options.timeout), q);
    QObject::connect(job.exchange, &Exchange::done, q,
                     [this, id](const ExchangeResult &result) { tried(id, result); });
}

/// One try ended: learn its headers, then finish, wait or try again.
void RestClient::Private::tried(JobId id, const ExchangeResult &result)
{
    const auto found = jobs.find(id);
    if (found == jobs.end())
        return;
    Job &job = found->second;
    const LogScope log(job.fields);
    std::exchange(job.exchange, nullptr)->deleteLater();
    const QString status =
        result.status == 0 ? QStringLiteral("none") : QString::number(result.status);
    metrics.add(name(metric::kRestRequests), 1,
                {{QStringLiteral("route"), job.route.name}, {QStringLiteral("status"), status}});
    metrics.record(name(metric::kRestDuration), clock.elapsed() - job.sentAt,
                   {{QStringLiteral("route"), job.route.name}});
    guard.tried(result.outcome);
    buckets.learn(id, result.headers);

    std::chrono::nanoseconds hold{0};
    if (result.outcome == TryOutcome::RateLimited) {
        ++job.history.rateLimited;
        hold = noteRateLimit(id, result);
    } else {
        ++job.history.tries;
    }
    const RetryDecision decision =
        decideRetry(result.outcome, job.request.repeat, job.history, options);
    const QPointer<RestClient> alive(q);
    if (decision.kind == RetryDecision::Uncertain) {
        conclude(
            id,
            fail(uncertainError(exchangeError(result, job.route.name).detail(), job.route.name)));
    } else if (decision.kind == RetryDecision::Again && hold <= kLongestHold
               && (result.outcome == TryOutcome::RateLimited || guard.mayRetry())) {
        qCInfo(lcRest) << "Trying again:" << job.route.name << "status" << status;
        buckets.requeue(id, decision.wait);
    } else if (result.outcome == TryOutcome::RateLimited) {
        conclude(id,
                 fail(rateLimitedError(std::chrono::ceil<std::chrono::milliseconds>(hold),
                                       clock.nowMs(), job.route.name)));
    } else {
        answered(id, result);
    }
    if (alive)
        pump();
}

/// The final reply of a job.
void RestClient::Private::answered(JobId id, const ExchangeResult &result)
{
    const Job &job = jobs.at(id);
    const bool good = (result.status >= 200 && result.status < 300) || result.status == 304;
    if (good && !result.tooLarge) {
        conclude(id, RestResponse{result.status, result.body, result.serverMs});
        return;
    }
    if (result.status == 401 || result.status == 403)
        noteInvalid();
    const Error error = exchangeError(result, job.route.name);
    const auto *const fault = error.as<ApiFault>();
    if (result.status == 404 && fault && fault->code == kUnknownWebhook
        && job.route.major.contains(u' ')) {
        if (deadWebhooks.size() >= kMaxDeadWebhooks)
            deadWebhooks.clear();
        deadWebhooks.insert(job.route.major);
    }
    if (result.status != 401 || !job.request.authorize) {
        conclude(id, fail(error));
        return;
    }
    qCWarning(lcRest) << "Discord refused the bot token; nothing more is sent until it changes";
    refused = true;
    const QPointer<RestClient> alive(q);
    failAll(tokenRefusedError(error.detail()));
    if (alive)
        Q_EMIT q->tokenRefused();
}

/// Holds what a 429 asks to hold and answers for how long (items 57, 60, 62-64).
std::chrono::nanoseconds RestClient::Private::noteRateLimit(JobId id, const ExchangeResult &result)
{
    const ErrorBody body = parseErrorBody(result.body);
    const RateHeaders &headers = result.headers;
    const bool fromProxy = !body.isJson && !headers.any();
    const bool global = body.global || headers.global;
    const double fallback = fromProxy ? std::chrono::duration<double>(kProxyHold).count() : 1.0;
    const double seconds = body.retryAfterS.value_or(
        headers.retryAfterS.value_or(headers.resetAfterS.value_or(fallback)));
    const auto wait = std::chrono::ceil<std::chrono::nanoseconds>(
        std::chrono::duration<double>(std::min(seconds, 24.0 * 3600)));

    QString scope = headers.scope.isEmpty() ? QStringLiteral("user") : headers.scope;
    if (fromProxy) {
        scope = QStringLiteral("proxy");
        buckets.holdAll(wait);
    } else if (global) {
        scope = QStringLiteral("global");
        buckets.holdGlobal(wait);
        if (jobs.at(id).route.interaction)
            buckets.holdBucket(id, wait);
    } else {
        buckets.holdBucket(id, wait);
    }
    if (scope != u"shared")
        noteInvalid();
    metrics.add(name(metric::kRest429), 1, {{QStringLiteral("scope"), scope}});
    qCInfo(lcRest) << "429" << scope << "on" << jobs.at(id).route.name << "for" << seconds << "s";
    return wait;
}

void RestClient::Private::noteInvalid()
{
    const int count = invalid.note();
    if (count == kInvalidWarning || invalid.isFull())
        qCWarning(lcRest) << count << "refused requests in 10 minutes; the bot stops at"
                          << invalid.limit();
    if (invalid.isFull()) { // what waits would add to it
        QMetaObject::invokeMethod(
            q, [this] { failAll(invalidGuardError()); }, Qt::QueuedConnection);
    }
}

/// Takes the job off the books, then tells its caller, who may do anything, even destroy us.
void RestClient::Private::conclude(JobId id, Result<RestResponse> result)
{
    auto node = jobs.extract(id);
    if (node.empty())
        return;
    buckets.remove(id);
    if (Exchange *const exchange = node.mapped().exchange) {
        exchange->abandon();
        exchange->deleteLater();
    }
    const LogScope log(node.mapped().fields);
    node.mapped().promise.resolve(std::move(result));
}

void RestClient::Private::failAll(const Error &error)
{
    std::vector<JobId> ids;
    for (const auto &[id, job] : jobs)
        ids.push_back(id);
    const QPointer<RestClient> alive(q);
    for (const JobId id : ids) {
        if (!alive)
            return;
        const auto found = jobs.find(id);
        if (found == jobs.end())
            continue;
        const Job &job = found->second;
        const bool uncertain = job.exchange && job.request.repeat == Repeat::Uncertain;
        conclude(id, fail(uncertain ? uncertainError(error.code(), job.route.name) : error));
    }
}

void RestClient::cancelAll()
{
    d->failAll(cancelledError());
}

QList<BucketStatus> RestClient::buckets() const
{
    return d->buckets.status();
}

RestClient::Load RestClient::load() const
{
    Load load;
    for (const auto &[id, job] : d->jobs)
        ++(job.exchange ? load.onWire : load.waiting);
    return load;
}

QList<BreakerState> RestClient::breakers() const
{
    return {d->guard.breaker()};
}

int RestClient::invalidRequests() const
{
    return d->invalid.count();
}

void RestClient::setInvalidRequestLimit(int limit)
{
    d->invalid.setLimit(limit);
}

} // namespace dbsbm::discord
