// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/MuteWindow.h"

#include <QDateTime>
#include <QTest>

using namespace dbsbm;
using namespace Qt::StringLiterals;

class tst_MuteWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void covers_data()
    {
        QTest::addColumn<QString>("utc");
        QTest::addColumn<bool>("covered");
        // Berlin, Friday 22:00 to Saturday 06:00; 2026-11-27 is a Friday, one hour ahead of UTC.
        QTest::newRow("before") << u"2026-11-27T20:59:59Z"_s << false;
        QTest::newRow("begin") << u"2026-11-27T21:00:00Z"_s << true;
        QTest::newRow("after midnight") << u"2026-11-28T04:59:59Z"_s << true;
        QTest::newRow("end") << u"2026-11-28T05:00:00Z"_s << false;
        QTest::newRow("another night") << u"2026-11-28T22:00:00Z"_s << false;
        QTest::newRow("Friday's early hours") << u"2026-11-27T03:00:00Z"_s << false;
        // In summer two hours ahead; 2026-07-03 is a Friday.
        QTest::newRow("summer") << u"2026-07-03T20:00:00Z"_s << true;
        QTest::newRow("before, in summer") << u"2026-07-03T19:59:00Z"_s << false;
    }
    void covers()
    {
        QFETCH(QString, utc);
        QFETCH(bool, covered);
        const MuteWindow window{{5}, QTime(22, 0), QTime(6, 0), "Europe/Berlin"};
        QCOMPARE(window.covers(u"disk"_s, ms(utc)), covered);
    }

    void sundayNightReachesIntoMonday()
    {
        const MuteWindow window{{7}, QTime(23, 0), QTime(1, 0), "UTC"};
        QVERIFY(window.covers(u"x"_s, ms(u"2026-11-30T00:30:00Z"_s))); // a Monday
        QVERIFY(!window.covers(u"x"_s, ms(u"2026-11-29T00:30:00Z"_s)));
    }

    void holdsForItsRulesAlone()
    {
        const MuteWindow day{{1, 2, 3, 4, 5, 6, 7}, QTime(8, 0), QTime(9, 0), "UTC", {u"a"_s}};
        const qint64 within = ms(u"2026-11-27T08:30:00Z"_s);
        QVERIFY(isMuted({day}, u"a"_s, within));
        QVERIFY(!isMuted({day}, u"b"_s, within));
        QVERIFY(!isMuted({}, u"a"_s, within));
    }

private:
    static qint64 ms(const QString &utc)
    {
        return QDateTime::fromString(utc, Qt::ISODate).toMSecsSinceEpoch();
    }
};

QTEST_GUILESS_MAIN(tst_MuteWindow)
#include "tst_MuteWindow.moc"
