// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/CircuitBreaker.h"
#include "models/core/Result.h"
#include "models/core/Secret.h"
#include "models/core/Task.h"
#include "network/discord/protocol/builders.h"

#include <QObject>
#include <QUrl>

#include <memory>
#include <optional>

namespace dbsbm {
class Metrics;
}

namespace dbsbm::discord {

enum class Method { Get, Post, Put, Patch, Delete };

/// How a request may be tried again when nobody knows whether it arrived.
enum class Repeat {
    Safe,      ///< GET, PUT, DELETE, PATCH with a full body, POST with an enforced nonce
    Uncertain, ///< a plain POST: a lost reply becomes API-013 (delivery uncertain), never a second
               ///< send
    Never      ///< one try whatever happens: an interaction's first answer (item 80)
};

struct RestRequest
{
    Method method = Method::Get;
    QString path{}; ///< "/channels/123/messages"
    QList<std::pair<QString, QString>> query{};
    QJsonValue body = QJsonValue::Undefined;
    QList<Attachment> files{}; ///< non-empty: multipart with payload_json
    QString auditLogReason{};
    Repeat repeat = Repeat::Safe;
    bool authorize = true;    ///< false for interaction and webhook-token routes
    bool interaction = false; ///< an interaction endpoint: not bound by the global limit (item 62)
    /// For this request alone; otherwise the client's.
    std::optional<std::chrono::milliseconds> deadline{};
};

/// How patient a client is; the settings api_timeout, api_retry_attempts and api_retry_delay.
struct RestOptions
{
    std::chrono::milliseconds timeout{30000};    ///< of each try
    int tries = 3;                               ///< of one request, without its 429s
    std::chrono::milliseconds longestWait{5000}; ///< the growing waits between tries stop there
};

struct RestResponse
{
    int status = 0;
    QByteArray body;     ///< JSON text, may be empty
    qint64 serverMs = 0; ///< when the server sent it by its own clock, UTC; 0 = it did not say
};

/// What the Rate limits dock shows of one bucket.
struct BucketStatus
{
    QString key; ///< "POST /channels/{channel.id}/messages 123"; never a token
    int limit = 0;
    int remaining = 0;
    std::chrono::milliseconds resetAfter{0};
    int queued = 0;
};

/// Discord's REST API: one queue per bucket, the global limit, 429 by scope, retries where safe,
/// HTTP/1.1. The token never leaves the base URL's host.
class RestClient : public QObject
{
    Q_OBJECT
public:
    /// \a base like https://discord.com/api/v10; http only for loopback.
    RestClient(const QUrl &base, Clock &clock, Metrics &metrics, RestOptions options = {},
               QObject *parent = nullptr);
    ~RestClient() override;

    /// The bot token; a new one ends the stop that a 401 caused.
    void setToken(const Secret &token);
    /// The reply with a status of 2xx; every other end is an error with ApiFault{"Discord", status,
    /// code} and Discord's own words in the detail. API-013 when a Repeat::Uncertain request may
    /// have arrived; API-006 after five 429s or when the wait would pass 5 min; API-011 while the
    /// guard against too many invalid requests holds; API-001 at once while its circuit breaker is
    /// open, but for interactions; AUT-001/AUT-002 without a good token.
    Task<Result<RestResponse>> send(const RestRequest &request);

    /// Fails everything with API-012; what is under way as Repeat::Uncertain, with API-013.
    void cancelAll();
    QList<BucketStatus> buckets() const;
    /// Requests that wait for their turn, and those on the wire.
    struct Load
    {
        int waiting = 0;
        int onWire = 0;
    };
    Load load() const;
    /// Of each host that is asked; here one.
    QList<BreakerState> breakers() const;
    int invalidRequests() const; ///< 401, 403 and own 429 in the last 10 min
    /// Where the guard stops sending; 5,000 unless told. Tests reach a smaller one sooner.
    void setInvalidRequestLimit(int limit);

Q_SIGNALS:
    void bucketsChanged();
    /// 401: nothing more is sent until the token changes.
    void tokenRefused();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace dbsbm::discord
