// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>

namespace dbsbm::discord {

/// The rate-limit headers of one reply (protocol item 56). Seconds are doubles: an integer would
/// cut the decimals off (item 57). Anything that is no number counts as absent.
struct RateHeaders
{
    std::optional<int> limit;
    std::optional<int> remaining;
    std::optional<double> resetAfterS;
    std::optional<double> retryAfterS;
    QString bucket; ///< Discord's opaque hash
    QString scope;  ///< of a 429: user, global, shared
    bool global = false;

    /// \a header answers the value of a header name, empty when there is none.
    static RateHeaders read(const std::function<QByteArray(const char *)> &header);
    /// Whether Discord's API sent any of them; a 429 without came from a proxy (item 64).
    bool any() const
    {
        return limit || remaining || resetAfterS || !bucket.isEmpty() || !scope.isEmpty() || global;
    }
};

} // namespace dbsbm::discord
