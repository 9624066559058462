// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/FixtureRepository.h"

#include "models/betting/validation.h"
#include "models/core/ErrorCodes.h"
#include "models/store/NameRepository.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> refuse(const QString &field)
{
    return fail(codes::kFormatInvalid, ValidationFault{field},
                QCoreApplication::translate("FixtureRepository",
                                            "A game of a feed cannot be stored: its %1 is missing "
                                            "or too long. See what the feed sends.")
                    .arg(field));
}

bool saysTheSame(const Fixture &first, const Fixture &second)
{
    return first.league == second.league && toScoreJson(first.score) == toScoreJson(second.score)
        && toPlayersJson(first.score) == toPlayersJson(second.score);
}

/// Of "id, league, score, players, updated_at_ms".
Result<Fixture> fixtureOf(const Row &row)
{
    Result<GameScore> score = parseGameScore(row.text(2).toUtf8(), row.text(3).toUtf8());
    if (!score)
        return fail(score.error());
    return Fixture{row.text(0), row.text(1), *std::move(score), row.integer(4)};
}

} // namespace

QString Fixture::game() const
{
    return score.away + u" @ "_s + score.home;
}

bool isFixtureId(const QString &text)
{
    static const QRegularExpression form(u"^[a-z0-9_-]{1,20}:[!-~]+\\z"_s);
    return text.size() <= kMaxFixture && form.match(text).hasMatch();
}

Result<> validateFixture(const Fixture &fixture)
{
    if (!isFixtureId(fixture.id))
        return refuse(u"id"_s);
    if (fixture.league.simplified().isEmpty() || fixture.league.size() > kMaxLeague)
        return refuse(u"league"_s);
    if (fixture.game().size() > kMaxGame)
        return refuse(u"home"_s);
    if (fixture.score.startMs <= 0)
        return refuse(u"start"_s);
    return validateGameScore(fixture.score);
}

Result<bool> FixtureRepository::store(const Fixture &fixture)
{
    if (const Result<> valid = validateFixture(fixture); !valid)
        return fail(valid.error());
    const Result<QString> league = NameRepository(m_transaction).leagueName(fixture.league);
    if (!league)
        return fail(league.error());
    const auto before = find(fixture.id);
    if (!before)
        return fail(before.error());
    if (*before && (*before)->updatedAtMs > fixture.updatedAtMs)
        return false;
    Fixture after = fixture;
    after.league = *league;
    if (*before) {
        after.score.originalStartMs = (*before)->score.originalStartMs; // as first announced
        if (after.score.players.isEmpty())
            after.score.players = (*before)->score.players;
    }
    const Result<qint64> written = m_transaction.exec(
        u"INSERT INTO fixture (id, league, home, away, starts_at_ms, status, score, players, "
        "updated_at_ms) VALUES (:id, :league, :home, :away, :start, :status, :score, :players, "
        ":updated) ON CONFLICT (id) DO UPDATE SET league = excluded.league, home = excluded.home, "
        "away = excluded.away, starts_at_ms = excluded.starts_at_ms, status = excluded.status, "
        "score = excluded.score, players = excluded.players, "
        "updated_at_ms = excluded.updated_at_ms"_s,
        {{u":id"_s, after.id},
         {u":league"_s, after.league},
         {u":home"_s, after.score.home},
         {u":away"_s, after.score.away},
         {u":start"_s, after.score.startMs},
         {u":status"_s, toName(after.score.status)},
         {u":score"_s, QString::fromUtf8(toScoreJson(after.score))},
         {u":players"_s, QString::fromUtf8(toPlayersJson(after.score))},
         {u":updated"_s, after.updatedAtMs}});
    if (!written)
        return fail(written.error());
    const bool isNew = !*before || !saysTheSame(**before, after);
    if (isNew) {
        if (const Result<> learnt = learnNames(after); !learnt)
            return fail(learnt.error());
    }
    return isNew;
}

Result<> FixtureRepository::learnNames(const Fixture &fixture)
{
    QList<KnownName> names{{NameKind::League, {}, fixture.league},
                           {NameKind::Team, fixture.league, fixture.score.home},
                           {NameKind::Team, fixture.league, fixture.score.away}};
    for (const PlayerScore &player : fixture.score.players)
        names.append({NameKind::Player, fixture.league, player.player});
    NameRepository repository(m_transaction);
    for (const KnownName &name : std::as_const(names)) {
        if (const Result<> learnt = repository.learn(name); !learnt)
            return learnt;
    }
    return {};
}

Result<std::optional<Fixture>> FixtureRepository::find(const QString &id)
{
    const auto found = m_transaction.first<Result<Fixture>>(
        u"SELECT id, league, score, players, updated_at_ms FROM fixture WHERE id = :id"_s,
        {{u":id"_s, id}}, fixtureOf);
    if (!found)
        return fail(found.error());
    if (!*found)
        return std::optional<Fixture>();
    if (!**found)
        return fail((*found)->error());
    return std::optional<Fixture>(***found);
}

Result<QStringList> FixtureRepository::endedSince(qint64 sinceMs)
{
    const auto ids = m_transaction.list<QString>(
        u"SELECT id FROM fixture WHERE updated_at_ms >= :since "
        "AND status IN ('final', 'postponed', 'cancelled') ORDER BY id"_s,
        {{u":since"_s, sinceMs}}, [](const Row &row) { return row.text(0); });
    return ids ? Result<QStringList>(*ids) : fail(ids.error());
}

Result<QList<Fixture>> FixtureRepository::list(const FixtureFilter &filter)
{
    QString sql = u"SELECT id, league, score, '', updated_at_ms FROM fixture "
                  "WHERE starts_at_ms >= :from AND starts_at_ms < :to"_s;
    std::vector<Binding> bindings{{u":from"_s, filter.fromMs},
                                  {u":to"_s, filter.toMs},
                                  {u":most"_s, std::clamp(filter.limit, 1, kMaxFixturesListed)}};
    if (!filter.league.isEmpty()) {
        const Result<QString> league = NameRepository(m_transaction).leagueName(filter.league);
        if (!league)
            return fail(league.error());
        sql += u" AND league = :league"_s;
        bindings.push_back({u":league"_s, *league});
    }
    sql += u" ORDER BY starts_at_ms, id LIMIT :most"_s;
    const auto rows = m_transaction.list<Result<Fixture>>(sql, bindings, fixtureOf);
    if (!rows)
        return fail(rows.error());
    QList<Fixture> found;
    for (const Result<Fixture> &row : *rows) {
        if (!row)
            return fail(row.error());
        found << *row;
    }
    return found;
}

} // namespace dbsbm
