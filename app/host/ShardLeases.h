// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"
#include "models/core/Result.h"
#include "models/core/ShardShare.h"
#include "models/core/Task.h"
#include "models/store/LeaseRepository.h"

#include <QObject>

namespace dbsbm {

class Database;

/// The right to host shards of the bot on a database that several processes share: leases of a
/// minute, renewed every twenty seconds, which lapse by themselves when their holder dies. The
/// shards are dealt evenly among the processes that are there; who finds none left stands by. The
/// bot of a file has BotRole instead.
class ShardLeases : public QObject
{
    Q_OBJECT
public:
    /// \a holder names this process (Database::holder()).
    ShardLeases(Database &database, Clock &clock, QString holder, QObject *parent = nullptr);

    /// This process's share of \a count shards, or of as many as the processes that are there
    /// agreed on. CFG-008 while others have them all; the text names one of them.
    Task<Result<ShardShare>> take(int count);
    /// Takes a place to identify for \a pause, on behalf of all processes: 0 = it is this one's
    /// turn; else how long the place is taken yet. The clocks of the processes may differ by much
    /// less than that.
    Task<Result<std::chrono::milliseconds>> claimIdentify(
        int place, std::chrono::milliseconds pause = std::chrono::seconds(5));
    /// Gives everything back.
    void release();

Q_SIGNALS:
    /// Another process came or went. Whoever hears of it leaves the shards that are no longer own
    /// before it returns: they are given away right after.
    void shareChanged(const dbsbm::ShardShare &share);
    /// Nothing could be renewed in time, so other processes may host it all: go offline.
    void lost(const dbsbm::Error &error);

private:
    struct Turn;
    LeaseWish wish() const;
    void renewLater();
    void renew();
    void renewed(const Result<Turn> &turn, qint64 untilMs);
    void lose(const Error &error);
    /// The share that stays; the rest of what is held is given away.
    ShardShare settle(const Turn &turn);
    void giveAway(const QList<int> &shards, int count);

    Database &m_database;
    Clock &m_clock;
    const QString m_holder;
    Timer m_renew;
    ShardShare m_share{1, {}};
    qint64 m_untilMs = 0; ///< 0 = not held
    quint64 m_claims = 0;
};

} // namespace dbsbm
