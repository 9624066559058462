// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panelServices.h"
#include "ui/dialogs/ForgetDialog.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

class tst_ForgetDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void forgetsOnceTheIdIsTypedTwice();
    void anUnknownMember();
};

namespace {

struct House
{
    House()
    {
        panel.setUpGuild();
        dialog = new ForgetDialog(panelServices(panel), &window);
        dialog->open();
    }
    QLineEdit *line(const QString &name) { return part<QLineEdit>(*dialog, name); }
    QPushButton *start() { return part<QPushButton>(*dialog, u"forgetStart"_s); }
    QString message() { return part<QLabel>(*dialog, u"messageText"_s)->text(); }

    PanelHarness panel;
    QWidget window;
    ForgetDialog *dialog = nullptr;
};

} // namespace

void tst_ForgetDialog::forgetsOnceTheIdIsTypedTwice()
{
    House f;
    const Bet bet = f.panel.placeOpen();
    const QString id = PanelHarness::kCapper.toString();
    QVERIFY(!f.start()->isEnabled());
    QTest::keyClicks(f.line(u"forgetUser"_s), id + u"x"_s); // digits only
    QCOMPARE(f.line(u"forgetUser"_s)->text(), id);
    QVERIFY(!f.start()->isEnabled());
    QTest::keyClicks(f.line(u"forgetAgain"_s), id.chopped(1));
    QVERIFY(!f.start()->isEnabled());
    QTest::keyClicks(f.line(u"forgetAgain"_s), id.right(1));
    QVERIFY(f.start()->isEnabled());
    QTest::mouseClick(f.start(), Qt::LeftButton);
    QTRY_VERIFY2(f.message().contains(u"is forgotten on 1 server"_s), qPrintable(f.message()));
    QVERIFY(!f.start()->isEnabled());
    const Bet now = f.panel.stored(bet);
    QVERIFY(now.capperName.isEmpty());
    QVERIFY(!now.capperUser.isValid());
    QCOMPARE(now.stake.risk, bet.stake.risk);
}

void tst_ForgetDialog::anUnknownMember()
{
    House f;
    QCOMPARE(part<QComboBox>(*f.dialog, u"guildBox"_s)->currentText(), u"Every server"_s);
    for (const QString &name : {u"forgetUser"_s, u"forgetAgain"_s})
        f.line(name)->setText(u"123456789012345678"_s);
    QTest::mouseClick(f.start(), Qt::LeftButton);
    QTRY_VERIFY(f.message().contains(u"(BET-009)"_s));
    QCOMPARE(f.line(u"forgetUser"_s)->text(), u"123456789012345678"_s); // to be mended
    QVERIFY(!f.start()->isEnabled());                                   // and confirmed anew
}

QTEST_MAIN(tst_ForgetDialog)
#include "tst_ForgetDialog.moc"
