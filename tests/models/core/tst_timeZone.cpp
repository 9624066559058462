// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/timeZone.h"

#include <QTest>

using namespace dbsbm;

class tst_timeZone : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void names_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isZone");
        for (const char *name : {"UTC", "Europe/Berlin", "America/Argentina/Buenos_Aires",
                                 "US/Eastern", "Etc/GMT+11", "Etc/GMT-14"})
            QTest::newRow(name) << QString::fromLatin1(name) << true;
        for (const char *name : {"", "Berlin", "Europe/Nowhere", "../../etc/passwd",
                                 "Europe/../Europe/Berlin", "EST5EDT,M3.2.0,M11.1.0",
                                 "/etc/localtime", "Europe/Berlin\n", "Europe/B\xc3\xa9rlin"})
            QTest::newRow(*name ? name : "empty") << QString::fromUtf8(name) << false;
    }

    void names()
    {
        QFETCH(QString, name);
        QFETCH(bool, isZone);
        QCOMPARE(dbsbm::isTimeZone(name), isZone);
    }
};

QTEST_GUILESS_MAIN(tst_timeZone)
#include "tst_timeZone.moc"
