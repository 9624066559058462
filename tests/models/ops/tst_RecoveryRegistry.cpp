// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/RecoveryRegistry.h"

#include "models/core/CircuitBreaker.h"
#include "models/core/ErrorCatalogue.h"
#include "tests/support/sourceFile.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace dbsbm;

class tst_RecoveryRegistry : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyWordIsACodeOrAKind()
    {
        QSet<QString> kinds, words;
        for (const ErrorCodeNote &note : errorCatalogue())
            kinds.insert(QString::fromLatin1(note.kind));
        for (const RecoveryStrategy &strategy : recoveryStrategies()) {
            for (const QString &word : QString::fromLatin1(strategy.kinds).split(u' ')) {
                QVERIFY2(kinds.contains(word) || findErrorCode(word), qPrintable(word));
                QVERIFY2(!words.contains(word), qPrintable(word)); // one strategy each
                words.insert(word);
            }
            const QString what = QString::fromUtf8(strategy.what);
            QVERIFY2(what.endsWith(u'.') && what.at(0).isUpper(), strategy.name);
        }
    }

    /// Nothing is claimed that no test injects.
    void everyStrategyIsProven()
    {
        QMap<QString, QString> tests;
        QDirIterator files(test::sourceFile(u"tests"), {QStringLiteral("tst_*.cpp")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            tests.insert(QFileInfo(path).completeBaseName(), path);
        }
        for (const RecoveryStrategy &strategy : recoveryStrategies()) {
            for (const QString &name : QString::fromLatin1(strategy.proof).split(u' '))
                QVERIFY2(tests.contains(name), qPrintable(name));
        }
    }

    /// What can pass by itself is either recovered from or the caller's to repeat.
    void everyRetryableOutageHasOne()
    {
        for (const char *code : {"DB-001", "DB-002", "API-001", "API-002", "API-004", "API-006",
                                 "API-010", "API-011", "API-013", "CFG-008", "LIM-001"}) {
            const ErrorCodeNote *note = findErrorCode(QString::fromLatin1(code));
            QVERIFY(note && note->code->retryable);
            QVERIFY2(recoveryFor(QString::fromLatin1(code), QString::fromLatin1(note->kind)), code);
        }
        QVERIFY(!recoveryFor(QStringLiteral("AUT-002"), QStringLiteral("Authentication")));
    }

    void figuresAreThoseOfTheCode()
    {
        const RecoveryStrategy *breaker =
            recoveryFor(QStringLiteral("API-004"), QStringLiteral("Api"));
        QVERIFY(breaker);
        const QString what = QString::fromUtf8(breaker->what);
        QVERIFY(what.contains(
            QStringLiteral("After %1 failures in a row").arg(CircuitBreaker::kFailures)));
        QVERIFY(what.contains(
            QStringLiteral("left alone for %1 seconds").arg(CircuitBreaker::kRest.count())));
    }
};

QTEST_GUILESS_MAIN(tst_RecoveryRegistry)
#include "tst_RecoveryRegistry.moc"
