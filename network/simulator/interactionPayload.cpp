// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/simulator/interactionPayload.h"

#include "network/simulator/interactionRules.h"
#include "network/simulator/messageRules.h"

#include <cmath>

namespace dbsbm::simulator {

using namespace Qt::StringLiterals;

namespace {

void addResolved(QJsonObject *resolved, const QString &kind, const QString &id,
                 const QJsonObject &json)
{
    QJsonObject map = resolved->value(kind).toObject();
    map.insert(id, json);
    resolved->insert(kind, map);
}

/// Why a plain value does not fit its option, or an empty text.
QString plainFault(const QJsonObject &option, const QJsonValue &value)
{
    const int type = option.value("type"_L1).toInt();
    if (type == kBoolean)
        return value.isBool() ? QString() : u"it is not a boolean"_s;
    if (type == kString) {
        const qsizetype length = value.toString().size();
        if (!value.isString())
            return u"it is not a text"_s;
        if (length < option.value("min_length"_L1).toInt(0)
            || length > option.value("max_length"_L1).toInt(6000))
            return u"its length is out of bounds"_s;
    } else {
        const double number = value.toDouble();
        if (!value.isDouble() || (type == kInteger && number != std::floor(number)))
            return u"it is not a number of the right kind"_s;
        if (number < option.value("min_value"_L1).toDouble(-9007199254740991.0)
            || number > option.value("max_value"_L1).toDouble(9007199254740991.0))
            return u"it is out of bounds"_s;
    }
    return isChoice(option.value("choices"_L1).toArray(), value) ? QString()
                                                                 : u"it is none of the choices"_s;
}

QJsonObject findOption(const QJsonArray &options, const QString &name)
{
    for (const QJsonValue &value : options) {
        if (value.toObject().value("name"_L1).toString() == name)
            return value.toObject();
    }
    return {};
}

} // namespace

bool InteractionPayload::resolveUser(const SimGuild &guild, UserId id, QJsonObject *resolved) const
{
    const QJsonObject user = m_state.userJson(id);
    if (user.isEmpty())
        return false;
    addResolved(resolved, u"users"_s, id.toString(), user);
    if (const SimMember *member = SimState::member(guild, id)) {
        QJsonObject json =
            SimState::memberJson(guild, *member, false); // item 88: no user, deaf, mute
        json.insert(u"permissions"_s, QString::number(SimState::permissions(guild, *member)));
        addResolved(resolved, u"members"_s, id.toString(), json);
    }
    return true;
}

bool InteractionPayload::resolveRole(const SimGuild &guild, RoleId id, QJsonObject *resolved) const
{
    const SimRole *role = SimState::role(guild, id);
    if (role)
        addResolved(resolved, u"roles"_s, id.toString(), SimState::roleJson(guild, *role, 1));
    return role != nullptr;
}

bool InteractionPayload::resolveChannel(const SimGuild &guild, ChannelId id,
                                        QJsonObject *resolved) const
{
    const SimChannel *channel = m_state.channel(id);
    if (!channel || m_state.guildOf(id) != &guild)
        return false;
    QJsonObject json = m_state.channelJson(guild, *channel);
    json.insert(u"permissions"_s, QString::number(guild.botPermissions));
    addResolved(resolved, u"channels"_s, id.toString(), json);
    return true;
}

Result<QJsonValue> InteractionPayload::snowflakeValue(const SimGuild &guild, int type,
                                                      const QJsonValue &value,
                                                      QJsonObject *resolved) const
{
    const QString id = value.isString() ? value.toString() : QString::number(value.toInteger());
    const quint64 number = id.toULongLong();
    bool known = false;
    if (type == kUser || type == kMentionable)
        known = resolveUser(guild, UserId{number}, resolved);
    if (!known && (type == kRole || type == kMentionable))
        known = resolveRole(guild, RoleId{number}, resolved);
    if (type == kChannel)
        known = resolveChannel(guild, ChannelId{number}, resolved);
    if (!known)
        return notFound(u"user, role or channel %1"_s.arg(id));
    return QJsonValue(id);
}

QJsonValue InteractionPayload::uploadValue(const SimUpload &upload, QJsonObject *resolved) const
{
    const QString id = QString::number(m_state.nextId());
    addResolved(resolved, u"attachments"_s, id, m_messages.upload(id, upload));
    return id;
}

Result<QJsonObject> InteractionPayload::optionValue(const Scope &scope, const QJsonObject &option,
                                                    bool focused, QJsonObject *resolved) const
{
    const QString name = option.value("name"_L1).toString();
    const int type = option.value("type"_L1).toInt();
    QJsonValue value = scope.options->value(name);
    QJsonObject json{{u"name"_s, name}, {u"type"_s, type}};
    if (type == kAttachment) {
        value = uploadValue(scope.uploads->value(name), resolved);
    } else if (focused) { // what is being typed is not checked yet (item 89)
        json.insert(u"focused"_s, true);
    } else if (type >= kUser && type <= kMentionable) {
        const auto id = snowflakeValue(*scope.guild, type, value, resolved);
        if (!id)
            return tl::unexpected(id.error());
        value = *id;
    } else if (const QString fault = plainFault(option, value); !fault.isEmpty()) {
        return badOption(name, fault);
    }
    json.insert(u"value"_s, value);
    return json;
}

Result<QJsonArray> InteractionPayload::optionValues(const Scope &scope,
                                                    const QJsonArray &registered,
                                                    const QString &focused,
                                                    QJsonObject *resolved) const
{
    for (const QString &name : scope.options->keys()) {
        if (findOption(registered, name).isEmpty())
            return badOption(name, u"the command has no such option"_s);
    }
    QJsonArray values;
    for (const QJsonValue &item : registered) {
        const QJsonObject option = item.toObject();
        const QString name = option.value("name"_L1).toString();
        if (!scope.options->contains(name) && !scope.uploads->contains(name)) {
            if (option.value("required"_L1).toBool() && focused.isEmpty())
                return badOption(name, u"it is required"_s);
            continue;
        }
        const auto value = optionValue(scope, option, name == focused, resolved);
        if (!value)
            return tl::unexpected(value.error());
        values.append(*value);
    }
    return values;
}

Result<QJsonObject> InteractionPayload::targetData(const SimGuild &guild,
                                                   const SimCommand &command) const
{
    QJsonObject resolved;
    if (command.type == 2) {
        if (!resolveUser(guild, UserId{command.target}, &resolved))
            return notFound(u"user %1"_s.arg(command.target));
    } else {
        const StoredMessage *message = m_messages.find(command.channel, MessageId{command.target});
        if (!message)
            return notFound(u"message %1"_s.arg(command.target));
        addResolved(&resolved, u"messages"_s, QString::number(command.target),
                    message->message.json);
    }
    return QJsonObject{{u"target_id"_s, QString::number(command.target)},
                       {u"resolved"_s, resolved}};
}

Result<QJsonObject> InteractionPayload::commandData(const QJsonObject &registered,
                                                    const SimCommand &command,
                                                    const QString &focused) const
{
    const SimGuild *guild = m_state.guild(command.guild);
    if (!guild)
        return notFound(u"guild %1"_s.arg(command.guild.toString()));
    QJsonObject data{{u"id"_s, registered.value("id"_L1)},
                     {u"name"_s, registered.value("name"_L1)},
                     {u"type"_s, command.type}};
    if (registered.contains("guild_id"_L1))
        data.insert(u"guild_id"_s, registered.value("guild_id"_L1));
    if (command.type != 1) {
        const auto target = targetData(*guild, command);
        if (!target)
            return target;
        data.insert(u"target_id"_s, target->value("target_id"_L1));
        data.insert(u"resolved"_s, target->value("resolved"_L1));
        return data;
    }
    QList<QJsonObject> path;
    QJsonArray options = registered.value("options"_L1).toArray();
    for (const QString &name : command.path.mid(1)) {
        const QJsonObject sub = findOption(options, name);
        if (const int type = sub.value("type"_L1).toInt(); type != kSubcommand && type != kGroup)
            return notFound(u"command /%1"_s.arg(command.path.join(u' ')));
        path.append(sub);
        options = sub.value("options"_L1).toArray();
    }
    if (const int type = options.at(0).toObject().value("type"_L1).toInt();
        type == kSubcommand || type == kGroup)
        return notFound(u"command /%1 without a subcommand"_s.arg(command.path.join(u' ')));
    QJsonObject resolved;
    const auto leaves =
        optionValues({guild, &command.options, &command.uploads}, options, focused, &resolved);
    if (!leaves)
        return tl::unexpected(leaves.error());
    QJsonArray nested = *leaves;
    for (auto sub = path.crbegin(); sub != path.crend(); ++sub) {
        nested = QJsonArray{QJsonObject{{u"name"_s, sub->value("name"_L1)},
                                        {u"type"_s, sub->value("type"_L1)},
                                        {u"options"_s, nested}}};
    }
    if (!nested.isEmpty())
        data.insert(u"options"_s, nested);
    if (!resolved.isEmpty())
        data.insert(u"resolved"_s, resolved);
    return data;
}

Result<QJsonObject> InteractionPayload::envelope(int type, GuildId guildId, ChannelId channelId,
                                                 UserId user) const
{
    const SimGuild *guild = m_state.guild(guildId);
    const SimChannel *channel = m_state.channel(channelId);
    const SimMember *member = guild ? SimState::member(*guild, user) : nullptr;
    if (!guild || !channel || m_state.guildOf(channelId) != guild || !member)
        return notFound(u"such guild, channel or member: %1, %2, %3"_s.arg(
            guildId.toString(), channelId.toString(), user.toString()));
    QJsonObject memberJson = SimState::memberJson(*guild, *member);
    memberJson.insert(u"permissions"_s,
                      QString::number(SimState::permissions(*guild, *member, *channel)));
    const SimMember *bot = SimState::member(*guild, m_state.options().botUser);
    const quint64 own = bot ? SimState::permissions(*guild, *bot, *channel) : 0;
    return QJsonObject{
        {u"application_id"_s, m_state.options().application.toString()},
        {u"type"_s, type},
        {u"version"_s, 1},
        {u"guild_id"_s, guildId.toString()},
        {u"guild"_s,
         QJsonObject{{u"id"_s, guildId.toString()},
                     {u"locale"_s, u"en-US"_s},
                     {u"features"_s, QJsonArray()}}},
        {u"channel_id"_s, channelId.toString()},
        {u"channel"_s, m_state.channelJson(*guild, *channel)},
        {u"member"_s, memberJson},
        {u"app_permissions"_s, QString::number(own)},
        {u"locale"_s, member->locale},
        {u"guild_locale"_s, u"en-US"_s},
        {u"entitlements"_s, QJsonArray()},
        {u"entitlement_sku_ids"_s, QJsonArray()},
        {u"authorizing_integration_owners"_s, QJsonObject{{u"0"_s, guildId.toString()}}},
        {u"context"_s, 0},
        {u"attachment_size_limit"_s, static_cast<qint64>(kMaxFileBytes)}};
}

} // namespace dbsbm::simulator
