// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/LedgerRepository.h"

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

LedgerAdjustment adjustmentOf(const Row &row)
{
    return {CapperId::fromString(row.text(0).section(u':', 1)), Units::fromMicro(row.integer(1)),
            row.integer(2)};
}

} // namespace

Result<> LedgerRepository::forEach(GuildId guild,
                                   const std::function<void(const LedgerLine &)> &visit)
{
    return m_transaction.each(
        u"SELECT l.sequence, l.position, l.booked_at_ms, l.effective_at_ms, j.kind, j.actor, "
        "j.bet_number, l.account, l.amount, j.hash FROM ledger_entry l JOIN journal j ON "
        "j.guild_id = l.guild_id AND j.sequence = l.sequence WHERE l.guild_id = :guild "
        "ORDER BY l.sequence, l.position"_s,
        {{u":guild"_s, guild.toSql()}}, [&visit](const Row &row) {
            visit({row.integer(0), row.integer(1), row.integer(2), row.integer(3), row.text(4),
                   row.text(5), row.id<BetNumber>(6), row.text(7), Units::fromMicro(row.integer(8)),
                   row.bytes(9)});
        });
}

Result<QList<LedgerAdjustment>> LedgerRepository::adjustments(GuildId guild)
{
    return m_transaction.list<LedgerAdjustment>(
        // The plus leaves the index of what is about no bet, which is little, as the way in.
        u"SELECT account, amount, effective_at_ms FROM ledger_entry WHERE +guild_id = :guild AND "
        "bet_id IS NULL AND account LIKE 'result:%' ORDER BY sequence, position"_s,
        {{u":guild"_s, guild.toSql()}}, adjustmentOf);
}

Result<std::optional<LedgerAdjustment>> LedgerRepository::adjustment(GuildId guild, qint64 sequence)
{
    return m_transaction.first<LedgerAdjustment>(
        u"SELECT account, amount, effective_at_ms FROM ledger_entry WHERE guild_id = :guild AND "
        "sequence = :sequence AND bet_id IS NULL AND account LIKE 'result:%'"_s,
        {{u":guild"_s, guild.toSql()}, {u":sequence"_s, sequence}}, adjustmentOf);
}

} // namespace dbsbm
