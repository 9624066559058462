// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/discord/protocol/readers.h"

#include <algorithm>

namespace dbsbm::discord {

namespace {

constexpr int kSubcommand = 1;
constexpr int kSubcommandGroup = 2;
constexpr int kActionRow = 1;

/// Descends subcommand (group) options into the path and collects the leaves (item 88).
void readOptions(JsonView options, Interaction &interaction)
{
    options.forEach([&](JsonView option) {
        const int type = static_cast<int>(option["type"].toInteger());
        const QString name = option.text("name");
        if (name.isEmpty())
            return;
        if (type == kSubcommand || type == kSubcommandGroup) {
            interaction.path.append(name);
            readOptions(option["options"], interaction);
            return;
        }
        interaction.options.append(
            CommandOption{name, type, option["value"].toVariant(), option["focused"].toFlag()});
    });
}

void readResolvedUsers(JsonView resolved, Interaction &interaction)
{
    resolved["users"].forEachMember([&](std::string_view key, JsonView json) {
        const QString id = QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size()));
        interaction.resolvedUsers.insert(
            id, ResolvedUser{readUser(json), resolved["members"][key].text("nick")});
    });
}

int pixels(JsonView json)
{
    return static_cast<int>(std::clamp<qint64>(json.toInteger(0), 0, 1'000'000));
}

void readResolvedAttachments(JsonView resolved, Interaction &interaction)
{
    resolved["attachments"].forEachMember([&](std::string_view key, JsonView json) {
        const QString id = QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size()));
        interaction.resolvedAttachments.insert(id,
                                               {json.text("url"), json.text("filename"),
                                                json["size"].toInteger(0), pixels(json["width"]),
                                                pixels(json["height"])});
    });
}

/// Kinds that are not known here count as a slash command, which nobody answers to.
CommandKind commandKind(JsonView data)
{
    switch (data["type"].toInteger(1)) {
    case 2: return CommandKind::User;
    case 3: return CommandKind::Message;
    default: return CommandKind::Slash;
    }
}

void readValues(JsonView values, QStringList &into)
{
    values.forEach([&](JsonView value) { into.append(value.toVariant().toString()); });
}

/// One input of a modal: text, selects (joined by commas) and boxes.
void readInput(JsonView input, Interaction &interaction)
{
    const QString customId = input.text("custom_id");
    if (customId.isEmpty())
        return;
    if (input["values"].isArray()) {
        QStringList values;
        readValues(input["values"], values);
        interaction.fields.insert(customId, values.join(u','));
        return;
    }
    interaction.fields.insert(customId, input["value"].toVariant().toString());
}

/// New forms wrap each input in a label with `component`, old ones in an action row with
/// `components`; text displays have no value (item 90).
void readModalFields(JsonView components, Interaction &interaction)
{
    components.forEach([&](JsonView top) {
        if (top["type"].toInteger() == kActionRow)
            top["components"].forEach([&](JsonView input) { readInput(input, interaction); });
        else
            readInput(top["component"], interaction);
    });
}

void readData(JsonView data, Interaction &interaction)
{
    readResolvedUsers(data["resolved"], interaction);
    readResolvedAttachments(data["resolved"], interaction);
    switch (interaction.type) {
    case InteractionType::Ping: break;
    case InteractionType::Command:
    case InteractionType::Autocomplete:
        interaction.kind = commandKind(data);
        interaction.target = data["target_id"].toBits();
        interaction.command = data.text("name");
        interaction.path = QStringList{interaction.command};
        readOptions(data["options"], interaction);
        break;
    case InteractionType::Component:
        interaction.customId = data.text("custom_id");
        interaction.componentType = static_cast<int>(data["component_type"].toInteger());
        readValues(data["values"], interaction.values);
        break;
    case InteractionType::ModalSubmit:
        interaction.customId = data.text("custom_id");
        readModalFields(data["components"], interaction);
        break;
    }
}

} // namespace

Result<Interaction> readInteraction(JsonView json)
{
    Interaction interaction;
    interaction.id = json.id<InteractionId>("id");
    interaction.token = json.text("token");
    const qint64 type = json["type"].toInteger();
    if (!interaction.id.isValid() || interaction.token.isEmpty())
        return malformed(QStringLiteral("interaction: id or token missing"));
    if (type < qint64(InteractionType::Ping) || type > qint64(InteractionType::ModalSubmit))
        return malformed(QStringLiteral("interaction: unknown type %1").arg(type));

    interaction.type = static_cast<InteractionType>(type);
    interaction.application = json.id<ApplicationId>("application_id");
    interaction.guild = json.id<GuildId>("guild_id");
    interaction.channel = json.id<ChannelId>("channel_id");
    if (!interaction.channel.isValid())
        interaction.channel = json["channel"].id<ChannelId>("id");
    if (json["member"].isObject())
        interaction.member = readMember(json["member"]);
    else
        interaction.member.user = readUser(json["user"]);
    interaction.locale = json.text("locale");
    interaction.appPermissions = json["app_permissions"].toBits();
    interaction.message = json["message"].id<MessageId>("id");
    interaction.messageChannel = json["message"].id<ChannelId>("channel_id");
    readData(json["data"], interaction);
    if (interaction.type == InteractionType::Command && interaction.command.isEmpty())
        return malformed(QStringLiteral("interaction: command without a name"));
    return interaction;
}

} // namespace dbsbm::discord
