// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/LogLevels.h"

#include <QTest>

using namespace dbsbm;

class tst_LogLevels : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("level");
        QTest::newRow("debug") << QStringLiteral("debug") << int(QtDebugMsg);
        QTest::newRow("info") << QStringLiteral("INFO") << int(QtInfoMsg);
        QTest::newRow("warning") << QStringLiteral("Warning") << int(QtWarningMsg);
        QTest::newRow("error") << QStringLiteral("ERROR") << int(QtCriticalMsg);
        QTest::newRow("critical") << QStringLiteral("CRITICAL") << int(QtCriticalMsg);
        QTest::newRow("other") << QStringLiteral("LOUD") << -1;
        QTest::newRow("empty") << QString() << -1;
    }
    void readsNames()
    {
        QFETCH(QString, name);
        QFETCH(int, level);
        const auto found = logLevelFromName(name);
        QCOMPARE(found ? int(*found) : -1, level);
    }

    void singleCategoriesHaveTheirOwn()
    {
        const auto levels =
            LogLevels::parse(QtInfoMsg, QStringLiteral("rest=DEBUG, dbsbm.store=warning"));
        QVERIFY(levels);
        QCOMPARE(levels->levelOf("dbsbm.rest"), QtDebugMsg);
        QCOMPARE(levels->levelOf("dbsbm.store"), QtWarningMsg);
        QCOMPARE(levels->levelOf("dbsbm.app"), QtInfoMsg);
        QVERIFY(levels->shows(QtDebugMsg, "dbsbm.rest"));
        QVERIFY(!levels->shows(QtInfoMsg, "dbsbm.store"));
        QVERIFY(levels->shows(QtFatalMsg, "dbsbm.store"));
        const QString rules = levels->filterRules();
        QVERIFY(rules.indexOf(u"dbsbm.*.debug=false") < rules.indexOf(u"dbsbm.rest.debug=true"));
        QVERIFY(rules.contains(u"dbsbm.store.info=false"));
    }

    void theLastWordOnACategoryCounts()
    {
        const auto levels = LogLevels::parse(QtInfoMsg, QStringLiteral("rest=DEBUG,rest=ERROR"));
        QVERIFY(levels);
        QCOMPARE(levels->levelOf("dbsbm.rest"), QtCriticalMsg);
        LogLevels all = *levels;
        all.set(QString(), QtDebugMsg);
        QCOMPARE(all.levelOf("dbsbm.rest"), QtDebugMsg);
        QCOMPARE(all.levelOf("qt.network"), QtDebugMsg);
    }

    void refusesWhatItCannotRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("no level") << QStringLiteral("rest");
        QTest::newRow("other level") << QStringLiteral("rest=LOUD");
        QTest::newRow("no category") << QStringLiteral("=DEBUG");
        QTest::newRow("a rule of Qt") << QStringLiteral("*.debug=true");
        QTest::newRow("a hole") << QStringLiteral("rest=DEBUG,,store=INFO");
        QTest::newRow("a line more") << QStringLiteral("rest\n*=DEBUG");
    }
    void refusesWhatItCannotRead()
    {
        QFETCH(QString, text);
        const auto levels = LogLevels::parse(QtInfoMsg, text);
        QVERIFY(!levels);
        QCOMPARE(levels.error().code(), QStringLiteral("CFG-001"));
        QVERIFY(!isLogLevels(text));
    }

    void emptyIsTheBase()
    {
        QVERIFY(isLogLevels(QStringLiteral("  ")));
        QCOMPARE(LogLevels(QtWarningMsg).levelOf("dbsbm.rest"), QtWarningMsg);
    }
};

QTEST_GUILESS_MAIN(tst_LogLevels)
#include "tst_LogLevels.moc"
