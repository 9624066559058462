// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/BetTableModel.h"
#include "panelServices.h"
#include "ui/dialogs/VerdictDialog.h"
#include "ui/docks/BetsDock.h"
#include "ui/widgets/TableView.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

/// The dialogs that the Bets dock opens, driven from there.
class tst_VerdictDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void correctsByKeys();
    void sameResultIsRefusedAndKeepsWhatWasTyped();
    void gradesSelectionsOfAParlay();
    void cancelsWithAReason();
    void refusesADeadHeatThatIsNone();
    void offersWhatTheStateAllows();
};

namespace {

struct House
{
    House() { panel.setUpGuild(); }
    /// Shows the dock with one bet, selected.
    void open()
    {
        dock = std::make_unique<BetsDock>(panelServices(panel));
        dock->resize(1200, 500);
        dock->show();
        dock->activateWindow();
        auto *table = part<TableView>(*dock, u"betTable"_s);
        QTRY_COMPARE(table->model()->rowCount(), 1);
        table->selectRow(0);
        table->setFocus();
    }
    QAction *action(const QString &name) { return part<QAction>(*dock, name); }
    VerdictDialog *ask(const QString &name)
    {
        if (!action(name)->isEnabled())
            QTest::qFail(qPrintable(name), __FILE__, __LINE__);
        action(name)->trigger();
        return part<VerdictDialog>(*dock, u"verdictDialog"_s);
    }
    static void choose(QWidget &dialog, const QString &name, const QString &text)
    {
        auto *box = part<QComboBox>(dialog, name);
        box->setFocus();
        QTest::keyClicks(box, text);
        QCOMPARE(box->currentText(), text);
    }
    static void press(QWidget &dialog)
    {
        QTest::mouseClick(part<QPushButton>(dialog, u"verdictStart"_s), Qt::LeftButton);
    }
    QString message() { return part<QLabel>(*dock, u"messageText"_s)->text(); }
    static QString message(QWidget &dialog)
    {
        return part<QLabel>(dialog, u"messageText"_s)->text();
    }

    PanelHarness panel;
    std::unique_ptr<BetsDock> dock;
};

} // namespace

void tst_VerdictDialog::correctsByKeys()
{
    House f;
    const Bet bet = f.panel.grade(f.panel.placeOpen(), BetResult::Won);
    f.open();
    QTest::keyClick(f.dock.get(), Qt::Key_E, Qt::ControlModifier);
    auto *dialog = part<VerdictDialog>(*f.dock, u"verdictDialog"_s);
    QTRY_VERIFY(dialog->isVisible());
    QVERIFY(part<QLabel>(*dialog, u"workIntroduction"_s)->text().contains(u"Won, +1.00 u"_s));
    QVERIFY(!part<QComboBox>(*dialog, u"verdictSelection"_s)->isVisible()); // there is only one
    f.choose(*dialog, u"verdictResult"_s, u"Lost"_s);
    auto *reason = part<QLineEdit>(*dialog, u"verdictReason"_s);
    reason->setFocus();
    QTest::keyClicks(reason, u"Score was changed"_s);
    QTest::keyClick(reason, Qt::Key_Return);
    QTRY_VERIFY(f.message().contains(u"#1 is corrected: Lost, -1.10 u"_s));
    const Bet now = f.panel.stored(bet);
    QCOMPARE(*now.result, BetResult::Lost);
    const auto history = f.panel.await(f.panel.betting.history(bet.guild, bet.id));
    QCOMPARE((*history)->last().kind, u"corrected"_s);
    QCOMPARE((*history)->last().reason, u"Score was changed"_s);
    QTRY_VERIFY(!f.dock->findChild<VerdictDialog *>());
    // It is taken back by the same service as any grade.
    f.action(u"betUndo"_s)->trigger();
    QTRY_VERIFY(f.message().contains(u"#1 is open again"_s));
}

void tst_VerdictDialog::sameResultIsRefusedAndKeepsWhatWasTyped()
{
    House f;
    f.panel.grade(f.panel.placeOpen(), BetResult::Won);
    f.open();
    auto *dialog = f.ask(u"betCorrect"_s);
    part<QLineEdit>(*dialog, u"verdictReason"_s)->setText(u"Typed"_s);
    f.press(*dialog);
    QTRY_VERIFY2(f.message(*dialog).contains(u"graded like that already"_s),
                 qPrintable(f.message(*dialog)));
    QVERIFY(dialog->isVisible());
    QCOMPARE(part<QLineEdit>(*dialog, u"verdictReason"_s)->text(), u"Typed"_s);
    QVERIFY(part<QPushButton>(*dialog, u"verdictStart"_s)->isEnabled());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!f.dock->findChild<VerdictDialog *>());
}

