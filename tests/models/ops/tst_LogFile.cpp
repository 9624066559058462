// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/LogFile.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>
#include <unistd.h>

#include <csignal>

using namespace dbsbm;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The kernel refuses to let any file of this process grow beyond so many bytes.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes) : m_handler(std::signal(SIGXFSZ, SIG_IGN))
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit now = m_before;
        now.rlim_cur = bytes;
        setrlimit(RLIMIT_FSIZE, &now);
    }
    FileSizeLimit(const FileSizeLimit &) = delete;
    FileSizeLimit &operator=(const FileSizeLimit &) = delete;
    ~FileSizeLimit()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }

private:
    rlimit m_before{};
    void (*m_handler)(int);
};

} // namespace

class tst_LogFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void fewerBackupsTakeEffectAtOnce()
    {
        LogFile file({.folder = m_folder->path(), .name = name(), .maxBytes = 10, .backups = 4});
        for (int i = 0; i < 6; ++i)
            file.write("123456789\n", 1);
        QCOMPARE(files().size(), 5);
        file.setRotation(20, 1);
        QCOMPARE(files(), (QStringList{name(), name() + u".1"}));
        file.write("second\n", 2);
        QCOMPARE(contentOf(path()), QByteArray("123456789\nsecond\n"));
        QVERIFY(file.fault().isEmpty());
    }

    /// The count was lowered while nothing ran.
    void whatAnEarlierRunKeptIsRemoved()
    {
        {
            LogFile file({.folder = m_folder->path(), .name = name(), .maxBytes = 10});
            for (int i = 0; i < 6; ++i)
                file.write("123456789\n", 1);
        }
        QFile other(m_folder->filePath(name() + u".old")); // somebody's own
        QVERIFY(other.open(QIODevice::WriteOnly));
        QCOMPARE(files().size(), 7);
        LogFile file({.folder = m_folder->path(), .name = name(), .maxBytes = 10, .backups = 2});
        file.setRotation(10, 2);
        QCOMPARE(files(), (QStringList{name(), name() + u".1", name() + u".2", name() + u".old"}));
    }

    void withoutAFolderNothingIsWritten()
    {
        LogFile file({.name = name()});
        file.write("line\n", 1);
        QVERIFY(file.fault().isEmpty());
    }

    /// A folder that cannot be written now may be mended while the bot runs.
    void triesAgainAMinuteLater()
    {
        const QString folder = m_folder->filePath(QStringLiteral("logs"));
        QFile inTheWay(folder);
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        inTheWay.close();
        LogFile file({.folder = folder, .name = name()});
        QVERIFY(file.fault().contains(u"logs"));
        file.write("lost\n", 1'000);
        QVERIFY(QFile::remove(folder));
        file.write("lost, too\n", 60'999);
        QVERIFY(!file.fault().isEmpty());
        file.write("kept\n", 61'000);
        QVERIFY(file.fault().isEmpty());
        QCOMPARE(contentOf(folder + u'/' + name()), QByteArray("kept\n"));
    }

    /// The file may not grow beyond 100 bytes, as on a full disk: half a line is taken.
    void goesOnWhenADiskWasFull()
    {
        LogFile file({.folder = m_folder->path(), .name = name()});
        const QByteArray line = QByteArray(59, 'a') + '\n';
        {
            const FileSizeLimit full(100);
            file.write(line, 1);
            QVERIFY(file.fault().isEmpty());
            file.write(line, 2);
            QVERIFY(file.fault().contains(u"not written"));
            file.write(line, 3);
            QVERIFY(!file.fault().isEmpty());
        }
        file.write("after\n", 4);
        QVERIFY(file.fault().isEmpty());
        const QByteArray content = contentOf(path());
        QCOMPARE(content.left(60), line);
        QVERIFY(content.endsWith("a\nafter\n")); // on a line of its own
        QCOMPARE(content.size(), 100 + 1 + 6);
    }

    void aLineThatACrashCutStandsAlone()
    {
        QFile before(path());
        QVERIFY(before.open(QIODevice::WriteOnly));
        before.write("whole\nha");
        before.close();
        LogFile file({.folder = m_folder->path(), .name = name()});
        file.write("after\n", 1);
        file.write("that\n", 2);
        QCOMPARE(contentOf(path()), QByteArray("whole\nha\nafter\nthat\n"));
    }

    /// Bot and panel on one data folder: no line is lost, none is cut, and it is rotated once.
    void twoProgramsShareAFile()
    {
        LogFile::Options options{
            .folder = m_folder->path(), .name = name(), .maxBytes = 30, .backups = 3};
        LogFile bot(options);
        LogFile panel(options);
        for (int i = 0; i < 4; ++i) {
            bot.write("bot " + QByteArray::number(i) + "....\n", 1);
            panel.write("panel " + QByteArray::number(i) + "..\n", 1);
        }
        QCOMPARE(contentOf(path() + u".2"), QByteArray("bot 0....\npanel 0..\nbot 1....\n"));
        QCOMPARE(contentOf(path() + u".1"), QByteArray("panel 1..\nbot 2....\npanel 2..\n"));
        QCOMPARE(contentOf(path()), QByteArray("bot 3....\npanel 3..\n"));
        QVERIFY(!QFile::exists(path() + u".3"));
        QVERIFY(bot.fault().isEmpty() && panel.fault().isEmpty());
    }

    void aFileThatAToolTookAwayIsMadeAnew()
    {
        LogFile file({.folder = m_folder->path(), .name = name()});
        file.write("before\n", 1);
        QVERIFY(QFile::rename(path(), path() + u".old"));
        file.write("after\n", 2);
        QCOMPARE(contentOf(path()), QByteArray("after\n"));
        QCOMPARE(contentOf(path() + u".old"), QByteArray("before\n"));
        QVERIFY(file.fault().isEmpty());
    }

private:
    static QString name() { return QStringLiteral("dbsbm.log"); }
    QString path() const { return m_folder->filePath(name()); }
    QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files, QDir::Name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(tst_LogFile)
#include "tst_LogFile.moc"
