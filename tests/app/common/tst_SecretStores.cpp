// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/SecretStores.h"

#include "models/core/ErrorCodes.h"
#include "models/core/Scrubber.h"
#include "tests/support/MemorySecretStore.h"
#include "tests/support/await.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;

namespace {

constexpr VaultCost kCheap{1, 8192};
QString key()
{
    return QStringLiteral("discord_token");
}

Error fault(const ErrorCode &code)
{
    return {code, AuthenticationFault{}, QStringLiteral("Mend it.")};
}

/// Keychain and vault, and how often the passphrase was asked for.
struct Rig
{
    Rig()
        : vault(
            folder.filePath(QStringLiteral("secrets.vault")),
            [this](bool isNew) -> Result<Secret> {
                ++(isNew ? askedNew : asked);
                if (passphrase.isEmpty())
                    return fail(fault(codes::kKeychainLocked));
                return Secret(passphrase);
            },
            kCheap),
          both(&keychain, vault)
    {}

    Result<std::optional<Secret>> read() { return await(both.read(key())); }

    QTemporaryDir folder;
    QByteArray passphrase = "correct horse";
    int asked = 0;
    int askedNew = 0;
    MemorySecretStore keychain;
    VaultSecretStore vault;
    SecretStores both;
};

} // namespace

