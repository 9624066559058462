// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Result.h"
#include "models/ops/RateJournal.h"

#include <QFile>
#include <QStringList>

#include <functional>
#include <memory>

namespace dbsbm {

/// Decisions of the rate limiter on disk: 24 bytes each, in files of a day or 4 MiB, whichever is
/// less. Files older than 7 days go, and the oldest when all are larger than allowed. Ids of
/// members leave with them. One process writes; others may read at the same time.
class DecisionLog
{
public:
    static constexpr qint64 kKeptMs = qint64{7} * 24 * 3600 * 1000;

    explicit DecisionLog(QString folder, qint64 mostBytes = qint64{64} << 20);

    /// Writes records, whose times are UTC ms, after those that are there. \a nowMs: the wall
    /// clock.
    Result<> append(std::span<const RateRecord> records, qint64 nowMs);
    /// Calls \a visit for each record made at \a fromMs or later, in the order written; how many
    /// bytes were damaged and passed over. CFG-006 when a file cannot be read.
    Result<qint64> read(qint64 fromMs, const std::function<void(const RateRecord &)> &visit) const;
    qint64 bytes() const;

private:
    QStringList files() const; ///< oldest first
    Result<> openFor(qint64 nowMs);
    void prune(qint64 nowMs);

    QString m_folder;
    qint64 m_mostBytes;
    qint64 m_fileBytes;
    qint64 m_beganMs = 0;
    std::unique_ptr<QFile> m_file; ///< the newest, while it takes more
};

} // namespace dbsbm
