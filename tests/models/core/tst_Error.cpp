// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/ErrorCodes.h"
#include "models/core/Result.h"
#include "models/core/Secret.h"
#include "tests/support/sourceFile.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace dbsbm;

class tst_Error : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void carriesWhatItWasGiven()
    {
        const Error error(codes::kApiServerFault, ApiFault{QStringLiteral("discord"), 502, 0},
                          QStringLiteral("Try again later."), QStringLiteral("POST /x"));
        QCOMPARE(error.code(), QStringLiteral("API-004"));
        QVERIFY(error.is(codes::kApiServerFault) && !error.is(codes::kApiTimeout));
        QVERIFY(error.retryable());
        QCOMPARE(error.severity(), Severity::Error);
        QCOMPARE(error.kind(), QStringLiteral("Api"));
        QVERIFY(error.as<ApiFault>());
        QCOMPARE(error.as<ApiFault>()->status, 502);
        QVERIFY(!error.as<DatabaseFault>());
    }

    void contextGoesInFront()
    {
        const Error error(codes::kInternal, InternalFault{}, QStringLiteral("t"),
                          QStringLiteral("inner"));
        QCOMPARE(error.withContext(QStringLiteral("outer")).detail(),
                 QStringLiteral("outer: inner"));
        QCOMPARE(error.detail(), QStringLiteral("inner"));
        const Error bare(codes::kInternal, InternalFault{}, QStringLiteral("t"));
        QCOMPARE(bare.withContext(QStringLiteral("outer")).detail(), QStringLiteral("outer"));
    }

    void everyKindHasAName_data()
    {
        QTest::addColumn<int>("index");
        QTest::addColumn<QString>("name");
        const QStringList names{
            QStringLiteral("Database"),          QStringLiteral("Api"),
            QStringLiteral("RateLimit"),         QStringLiteral("Validation"),
            QStringLiteral("Authentication"),    QStringLiteral("Configuration"),
            QStringLiteral("InsufficientUnits"), QStringLiteral("Betting"),
            QStringLiteral("ImageGeneration"),   QStringLiteral("Internal")};
        for (int i = 0; i < names.size(); ++i)
            QTest::newRow(qPrintable(names.at(i))) << i << names.at(i);
    }
    void everyKindHasAName()
    {
        QFETCH(int, index);
        QFETCH(QString, name);
        static const QList<Fault> faults{DatabaseFault{},          ApiFault{},
                                         RateLimitFault{},         ValidationFault{},
                                         AuthenticationFault{},    ConfigurationFault{},
                                         InsufficientUnitsFault{}, BettingFault{},
                                         ImageGenerationFault{},   InternalFault{}};
        QCOMPARE(size_t(faults.size()), std::variant_size_v<Fault>);
        QCOMPARE(Error(codes::kInternal, faults.at(index), QString()).kind(), name);
    }

    void codesAreUniqueAndWellFormed()
    {
        QFile file(test::sourceFile(u"models/core/ErrorCodes.h"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        static const QRegularExpression declaration(
            QStringLiteral("ErrorCode k\\w+\\{\"([^\"]*)\""));
        static const QRegularExpression form(QStringLiteral("^[A-Z]{2,3}-[0-9]{3}$"));
        QSet<QString> seen;
        auto it = declaration.globalMatch(QString::fromUtf8(file.readAll()));
        while (it.hasNext()) {
            const QString code = it.next().captured(1);
            QVERIFY2(form.match(code).hasMatch(), qPrintable(code));
            QVERIFY2(!seen.contains(code), qPrintable(code));
            seen.insert(code);
        }
        QVERIFY(seen.size() > 40);
    }

    void failMakesAnUnexpected()
    {
        const Result<int> result = fail(codes::kBetNotFound, BettingFault{}, QStringLiteral("No."));
        QVERIFY(!result);
        QCOMPARE(result.error().code(), QStringLiteral("BET-001"));
        const Result<> passedOn = fail(result.error());
        QCOMPARE(passedOn.error().userText(), QStringLiteral("No."));
    }

    void secretsShowFourLettersAtMost()
    {
        QCOMPARE(Secret("abcdefghijkl").lastFour(), QStringLiteral("ijkl"));
        QVERIFY(Secret("abcdefghijk").lastFour().isEmpty());
        QVERIFY(Secret().isEmpty());
        QVERIFY(!(std::is_convertible_v<Secret, QString>)&&!(
            std::is_convertible_v<Secret, QByteArray>));
    }
};

QTEST_GUILESS_MAIN(tst_Error)
#include "tst_Error.moc"
