// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Task.h"

#include "models/core/Ids.h"
#include "models/core/Result.h"

#include <QHash>
#include <QObject>

#include <optional>

namespace dbsbm {

class Clock;
class Database;

struct GuildVerdict
{
    GuildId guild;
    qint64 entries = 0; ///< journal rows walked
    qint64 bets = 0;
    QByteArray headHash; ///< 32 bytes
    QStringList breaks;  ///< one plain sentence each; empty = intact
    /// Kept totals that differed from the bets; they were counted anew. Empty = all agreed.
    QStringList staleTotals;
};

/// What a posted root says: row \a sequence of the journal had that hash.
struct PostedRoot
{
    GuildId guild;
    qint64 sequence = 0;
    QByteArray hash; ///< 32 bytes
};

/// Whether the record still stands on a posted root.
struct RootVerdict
{
    GuildVerdict record;
    QByteArray found;   ///< the hash of that row now; empty = there is no such row
    bool holds = false; ///< the record is intact and the row has the posted hash
};

/// What the latest check of a guild found.
struct GuildCheck
{
    GuildVerdict verdict;
    qint64 atMs = 0; ///< UTC
};

struct VerifyReport
{
    QList<GuildVerdict> guilds;
    bool intact() const;
};

/// Recomputes chain, digests and every total. A break puts its guild in read-only; kept totals that
/// differ from the bets are told and counted anew.
class VerifyService : public QObject
{
    Q_OBJECT
public:
    VerifyService(Database &database, const Clock &clock, QObject *parent = nullptr);
    Task<Result<VerifyReport>> verify();
    /// Of the last verify() of this process; nothing before the first, or without a record.
    std::optional<GuildCheck> latest(GuildId guild) const;
    /// Recomputes the guild's record and compares it with a root; changes nothing.
    Task<Result<RootVerdict>> checkRoot(const PostedRoot &root);

Q_SIGNALS:
    void verified(const dbsbm::VerifyReport &report);

private:
    Database &m_database;
    const Clock &m_clock;
    QHash<GuildId, GuildCheck> m_latest;
};

} // namespace dbsbm
