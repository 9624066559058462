// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/discord/rest/RestClient.h"

namespace dbsbm::discord {

QString methodName(Method method);

/// What the rate limits see of a request (protocol items 58-60, 62).
struct Route
{
    QString name;  ///< "POST /channels/{channel.id}/messages": ids and tokens replaced
    QString major; ///< top-level id, "123"; of a webhook "123 a1b2c3d4": a digest, never the token
    bool interaction = false; ///< not bound by the global limit

    /// \a nowMs, UTC, tells messages older than 14 days: deleting those has a limit of its own.
    static Route of(const RestRequest &request, qint64 nowMs);
};

} // namespace dbsbm::discord
