// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/ProposalRepository.h"

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(ProposalState state)
{
    switch (state) {
    case ProposalState::Waiting: return u"waiting"_s;
    case ProposalState::Applied: return u"applied"_s;
    case ProposalState::Dismissed: return u"dismissed"_s;
    }
    return {};
}

ProposalState stateOf(const QString &name)
{
    if (name == u"waiting")
        return ProposalState::Waiting;
    return name == u"applied" ? ProposalState::Applied : ProposalState::Dismissed;
}

StoredProposal proposalOf(const Row &row)
{
    return {row.id<BetId>(0), row.id<GuildId>(1),   row.text(2).toUtf8(),
            row.bytes(3),     stateOf(row.text(4)), row.integer(5)};
}

Result<> done(const Result<qint64> &changed)
{
    return changed ? Result<>() : Result<>(fail(changed.error()));
}

} // namespace

Result<std::optional<StoredProposal>> ProposalRepository::find(BetId bet)
{
    return m_transaction.first<StoredProposal>(
        u"SELECT bet_id, guild_id, source, digest, state, created_at_ms FROM proposal "
        "WHERE bet_id = :bet"_s,
        {{u":bet"_s, bet.toSql()}}, proposalOf);
}

Result<> ProposalRepository::put(const StoredProposal &proposal)
{
    return done(m_transaction.exec(
        u"INSERT INTO proposal (bet_id, guild_id, source, digest, state, created_at_ms) "
        "VALUES (:bet, :guild, :source, :digest, :state, :at) "
        "ON CONFLICT (bet_id) DO UPDATE SET source = excluded.source, digest = excluded.digest, "
        "state = excluded.state, created_at_ms = excluded.created_at_ms"_s,
        {{u":bet"_s, proposal.bet.toSql()},
         {u":guild"_s, proposal.guild.toSql()},
         {u":source"_s, QString::fromUtf8(proposal.source)},
         {u":digest"_s, proposal.digest},
         {u":state"_s, nameOf(proposal.state)},
         {u":at"_s, proposal.createdAtMs}}));
}

Result<> ProposalRepository::setState(BetId bet, ProposalState state)
{
    return done(m_transaction.exec(u"UPDATE proposal SET state = :state WHERE bet_id = :bet"_s,
                                   {{u":state"_s, nameOf(state)}, {u":bet"_s, bet.toSql()}}));
}

Result<> ProposalRepository::remove(BetId bet)
{
    return done(m_transaction.exec(u"DELETE FROM proposal WHERE bet_id = :bet"_s,
                                   {{u":bet"_s, bet.toSql()}}));
}

Result<QList<StoredProposal>> ProposalRepository::waiting(GuildId guild, int limit)
{
    return m_transaction.list<StoredProposal>(
        u"SELECT p.bet_id, p.guild_id, p.source, p.digest, p.state, p.created_at_ms "
        "FROM proposal p JOIN bet b ON b.id = p.bet_id AND b.status = 'open' "
        "WHERE p.state = 'waiting' AND (p.guild_id = :guild OR :every = 1) "
        "ORDER BY p.created_at_ms, p.bet_id LIMIT :most"_s,
        {{u":guild"_s, guild.toSql()}, {u":every"_s, guild.isValid() ? 0 : 1}, {u":most"_s, limit}},
        proposalOf);
}

} // namespace dbsbm
