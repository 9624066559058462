// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/backup/backupArchive.h"
#include "models/core/ErrorCodes.h"

#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace dbsbm;
using namespace Qt::StringLiterals;

namespace {

class Collector : public BackupVisitor
{
public:
    bool begin(const QString &name, qint64) override
    {
        m_name = name;
        files.insert(name, {});
        return true;
    }
    Result<> data(const char *bytes, qsizetype size) override
    {
        files[m_name].append(bytes, size);
        return {};
    }
    bool end() override { return true; }
    QMap<QString, QByteArray> files;

private:
    QString m_name;
};

} // namespace

class tst_backupArchive : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"x.tar.zst"_s);
        QFile big(m_folder->filePath(u"big"_s));
        QVERIFY(big.open(QIODevice::WriteOnly));
        QVERIFY(big.write(QByteArray(3'000'000, 'b')) > 0);
        auto writer = BackupWriter::create(m_path, 1'795'000'000'000);
        QVERIFY(writer);
        QVERIFY(writer->addBytes(u"manifest.json"_s, "{}"));
        big.close();
        QVERIFY(writer->addFile(u"big"_s, big.fileName(), {}));
        QVERIFY(writer->finish());
    }

    void holdsWhatWasPutIn()
    {
        QVERIFY(checkSeal(m_path, {}));
        Collector all;
        QVERIFY(readBackup(m_path, all));
        QCOMPARE(all.files.value(u"manifest.json"_s), "{}"_ba);
        QCOMPARE(all.files.value(u"big"_s), QByteArray(3'000'000, 'b'));
        QCOMPARE(QFileInfo(m_path).permissions() & 0x77, QFile::Permissions()); // the owner's alone
    }

    /// Somebody without this program gets at everything, too.
    void isReadByTar()
    {
        QProcess tar;
        tar.start(u"tar"_s, {u"--zstd"_s, u"-tf"_s, m_path});
        if (!tar.waitForStarted() || !tar.waitForFinished() || tar.exitCode() != 0) {
            tar.start(u"bsdtar"_s, {u"-tf"_s, m_path});
            if (!tar.waitForStarted() || !tar.waitForFinished())
                QSKIP("tar knows no Zstandard on this machine");
        }
        QCOMPARE(tar.readAllStandardOutput(), "manifest.json\nbig\n"_ba);
    }

    void everyFlippedByteIsNoticed()
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        file.close();
        QVERIFY(whole.size() < 20'000);
        for (qsizetype i = 0; i < whole.size(); i += i < 600 || i > whole.size() - 60 ? 1 : 13) {
            QByteArray flipped = whole;
            flipped[i] = static_cast<char>(flipped[i] ^ 0x10);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(flipped) == flipped.size());
            file.close();
            const Result<> sealed = checkSeal(m_path, {});
            QVERIFY2(!sealed && sealed.error().is(codes::kDatabaseCorrupt),
                     qPrintable(QString::number(i)));
        }
    }

    void aCutEndIsNoticed()
    {
        for (const qint64 bytes : {0, 1, 39, 40, 41, 200}) {
            QFile file(m_path);
            QVERIFY(file.resize(std::min<qint64>(bytes, file.size())));
            QVERIFY(!checkSeal(m_path, {}));
        }
        QVERIFY(checkSeal(m_folder->filePath(u"none"_s), {}).error().is(codes::kFileUnreadable));
    }

    void nothingIsWrittenOver()
    {
        const auto again = BackupWriter::create(m_path, 0);
        QVERIFY(!again);
        QVERIFY(again.error().is(codes::kFileUnwritable));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(tst_backupArchive)
#include "tst_backupArchive.moc"
