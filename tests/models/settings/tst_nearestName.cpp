// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/nearestName.h"

#include <QTest>

using namespace dbsbm;
using namespace Qt::StringLiterals;

class tst_nearestName : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void finds_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("meant");
        QTest::newRow("swapped") << u"log_lveel"_s << u"log_level"_s;
        QTest::newRow("missing") << u"cach_ttl"_s << u"cache_ttl"_s;
        QTest::newRow("additional") << u"cache_ttll"_s << u"cache_ttl"_s;
        QTest::newRow("case") << u"CACHE_TTL"_s << u"cache_ttl"_s;
        QTest::newRow("short") << u"mod"_s << u"mode"_s;
        QTest::newRow("far") << u"colour_of_the_sky"_s << QString();
        QTest::newRow("two of four") << u"noda"_s << QString();
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("huge") << QString(500, u'm') << QString();
    }
    void finds()
    {
        QFETCH(QString, name);
        QFETCH(QString, meant);
        QCOMPARE(nearestName(name, {u"log_level"_s, u"cache_ttl"_s, u"mode"_s}), meant);
    }
};

QTEST_GUILESS_MAIN(tst_nearestName)
#include "tst_nearestName.moc"
