// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/DaemonHarness.h"

#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

/// `token rotate` as a process, beside a bot that runs with the old token.
class tst_TokenCommands : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRunningBotTakesTheNewToken()
    {
        const QByteArray next(
            "MTQ0MDAwMDAwMDAwMDAwMDAw.GzzzZz.zzzzzzzzzzzzzzzzzzzzzzzzzz0123456789AB");
        DaemonHarness house;
        house.setVariable(u"DISCORD_TOKEN"_s, {}); // kept in the vault instead
        house.setVariable(u"DBSBM_VAULT_PASSPHRASE"_s, u"correct horse"_s);
        const QStringList rotate{u"token"_s, u"rotate"_s};
        QCOMPARE(
            house.terminal({u"vault"_s, u"set"_s, u"discord_token"_s}, DaemonHarness::kToken + '\n')
                .code,
            0);
        house.start({});
        QVERIFY2(house.waitOnline(), qUtf8Printable(house.errorText()));
        QCOMPARE(house.discord().identifies(), 1);
        const auto refused = house.terminal(rotate, next + '\n'); // Discord knows only the old one
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains("AUT-002"), refused.err.constData());
        QVERIFY(!refused.err.contains(next) && !refused.out.contains(next));
        house.discord().setToken(next);
        const auto done = house.terminal(rotate, next + '\n');
        QVERIFY2(done.code == 0, done.err.constData());
        QVERIFY2(done.out.contains("1440000000000000001"), done.out.constData());
        QTRY_COMPARE_WITH_TIMEOUT(house.discord().identifies(), 2, 20000);
        QVERIFY(house.isRunning());
        QCOMPARE(house.stop(), 0);
        house.start({}); // and the next start, too
        QVERIFY2(house.waitOnline(), qUtf8Printable(house.errorText()));
        QVERIFY(!house.errorText().contains(QString::fromLatin1(next)));
    }

    void wrongUse()
    {
        DaemonHarness house;
        QCOMPARE(house.terminal({u"token"_s}).code, 2);
        QCOMPARE(house.terminal({u"token"_s, u"forget"_s}).code, 2);
        QCOMPARE(
            house.terminal({u"token"_s, u"rotate"_s, QString::fromLatin1(DaemonHarness::kToken)})
                .code,
            2);
        const auto nothing = house.terminal({u"token"_s, u"rotate"_s}, "\n");
        QCOMPARE(nothing.code, 1);
        const auto locked = house.terminal({u"token"_s, u"rotate"_s}, DaemonHarness::kToken + '\n');
        QCOMPARE(locked.code, 1);
        QVERIFY2(locked.err.contains("CFG-003"), locked.err.constData());
    }
};

QTEST_GUILESS_MAIN(tst_TokenCommands)
#include "tst_TokenCommands.moc"
