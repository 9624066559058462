// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"
#include "models/store/ActivityRepository.h"
#include "models/store/Database.h"

#include <QObject>

namespace dbsbm {

/// How many different members use the bot: each command notes its member, as a keyed hash, in
/// metrics.sqlite, where it stays for seven days. A killed process loses the last minute of it.
class MemberActivity : public QObject
{
    Q_OBJECT
public:
    /// Members a minute and guild that are kept in mind; beyond, those who come later are not
    /// counted in that minute.
    static constexpr qsizetype kMaxWaiting = 50'000;

    /// \a metrics is the database of metrics.sqlite, open.
    MemberActivity(Database &metrics, Clock &clock, QObject *parent = nullptr);
    /// Gives what waits to the database.
    ~MemberActivity() override;

    void note(GuildId guild, UserId member);
    /// Writes what waits.
    Task<Result<>> flush();
    /// Of every guild that had any within seven days, as written.
    Task<Result<QList<MemberCommands>>> counts();

private:
    Database &m_database;
    Clock &m_clock;
    Timer m_timer;
    QHash<std::pair<GuildId, UserId>, qint64> m_waiting; ///< when they were seen
};

} // namespace dbsbm
