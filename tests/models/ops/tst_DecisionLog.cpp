// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/DecisionLog.h"

#include "models/core/ErrorCodes.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace dbsbm;

namespace {

constexpr qint64 kNow = 1'795'000'000'000;
constexpr qint64 kDayMs = 86'400'000;

RateRecord recordAt(qint64 atMs, quint64 user = 7)
{
    return {atMs,
            GuildId{0xffff'ffff'ffff'fff1},
            UserId{user},
            RateAction::BetGrading,
            RateVerdict::RefusedOther,
            3,
            true,
            true};
}

QList<RateRecord> readAll(const DecisionLog &log, qint64 fromMs = 0, qint64 *damaged = nullptr)
{
    QList<RateRecord> records;
    const auto read = log.read(fromMs, [&](const RateRecord &record) { records.append(record); });
    if (!read)
        qFatal("the log cannot be read");
    if (damaged)
        *damaged = *read;
    return records;
}

} // namespace

class tst_DecisionLog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyFieldComesBack()
    {
        QTemporaryDir folder;
        DecisionLog log(folder.filePath(QStringLiteral("limits")));
        const std::array records{recordAt(kNow),
                                 RateRecord{kNow + 1, GuildId{2}, {}, {}, RateVerdict::Reset}};
        QVERIFY(log.append(records, kNow));
        QCOMPARE(log.bytes(), 48);
        const auto read = readAll(DecisionLog(folder.filePath(QStringLiteral("limits"))));
        QCOMPARE(read.size(), 2);
        QCOMPARE(read[0].atMs, kNow);
        QCOMPARE(read[0].guild, records[0].guild);
        QCOMPARE(read[0].user, UserId{7});
        QCOMPARE(read[0].action, std::optional(RateAction::BetGrading));
        QCOMPARE(read[0].verdict, RateVerdict::RefusedOther);
        QCOMPARE(read[0].cost, quint8(3));
        QVERIFY(read[0].own && read[0].elsewhere);
        QVERIFY(!read[1].action && read[1].verdict == RateVerdict::Reset);
        QVERIFY(!read[1].own && !read[1].elsewhere);
        QCOMPARE(readAll(log, kNow + 1).size(), 1);
    }

    void goesOnAfterAKillInTheMiddleOfARecord()
    {
        QTemporaryDir folder;
        QString path;
        {
            DecisionLog log(folder.path());
            QVERIFY(log.append(std::array{recordAt(kNow)}, kNow));
            path = folder.filePath(QDir(folder.path()).entryList(QDir::Files).constFirst());
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::Append) && file.write("torn") == 4);
        file.close();
        DecisionLog log(folder.path());
        QCOMPARE(readAll(log).size(), 1);
        QVERIFY(log.append(std::array{recordAt(kNow + 5)}, kNow + 5));
        QCOMPARE(readAll(log).size(), 2);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    }

    void damagedRecordsArePassedOver()
    {
        QTemporaryDir folder;
        DecisionLog log(folder.path());
        QVERIFY(log.append(std::array{recordAt(kNow), recordAt(kNow + 1)}, kNow));
        QFile file(folder.filePath(QDir(folder.path()).entryList(QDir::Files).constFirst()));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(1) && file.putChar(char(0xcc)));
        file.close();
        qint64 damaged = 0;
        QCOMPARE(readAll(log, 0, &damaged).size(), 1);
        QCOMPARE(damaged, 24);
    }

    void staysWithinItsSizeAndAge()
    {
        QTemporaryDir folder;
        DecisionLog log(folder.path(), 16 * 240);
        for (int i = 0; i < 1'000; ++i) {
            const qint64 at = kNow + i;
            QVERIFY(log.append(std::array{recordAt(at, quint64(i) + 1)}, at));
            QVERIFY2(log.bytes() <= 16 * 240, qPrintable(QString::number(log.bytes())));
        }
        const auto kept = readAll(log);
        QVERIFY(kept.size() >= 140);
        QCOMPARE(kept.constLast().user, UserId{1'000});
        QCOMPARE(kept.constFirst().user.value, 1'001u - quint64(kept.size())); // without a gap
        QVERIFY(log.append(std::array{recordAt(kNow + 9 * kDayMs)}, kNow + 9 * kDayMs));
        QCOMPARE(readAll(log).size(), 1);
    }

    void aNewDayIsANewFileAlsoWhenTheClockIsSetBack()
    {
        QTemporaryDir folder;
        DecisionLog log(folder.path());
        QVERIFY(log.append(std::array{recordAt(kNow)}, kNow));
        QVERIFY(log.append(std::array{recordAt(kNow + kDayMs)}, kNow + kDayMs));
        QVERIFY(log.append(std::array{recordAt(kNow, 9)}, kNow)); // set back a day
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 2);
        const auto read = readAll(log);
        QCOMPARE(read.size(), 3);
        QCOMPARE(read.constLast().user, UserId{9}); // the order is that of writing
    }

    void aFolderThatCannotBeWrittenIsSaid()
    {
        DecisionLog log(QStringLiteral("/proc/dbsbm"));
        const auto written = log.append(std::array{recordAt(kNow)}, kNow);
        QVERIFY(!written && written.error().is(codes::kFileUnwritable));
        QVERIFY(written.error().userText().contains(QStringLiteral("/proc/dbsbm")));
    }
};

QTEST_GUILESS_MAIN(tst_DecisionLog)
#include "tst_DecisionLog.moc"
