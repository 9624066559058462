// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/storeBench.h"

/// Of storeBench.h what is about grades.
namespace dbsbm::test {

/// Bets placed and posted, waiting for their grades.
inline QList<GradeBet> grades(RecordFixture &record, int count)
{
    QList<GradeBet> commands;
    for (const ConfirmDraft &command : drafts(record, count)) {
        const auto placed = await(record.betting.confirm(command));
        if (!placed)
            qFatal("a bet was refused");
        commands << record.gradeOf(placed->bet, BetResult::Won, record.capper());
    }
    while (!await(record.outbox.due(1))->isEmpty())
        record.deliverAll();
    return commands;
}

/// Grades a second when each waits for the one before it.
inline Pace settleSingly(RecordFixture &record, const QList<GradeBet> &commands)
{
    const Stopwatch watch;
    for (const GradeBet &command : commands) {
        if (!await(record.betting.grade(command)))
            qFatal("a grade was refused");
    }
    return watch.paceOf(commands.size());
}

/// Grades a second when all are asked for at once, all answered after their commit.
inline Pace settleBurst(RecordFixture &record, const QList<GradeBet> &commands)
{
    Waiter waiter;
    QSignalSpy spy(&waiter, &Waiter::arrived);
    qsizetype answered = 0;
    const Stopwatch watch;
    for (const GradeBet &command : commands) {
        record.betting.grade(command).then(&waiter, [&](Result<BetOutcome> outcome) {
            if (!outcome)
                qFatal("a grade was refused");
            if (++answered == commands.size())
                Q_EMIT waiter.arrived();
        });
    }
    spy.wait(60'000);
    return watch.paceOf(answered);
}

/// The statements of a settlement that count it, for both yardsticks: a row of each dimension and
/// grain, and the capper's day. "GUILD" and "CAPPER" stand for placeholders.
inline QStringList countingStatements()
{
    static const QString tally = QStringLiteral(
        "INSERT INTO tally (guild_id, dimension, grain, start_day, capper_id, value, class, won, "
        "lost, pushed, voided, net, turnover, level_net, level_variance, closing_count, "
        "closing_sum) VALUES (GUILD, '%1', '%2', %3, CAPPER, '%4', 1, 1, 0, 0, 0, 1000000, "
        "1100000, 909091, 909091, 0, 0) "
        "ON CONFLICT (guild_id, dimension, grain, start_day, capper_id, value, class) DO UPDATE "
        "SET won = tally.won + excluded.won, lost = tally.lost + excluded.lost, "
        "pushed = tally.pushed + excluded.pushed, voided = tally.voided + excluded.voided, "
        "net = tally.net + excluded.net, turnover = tally.turnover + excluded.turnover, "
        "level_net = tally.level_net + excluded.level_net, "
        "level_variance = tally.level_variance + excluded.level_variance, "
        "closing_count = tally.closing_count + excluded.closing_count, "
        "closing_sum = tally.closing_sum + excluded.closing_sum");
    static const QString day = QStringLiteral(
        "INSERT INTO capper_day (guild_id, capper_id, scope, day, net, highest, lowest, drawdown, "
        "bets, first_run, last_run, longest_won, longest_lost, last_effective_ms, "
        "last_number) VALUES (GUILD, CAPPER, 'all', 20776, 1, 1, 0, 0, 1, 1, 1, 1, 0, "
        "1795000000000, 1) ON CONFLICT (guild_id, "
        "capper_id, scope, day) DO UPDATE SET net = excluded.net, highest = excluded.highest, "
        "lowest = excluded.lowest, drawdown = excluded.drawdown, bets = excluded.bets, "
        "first_run = excluded.first_run, last_run = excluded.last_run, "
        "longest_won = excluded.longest_won, longest_lost = excluded.longest_lost, "
        "last_effective_ms = excluded.last_effective_ms, last_number = excluded.last_number");
    const std::pair<const char *, const char *> dimensions[] = {
        {"", ""},         {"league", "NBA"}, {"market", "spread"},     {"price", "1.80_2.00"},
        {"weekday", "3"}, {"lead", "0_1"},   {"market/NBA", "spread"}, {"price/NBA", "1.80_2.00"}};
    QStringList statements{day};
    for (const auto &[name, value] : dimensions) {
        for (const auto &[grain, start] : {std::pair("day", 20776), {"month", 20760}, {"all", 0}})
            statements << tally.arg(QLatin1String(name), QLatin1String(grain))
                              .arg(start)
                              .arg(QLatin1String(value));
    }
    return statements;
}

} // namespace dbsbm::test
