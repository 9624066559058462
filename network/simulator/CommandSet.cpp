// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/simulator/CommandSet.h"

#include "network/simulator/restCall.h"

#include <QRegularExpression>

namespace dbsbm::simulator {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaxOptions = 25;
constexpr int kMaxDepth = 3; // group, subcommand, options

int commandType(const QJsonObject &command)
{
    return command.value("type"_L1).toInt(1);
}

bool sameCommand(const QJsonObject &a, const QJsonObject &b)
{
    return commandType(a) == commandType(b) && a.value("name"_L1) == b.value("name"_L1);
}

/// Without the maps of translations, at every level.
QJsonObject withoutLocalizations(QJsonObject object)
{
    object.remove("name_localizations"_L1);
    object.remove("description_localizations"_L1);
    for (const QString &key : {u"options"_s, u"choices"_s}) {
        if (!object.contains(key))
            continue;
        QJsonArray stripped;
        const QJsonArray entries = object.value(key).toArray();
        for (const QJsonValue &item : entries)
            stripped.append(withoutLocalizations(item.toObject()));
        object.insert(key, stripped);
    }
    return object;
}

bool validName(const QString &name, bool slash)
{
    if (!slash)
        return !name.trimmed().isEmpty() && name.size() <= 32;
    static const QRegularExpression pattern(uR"(\A[-_'\p{L}\p{N}\p{Devanagari}\p{Thai}]{1,32}\z)"_s,
                                            QRegularExpression::UseUnicodePropertiesOption);
    return pattern.match(name).hasMatch() && name == name.toLower();
}

QJsonObject optionFaults(const QJsonArray &options, int depth)
{
    QJsonObject faults;
    if (options.size() > kMaxOptions || depth > kMaxDepth)
        return fieldFault(u"BASE_TYPE_MAX_LENGTH"_s, u"Must be 25 or fewer in length."_s);
    bool optionalSeen = false;
    for (qsizetype i = 0; i < options.size(); ++i) {
        const QJsonObject option = options.at(i).toObject();
        QJsonObject own;
        const QString description = option.value("description"_L1).toString();
        if (!validName(option.value("name"_L1).toString(), true))
            own.insert(
                u"name"_s,
                fieldFault(u"APPLICATION_COMMAND_INVALID_NAME"_s, u"Option name is invalid"_s));
        if (description.isEmpty() || description.size() > 100)
            own.insert(
                u"description"_s,
                fieldFault(u"BASE_TYPE_BAD_LENGTH"_s, u"Must be between 1 and 100 in length."_s));
        if (option.value("choices"_L1).toArray().size() > kMaxOptions)
            own.insert(u"choices"_s,
                       fieldFault(u"BASE_TYPE_MAX_LENGTH"_s, u"Must be 25 or fewer in length."_s));
        const bool required = option.value("required"_L1).toBool();
        if (required && optionalSeen)
            own.insert(
                u"required"_s,
                fieldFault(u"APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID"_s,
                           u"Required options must be placed before non-required options"_s));
        optionalSeen = optionalSeen || !required;
        if (const QJsonObject inner = optionFaults(option.value("options"_L1).toArray(), depth + 1);
            !inner.isEmpty())
            own.insert(u"options"_s, inner);
        if (!own.isEmpty())
            faults.insert(QString::number(i), own);
    }
    return faults;
}

} // namespace

QJsonObject CommandSet::faults(const QJsonObject &command)
{
    QJsonObject faults;
    const bool slash = commandType(command) == 1;
    const QString description = command.value("description"_L1).toString();
    if (!validName(command.value("name"_L1).toString(), slash))
        faults.insert(
            u"name"_s,
            fieldFault(u"APPLICATION_COMMAND_INVALID_NAME"_s, u"Command name is invalid"_s));
    if (slash && (description.isEmpty() || description.size() > 100))
        faults.insert(
            u"description"_s,
            fieldFault(u"BASE_TYPE_BAD_LENGTH"_s, u"Must be between 1 and 100 in length."_s));
    if (!slash && !description.isEmpty())
        faults.insert(u"description"_s,
                      fieldFault(u"APPLICATION_COMMAND_DESCRIPTION_NOT_ALLOWED"_s,
                                 u"Context menu commands cannot have description"_s));
    if (const QJsonObject inner = optionFaults(command.value("options"_L1).toArray(), 1);
        !inner.isEmpty())
        faults.insert(u"options"_s, inner);
    return faults;
}

