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
using namespace Qt::StringLiterals;

class tst_RecoveryRegistry : public QObject
{
    Q_OBJECT

private:
    static QString textOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    /// "DB-001" -> "kDatabaseUnavailable"
    static QMap<QString, QString> constantsOfCodes()
    {
        static const QRegularExpression line(uR"re((k\w+)\{"([A-Z]+-\d+)")re"_s);
        QMap<QString, QString> constants;
        auto found = line.globalMatch(textOf(test::sourceFile(u"models/core/ErrorCodes.h")));
        while (found.hasNext()) {
            const auto match = found.next();
            constants.insert(match.captured(2), match.captured(1));
        }
        return constants;
    }

    /// Paths by name of the test.
    static QMap<QString, QString> testFiles()
    {
        QMap<QString, QString> tests;
        QDirIterator files(test::sourceFile(u"tests"), {QStringLiteral("tst_*.cpp")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            tests.insert(QFileInfo(path).completeBaseName(), path);
        }
        return tests;
    }

    /// What the test function "tst_X::name" does; empty when there is none.
    static QString bodyOf(const QMap<QString, QString> &files, const QString &proof)
    {
        const QString text = textOf(files.value(proof.section(u"::"_s, 0, 0)));
        const QRegularExpression body(uR"re(^( *)void (?:\w+::)?%1\(\)\n\1\{\n(.*?)^\1\}$)re"_s.arg(
                                          proof.section(u"::"_s, 1)),
                                      QRegularExpression::MultilineOption
                                          | QRegularExpression::DotMatchesEverythingOption);
        return body.match(text).captured(2);
    }

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

    /// Nothing is claimed that no test injects: each proof is there, and for each code one of its
    /// strategy's proofs names it, as the fault that it sees.
    void everyStrategyIsProven()
    {
        const QMap<QString, QString> constants = constantsOfCodes();
        const QMap<QString, QString> files = testFiles();
        for (const RecoveryStrategy &strategy : recoveryStrategies()) {
            QString proofs;
            for (const QString &proof : QString::fromLatin1(strategy.proof).split(u' ')) {
                const QString body = bodyOf(files, proof);
                QVERIFY2(!body.isEmpty(), qPrintable(proof));
                proofs += body;
            }
            for (const QString &code : QString::fromLatin1(strategy.kinds).split(u' ')) {
                QVERIFY2(constants.contains(code), qPrintable(code));
                QVERIFY2(proofs.contains(code)
                             || proofs.contains(QString(u"codes::" + constants.value(code) + u')')),
                         qPrintable(QString(QLatin1StringView(strategy.name) + u": " + code)));
            }
        }
    }

    /// What can pass by itself is either recovered from, or somebody has to repeat it.
    void everyRetryableFaultHasOne()
    {
        const QMap<QString, QString> byHand{
            {u"DB-008"_s, u"the program is ending"_s},
            {u"AUT-005"_s, u"only its owner unlocks a keychain"_s},
            {u"AUT-007"_s, u"only its owner knows the passphrase"_s},
            {u"API-012"_s, u"somebody stopped it"_s},
        };
        for (const ErrorCodeNote &note : errorCatalogue()) {
            const QString code = QString::fromLatin1(note.code->code);
            const bool recovers = recoveryFor(code, QString::fromLatin1(note.kind)) != nullptr;
            QVERIFY2(!note.code->retryable || recovers != byHand.contains(code), qPrintable(code));
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
