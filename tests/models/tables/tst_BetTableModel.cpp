// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PanelHarness.h"
#include "models/tables/BetTableModel.h"
#include "models/tables/formatting.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

namespace {

QString shown(const BetTableModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

class tst_BetTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsNewBetsAtTheTop();
    void followsGrading();
    void filtersByStateAndText();
    void pagesOlderBets();
    void keepsRowsWhenReadAgain();
    void saysWhyItCannotRead();
};

void tst_BetTableModel::showsNewBetsAtTheTop()
{
    PanelHarness panel;
    panel.setUpGuild();
    BetTableModel model(panel.betting);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setQuery({});
    QTRY_COMPARE(model.loadState(), BetTableModel::LoadState::Ready);
    QCOMPARE(model.rowCount(), 0);

    const Bet first = panel.placeOpen();
    const Bet second = panel.place({.pick = u"Over"_s, .odds = u"+150"_s, .line = u"o221.5"_s});
    QTRY_COMPARE(model.rowCount(), 2);
    QCOMPARE(model.rowOf(second.id), 0);
    QCOMPARE(model.rowOf(first.id), 1);
    QCOMPARE(shown(model, 0, BetTableModel::Number), u"#2"_s);
    QCOMPARE(shown(model, 0, BetTableModel::Pick), u"Over o221.5"_s);
    QCOMPARE(shown(model, 0, BetTableModel::OddsColumn), u"+150"_s);
    QCOMPARE(shown(model, 0, BetTableModel::State), u"Posting"_s);
    QCOMPARE(shown(model, 1, BetTableModel::State), u"Open"_s);
    QCOMPARE(shown(model, 1, BetTableModel::Capper), u"Sharp Sam"_s);
    QCOMPARE(shown(model, 1, BetTableModel::Risk), u"1.10"_s);
    QCOMPARE(shown(model, 1, BetTableModel::ToWin), u"1.00"_s);
    QCOMPARE(shown(model, 1, BetTableModel::Net), QString());
}

void tst_BetTableModel::followsGrading()
{
    PanelHarness panel;
    panel.setUpGuild();
    const Bet bet = panel.placeOpen();
    BetTableModel model(panel.betting);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setQuery({});
    QTRY_COMPARE(model.rowCount(), 1);
    QSignalSpy changes(&model, &BetTableModel::dataChanged);

    panel.grade(bet, BetResult::Lost);
    QTRY_COMPARE(shown(model, 0, BetTableModel::State), u"Lost"_s);
    QVERIFY(changes.size() > 0);
    QCOMPARE(shown(model, 0, BetTableModel::Net), u"-1.10"_s);
    QCOMPARE(model.index(0, BetTableModel::State).data(ToneRole).toInt(), int(Tone::Bad));
}

void tst_BetTableModel::filtersByStateAndText()
{
    PanelHarness panel;
    panel.setUpGuild();
    const Bet graded = panel.placeOpen();
    const Bet open = panel.placeOpen({.pick = u"Bulls"_s, .game = u"Bulls @ Heat"_s});
    BetTableModel model(panel.betting);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    BetQuery query;
    query.status = BetStatus::Open;
    model.setQuery(query);
    QTRY_COMPARE(model.rowCount(), 2);

    panel.grade(graded, BetResult::Won);
    QTRY_COMPARE(model.rowCount(), 1); // it left the state that is shown
    QCOMPARE(model.rowOf(open.id), 0);

    query = {};
    query.text = u"heat"_s;
    model.setQuery(query);
    QTRY_COMPARE(model.loadState(), BetTableModel::LoadState::Ready);
    QCOMPARE(model.rowCount(), 1);
    panel.placeOpen();
    panel.placeOpen({.pick = u"Miami"_s, .game = u"Bulls @ Heat"_s});
    QTRY_COMPARE(model.rowCount(), 2);
    QCOMPARE(shown(model, 0, BetTableModel::Pick), u"Miami -3.5"_s);
}

void tst_BetTableModel::pagesOlderBets()
{
    PanelHarness panel;
    panel.setUpGuild();
    constexpr int kPage = 4;
    constexpr int kTotal = 2 * kPage - 1;
    for (int i = 0; i < kTotal; ++i)
        panel.place();
    BetTableModel model(panel.betting);
    // No model tester here: it fetches pages by itself.
    model.setPageSize(kPage);
    model.setQuery({});
    QTRY_COMPARE(model.loadState(), BetTableModel::LoadState::Ready);
    QCOMPARE(model.rowCount(), kPage);
    QVERIFY(model.canFetchMore({}));
    model.fetchMore({});
    QVERIFY(!model.canFetchMore({})); // one page at a time
    QTRY_COMPARE(model.rowCount(), kTotal);
    QTRY_COMPARE(model.loadState(), BetTableModel::LoadState::Ready);
    QVERIFY(!model.canFetchMore({}));
    QCOMPARE(shown(model, kTotal - 1, BetTableModel::Number), u"#1"_s);
}

void tst_BetTableModel::keepsRowsWhenReadAgain()
{
    PanelHarness panel;
    panel.setUpGuild();
    const Bet bet = panel.placeOpen();
    BetTableModel model(panel.betting);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setQuery({});
    QTRY_COMPARE(model.rowCount(), 1);
    QSignalSpy resets(&model, &BetTableModel::modelReset);
    const QPersistentModelIndex selected = model.index(0, 0);
    {
        // Another service on the same file: its signals do not reach our model.
        BettingService other(panel.database, panel.clock);
        QVERIFY(panel.await(other.grade({.guild = bet.guild,
                                         .bet = bet.id,
                                         .result = BetResult::Won,
                                         .actor = Actor::panelOperator(),
                                         .commandId = u"p:other"_s,
                                         .reason = {}})));
    }
    QCOMPARE(shown(model, 0, BetTableModel::State), u"Open"_s);
    Q_EMIT panel.betting.changedElsewhere();
    QTRY_COMPARE(shown(model, 0, BetTableModel::State), u"Won"_s);
    QCOMPARE(resets.size(), 0);
    QVERIFY(selected.isValid());
}

void tst_BetTableModel::saysWhyItCannotRead()
{
    PanelHarness panel;
    panel.setUpGuild();
    panel.placeOpen();
    BetTableModel model(panel.betting);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setQuery({});
    QTRY_COMPARE(model.rowCount(), 1);
    QVERIFY(panel.await(panel.database.close()));
    model.reload();
    QTRY_COMPARE(model.loadState(), BetTableModel::LoadState::Failed);
    QVERIFY(model.fault());
    QCOMPARE(model.rowCount(), 1); // what was read stays
}

QTEST_GUILESS_MAIN(tst_BetTableModel)
#include "tst_BetTableModel.moc"
