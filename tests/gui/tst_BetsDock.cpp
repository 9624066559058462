// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/BetTableModel.h"
#include "panelServices.h"
#include "ui/docks/BetsDock.h"
#include "ui/widgets/StateOverlay.h"
#include "ui/widgets/TableView.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_BetsDock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gradesByClick();
    void explainsTheGrade();
    void gradesByKeyAndUndoes();
    void offersOnlyWhatTheStateAllows();
    void retriesAFailedPost();
    void postsAMissingSlipAgain();
    void searches();
    void filtersByStateAndServer();
    void showsEmptyAndFailed();
    void saysWhatWentWrong();
    void exportsTheSearch();
    void gradesFromTheContextMenu();
    void fitsColumnsToTheirContents();
    void givesTheTableTheRoomOfAnEmptyDetail();
};

namespace {

struct House
{
    House() { panel.setUpGuild(); }
    /// Shows the dock and waits until it has \a rows bets.
    void open(int rows)
    {
        dock = std::make_unique<BetsDock>(panelServices(panel));
        dock->resize(1200, 500);
        dock->show();
        table = part<TableView>(*dock, u"betTable"_s);
        QTRY_COMPARE(table->model()->rowCount(), rows);
    }
    void select(int row)
    {
        const QRect cell = table->visualRect(table->model()->index(row, BetTableModel::Pick));
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, cell.center());
    }
    QString cell(int row, int column) const
    {
        return table->model()->index(row, column).data().toString();
    }
    QToolButton *button(const QString &name)
    {
        return part<QToolButton>(*dock, name + u"Button"_s);
    }
    QString message() { return part<QLabel>(*dock, u"messageText"_s)->text(); }

    PanelHarness panel;
    std::unique_ptr<BetsDock> dock;
    TableView *table = nullptr;
};

} // namespace

void tst_BetsDock::gradesByClick()
{
    House f;
    const Bet bet = f.panel.placeOpen();
    f.open(1);
    f.select(0);
    QTest::mouseClick(f.button(u"betWon"_s), Qt::LeftButton);
    QTRY_COMPARE(f.cell(0, BetTableModel::State), u"Won"_s);
    QCOMPARE(f.cell(0, BetTableModel::Net), u"+1.00"_s);
    const Bet stored = f.panel.stored(bet);
    QCOMPARE(stored.status, BetStatus::Settled);
    QCOMPARE(stored.net, Units::fromMicro(1'000'000));
    QTRY_VERIFY(f.message().contains(u"#1 is settled: Won, +1.00 u"_s));
    auto *history = part<QLabel>(*f.dock, u"betHistory"_s);
    QTRY_VERIFY(history->text().contains(u"settled by"_s));
}

void tst_BetsDock::explainsTheGrade()
{
    House f;
    f.panel.grade(f.panel.placeOpen(), BetResult::Won);
    f.panel.placeOpen();
    f.open(2);
    f.select(1);
    auto *box = part<QWidget>(*f.dock, u"explanationBox"_s);
    auto *text = part<QLabel>(*f.dock, u"explanationText"_s);
    QTRY_VERIFY(text->text().contains(u"Net: "_s));
    QVERIFY(box->isVisible());
    QTest::mouseClick(part<QToolButton>(*f.dock, u"explanationCopyText"_s), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), text->text().remove(QChar(0x200B))); // breaks
    QTRY_VERIFY(f.message().contains(u"#1"_s));
    QTest::mouseClick(part<QToolButton>(*f.dock, u"explanationCopyJson"_s), Qt::LeftButton);
    const auto replayed = replayExplanation(QGuiApplication::clipboard()->text().toUtf8());
    QVERIFY(replayed);
    QCOMPARE(replayed->net, Units::fromMicro(1'000'000));
    f.select(0); // open: there is nothing to explain
    QTRY_VERIFY(!box->isVisible());
}

