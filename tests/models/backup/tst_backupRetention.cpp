// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/backup/backupRetention.h"

#include <QDateTime>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <rapidcheck.h>

using namespace dbsbm;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kDayMs = 86'400'000;
constexpr qint64 kStartMs = 1'700'000'000'000;
constexpr qint64 kNowMs = 1'800'000'000'000; // after all of them

BackupEntry entryAt(qint64 ms, BackupKind kind = BackupKind::Regular)
{
    return {backupFileName(ms, kind), {ms, kind}, 1};
}

QSet<QString> pathsOf(const QList<BackupEntry> &entries)
{
    QSet<QString> paths;
    for (const BackupEntry &entry : entries)
        paths << entry.path;
    return paths;
}

QList<BackupEntry> keptOf(QList<BackupEntry> entries, const BackupRetention &rule)
{
    const QSet<QString> gone = pathsOf(outdatedBackups(entries, kNowMs, rule, QTimeZone::utc()));
    entries.removeIf([&gone](const BackupEntry &entry) { return gone.contains(entry.path); });
    return entries;
}

QList<BackupEntry> anyEntries()
{
    const auto kinds = rc::gen::weightedElement<BackupKind>(
        {{6, BackupKind::Regular}, {1, BackupKind::BrokenRecord}, {1, BackupKind::BeforeRestore}});
    const auto offsets =
        *rc::gen::unique<std::vector<qint64>>(rc::gen::inRange<qint64>(0, 800 * kDayMs));
    QList<BackupEntry> entries;
    for (const qint64 offset : offsets)
        entries << entryAt(kStartMs + offset, *kinds);
    return entries;
}

BackupRetention anyRule()
{
    return {*rc::gen::inRange(0, 9), *rc::gen::inRange(0, 6), *rc::gen::inRange(0, 8)};
}

} // namespace

