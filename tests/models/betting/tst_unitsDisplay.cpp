// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/betting/unitsDisplay.h"

#include <QTest>

using namespace dbsbm;
using namespace Qt::StringLiterals;

class TestUnitsDisplay : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void firstAmount_data()
    {
        QTest::addColumn<QString>("setting");
        QTest::addColumn<bool>("typedAsWin");
        QTest::addColumn<bool>("winFirst");
        QTest::newRow("auto, typed risk") << u"auto"_s << false << false;
        QTest::newRow("auto, typed win") << u"auto"_s << true << true;
        QTest::newRow("risk, typed win") << u"risk"_s << true << false;
        QTest::newRow("win, typed risk") << u"win"_s << false << true;
        QTest::newRow("unknown, typed win") << u"both"_s << true << true;
    }

    void firstAmount()
    {
        QFETCH(QString, setting);
        QFETCH(bool, typedAsWin);
        Stake stake;
        stake.mode = typedAsWin ? StakeMode::Win : StakeMode::Risk;
        QTEST(showsWinFirst(stake, unitsDisplayFromName(setting)), "winFirst");
    }
};

QTEST_APPLESS_MAIN(TestUnitsDisplay)
#include "tst_unitsDisplay.moc"
