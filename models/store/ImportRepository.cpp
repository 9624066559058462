// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/ImportRepository.h"

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

ImportBatch batchOf(const Row &row)
{
    return {row.id<BatchId>(0), row.id<GuildId>(1), row.text(2),   row.integer(3),
            row.text(4),        row.text(5),        row.integer(6)};
}

} // namespace

Result<BatchId> ImportRepository::add(const ImportBatch &batch)
{
    const Result<qint64> id = m_transaction.insert(
        u"INSERT INTO import_batch (guild_id, source, at_ms, actor, report) VALUES (:guild, "
        u":source, :at, :actor, :report)"_s,
        {{u":guild"_s, batch.guild.toSql()},
         {u":source"_s, batch.source},
         {u":at"_s, batch.atMs},
         {u":actor"_s, batch.actor},
         {u":report"_s, batch.report}});
    if (!id)
        return fail(id.error());
    return BatchId::fromSql(*id);
}

Result<std::optional<ImportBatch>> ImportRepository::find(BatchId id)
{
    return m_transaction.first<ImportBatch>(
        u"SELECT id, guild_id, source, at_ms, actor, report, undone_at_ms FROM import_batch WHERE "
        u"id = :id"_s,
        {{u":id"_s, id.toSql()}}, batchOf);
}

Result<QList<ImportBatch>> ImportRepository::list(GuildId guild)
{
    return m_transaction.list<ImportBatch>(
        u"SELECT id, guild_id, source, at_ms, actor, report, undone_at_ms FROM import_batch WHERE "
        u"(:guild = 0 OR guild_id = :guild) ORDER BY id DESC"_s,
        {{u":guild"_s, guild.toSql()}}, batchOf);
}

Result<bool> ImportRepository::markUndone(BatchId id, qint64 atMs)
{
    const Result<qint64> changed = m_transaction.exec(
        u"UPDATE import_batch SET undone_at_ms = :at WHERE id = :id AND undone_at_ms = 0"_s,
        {{u":at"_s, atMs}, {u":id"_s, id.toSql()}});
    if (!changed)
        return fail(changed.error());
    return *changed > 0;
}

Result<> ImportRepository::addRow(const ImportRow &row)
{
    const Result<qint64> done = m_transaction.exec(
        u"INSERT INTO import_row (guild_id, row_key, digest, batch_id, bet_id) VALUES (:guild, "
        u":key, :digest, :batch, :bet) ON CONFLICT (guild_id, row_key) DO UPDATE SET digest = "
        u"excluded.digest, batch_id = excluded.batch_id, bet_id = excluded.bet_id"_s,
        {{u":guild"_s, row.guild.toSql()},
         {u":key"_s, row.key},
         {u":digest"_s, row.digest},
         {u":batch"_s, row.batch.toSql()},
         {u":bet"_s, row.target}});
    return done ? Result<>() : Result<>(fail(done.error()));
}

Result<QList<ImportRow>> ImportRepository::rows(BatchId batch)
{
    return m_transaction.list<ImportRow>(
        u"SELECT guild_id, row_key, digest, batch_id, bet_id FROM import_row WHERE batch_id = "
        u":batch ORDER BY bet_id, row_key"_s,
        {{u":batch"_s, batch.toSql()}}, [](const Row &row) {
            return ImportRow{row.id<GuildId>(0), row.text(1), row.bytes(2), row.id<BatchId>(3),
                             row.integer(4)};
        });
}

Result<QHash<QString, QByteArray>> ImportRepository::standing(GuildId guild)
{
    QHash<QString, QByteArray> digests;
    const Result<> read = m_transaction.each(
        u"SELECT r.row_key, r.digest FROM import_row r JOIN import_batch b ON b.id = r.batch_id "
        u"WHERE r.guild_id = :guild AND b.undone_at_ms = 0"_s,
        {{u":guild"_s, guild.toSql()}},
        [&digests](const Row &row) { digests.insert(row.text(0), row.bytes(1)); });
    if (!read)
        return fail(read.error());
    return digests;
}

} // namespace dbsbm
