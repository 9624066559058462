// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/FlowRepository.h"

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

Result<> withoutCount(const Result<qint64> &done)
{
    return done ? Result<>() : Result<>(fail(done.error()));
}

} // namespace

Result<FlowId> FlowRepository::insert(const StoredFlow &flow)
{
    const Result<qint64> id = m_transaction.insert(
        u"INSERT INTO flow (guild_id, user_id, kind, state, expires_at_ms) VALUES (:guild, :user, "
        ":kind, :state, :expires)"_s,
        {{u":guild"_s, flow.guild.toSql()},
         {u":user"_s, flow.user.toSql()},
         {u":kind"_s, flow.kind},
         {u":state"_s, flow.state},
         {u":expires"_s, flow.expiresAtMs}});
    if (!id)
        return fail(id.error());
    return FlowId::fromSql(*id);
}

Result<std::optional<StoredFlow>> FlowRepository::find(FlowId id)
{
    return m_transaction.first<StoredFlow>(
        u"SELECT id, guild_id, user_id, kind, state, revision, expires_at_ms FROM flow WHERE id = "
        ":id"_s,
        {{u":id"_s, id.toSql()}}, [](const Row &row) {
            return StoredFlow{row.id<FlowId>(0), row.id<GuildId>(1), row.id<UserId>(2), row.text(3),
                              row.text(4),       row.integer(5),     row.integer(6)};
        });
}

Result<bool> FlowRepository::update(const StoredFlow &flow)
{
    const Result<qint64> changed = m_transaction.exec(
        u"UPDATE flow SET state = :state, expires_at_ms = :expires, revision = revision + 1 WHERE "
        "id = :id AND revision = :revision"_s,
        {{u":state"_s, flow.state},
         {u":expires"_s, flow.expiresAtMs},
         {u":id"_s, flow.id.toSql()},
         {u":revision"_s, flow.revision}});
    if (!changed)
        return fail(changed.error());
    return *changed == 1;
}

Result<> FlowRepository::extend(FlowId id, qint64 expiresAtMs)
{
    return withoutCount(
        m_transaction.exec(u"UPDATE flow SET expires_at_ms = :expires WHERE id = :id"_s,
                           {{u":expires"_s, expiresAtMs}, {u":id"_s, id.toSql()}}));
}

Result<> FlowRepository::remove(FlowId id)
{
    return withoutCount(
        m_transaction.exec(u"DELETE FROM flow WHERE id = :id"_s, {{u":id"_s, id.toSql()}}));
}

Result<> FlowRepository::removeExpired(qint64 nowMs)
{
    return withoutCount(m_transaction.exec(
        u"DELETE FROM flow WHERE id IN (SELECT id FROM flow WHERE expires_at_ms <= :now ORDER BY "
        "expires_at_ms LIMIT 8)"_s,
        {{u":now"_s, nowMs}}));
}

} // namespace dbsbm
