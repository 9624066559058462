// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/discord/protocol/builders.h"

#include <QSet>

#include <algorithm>

namespace dbsbm::discord {

namespace {

/// What we may state of a command or option; the rest (id, version, localised names, ...) is
/// Discord's.
bool isOurs(const QString &key)
{
    static const QSet<QString> keys{QStringLiteral("type"),
                                    QStringLiteral("name"),
                                    QStringLiteral("description"),
                                    QStringLiteral("name_localizations"),
                                    QStringLiteral("description_localizations"),
                                    QStringLiteral("options"),
                                    QStringLiteral("choices"),
                                    QStringLiteral("required"),
                                    QStringLiteral("autocomplete"),
                                    QStringLiteral("channel_types"),
                                    QStringLiteral("min_value"),
                                    QStringLiteral("max_value"),
                                    QStringLiteral("min_length"),
                                    QStringLiteral("max_length"),
                                    QStringLiteral("value"),
                                    QStringLiteral("default_member_permissions"),
                                    QStringLiteral("nsfw"),
                                    QStringLiteral("contexts"),
                                    QStringLiteral("integration_types")};
    return keys.contains(key);
}

/// Null, false, "", [] and {} are what Discord assumes for a field that is not there.
bool isDefault(const QJsonValue &value)
{
    return value.isNull() || value.isUndefined() || value == QJsonValue(false)
        || value == QJsonValue(QString()) || value == QJsonValue(QJsonArray())
        || value == QJsonValue(QJsonObject());
}

QJsonArray sortedNumbers(const QJsonArray &numbers)
{
    QList<int> list;
    for (const QJsonValue &number : numbers)
        list.append(number.toInt());
    std::sort(list.begin(), list.end());
    QJsonArray sorted;
    for (const int number : list)
        sorted.append(number);
    return sorted;
}

QJsonValue normalised(const QString &key, const QJsonValue &value);

QJsonObject normalised(const QJsonObject &object)
{
    QJsonObject result;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!isOurs(it.key()))
            continue;
        const QJsonValue value = normalised(it.key(), it.value());
        // A choice may have the value 0, false or "": that one is data, not a default.
        if (it.key() == u"value" || !isDefault(value))
            result.insert(it.key(), value);
    }
    return result;
}

QJsonValue normalised(const QString &key, const QJsonValue &value)
{
    if (key == u"options" || key == u"choices") {
        QJsonArray list;
        const QJsonArray items = value.toArray();
        for (const QJsonValue &item : items)
            list.append(normalised(item.toObject()));
        return list;
    }
    if (key == u"channel_types" || key == u"contexts" || key == u"integration_types")
        return sortedNumbers(value.toArray());
    if (key == u"default_member_permissions" && value.isDouble())
        return QString::number(value.toInteger()); // a string on the wire, a number in the spec
    return value;
}

/// The command of that type and name in normal form, by which sets are compared in any order.
QMap<QString, QJsonObject> byTypeAndName(const QJsonArray &commands)
{
    QMap<QString, QJsonObject> result;
    for (const QJsonValue &item : commands) {
        QJsonObject command = normalised(item.toObject());
        if (!command.contains(u"type"))
            command.insert(u"type", 1);
        result.insert(QString::number(command[u"type"].toInt()) + u' '
                          + command[u"name"].toString(),
                      command);
    }
    return result;
}

/// Where a command works is decided by the application's own settings unless we say it.
void dropUnstated(const QJsonObject &ours, QJsonObject &registered)
{
    for (const QString &key : {QStringLiteral("contexts"), QStringLiteral("integration_types")}) {
        if (!ours.contains(key))
            registered.remove(key);
    }
}

} // namespace

bool sameCommands(const QJsonArray &ours, const QJsonArray &registered)
{
    const QMap<QString, QJsonObject> left = byTypeAndName(ours);
    QMap<QString, QJsonObject> right = byTypeAndName(registered);
    if (ours.size() != registered.size() || left.size() != right.size())
        return false;
    for (auto it = left.begin(); it != left.end(); ++it) {
        const auto other = right.find(it.key());
        if (other == right.end())
            return false;
        dropUnstated(it.value(), *other);
        if (*other != it.value())
            return false;
    }
    return true;
}

} // namespace dbsbm::discord
