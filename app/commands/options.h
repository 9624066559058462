// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/discord/protocol/Interaction.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <span>

/// Builders of the command set that is registered with Discord (protocol items 103 to 106).
namespace dbsbm::options {

struct Choice
{
    QString name;  ///< what a member reads, at most 100
    QString value; ///< what comes back, at most 100
};

/// A slash command for servers only, seen by everyone; permissions are checked when it is used.
QJsonObject command(const QString &name, const QString &description,
                    const QJsonArray &options = {});
QJsonObject subcommand(const QString &name, const QString &description,
                       const QJsonArray &options = {});
QJsonObject text(const QString &name, const QString &description, int maxLength);
/// Suggestions come from Handler::complete(); any text is taken.
QJsonObject suggested(const QString &name, const QString &description, int maxLength);
QJsonObject choice(const QString &name, const QString &description,
                   std::span<const Choice> choices);
/// A whole number between both, which may be left out.
QJsonObject integer(const QString &name, const QString &description, qint64 minimum,
                    qint64 maximum);
QJsonObject user(const QString &name, const QString &description);
/// A file; it comes resolved with the interaction.
QJsonObject attachment(const QString &name, const QString &description);
/// A command in the menu of a user or a message: it has a name for people and nothing else.
QJsonObject menuCommand(discord::CommandKind kind, const QString &name);
/// Text and announcement channels.
QJsonObject channel(const QString &name, const QString &description);
QJsonObject required(QJsonObject option);

/// Channel types that take slips: text and announcement.
inline constexpr int kTextChannel = 0;
inline constexpr int kAnnouncementChannel = 5;

} // namespace dbsbm::options