class tst_backupRetention : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void twoYearsOfDaysKeepSevenFourSix()
    {
        QList<BackupEntry> kept;
        for (int day = 0; day < 730; ++day) {
            kept << entryAt(kStartMs + day * kDayMs);
            kept = keptOf(kept, {7, 4, 6});
        }
        QList<int> ages;
        const qint64 last = kStartMs + 729 * kDayMs;
        for (const BackupEntry &entry : std::as_const(kept))
            ages << static_cast<int>((last - entry.name.createdAtMs) / kDayMs);
        std::sort(ages.begin(), ages.end());
        // Seven days, the Sundays of three weeks before this one and the ends of five months.
        QCOMPARE(ages, QList<int>({0, 1, 2, 3, 4, 5, 6, 10, 12, 17, 43, 73, 104, 135}));
    }

    void itsProperties()
    {
        const bool held = rc::check("what stays and what goes", [] {
            const QList<BackupEntry> entries = anyEntries();
            const BackupRetention rule = anyRule();
            const QList<BackupEntry> gone =
                outdatedBackups(entries, kNowMs, rule, QTimeZone::utc());
            const QList<BackupEntry> kept = keptOf(entries, rule);
            RC_ASSERT(gone.size() + kept.size() == entries.size()); // only what was there goes
            qsizetype safety = 0;
            for (const BackupEntry &entry : gone)
                RC_ASSERT(entry.name.kind != BackupKind::BeforeRestore);
            for (const BackupEntry &entry : kept)
                safety += entry.name.kind == BackupKind::BeforeRestore ? 1 : 0;
            RC_ASSERT(kept.size() - safety <= rule.daily + rule.weekly + rule.monthly + 2);
            RC_ASSERT(
                outdatedBackups(kept, kNowMs, rule, QTimeZone::utc()).isEmpty()); // once is enough
            QList<BackupEntry> sorted = entries;
            std::sort(sorted.begin(), sorted.end(), [](const auto &a, const auto &b) {
                return a.name.createdAtMs > b.name.createdAtMs;
            });
            if (const auto intact = newestIntact(sorted))
                RC_ASSERT(pathsOf(kept).contains(intact->path));
        });
        QVERIFY(held);
    }

    /// Whoever gives a file a name of years to come gets no backup removed by it.
    void oneOfTheFutureTakesNoPlace()
    {
        QList<BackupEntry> entries;
        for (int day = 0; day < 3; ++day)
            entries << entryAt(kNowMs - day * kDayMs) << entryAt(kNowMs + (day + 1) * kDayMs);
        QCOMPARE(pathsOf(keptOf(entries, {3, 0, 0})), pathsOf(entries));
    }

    /// Of a day its newest intact one stays, not a later one of a broken record.
    void anIntactOneIsPreferred()
    {
        const QList<BackupEntry> day{entryAt(kStartMs), entryAt(kStartMs + 1000),
                                     entryAt(kStartMs + 2000, BackupKind::BrokenRecord),
                                     entryAt(kStartMs + 3000, BackupKind::BrokenRecord)};
        QCOMPARE(pathsOf(keptOf(day, {1, 0, 0})), pathsOf({day.at(1), day.at(3)}));
    }

    void weeksBeginOnMonday()
    {
        const auto at = [](const char *day) {
            return entryAt(QDateTime(QDate::fromString(QString::fromLatin1(day), Qt::ISODate),
                                     QTime(4, 30), QTimeZone::utc())
                               .toMSecsSinceEpoch());
        };
        const QList<BackupEntry> entries{at("2026-11-01"), at("2026-11-02"), at("2026-11-08"),
                                         at("2026-11-09")};
        QCOMPARE(pathsOf(keptOf(entries, {0, 3, 0})),
                 pathsOf({entries.at(0), entries.at(2), entries.at(3)}));
    }

    void theNextIsDueAtItsHour()
    {
        const QTimeZone berlin("Europe/Berlin");
        const auto ms = [&berlin](int day, int hour, int minute) {
            return QDateTime(QDate(2026, 3, day), QTime(hour, minute), berlin).toMSecsSinceEpoch();
        };
        const QTime hour(4, 30);
        QCOMPARE(nextBackupAt({}, ms(10, 3, 0), hour, berlin), ms(10, 3, 0)); // none yet
        QCOMPARE(nextBackupAt(ms(10, 4, 31), ms(10, 12, 0), hour, berlin), ms(11, 4, 30));
        QCOMPARE(nextBackupAt(ms(9, 4, 31), ms(10, 4, 0), hour, berlin), ms(10, 4, 30));
        QCOMPARE(nextBackupAt(ms(9, 4, 31), ms(10, 9, 0), hour, berlin), ms(10, 9, 0)); // missed
        // One made by hand counts.
        QCOMPARE(nextBackupAt(ms(10, 8, 0), ms(10, 9, 0), hour, berlin), ms(11, 4, 30));
        // The night that has no 02:30.
        const qint64 due = nextBackupAt(ms(28, 3, 0), ms(28, 12, 0), QTime(2, 30), berlin);
        QVERIFY(due > ms(28, 12, 0) && due <= ms(29, 4, 0));
    }

    void theNewestVerifiedOne()
    {
        const QTemporaryDir folder;
        const auto touch = [&folder](qint64 ms, BackupKind kind) {
            QFile file(folder.filePath(backupFileName(ms, kind)));
            QVERIFY(file.open(QIODevice::WriteOnly));
        };
        QVERIFY(!newestVerifiedBackup(folder.path(), kStartMs));
        touch(kStartMs, BackupKind::Regular);
        touch(kStartMs + 1, BackupKind::BrokenRecord);
        touch(kStartMs + 2, BackupKind::BeforeRestore);
        touch(kStartMs + kDayMs, BackupKind::Regular);
        QCOMPARE(newestVerifiedBackup(folder.path(), kStartMs + 10)->name.createdAtMs, kStartMs);
        QCOMPARE(newestVerifiedBackup(folder.path(), kStartMs + kDayMs)->name.createdAtMs,
                 kStartMs + kDayMs);
    }
};

QTEST_GUILESS_MAIN(tst_backupRetention)
#include "tst_backupRetention.moc"
