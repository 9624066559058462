// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/BetHistoryRepository.h"

namespace dbsbm {

using namespace Qt::StringLiterals;

Result<> BetHistoryRepository::addEvent(const StoredBetEvent &event)
{
    const Result<qint64> done =
        m_transaction.exec(u"INSERT INTO bet_event (bet_id, sequence, at_ms, actor_role, "
                           u"actor_person, kind, from_state, to_state, reason, detail) "
                           "VALUES (:bet, (SELECT 1 + coalesce(max(sequence), 0) FROM bet_event "
                           "WHERE bet_id = :bet), :at, :role, "
                           ":person, :kind, :from, :to, :reason, :detail)"_s,
                           {{u":bet"_s, event.bet.toSql()},
                            {u":at"_s, event.atMs},
                            {u":role"_s, event.actorRole},
                            {u":person"_s, event.actorPerson.toSql()},
                            {u":kind"_s, event.kind},
                            {u":from"_s, event.from},
                            {u":to"_s, event.to},
                            {u":reason"_s, event.reason},
                            {u":detail"_s, event.detail}});
    return done ? Result<>() : Result<>(fail(done.error()));
}

Result<QString> BetHistoryRepository::settlingDetail(BetId bet)
{
    const auto found = m_transaction.first<QString>(
        u"SELECT detail FROM bet_event WHERE bet_id = :bet AND kind IN ('settled', 'voided') "
        "ORDER BY sequence DESC LIMIT 1"_s,
        {{u":bet"_s, bet.toSql()}}, [](const Row &row) { return row.text(0); });
    if (!found)
        return fail(found.error());
    return found->value_or(QString());
}

Result<QList<StoredBetEvent>> BetHistoryRepository::events(BetId bet)
{
    return m_transaction.list<StoredBetEvent>(
        u"SELECT e.at_ms, e.actor_role, e.actor_person, p.display_name, e.kind, e.from_state, "
        u"e.to_state, e.reason, e.detail "
        "FROM bet_event e LEFT JOIN person p ON p.id = e.actor_person WHERE e.bet_id = :bet ORDER BY e.sequence"_s,
        {{u":bet"_s, bet.toSql()}}, [bet](const Row &row) {
            return StoredBetEvent{bet,         row.integer(0), row.text(1), row.id<CapperId>(2),
                                  row.text(3), row.text(4),    row.text(5), row.text(6),
                                  row.text(7), row.text(8)};
        });
}

Result<std::optional<ProcessedCommand>> BetHistoryRepository::processed(const QString &commandId)
{
    return m_transaction.first<ProcessedCommand>(
        u"SELECT digest, bet_id, at_ms FROM processed_command WHERE command_id = :id"_s,
        {{u":id"_s, commandId}}, [&](const Row &row) {
            return ProcessedCommand{commandId, row.bytes(0), row.id<BetId>(1), row.integer(2)};
        });
}

Result<> BetHistoryRepository::remember(const ProcessedCommand &command)
{
    const Result<qint64> done = m_transaction.exec(
        u"INSERT INTO processed_command (command_id, digest, bet_id, at_ms) VALUES (:id, :digest, :bet, :at)"_s,
        {{u":id"_s, command.id},
         {u":digest"_s, command.digest},
         {u":bet"_s, command.bet.toSql()},
         {u":at"_s, command.atMs}});
    return done ? Result<>() : Result<>(fail(done.error()));
}

Result<> BetHistoryRepository::forgetBefore(qint64 atMs)
{
    const Result<qint64> done = m_transaction.exec(
        u"DELETE FROM processed_command WHERE at_ms < :before"_s, {{u":before"_s, atMs}});
    return done ? Result<>() : Result<>(fail(done.error()));
}

} // namespace dbsbm
