// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/PracticeFixtures.h"

#include "models/core/ErrorCodes.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

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
    : m_fixtures(std::move(fixtures)), m_random(seed), m_nowMs(nowMs)
{}

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
    const auto &league = m_fixtures.leagues.at(draw(static_cast<int>(m_fixtures.leagues.size())));
    const int teams = static_cast<int>(league.teams.size());
    const int away = draw(teams);
    const int home = (away + 1 + draw(teams - 1)) % teams;
    PracticePick pick;
    pick.league = league.name;
    pick.game = league.teams.at(away) + QStringLiteral(" @ ") + league.teams.at(home);
    pick.odds = kOdds.at(draw(static_cast<int>(kOdds.size())));
    pick.units = kUnits.at(draw(static_cast<int>(kUnits.size())));
    pick.startsAtMs = m_nowMs + (60 + 15 * draw(24)) * 60'000LL;
    switch (draw(3)) {
    case 0:
        pick.market = Market::Moneyline;
        pick.pick = league.teams.at(draw(2) ? away : home);
        break;
    case 1:
        pick.market = Market::Spread;
        pick.pick = league.teams.at(draw(2) ? away : home);
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

BetResult PracticeDay::nextResult()
{
    const int roll = draw(100);
    return roll < 52 ? BetResult::Won : roll < 92 ? BetResult::Lost : BetResult::Push;
}

} // namespace dbsbm
