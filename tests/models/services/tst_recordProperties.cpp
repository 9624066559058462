// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/betting/SequenceFold.h"
#include "models/betting/grading.h"
#include "models/services/RecordService.h"
#include "models/services/StatsService.h"
#include "models/store/Journal.h"
#include "tests/support/RandomCommands.h"
#include "tests/support/TestDatabase.h"

#include <QTest>
#include <QTimeZone>

#include <rapidcheck.h>

#include <algorithm>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

namespace {

constexpr GuildId kGuild = RecordFixture::kGuild;
constexpr int kMostSteps = 70;

/// A posting as the table says it.
struct Entry
{
    qint64 sequence = 0;
    QString account;
    qint64 amount = 0;
    qint64 bet = 0; ///< row; 0 = none
    qint64 effectiveAtMs = 0;
};

/// Lines that can be compared and shown.
using Lines = std::vector<std::string>;

/// What a key counts, as lines; what counts nothing is as good as not there.
Lines linesOf(const QMap<QString, qint64> &sums)
{
    Lines lines;
    for (auto it = sums.constBegin(); it != sums.constEnd(); ++it) {
        if (it.value() != 0)
            lines.push_back(it.key().toStdString() + " = " + std::to_string(it.value()));
    }
    return lines;
}

/// A record after random commands over days, among them the night in which the clocks change.
class History : public RecordFixture
{
public:
    History(quint32 seed, int steps)
        : records(file.database(), file.clock()),
          stats(file.database(), file.clock()),
          m_random(seed),
          m_commands(file.database(), file.clock(), {.seed = seed})
    {
        file.clock().setNowMs(
            QDateTime({2027, 3, 26}, {20, 0}, QTimeZone::utc()).toMSecsSinceEpoch());
        RC_ASSERT(await(settings.set(kGuild, {{u"time_zone"_s, u"Europe/Berlin"_s}},
                                     Actor::panelOperator()))
                      .has_value());
        for (int step = 0; step < steps; ++step)
            doSomething();
    }

    QList<Bet> bets()
    {
        BetQuery query;
        query.guild = kGuild;
        query.limit = 1000;
        return await(betting.bets(query))->bets;
    }
    QList<Entry> entries()
    {
        return *await(file.database().read<QList<Entry>>([](Transaction &transaction) {
            return transaction.list<Entry>(
                u"SELECT sequence, account, amount, bet_id, effective_at_ms FROM ledger_entry "
                "WHERE guild_id = :guild ORDER BY sequence, position"_s,
                {{u":guild"_s, kGuild.toSql()}}, [](const Row &row) {
                    return Entry{row.integer(0), row.text(1), row.integer(2), row.integer(3),
                                 row.integer(4)};
                });
        }));
    }
    /// Rows of a statement, each as one line.
    Lines lines(const QString &sql, int columns)
    {
        const auto rows = await(file.database().read<QList<QString>>([=](Transaction &transaction) {
            return transaction.list<QString>(sql, {}, [columns](const Row &row) {
                QStringList values;
                for (int i = 0; i < columns; ++i)
                    values << row.text(i);
                return values.join(u' ');
            });
        }));
        Lines found;
        for (const QString &row : *rows)
            found.push_back(row.toStdString());
        return found;
    }
    qint64 dayOf(qint64 atMs) const
    {
        return QDate(1970, 1, 1).daysTo(QDateTime::fromMSecsSinceEpoch(atMs, m_zone).date());
    }

    RecordService records;
    StatsService stats;

private:
    void doSomething()
    {
        if (m_random.bounded(4) == 0)
            file.clock().advance(std::chrono::minutes(m_random.bounded(1800)));
        if (m_random.bounded(25) == 0) {
            const AdjustCapper adjustment{kGuild,
                                          kCapper,
                                          {},
                                          Units::fromMicro(m_random.bounded(2'000'000) + 1),
                                          u"counted by hand"_s,
                                          Actor::panelOperator()};
            RC_ASSERT(await(records.adjust(adjustment)).has_value());
            return;
        }
        const CommandDone done = await(m_commands.next());
        if (!RandomCommands::isExpected(done.code))
            RC_FAIL(QString(done.kind + u' ' + done.code + u' ' + done.detail).toStdString());
    }

