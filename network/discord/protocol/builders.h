// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/discord/protocol/Values.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

namespace dbsbm::discord {

enum class CallbackType {
    Message = 4,
    DeferredMessage = 5,
    DeferredUpdate = 6,
    UpdateMessage = 7,
    Autocomplete = 8,
    Modal = 9
};
enum class ButtonStyle { Primary = 1, Secondary = 2, Success = 3, Danger = 4, Link = 5 };

/// Who a message may ping. Always sent; nobody by default (protocol item 70).
struct AllowedMentions
{
    QList<RoleId> roles{};
    QList<UserId> users{};
};

struct Attachment
{
    QString filename{}; ///< "slip.png"
    QByteArray data{};
    QString contentType{}; ///< "image/png"
    QString description{}; ///< alt text, at most 1024
};

/// A message to be created or edited. toJson() keeps Discord's limits (protocol section 13): long
/// texts end in an ellipsis, items beyond a count are left out, no empty forbidden field is sent.
/// Identifiers (custom ids, option values) are never cut: a cut one would mean something else.
struct OutgoingMessage
{
    QString content{};
    QJsonArray embeds{};
    QJsonArray components{};
    QList<Attachment> attachments{};
    AllowedMentions mentions{};
    bool ephemeral = false;
    bool suppressEmbeds = false;  ///< links in the content show no preview
    QString username{};           ///< webhooks only, 1-80
    QString avatarUrl{};          ///< webhooks only
    QString nonce{};              ///< bot posts only; sent with enforce_nonce
    bool clearEmbeds = false;     ///< on edits
    bool clearComponents = false; ///< on edits
    bool clearAttachments = false;

    QJsonObject toJson() const;
};

/// At most \a most UTF-16 units, ending in an ellipsis when cut, never inside a surrogate pair.
QString shortened(const QString &text, qsizetype most);
QJsonObject actionRow(const QJsonArray &components);
QJsonObject button(ButtonStyle style, const QString &label, const QString &customId,
                   bool disabled = false);
struct SelectOption
{
    QString label{};
    QString value{};
    QString description{};
    bool isDefault = false;
};
QJsonObject stringSelect(const QString &customId, const QList<SelectOption> &options,
                         const QString &placeholder);
QJsonObject roleSelect(const QString &customId, const QString &placeholder, RoleId preset = {});
QJsonObject channelSelect(const QString &customId, const QString &placeholder,
                          const QList<int> &channelTypes, ChannelId preset = {});
struct EmbedField
{
    QString name{};
    QString value{};
    bool isInline = true;
};
QJsonObject embed(const QString &title, const QString &description, const QList<EmbedField> &fields,
                  int colour, const QString &footer = {});

/// {"type": .., "data": ..} for POST /interactions/{id}/{token}/callback.
QJsonObject interactionCallback(CallbackType type, const QJsonObject &data = {});

/// True when two command sets mean the same after Discord's defaults are normalised.
bool sameCommands(const QJsonArray &ours, const QJsonArray &registered);

/// The bot's invite link (scope bot + applications.commands) with these permissions.
QString inviteUrl(ApplicationId application, quint64 permissions);

// Permission bits (Discord, Topics, "Permissions").
namespace permission {
inline constexpr quint64 kAdministrator = 1ULL << 3;
inline constexpr quint64 kManageChannels = 1ULL << 4;
inline constexpr quint64 kManageGuild = 1ULL << 5;
inline constexpr quint64 kViewChannel = 1ULL << 10;
inline constexpr quint64 kSendMessages = 1ULL << 11;
inline constexpr quint64 kManageMessages = 1ULL << 13;
inline constexpr quint64 kEmbedLinks = 1ULL << 14;
inline constexpr quint64 kAttachFiles = 1ULL << 15;
inline constexpr quint64 kReadMessageHistory = 1ULL << 16;
inline constexpr quint64 kManageWebhooks = 1ULL << 29;
/// What the bot needs, nothing else. Pinging a role through a webhook asks for no permission.
inline constexpr quint64 kNeeded = kViewChannel | kSendMessages | kEmbedLinks | kAttachFiles
    | kReadMessageHistory | kManageWebhooks;
} // namespace permission

} // namespace dbsbm::discord
