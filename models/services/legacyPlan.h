// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/betting/Bet.h"
#include "models/core/Error.h"
#include "models/store/LegacyRow.h"

#include <QStringList>
#include <QTimeZone>

namespace dbsbm {

/// A bet of the old bot as it is taken over.
struct LegacyBet
{
    QString key;       ///< "bets:1042"
    QByteArray digest; ///< SHA-256 of what the row says
    UserId user;
    Bet bet;                ///< graded already when it is settled; without number, capper and ids
    qint64 settledAtMs = 0; ///< when it was settled or cancelled; zero while open
    std::optional<Units> oldNet; ///< what the old bot had booked
    StakeMode mode = StakeMode::Risk;
    qint64 clockShiftMs = 0; ///< what the row's times were off by
    QStringList remarks;
};

/// A capper of the old bot.
struct LegacyCapper
{
    UserId user;
    QString name;
    bool active = false; ///< had a row in cappers; the others only have bets
    QByteArray digest;
};

/// What the old bot had booked without a bet that is still there.
struct LegacyBalance
{
    QString key; ///< "unit_records:7"
    QByteArray digest;
    UserId user;
    Units net;
    qint64 atMs = 0;
};

/// A row that cannot be taken.
struct LegacyRefusal
{
    QString table;
    QString row;   ///< the old id, or of rows without one their line or number
    QString field; ///< the column at fault
    QString value; ///< what stands there, shortened; ids by their last digits
    QString reason;
    QString remedy;
};

/// An old number that is another one now.
struct LegacyDifference
{
    QString about; ///< "bets:1042", or "cappers" for a total of \a user
    UserId user;   ///< of a total; else zero
    QString what;  ///< "net", "placed_at", "net_total", "won", "lost", "push"
    QString before;
    QString after;
    QString cause; ///< "to_win_booked_as_risk", "parlay_price", "rounding", ...
};

/// What an old bot's rows come to. Pure: the same rows give the same plan.
struct LegacyPlan
{
    GuildId guild;
    QString source;
    QMap<QString, QString> settings; ///< by our names
    QList<LegacyCapper> cappers;
    QList<LegacyBet> bets; ///< in the order of their placing
    QList<LegacyBalance> balances;
    QList<LegacyRefusal> refused;
    QList<LegacyDifference> differences;
    QStringList remarks;
    qint64 otherGuilds = 0;
};

/// Why a row is refused, ready to be shown.
LegacyRefusal refusalOf(const QString &table, const QString &row, const Error &error);

/// Maps the rows of one guild. Times without a zone are of \a zone; bets that lie after \a nowMs
/// are refused.
LegacyPlan planImport(const LegacyData &data, GuildId guild, qint64 nowMs, const QTimeZone &zone);

} // namespace dbsbm