    const QTimeZone m_zone{"Europe/Berlin"};
    QRandomGenerator m_random;
    RandomCommands m_commands;
};

quint32 drawSeed()
{
    return static_cast<quint32>(*rc::gen::inRange<qint64>(0, 1LL << 32));
}

qint64 heldRisk(const Bet &bet)
{
    const bool held = bet.status == BetStatus::Posting || bet.status == BetStatus::PostFailed
        || bet.status == BetStatus::Open;
    return held ? bet.stake.risk.micro : 0;
}

/// "open:7" is "open".
QString kindOf(const QString &account)
{
    return account.section(u':', 0, 0);
}

/// Balances of accounts as the bets, and the units booked without one, would have them.
QMap<QString, qint64> balancesOf(const QList<Bet> &bets, const QList<Entry> &entries)
{
    QMap<QString, qint64> balances;
    for (const Bet &bet : bets) {
        balances[openAccount(bet.capper)] += heldRisk(bet);
        balances[resultAccount(bet.capper)] += bet.net.micro;
        balances[houseAccount()] -= heldRisk(bet) + bet.net.micro;
    }
    for (const Entry &entry : entries) {
        if (entry.bet == 0 && kindOf(entry.account) == u"result") {
            balances[entry.account] += entry.amount;
            balances[adjustmentAccount()] -= entry.amount;
        }
    }
    return balances;
}

/// The figures of a day, each counted by going over its bets in their order.
QString sequenceByHand(const QList<Bet> &bets)
{
    qint64 net = 0, highest = 0, lowest = 0, drawdown = 0, count = 0;
    qint64 run = 0, firstRun = 0, longestWon = 0, longestLost = 0, last = 0;
    bool inFirst = true;
    for (const Bet &bet : bets) {
        const char side = countsAs(*bet.result, bet.net);
        if (side == 0)
            continue; // void
        last = std::max(last, bet.settledAtMs);
        net += bet.net.micro;
        highest = std::max(highest, net);
        lowest = std::min(lowest, net);
        drawdown = std::max(drawdown, highest - net);
        if (side == 'P')
            continue;
        ++count;
        const qint64 step = side == 'W' ? 1 : -1;
        inFirst = inFirst && (run == 0 || (run > 0) == (step > 0));
        run = (run > 0) == (step > 0) && run != 0 ? run + step : step;
        if (inFirst)
            firstRun = run;
        longestWon = std::max(longestWon, run);
        longestLost = std::max(longestLost, -run);
    }
    return u"%1 %2 %3 %4 %5 %6 %7 %8 %9"_s.arg(net)
               .arg(highest)
               .arg(lowest)
               .arg(drawdown)
               .arg(count)
               .arg(firstRun)
               .arg(run)
               .arg(longestWon)
               .arg(longestLost)
        + u" %1"_s.arg(last);
}

/// What `capper_day` must hold.
Lines daysByHand(History &history, const QList<Bet> &bets)
{
    QMap<QString, QList<Bet>> days;
    for (const Bet &bet : bets) {
        if (bet.status != BetStatus::Settled)
            continue;
        const qint64 day = history.dayOf(bet.settledAtMs);
        days[u"%1 all %2"_s.arg(bet.capper.toString()).arg(day)] << bet;
        if (!bet.selfGraded)
            days[u"%1 unaided %2"_s.arg(bet.capper.toString()).arg(day)] << bet;
    }
    Lines lines;
    for (auto it = days.begin(); it != days.end(); ++it) {
        std::sort(it->begin(), it->end(), isBefore);
        const QString figures = sequenceByHand(*it);
        if (figures != sequenceByHand({}))
            lines.push_back(QString(it.key() + u' ' + figures).toStdString());
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

Lines keptDays(History &history)
{
    Lines lines = history.lines(
        u"SELECT capper_id, scope, day, net, highest, lowest, drawdown, bets, first_run, last_run, "
        "longest_won, longest_lost, last_effective_ms FROM capper_day WHERE bets <> 0 OR "
        "last_effective_ms <> 0"_s,
        13);
    std::sort(lines.begin(), lines.end());
    return lines;
}

/// Every row of the totals that counts anything.
Lines keptTotals(History &history)
{
    return history.lines(
        u"SELECT dimension, grain, start_day, capper_id, value, class, won, lost, pushed, voided, "
        "net, turnover, level_net, level_variance, closing_count, closing_sum FROM tally WHERE "
        "won <> 0 OR lost <> 0 OR pushed <> 0 OR voided <> 0 OR net <> 0 OR turnover <> 0 OR "
        "level_net <> 0 OR level_variance <> 0 OR closing_count <> 0 OR closing_sum <> 0 "
        "ORDER BY 1, 2, 3, 4, 5, 6"_s,
        16);
}

QList<LegSettlement> drawResults(const Bet &bet)
{
    QList<LegSettlement> legs;
    for (int i = 0; i < bet.legs.size(); ++i) {
        const LegResult result =
            *rc::gen::element(LegResult::Won, LegResult::Lost, LegResult::Push, LegResult::Void,
                              LegResult::HalfWon, LegResult::HalfLost);
        const bool shared = result == LegResult::Won && *rc::gen::inRange(0, 4) == 0;
        legs << LegSettlement{i, result, shared ? Fraction{1, 2} : Fraction{1, 1}};
    }
    return legs;
}

bool same(const QList<LegSettlement> &one, const QList<LegSettlement> &other)
{
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [](const LegSettlement &a, const LegSettlement &b) {
                          return a.result == b.result && a.deadHeat == b.deadHeat;
                      });
}

bool isGradedLike(const Bet &bet, const QList<LegSettlement> &legs)
{
    return std::equal(bet.legs.begin(), bet.legs.end(), legs.begin(), legs.end(),
                      [](const Leg &leg, const LegSettlement &wanted) {
                          return leg.result == wanted.result && leg.deadHeat == wanted.deadHeat;
                      });
}

void correctTo(History &history, const Bet &bet, const QList<LegSettlement> &legs)
{
    const auto done =
        await(history.betting.correct({.guild = kGuild,
                                       .bet = bet.id,
                                       .actor = history.admin(),
                                       .commandId = u"i:"_s + history.interaction().toString(),
                                       .legs = legs}));
    if (!done)
        RC_FAIL(QString(done.error().code() + u' ' + done.error().detail()).toStdString());
}

} // namespace

/// What holds after any history, however it came about.
class tst_recordProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void debitsAreCredits();
    void theLedgerReplaysEveryTotal();
    void aCorrectionAndItsReverseRestoreEverything();
};

