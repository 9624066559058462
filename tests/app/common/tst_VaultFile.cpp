// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/VaultFile.h"

#include "models/core/ErrorCodes.h"

#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <sodium.h>

#include <array>
#include <cerrno>
#include <memory>

using namespace dbsbm;
using namespace Qt::StringLiterals;

namespace {

// As little work as Argon2id takes, so that thousands of files are opened in a second.
constexpr VaultCost kCheap{1, 8192};
const char kToken[] = "MTQ0MDAwMDAwMDAwMDAwMDAw.GaBcDe.abcdefghijklmnopqrstuvwxyz0123456789AB";

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
}

} // namespace

class tst_VaultFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsSecretsOverProcesses();
    void fileShowsNothing();
    void onlyItsOwnerReadsIt();
    void wrongPassphraseIsSaid();
    void everyFlippedByteIsNoticed();
    void everyLengthIsNoticed();
    void futureVersionIsLeftAlone();
    void askingForTooMuchIsRefused();
    void passphraseChanges();
    void otherWritersEntriesStay();
    void oneOfTwoMakesIt();
    void whileAnotherWritesNoneIsMade();
    void whatTheDiskRefusesIsSaid();
    void unwritableFolderLeavesTheFile();

private:
    /// A vault with one entry, in a folder of the test's own.
    QString filled();

    QTemporaryDir m_folder;
    int m_count = 0;
};

QString tst_VaultFile::filled()
{
    const QString path = m_folder.filePath(QStringLiteral("%1.vault").arg(++m_count));
    VaultFile vault(path, kCheap);
    if (!vault.create(Secret("correct horse"))
        || !vault.set(QStringLiteral("discord_token"), Secret(kToken)))
        return {};
    return path;
}

void tst_VaultFile::keepsSecretsOverProcesses()
{
    const QString path = filled();
    QVERIFY(!path.isEmpty());
    VaultFile vault(path, kCheap);
    const auto locked = vault.read();
    QVERIFY(!locked && locked.error().is(codes::kKeychainLocked));
    QVERIFY(vault.unlock(Secret("correct horse")));
    QCOMPARE(vault.read()->value(QStringLiteral("discord_token")), Secret(kToken));
    QVERIFY(vault.set(QStringLiteral("odds_api_key"), Secret("k\u00e9y")));
    QVERIFY(vault.set(QStringLiteral("discord_token"), std::nullopt));
    VaultFile later(path, kCheap);
    QVERIFY(later.unlock(Secret("correct horse")));
    QCOMPARE(later.read()->keys(), QStringList{QStringLiteral("odds_api_key")});
    QCOMPARE(later.read()->first(), Secret("k\u00e9y"));
    QVERIFY(!later.create(Secret("another"))); // never over one that is there
}

void tst_VaultFile::fileShowsNothing()
{
    const QByteArray bytes = contentOf(filled());
    QVERIFY(bytes.size() > 100);
    QVERIFY(!bytes.contains(kToken) && !bytes.contains("discord_token"));
    QVERIFY(!bytes.contains("correct horse"));
    QVERIFY(contentOf(filled()) != bytes); // salt and nonce are new each time
}

void tst_VaultFile::onlyItsOwnerReadsIt()
{
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther
        | QFileDevice::WriteOther | QFileDevice::ExeOwner;
    QVERIFY(!(QFile::permissions(filled()) & others));
}

void tst_VaultFile::wrongPassphraseIsSaid()
{
    const QString path = filled();
    const QByteArray before = contentOf(path);
    VaultFile vault(path, kCheap);
    for (const char *wrong : {"correct hors", "correct horse ", "", "Correct horse"}) {
        const auto opened = vault.unlock(Secret(wrong));
        QVERIFY(!opened);
        QCOMPARE(opened.error().code(), QStringLiteral("AUT-007"));
        QVERIFY(!vault.isUnlocked());
    }
    QCOMPARE(contentOf(path), before);
}

void tst_VaultFile::everyFlippedByteIsNoticed()
{
    const QString path = filled();
    const QByteArray good = contentOf(path);
    for (qsizetype at = 0; at < good.size(); ++at) {
        QByteArray bad = good;
        bad[at] = char(bad.at(at) ^ (1 << (at % 8)));
        write(path, bad);
        VaultFile vault(path, kCheap);
        const auto opened = vault.unlock(Secret("correct horse"));
        QVERIFY2(!opened, qPrintable(QString::number(at)));
        QCOMPARE(opened.error().code(), QStringLiteral("AUT-008"));
        QCOMPARE(contentOf(path), bad);
    }
}

void tst_VaultFile::everyLengthIsNoticed()
{
    const QString path = filled();
    const QByteArray good = contentOf(path);
    for (qsizetype length = 0; length < good.size(); ++length) {
        write(path, good.first(length));
        VaultFile vault(path, kCheap);
        const auto opened = vault.unlock(Secret("correct horse"));
        QVERIFY2(!opened && opened.error().is(codes::kVaultUnreadable),
                 qPrintable(QString::number(length)));
    }
    write(path, good + 'x');
    VaultFile vault(path, kCheap);
    QVERIFY(!vault.unlock(Secret("correct horse")));
}

void tst_VaultFile::futureVersionIsLeftAlone()
{
    const QString path = filled();
    QByteArray bytes = contentOf(path);
    bytes[8] = 2;
    write(path, bytes);
    VaultFile vault(path, kCheap);
    const auto opened = vault.unlock(Secret("correct horse"));
    QVERIFY(!opened && opened.error().is(codes::kVaultUnreadable));
    QVERIFY2(opened.error().userText().contains(QStringLiteral("version")),
             qPrintable(opened.error().userText()));
    QVERIFY(!vault.set(QStringLiteral("x"), Secret("y")));
    QCOMPARE(contentOf(path), bytes);
}

