// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/backup/sqliteSnapshot.h"

#include "models/backup/backupErrors.h"
#include "models/core/tr.h"
#include "models/store/databaseErrors.h"

#include <QFile>

#include <sqlite3.h>

namespace dbsbm {

namespace {

constexpr int kStepPages = 256; // a megabyte of the usual pages
constexpr int kBusyMs = 5'000;
constexpr int kHoldMs = 500; // whoever has it open keeps it open

struct CloseSqlite
{
    void operator()(sqlite3 *handle) const { sqlite3_close_v2(handle); }
};
using Handle = std::unique_ptr<sqlite3, CloseSqlite>;

Error faultOf(sqlite3 *handle, const QString &doing)
{
    return sqliteError(sqlite3_extended_errcode(handle), QString::fromUtf8(sqlite3_errmsg(handle)),
                       doing);
}

/// A file is opened by SQLite alone: closing any other descriptor of it would drop this process's
/// locks.
Result<Handle> opened(const QString &path, int flags)
{
    sqlite3 *raw = nullptr;
    const int code = sqlite3_open_v2(QFile::encodeName(path).constData(), &raw, flags, nullptr);
    Handle handle(raw);
    if (code != SQLITE_OK)
        return fail(faultOf(raw, QStringLiteral("open ") + path));
    sqlite3_busy_timeout(raw, kBusyMs);
    return handle;
}

Result<> execute(sqlite3 *handle, const char *sql)
{
    if (sqlite3_exec(handle, sql, nullptr, nullptr, nullptr) == SQLITE_OK)
        return {};
    return fail(faultOf(handle, QString::fromUtf8(sql)));
}

bool isFull(int code)
{
    return (code & 0xff) == SQLITE_FULL || (code & 0xff) == SQLITE_IOERR
        || (code & 0xff) == SQLITE_CANTOPEN || (code & 0xff) == SQLITE_READONLY;
}

/// Steps until the end, a fault or a cancellation; SQLITE_DONE, or what went wrong.
int copyPages(sqlite3_backup *backup, const WorkControl &control)
{
    int code = SQLITE_OK;
    while (code == SQLITE_OK && !control.stopped()) {
        code = sqlite3_backup_step(backup, kStepPages);
        const int total = sqlite3_backup_pagecount(backup);
        control.report(total - sqlite3_backup_remaining(backup), total);
    }
    return code;
}

Result<> copyAll(sqlite3 *source, sqlite3 *target, const QString &to, const WorkControl &control)
{
    sqlite3_backup *backup = sqlite3_backup_init(target, "main", source, "main");
    if (!backup)
        return fail(faultOf(target, QStringLiteral("backup")));
    const int stepped = copyPages(backup, control);
    const int finished = sqlite3_backup_finish(backup);
    if (control.stopped())
        return fail(backupCancelled());
    const int code = stepped == SQLITE_DONE ? finished : stepped;
    if (code == SQLITE_OK)
        return {};
    // A fault of the source is told by its own connection.
    const QString why = QString::fromUtf8(sqlite3_errstr(code));
    if (isFull(code) && sqlite3_errcode(source) == SQLITE_OK)
        return fail(backupUnwritable(to, why));
    return fail(sqliteError(code, why, QStringLiteral("backup")));
}

class Hold final : public SqliteHold
{
public:
    explicit Hold(Handle handle) : m_handle(std::move(handle)) {}

private:
    Handle m_handle;
};

} // namespace

Result<> snapshotSqlite(const QString &from, const QString &to, const WorkControl &control)
{
    const Result<Handle> source = opened(from, SQLITE_OPEN_READONLY);
    if (!source)
        return fail(source.error());
    // Held open for the whole copy: without it, each commit of a writer would begin the copy anew.
    const Result<> begun = execute(source->get(), "BEGIN").and_then([&source] {
        return execute(source->get(), "SELECT count(*) FROM sqlite_master");
    });
    if (!begun)
        return begun;
    const Result<Handle> target =
        opened(to, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_EXCLUSIVE);
    if (!target)
        return fail(backupUnwritable(to, target.error().detail()));
    // It is read once more and packed before anybody relies on it.
    if (const Result<> set = execute(target->get(), "PRAGMA synchronous=OFF"); !set)
        return set;
    if (const Result<> copied = copyAll(source->get(), target->get(), to, control); !copied)
        return copied;
    return execute(target->get(), "PRAGMA journal_mode=DELETE");
}

Result<std::unique_ptr<SqliteHold>> SqliteHold::take(const QString &path)
{
    Result<Handle> handle = opened(path, SQLITE_OPEN_READWRITE);
    if (!handle)
        return fail(handle.error());
    sqlite3_busy_timeout(handle->get(), kHoldMs);
    // To leave the write-ahead log, SQLite needs the file for itself (sqlite.org/wal.html 3.3).
    const Result<> alone = execute(handle->get(), "PRAGMA journal_mode=DELETE").and_then([&handle] {
        return execute(handle->get(), "BEGIN IMMEDIATE");
    });
    if (!alone)
        return fail(alone.error());
    return std::make_unique<Hold>(std::move(*handle));
}

} // namespace dbsbm
