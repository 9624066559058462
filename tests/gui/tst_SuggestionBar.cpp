// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/SuggestionBar.h"

#include "panelServices.h"
#include "ui/docks/BetsDock.h"
#include "ui/widgets/TableView.h"

#include <QLabel>
#include <QPushButton>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

/// A suggested grade in the Bets dock, confirmed and dismissed by clicks.
class tst_SuggestionBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void confirmsWhatTheScoreSays();
    void dismisses();
};

namespace {

/// The dock with one open bet selected whose game may end.
struct Scored
{
    Scored()
    {
        panel.setUpGuild();
        game.id = u"feed:1"_s;
        game.league = u"NBA"_s;
        game.score.home = u"Celtics"_s;
        game.score.away = u"Lakers"_s;
        game.score.originalStartMs = game.score.startMs = panel.clock.nowMs() + 3'600'000;
        game.updatedAtMs = panel.clock.nowMs();
        panel.await(panel.fixtures.record({game}));
        Pick pick;
        pick.fixture = game.id;
        bet = panel.placeOpen(pick);
        dock = std::make_unique<BetsDock>(panelServices(panel));
        dock->resize(1200, 500);
        dock->show();
        auto *table = part<TableView>(*dock, u"betTable"_s);
        QTRY_COMPARE(table->model()->rowCount(), 1);
        table->selectRow(0);
    }
    void ends(int home, int away)
    {
        game.updatedAtMs += 1000;
        game.score.status = GameStatus::Final;
        game.score.total = Points{home, away};
        panel.await(panel.fixtures.record({game}));
        panel.await(panel.scores.apply({game.id}));
    }
    SuggestionBar *bar() { return part<SuggestionBar>(*dock, u"suggestionBar"_s); }
    QString text() { return part<QLabel>(*dock, u"suggestionText"_s)->text(); }
    void click(const QString &name)
    {
        QTest::mouseClick(part<QPushButton>(*dock, name), Qt::LeftButton);
    }
    QString message() { return part<QLabel>(*dock, u"messageText"_s)->text(); }

    PanelHarness panel;
    Fixture game;
    Bet bet;
    std::unique_ptr<BetsDock> dock;
};

} // namespace

void tst_SuggestionBar::confirmsWhatTheScoreSays()
{
    Scored house;
    QVERIFY(!house.bar()->isVisible());
    house.ends(112, 108);
    QTRY_VERIFY(house.bar()->isVisible());
    QVERIFY2(house.text().contains(u"Celtics 112"_s) && house.text().contains(u"Won"_s),
             qPrintable(house.text()));
    house.ends(100, 108); // corrected before anybody presses
    QTRY_VERIFY(house.text().contains(u"Lost"_s));
    house.click(u"suggestionConfirm"_s);
    QTRY_VERIFY2(house.message().contains(u"Lost"_s), qPrintable(house.message()));
    QTRY_VERIFY(!house.bar()->isVisible());
    const auto now = house.panel.await(house.panel.betting.bet(house.bet.guild, house.bet.id));
    QCOMPARE((*now)->result, std::optional(BetResult::Lost));
}

void tst_SuggestionBar::dismisses()
{
    Scored house;
    house.ends(112, 108);
    QTRY_VERIFY(house.bar()->isVisible());
    house.click(u"suggestionDismiss"_s);
    QTRY_VERIFY(house.message().contains(u"dismissed"_s));
    QTRY_VERIFY(!house.bar()->isVisible());
    const auto now = house.panel.await(house.panel.betting.bet(house.bet.guild, house.bet.id));
    QCOMPARE((*now)->status, BetStatus::Open);
}

QTEST_MAIN(tst_SuggestionBar)
#include "tst_SuggestionBar.moc"
