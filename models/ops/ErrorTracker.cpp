// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/ErrorTracker.h"

#include "models/core/Scrubber.h"
#include "models/core/exportText.h"
#include "models/ops/ErrorReport.h"
#include "models/ops/crashNotes.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace dbsbm {

using namespace std::chrono_literals;

namespace {

constexpr qsizetype kMaxGroups = 500;
constexpr qsizetype kMaxBreadcrumbs = 50;
constexpr qsizetype kMaxTouched = 20;
constexpr qsizetype kMaxInput = 16'384; // what is scrubbed of one text
constexpr qsizetype kMaxText = 2'000;   // what is kept of it
constexpr qsizetype kMaxBreadcrumb = 200;
constexpr qsizetype kMaxCleaned = 256;      // texts whose cleaning is remembered,
constexpr qsizetype kMaxCleanedText = 2048; // none longer than this

// Cut, scrub, cut: a secret that the first cut broke in two is beyond the second.
QString clean(const QString &text, qsizetype length = kMaxText)
{
    return scrub(text.left(kMaxInput)).left(length);
}

QString normalised(const QString &text)
{
    static const QRegularExpression quoted(QStringLiteral(R"("[^"]{0,400}"|'[^']{0,400}')"));
    static const QRegularExpression path(QStringLiteral(R"((?<![\w/])~?(?:/[\w.@+~-]+)+/?)"));
    static const QRegularExpression number(
        QStringLiteral(R"(\b(?=[0-9a-f-]*\d)[0-9a-f]{8,}(?:-[0-9a-f]{4,})*\b|\d+(?:\.\d+)*)"),
        QRegularExpression::CaseInsensitiveOption);
    QString result = text;
    return result.replace(quoted, QStringLiteral("\"\""))
        .replace(path, QStringLiteral("/"))
        .replace(number, QStringLiteral("#"));
}

/// \a text is scrubbed.
QString fingerprintOf(const QString &code, const QString &text)
{
    const QByteArray digest =
        QCryptographicHash::hash(normalised(text).toUtf8(), QCryptographicHash::Sha1);
    return code + u'-' + QString::fromLatin1(digest.toHex().left(10));
}

template<typename T>
void touch(QList<T> &list, const T &value)
{
    if (list.size() < kMaxTouched && !list.contains(value))
        list.append(value);
}

} // namespace

QString errorFingerprint(const Error &error)
{
    return fingerprintOf(error.code(),
                         clean(error.detail().isEmpty() ? error.userText() : error.detail()));
}

ErrorTracker::ErrorTracker(Clock &clock, QObject *parent)
    : QObject(parent), m_clock(clock), m_second(clock)
{}

/// Scrubbing costs more than all the rest, and a flood says the same thing all the time.
ErrorTracker::Cleaned ErrorTracker::clean(const Error &error)
{
    const QString raw = error.code() + u'\n' + error.userText() + u'\n' + error.detail();
    const auto known = m_cleaned.constFind(raw);
    if (known != m_cleaned.constEnd())
        return *known;
    Cleaned cleaned{{}, dbsbm::clean(error.userText()), dbsbm::clean(error.detail())};
    cleaned.fingerprint =
        fingerprintOf(error.code(), error.detail().isEmpty() ? cleaned.userText : cleaned.detail);
    if (raw.size() <= kMaxCleanedText) {
        if (m_cleaned.size() >= kMaxCleaned)
            m_cleaned.clear();
        m_cleaned.insert(raw, cleaned);
    }
    return cleaned;
}

ErrorTracker::Entry &ErrorTracker::entryFor(const QString &fingerprint)
{
    const auto found = m_entries.find(fingerprint);
    if (found != m_entries.end())
        return *found;
    if (m_entries.size() >= kMaxGroups) {
        const auto oldest =
            std::min_element(m_entries.begin(), m_entries.end(),
                             [](const Entry &a, const Entry &b) { return a.order < b.order; });
        m_entries.erase(oldest);
    }
    return m_entries[fingerprint];
}

void ErrorTracker::record(const Error &error, const ErrorContext &context)
{
    const Cleaned cleaned = clean(error);
    noteForCrash(isoTimeText(m_clock.nowMs()) + u' ' + error.code() + u' '
                 + cleaned.detail.left(kMaxBreadcrumb));
    Entry &entry = entryFor(cleaned.fingerprint);
    entry.order = ++m_order;
    entry.counts.add(m_clock.elapsed());
    ErrorGroup &group = entry.group;
    const qint64 now = m_clock.nowMs();
    if (group.count == 0) {
        group.fingerprint = cleaned.fingerprint;
        group.code = error.code();
        group.kind = error.kind();
        group.severity = error.severity();
        group.firstSeenMs = now;
    }
    ++group.count;
    group.lastSeenMs = now;
    group.userText = cleaned.userText;
    group.detail = cleaned.detail;
    group.breadcrumbs = m_breadcrumbs;
    if (!context.command.isEmpty() && group.commands.size() < kMaxTouched
        && !group.commands.contains(context.command))
        touch(group.commands, dbsbm::clean(context.command, kMaxBreadcrumb));
    if (context.guild.isValid())
        touch(group.guilds, context.guild);
    tell(entry);
    Q_EMIT occurred({error.code(), error.kind(), error.severity(), context, now});
}

/// The entry is not touched afterwards: a receiver may record again.
void ErrorTracker::tell(const Entry &entry)
{
    if (!m_second.isActive()) {
        m_told = 0;
        m_second.start(1s, [this] { tellDelayed(); });
    }
    if (m_told >= kToldAtOnce) {
        m_untold.insert(entry.group.fingerprint);
        return;
    }
    ++m_told;
    m_untold.remove(entry.group.fingerprint);
    const ErrorGroup copy = withRates(entry);
    Q_EMIT errorRecorded(copy);
}

void ErrorTracker::tellDelayed()
{
    m_told = 0;
    QList<Entry> entries;
    const auto untold = std::exchange(m_untold, {});
    for (const QString &fingerprint : untold) {
        if (const auto entry = m_entries.constFind(fingerprint); entry != m_entries.constEnd())
            entries.append(*entry);
    }
    if (!entries.isEmpty()) // the flood may go on
        m_second.start(1s, [this] { tellDelayed(); });
    std::ranges::sort(entries, {}, &Entry::order);
    for (const Entry &entry : std::as_const(entries))
        Q_EMIT errorRecorded(withRates(entry));
}

ErrorGroup ErrorTracker::withRates(const Entry &entry) const
{
    constexpr int kRateMinutes = 5;
    ErrorGroup group = entry.group;
    const auto now = m_clock.elapsed();
    group.perMinute = double(entry.counts.sum(now, kRateMinutes)) / kRateMinutes;
    group.perHour = entry.counts.sum(now, MinuteCounts::kMinutes);
    return group;
}

void ErrorTracker::addBreadcrumb(const QString &text)
{
    if (m_breadcrumbs.size() >= kMaxBreadcrumbs)
        m_breadcrumbs.removeFirst();
    m_breadcrumbs.append(isoTimeText(m_clock.nowMs()) + u' ' + dbsbm::clean(text, kMaxBreadcrumb));
    noteForCrash(m_breadcrumbs.last());
}

void ErrorTracker::restore(const QList<ErrorGroup> &groups)
{
    for (const ErrorGroup &group : groups) {
        const auto known = m_entries.find(group.fingerprint);
        if (known != m_entries.end()) {
            known->group.count = group.count;
            known->group.firstSeenMs = std::min(known->group.firstSeenMs, group.firstSeenMs);
            known->group.lastSeenMs = std::max(known->group.lastSeenMs, group.lastSeenMs);
        } else if (m_entries.size() < kMaxGroups) {
            // Orders of this run begin above; those of others count down from there.
            m_entries.insert(group.fingerprint, {group, m_restored--});
        }
    }
    Q_EMIT restored();
}

QList<ErrorGroup> ErrorTracker::groups() const
{
    QList<Entry> entries = m_entries.values();
    std::ranges::sort(entries, std::ranges::greater(), &Entry::order);
    QList<ErrorGroup> groups;
    groups.reserve(entries.size());
    for (const Entry &entry : std::as_const(entries))
        groups.append(withRates(entry));
    return groups;
}

void ErrorTracker::clear()
{
    m_entries.clear();
    m_untold.clear();
    m_breadcrumbs.clear();
    Q_EMIT cleared();
}

QByteArray ErrorTracker::toReportJson() const
{
    return reportJson({.groups = groups(), .breadcrumbs = m_breadcrumbs, .atMs = m_clock.nowMs()});
}

} // namespace dbsbm
