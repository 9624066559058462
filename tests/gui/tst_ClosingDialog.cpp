// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/BetTableModel.h"
#include "panelServices.h"
#include "ui/dialogs/ClosingDialog.h"
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

namespace {

struct House
{
    House() { panel.setUpGuild(); }
    void open()
    {
        dock = std::make_unique<BetsDock>(panelServices(panel));
        dock->resize(1200, 500);
        dock->show();
        dock->activateWindow();
        auto *table = part<TableView>(*dock, u"betTable"_s);
        QTRY_COMPARE(table->model()->rowCount(), 1);
        table->selectRow(0);
    }
    ClosingDialog *ask()
    {
        part<QAction>(*dock, u"betClosing"_s)->trigger();
        return part<ClosingDialog>(*dock, u"closingDialog"_s);
    }
    static void press(QWidget &dialog)
    {
        QTest::mouseClick(part<QPushButton>(dialog, u"closingStart"_s), Qt::LeftButton);
    }
    QString message() { return part<QLabel>(*dock, u"messageText"_s)->text(); }

    PanelHarness panel;
    std::unique_ptr<BetsDock> dock;
};

} // namespace

class tst_ClosingDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void notesThePriceOfASingleBet()
    {
        House f;
        const Bet bet = f.panel.grade(f.panel.placeOpen(), BetResult::Won);
        f.open();
        ClosingDialog *dialog = f.ask();
        QVERIFY(!part<QComboBox>(*dialog, u"closingSelection"_s)->isVisible()); // there is only one
        auto *start = part<QPushButton>(*dialog, u"closingStart"_s);
        QVERIFY(!start->isEnabled());
        auto *odds = part<QLineEdit>(*dialog, u"closingOdds"_s);
        QTest::keyClicks(odds, u"-120"_s);
        QVERIFY(start->isEnabled());
        QTest::keyClick(odds, Qt::Key_Return);
        QTRY_VERIFY(f.message().contains(u"The closing price of bet #1 is noted."_s));
        const Bet now = f.panel.stored(bet);
        QCOMPARE(now.legs.first().closing, std::optional(Fraction{11, 6}));
        QCOMPARE(now.net, bet.net);
    }

    void refusesWhatIsNoPrice_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"-50", "abc", "1.0", "0/3", "--110"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }

    void refusesWhatIsNoPrice()
    {
        QFETCH(QString, text);
        House f;
        const Bet bet = f.panel.placeOpen();
        f.open();
        ClosingDialog *dialog = f.ask();
        auto *odds = part<QLineEdit>(*dialog, u"closingOdds"_s);
        odds->setText(text);
        f.press(*dialog);
        QVERIFY(!part<QLabel>(*dialog, u"messageText"_s)->text().isEmpty());
        QVERIFY(dialog->isVisible());
        QCOMPARE(odds->text(), text);
        QVERIFY(!f.panel.stored(bet).legs.first().closing);
    }

    void asksForTheSelectionOfAParlay()
    {
        House f;
        const Bet bet = f.panel.post(f.panel.place(
            {{}, {.pick = u"Bulls"_s, .odds = u"+150"_s, .game = u"Bulls @ Heat"_s}}));
        f.open();
        ClosingDialog *dialog = f.ask();
        QVERIFY(part<QComboBox>(*dialog, u"closingSelection"_s)->isVisible());
        part<QLineEdit>(*dialog, u"closingOdds"_s)->setText(u"1.80"_s);
        f.press(*dialog);
        QTRY_VERIFY(!f.dock->findChild<ClosingDialog *>());
        QTRY_VERIFY(part<QAction>(*f.dock, u"betClosing"_s)->isEnabled());
        QTRY_COMPARE(f.panel.stored(bet).legs.first().closing, std::optional(Fraction{9, 5}));
        dialog = f.ask();
        auto *selection = part<QComboBox>(*dialog, u"closingSelection"_s);
        QCOMPARE(selection->currentIndex(), 1); // the first that has none
        QVERIFY(selection->itemText(0).contains(u"closed at -125"_s));
        part<QLineEdit>(*dialog, u"closingOdds"_s)->setText(u"7/5"_s);
        f.press(*dialog);
        QTRY_COMPARE(f.panel.stored(bet).legs.last().closing, std::optional(Fraction{12, 5}));
    }
};

QTEST_MAIN(tst_ClosingDialog)
#include "tst_ClosingDialog.moc"
