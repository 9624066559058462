// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/MetricStore.h"

#include "models/core/ErrorCodes.h"
#include "models/core/Logging.h"
#include "models/core/lockFiles.h"
#include "models/store/metricRollUp.h"

#include <QFile>

namespace dbsbm {

using namespace std::chrono_literals;

namespace {

constexpr auto kAskAgain = 30s; ///< whether the process that records has ended
constexpr qint64 kSecondMs = 1'000;

DatabaseOptions databaseOptions(const MetricStoreOptions &store)
{
    DatabaseOptions options;
    options.path = store.path;
    options.schema = store.schema;
    options.maxConnections = 2; // one writes, one reads
    options.migrations = QStringLiteral(":/dbsbm/sql/metrics");
    options.isRecord = false;
    return options;
}

Result<MetricStoreSize> sizeOf(Transaction &transaction)
{
    MetricRepository repository(transaction);
    const Result<qint64> file = repository.fileBytes();
    if (!file)
        return fail(file.error());
    return repository.usedBytes().map([&file](qint64 used) {
        return MetricStoreSize{*file, used};
    });
}

} // namespace

MetricStore::MetricStore(Metrics &metrics, Clock &clock, MetricStoreOptions options,
                         QObject *parent)
    : QObject(parent),
      m_metrics(metrics),
      m_clock(clock),
      m_options(std::move(options)),
      m_database(databaseOptions(m_options), clock),
      m_role(m_options.path + QStringLiteral(".lock")),
      m_recorder(metrics),
      m_timer(clock)
{
    m_role.setStaleLockTime(0); // only a dead holder makes it stale, never time
}

MetricStore::~MetricStore()
{
    m_timer.stop();
    if (m_recording)
        flush().then(this, [](const Result<> &) {}); // the database ends what it was given
}

Task<Result<>> MetricStore::open()
{
    return m_database.open().then(this, [this](const Result<> &opened) {
        if (opened) // who used the bot is nobody else's business
            QFile::setPermissions(m_options.path, QFile::ReadOwner | QFile::WriteOwner);
        return opened;
    });
}

void MetricStore::record()
{
    takeRole();
}

void MetricStore::takeRole()
{
    if (m_recording)
        return;
    m_recording = takeLock(m_role);
    if (!m_recording) {
        m_timer.start(kAskAgain, [this] { takeRole(); });
        return;
    }
    tidy(); // the hours that an earlier process left
    tick();
}

void MetricStore::tick()
{
    const qint64 now = m_clock.nowMs();
    // Just after each full second, or rounding would leave one out now and then.
    const qint64 rest = ((now % kSecondMs) + kSecondMs) % kSecondMs;
    m_timer.start(std::chrono::milliseconds(kSecondMs - rest), [this] { tick(); });
    if (auto minute = m_recorder.sample(now))
        store(std::move(*minute)).then(this, [this](const Result<> &) { tidy(); });
    tellLeftOut();
}

void MetricStore::tellLeftOut()
{
    const size_t leftOut = m_recorder.leftOut();
    m_metrics.set(metric::kMetricsLeftOut, static_cast<double>(leftOut));
    if (leftOut == 0 || std::exchange(m_saidLeftOut, true))
        return;
    qCWarning(
        lcOps,
        "There are more series of metrics than the %zu that are stored, %zu of them of single "
        "servers; %s tells how many are left out.",
        MetricRecorder::kMaxSeries, MetricRecorder::kMaxGuildSeries,
        qUtf8Printable(QString::fromUtf16(metric::kMetricsLeftOut)));
}

Task<Result<>> MetricStore::flush()
{
    auto minute = m_recorder.take();
    return minute ? store(std::move(*minute)) : Task<Result<>>::ready({});
}

Task<Result<>> MetricStore::store(MetricMinute minute)
{
    return m_database
        .write<void>([minute = std::move(minute)](Transaction &transaction) {
            return storeMinute(transaction, minute);
        })
        .then(this, [this](const Result<> &stored) {
            if (stored) {
                Q_EMIT minuteStored();
            } else {
                qCWarning(lcOps, "a minute of metrics was not stored: %s %s",
                          qUtf8Printable(stored.error().code()),
                          qUtf8Printable(stored.error().detail()));
                Q_EMIT storingFailed(stored.error());
            }
            return stored;
        });
}

/// Rolls up the hours that ended and keeps the file small; most often there is nothing to do.
void MetricStore::tidy()
{
    m_database
        .write<MetricStoreSize>([now = m_clock.nowMs(), most = m_options.maxBytes](
                                    Transaction &transaction) -> Result<MetricStoreSize> {
            if (const Result<> done = rollUp(transaction, now); !done)
                return fail(done.error());
            if (const Result<> done = forgetOldMetrics(transaction, now, most); !done)
                return fail(done.error());
            return sizeOf(transaction);
        })
        .then(this, [this](const Result<MetricStoreSize> &size) {
            if (!size) {
                Q_EMIT storingFailed(size.error());
                return;
            }
            m_metrics.set(metric::kMetricStoreBytes, static_cast<double>(size->fileBytes));
            // What is free in the file is used again, so it shrinks only after the bound did.
            if (std::exchange(m_full, false) && size->fileBytes > m_options.maxBytes)
                m_database.compact().then(this, [this](const Result<> &compacted) {
                    // While somebody reads, the space comes free later.
                    if (!compacted && !compacted.error().is(codes::kDatabaseBusy))
                        Q_EMIT storingFailed(compacted.error());
                });
        });
}

void MetricStore::setMaxBytes(qint64 bytes)
{
    m_full = bytes < m_options.maxBytes;
    m_options.maxBytes = bytes;
    if (m_recording)
        tidy();
}

Task<Result<QList<MetricPoint>>> MetricStore::points(const QString &series, qint64 fromMs,
                                                     qint64 toMs, int maxPoints)
{
    return m_database.read<QList<MetricPoint>>([=](Transaction &transaction) {
        return readMetricPoints(transaction, series, {fromMs, toMs}, maxPoints);
    });
}

Task<Result<QList<StoredSeries>>> MetricStore::series()
{
    return m_database.read<QList<StoredSeries>>(
        [](Transaction &transaction) { return MetricRepository(transaction).series(); });
}

Task<Result<MetricStoreSize>> MetricStore::size()
{
    return m_database.read<MetricStoreSize>(sizeOf);
}

} // namespace dbsbm
