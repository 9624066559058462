// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Task.h"

#include "models/core/Ids.h"
#include "models/core/Result.h"

#include <QHash>
#include <QObject>

#include <optional>
#include <stop_token>

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

/// Recomputes chain, digests and every total, beside all other work. A break puts its guild in
/// read-only; kept totals that differ from the bets are told and counted anew.
class VerifyService : public QObject
{
    Q_OBJECT
public:
    VerifyService(Database &database, const Clock &clock, QObject *parent = nullptr);
    /// Stops what runs.
    ~VerifyService() override;
    Task<Result<VerifyReport>> verify();
    /// The same of one guild; \a stop ends it early, in DB-008.
    Task<Result<VerifyReport>> verify(GuildId guild, const std::stop_token &stop);
    /// Ends what runs early, in DB-008, so that the database can be closed. For good.
    void stop() { m_stop.request_stop(); }
    /// Whether a verify() has not been answered yet.
    bool isRunning() const { return m_running > 0; }
    /// Of the last verify() of this process; nothing before the first, or without a record.
    std::optional<GuildCheck> latest(GuildId guild) const;
    /// The guilds whose record was broken when it was last verified, by whichever process.
    Task<Result<QList<GuildId>>> broken();
    /// Recomputes the guild's record and compares it with a root; changes nothing.
    Task<Result<RootVerdict>> checkRoot(const PostedRoot &root);

Q_SIGNALS:
    void runningChanged(bool running);
    void verified(const dbsbm::VerifyReport &report);

private:
    Task<Result<VerifyReport>> verify(const std::optional<GuildId> &only,
                                      const std::stop_token &stop);
    Result<VerifyReport> keep(const VerifyReport &report, const Result<> &marked);
    void changeRunning(int by);

    Database &m_database;
    const Clock &m_clock;
    std::stop_source m_stop;
    int m_running = 0;
    QHash<GuildId, GuildCheck> m_latest;
};

} // namespace dbsbm
