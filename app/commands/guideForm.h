// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/betForm.h"
#include "models/core/Task.h"
#include "models/services/FlowService.h"
#include "network/discord/protocol/builders.h"

namespace dbsbm {

struct CommandServices;

/// What the guide of a straight bet knows so far, as its flow keeps it.
struct GuideState
{
    BetForm form;
    QStringList answered; ///< fields in the order in which they were answered here

    void answer(const QString &name, const QString &text);
    /// Forgets the latest answer; false when there is none.
    bool takeBack();
    bool operator==(const GuideState &) const = default;
};
QJsonObject toJson(const GuideState &state);
GuideState guideFromJson(const QJsonObject &json);

/// The message of the guide and its form. custom_id "guide:<flow>:<verb>", with the field behind
/// "choose" and the page behind "page".
namespace guide {

inline constexpr QLatin1StringView kChoose("choose");
inline constexpr QLatin1StringView kPage("page");
inline constexpr QLatin1StringView kType("type");
inline constexpr QLatin1StringView kBack("back");
inline constexpr QLatin1StringView kEdit("edit");
inline constexpr QLatin1StringView kCancel("cancel");

QString customId(FlowId flow, const QString &verb, const QString &rest = {});

struct Choice
{
    QString label;
    QString value; ///< at most 100; of a game the id of its fixture
};
using Choices = Task<Result<QList<Choice>>>;

/// What can be chosen for the first missing field, all of it; empty where it is to be typed.
Choices choicesFor(const GuideState &state, GuildId guild, const CommandServices &services,
                   QObject *context);
/// Stored games to choose from, of that league (empty = of all).
Choices gameChoices(const QString &league, const CommandServices &services, QObject *context);
/// What is known, the question, a page of the choices, and the ways on.
discord::OutgoingMessage message(FlowId flow, const GuideState &state, const QList<Choice> &choices,
                                 qsizetype page);
/// Asks for the first missing fields, of which only the first has to be filled.
QJsonObject modal(FlowId flow, const GuideState &state);

} // namespace guide

} // namespace dbsbm
