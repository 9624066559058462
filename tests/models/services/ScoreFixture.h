// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/FixtureService.h"
#include "models/services/ScoreService.h"
#include "tests/support/TestDatabase.h"

#include <QTest>

namespace dbsbm::test {

inline constexpr const char *kGame = "feed:1";
inline constexpr const char *kOtherGame = "feed:2";

/// A record whose bets are on stored games.
struct ScoreFixture : RecordFixture
{
    FixtureService fixtures{file.database(), file.clock()};
    ScoreService scores{file.database(), file.clock(), betting};

    void choose(const QString &settlement)
    {
        const auto done = await(settings.set(kGuild, {{QStringLiteral("settlement"), settlement}},
                                             Actor::panelOperator()));
        QVERIFY2(done, done ? "" : qPrintable(done.error().userText()));
    }

    DraftLeg leg(const char *game, const QString &pick, const QString &line)
    {
        DraftLeg leg = request().legs.first();
        leg.leg.league = QStringLiteral("NBA");
        leg.leg.game = QStringLiteral("Lakers @ Celtics");
        leg.leg.market = line.isEmpty() ? Market::Moneyline : Market::Spread;
        leg.leg.pick = pick;
        leg.leg.line = line;
        leg.leg.fixture = QString::fromLatin1(game);
        leg.oddsText = QStringLiteral("+100");
        return leg;
    }

    Bet place(const QList<DraftLeg> &legs)
    {
        DraftRequest wish = request();
        wish.legs = legs;
        const auto draft = await(betting.createDraft(wish));
        if (!draft)
            qFatal("%s", qPrintable(draft.error().userText()));
        const auto placed = await(betting.confirm(confirmation(draft->id)));
        if (!placed)
            qFatal("%s", qPrintable(placed.error().userText()));
        deliverAll();
        return *await(betting.bet(kGuild, placed->bet.id));
    }

    /// The game ends (or is told anew) with that result.
    ScoreReport ends(const char *game, int home, int away, GameStatus status = GameStatus::Final)
    {
        file.clock().advance(std::chrono::minutes(10));
        Fixture fixture;
        fixture.id = QString::fromLatin1(game);
        fixture.league = QStringLiteral("NBA");
        fixture.updatedAtMs = file.clock().nowMs();
        fixture.score.status = status;
        fixture.score.home = QStringLiteral("Celtics");
        fixture.score.away = QStringLiteral("Lakers");
        fixture.score.originalStartMs = fixture.score.startMs = m_start;
        if (status == GameStatus::Final)
            fixture.score.total = Points{home, away};
        const auto stored = await(fixtures.record({fixture}));
        if (!stored)
            qFatal("%s", qPrintable(stored.error().detail()));
        const auto report = await(scores.apply({fixture.id}));
        if (!report)
            qFatal("%s", qPrintable(report.error().detail()));
        return *report;
    }

    Bet now(const Bet &bet) { return *await(betting.bet(kGuild, bet.id)); }
    ConfirmProposal wish(const Bet &bet, const Actor &actor)
    {
        return {kGuild, bet.id, actor, QStringLiteral("i:") + interaction().toString()};
    }
    bool intact()
    {
        const auto report = await(verifier.verify());
        return report && report->intact();
    }

private:
    qint64 m_start = file.clock().nowMs() + 3'600'000;
};

} // namespace dbsbm::test
