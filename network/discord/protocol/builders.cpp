// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/discord/protocol/builders.h"

#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

namespace dbsbm::discord {

namespace {

// Limits of protocol section 13, in UTF-16 units: never more than Discord's count of characters.
constexpr qsizetype kMaxContent = 2000;
constexpr qsizetype kMaxEmbeds = 10;
constexpr qsizetype kMaxEmbedText = 6000;
constexpr qsizetype kMaxTitle = 256;
constexpr qsizetype kMaxDescription = 4096;
constexpr qsizetype kMaxFooter = 2048;
constexpr qsizetype kMaxFields = 25;
constexpr qsizetype kMaxFieldName = 256;
constexpr qsizetype kMaxFieldValue = 1024;
constexpr qsizetype kMaxAttachments = 10;
constexpr qsizetype kMaxAltText = 1024;
constexpr qsizetype kMaxRows = 5;
constexpr qsizetype kMaxRowItems = 5;
constexpr qsizetype kMaxLabel = 80;
constexpr qsizetype kMaxOptions = 25;
constexpr qsizetype kMaxOptionText = 100;
constexpr qsizetype kMaxPlaceholder = 150;
constexpr qsizetype kMaxMentions = 100;
constexpr qsizetype kMaxUsername = 80;
constexpr qsizetype kMaxNonce = 25;
constexpr int kSuppressEmbeds = 1 << 2;
constexpr int kEphemeral = 1 << 6;
constexpr QChar kEllipsis(u'…');
constexpr QChar kZeroWidthSpace(u'\u200B'); // where Discord forbids an empty text

enum ComponentType {
    ActionRow = 1,
    Button = 2,
    StringSelect = 3,
    RoleSelect = 6,
    ChannelSelect = 8
};

QString filled(const QString &text, qsizetype most)
{
    return text.trimmed().isEmpty() ? QString(kZeroWidthSpace) : shortened(text, most);
}

template<typename T>
QJsonArray firstOf(const QList<T> &ids)
{
    QJsonArray list;
    for (const T &id : ids.first(std::min(ids.size(), kMaxMentions)))
        list.append(id.toString());
    return list;
}

QJsonArray firstItems(const QJsonArray &items, qsizetype most)
{
    QJsonArray kept = items;
    while (kept.size() > most)
        kept.removeLast();
    return kept;
}

qsizetype textLength(const QJsonObject &embed)
{
    qsizetype length = embed[u"title"].toString().size() + embed[u"description"].toString().size()
        + embed[u"footer"][u"text"].toString().size() + embed[u"author"][u"name"].toString().size();
    const QJsonArray fields = embed[u"fields"].toArray();
    for (const QJsonValue &field : fields)
        length += field[u"name"].toString().size() + field[u"value"].toString().size();
    return length;
}

/// At most ten, and 6000 characters in all: whole embeds are left out at the end.
QJsonArray embedsWithinLimits(const QJsonArray &embeds)
{
    QJsonArray kept;
    qsizetype total = 0;
    for (const QJsonValue &embed : embeds) {
        total += textLength(embed.toObject());
        if (kept.size() == kMaxEmbeds || total > kMaxEmbedText)
            break;
        kept.append(embed);
    }
    return kept;
}

QJsonObject mentionsJson(const AllowedMentions &mentions)
{
    return {{QStringLiteral("parse"), QJsonArray()},
            {QStringLiteral("roles"), firstOf(mentions.roles)},
            {QStringLiteral("users"), firstOf(mentions.users)},
            {QStringLiteral("replied_user"), false}};
}

QJsonArray attachmentsJson(const QList<Attachment> &attachments)
{
    QJsonArray list;
    for (const Attachment &attachment :
         attachments.first(std::min(attachments.size(), kMaxAttachments))) {
        QJsonObject json{{QStringLiteral("id"), static_cast<int>(list.size())},
                         {QStringLiteral("filename"), attachment.filename}};
        if (!attachment.description.isEmpty())
            json.insert(u"description", shortened(attachment.description, kMaxAltText));
        list.append(json);
    }
    return list;
}

QJsonObject select(ComponentType type, const QString &customId, const QString &placeholder)
{
    QJsonObject json{{QStringLiteral("type"), int(type)}, {QStringLiteral("custom_id"), customId}};
    if (!placeholder.isEmpty())
        json.insert(u"placeholder", shortened(placeholder, kMaxPlaceholder));
    return json;
}

void presetEntity(QJsonObject &json, const QString &id, const QString &type)
{
    json.insert(
        u"default_values",
        QJsonArray{QJsonObject{{QStringLiteral("id"), id}, {QStringLiteral("type"), type}}});
}

} // namespace

QString shortened(const QString &text, qsizetype most)
{
    if (text.size() <= most)
        return text;
    qsizetype length = std::max<qsizetype>(0, most - 1);
    if (length > 0 && text.at(length - 1).isHighSurrogate())
        --length;
    return text.left(length) + kEllipsis;
}

QJsonObject OutgoingMessage::toJson() const
{
    QJsonObject json{{QStringLiteral("allowed_mentions"), mentionsJson(mentions)}};
    if (!content.isEmpty())
        json.insert(u"content", shortened(content, kMaxContent));
    if (!embeds.isEmpty() || clearEmbeds)
        json.insert(u"embeds", embedsWithinLimits(embeds));
    if (!components.isEmpty() || clearComponents)
        json.insert(u"components", firstItems(components, kMaxRows));
    if (!attachments.isEmpty() || clearAttachments)
        json.insert(u"attachments", attachmentsJson(attachments));
    if (const int flags = (ephemeral ? kEphemeral : 0) | (suppressEmbeds ? kSuppressEmbeds : 0))
        json.insert(u"flags", flags);
    if (!username.isEmpty())
        json.insert(u"username", username.left(kMaxUsername));
    if (!avatarUrl.isEmpty())
        json.insert(u"avatar_url", avatarUrl);
    if (!nonce.isEmpty()) {
        json.insert(u"nonce", nonce.left(kMaxNonce));
        json.insert(u"enforce_nonce", true);
    }
    return json;
}

QJsonObject actionRow(const QJsonArray &components)
{
    return {{QStringLiteral("type"), int(ActionRow)},
            {QStringLiteral("components"), firstItems(components, kMaxRowItems)}};
}

QJsonObject button(ButtonStyle style, const QString &label, const QString &customId, bool disabled)
{
    QJsonObject json{{QStringLiteral("type"), int(Button)},
                     {QStringLiteral("style"), int(style)},
                     {QStringLiteral("label"), filled(label, kMaxLabel)}};
    json.insert(style == ButtonStyle::Link ? QStringLiteral("url") : QStringLiteral("custom_id"),
                customId);
    if (disabled)
        json.insert(u"disabled", true);
    return json;
}

QJsonObject stringSelect(const QString &customId, const QList<SelectOption> &options,
                         const QString &placeholder)
{
    QJsonArray list;
    for (const SelectOption &option : options.first(std::min(options.size(), kMaxOptions))) {
        QJsonObject json{{QStringLiteral("label"), filled(option.label, kMaxOptionText)},
                         {QStringLiteral("value"), option.value}};
        if (!option.description.isEmpty())
            json.insert(u"description", shortened(option.description, kMaxOptionText));
        if (option.isDefault)
            json.insert(u"default", true);
        list.append(json);
    }
    QJsonObject json = select(StringSelect, customId, placeholder);
    if (list.isEmpty()) { // Discord refuses a select without options
        list.append(QJsonObject{{QStringLiteral("label"), QString(kZeroWidthSpace)},
                                {QStringLiteral("value"), QStringLiteral("-")}});
        json.insert(u"disabled", true);
    }
    json.insert(u"options", list);
    return json;
}

QJsonObject roleSelect(const QString &customId, const QString &placeholder, RoleId preset)
{
    QJsonObject json = select(RoleSelect, customId, placeholder);
    json.insert(u"min_values", 0);
    json.insert(u"max_values", 1);
    if (preset.isValid())
        presetEntity(json, preset.toString(), QStringLiteral("role"));
    return json;
}

QJsonObject channelSelect(const QString &customId, const QString &placeholder,
                          const QList<int> &channelTypes, ChannelId preset)
{
    QJsonObject json = select(ChannelSelect, customId, placeholder);
    json.insert(u"min_values", 0);
    json.insert(u"max_values", 1);
    QJsonArray types;
    for (const int type : channelTypes)
        types.append(type);
    if (!types.isEmpty())
        json.insert(u"channel_types", types);
    if (preset.isValid())
        presetEntity(json, preset.toString(), QStringLiteral("channel"));
    return json;
}

QJsonObject embed(const QString &title, const QString &description, const QList<EmbedField> &fields,
                  int colour, const QString &footer)
{
    QJsonObject json{{QStringLiteral("color"), std::clamp(colour, 0, 0xFFFFFF)}};
    if (!title.isEmpty())
        json.insert(u"title", shortened(title, kMaxTitle));
    if (!footer.isEmpty())
        json.insert(u"footer",
                    QJsonObject{{QStringLiteral("text"), shortened(footer, kMaxFooter)}});
    if (!description.isEmpty())
        json.insert(u"description", shortened(description, kMaxDescription));
    QJsonArray list;
    qsizetype total = textLength(json);
    for (const EmbedField &field : fields.first(std::min(fields.size(), kMaxFields))) {
        const QString name = filled(field.name, kMaxFieldName);
        const QString value = filled(field.value, kMaxFieldValue);
        total += name.size() + value.size();
        if (total > kMaxEmbedText) // the sum of all texts; what does not fit is left out
            break;
        list.append(QJsonObject{{QStringLiteral("name"), name},
                                {QStringLiteral("value"), value},
                                {QStringLiteral("inline"), field.isInline}});
    }
    if (!list.isEmpty())
        json.insert(u"fields", list);
    return json;
}

QJsonObject interactionCallback(CallbackType type, const QJsonObject &data)
{
    QJsonObject json{{QStringLiteral("type"), int(type)}};
    if (type == CallbackType::DeferredMessage) { // its flags may hold EPHEMERAL only (item 83)
        if (data[u"flags"].toInt() & kEphemeral)
            json.insert(u"data", QJsonObject{{QStringLiteral("flags"), kEphemeral}});
        return json;
    }
    if (!data.isEmpty() && type != CallbackType::DeferredUpdate)
        json.insert(u"data", data);
    return json;
}

QString inviteUrl(ApplicationId application, quint64 permissions)
{
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("client_id"), application.toString());
    query.addQueryItem(QStringLiteral("scope"), QStringLiteral("bot applications.commands"));
    query.addQueryItem(QStringLiteral("permissions"), QString::number(permissions));
    QUrl url(QStringLiteral("https://discord.com/oauth2/authorize"));
    url.setQuery(query);
    return QString::fromLatin1(url.toEncoded());
}

} // namespace dbsbm::discord