void tst_recordProperties::debitsAreCredits()
{
    QVERIFY(rc::check("balance", [] {
        History history(drawSeed(), *rc::gen::inRange(1, kMostSteps));
        const QList<Entry> entries = history.entries();
        QMap<QString, qint64> transactions;
        QMap<QString, qint64> accounts;
        for (const Entry &entry : entries) {
            transactions[u"row %1"_s.arg(entry.sequence)] += entry.amount;
            accounts[entry.account] += entry.amount;
        }
        RC_ASSERT(linesOf(transactions) == Lines());
        RC_ASSERT(linesOf(accounts) == linesOf(balancesOf(history.bets(), entries)));
    }));
}

void tst_recordProperties::theLedgerReplaysEveryTotal()
{
    QVERIFY(rc::check("replay", [] {
        History history(drawSeed(), *rc::gen::inRange(1, kMostSteps));
        const QList<Bet> bets = history.bets();
        const QString dayKey = u"%1 on %2"_s; // capper and day
        QMap<QString, qint64> replayed;       // what each bet is worth by the ledger alone
        QMap<QString, qint64> daily;
        QMap<QString, qint64> byHand; // of bets; units without one come from the ledger
        for (const Entry &entry : history.entries()) {
            if (kindOf(entry.account) != u"result")
                continue;
            const QString key =
                dayKey.arg(entry.account.section(u':', 1)).arg(history.dayOf(entry.effectiveAtMs));
            daily[key] += entry.amount;
            if (entry.bet != 0)
                replayed[QString::number(entry.bet)] += entry.amount;
            else
                byHand[key] += entry.amount;
        }
        QMap<QString, qint64> worth;
        for (const Bet &bet : bets) {
            worth[bet.id.toString()] += bet.net.micro;
            if (bet.status == BetStatus::Settled)
                byHand[dayKey.arg(bet.capper.toString()).arg(history.dayOf(bet.settledAtMs))] +=
                    bet.net.micro;
        }
        RC_ASSERT(linesOf(replayed) == linesOf(worth));
        RC_ASSERT(linesOf(daily) == linesOf(byHand));
        Lines kept = history.lines(
            u"SELECT capper_id, 'on', start_day, '=', CAST(sum(net) AS BIGINT) FROM tally WHERE "
            "dimension = '' AND grain = 'day' GROUP BY capper_id, start_day HAVING sum(net) <> 0 "
            "ORDER BY capper_id, start_day"_s,
            5);
        std::sort(kept.begin(), kept.end());
        RC_ASSERT(kept == linesOf(daily));
        RC_ASSERT(keptDays(history) == daysByHand(history, bets));
        RC_ASSERT(await(history.stats.compare(kGuild))->isEmpty());
    }));
}

/// That a capper graded the bet himself is forgotten by the first correction, and so is a leg that
/// was left without a result, so it is corrected once before the totals are noted.
void tst_recordProperties::aCorrectionAndItsReverseRestoreEverything()
{
    QVERIFY(rc::check("there and back", [] {
        History history(drawSeed(), *rc::gen::inRange(kMostSteps / 2, kMostSteps));
        QList<Bet> settled = history.bets();
        settled.removeIf([](const Bet &bet) { return bet.status != BetStatus::Settled; });
        RC_PRE(!settled.isEmpty());
        const Bet bet = settled.at(*rc::gen::inRange(0, static_cast<int>(settled.size())));
        const QList<LegSettlement> here = drawResults(bet);
        const QList<LegSettlement> there = drawResults(bet);
        RC_PRE(!same(here, there));
        const auto away = [&] {
            history.file.clock().advance(std::chrono::hours(*rc::gen::inRange(0, 60)));
            correctTo(history, bet, there);
        };
        if (!isGradedLike(bet, there))
            correctTo(history, bet, there);
        correctTo(history, bet, here);
        const Lines totals = keptTotals(history);
        const Lines days = keptDays(history);
        away();
        RC_ASSERT(await(history.stats.compare(kGuild))->isEmpty());
        correctTo(history, bet, here);
        RC_ASSERT(keptTotals(history) == totals);
        RC_ASSERT(keptDays(history) == days);
    }));
}

QTEST_GUILESS_MAIN(tst_recordProperties)
#include "tst_recordProperties.moc"
