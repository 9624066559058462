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

/// One entry of a tar: header, content, padding.
QByteArray tarEntry(const QByteArray &name, char type, const QByteArray &content)
{
    QByteArray header(512, '\0');
    const auto put = [&header](qsizetype at, const QByteArray &text) {
        header.replace(at, text.size(), text);
    };
    put(0, name);
    put(100, "0000600");
    put(124, QByteArray::number(content.size(), 8).rightJustified(11, '0'));
    put(136, "00000000000");
    put(148, QByteArray(8, ' '));
    put(156, QByteArray(1, type));
    put(257, "ustar");
    put(263, "00");
    int sum = 0;
    for (const char byte : std::as_const(header))
        sum += static_cast<uchar>(byte);
    put(148, QByteArray::number(sum, 8).rightJustified(6, '0') + QByteArray(1, '\0'));
    return header + content + QByteArray((512 - content.size() % 512) % 512, '\0');
}

/// A line of a pax header counts itself.
QByteArray paxLine(const QByteArray &text)
{
    const qsizetype bytes = text.size() + 4; // for lines of 10 to 99 bytes
    return QByteArray::number(bytes) + ' ' + text + '\n';
}

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

    /// A sparse file whose holes are far beyond what it says it is: no disk is filled with them.
    void holesBeyondTheSizeAreRefused()
    {
        const QByteArray holes = paxLine("GNU.sparse.size=10") + paxLine("GNU.sparse.numblocks=1")
            + paxLine("GNU.sparse.offset=90000000") + paxLine("GNU.sparse.numbytes=5");
        QFile file(m_folder->filePath(u"holes.tar"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(tarEntry("pax", 'x', holes) + tarEntry("manifest.json", '0', "hello")
                   + QByteArray(1024, '\0'));
        file.close();
        Collector all;
        const Result<> read = readBackup(file.fileName(), all);
        QVERIFY(!read && read.error().is(codes::kDatabaseCorrupt));
        QVERIFY(all.files.value(u"manifest.json"_s).size() <= 10);
    }

    void linksAreRefused()
    {
        for (const char type : {'1', '2', '5'}) {
            QFile file(m_folder->filePath(u"link.tar"_s));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(tarEntry("manifest.json", type, {}) + QByteArray(1024, '\0'));
            file.close();
            Collector all;
            QVERIFY(!readBackup(file.fileName(), all));
            QVERIFY(all.files.isEmpty());
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