void tst_BetsDock::gradesByKeyAndUndoes()
{
    House f;
    const Bet bet = f.panel.placeOpen();
    f.open(1);
    f.dock->activateWindow();
    f.select(0);
    f.table->setFocus();
    QTest::keyClick(f.table, Qt::Key_2, Qt::ControlModifier);
    QTRY_COMPARE(f.cell(0, BetTableModel::State), u"Lost"_s);
    QTRY_VERIFY(f.button(u"betUndo"_s)->isEnabled());
    QTest::keyClick(f.table, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(f.cell(0, BetTableModel::State), u"Open"_s);
    QCOMPARE(f.panel.stored(bet).status, BetStatus::Open);
    QCOMPARE(f.cell(0, BetTableModel::Net), QString());
}

void tst_BetsDock::offersOnlyWhatTheStateAllows()
{
    House f;
    f.panel.placeOpen();
    f.panel.place(); // newest, in the first row, still posting
    f.open(2);
    QVERIFY(!f.button(u"betWon"_s)->isEnabled()); // nothing selected
    f.select(0);
    QVERIFY(!f.button(u"betWon"_s)->isEnabled() && !f.button(u"betUndo"_s)->isEnabled());
    f.select(1);
    QVERIFY(f.button(u"betWon"_s)->isEnabled() && f.button(u"betVoid"_s)->isEnabled());
    QVERIFY(!f.button(u"betUndo"_s)->isEnabled() && !f.button(u"betRetry"_s)->isEnabled());
}

void tst_BetsDock::retriesAFailedPost()
{
    House f;
    const Bet bet = f.panel.failPost(f.panel.place());
    QCOMPARE(bet.status, BetStatus::PostFailed);
    f.open(1);
    QCOMPARE(f.cell(0, BetTableModel::State), u"Post failed"_s);
    f.select(0);
    QTest::mouseClick(f.button(u"betRetry"_s), Qt::LeftButton);
    QTRY_COMPARE(f.cell(0, BetTableModel::State), u"Posting"_s);
    QCOMPARE(f.panel.post(bet).status, BetStatus::Open);
    QTRY_COMPARE(f.cell(0, BetTableModel::State), u"Open"_s);
}

void tst_BetsDock::postsAMissingSlipAgain()
{
    House f;
    const Bet bet = f.panel.placeOpen();
    f.open(1);
    f.select(0);
    auto *again = part<QAction>(*f.dock, u"betRepost"_s);
    QVERIFY(!again->isEnabled()); // it is there
    QVERIFY(f.panel.await(f.panel.betting.slipDeleted(bet.guild, bet.message)));
    QTRY_VERIFY(again->isEnabled());
    again->trigger();
    QTRY_VERIFY(f.message().contains(u"The slip of bet #1 is posted again now."_s));
    const auto history = f.panel.await(f.panel.betting.history(bet.guild, bet.id));
    QCOMPARE((*history)->constLast().kind, u"reposted"_s);
    again->trigger(); // it is on its way
    QTRY_VERIFY(f.message().contains(u"(BET-004)"_s));
}

void tst_BetsDock::searches()
{
    House f;
    f.panel.placeOpen();
    f.panel.placeOpen({.pick = u"Bulls"_s, .game = u"Bulls @ Heat"_s});
    f.open(2);
    auto *search = part<QLineEdit>(*f.dock, u"betSearch"_s);
    QTest::keyClicks(search, u"bulls"_s);
    f.panel.clock.advance(300ms);
    QTRY_COMPARE(f.table->model()->rowCount(), 1);
    QCOMPARE(f.cell(0, BetTableModel::Pick), u"Bulls -3.5"_s);
    QTest::keyClicks(search, u"zzz"_s);
    f.panel.clock.advance(300ms);
    QTRY_COMPARE(f.table->model()->rowCount(), 0);
    QTRY_COMPARE(f.table->overlay().title(), u"No bet matches"_s);
    QVERIFY(f.table->overlay().isVisible());
}

void tst_BetsDock::filtersByStateAndServer()
{
    House f;
    f.panel.setUpGuild(GuildId{100000000000001002}, u"Second Server"_s);
    f.panel.placeOpen();
    f.panel.place();
    f.panel.placeOpen({.guild = GuildId{100000000000001002}});
    f.open(3);
    QVERIFY(!f.table->isColumnHidden(BetTableModel::Guild));
    QCOMPARE(f.cell(0, BetTableModel::Guild), u"Second Server"_s);
    auto *guild = part<QComboBox>(*f.dock, u"betGuild"_s);
    guild->setFocus();
    QTest::keyClick(guild, Qt::Key_Down);
    QTRY_COMPARE(f.table->model()->rowCount(), 2);
    QVERIFY(f.table->isColumnHidden(BetTableModel::Guild));
    auto *status = part<QComboBox>(*f.dock, u"betStatus"_s);
    QTest::keyClick(status, Qt::Key_Down); // Open
    QTRY_COMPARE(f.table->model()->rowCount(), 1);
    QCOMPARE(f.cell(0, BetTableModel::State), u"Open"_s);
}

void tst_BetsDock::showsEmptyAndFailed()
{
    House f;
    f.open(0);
    QTRY_COMPARE(f.table->overlay().title(), u"No bets yet"_s);
    QVERIFY(f.panel.await(f.panel.database.close()));
    Q_EMIT f.panel.betting.changedElsewhere();
    QTRY_COMPARE(f.table->overlay().title(), u"The bets cannot be read"_s);
    QVERIFY(f.message().contains(u"(DB-"_s));
}

void tst_BetsDock::saysWhatWentWrong()
{
    House f;
    f.panel.placeOpen();
    f.open(1);
    f.select(0);
    QVERIFY(f.panel.await(f.panel.database.close()));
    QTest::mouseClick(f.button(u"betWon"_s), Qt::LeftButton);
    QTRY_VERIFY(f.message().contains(u"(DB-"_s));
    QCOMPARE(f.cell(0, BetTableModel::State), u"Open"_s);
    QVERIFY(f.button(u"betWon"_s)->isEnabled()); // it can be tried again
    QTest::mouseClick(part<QToolButton>(*f.dock, u"messageClose"_s), Qt::LeftButton);
    QCOMPARE(f.message(), QString());
}

void tst_BetsDock::exportsTheSearch()
{
    House f;
    f.panel.placeOpen();
    f.panel.placeOpen({.pick = u"=1+1"_s});
    f.open(2);
    const QString path = f.panel.dir.filePath(u"out.csv"_s);
    f.dock->exportTo(path, ExportFormat::Csv);
    QTRY_VERIFY(f.message().contains(u"2 bet(s) were written"_s));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains(",'=1+1,"));
}

