// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/BucketTableModel.h"
#include "models/tables/RateLimitTableModel.h"
#include "panelServices.h"
#include "ui/docks/RateLimitsDock.h"
#include "ui/widgets/StateOverlay.h"
#include "ui/widgets/TableView.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_RateLimitsDock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void movesWithARefusal();
    void forgetsMembersAndActions();
    void showsDiscordsBuckets();
};

void tst_RateLimitsDock::forgetsMembersAndActions()
{
    PanelHarness panel;
    panel.setUpGuild();
    RateLimitsDock dock(panelServices(panel));
    dock.show();
    const RateAction bet[]{RateAction::BetPlacement};
    for (const UserId user : {UserId{7}, UserId{8}, UserId{8}})
        panel.rateLimiter.acquire(PanelHarness::kGuild, user, bet);
    panel.clock.advance(1s);
    auto *uses = part<TableView>(dock, u"useTable"_s);
    QCOMPARE(uses->model()->rowCount(), 2);
    QCOMPARE(uses->model()->index(0, MemberUseTableModel::Member).data().toString(), u"8"_s);
    auto *forget = part<QPushButton>(dock, u"limitForgetMember"_s);
    QTest::mouseClick(forget, Qt::LeftButton); // nothing is selected
    QCOMPARE(uses->model()->rowCount(), 2);
    uses->selectRow(0);
    QTest::mouseClick(forget, Qt::LeftButton);
    QCOMPARE(uses->model()->rowCount(), 1);
    QCOMPARE(panel.rateLimiter.peek(PanelHarness::kGuild, UserId{8}, bet).remaining, 5);
    part<TableView>(dock, u"limitTable"_s)->selectRow(0);
    QTest::mouseClick(part<QPushButton>(dock, u"limitForgetAction"_s), Qt::LeftButton);
    QCOMPARE(uses->model()->rowCount(), 0);
    QVERIFY(panel.rateLimiter.statistics().isEmpty());
}

void tst_RateLimitsDock::movesWithARefusal()
{
    PanelHarness panel;
    panel.setUpGuild();
    RateLimitsDock dock(panelServices(panel));
    dock.show();
    const auto *model = part<TableView>(dock, u"limitTable"_s)->model();
    const auto shown = [model](int column) { return model->index(0, column).data().toString(); };
    QCOMPARE(shown(RateLimitTableModel::Refused), u"0"_s);
    const RateAction cost[]{RateAction::BetPlacement};
    for (int i = 0; i < 6; ++i)
        panel.rateLimiter.acquire(PanelHarness::kGuild, UserId{7}, cost);
    panel.clock.advance(1s);
    QCOMPARE(shown(RateLimitTableModel::Allowed), u"5"_s);
    QCOMPARE(shown(RateLimitTableModel::Refused), u"1"_s);
    QCOMPARE(shown(RateLimitTableModel::Guild), u"Sharp Corner"_s);
    QTest::mouseClick(part<QPushButton>(dock, u"limitReset"_s), Qt::LeftButton);
    QCOMPARE(shown(RateLimitTableModel::Allowed), u"0"_s);
    QCOMPARE(shown(RateLimitTableModel::Refused), u"0"_s);
}

void tst_RateLimitsDock::showsDiscordsBuckets()
{
    PanelHarness panel;
    RateLimitsDock dock(panelServices(panel));
    dock.show();
    auto *table = part<TableView>(dock, u"bucketTable"_s);
    QVERIFY(table->overlay().isVisible());
    QCOMPARE(part<QProgressBar>(dock, u"invalidGauge"_s)->value(), 0);
    panel.bot.buckets = {{u"POST /channels/{channel.id}/messages 1"_s, 5, 2, 4000, 1}};
    panel.bot.invalid = 1250;
    panel.clock.advance(1s);
    QCOMPARE(table->model()->rowCount(), 1);
    QVERIFY(!table->overlay().isVisible());
    QCOMPARE(table->model()->index(0, BucketTableModel::Remaining).data().toString(), u"2"_s);
    QCOMPARE(part<QProgressBar>(dock, u"invalidGauge"_s)->value(), 1250);
    QVERIFY(part<QLabel>(dock, u"invalidText"_s)->text().contains(QLocale().toString(1250)));
}

QTEST_MAIN(tst_RateLimitsDock)
#include "tst_RateLimitsDock.moc"
