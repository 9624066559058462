// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Ids.h"
#include "models/store/Transaction.h"

namespace dbsbm {

enum class ProposalState { Waiting, Applied, Dismissed };

/// The grade that final scores suggest for a bet; one a bet, the newest.
struct StoredProposal
{
    BetId bet;
    GuildId guild;
    QByteArray source; ///< canonical JSON of the scores and the results they make; see LegGrade
    QByteArray digest; ///< of what the scores say, without the time they were told
    ProposalState state = ProposalState::Waiting;
    qint64 createdAtMs = 0;
};

/// What final scores suggest, and what became of it.
class ProposalRepository
{
public:
    explicit ProposalRepository(Transaction &transaction) : m_transaction(transaction) {}

    Result<std::optional<StoredProposal>> find(BetId bet);
    /// In the place of the bet's former one.
    Result<> put(const StoredProposal &proposal);
    Result<> setState(BetId bet, ProposalState state);
    /// The scores suggest nothing any more.
    Result<> remove(BetId bet);
    /// Of open bets, oldest first; an invalid guild means all.
    Result<QList<StoredProposal>> waiting(GuildId guild, int limit);

private:
    Transaction &m_transaction;
};

} // namespace dbsbm
