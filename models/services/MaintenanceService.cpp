// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/MaintenanceService.h"

#include "models/core/ErrorCodes.h"
#include "models/services/StatsService.h"
#include "models/services/VerifyService.h"
#include "models/store/Database.h"
#include "models/store/outdatedRows.h"

#include <QUuid>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

Result<qint64> numberOf(Transaction &transaction, const QString &sql)
{
    const auto found =
        transaction.first<qint64>(sql, {}, [](const Row &row) { return row.integer(0); });
    return found ? Result<qint64>(found->value_or(0)) : fail(found.error());
}

/// A table-valued function for each: a transaction prepares no PRAGMA.
QString sizeText(Engine engine)
{
    return engine == Engine::Postgres
        ? u"SELECT pg_database_size(current_database())"_s
        : u"SELECT c.page_count * s.page_size FROM pragma_page_count c, pragma_page_size s"_s;
}

/// In thousandths.
QString freeText(Engine engine)
{
    return engine == Engine::Postgres
        ? u"SELECT CAST(1000 * sum(n_dead_tup) / greatest(sum(n_dead_tup) + sum(n_live_tup), 1) AS "
          "bigint) FROM pg_stat_user_tables"_s
        : u"SELECT 1000 * f.freelist_count / c.page_count FROM pragma_freelist_count f, "
          "pragma_page_count c WHERE c.page_count > 0"_s;
}

Error cancelledError()
{
    return Error(
        codes::kCancelled, InternalFault{},
        MaintenanceService::tr("The maintenance was cancelled; what it had finished stays. "
                               "Start it again when you like."));
}

/// On a connection of its own: PostgreSQL takes these statements neither in a transaction nor
/// prepared.
Result<> runAlone(const DatabaseOptions &options, const QString &sql)
{
    const auto connection =
        Connection::make(options, Connection::Use::Write,
                         u"maintenance-"_s + QUuid::createUuid().toString(QUuid::Id128));
    if (const Result<> opened = connection->open(); !opened)
        return opened;
    return connection->run(sql);
}

} // namespace

MaintenanceService::MaintenanceService(Database &database, VerifyService &verifier,
                                       StatsService &stats, QObject *parent)
    : QObject(parent), m_database(database), m_verifier(verifier), m_stats(stats)
{
    m_pool.setObjectName(u"maintenance"_s);
    m_pool.setMaxThreadCount(1);
}

MaintenanceService::~MaintenanceService()
{
    cancel();
    m_pool.waitForDone();
}

Task<Result<MaintenanceService::Size>> MaintenanceService::size()
{
    return m_database.read<Size>([](Transaction &transaction) -> Result<Size> {
        Size size;
        const Result<qint64> bytes = numberOf(transaction, sizeText(transaction.engine()));
        if (!bytes)
            return fail(bytes.error());
        size.bytes = *bytes;
        const auto guilds = transaction.list<std::pair<GuildId, qint64>>(
            u"SELECT g.id, (SELECT coalesce(max(j.sequence), 0) FROM journal j WHERE j.guild_id = "
            "g.id) FROM guild g ORDER BY g.id"_s,
            {}, [](const Row &row) { return std::pair(row.id<GuildId>(0), row.integer(1)); });
        if (!guilds)
            return fail(guilds.error());
        size.guilds = *guilds;
        if (transaction.engine() != Engine::Postgres)
            return size;
        const auto tables = transaction.list<QString>(
            u"SELECT relname::text FROM pg_class WHERE relnamespace = "
            "current_schema()::regnamespace AND relkind = 'r' ORDER BY relname"_s,
            {}, [](const Row &row) { return row.text(0); });
        if (!tables)
            return fail(tables.error());
        size.tables = *tables;
        return size;
    });
}

Task<Result<double>> MaintenanceService::freeShare()
{
    return m_database.read<double>([](Transaction &transaction) -> Result<double> {
        const Result<qint64> share = numberOf(transaction, freeText(transaction.engine()));
        return share ? Result<double>(double(*share) / 1000) : fail(share.error());
    });
}

Task<Result<MaintenanceReport>> MaintenanceService::run(const MaintenanceWish &wish)
{
    if (m_running) {
        return Task<Result<MaintenanceReport>>::ready(
            fail(codes::kAlreadyRunning, ConfigurationFault{},
                 tr("Maintenance runs already. Wait for its end, or cancel it.")));
    }
    m_running = true;
    m_stop = {};
    m_report = {};
    m_promise = {};
    m_steps.clear();
    m_done = 0;
    m_total = 0;
    Q_EMIT runningChanged(true);
    size().then(this, [this, wish](const Result<Size> &size) {
        if (!size) {
            end(fail(size.error()));
            return;
        }
        m_report.bytesBefore = size->bytes;
        plan(wish, *size);
        next();
    });
    return m_promise.task();
}

void MaintenanceService::plan(const MaintenanceWish &wish, const Size &size)
{
    for (const MaintenanceTask task : wish.tasks)
        planTask(task, wish, size);
    for (const Step &step : m_steps)
        m_total += step.weight;
}