QJsonObject CommandSet::complete(GuildId scope, const QJsonObject &command, const QString &id)
{
    QJsonObject full{{u"type"_s, 1},
                     {u"description"_s, QString()},
                     {u"default_member_permissions"_s, QJsonValue::Null},
                     {u"nsfw"_s, false},
                     {u"name_localizations"_s, QJsonValue::Null},
                     {u"description_localizations"_s, QJsonValue::Null}};
    if (!scope.isValid()) {
        full.insert(u"contexts"_s, QJsonValue::Null);
        full.insert(u"integration_types"_s, QJsonArray{0});
        full.insert(u"dm_permission"_s, true);
    }
    for (auto it = command.begin(); it != command.end(); ++it)
        full.insert(it.key(), it.value());
    full.insert(u"id"_s, id.isEmpty() ? QString::number(m_state.nextId()) : id);
    full.insert(u"application_id"_s, m_state.options().application.toString());
    full.insert(u"version"_s, QString::number(m_state.nextId()));
    if (scope.isValid())
        full.insert(u"guild_id"_s, scope.toString());
    return full;
}

QJsonArray CommandSet::list(GuildId scope, bool withLocalizations) const
{
    QJsonArray result;
    const auto found = m_scopes.find(scope);
    if (found == m_scopes.end())
        return result;
    for (const QJsonObject &command : found->second)
        result.append(withLocalizations ? command : withoutLocalizations(command));
    return result;
}

QJsonArray CommandSet::replaceAll(GuildId scope, const QJsonArray &commands)
{
    const QList<QJsonObject> before = m_scopes[scope];
    QList<QJsonObject> after;
    for (const QJsonValue &value : commands) {
        const QJsonObject command = value.toObject();
        QString id;
        for (const QJsonObject &old : before) {
            if (sameCommand(old, command))
                id = old.value("id"_L1).toString();
        }
        after.append(complete(scope, command, id));
    }
    m_scopes[scope] = after;
    ++m_registrations;
    return list(scope, true);
}

QJsonObject CommandSet::put(GuildId scope, const QJsonObject &command, bool *created)
{
    QList<QJsonObject> &commands = m_scopes[scope];
    for (QJsonObject &old : commands) {
        if (sameCommand(old, command)) {
            *created = false;
            return old = complete(scope, command, old.value("id"_L1).toString());
        }
    }
    *created = true;
    commands.append(complete(scope, command, {}));
    return commands.constLast();
}

QJsonObject CommandSet::patch(GuildId scope, CommandId id, const QJsonObject &changes)
{
    for (QJsonObject &command : m_scopes[scope]) {
        if (command.value("id"_L1).toString() != id.toString())
            continue;
        QJsonObject merged = command;
        for (auto it = changes.begin(); it != changes.end(); ++it)
            merged.insert(it.key(), it.value());
        return command = complete(scope, merged, id.toString());
    }
    return {};
}

QJsonObject CommandSet::get(GuildId scope, CommandId id) const
{
    const auto found = m_scopes.find(scope);
    if (found == m_scopes.end())
        return {};
    for (const QJsonObject &command : found->second) {
        if (command.value("id"_L1).toString() == id.toString())
            return command;
    }
    return {};
}

bool CommandSet::remove(GuildId scope, CommandId id)
{
    return m_scopes[scope].removeIf([id](const QJsonObject &command) {
        return command.value("id"_L1).toString() == id.toString();
    }) > 0;
}

QJsonObject CommandSet::find(GuildId guild, int type, const QString &name) const
{
    for (const GuildId scope : {guild, GuildId{}}) {
        const auto found = m_scopes.find(scope);
        if (found == m_scopes.end())
            continue;
        for (const QJsonObject &command : found->second) {
            if (commandType(command) == type && command.value("name"_L1).toString() == name)
                return command;
        }
    }
    return {};
}

QJsonArray CommandSet::all() const
{
    QJsonArray result;
    for (const auto &[scope, commands] : m_scopes) {
        for (const QJsonObject &command : commands)
            result.append(command);
    }
    return result;
}

} // namespace dbsbm::simulator
