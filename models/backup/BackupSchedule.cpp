// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/backup/BackupSchedule.h"

#include "models/core/ErrorCodes.h"
#include "models/core/Logging.h"

#include <algorithm>

namespace dbsbm {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds kAfterStart = 2min; // the bot goes online first
constexpr std::chrono::milliseconds kLook = 10min;      // notices a clock that was set
constexpr std::chrono::milliseconds kAfterFault = 1h;

/// Of the schedule's own kind, whole or not; none of the future, as after a clock was set back.
std::optional<qint64> newestOf(const QString &folder, qint64 nowMs)
{
    for (const BackupEntry &entry : backupsIn(folder)) {
        if (entry.name.kind != BackupKind::BeforeRestore && entry.name.createdAtMs <= nowMs)
            return entry.name.createdAtMs;
    }
    return std::nullopt;
}

} // namespace

BackupSchedule::BackupSchedule(BackupService &service, Clock &clock, Sources sources)
    : m_service(service), m_clock(clock), m_sources(std::move(sources)), m_timer(clock)
{}

void BackupSchedule::start()
{
    lookAfter(kAfterStart);
}

void BackupSchedule::lookAfter(std::chrono::milliseconds delay)
{
    m_timer.start(delay, [this] { look(); });
}

void BackupSchedule::look()
{
    const BackupRule rule = m_sources.rule();
    if (!rule.enabled || !m_sources.mayRun() || m_service.isRunning()) {
        lookAfter(kLook);
        return;
    }
    const qint64 now = m_clock.nowMs();
    const qint64 due =
        nextBackupAt(newestOf(rule.folder, now), now, rule.hour, QTimeZone::systemTimeZone());
    if (due <= now)
        make();
    else
        lookAfter(std::min(kLook, std::chrono::milliseconds(due - now)));
}

void BackupSchedule::make()
{
    const Result<BackupPlan> plan = m_sources.plan();
    if (!plan) {
        m_sources.failed(plan.error());
        lookAfter(kAfterFault);
        return;
    }
    m_service.create(*plan).then(this, [this](const Result<BackupInfo> &info) {
        if (!info) {
            m_sources.failed(info.error());
            lookAfter(kAfterFault);
            return;
        }
        qCInfo(lcOps, "backup %s, %lld bytes", qUtf8Printable(info->entry.path),
               static_cast<long long>(info->entry.bytes));
        if (!info->breaks.isEmpty()) {
            m_sources.failed(Error(codes::kLedgerBroken, DatabaseFault{},
                                   tr("The record in the new backup is broken. Run dbsbmd verify, "
                                      "and restore an earlier backup."),
                                   info->breaks.join(u' ')));
        }
        prune();
    });
}

void BackupSchedule::prune()
{
    const BackupRule rule = m_sources.rule();
    m_service.prune(rule.folder, m_clock.nowMs(), rule.retention, false)
        .then(this, [this](const Result<PruneReport> &report) {
            if (!report)
                m_sources.failed(report.error());
            lookAfter(kLook);
        });
}

} // namespace dbsbm
