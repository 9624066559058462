// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ops/MetricHistory.h"
#include "models/ops/MetricRecorder.h"
#include "models/store/Database.h"
#include "models/store/MetricRepository.h"

#include <QLockFile>
#include <QObject>

namespace dbsbm {

/// Which metrics file, and how large it may grow.
struct MetricStoreOptions
{
    QString path; ///< of metrics.sqlite
    qint64 maxBytes = 200'000'000;
    SchemaCare schema = SchemaCare::Upgrade; ///< who only reads leaves it
};

/// How much is stored.
struct MetricStoreSize
{
    qint64 fileBytes = 0;
    qint64 usedBytes = 0; ///< the rest of the file is free for what comes
};

/// The past of the metrics in a file of its own: 1 s for 2 days, 1 min for 90 days, 1 h for 3
/// years. One process records, the first that asks; others read beside it and take over when it
/// ends. A killed one loses at most its last minute.
class MetricStore : public QObject, public MetricHistory
{
    Q_OBJECT
public:
    MetricStore(Metrics &metrics, Clock &clock, MetricStoreOptions options,
                QObject *parent = nullptr);
    /// Writes what the minute has so far.
    ~MetricStore() override;

    /// Errors: as Database::open().
    Task<Result<>> open();
    bool isOpen() const { return m_database.isOpen(); }
    /// From now on takes a sample a second, as soon as no other process does.
    void record();
    bool isRecording() const { return m_recording; }
    /// Writes the minute so far, as before an orderly end.
    Task<Result<>> flush();

    Task<Result<QList<MetricPoint>>> points(const QString &series, qint64 fromMs, qint64 toMs,
                                            int maxPoints) override;
    /// Every series that is stored, by name.
    Task<Result<QList<StoredSeries>>> series();
    Task<Result<MetricStoreSize>> size();
    /// Removes the oldest of the finest now if it takes more than that, and gives the space back.
    void setMaxBytes(qint64 bytes);
    /// For what else is kept in the file.
    Database &database() { return m_database; }

Q_SIGNALS:
    /// A minute is written.
    void minuteStored();
    /// One could not be: it is a gap.
    void storingFailed(const dbsbm::Error &error);

private:
    void tick();
    /// What has no room, as a metric and once in the log.
    void tellLeftOut();
    Task<Result<>> store(MetricMinute minute);
    void tidy();
    void takeRole();

    Metrics &m_metrics;
    Clock &m_clock;
    MetricStoreOptions m_options;
    Database m_database;
    QLockFile m_role;
    MetricRecorder m_recorder;
    Timer m_timer;
    bool m_recording = false;
    bool m_saidLeftOut = false;
    bool m_full = false; ///< the file may be larger than what is in it needs
};

} // namespace dbsbm
