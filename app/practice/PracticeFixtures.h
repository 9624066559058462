// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/betting/Bet.h"

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
    QString game;
    Market market = Market::Moneyline;
    QString pick;
    QString line;
    QString odds;
    QString units;
    qint64 startsAtMs = 0;
};

/// A day of fixtures: a pure function of the seed.
class PracticeDay
{
public:
    PracticeDay(PracticeFixtures fixtures, quint32 seed, qint64 nowMs);
    PracticePick nextPick();
    /// A plausible result: mostly won or lost, now and then a push.
    BetResult nextResult();
    /// 0 .. below - 1
    int draw(int below);

private:
    PracticeFixtures m_fixtures;
    std::mt19937 m_random;
    qint64 m_nowMs;
};

} // namespace dbsbm
