// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/ErrorTracker.h"

#include "models/core/Scrubber.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSysInfo>

#include <algorithm>

namespace dbsbm {

namespace {

constexpr qsizetype kMaxGroups = 500;
constexpr size_t kMaxBreadcrumbs = 50;
constexpr qsizetype kMaxTouched = 20;
constexpr qsizetype kMaxInput = 16'384; // what is scrubbed of one text
constexpr qsizetype kMaxText = 2'000;   // what is kept of it
constexpr qsizetype kMaxBreadcrumb = 200;

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

template<typename T>
void touch(QList<T> &list, const T &value)
{
    if (list.size() < kMaxTouched && !list.contains(value))
        list.append(value);
}

QString isoTime(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Info: return QStringLiteral("info");
    case Severity::Warning: return QStringLiteral("warning");
    case Severity::Error: return QStringLiteral("error");
    case Severity::Critical: break;
    }
    return QStringLiteral("critical");
}

QJsonObject toJson(const ErrorGroup &group)
{
    QJsonArray guilds;
    for (const GuildId guild : group.guilds)
        guilds.append(guild.toString());
    return {
        {QStringLiteral("fingerprint"), group.fingerprint},
        {QStringLiteral("code"), group.code},
        {QStringLiteral("kind"), group.kind},
        {QStringLiteral("severity"), severityName(group.severity)},
        {QStringLiteral("text"), group.userText},
        {QStringLiteral("detail"), group.detail},
        {QStringLiteral("count"), static_cast<qint64>(group.count)},
        {QStringLiteral("firstSeen"), isoTime(group.firstSeenMs)},
        {QStringLiteral("lastSeen"), isoTime(group.lastSeenMs)},
        {QStringLiteral("commands"), QJsonArray::fromStringList(group.commands)},
        {QStringLiteral("guilds"), guilds},
        {QStringLiteral("breadcrumbs"), QJsonArray::fromStringList(group.breadcrumbs)},
    };
}

} // namespace

QString errorFingerprint(const Error &error)
{
    const QString text = error.detail().isEmpty() ? error.userText() : error.detail();
    const QByteArray digest =
        QCryptographicHash::hash(normalised(clean(text)).toUtf8(), QCryptographicHash::Sha1);
    return error.code() + u'-' + QString::fromLatin1(digest.toHex().left(10));
}

ErrorTracker::ErrorTracker(const Clock &clock, QObject *parent) : QObject(parent), m_clock(clock) {}

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
    const QString fingerprint = errorFingerprint(error);
    Entry &entry = entryFor(fingerprint);
    entry.order = ++m_order;
    ErrorGroup &group = entry.group;
    const qint64 now = m_clock.nowMs();
    if (group.count == 0) {
        group.fingerprint = fingerprint;
        group.code = error.code();
        group.kind = error.kind();
        group.severity = error.severity();
        group.firstSeenMs = now;
    }
    ++group.count;
    group.lastSeenMs = now;
    group.userText = clean(error.userText());
    group.detail = clean(error.detail());
    group.breadcrumbs = QStringList(m_breadcrumbs.begin(), m_breadcrumbs.end());
    if (!context.command.isEmpty())
        touch(group.commands, clean(context.command, kMaxBreadcrumb));
    if (context.guild.isValid())
        touch(group.guilds, context.guild);
    const ErrorGroup copy = group; // a receiver may record again
    Q_EMIT errorRecorded(copy);
}

void ErrorTracker::addBreadcrumb(const QString &text)
{
    if (m_breadcrumbs.size() >= kMaxBreadcrumbs)
        m_breadcrumbs.pop_front();
    m_breadcrumbs.push_back(isoTime(m_clock.nowMs()) + u' ' + clean(text, kMaxBreadcrumb));
}

QList<ErrorGroup> ErrorTracker::groups() const
{
    QList<Entry> entries = m_entries.values();
    std::ranges::sort(entries, std::ranges::greater(), &Entry::order);
    QList<ErrorGroup> groups;
    groups.reserve(entries.size());
    for (const Entry &entry : std::as_const(entries))
        groups.append(entry.group);
    return groups;
}

void ErrorTracker::clear()
{
    m_entries.clear();
    m_breadcrumbs.clear();
    Q_EMIT cleared();
}

QByteArray ErrorTracker::toReportJson() const
{
    QJsonArray groupList;
    for (const ErrorGroup &group : groups())
        groupList.append(toJson(group));
    const QJsonObject report{
        {QStringLiteral("application"), QStringLiteral("DBSBM")},
        {QStringLiteral("version"), QStringLiteral(DBSBM_VERSION)},
        {QStringLiteral("qt"), QString::fromLatin1(qVersion())},
        {QStringLiteral("system"), QSysInfo::prettyProductName()},
        {QStringLiteral("kernel"),
         QString(QSysInfo::kernelType() + u' ' + QSysInfo::kernelVersion())},
        {QStringLiteral("architecture"), QSysInfo::currentCpuArchitecture()},
        {QStringLiteral("writtenAt"), isoTime(m_clock.nowMs())},
        {QStringLiteral("groups"), groupList},
        {QStringLiteral("breadcrumbs"),
         QJsonArray::fromStringList(QStringList(m_breadcrumbs.begin(), m_breadcrumbs.end()))},
    };
    return QJsonDocument(report).toJson(QJsonDocument::Indented);
}

} // namespace dbsbm
