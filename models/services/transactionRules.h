// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/betting/grading.h"
#include "models/services/GuildSettingsService.h"
#include "models/services/Permissions.h"
#include "models/store/BetRepository.h"
#include "models/store/Journal.h"
#include "models/store/Transaction.h"

#include <QTimeZone>

namespace dbsbm {

// What placing, settling and delivering share. Everything here runs inside a transaction, on a
// database thread.

/// Who did it, as the record keeps it: no Discord id.
struct ActorStamp
{
    Role role = Role::Member;
    bool unlimited = false; ///< admin or operator: no time window binds them
    CapperId person;        ///< zero for operator and system
    QString journalName;    ///< "capper:<random id>", "admin", "moderator", "operator", "system"
    QString roleName;       ///< "capper", "admin", ...
};

/// The stored settings of a guild, parsed. A value that no longer parses counts as not set.
Result<GuildSettings> readGuildSettings(Transaction &transaction, GuildId guild);
StakeRules stakeRulesOf(const GuildSettings &settings);
/// What a capper may risk a day; zero = no bound.
Units exposureOf(const GuildSettings &settings);
OddsFormats oddsFormatsOf(const GuildSettings &settings);
HouseRules houseRulesOf(const GuildSettings &settings);
/// UTC when the stored name is of no zone that this machine knows.
QTimeZone timeZoneOf(const GuildSettings &settings);

/// Asks the permission matrix and makes out how the record names the actor. Error: AUT-006.
Result<ActorStamp> authorise(Transaction &transaction, Action wish, const Actor &actor,
                             GuildId guild, const Bet *bet = nullptr);
ActorStamp systemStamp(const QString &name);

/// A step in the life of a bet.
struct BetStep
{
    ActorStamp actor = {};
    QString kind; ///< of the journal row and the event
    QString from; ///< recordedState() before
    QString to;
    QString reason = {};
    QList<Posting> postings = {};
    qint64 atMs = 0;
    qint64 effectiveAtMs = 0;
    QString detail = {}; ///< canonical JSON of how a grade came about
};

/// The bet's state as events name it: its result once settled, else its status.
QString recordedState(const Bet &bet);

/// Journal row, ledger entries and event of a bet that is written already.
Result<> recordStep(Transaction &transaction, const StoredBet &stored, const BetStep &step);
/// Writes the bet as compare-and-set, then recordStep(). BET-004 when somebody was faster. Whoever
/// uses it recounts the guild in the same transaction.
Result<> changeUncounted(Transaction &transaction, StoredBet &stored, const BetStep &step);
/// The same, and the tallies follow at once.
Result<> changeBet(Transaction &transaction, StoredBet &stored, const BetStep &step);

/// The bet, or BET-001; another guild's bet is not found.
Result<StoredBet> loadBet(Transaction &transaction, GuildId guild, BetId id);

/// The bet that this command made or changed before; nothing when it is new. BET-008 when the same
/// id came with other content.
Result<std::optional<StoredBet>> repeatedCommand(Transaction &transaction, const QString &commandId,
                                                 const QByteArray &digest);

/// A member without an active row in capper.
Error notACapper();

} // namespace dbsbm
