// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/parlayForm.h"

#include "app/commands/betTexts.h"
#include "app/commands/choices.h"
#include "app/commands/errorText.h"
#include "app/commands/parlayGames.h"
#include "app/commands/texts.h"
#include "app/commands/typedPick.h"
#include "models/betting/grading.h"
#include "models/betting/parlays.h"
#include "models/betting/validation.h"
#include "models/core/tr.h"
#include "models/slips/Sides.h"
#include "network/discord/protocol/modals.h"

namespace dbsbm::parlay {

using namespace discord;

namespace {

constexpr int kColour = 0x2b7a78;
constexpr qsizetype kMaxLegLine = 280; // twelve of them fit into an embed
constexpr qsizetype kMaxTyped = 100;
constexpr int kMaxOdds = 20;
constexpr int kMaxStart = 40;

/// The selections as they would be placed, or as typed while one of them is refused.
QList<Leg> legsOf(const ParlayState &state, const Result<BetQuote> &quote)
{
    if (quote)
        return quote->legs;
    QList<Leg> legs;
    for (BetForm form : state.legs) {
        form.set(field::kStart, {}); // not shown, and read only beside the time of now
        legs << draftLegOf(form, 0).value_or(DraftLeg()).leg;
    }
    return legs;
}

QString legLine(qsizetype index, const Leg &leg, const QString &odds)
{
    QStringList where{leg.league, leg.game};
    where.removeAll(QString());
    const QString line = tr(QT_TRANSLATE_NOOP("parlayForm", "%1. **%2** (%3) %4"))
                             .arg(index + 1)
                             .arg(pickText(leg), escapeMarkdown(odds),
                                  escapeMarkdown(where.join(QStringLiteral(", "))));
    return shortened(line, kMaxLegLine);
}

QString stakeLine(const ParlayState &state, const BetQuote &quote, UnitsDisplay display)
{
    if (!quote.stake)
        return tr(QT_TRANSLATE_NOOP("parlayForm", "The units are not given yet."));
    if (quote.parlays > 1) {
        return tr(QT_TRANSLATE_NOOP("parlayForm", "%1 parlays of %2 selections, %3 u on each."))
            .arg(quote.parlays)
            .arg(state.roundRobinBy)
            .arg(quote.stake->typed.toDisplay());
    }
    const QString risk = quote.stake->risk.toDisplay();
    const QString win = quote.stake->toWin.toDisplay();
    return showsWinFirst(*quote.stake, display)
        ? tr(QT_TRANSLATE_NOOP("parlayForm", "To win %1 u, to risk %2 u.")).arg(win, risk)
        : tr(QT_TRANSLATE_NOOP("parlayForm", "To risk %1 u, to win %2 u.")).arg(risk, win);
}

/// Price, stake, warnings, and what stands in the way.
QStringList sums(const ParlayState &state, const Result<BetQuote> &quote, const Wishes &wishes)
{
    if (!quote)
        return {errorText(quote.error())};
    QStringList lines;
    if (quote->legs.size() > 1)
        lines << tr(QT_TRANSLATE_NOOP("parlayForm", "Price of all together: **%1**"))
                     .arg(combinedOdds(quote->legs, wishes.odds));
    if (quote->fault)
        lines << errorText(*quote->fault);
    else if (quote->legs.size() > 1)
        lines << stakeLine(state, *quote, wishes.display);
    if (!state.terms.text(field::kBookOdds).isEmpty())
        lines << tr(QT_TRANSLATE_NOOP("parlayForm", "Book odds: %1"))
                     .arg(escapeMarkdown(state.terms.text(field::kBookOdds)));
    return lines + warningTexts(quote->legs);
}

QJsonObject parlayEmbed(const ParlayState &state, const Result<BetQuote> &quote,
                        const Wishes &wishes)
{
    const QList<Leg> legs = legsOf(state, quote);
    QStringList lines;
    for (qsizetype i = 0; i < legs.size(); ++i)
        lines << legLine(i, legs.at(i),
                         quote ? legs.at(i).odds.toDisplay(wishes.odds)
                               : state.legs.at(i).text(field::kOdds));
    if (lines.isEmpty())
        lines << tr(QT_TRANSLATE_NOOP("parlayForm", "No selection yet."));
    lines << sums(state, quote, wishes);
    const QString title =
        tr(QT_TRANSLATE_NOOP("parlayForm", "Parlay of %1")).arg(state.legs.size());
    return embed(title, lines.join(u'\n'), {}, kColour, state.terms.text(field::kNote));
}

QJsonObject removeSelect(const Flow &flow, const QList<Leg> &legs)
{
    QList<SelectOption> list;
    for (const Leg &leg : legs)
        list.append({QStringLiteral("%1. %2").arg(list.size() + 1).arg(plainPick(leg)),
                     QString::number(list.size()), leg.game});
    const QString id = customId(flow.id, kRemove) + u':' + QString::number(flow.revision);
    return stringSelect(id, list, tr(QT_TRANSLATE_NOOP("parlayForm", "Remove a selection")));
}

QJsonObject robinSelect(const Flow &flow, const ParlayState &state, const QList<Leg> &legs)
{
    QList<SelectOption> list{
        {tr(QT_TRANSLATE_NOOP("parlayForm", "One parlay of all %1")).arg(legs.size()),
         QStringLiteral("0"),
         {},
         state.roundRobinBy == 0}};
    for (int by = 2; by < legs.size(); ++by) {
        const auto parlays = roundRobin(legs, by);
        if (!parlays) // more than are placed by one round robin
            continue;
        list.append({tr(QT_TRANSLATE_NOOP("parlayForm", "Round robin by %1: %2 parlays"))
                         .arg(by)
                         .arg(parlays->size()),
                     QString::number(by),
                     {},
                     state.roundRobinBy == by});
    }
    return stringSelect(customId(flow.id, kRoundRobin), list,
                        tr(QT_TRANSLATE_NOOP("parlayForm", "Round robin")));
}

QJsonObject stakeSelect(const Flow &flow, const ParlayState &state, const QStringList &units)
{
    QList<SelectOption> list;
    for (const QString &amount : units)
        list.append({tr(QT_TRANSLATE_NOOP("parlayForm", "%1 u")).arg(amount),
                     amount,
                     {},
                     amount == state.terms.text(field::kUnits)});
    return stringSelect(customId(flow.id, kStake), list,
                        tr(QT_TRANSLATE_NOOP("parlayForm", "Choose the units")));
}

QJsonArray rows(const Flow &flow, const ParlayState &state, const Result<BetQuote> &quote,
                const Wishes &wishes)
{
    const bool full = state.legs.size() >= kMaxPlacedLegs;
    const bool ready = quote && quote->stake && !quote->fault;
    const auto press = [&flow](ButtonStyle style, const char *label, QLatin1StringView verb,
                               bool disabled = false) {
        return button(style, tr(label), customId(flow.id, verb), disabled);
    };
    const char *last = wishes.previews ? QT_TRANSLATE_NOOP("parlayForm", "Preview")
                                       : QT_TRANSLATE_NOOP("parlayForm", "Place the bet");
    QJsonArray list{actionRow(
        {press(ButtonStyle::Primary, QT_TRANSLATE_NOOP("parlayForm", "Add line"), kAddLine, full),
         press(ButtonStyle::Primary, QT_TRANSLATE_NOOP("parlayForm", "Add prop"), kAddProp, full),
         press(ButtonStyle::Secondary, QT_TRANSLATE_NOOP("parlayForm", "Units"), kTerms),
         press(ButtonStyle::Success, last, kPreview, !ready),
         press(ButtonStyle::Secondary, QT_TRANSLATE_NOOP("parlayForm", "Cancel"), kCancel)})};
    list.append(actionRow({press(ButtonStyle::Primary,
                                 QT_TRANSLATE_NOOP("parlayForm", "From a game"), kGames, full)}));
    const QList<Leg> legs = legsOf(state, quote);
    if (!legs.isEmpty())
        list.append(actionRow({removeSelect(flow, legs)}));
    if (legs.size() > 2)
        list.append(actionRow({robinSelect(flow, state, legs)}));
    if (!wishes.units.isEmpty())
        list.append(actionRow({stakeSelect(flow, state, wishes.units)}));
    return list;
}

QJsonObject typed(QLatin1StringView id, const QString &label, const QString &placeholder,
                  qsizetype maxLength = kMaxTyped)
{
    return textField({.customId = id,
                      .label = label,
                      .placeholder = placeholder,
                      .maxLength = static_cast<int>(maxLength)});
}

QJsonObject leagueField(const ParlayState &state)
{
    return textField(
        {.customId = field::kLeague,
         .label = tr(QT_TRANSLATE_NOOP("parlayForm", "League")),
         .placeholder = QStringLiteral("NBA"),
         .value = state.legs.isEmpty() ? QString() : state.legs.last().text(field::kLeague),
         .maxLength = static_cast<int>(kMaxLeague)});
}

QJsonArray oddsAndStart()
{
    return {typed(field::kOdds, tr(QT_TRANSLATE_NOOP("parlayForm", "Odds")),
                  tr(QT_TRANSLATE_NOOP("parlayForm", "-110 or +150")), kMaxOdds),
            textField({.customId = field::kStart,
                       .label = tr(QT_TRANSLATE_NOOP("parlayForm", "Start of the game")),
                       .placeholder =
                           tr(QT_TRANSLATE_NOOP("parlayForm", "2026-11-23 19:30 (UTC) or in 2h")),
                       .maxLength = kMaxStart,
                       .required = false})};
}

/// "LeBron James, Lakers @ Celtics" names the game behind the player.
void readPlayer(BetForm &form, const QString &text)
{
    const qsizetype comma = text.indexOf(u',');
    const bool named = comma > 0 && splitGame(text.mid(comma + 1).simplified());
    form.set(field::kPlayer, named ? text.left(comma) : text);
    form.set(field::kGame, named ? text.mid(comma + 1) : QString());
}

} // namespace

QString customId(FlowId flow, const QString &verb)
{
    return QStringLiteral("parlay:%1:%2").arg(flow.toString(), verb);
}

OutgoingMessage message(const Flow &flow, const ParlayState &state, const Result<BetQuote> &quote,
                        const Wishes &wishes)
{
    OutgoingMessage message;
    message.content = wishes.previews
        ? tr(QT_TRANSLATE_NOOP("parlayForm",
                               "Add selections and units, then look at the slip. "
                               "Nothing is recorded before you confirm it."))
        : tr(QT_TRANSLATE_NOOP("parlayForm",
                               "Add selections and units, then place the bet. This "
                               "server wants no preview: it is posted at once."));
    message.embeds = {parlayEmbed(state, quote, wishes)};
    message.components = rows(flow, state, quote, wishes);
    return message;
}

QJsonObject lineModal(FlowId flow, const ParlayState &state)
{
    QJsonArray fields{leagueField(state),
                      typed(field::kGame, tr(QT_TRANSLATE_NOOP("parlayForm", "Game")),
                            QStringLiteral("Lakers @ Celtics"), kMaxGame),
                      typed(field::kPick, tr(QT_TRANSLATE_NOOP("parlayForm", "Pick and line")),
                            tr(QT_TRANSLATE_NOOP(
                                "parlayForm", "Celtics -3.5, Over 110.5 1H, Bayern ML or Draw")))};
    const QJsonArray common = oddsAndStart();
    for (const QJsonValue &input : common)
        fields.append(input);
    return modal(customId(flow, kAddLine), tr(QT_TRANSLATE_NOOP("parlayForm", "Add a line")),
                 fields);
}

QJsonObject propModal(FlowId flow, const ParlayState &state)
{
    QJsonArray fields{
        leagueField(state),
        typed(field::kPlayer,
              tr(QT_TRANSLATE_NOOP("parlayForm", "Player, and the game if you like")),
              QStringLiteral("LeBron James, Lakers @ Celtics"), kMaxPlayer + kMaxGame),
        typed(field::kPick, tr(QT_TRANSLATE_NOOP("parlayForm", "Side, line and what is counted")),
              tr(QT_TRANSLATE_NOOP("parlayForm", "Over 25.5 Points or Yes Triple double")))};
    const QJsonArray common = oddsAndStart();
    for (const QJsonValue &input : common)
        fields.append(input);
    return modal(customId(flow, kAddProp), tr(QT_TRANSLATE_NOOP("parlayForm", "Add a prop")),
                 fields);
}

QJsonObject termsModal(FlowId flow, const ParlayState &state)
{
    const QString mode = state.terms.text(field::kMode);
    QList<SelectOption> modes;
    for (const options::Choice &choice : choices::modes())
        modes.append({choice.name, choice.value, {}, choice.value == mode});
    const auto text = [&state](QLatin1StringView id, const QString &label, qsizetype maxLength) {
        return textField({.customId = id,
                          .label = label,
                          .value = state.terms.text(id),
                          .maxLength = static_cast<int>(maxLength),
                          .required = id == field::kUnits});
    };
    return modal(
        customId(flow, kTerms), tr(QT_TRANSLATE_NOOP("parlayForm", "Units")),
        {text(field::kUnits, tr(QT_TRANSLATE_NOOP("parlayForm", "Units")), kMaxOdds),
         selectField(tr(QT_TRANSLATE_NOOP("parlayForm", "What the units mean")),
                     stringSelect(field::kMode, modes, {}), false),
         text(field::kBookOdds,
              tr(QT_TRANSLATE_NOOP("parlayForm", "Book odds of the whole parlay")), kMaxOdds),
         text(field::kNote, tr(QT_TRANSLATE_NOOP("parlayForm", "A note shown on the slip")),
              kMaxNote)});
}

Result<BetForm> typedLeg(const Interaction &interaction, bool isProp, qint64 atMs)
{
    BetForm form{isProp};
    const auto typedText = [&interaction](QLatin1StringView id) {
        return interaction.fields.value(id).simplified();
    };
    for (const QLatin1StringView id : {field::kLeague, field::kGame, field::kOdds, field::kStart})
        form.set(id, typedText(id));
    if (isProp)
        readPlayer(form, typedText(field::kPlayer));
    const QString pick = typedText(field::kPick);
    const Result<> read = isProp ? readProp(form, pick) : readPick(form, pick);
    if (!read)
        return fail(read.error());
    if (const Result<> settled = settleStart(form, atMs); !settled)
        return fail(settled.error());
    return form;
}

void readTerms(const Interaction &interaction, BetForm &terms)
{
    for (const QLatin1StringView id : {field::kUnits, field::kBookOdds, field::kNote})
        terms.set(id, interaction.fields.value(id));
    if (const QString mode = interaction.fields.value(field::kMode); !mode.isEmpty())
        terms.set(field::kMode, mode);
}

} // namespace dbsbm::parlay
