// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/ErrorHost.h"

#include "models/ops/ErrorArchive.h"
#include "models/ops/ErrorTracker.h"

namespace dbsbm {

ErrorHost::ErrorHost(ErrorTracker &errors, const QString &folder, Clock &clock, QObject *parent)
    : QObject(parent),
      m_errors(errors),
      m_path(pathIn(folder)),
      m_clock(clock),
      m_timer(clock),
      m_patterns(clock)
{}

ErrorHost::~ErrorHost()
{
    if (m_timer.isActive())
        save();
}

QString ErrorHost::pathIn(const QString &folder)
{
    return folder + QStringLiteral("/errors.json");
}

void ErrorHost::start()
{
    load();
    connect(&m_errors, &ErrorTracker::occurred, this, [this] { m_dirty = true; });
    connect(&m_errors, &ErrorTracker::cleared, this, [this] { m_dirty = true; });
    connect(&m_errors, &ErrorTracker::occurred, &m_patterns, &ErrorPatterns::noteError);
    connect(&m_errors, &ErrorTracker::workNoted, &m_patterns, &ErrorPatterns::noteWork);
    m_dirty = !m_errors.groups().isEmpty(); // of the start, before anybody listened
    m_timer.start(kSaveEvery, [this] { save(); });
}

void ErrorHost::load()
{
    const Result<ErrorArchive> kept = readErrorArchive(m_path);
    if (!kept) {
        m_errors.record(kept.error(), {QStringLiteral("errors"), {}});
        return;
    }
    m_patterns.setKnownCodes(kept->seenCodes);
    m_errors.restore(kept->groups);
}

void ErrorHost::save()
{
    m_timer.start(kSaveEvery, [this] { save(); });
    if (!m_dirty)
        return;
    const Result<> written = writeErrorArchive(m_path,
                                               {.writtenAtMs = m_clock.nowMs(),
                                                .groups = m_errors.groups(),
                                                .breadcrumbs = m_errors.breadcrumbs(),
                                                .seenCodes = m_patterns.knownCodes()});
    m_dirty = !written; // tried again
    if (!written && !m_saveFailed)
        m_errors.record(written.error(), {QStringLiteral("errors"), {}});
    m_saveFailed = !written;
}

} // namespace dbsbm
