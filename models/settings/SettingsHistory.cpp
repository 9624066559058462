// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/SettingsHistory.h"

#include "models/core/Clock.h"
#include "models/core/ErrorCodes.h"
#include "models/core/Logging.h"
#include "models/core/commitWhole.h"
#include "models/core/tr.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QSaveFile>

#include <algorithm>
#include <utility>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMaxHistoryBytes = 8'000'000; ///< 1,000 changes of the longest values fit
constexpr int kHistoryPatienceMs = 2'000;

QJsonValue valueOrNull(const std::optional<QString> &text)
{
    return text ? QJsonValue(*text) : QJsonValue();
}

std::optional<QString> textOrNothing(const QJsonValue &value)
{
    return value.isString() ? std::optional<QString>(value.toString()) : std::nullopt;
}

QByteArray lineOf(const SettingsHistoryEntry &entry)
{
    QJsonObject line{{u"number"_s, entry.number},
                     {u"at_ms"_s, entry.atMs},
                     {u"key"_s, entry.delta.name},
                     {u"before"_s, valueOrNull(entry.delta.before)},
                     {u"after"_s, valueOrNull(entry.delta.after)},
                     {u"secret"_s, entry.delta.secret},
                     {u"who"_s, entry.origin.who},
                     {u"source"_s, entry.origin.source}};
    if (entry.origin.reverts > 0)
        line.insert(u"reverts"_s, entry.origin.reverts);
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<SettingsHistoryEntry> entryOf(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    SettingsHistoryEntry entry;
    entry.number = object.value("number"_L1).toInteger();
    entry.atMs = object.value("at_ms"_L1).toInteger();
    entry.delta.name = object.value("key"_L1).toString();
    entry.delta.before = textOrNothing(object.value("before"_L1));
    entry.delta.after = textOrNothing(object.value("after"_L1));
    entry.delta.secret = object.value("secret"_L1).toBool();
    entry.origin.who = object.value("who"_L1).toString();
    entry.origin.source = object.value("source"_L1).toString();
    entry.origin.reverts = object.value("reverts"_L1).toInteger();
    if (entry.number <= 0 || entry.delta.name.isEmpty())
        return {};
    return entry;
}

/// Oldest first.
Result<QList<SettingsHistoryEntry>> readHistory(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return QList<SettingsHistoryEntry>();
    if (!file.open(QIODevice::ReadOnly) || file.size() > kMaxHistoryBytes) {
        return fail(codes::kFileUnreadable, ConfigurationFault{},
                    tr("The history of settings %1 cannot be read. Check its rights, or move it "
                       "away.")
                        .arg(QDir::toNativeSeparators(path)),
                    file.errorString());
    }
    QList<SettingsHistoryEntry> entries;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.isEmpty())
            continue;
        if (const auto entry = entryOf(line))
            entries.append(*entry);
        else
            qCWarning(lcSettings, "a line of %s says nothing and is passed over",
                      qUtf8Printable(path));
    }
    return entries;
}

tl::unexpected<Error> historyUnwritable(const QString &path, const QString &reason)
{
    return fail(codes::kFileUnwritable, ConfigurationFault{},
                tr("The history of settings %1 cannot be written. Check the folder's permissions "
                   "and free space.")
                    .arg(QDir::toNativeSeparators(path)),
                reason);
}

} // namespace

SettingsHistory::SettingsHistory(const QString &folder, const Clock &clock)
    : m_path(folder + u"/settings-history.jsonl"), m_clock(clock)
{}

Result<QList<SettingsHistoryEntry>> SettingsHistory::entries(const QString &name) const
{
    Result<QList<SettingsHistoryEntry>> entries = readHistory(m_path);
    if (!entries)
        return entries;
    if (!name.isEmpty())
        entries->removeIf(
            [&name](const SettingsHistoryEntry &entry) { return entry.delta.name != name; });
    std::reverse(entries->begin(), entries->end());
    return entries;
}

Result<SettingsHistoryEntry> SettingsHistory::find(qint64 number) const
{
    const Result<QList<SettingsHistoryEntry>> entries = readHistory(m_path);
    if (!entries)
        return fail(entries.error());
    for (const SettingsHistoryEntry &entry : *entries) {
        if (entry.number == number)
            return entry;
    }
    return fail(codes::kSettingUnknown, ConfigurationFault{},
                tr("There is no change %1 in the history of settings, or no longer. List the "
                   "changes with: dbsbmd config history.")
                    .arg(number));
}

Result<> SettingsHistory::append(const QList<SettingDelta> &deltas, const ChangeOrigin &origin)
{
    if (deltas.isEmpty())
        return {};
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    QLockFile lock(m_path + u".lock");
    if (!lock.tryLock(kHistoryPatienceMs))
        return historyUnwritable(m_path, u"its lock cannot be had"_s);
    Result<QList<SettingsHistoryEntry>> entries = readHistory(m_path);
    if (!entries)
        return fail(entries.error());
    qint64 number = entries->isEmpty() ? 0 : entries->constLast().number;
    for (const SettingDelta &delta : deltas)
        entries->append({++number, m_clock.nowMs(), delta, origin});
    if (entries->size() > kKept)
        entries->remove(0, entries->size() - kKept);
    QByteArray bytes;
    for (const SettingsHistoryEntry &entry : std::as_const(*entries))
        bytes += lineOf(entry);
    QSaveFile file(m_path);
    const bool written = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(bytes) == bytes.size();
    if (!written || !commitWhole(file))
        return historyUnwritable(m_path, file.errorString());
    return {};
}

void SettingsHistory::note(const QList<SettingDelta> &deltas, const ChangeOrigin &origin)
{
    if (const Result<> noted = append(deltas, origin); !noted)
        qCCritical(lcSettings, "%s %s (%s)", qUtf8Printable(noted.error().code()),
                   qUtf8Printable(noted.error().userText()),
                   qUtf8Printable(noted.error().detail()));
}

QList<SettingDelta> SettingsHistory::unnoted(QList<SettingDelta> deltas) const
{
    deltas.removeIf([this](const SettingDelta &delta) {
        const auto noted = entries(delta.name);
        return noted && !noted->isEmpty() && noted->constFirst().delta.after == delta.after;
    });
    return deltas;
}

} // namespace dbsbm
