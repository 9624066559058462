// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"
#include "models/core/Result.h"
#include "models/ops/HealthCheck.h"

namespace dbsbm {

/// A report as a running bot left it for others to read.
struct StoredHealth
{
    HealthReport report;
    qint64 pid = 0;
    QString program;
    std::chrono::milliseconds age{0}; ///< never negative
};

/// health.json of a data folder: written whole or not at all, readable by its owner alone.
class HealthFile
{
public:
    /// A report that is older says that who should write it hangs.
    static constexpr std::chrono::seconds kStale{30};

    /// \a boot tells one run of the machine from another; its own when left out.
    HealthFile(const QString &folder, const Clock &clock, const QByteArray &boot = {});

    QString path() const { return m_path; }
    Result<> write(const HealthReport &report) const;
    /// Nothing while there is no file. The age is told by the monotonic clock as long as the
    /// machine was not started anew, so that a clock that is set does not make it old or young.
    Result<std::optional<StoredHealth>> read() const;
    void remove() const;

private:
    QString m_path;
    const Clock &m_clock;
    QByteArray m_boot;
};

/// The report of a bot that stopped writing: a critical "monitor" on top of what it last said.
HealthReport deadManReport(const StoredHealth &stored);

} // namespace dbsbm