void tst_VaultFile::askingForTooMuchIsRefused()
{
    // A vault that is whole, but would take hours or all memory to open: passes, then memory.
    for (const qsizetype at : {12, 20}) {
        const QString path = filled();
        QByteArray bytes = contentOf(path).chopped(32);
        bytes[at + 5] = 1;
        QByteArray digest(32, '\0');
        crypto_generichash(reinterpret_cast<unsigned char *>(digest.data()), 32,
                           reinterpret_cast<const unsigned char *>(bytes.constData()),
                           static_cast<unsigned long long>(bytes.size()), nullptr, 0);
        write(path, bytes + digest);
        VaultFile vault(path);
        const auto opened = vault.unlock(Secret("correct horse"));
        QVERIFY(!opened && opened.error().is(codes::kVaultUnreadable));
        QVERIFY2(opened.error().detail().contains(QStringLiteral("too much work")),
                 qPrintable(opened.error().detail()));
    }
}

void tst_VaultFile::passphraseChanges()
{
    const QString path = filled();
    VaultFile other(path, kCheap);
    QVERIFY(other.unlock(Secret("correct horse")));
    VaultFile vault(path, kCheap);
    QVERIFY(!vault.changePassphrase(Secret("battery staple"))); // locked
    QVERIFY(vault.unlock(Secret("correct horse")));
    QVERIFY(vault.changePassphrase(Secret("battery staple")));
    QCOMPARE(vault.read()->value(QStringLiteral("discord_token")), Secret(kToken));
    VaultFile later(path, kCheap);
    QVERIFY(!later.unlock(Secret("correct horse")));
    QVERIFY(later.unlock(Secret("battery staple")));
    const auto stale = other.read(); // another process still has the old key
    QVERIFY(!stale && stale.error().is(codes::kKeychainLocked));
    QVERIFY(!other.set(QStringLiteral("a"), Secret("b")));
    QCOMPARE(later.read()->size(), 1);
}

void tst_VaultFile::otherWritersEntriesStay()
{
    const QString path = filled();
    VaultFile one(path, kCheap);
    VaultFile two(path, kCheap);
    QVERIFY(one.unlock(Secret("correct horse")) && two.unlock(Secret("correct horse")));
    QVERIFY(one.set(QStringLiteral("api_key"), Secret("1")));
    QVERIFY(two.set(QStringLiteral("odds_api_key"), Secret("2")));
    QCOMPARE(one.read()->size(), 3);
}

/// Both begin without a file, and each makes one at the same moment.
void tst_VaultFile::oneOfTwoMakesIt()
{
    for (int round = 0; round < 5; ++round) {
        const QString path = m_folder.filePath(u"both%1"_s.arg(round));
        QLockFile lock(path + u".lock");
        QVERIFY(lock.tryLock(0)); // neither gets further than its key
        std::array<Result<>, 2> kept{};
        std::array<std::unique_ptr<QThread>, 2> threads;
        for (size_t i = 0; i < threads.size(); ++i) {
            threads.at(i).reset(QThread::create([&path, &kept, i] {
                VaultFile vault(path, kCheap);
                kept.at(i) = vault.create(Secret("correct horse"));
                if (kept.at(i))
                    kept.at(i) = vault.set(QString::number(i), Secret("value"));
            }));
            threads.at(i)->start();
        }
        lock.unlock();
        for (const auto &thread : threads)
            QVERIFY(thread->wait());
        VaultFile vault(path, kCheap);
        QVERIFY(vault.unlock(Secret("correct horse")));
        QVERIFY(kept.at(0).has_value() != kept.at(1).has_value()); // the other is told
        QCOMPARE(vault.read()->keys(), QStringList{kept.at(0) ? u"0"_s : u"1"_s});
    }
}

void tst_VaultFile::whileAnotherWritesNoneIsMade()
{
    const QString path = m_folder.filePath(u"busy"_s);
    QLockFile lock(path + u".lock");
    QVERIFY(lock.tryLock(0));
    VaultFile vault(path, kCheap);
    const auto made = vault.create(Secret("correct horse"));
    QVERIFY(!made && made.error().is(codes::kFileUnwritable));
    QVERIFY2(made.error().userText().contains(u"another process is writing it"),
             qUtf8Printable(made.error().userText()));
    QVERIFY(!vault.exists() && !vault.isUnlocked());
}

/// It is not another process that is to blame.
void tst_VaultFile::whatTheDiskRefusesIsSaid()
{
    VaultFile vault(u"/proc/dbsbm/vault"_s, kCheap);
    const auto made = vault.create(Secret("correct horse"));
    QVERIFY(!made && made.error().is(codes::kFileUnwritable));
    QVERIFY2(made.error().userText().contains(qt_error_string(ENOENT)),
             qUtf8Printable(made.error().userText()));
    QVERIFY(!made.error().userText().contains(u"process"));
}

void tst_VaultFile::unwritableFolderLeavesTheFile()
{
    if (QFile::permissions(QStringLiteral("/")) & QFileDevice::WriteUser)
        QSKIP("root writes everywhere");
    const QString path = filled();
    VaultFile vault(path, kCheap);
    QVERIFY(vault.unlock(Secret("correct horse")));
    const QByteArray before = contentOf(path);
    QFile::setPermissions(m_folder.path(), QFileDevice::ReadOwner | QFileDevice::ExeOwner);
    const auto written = vault.set(QStringLiteral("a"), Secret("b"));
    QFile::setPermissions(m_folder.path(),
                          QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    QVERIFY(!written && written.error().is(codes::kFileUnwritable));
    QCOMPARE(contentOf(path), before);
}

QTEST_GUILESS_MAIN(tst_VaultFile)
#include "tst_VaultFile.moc"
