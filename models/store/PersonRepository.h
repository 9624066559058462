// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Ids.h"
#include "models/store/Transaction.h"

namespace dbsbm {

/// Takes a person out of everything that can be erased. The record knows people by random ids
/// alone, so it stays whole.
class PersonRepository
{
public:
    explicit PersonRepository(Transaction &transaction) : m_transaction(transaction) {}

    /// Where that user is known; only in \a guild when it is valid.
    Result<QList<CapperId>> find(GuildId guild, UserId user);
    /// Blanks name, picture, colour and Discord id, ends the capper's role, and drops drafts,
    /// conversations, what the reactions were answered with, and what waits in the outbox with the
    /// name or the id in it.
    Result<> forget(CapperId person);

private:
    Result<> dropMessages(GuildId guild, const QString &word);
    Result<> dropReactions(GuildId guild, UserId user);

    Transaction &m_transaction;
};

} // namespace dbsbm
