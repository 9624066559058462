// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/options.h"

namespace dbsbm::options {

namespace {

// Option types (protocol item 105).
constexpr int kSubcommand = 1;
constexpr int kString = 3;
constexpr int kInteger = 4;
constexpr int kUser = 6;
constexpr int kChannel = 7;
constexpr int kAttachment = 11;

QJsonObject option(int type, const QString &name, const QString &description)
{
    return {{QStringLiteral("type"), type},
            {QStringLiteral("name"), name},
            {QStringLiteral("description"), description}};
}

/// For members of servers, whatever they may: the handlers ask the matrix.
QJsonObject unrestricted(discord::CommandKind kind, const QString &name)
{
    QJsonObject json{{QStringLiteral("type"), static_cast<int>(kind)},
                     {QStringLiteral("name"), name}};
    json.insert(QStringLiteral("default_member_permissions"), QJsonValue::Null);
    json.insert(QStringLiteral("contexts"), QJsonArray{0});
    json.insert(QStringLiteral("integration_types"), QJsonArray{0});
    return json;
}

} // namespace

QJsonObject command(const QString &name, const QString &description, const QJsonArray &options)
{
    QJsonObject json = unrestricted(discord::CommandKind::Slash, name);
    json.insert(QStringLiteral("description"), description);
    if (!options.isEmpty())
        json.insert(QStringLiteral("options"), options);
    return json;
}

QJsonObject menuCommand(discord::CommandKind kind, const QString &name)
{
    return unrestricted(kind, name);
}

QJsonObject subcommand(const QString &name, const QString &description, const QJsonArray &options)
{
    QJsonObject json = option(kSubcommand, name, description);
    if (!options.isEmpty())
        json.insert(QStringLiteral("options"), options);
    return json;
}

QJsonObject text(const QString &name, const QString &description, int maxLength)
{
    QJsonObject json = option(kString, name, description);
    json.insert(QStringLiteral("min_length"), 1);
    json.insert(QStringLiteral("max_length"), maxLength);
    return json;
}

QJsonObject suggested(const QString &name, const QString &description, int maxLength)
{
    QJsonObject json = text(name, description, maxLength);
    json.insert(QStringLiteral("autocomplete"), true);
    return json;
}

QJsonObject choice(const QString &name, const QString &description, std::span<const Choice> choices)
{
    QJsonArray list;
    for (const Choice &item : choices)
        list.append(QJsonObject{{QStringLiteral("name"), item.name},
                                {QStringLiteral("value"), item.value}});
    QJsonObject json = option(kString, name, description);
    json.insert(QStringLiteral("choices"), list);
    return json;
}

QJsonObject integer(const QString &name, const QString &description, qint64 minimum, qint64 maximum)
{
    QJsonObject json = option(kInteger, name, description);
    json.insert(QStringLiteral("min_value"), minimum);
    json.insert(QStringLiteral("max_value"), maximum);
    return json;
}

QJsonObject user(const QString &name, const QString &description)
{
    return option(kUser, name, description);
}

QJsonObject attachment(const QString &name, const QString &description)
{
    return option(kAttachment, name, description);
}

QJsonObject channel(const QString &name, const QString &description)
{
    QJsonObject json = option(kChannel, name, description);
    json.insert(QStringLiteral("channel_types"), QJsonArray{kTextChannel, kAnnouncementChannel});
    return json;
}

QJsonObject required(QJsonObject option)
{
    option.insert(QStringLiteral("required"), true);
    return option;
}

} // namespace dbsbm::options
