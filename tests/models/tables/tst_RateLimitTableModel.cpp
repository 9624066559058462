// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/RateLimitTableModel.h"
#include "tests/support/FakeClock.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace dbsbm;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_RateLimitTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsEveryLimit();
    void movesWithRefusals();
    void keepsServersApart();
};

namespace {

QString shown(const RateLimitTableModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

void tst_RateLimitTableModel::showsEveryLimit()
{
    test::FakeClock clock;
    RateLimiter limiter(clock);
    RateLimitTableModel model(limiter);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(model.rowCount(), kRateActionCount);
    QCOMPARE(shown(model, 0, RateLimitTableModel::Action), u"Place a bet"_s);
    QCOMPARE(shown(model, 0, RateLimitTableModel::Limit), u"5"_s);
    QCOMPARE(shown(model, 0, RateLimitTableModel::Window), u"60 s"_s);
    QCOMPARE(shown(model, 0, RateLimitTableModel::Guild), u"–"_s);
}

void tst_RateLimitTableModel::movesWithRefusals()
{
    test::FakeClock clock;
    RateLimiter limiter(clock);
    RateLimitTableModel model(limiter);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const RateAction cost[]{RateAction::BetPlacement};
    for (int i = 0; i < 8; ++i)
        limiter.acquire(GuildId{1}, UserId{7}, cost);
    model.setGuildNames({{GuildId{1}, u"Corner"_s}});
    QCOMPARE(shown(model, 0, RateLimitTableModel::Guild), u"Corner"_s);
    QCOMPARE(shown(model, 0, RateLimitTableModel::Allowed), u"5"_s);
    QCOMPARE(shown(model, 0, RateLimitTableModel::Refused), u"3"_s);
    QCOMPARE(shown(model, 0, RateLimitTableModel::RefusedShare), u"37.5 %"_s);
    QCOMPARE(shown(model, 0, RateLimitTableModel::Members), u"1"_s);
    QCOMPARE(shown(model, 0, RateLimitTableModel::Busiest), u"5 of 5"_s);
    QVERIFY(shown(model, 0, RateLimitTableModel::NextFree) != u"now"_s);
    clock.advance(61s);
    model.refresh();
    QCOMPARE(shown(model, 0, RateLimitTableModel::NextFree), u"now"_s);
    QCOMPARE(shown(model, 0, RateLimitTableModel::Members), u"0"_s);
}

void tst_RateLimitTableModel::keepsServersApart()
{
    test::FakeClock clock;
    RateLimiter limiter(clock);
    RateLimitTableModel model(limiter);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const RateAction cost[]{RateAction::BetPlacement};
    limiter.acquire(GuildId{2}, UserId{7}, cost);
    limiter.acquire(GuildId{1}, UserId{7}, cost);
    limiter.acquire(GuildId{1}, UserId{8}, cost);
    model.refresh();
    QCOMPARE(model.rowCount(), kRateActionCount + 1);
    QCOMPARE(shown(model, 0, RateLimitTableModel::Allowed), u"2"_s);
    QCOMPARE(shown(model, 1, RateLimitTableModel::Allowed), u"1"_s);
}

QTEST_GUILESS_MAIN(tst_RateLimitTableModel)
#include "tst_RateLimitTableModel.moc"
