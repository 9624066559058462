// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/FlowService.h"
#include "models/services/GuildSettingsService.h"
#include "network/discord/protocol/builders.h"

namespace dbsbm {

/// What a /setup under way knows, as its flow keeps it.
struct SetupState
{
    int group = 0;                 ///< of the registry
    int page = 0;                  ///< of the group's settings, should a select not hold them all
    QString setting;               ///< the one that is asked for
    QMap<QString, QString> chosen; ///< setting -> text, "" = the default; not saved yet

    bool operator==(const SetupState &) const = default;
};
/// The first setting of the first group.
SetupState newSetup();
QJsonObject toJson(const SetupState &state);
/// What names no setting or group falls back to the first.
SetupState setupFromJson(const QJsonObject &json);
/// Another group, or another page of one, from its first setting on.
void turnTo(SetupState &state, int group, int page);

/// The message of /setup. custom_id "setup:<flow>:<verb>", with the setting behind "set", "type"
/// and "default", the page behind "page".
namespace setup {

inline constexpr qsizetype kPageSize = 25; // options of a select, protocol item 97

inline constexpr QLatin1StringView kGroup("group");
inline constexpr QLatin1StringView kPick("pick");
inline constexpr QLatin1StringView kPage("page");
inline constexpr QLatin1StringView kSet("set");
inline constexpr QLatin1StringView kType("type");
inline constexpr QLatin1StringView kDefault("default");
inline constexpr QLatin1StringView kSave("save");
inline constexpr QLatin1StringView kCancel("cancel");

QString customId(FlowId flow, const QString &verb, const QString &rest = {});
/// The settings of the group with what is chosen, and what asks for one of them. \a now is what is
/// stored.
discord::OutgoingMessage message(FlowId flow, const SetupState &state, const GuildSettings &now);

} // namespace setup

} // namespace dbsbm
