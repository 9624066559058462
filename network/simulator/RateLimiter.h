// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"

#include <QByteArray>
#include <QList>
#include <QMap>

#include <utility>

namespace dbsbm::simulator {

/// What the limits say of one request.
struct RateVerdict
{
    bool allowed = true;
    bool global = false;   ///< refused by the global limit
    double retryAfter = 0; ///< seconds
    QList<std::pair<QByteArray, QByteArray>> headers;
};

/// Discord's buckets (protocol section 9): fixed windows per route and top-level id, and the global
/// limit of authorized requests per second.
class RateLimiter
{
public:
    struct Limits
    {
        int bucket = 50;
        std::chrono::milliseconds window{1000};
        int global = 50;
    };

    RateLimiter(Limits limits, Clock &clock) : m_limits(limits), m_clock(clock) {}

    /// \a route like "POST /channels/{channel}/messages"; \a major the top-level id with its token.
    RateVerdict take(const QString &route, const QString &major, bool countsGlobally);

private:
    struct Window
    {
        std::chrono::nanoseconds start{};
        int used = 0;
    };

    /// Opens a new window when the old one is over.
    void renew(Window &window, std::chrono::nanoseconds length) const;
    double left(const Window &window, std::chrono::nanoseconds length) const;
    void prune();

    Limits m_limits;
    Clock &m_clock;
    QMap<std::pair<QByteArray, QString>, Window> m_buckets;
    Window m_global;
};

} // namespace dbsbm::simulator
