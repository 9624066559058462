// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/configLines.h"

#include "models/core/ErrorCodes.h"
#include "models/core/Scrubber.h"
#include "models/core/tr.h"
#include "models/tables/formatting.h"

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxShownText = 80;

QString shownText(const std::optional<QString> &text)
{
    return text ? scrub(*text).left(kMaxShownText) : tr("default");
}

QJsonValue jsonText(const std::optional<QString> &text)
{
    return text ? QJsonValue(scrub(*text)) : QJsonValue();
}

std::optional<QString> storedIn(const GuildSettings &settings, const SettingKey &key)
{
    const auto found = settings.stored.constFind(key.name);
    if (found == settings.stored.constEnd())
        return {};
    return settingToText(key, *found);
}

} // namespace

QString changeLine(const SettingDelta &delta)
{
    return u"%1: %2 -> %3"_s.arg(delta.name, shownText(delta.before), shownText(delta.after));
}

QJsonObject changeJson(const SettingDelta &delta)
{
    return {{u"key"_s, delta.name},
            {u"before"_s, jsonText(delta.before)},
            {u"after"_s, jsonText(delta.after)},
            {u"needsRestart"_s, delta.needsRestart}};
}

QString historyLine(const SettingsHistoryEntry &entry)
{
    const QString reverts =
        entry.origin.reverts > 0 ? tr(", takes back %1").arg(entry.origin.reverts) : QString();
    return u"%1  %2  %3  (%4, %5%6)"_s.arg(QString::number(entry.number).rightJustified(5),
                                           isoTimeText(entry.atMs), changeLine(entry.delta),
                                           entry.origin.who, entry.origin.source, reverts);
}

QJsonObject historyJson(const SettingsHistoryEntry &entry)
{
    QJsonObject json = changeJson(entry.delta);
    json.remove(u"needsRestart"_s);
    json.insert(u"number"_s, entry.number);
    json.insert(u"at"_s, isoTimeText(entry.atMs));
    json.insert(u"who"_s, entry.origin.who);
    json.insert(u"source"_s, entry.origin.source);
    if (entry.origin.reverts > 0)
        json.insert(u"reverts"_s, entry.origin.reverts);
    return json;
}

/// The record names people by their role; who acts as operator sits at the panel or the terminal.
SettingsHistoryEntry entryOf(const SettingEvent &event)
{
    SettingsHistoryEntry entry;
    entry.number = event.number;
    entry.atMs = event.change.atMs;
    entry.delta = {event.change.name, event.change.before, event.change.after};
    const QString role = event.change.actorRole;
    entry.origin.who = event.actorName.isEmpty() ? role : u"%1, %2"_s.arg(event.actorName, role);
    entry.origin.source = role == u"operator" ? u"panel or terminal"_s
        : role == u"system"                   ? u"bot"_s
                                              : u"Discord"_s;
    return entry;
}

QString noteLine(const EnvNote &note)
{
    return tr("line %1: %2").arg(note.line).arg(note.text);
}

QString leftLine(const LeftOut &left)
{
    return tr("left out, %1: %2").arg(left.name, left.reason);
}

Result<QList<SettingDelta>> guildDiff(const GuildSettings &settings,
                                      const QMap<QString, QString> &wishes)
{
    QList<SettingDelta> deltas;
    GuildSettings wouldBe = settings;
    QStringList faults;
    std::optional<Error> first;
    const auto refuse = [&](const Error &error) {
        faults.append(error.userText());
        if (!first)
            first = error;
    };
    for (auto it = wishes.cbegin(); it != wishes.cend(); ++it) {
        const SettingKey *key = findSetting(SettingScope::Guild, it.key());
        if (!key) {
            refuse(Error(codes::kSettingUnknown, ConfigurationFault{it.key()},
                         tr("There is no setting \"%1\" of a server. See the list of settings for "
                            "the right name.")
                             .arg(it.key())));
            continue;
        }
        SettingDelta delta{key->name, storedIn(settings, *key)};
        wouldBe.stored.remove(key->name);
        if (!it->trimmed().isEmpty()) {
            const Result<QVariant> value = parseSetting(*key, *it);
            if (!value) {
                refuse(value.error());
                continue;
            }
            delta.after = settingToText(*key, *value);
            wouldBe.stored.insert(key->name, *value);
        }
        if (delta.before != delta.after)
            deltas.append(delta);
    }
    const QList<Error> conflicts = conflictingSettings(
        SettingScope::Guild, [&](const QString &name) { return wouldBe.value(name); });
    for (const Error &conflict : conflicts)
        refuse(conflict);
    if (!first)
        return deltas;
    const ErrorCode &code =
        first->is(codes::kSettingUnknown) ? codes::kSettingUnknown : codes::kSettingInvalid;
    return fail(code, first->fault(), faults.join(u'\n'), first->detail());
}

} // namespace dbsbm
