// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/betting/Bet.h"

#include <QTest>

using namespace dbsbm;

class tst_Bet : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void names();
    void missingSlips();
};

void tst_Bet::names()
{
    for (const char *name : {"moneyline", "spread", "total", "team_total", "other"})
        QCOMPARE(toName(marketFromName(QString::fromLatin1(name)).value()),
                 QString::fromLatin1(name));
    for (const char *name : {"auto", "risk", "win"})
        QCOMPARE(toName(stakeModeFromName(QString::fromLatin1(name)).value()),
                 QString::fromLatin1(name));
    for (const char *name : {"posting", "post_failed", "open", "settled", "cancelled"})
        QCOMPARE(toName(betStatusFromName(QString::fromLatin1(name)).value()),
                 QString::fromLatin1(name));
    for (const char *name : {"won", "lost", "push", "void", "half_won", "half_lost"}) {
        QCOMPARE(toName(legResultFromName(QString::fromLatin1(name)).value()),
                 QString::fromLatin1(name));
        QCOMPARE(toName(betResultFromName(QString::fromLatin1(name)).value()),
                 QString::fromLatin1(name));
    }
    QCOMPARE(betResultFromName(QStringLiteral("partial")), BetResult::Partial);
    QCOMPARE(legResultFromName(QStringLiteral("partial")), std::nullopt);
    QCOMPARE(marketFromName(QStringLiteral("Spread")), std::nullopt);
    QCOMPARE(betStatusFromName({}), std::nullopt);
    QCOMPARE(stakeModeFromName(QStringLiteral("x")), std::nullopt);
}

void tst_Bet::missingSlips()
{
    Bet bet;
    bet.status = BetStatus::Settled;
    QVERIFY(!isSlipMissing(bet)); // it was never posted, as of an import
    bet.status = BetStatus::Open;
    QVERIFY(isSlipMissing(bet)); // but an open one can be
    bet.status = BetStatus::Settled;
    bet.postedAtMs = 1;
    QVERIFY(isSlipMissing(bet));
    bet.message = MessageId{7};
    QVERIFY(!isSlipMissing(bet));
    bet.message = {};
    bet.status = BetStatus::PostFailed;
    QVERIFY(!isSlipMissing(bet));
}

QTEST_APPLESS_MAIN(tst_Bet)
#include "tst_Bet.moc"
