// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a backup and a restore of a record of 10^5 bets take, and of 10^6 with "--all"; and the file
// that it makes. Their yardstick is SQLite's own copy of the same file in the same run: a backup
// also compresses, reads everything again and verifies the record.
#include "models/backup/BackupService.h"
#include "models/backup/sqliteSnapshot.h"
#include "tests/bench/storeBench.h"
#include "tests/support/RecordFill.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

namespace {

void print(const char *name, int bets, double value, const char *unit, double ratio)
{
    std::printf("{\"name\": \"%s 1e%d\", \"value\": %.2f, \"unit\": \"%s\", \"ratio\": %.2f, "
                "\"yardstick\": \"sqlite3_backup of the file\"}\n",
                name, int(QString::number(bets).size()) - 1, value, unit, ratio);
    std::fflush(stdout);
}

double seconds(const std::function<Result<>()> &work)
{
    const auto start = std::chrono::steady_clock::now();
    if (const Result<> done = work(); !done)
        qFatal("%s %s", qUtf8Printable(done.error().userText()),
               qUtf8Printable(done.error().detail()));
    return secondsSince(start);
}

void measure(RecordFixture &record, int bets)
{
    const QTemporaryDir folder;
    BackupPlan plan;
    plan.database = record.file.options();
    plan.dataFolder = folder.path();
    plan.folder = folder.filePath(u"backups"_s);
    plan.nowMs = 1'795'000'000'000;
    const double copy = seconds(
        [&] { return snapshotSqlite(plan.database.path, folder.filePath(u"copy.sqlite"_s), {}); });
    const double bytes = double(QFileInfo(folder.filePath(u"copy.sqlite"_s)).size());
    print("copy", bets, copy, "s", 1);
    Result<BackupInfo> made;
    const double making = seconds([&] {
        made = makeBackup(plan, BackupKind::Regular, {});
        return made ? Result<>() : fail(made.error());
    });
    print("backup", bets, making, "s", making / copy);
    print("backup size", bets, double(made->entry.bytes) / 1e6, "MB",
          double(made->entry.bytes) / bytes);
    RestorePlan restore{plan, made->entry.path, false};
    restore.present.database.path = folder.filePath(u"restored.sqlite"_s);
    const double restoring = seconds([&] {
        const auto report = restoreBackup(restore, {});
        return report ? Result<>() : fail(report.error());
    });
    print("restore", bets, restoring, "s", restoring / copy);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const bool all = QCoreApplication::arguments().contains(u"--all"_s);
    RecordFixture record;
    RecordFill fill(record);
    for (const int bets : {100'000, 1'000'000}) {
        if (bets > 100'000 && !all)
            break;
        fill.upTo(bets);
        measure(record, bets);
    }
    return 0;
}
