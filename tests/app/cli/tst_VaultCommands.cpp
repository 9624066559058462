// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/DaemonHarness.h"

#include <QFile>
#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

/// The vault by terminal commands, and a bot whose token is in it.
class tst_VaultCommands : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aServerWithoutKeychain();
    void anotherPassphrase();
    void whatGoesWrongIsSaid();

private:
    static void prepare(DaemonHarness &house);
};

void tst_VaultCommands::prepare(DaemonHarness &house)
{
    house.setVariable(u"DISCORD_TOKEN"_s, {});
    house.setVariable(u"DBSBM_VAULT_PASSPHRASE"_s, u"correct horse"_s);
}

void tst_VaultCommands::aServerWithoutKeychain()
{
    DaemonHarness house;
    prepare(house);
    QVERIFY(house.terminal({u"vault"_s, u"list"_s}).out.contains("no secrets"));
    const auto set =
        house.terminal({u"vault"_s, u"set"_s, u"discord_token"_s}, DaemonHarness::kToken + '\n');
    QVERIFY2(set.code == 0, set.err.constData());
    QVERIFY(!set.out.contains(DaemonHarness::kToken));
    QCOMPARE(house.terminal({u"vault"_s, u"set"_s, u"odds_api_key"_s}, "0123456789abcdef\n").code,
             0);
    QCOMPARE(house.terminal({u"vault"_s, u"list"_s}).out,
             QByteArray("discord_token\nodds_api_key\n"));
    const auto history = house.terminal({u"config"_s, u"history"_s});
    QVERIFY2(history.out.contains("discord_token: unset -> set")
                 && history.out.contains("odds_api_key: unset -> set"),
             history.out.constData());
    QVERIFY(!history.out.contains(DaemonHarness::kToken) && !history.out.contains("0123456789"));
    const auto config = house.terminal({u"--check-config"_s});
    QVERIFY2(config.out.contains("vault"), config.out.constData());
    QVERIFY(!config.out.contains(DaemonHarness::kToken));
    house.start({});
    QVERIFY2(house.waitOnline(), qUtf8Printable(house.errorText()));
    QCOMPARE(house.stop(), 0);
    QCOMPARE(house.terminal({u"vault"_s, u"remove"_s, u"discord_token"_s}).code, 0);
    const auto last = house.terminal({u"config"_s, u"history"_s, u"discord_token"_s});
    QVERIFY2(last.out.contains("discord_token: set -> unset"), last.out.constData());
    house.setVariable(u"ODDS_API_KEY"_s, u"fedcba9876543210"_s);
    const auto hidden =
        house.terminal({u"vault"_s, u"set"_s, u"odds_api_key"_s}, "0123456789abcdef\n");
    QVERIFY2(hidden.out.contains("environment") && hidden.out.contains("stays in effect"),
             hidden.out.constData());
    QCOMPARE(house.terminal({u"vault"_s, u"list"_s, u"--json"_s}).out.trimmed(),
             QByteArray("[\"odds_api_key\"]"));
}

void tst_VaultCommands::anotherPassphrase()
{
    DaemonHarness house;
    prepare(house);
    QCOMPARE(house.terminal({u"vault"_s, u"set"_s, u"api_key"_s}, "0123456789abcdef\n").code, 0);
    const auto small = house.terminal({u"vault"_s, u"passphrase"_s}, "short\n");
    QCOMPARE(small.code, 1);
    QCOMPARE(house.terminal({u"vault"_s, u"passphrase"_s}, "battery staple\n").code, 0);
    const auto old = house.terminal({u"vault"_s, u"list"_s});
    QCOMPARE(old.code, 1);
    QVERIFY2(old.err.contains("AUT-007"), old.err.constData());
    QFile file(house.dataDir() + u"/passphrase"_s);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("battery staple\n") > 0);
    file.close();
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    house.setVariable(u"DBSBM_VAULT_PASSPHRASE"_s, {});
    house.setVariable(u"DBSBM_VAULT_PASSPHRASE_FILE"_s, file.fileName());
    QCOMPARE(house.terminal({u"vault"_s, u"list"_s}).out.trimmed(), QByteArray("api_key"));
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::ReadOther);
    QVERIFY(house.terminal({u"vault"_s, u"list"_s}).err.contains("CFG-006"));
}

void tst_VaultCommands::whatGoesWrongIsSaid()
{
    DaemonHarness house;
    prepare(house);
    const QList<QStringList> wrongs{{u"vault"_s},
                                    {u"vault"_s, u"set"_s},
                                    {u"vault"_s, u"list"_s, u"api_key"_s},
                                    {u"vault"_s, u"set"_s, u"log_level"_s},
                                    {u"vault"_s, u"set"_s, u"nothing"_s},
                                    {u"vault"_s, u"open"_s}};
    for (const QStringList &wrong : wrongs)
        QCOMPARE(house.terminal(wrong).code, 2);
    QCOMPARE(house.terminal({u"vault"_s, u"set"_s, u"api_key"_s}, "\n").code, 1);
    QCOMPARE(
        house.terminal({u"vault"_s, u"set"_s, u"discord_token"_s}, DaemonHarness::kToken + '\n')
            .code,
        0);
    // Nobody can open it: what the bot says, and that the vault stays as it is.
    const QString path = house.dataDir() + u"/secrets.vault"_s;
    QFile vault(path);
    QVERIFY(vault.open(QIODevice::ReadOnly));
    const QByteArray before = vault.readAll();
    vault.close();
    house.setVariable(u"DBSBM_VAULT_PASSPHRASE"_s, {});
    house.start({});
    QTRY_COMPARE_WITH_TIMEOUT(house.process()->state(), QProcess::NotRunning, 15000);
    QCOMPARE(house.process()->exitCode(), 1);
    QVERIFY2(house.errorText().contains(u"AUT-001")
                 && house.errorText().contains(u"DBSBM_VAULT_PASSPHRASE"),
             qUtf8Printable(house.errorText()));
    house.setVariable(u"DBSBM_VAULT_PASSPHRASE"_s, u"correct horse"_s);
    QVERIFY(vault.open(QIODevice::WriteOnly) && vault.write(before.chopped(40)) > 0);
    vault.close();
    const auto damaged = house.terminal({u"vault"_s, u"set"_s, u"api_key"_s}, "0123456789abcdef\n");
    QCOMPARE(damaged.code, 1);
    QVERIFY2(damaged.err.contains("AUT-008"), damaged.err.constData());
    QCOMPARE(vault.size(), before.size() - 40);
}

QTEST_GUILESS_MAIN(tst_VaultCommands)
#include "tst_VaultCommands.moc"
