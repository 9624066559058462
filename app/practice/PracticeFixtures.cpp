// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/PracticeFixtures.h"

#include "models/core/ErrorCodes.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace dbsbm {

namespace {

PracticePerson toPerson(const QJsonValue &value)
{
    const QJsonObject person = value.toObject();
    return {person.value(QLatin1String("username")).toString(),
            person.value(QLatin1String("name")).toString()};
}

QList<PracticePerson> toPeople(const QJsonArray &array)
{
    QList<PracticePerson> people;
    for (const QJsonValue &value : array)
        people.append(toPerson(value));
    return people;
}

QList<PracticeFixtures::League> toLeagues(const QJsonArray &array)
{
    QList<PracticeFixtures::League> leagues;
    for (const QJsonValue &value : array) {
        const QJsonObject league = value.toObject();
        PracticeFixtures::League entry;
        entry.name = league.value(QLatin1String("name")).toString();
        entry.total = league.value(QLatin1String("total")).toInt(entry.total);
        entry.spread = league.value(QLatin1String("spread")).toInt(entry.spread);
        const QJsonArray teams = league.value(QLatin1String("teams")).toArray();
        for (const QJsonValue &team : teams)
            entry.teams.append(team.toString());
        leagues.append(entry);
    }
    return leagues;
}

QString signedLine(int halves)
{
    return QString((halves < 0 ? u"-" : u"+") + QString::number(std::abs(halves) / 2)
                   + (halves % 2 ? u".5" : u""));
}

} // namespace

Result<PracticeFixtures> PracticeFixtures::load()
{
    QFile file(QStringLiteral(":/dbsbm/fixtures/practice.json"));
    const bool opened = file.open(QIODevice::ReadOnly);
    const QJsonObject root =
        opened ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    PracticeFixtures fixtures{root.value(QLatin1String("guild")).toString(),
                              toPerson(root.value(QLatin1String("owner"))),
                              toPerson(root.value(QLatin1String("deputy"))),
                              toPerson(root.value(QLatin1String("moderator"))),
                              toPerson(root.value(QLatin1String("member"))),
                              toPeople(root.value(QLatin1String("cappers")).toArray()),
                              toLeagues(root.value(QLatin1String("leagues")).toArray())};
    if (fixtures.guildName.isEmpty() || fixtures.cappers.size() < 3 || fixtures.leagues.isEmpty()) {
        return fail(
            codes::kFileUnreadable, ConfigurationFault{QStringLiteral("fixtures/practice.json")},
            QCoreApplication::translate(
                "Practice", "The bundled practice data is damaged; reinstall the program."));
    }
    return fixtures;
}

PracticeDay::PracticeDay(PracticeFixtures fixtures, quint32 seed, qint64 nowMs)
    : m_fixtures(std::move(fixtures)), m_random(seed)
{
    for (qsizetype league = 0; league < m_fixtures.leagues.size(); ++league)
        schedule(league, nowMs);
}

/// Pairs the teams of a league in a drawn order.
void PracticeDay::schedule(qsizetype league, qint64 nowMs)
{
    QStringList teams = m_fixtures.leagues.at(league).teams;
    for (qsizetype i = teams.size() - 1; i > 0; --i)
        teams.swapItemsAt(i, draw(static_cast<int>(i) + 1));
    for (qsizetype i = 0; i + 1 < teams.size(); i += 2) {
        Fixture game;
        // Another run of the day has other games, and old bets keep theirs.
        game.id = QStringLiteral("practice:%1-%2").arg(nowMs).arg(m_games.size() + 1);
        game.league = m_fixtures.leagues.at(league).name;
        game.score.away = teams.at(i);
        game.score.home = teams.at(i + 1);
        game.score.startMs = nowMs + (60 + 15 * draw(24)) * 60'000LL;
        game.score.originalStartMs = game.score.startMs;
        game.updatedAtMs = nowMs;
        m_games << game;
        m_leagues << league;
    }
}

int PracticeDay::draw(int below)
{
    // Not std::uniform_int_distribution: its sequence differs between standard libraries.
    return static_cast<int>(m_random() % static_cast<unsigned>(below));
}

PracticePick PracticeDay::nextPick()
{
    static const QStringList kOdds{QStringLiteral("-110"), QStringLiteral("-135"),
                                   QStringLiteral("+120"), QStringLiteral("-105"),
                                   QStringLiteral("+165"), QStringLiteral("-180"),
                                   QStringLiteral("EVEN"), QStringLiteral("+210")};
    static const QStringList kUnits{QStringLiteral("1"), QStringLiteral("0.5"), QStringLiteral("2"),
                                    QStringLiteral("1.5"), QStringLiteral("0.75")};
    int drawn = draw(static_cast<int>(m_games.size()));
    while (m_games.at(drawn).score.status == GameStatus::Final)
        drawn = (drawn + 1) % static_cast<int>(m_games.size());
    const Fixture &game = m_games.at(drawn);
    const auto &league = m_fixtures.leagues.at(m_leagues.at(drawn));
    const auto side = [&] { return draw(2) ? game.score.away : game.score.home; };
    PracticePick pick;
    pick.league = game.league;
    pick.game = game.id;
    pick.odds = kOdds.at(draw(static_cast<int>(kOdds.size())));
    pick.units = kUnits.at(draw(static_cast<int>(kUnits.size())));
    switch (draw(3)) {
    case 0:
        pick.market = Market::Moneyline;
        pick.pick = side();
        break;
    case 1:
        pick.market = Market::Spread;
        pick.pick = side();
        pick.line =
            signedLine(draw(2) ? 1 + draw(2 * league.spread) : -1 - draw(2 * league.spread));
        break;
    default:
        pick.market = Market::Total;
        pick.pick = draw(2) ? QStringLiteral("Over") : QStringLiteral("Under");
        pick.line =
            QString::number(league.total + draw(1 + league.total / 8)) + QStringLiteral(".5");
    }
    return pick;
}

Fixture PracticeDay::end(const QString &game, qint64 nowMs)
{
    const auto found = std::find_if(m_games.begin(), m_games.end(),
                                    [&game](const Fixture &one) { return one.id == game; });
    if (found == m_games.end())
        return {};
    const auto &league = m_fixtures.leagues.at(m_leagues.at(found - m_games.begin()));
    const int margin = 1 + draw(2 * league.spread);
    const int loser = std::max(0, (league.total + draw(1 + league.total / 8) - margin) / 2);
    const bool home = draw(2) == 0;
    found->score.total = home ? Points{loser + margin, loser} : Points{loser, loser + margin};
    found->score.status = GameStatus::Final;
    found->updatedAtMs = nowMs;
    return *found;
}

BetResult PracticeDay::nextResult()
{
    const int roll = draw(100);
    return roll < 52 ? BetResult::Won : roll < 92 ? BetResult::Lost : BetResult::Push;
}

} // namespace dbsbm
