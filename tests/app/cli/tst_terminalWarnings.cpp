// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/terminalWarnings.h"

#include <QTest>

using namespace dbsbm;
using namespace Qt::StringLiterals;

class tst_terminalWarnings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatNobodyWasToldOfIsLeft()
    {
        const auto entry = [](QtMsgType level, const QString &text) {
            return LogEntry{.level = level, .text = text};
        };
        const QList<LogEntry> log{entry(QtInfoMsg, u"opened"_s),
                                  entry(QtDebugMsg, u"tried"_s),
                                  entry(QtWarningMsg, u"old rows: busy"_s),
                                  entry(QtCriticalMsg, u"CFG-001 The odds are wrong. (x)"_s),
                                  entry(QtCriticalMsg, u"not noted"_s),
                                  entry(QtWarningMsg, u"old rows: busy"_s)};
        QCOMPARE(untoldWarnings(log, {u"The odds are wrong."_s, QString()}),
                 (QStringList{u"old rows: busy"_s, u"not noted"_s}));
        QCOMPARE(untoldWarnings(log, {}).size(), 3);
        QVERIFY(untoldWarnings({}, {u"x"_s}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_terminalWarnings)
#include "tst_terminalWarnings.moc"