class tst_SecretStores : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keychainComesFirst()
    {
        Rig rig;
        QVERIFY(await(rig.both.write(key(), Secret("in the keychain"))));
        QCOMPARE(rig.keychain.secrets.value(key()), Secret("in the keychain"));
        QVERIFY(!rig.vault.file().exists());
        QCOMPARE(**rig.read(), Secret("in the keychain"));
        QCOMPARE(rig.both.place(key()), SecretPlace::Keychain);
        QCOMPARE(rig.asked + rig.askedNew, 0);
    }

    void vaultStandsInForNoKeychain()
    {
        Rig rig;
        rig.keychain.fault = fault(codes::kKeychainUnavailable);
        const auto nothing = rig.read();
        QVERIFY(!nothing && nothing.error().is(codes::kKeychainUnavailable)); // no vault either
        QVERIFY(await(rig.both.write(key(), Secret("in the vault"))));
        QCOMPARE(rig.askedNew, 1);
        QCOMPARE(**rig.read(), Secret("in the vault"));
        QCOMPARE(rig.both.place(key()), SecretPlace::Vault);
        QCOMPARE(rig.asked, 0); // still open
        QVERIFY(await(rig.both.remove(key())));
        QVERIFY(rig.read() && !*rig.read()); // a vault that is open and holds none: nothing
    }

    void vaultAddsToAKeychainThatHasNone()
    {
        Rig rig;
        QVERIFY(await(rig.vault.write(key(), Secret("old"))));
        QCOMPARE(**rig.read(), Secret("old"));
        QCOMPARE(rig.both.place(key()), SecretPlace::Vault);
        QVERIFY(await(rig.both.write(key(), Secret("new"))));
        QCOMPARE(**rig.read(), Secret("new"));
        QCOMPARE(rig.both.place(key()), SecretPlace::Keychain);
        QVERIFY(await(rig.both.remove(key()))); // from both, or the old one would come back
        QVERIFY(rig.read() && !*rig.read());
    }

    void aNewValueLeavesNoOlderOneElsewhere()
    {
        Rig rig;
        QVERIFY(await(rig.vault.write(key(), Secret("old"))));
        QVERIFY(await(rig.vault.write(QStringLiteral("api_key"), Secret("other"))));
        QVERIFY(await(rig.both.write(key(), Secret("new"))));
        QCOMPARE(rig.vault.file().read()->keys(), QStringList{QStringLiteral("api_key")});
        QVERIFY(!rig.both.leftover(key()));
        rig.keychain.fault = fault(codes::kKeychainUnavailable); // what counts without it?
        QVERIFY(rig.read() && !*rig.read());
    }

    void whatCannotBeClearedAwayIsSaid()
    {
        Rig rig;
        QVERIFY(await(rig.vault.write(key(), Secret("old"))));
        VaultSecretStore vault(
            rig.vault.file().path(),
            [](bool) -> Result<Secret> { return fail(fault(codes::kKeychainLocked)); }, kCheap);
        SecretStores both(&rig.keychain, vault);
        QVERIFY(await(both.write(key(), Secret("new")))); // the new one is stored all the same
        QCOMPARE(rig.keychain.secrets.value(key()), Secret("new"));
        QVERIFY(both.leftover(key()));
        QVERIFY(both.leftover(key())->userText().contains(QStringLiteral("vault remove")));
        QVERIFY(!both.leftover(QStringLiteral("api_key")));

        rig.keychain.fault = fault(codes::kKeychainUnavailable); // it holds "new"
        QVERIFY(await(rig.both.write(key(), Secret("newest"))));
        QVERIFY(rig.both.leftover(key()));
        rig.keychain.fault.reset();
        QVERIFY(await(rig.both.write(key(), Secret("newest"))));
        QVERIFY(!rig.both.leftover(key()));
        QCOMPARE(**rig.read(), Secret("newest"));
    }

    void aVaultThatAnotherMadeMeanwhileIsUsed()
    {
        Rig rig;
        VaultSecretStore slow( // somebody types the passphrase while another makes the vault
            rig.vault.file().path(),
            [&rig](bool isNew) -> Result<Secret> {
                if (isNew && !await(rig.vault.write(QStringLiteral("api_key"), Secret("first"))))
                    return fail(fault(codes::kFileUnwritable));
                return Secret(rig.passphrase);
            },
            kCheap);
        QVERIFY(await(slow.write(key(), Secret("second"))));
        QCOMPARE(rig.vault.file().read()->keys(), QStringList({QStringLiteral("api_key"), key()}));
    }

    void lockedPlacesAreErrors()
    {
        Rig rig;
        rig.keychain.fault = fault(codes::kKeychainLocked);
        QVERIFY(await(rig.vault.write(QStringLiteral("api_key"), Secret("x"))));
        QVERIFY(!rig.read() && rig.read().error().is(codes::kKeychainLocked));
        QVERIFY(!await(rig.both.write(key(), Secret("y"))));
        QVERIFY(!await(rig.both.remove(key())));
        Rig locked;
        QVERIFY(await(locked.vault.write(key(), Secret("x"))));
        VaultSecretStore vault(
            locked.vault.file().path(),
            [](bool) -> Result<Secret> { return fail(fault(codes::kKeychainLocked)); }, kCheap);
        SecretStores both(&locked.keychain, vault);
        const auto found = await(both.read(key()));
        QVERIFY(!found && found.error().is(codes::kKeychainLocked)); // not "nothing"
    }

    void withoutKeychainTheVaultIsAll()
    {
        Rig rig;
        SecretStores alone(nullptr, rig.vault);
        QVERIFY(await(alone.read(key())) && !*await(alone.read(key())));
        QVERIFY(await(alone.write(key(), Secret("x"))));
        QCOMPARE(**await(alone.read(key())), Secret("x"));
        QVERIFY(!await(alone.write(key(), Secret("\xff\xfe"))));
        QCOMPARE(alone.place(key()), SecretPlace::Vault);
        QVERIFY(await(alone.remove(key())));
        QVERIFY(!*await(alone.read(key())));
    }

    void withoutPassphraseNothingIsMade()
    {
        Rig rig;
        rig.passphrase.clear();
        rig.keychain.fault = fault(codes::kKeychainUnavailable);
        const auto written = await(rig.both.write(key(), Secret("x")));
        QVERIFY(!written && written.error().is(codes::kKeychainLocked));
        QVERIFY(!rig.vault.file().exists());
    }

    void passphraseIsScrubbedFromNowOn()
    {
        Rig rig;
        rig.passphrase = "nine plain words";
        QVERIFY(await(rig.vault.write(key(), Secret("x"))));
        QVERIFY(!scrub(QStringLiteral("it was nine plain words indeed"))
                     .contains(QStringLiteral("nine plain")));
    }

    void environmentGivesThePassphrase()
    {
        QVERIFY(!hasVaultPassphraseInEnvironment());
        const auto none = vaultPassphraseFromEnvironment();
        QVERIFY(!none && none.error().is(codes::kKeychainLocked));
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("passphrase")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("from a file\nsecond line\n");
        file.close();
        qputenv("DBSBM_VAULT_PASSPHRASE_FILE", file.fileName().toUtf8());
        QVERIFY(hasVaultPassphraseInEnvironment());
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::ReadGroup);
        const auto open = vaultPassphraseFromEnvironment();
        QVERIFY(!open && open.error().is(codes::kFileUnreadable));
        QVERIFY(open.error().userText().contains(QStringLiteral("0600")));
        qputenv("CREDENTIALS_DIRECTORY", folder.path().toUtf8()); // as systemd shows an access list
        QVERIFY(vaultPassphraseFromEnvironment());
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::ReadOther);
        QVERIFY(!vaultPassphraseFromEnvironment());
        qunsetenv("CREDENTIALS_DIRECTORY");
        file.setPermissions(QFileDevice::ReadOwner);
        QCOMPARE(*vaultPassphraseFromEnvironment(), Secret("from a file"));
        QFile::resize(file.fileName(), 0);
        QVERIFY(!vaultPassphraseFromEnvironment());
        file.remove();
        QVERIFY(!vaultPassphraseFromEnvironment());
        qputenv("DBSBM_VAULT_PASSPHRASE", "from the variable");
        QCOMPARE(*vaultPassphraseFromEnvironment(), Secret("from the variable"));
        qunsetenv("DBSBM_VAULT_PASSPHRASE");
        qunsetenv("DBSBM_VAULT_PASSPHRASE_FILE");
    }
};

QTEST_GUILESS_MAIN(tst_SecretStores)
#include "tst_SecretStores.moc"
