// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/KeychainSecretStore.h"
#include "models/core/SystemClock.h"
#include "tests/integration/DaemonHarness.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;

namespace {

/// That of `config test --json`.
QString keychainVerdict(const QByteArray &json)
{
    const QJsonArray checks =
        QJsonDocument::fromJson(json).object().value(QStringLiteral("checks")).toArray();
    for (const QJsonValue &check : checks) {
        if (check[u"name"].toString() == u"keychain")
            return check[u"verdict"].toString();
    }
    return {};
}

} // namespace

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
    static DaemonHarness::Output importEnv(DaemonHarness &house);
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
    // Secrets of an .env file go there, too, and nowhere else.
    QCOMPARE(importEnv(house).code, 0);
    QVERIFY(house.terminal({QStringLiteral("--print-config")}).out.contains("*** (keychain)"));
    QFile file(house.dataDir() + u"/settings.json");
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("hunter2"));
    QVERIFY(keychainVerdict(house
                                .terminal({QStringLiteral("config"), QStringLiteral("test"),
                                           QStringLiteral("--json")})
                                .out)
            == u"ok");
}

DaemonHarness::Output tst_RealKeychain::importEnv(DaemonHarness &house)
{
    const QString path = house.dataDir() + u"/old.env";
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write("API_KEY=hunter2hunter2\nCACHE_TTL=5\n") < 0)
        return {};
    file.close();
    return house.terminal({QStringLiteral("config"), QStringLiteral("import-env"), path});
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
    QVERIFY(house.errorText().contains(QStringLiteral("start: keychain degraded")));
    // Where the secret cannot go, nothing goes.
    const auto import = importEnv(house);
    QCOMPARE(import.code, 1);
    QVERIFY2(import.err.contains("AUT-00") && !import.err.contains("hunter2"),
             import.err.constData());
    QFile file(house.dataDir() + u"/settings.json");
    QVERIFY(!file.open(QIODevice::ReadOnly) || !file.readAll().contains("cache_ttl"));
    const auto test = house.terminal(
        {QStringLiteral("config"), QStringLiteral("test"), QStringLiteral("--json")});
    QCOMPARE(test.code, 1);
    QVERIFY2(keychainVerdict(test.out) == u"failed", test.out.constData());
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
