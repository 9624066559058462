// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/KeychainSecretStore.h"
#include "models/core/SystemClock.h"
#include "tests/integration/DaemonHarness.h"

#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;

/// `dbsbmd run` with its token in a real Secret Service, in each situation that
/// tests/support/with-keyring.sh makes; CTest runs each function in its own.
class tst_RealKeychain : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void unlocked_goesOnline();
    void locked_isSaid();
    void none_isSaid();

private:
    static void expectSaid(const QString &sentence);
};

void tst_RealKeychain::unlocked_goesOnline()
{
    SystemClock clock;
    KeychainSecretStore keychain(clock);
    std::optional<bool> stored;
    keychain.write(QStringLiteral("discord_token"), Secret(DaemonHarness::kToken))
        .then(this, [&stored](const Result<> &done) { stored = done.has_value(); });
    QTRY_VERIFY_WITH_TIMEOUT(stored.has_value(), 15000);
    QVERIFY(*stored);
    DaemonHarness house;
    house.useKeychain();
    house.start({});
    QVERIFY2(house.waitOnline(), qUtf8Printable(house.errorText()));
    QVERIFY(!house.errorText().contains(QString::fromLatin1(DaemonHarness::kToken)));
    QCOMPARE(house.stop(), 0);
}

void tst_RealKeychain::expectSaid(const QString &sentence)
{
    DaemonHarness house;
    house.useKeychain();
    house.start({});
    QTRY_COMPARE_WITH_TIMEOUT(house.process()->state(), QProcess::NotRunning, 30000);
    QCOMPARE(house.process()->exitCode(), 1);
    QVERIFY2(house.errorText().contains(QStringLiteral("AUT-001"))
                 && house.errorText().contains(sentence)
                 && house.errorText().contains(QStringLiteral("DISCORD_TOKEN")),
             qUtf8Printable(house.errorText()));
    QCOMPARE(house.discord().identifies(), 0);
}

void tst_RealKeychain::locked_isSaid()
{
    expectSaid(QStringLiteral("The keychain is locked. Unlock it"));
}

void tst_RealKeychain::none_isSaid()
{
    expectSaid(QStringLiteral("There is no keychain"));
}

QTEST_GUILESS_MAIN(tst_RealKeychain)
#include "tst_RealKeychain.moc"