void MaintenanceService::planTask(MaintenanceTask task, const MaintenanceWish &wish,
                                  const Size &size)
{
    const bool server = m_database.options().engine() == Engine::Postgres;
    const qint64 pages = size.bytes / 4096 + 1;
    const auto share = pages / std::max<qint64>(size.tables.size(), 1) + 1;
    switch (task) {
    case MaintenanceTask::Vacuum:
        for (const QString &table : size.tables)
            m_steps.push_back({tr("vacuum %1").arg(table), share, [this, table] {
                                   return serverStep(u"VACUUM (ANALYZE) \"%1\""_s.arg(table));
                               }});
        if (!server)
            m_steps.push_back(
                {tr("vacuum"), pages, [this] { return m_database.compact(m_stop.get_token()); }});
        break;
    case MaintenanceTask::Analyze:
        for (const QString &table : size.tables)
            m_steps.push_back({tr("analyze %1").arg(table), share / 8 + 1,
                               [this, table] { return analyze(u"ANALYZE \"%1\""_s.arg(table)); }});
        if (!server)
            m_steps.push_back(
                {tr("analyze"), pages / 8 + 1, [this] { return analyze(u"ANALYZE"_s); }});
        break;
    case MaintenanceTask::Verify:
    case MaintenanceTask::Rebuild: planEachGuild(task, wish, size); break;
    case MaintenanceTask::Tidy:
        m_steps.push_back({tr("old rows"), 1, [this, nowMs = wish.nowMs] { return tidy(nowMs); }});
        break;
    }
}

void MaintenanceService::planEachGuild(MaintenanceTask task, const MaintenanceWish &wish,
                                       const Size &size)
{
    const bool verify = task == MaintenanceTask::Verify;
    for (const auto &[guild, entries] : size.guilds) {
        if (wish.guild.isValid() && wish.guild != guild)
            continue;
        const QString text = verify ? tr("verify %1") : tr("rebuild %1");
        m_steps.push_back({text.arg(guild.toString()), entries + 1, [this, verify, guild = guild] {
                               return verify ? verifyGuild(guild) : rebuildGuild(guild);
                           }});
    }
}

Task<Result<>> MaintenanceService::verifyGuild(GuildId guild)
{
    return m_verifier.verify(guild, m_stop.get_token())
        .then(this, [this](const Result<VerifyReport> &report) -> Result<> {
            if (!report)
                return fail(report.error());
            for (const GuildVerdict &verdict : report->guilds)
                m_report.breaks += verdict.breaks + verdict.staleTotals;
            ++m_report.verified;
            return {};
        });
}

Task<Result<>> MaintenanceService::rebuildGuild(GuildId guild)
{
    return m_stats.recount(guild).then(this, [this](const Result<> &done) {
        m_report.rebuilt += done ? 1 : 0;
        return done;
    });
}

Task<Result<>> MaintenanceService::tidy(qint64 nowMs)
{
    return m_database.write<void>(
        [nowMs](Transaction &transaction) { return removeOutdatedRows(transaction, nowMs); });
}

Task<Result<>> MaintenanceService::analyze(const QString &sql)
{
    if (m_database.options().postgres)
        return serverStep(sql);
    return m_database.write<void>([sql](Transaction &transaction) -> Result<> {
        const Result<qint64> done = transaction.exec(sql);
        return done ? Result<>() : fail(done.error());
    });
}

Task<Result<>> MaintenanceService::serverStep(const QString &sql)
{
    const Promise<Result<>> promise;
    m_pool.start([this, promise, sql, options = m_database.options()] {
        const Result<> done = runAlone(options, sql);
        QMetaObject::invokeMethod(
            this, [promise, done] { promise.resolve(done); }, Qt::QueuedConnection);
    });
    return promise.task();
}

void MaintenanceService::next()
{
    if (m_stop.stop_requested()) {
        end(fail(cancelledError()));
        return;
    }
    if (m_steps.empty()) {
        size().then(this, [this](const Result<Size> &size) {
            if (size)
                m_report.bytesAfter = size->bytes;
            end(size ? Result<>() : fail(size.error()));
        });
        return;
    }
    const Step step = std::move(m_steps.front());
    m_steps.pop_front();
    Q_EMIT progressed({step.text, static_cast<int>(100 * m_done / std::max<qint64>(m_total, 1))});
    step.run().then(this, [this, step](const Result<> &done) {
        m_done += step.weight;
        if (done)
            next();
        else
            end(m_stop.stop_requested() ? Result<>(fail(cancelledError())) : done);
    });
}

void MaintenanceService::end(const Result<> &done)
{
    m_running = false;
    m_steps.clear();
    if (done)
        Q_EMIT progressed({tr("done"), 100});
    Q_EMIT runningChanged(false);
    if (done)
        m_promise.resolve(m_report);
    else
        m_promise.resolve(fail(done.error()));
}

} // namespace dbsbm