void tst_VerdictDialog::gradesSelectionsOfAParlay()
{
    House f;
    const Bet bet = f.panel.post(
        f.panel.place({{}, {.pick = u"Bulls"_s, .odds = u"+150"_s, .game = u"Bulls @ Heat"_s}}));
    f.open();
    auto *dialog = f.ask(u"betSelection"_s);
    f.choose(*dialog, u"verdictResult"_s, u"Void"_s);
    f.press(*dialog);
    QTRY_VERIFY(f.message().contains(u"waits for the others"_s));
    QCOMPARE(*f.panel.stored(bet).legs.at(0).result, LegResult::Void);
    QTRY_VERIFY(!f.dock->findChild<VerdictDialog *>());
    QTRY_VERIFY(f.action(u"betSelection"_s)->isEnabled());
    dialog = f.ask(u"betSelection"_s);
    auto *selection = part<QComboBox>(*dialog, u"verdictSelection"_s);
    QCOMPARE(selection->currentIndex(), 1); // the first that waits
    QVERIFY(selection->itemText(0).endsWith(u"Void"_s));
    f.press(*dialog);
    QTRY_VERIFY(f.message().contains(u"#1 is settled: Won, +1.50 u"_s));
    // One selection can be corrected, too.
    QTRY_VERIFY(f.action(u"betCorrect"_s)->isEnabled());
    dialog = f.ask(u"betCorrect"_s);
    QCOMPARE(part<QComboBox>(*dialog, u"verdictSelection"_s)->count(), 3);
    part<QComboBox>(*dialog, u"verdictSelection"_s)->setCurrentIndex(1);
    f.choose(*dialog, u"verdictResult"_s, u"Won"_s);
    f.press(*dialog);
    QTRY_VERIFY(f.message().contains(u"#1 is corrected: Won, +3.77"_s));
}

void tst_VerdictDialog::cancelsWithAReason()
{
    House f;
    const Bet bet = f.panel.placeOpen();
    f.open();
    auto *dialog = f.ask(u"betCancel"_s);
    QTest::keyClicks(part<QLineEdit>(*dialog, u"verdictReason"_s), u"Twice"_s);
    f.press(*dialog);
    QTRY_VERIFY(f.message().contains(u"#1 is cancelled. Its history stays."_s));
    QCOMPARE(f.panel.stored(bet).status, BetStatus::Cancelled);
    QTRY_VERIFY(!f.action(u"betCancel"_s)->isEnabled());
}

void tst_VerdictDialog::refusesADeadHeatThatIsNone()
{
    House f;
    const Bet bet = f.panel.grade(f.panel.placeOpen(), BetResult::Won);
    f.open();
    auto *dialog = f.ask(u"betCorrect"_s);
    auto *share = part<QLineEdit>(*dialog, u"verdictShare"_s);
    for (const QString &text : {u"3/2"_s, u"x"_s, u"1/0"_s}) {
        share->setText(text);
        f.press(*dialog);
        QVERIFY2(f.message(*dialog).contains(u"fraction up to 1"_s), qPrintable(text));
        QCOMPARE(f.panel.stored(bet).revision, bet.revision);
    }
    share->setText(u"1/2"_s);
    f.press(*dialog);
    QTRY_VERIFY(f.message().contains(u"#1 is corrected"_s));
    QCOMPARE(f.panel.stored(bet).legs.at(0).deadHeat.toString(), u"1/2"_s);
}

void tst_VerdictDialog::offersWhatTheStateAllows()
{
    House f;
    f.panel.placeOpen();
    f.open();
    QTRY_VERIFY(f.action(u"betCancel"_s)->isEnabled());
    QVERIFY(!f.action(u"betSelection"_s)->isEnabled()); // not a parlay
    QVERIFY(!f.action(u"betCorrect"_s)->isEnabled());
}

QTEST_MAIN(tst_VerdictDialog)
#include "tst_VerdictDialog.moc"
