// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/MemberUseTableModel.h"

#include "tests/support/FakeClock.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace dbsbm;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_MemberUseTableModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsTheFullestFirst()
    {
        test::FakeClock clock;
        RateLimiter limiter(clock);
        MemberUseTableModel model(limiter);
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::Fatal);
        QCOMPARE(model.rowCount(), 0);
        const auto shown = [&model](int row, int column) {
            return model.index(row, column).data().toString();
        };
        const RateAction bet[]{RateAction::BetPlacement};
        limiter.acquire(GuildId{1}, UserId{7}, bet);
        for (int i = 0; i < 5; ++i)
            limiter.acquire(GuildId{1}, UserId{8}, bet);
        model.setGuildNames({{GuildId{1}, u"Corner"_s}});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(shown(0, MemberUseTableModel::Member), u"8"_s);
        QCOMPARE(shown(0, MemberUseTableModel::Guild), u"Corner"_s);
        QCOMPARE(shown(0, MemberUseTableModel::Action), u"Place a bet"_s);
        QCOMPARE(shown(0, MemberUseTableModel::Used), u"5 of 5"_s);
        QVERIFY(shown(0, MemberUseTableModel::NextFree) != u"now"_s);
        QCOMPARE(shown(1, MemberUseTableModel::NextFree), u"now"_s);
        limiter.setShared(RateScope::Global, RateAction::BetPlacement, RateLimit{9, 60s});
        limiter.acquire(GuildId{1}, UserId{7}, bet);
        model.refresh();
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(shown(2, MemberUseTableModel::Member), u"all members"_s);
        QCOMPARE(shown(2, MemberUseTableModel::Guild), u"all servers"_s);
        QCOMPARE(model.use(0).user, UserId{8});
        clock.advance(60s);
        model.refresh();
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(tst_MemberUseTableModel)
#include "tst_MemberUseTableModel.moc"
