// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Ids.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QVariant>

#include <optional>

namespace dbsbm::discord {

enum class InteractionType {
    Ping = 1,
    Command = 2,
    Component = 3,
    Autocomplete = 4,
    ModalSubmit = 5
};

struct User
{
    UserId id;
    QString username;
    QString globalName;
    QString avatar; ///< hash; may be empty
    bool bot = false;
    /// CDN URL of the avatar or of the default one (protocol item 78).
    QString avatarUrl(int size = 128) const;
};

struct Member
{
    User user;
    QString nick;
    QList<RoleId> roles;
    quint64 permissions = 0; ///< in the interaction's channel; 0 outside interactions
    QString displayName() const;
};

/// A leaf option of a command.
struct CommandOption
{
    QString name;
    int type = 3;
    QVariant value; ///< QString, qlonglong, double, bool; ids as QString
    bool focused = false;
};

/// A file that a member gave with a command.
struct ResolvedAttachment
{
    QString url;
    QString fileName;
    qint64 size = 0; ///< bytes, as Discord says
    int width = 0;   ///< pixels of a picture; 0 = not known
    int height = 0;
};

/// What a command is started from.
enum class CommandKind { Slash = 1, User = 2, Message = 3 };

struct ResolvedUser
{
    User user;
    QString nick;
};

/// INTERACTION_CREATE, whole.
struct Interaction
{
    InteractionId id;
    ApplicationId application;
    InteractionType type = InteractionType::Ping;
    QString token; ///< a secret of 15 minutes; never logged
    GuildId guild;
    ChannelId channel;
    Member member; ///< in a DM only member.user is set
    QString locale;
    quint64 appPermissions = 0;
    // Command and autocomplete
    CommandKind kind = CommandKind::Slash;
    quint64 target = 0; ///< the user or message that a context command was used on
    QString command;    ///< "bet"
    QStringList path;   ///< {"bet", "line"}: command, group, subcommand
    QList<CommandOption> options;
    QHash<QString, ResolvedUser> resolvedUsers; ///< by id text
    QHash<QString, ResolvedAttachment> resolvedAttachments;
    // Component and modal
    QString customId;
    int componentType = 0;
    QStringList values;
    QHash<QString, QString> fields; ///< modal text inputs by custom_id
    MessageId message;              ///< of a component
    ChannelId messageChannel;

    const CommandOption *option(const QString &name) const;
    QString text(const QString &name) const; ///< "" when absent
};

} // namespace dbsbm::discord
