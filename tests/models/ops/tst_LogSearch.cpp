// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/LogSearch.h"

#include "models/ops/LogFile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace dbsbm;

namespace {

constexpr qint64 kStart = 1'795'000'000'000;

LogEntry entryAt(int number)
{
    LogEntry entry{.atMs = kStart + number * 1000LL,
                   .level = number % 100 == 0 ? QtCriticalMsg : QtInfoMsg,
                   .category = number % 2 == 0 ? QStringLiteral("dbsbm.rest")
                                               : QStringLiteral("dbsbm.store"),
                   .text = QStringLiteral("line number %1 of an ordinary day").arg(number)};
    if (number % 1000 == 0)
        entry.fields = {.code = QStringLiteral("API-004"),
                        .guild = GuildId{750000000000000001},
                        .command = QStringLiteral("bet line")};
    return entry;
}

} // namespace

class tst_LogSearch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = std::make_unique<LogFile>(LogFile::Options{
            .folder = m_folder->path(), .name = name(), .maxBytes = 400'000, .backups = 9});
    }

    void findsByTextNewestFirst()
    {
        write(0, 10'000);
        LogSearch search(m_folder->path());
        const LogHits hits = search.find({.text = QStringLiteral("NUMBER 77 of"), .limit = 5});
        QCOMPARE(hits.entries.size(), 1);
        QCOMPARE(hits.entries.at(0).text, entryAt(77).text);
        QVERIFY(!hits.more);
        const LogHits some = search.find({.text = QStringLiteral("number 99"), .limit = 3});
        QVERIFY(some.more);
        QCOMPARE(numbersOf(some), (QList<int>{9999, 9998, 9997}));
    }

    void filtersByLevelCategoryAndTime()
    {
        write(0, 5'000);
        LogSearch search(m_folder->path());
        LogHits hits = search.find({.atLeast = QtWarningMsg, .limit = 1000});
        QCOMPARE(hits.entries.size(), 50);
        QCOMPARE(numbersOf(hits).first(), 4900);
        hits = search.find({.atLeast = QtWarningMsg, .category = QStringLiteral("dbsbm.store")});
        QVERIFY(hits.entries.isEmpty());
        hits = search.find({.fromMs = kStart + 100'000, .toMs = kStart + 103'000, .limit = 10});
        QCOMPARE(numbersOf(hits), (QList<int>{102, 101, 100})); // the end is not included
        hits = search.find({.category = QStringLiteral("dbsbm.unheard")});
        QVERIFY(hits.entries.isEmpty());
    }

    void findsCodesGuildsAndCommands()
    {
        write(0, 2'001);
        LogSearch search(m_folder->path());
        for (const QString &text : {QStringLiteral("api-004"), QStringLiteral("750000000000000001"),
                                    QStringLiteral("Bet Line")}) {
            const LogHits hits = search.find({.text = text});
            QVERIFY2(numbersOf(hits) == (QList<int>{2000, 1000, 0}), qPrintable(text));
        }
        // Names of keys are in every line, and in no answer.
        QVERIFY(search.find({.text = QStringLiteral("category")}).entries.isEmpty());
    }

    void lettersOfAllLanguagesAreFoundInAnyCase()
    {
        write(0, 100);
        LogEntry entry = entryAt(100);
        entry.text = QString::fromUtf8("Übertragung \"nach\" МОСКВА beendet");
        m_file->write(toLogLine(entry), entry.atMs);
        LogSearch search(m_folder->path());
        for (const char *text : {"übertragung", "москва", "\"NACH\"", "beendet"})
            QCOMPARE(search.find({.text = QString::fromUtf8(text)}).entries.size(), 1);
    }

    /// What is asked rarely is found without reading everything.
    void theIndexSparesBlocks()
    {
        write(0, 20'000);
        LogSearch search(m_folder->path());
        const LogHits rare = search.find({.text = QStringLiteral("API-004")});
        QVERIFY(rare.blocksTotal > 30);
        const LogHits unheard = search.find({.text = QStringLiteral("quetzalcoatl")});
        QVERIFY(unheard.entries.isEmpty());
        QCOMPARE(unheard.blocksRead, 0);
        const LogHits hour =
            search.find({.fromMs = kStart + 10'000'000, .toMs = kStart + 10'010'000});
        QCOMPARE(hour.entries.size(), 10);
        QVERIFY(hour.blocksRead <= 2);
    }

    /// Files are known again after a rotation, by another search and by another process.
    void onlyWhatIsNewIsRead()
    {
        write(0, 10'000);
        LogIndex first(m_folder->path());
        first.refresh();
        const qint64 all = first.bytesRead();
        QVERIFY(all > 1'000'000);
        LogIndex second(m_folder->path());
        const auto files = second.refresh();
        QVERIFY(second.bytesRead() < files.size() * 66'000); // the open ends alone
        write(10'000, 15'000);                               // rotates
        LogIndex third(m_folder->path());
        third.refresh();
        QVERIFY(third.bytesRead() < all);
        LogSearch search(m_folder->path());
        QCOMPARE(numbersOf(search.find({.text = QStringLiteral("number 14999 ")})),
                 QList<int>{14'999});
        QCOMPARE(QFile::permissions(indexPath()) & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
    }

    void aDamagedIndexIsMadeAnew_data()
    {
        QTest::addColumn<int>("at");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("magic") << 0 << QByteArray("XXXX");
        QTest::newRow("version") << 4 << QByteArray(4, '\x7f');
        QTest::newRow("count") << 8 << QByteArray(4, '\x7f');
        QTest::newRow("digest length") << 12 << QByteArray(4, '\x7f');
        QTest::newRow("middle") << 2'000 << QByteArray(9'000, '\xff');
    }
    void aDamagedIndexIsMadeAnew()
    {
        QFETCH(int, at);
        QFETCH(QByteArray, bytes);
        write(0, 5'000);
        LogIndex(m_folder->path()).refresh();
        QFile index(indexPath());
        QVERIFY(index.open(QIODevice::ReadWrite) && index.seek(at));
        index.write(bytes);
        index.close();
        LogSearch search(m_folder->path());
        QCOMPARE(numbersOf(search.find({.text = QStringLiteral("number 4321 ")})),
                 QList<int>{4'321});
    }

    void aLineThatIsCutIsPassedOver()
    {
        write(0, 10);
        QFile file(m_folder->filePath(name()));
        QVERIFY(file.open(QIODevice::Append));
        file.write(toLogLine(entryAt(10)).left(70) + '\n' + toLogLine(entryAt(11))
                   + toLogLine(entryAt(12)).chopped(5)); // the last is being written
        file.close();
        LogSearch search(m_folder->path());
        const LogHits hits = search.find({.limit = 3});
        QCOMPARE(numbersOf(hits), (QList<int>{11, 9, 8}));
    }

    void anEmptyFolderHasNothing()
    {
        LogSearch search(m_folder->filePath(QStringLiteral("nowhere")));
        const LogHits hits = search.find({.text = QStringLiteral("x")});
        QVERIFY(hits.entries.isEmpty() && !hits.more && hits.unreadable.isEmpty());
    }

private:
    static QString name() { return QStringLiteral("dbsbm.log"); }
    QString indexPath() const { return m_folder->filePath(name() + u".index"); }

    void write(int from, int to)
    {
        for (int i = from; i < to; ++i)
            m_file->write(toLogLine(entryAt(i)), entryAt(i).atMs);
    }

    static QList<int> numbersOf(const LogHits &hits)
    {
        QList<int> numbers;
        for (const LogEntry &entry : hits.entries)
            numbers.append(static_cast<int>((entry.atMs - kStart) / 1000));
        return numbers;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LogFile> m_file;
};

QTEST_GUILESS_MAIN(tst_LogSearch)
#include "tst_LogSearch.moc"
