// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/ImportService.h"

#include "models/core/ErrorCodes.h"
#include "models/services/transactionRules.h"
#include "models/store/Database.h"
#include "models/store/legacyCsv.h"

namespace dbsbm {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// What was read, or its report when it was only to be looked at.
struct Prepared
{
    std::shared_ptr<const LegacyPlan> plan;
    ImportWish wish; ///< with its time zone
    ImportReport report;
};

Result<QTimeZone> zoneOf(Transaction &transaction, const ImportWish &wish)
{
    if (wish.timeZone.isEmpty()) {
        const Result<GuildSettings> settings = readGuildSettings(transaction, wish.guild);
        if (!settings)
            return fail(settings.error());
        return timeZoneOf(*settings);
    }
    const QTimeZone zone(wish.timeZone.toUtf8());
    if (zone.isValid())
        return zone;
    return fail(codes::kTextInvalid, ValidationFault{u"zone"_s},
                ImportService::tr("There is no time zone \"%1\". Name one such as "
                                  "America/New_York.")
                    .arg(wish.timeZone.left(60)));
}

Result<Prepared> prepare(Transaction &transaction, const std::function<Result<LegacyData>()> &read,
                         const ImportWish &wish, qint64 nowMs)
{
    const Result<QTimeZone> zone = zoneOf(transaction, wish);
    if (!zone)
        return fail(zone.error());
    const Result<LegacyData> data = read();
    if (!data)
        return fail(data.error());
    Prepared prepared{{}, wish, {}};
    prepared.wish.timeZone = QString::fromUtf8(zone->id());
    prepared.plan = std::make_shared<const LegacyPlan>(planImport(*data, wish.guild, nowMs, *zone));
    if (!wish.dryRun)
        return prepared;
    Result<ImportReport> report = previewImport(transaction, *prepared.plan, prepared.wish);
    if (!report)
        return fail(report.error());
    prepared.report = std::move(*report);
    return prepared;
}

} // namespace

ImportService::ImportService(Database &database, Clock &clock, QObject *parent)
    : QObject(parent), m_database(database), m_clock(clock), m_timer(clock)
{}

Task<Result<ImportReport>> ImportService::importMysql(const LegacyAddress &address,
                                                      const ImportWish &wish)
{
    return takeOver([address, guild = wish.guild] { return readLegacyDatabase(address, guild); },
                    wish);
}

Task<Result<ImportReport>> ImportService::importCsv(const LegacyFolder &folder,
                                                    const ImportWish &wish)
{
    return takeOver(
        [folder, guild = wish.guild] { return readLegacyCsv(folder.path, guild, folder.escapes); },
        wish);
}

/// The old bot is read on a reader's thread, so that the writer is not kept waiting for it.
Task<Result<ImportReport>> ImportService::takeOver(const Read &read, const ImportWish &wish)
{
    if (const Result<> started = start(); !started)
        return Task<Result<ImportReport>>::ready(fail(started.error()));
    return m_database
        .read<Prepared>([read, wish, nowMs = m_clock.nowMs()](Transaction &transaction) {
            return prepare(transaction, read, wish, nowMs);
        })
        .then(this, [this](Result<Prepared> prepared) {
            if (!prepared || prepared->wish.dryRun) {
                end();
                return Task<Result<ImportReport>>::ready(
                    prepared ? Result<ImportReport>(prepared->report) : fail(prepared.error()));
            }
            return apply(prepared->plan, prepared->wish);
        });
}

Task<Result<ImportReport>> ImportService::apply(const std::shared_ptr<const LegacyPlan> &plan,
                                                const ImportWish &wish)
{
    return m_database
        .write<ImportReport>(
            [plan, wish, progress = m_progress, nowMs = m_clock.nowMs()](Transaction &transaction) {
                return applyImport(transaction, *plan, wish, *progress, nowMs);
            })
        .then(this, [this, guild = wish.guild](Result<ImportReport> report) {
            end();
            if (report && report->batch.isValid())
                Q_EMIT recordChanged(guild);
            return report;
        });
}

Task<Result<ImportUndone>> ImportService::undo(BatchId batch, const Actor &actor)
{
    if (const Result<> started = start(); !started)
        return Task<Result<ImportUndone>>::ready(fail(started.error()));
    return m_database
        .write<ImportUndone>([batch, actor, progress = m_progress,
                              nowMs = m_clock.nowMs()](Transaction &transaction) {
            return undoImport(transaction, batch, actor, *progress, nowMs);
        })
        .then(this, [this](Result<ImportUndone> undone) {
            end();
            if (undone)
                Q_EMIT recordChanged(undone->guild);
            return undone;
        });
}

Task<Result<QList<ImportBatch>>> ImportService::list(GuildId guild)
{
    return m_database.read<QList<ImportBatch>>(
        [guild](Transaction &transaction) { return ImportRepository(transaction).list(guild); });
}

Result<> ImportService::start()
{
    if (m_progress) {
        return fail(codes::kAlreadyRunning, ConfigurationFault{},
                    tr("An import is running already. Wait for its end, or cancel it."));
    }
    m_progress = std::make_shared<ImportProgress>();
    watch();
    return {};
}

void ImportService::watch()
{
    m_timer.start(250ms, [this] {
        Q_EMIT progressed(m_progress->done, m_progress->total);
        watch();
    });
}

void ImportService::end()
{
    m_timer.stop();
    Q_EMIT progressed(m_progress->done, m_progress->total);
    m_progress.reset();
}

void ImportService::cancel()
{
    if (m_progress)
        m_progress->cancelled = true;
}

} // namespace dbsbm