void tst_BetsDock::gradesFromTheContextMenu()
{
    House f;
    f.panel.placeOpen();
    f.open(1);
    f.select(0);
    Q_EMIT f.table->customContextMenuRequested(QPoint(20, 10));
    auto *menu = part<QMenu>(*f.dock, u"betMenu"_s);
    QTRY_VERIFY(menu->isVisible());
    QTest::keyClick(menu, Qt::Key_P); // the mnemonic of Push
    QTRY_COMPARE(f.cell(0, BetTableModel::State), u"Push"_s);
}

void tst_BetsDock::fitsColumnsToTheirContents()
{
    House f;
    const QString league = u"Northern Hockey"_s;
    f.panel.placeOpen({.league = league});
    f.open(1);
    const int text = f.table->fontMetrics().horizontalAdvance(league);
    QTRY_VERIFY(f.table->columnWidth(BetTableModel::League) > text);
    f.panel.placeOpen({.league = league.repeated(4)});
    QTRY_COMPARE(f.table->model()->rowCount(), 2);
    QTRY_VERIFY(f.table->columnWidth(BetTableModel::League) > text + 8);
    QVERIFY(f.table->columnWidth(BetTableModel::League) < 2 * text); // bounded
    QCOMPARE(f.table->horizontalHeader()->length(), f.table->viewport()->width());
}

void tst_BetsDock::givesTheTableTheRoomOfAnEmptyDetail()
{
    House f;
    f.panel.placeOpen();
    f.open(1);
    auto *detail = part<QFrame>(*f.dock, u"betDetail"_s);
    QVERIFY(detail->isVisible());
    f.dock->resize(700, 500);
    QTRY_VERIFY(!detail->isVisible());
    f.select(0);
    QTRY_VERIFY(detail->isVisible());
}

QTEST_MAIN(tst_BetsDock)
#include "tst_BetsDock.moc"
