// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"
#include "models/core/Result.h"
#include "models/services/GuildSettingsService.h"

#include <map>

namespace dbsbm {

/// One /setup that is under way.
struct SetupFlow
{
    InteractionId id; ///< of the /setup command
    UserId user;
    GuildSettings before;          ///< as they were when it was opened
    QMap<QString, QString> chosen; ///< setting name -> text; not saved yet
};

/// The open /setup flows, in memory: at most kMaximum, each for 15 minutes after its latest
/// interaction, as long as Discord keeps its token.
class SetupFlows
{
public:
    static constexpr size_t kMaximum = 256;
    static constexpr std::chrono::minutes kLifetime{15};

    explicit SetupFlows(const Clock &clock) : m_clock(clock) {}

    /// Drops what has expired, and the oldest when there are too many.
    void open(SetupFlow flow);
    /// The flow, its time renewed. INT-001 when it has expired, INT-002 when it is another
    /// member's.
    Result<SetupFlow *> find(InteractionId id, GuildId guild, UserId user);
    void close(InteractionId id) { m_flows.erase(id); }
    size_t size() const { return m_flows.size(); }

private:
    struct Entry
    {
        SetupFlow flow;
        std::chrono::nanoseconds touched{0};
    };

    void dropExpired();

    const Clock &m_clock;
    std::map<InteractionId, Entry> m_flows;
};

} // namespace dbsbm
