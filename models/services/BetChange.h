// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/BettingService.h"
#include "models/services/transactionRules.h"

#include <functional>

namespace dbsbm {

/// Which bet, who, and the id that makes a repetition harmless.
struct CommandHead
{
    GuildId guild;
    BetId bet;
    Actor actor;
    QString commandId;
};

template<typename Command>
CommandHead headOf(const Command &command)
{
    return {command.guild, command.bet, command.actor, command.commandId};
}

/// A text that a person typed, as a part of what tells commands apart: in quotes, so that it cannot
/// be taken for the parts beside it.
QString quoted(const QString &text);

/// What every change of one bet has in common: it is answered once by its command id, it is
/// allowed, it is written as compare-and-set with its journal row, and the slip is edited after.
class BetChange
{
public:
    /// Loads the bet and asks the permission matrix. \a what tells commands under one id apart.
    /// Errors: BET-008 the id came with other content, BET-001, AUT-006.
    static Result<BetChange> begin(Transaction &transaction, const CommandHead &head,
                                   const QString &what,
                                   const std::function<Action(const Bet &)> &wish);

    /// The same command again: answer with outcome() and do nothing.
    bool isRepeated() const { return m_repeated; }
    BetOutcome outcome() const { return {m_stored.bet, m_repeated}; }
    StoredBet &stored() { return m_stored; }
    Bet &bet() { return m_stored.bet; }
    const ActorStamp &actor() const { return m_actor; }

    /// Whether the bet is graded by its capper once \a step has graded it.
    Result<bool> isSelfGradedWith(Transaction &transaction, const BetStep &step) const;

    /// Writes bet, journal, ledger, event and the slip's edit; BET-004 when somebody was faster.
    Result<BetOutcome> commit(Transaction &transaction, const BetStep &step);
    /// The same without an edit of the slip.
    Result<BetOutcome> commitQuietly(Transaction &transaction, const BetStep &step);

private:
    StoredBet m_stored;
    ActorStamp m_actor;
    QString m_commandId;
    QByteArray m_digest;
    bool m_repeated = false;
};

} // namespace dbsbm
