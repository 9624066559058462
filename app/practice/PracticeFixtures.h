// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/betting/Bet.h"
#include "models/store/FixtureRepository.h"

#include <QList>

#include <random>

namespace dbsbm {

struct PracticePerson
{
    QString username;
    QString name;
};

/// The cast and the teams of practice mode, read from the bundled fixtures.
struct PracticeFixtures
{
    QString guildName;
    PracticePerson owner;
    PracticePerson deputy; ///< administers through the guild's admin role
    PracticePerson moderator;
    PracticePerson member;
    QList<PracticePerson> cappers;
    struct League
    {
        QString name;
        QStringList teams;
        int total = 5;  ///< a usual total of the league, in whole points
        int spread = 1; ///< the widest usual spread
    };
    QList<League> leagues;

    static Result<PracticeFixtures> load();
};

/// One pick as a capper types it.
struct PracticePick
{
    QString league;
    QString game; ///< the id of its stored game, as one chosen from the suggestions
    Market market = Market::Moneyline;
    QString pick;
    QString line;
    QString odds;
    QString units;
    qint64 startsAtMs = 0; ///< typed beside a game that is not stored; 0 = not typed
};

/// A day of fixtures: a pure function of the seed.
class PracticeDay
{
public:
    PracticeDay(PracticeFixtures fixtures, quint32 seed, qint64 nowMs);
    /// The games of the day, each team in at most one; to be stored before they are picked.
    const QList<Fixture> &games() const { return m_games; }
    /// On a game that has not ended.
    PracticePick nextPick();
    /// Ends a game, with a score that its league is likely to see and no tie.
    Fixture end(const QString &game, qint64 nowMs);
    /// A plausible result: mostly won or lost, now and then a push.
    BetResult nextResult();
    /// 0 .. below - 1
    int draw(int below);

private:
    void schedule(qsizetype league, qint64 nowMs);

    PracticeFixtures m_fixtures;
    std::mt19937 m_random;
    QList<Fixture> m_games;
    QList<qsizetype> m_leagues; ///< of each game
};

} // namespace dbsbm
