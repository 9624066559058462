// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/parlayGames.h"

#include "app/commands/paging.h"
#include "app/commands/parlayForm.h"
#include "app/commands/typedPick.h"
#include "models/betting/validation.h"
#include "models/core/tr.h"
#include "network/discord/protocol/Interaction.h"
#include "network/discord/protocol/modals.h"

#include <algorithm>

namespace dbsbm::parlay {

using namespace discord;

namespace {

constexpr qsizetype kPageSize = 25; // options of a select, protocol item 97
constexpr int kMaxTypedPick = 100;
constexpr int kMaxTypedOdds = 20;

QString pageId(FlowId flow, qsizetype page, qsizetype pages)
{
    return page >= 0 && page < pages
        ? QString(customId(flow, kGames) + u':' + QString::number(page))
        : QString();
}

} // namespace

OutgoingMessage gamesMessage(FlowId flow, const QList<guide::Choice> &games, qsizetype page)
{
    const qsizetype pages = (games.size() + kPageSize - 1) / kPageSize;
    const qsizetype shown = std::clamp<qsizetype>(page, 0, std::max<qsizetype>(pages - 1, 0));
    OutgoingMessage message;
    message.clearEmbeds = true; // of the builder in its place
    message.content = pages > 0
        ? tr("Which game is the selection about?")
        : tr("No game of the next two weeks is stored. Go back and type the "
             "selection with Add line.");
    if (pages > 1)
        message.content += u'\n' + tr("Page %1 of %2").arg(shown + 1).arg(pages);
    if (pages > 0) {
        QList<SelectOption> list;
        for (const guide::Choice &game : games.mid(shown * kPageSize, kPageSize))
            list.append({game.label, game.value});
        message.components.append(
            actionRow({stringSelect(customId(flow, kGame), list, tr("Choose the game"))}));
    }
    const QJsonArray turning =
        pageButtons({pageId(flow, shown - 1, pages), pageId(flow, shown + 1, pages)});
    for (const QJsonValue &row : turning)
        message.components.append(row);
    message.components.append(
        actionRow({button(ButtonStyle::Secondary, tr("Back"), customId(flow, kEdit))}));
    return message;
}

QJsonObject gameModal(const Flow &flow, const Fixture &fixture)
{
    const auto typed = [](QLatin1StringView id, const QString &label, const QString &placeholder,
                          int maxLength) {
        return textField({.customId = id,
                          .label = label,
                          .placeholder = placeholder,
                          .maxLength = maxLength,
                          .required = id != field::kPlayer});
    };
    return modal(
        customId(flow.id, kGame) + u':' + QString::number(flow.revision), fixture.game(),
        {typed(field::kPick, tr("Pick and line"),
               tr("%1 -3.5, Over 110.5 1H or %1 ML").arg(fixture.score.home), kMaxTypedPick),
         typed(field::kOdds, tr("Odds"), tr("-110 or +150"), kMaxTypedOdds),
         typed(field::kPlayer, tr("Player, of a prop only"),
               tr("The pick is then like Over 25.5 Points."), static_cast<int>(kMaxPlayer))});
}

Result<BetForm> typedGameLeg(const Interaction &interaction, const QString &fixture)
{
    const QString player = interaction.fields.value(field::kPlayer).simplified();
    const QString pick = interaction.fields.value(field::kPick).simplified();
    BetForm form{!player.isEmpty()};
    form.set(field::kGame, fixture);
    form.set(field::kPlayer, player);
    form.set(field::kOdds, interaction.fields.value(field::kOdds));
    const Result<> read = form.isProp ? readProp(form, pick) : readPick(form, pick);
    return read ? Result<BetForm>(form) : fail(read.error());
}

} // namespace dbsbm::parlay
