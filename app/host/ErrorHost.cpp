// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/ErrorHost.h"

#include "models/ops/ErrorTracker.h"

#include <QFileInfo>
#include <QLockFile>

#include <algorithm>
#include <utility>

namespace dbsbm {

namespace {

constexpr int kPatienceMs = 200; // somebody who writes is done by then
constexpr qsizetype kMaxGroups = 500;

QDateTime stampOf(const QString &path)
{
    return QFileInfo(path).lastModified();
}

} // namespace

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
        share();
}

QString ErrorHost::pathIn(const QString &folder)
{
    return folder + QStringLiteral("/errors.json");
}

void ErrorHost::start()
{
    m_dirty = !m_errors.groups().isEmpty(); // of the start, before anybody listened
    connect(&m_errors, &ErrorTracker::occurred, this, [this] { m_dirty = true; });
    connect(&m_errors, &ErrorTracker::cleared, this, [this] {
        m_cleared = m_dirty = true;
        m_shared.clear();
    });
    takeIn();
    connect(&m_errors, &ErrorTracker::occurred, &m_patterns, &ErrorPatterns::noteError);
    connect(&m_errors, &ErrorTracker::workNoted, &m_patterns, &ErrorPatterns::noteWork);
    m_timer.start(kSaveEvery, [this] { share(); });
}

/// A file that another program wrote, or nothing new. A damaged one is told and will be replaced.
ErrorArchive ErrorHost::readNews()
{
    const QDateTime stamp = stampOf(m_path);
    if (m_cleared || std::exchange(m_stamp, stamp) == stamp)
        return {};
    const Result<ErrorArchive> kept = readErrorArchive(m_path);
    if (kept)
        return *kept;
    m_errors.record(kept.error(), {QStringLiteral("errors"), {}});
    return {};
}

ErrorArchive ErrorHost::takeIn()
{
    const ErrorArchive news = readNews();
    ErrorArchive all = together(news);
    if (!news.groups.isEmpty())
        m_errors.restore(all.groups);
    m_patterns.setKnownCodes(all.seenCodes);
    m_shared.clear();
    for (const ErrorGroup &group : std::as_const(all.groups))
        m_shared.insert(group.fingerprint, group.count);
    return all;
}

/// Errors of both programs, the newest first; of those that both had the counts add up.
ErrorArchive ErrorHost::together(const ErrorArchive &news) const
{
    ErrorArchive all{.writtenAtMs = m_clock.nowMs(),
                     .groups = m_errors.groups(),
                     .breadcrumbs = m_errors.breadcrumbs(),
                     .seenCodes = m_patterns.knownCodes() + news.seenCodes};
    QHash<QString, ErrorGroup> theirs;
    for (const ErrorGroup &group : news.groups)
        theirs.insert(group.fingerprint, group);
    for (ErrorGroup &group : all.groups) {
        const auto found = theirs.constFind(group.fingerprint);
        if (found == theirs.constEnd())
            continue;
        group.count += found->count - std::min(found->count, m_shared.value(group.fingerprint));
        group.firstSeenMs = std::min(group.firstSeenMs, found->firstSeenMs);
        group.lastSeenMs = std::max(group.lastSeenMs, found->lastSeenMs);
        theirs.erase(found);
    }
    for (const ErrorGroup &group : news.groups) {
        if (theirs.contains(group.fingerprint) && all.groups.size() < kMaxGroups)
            all.groups.append(group);
    }
    std::ranges::stable_sort(all.groups, std::ranges::greater(), &ErrorGroup::lastSeenMs);
    return all;
}

void ErrorHost::share()
{
    m_timer.start(kSaveEvery, [this] { share(); });
    if (!m_dirty && stampOf(m_path) == m_stamp)
        return;
    QLockFile lock(m_path + QStringLiteral(".lock"));
    if (!lock.tryLock(kPatienceMs) && lock.error() == QLockFile::LockFailedError)
        return; // at the next turn
    const ErrorArchive all = takeIn();
    if (!m_dirty)
        return;
    const Result<> written = writeErrorArchive(m_path, all);
    if (written) {
        m_stamp = stampOf(m_path);
        m_dirty = m_cleared = false;
    } else if (!m_failed) {
        m_errors.record(written.error(), {QStringLiteral("errors"), {}});
    }
    m_failed = !written; // tried again
}

} // namespace dbsbm
