// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Task.h"
#include "models/store/FlowRepository.h"

#include <QJsonObject>

namespace dbsbm {

class Clock;
class Database;

/// A guided conversation with one member.
struct Flow
{
    FlowId id;
    GuildId guild;
    UserId user;
    QString kind;      ///< the command that leads it: "parlay"
    QJsonObject state; ///< at most FlowService::kMaxStateBytes as text
    qint64 revision = 1;
};

/// The conversations under way, in the database: each lives for 15 minutes after its latest
/// interaction, as long as Discord keeps its token, and survives a restart of the bot.
class FlowService
{
public:
    static constexpr qint64 kLifetimeMs = 15 * 60 * 1000;
    static constexpr qsizetype kMaxStateBytes = 16 * 1024;

    FlowService(Database &database, const Clock &clock);

    /// VAL-005 when the state is too large. Forgets a few that have expired.
    Task<Result<Flow>> create(const Flow &flow);
    /// The flow, 15 minutes more to live. INT-001 when it has ended (or is of another kind or
    /// server), INT-002 when another member started it.
    Task<Result<Flow>> load(FlowId id, const Flow &asker);
    /// Compare-and-set of the state, and 15 minutes more; BET-008 when it changed since it was
    /// loaded, VAL-005 when the state is too large.
    Task<Result<Flow>> save(const Flow &flow);
    Task<Result<>> remove(FlowId id);

private:
    Database &m_database;
    const Clock &m_clock;
};

} // namespace dbsbm
