// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/BetChoice.h"

#include "app/commands/Invocation.h"
#include "app/commands/betTexts.h"
#include "app/commands/taskResult.h"
#include "models/core/ErrorCodes.h"

#include <QCoreApplication>

namespace dbsbm {

namespace {

constexpr int kMaxSuggestions = 25; // protocol item 89
constexpr int kMaxName = 100;

QString suggestionText(const Bet &bet)
{
    const QString text =
        QCoreApplication::translate("BetChoice", "#%1 %2, %3: %4")
            .arg(bet.number.toString(), subjectText(bet), bet.capperName, stateText(bet));
    return text.size() <= kMaxName ? text : QString(text.left(kMaxName - 1) + u'…');
}

} // namespace

Task<Result<Bet>> chosenBet(Invocation &call, BettingService &betting)
{
    QString typed = call.interaction().text(kBetOption).trimmed();
    if (typed.startsWith(u'#'))
        typed.remove(0, 1);
    const BetNumber number = BetNumber::fromString(typed);
    if (!number.isValid()) {
        return Task<Result<Bet>>::ready(
            fail(codes::kOptionMissing, ValidationFault{kBetOption},
                 QCoreApplication::translate(
                     "BetChoice",
                     "Name the bet by its number, for example 1042. Choose it from "
                     "the list or see /bet list.")));
    }
    return betting.betByNumber(call.guild(), number);
}

Task<Result<QJsonArray>> suggestBets(const discord::Interaction &interaction,
                                     BettingService &betting, std::optional<BetStatus> state,
                                     QObject *context)
{
    BetQuery query;
    query.guild = interaction.guild;
    query.status = state;
    query.text = interaction.text(kBetOption);
    query.limit = kMaxSuggestions;
    if (!query.guild.isValid()) // an invalid one would ask for the bets of every server
        return Task<Result<QJsonArray>>::ready(QJsonArray());
    return mapResult(betting.bets(query), context, [](const BetPage &page) {
        QJsonArray found;
        for (const Bet &bet : page.bets)
            found.append(QJsonObject{{QStringLiteral("name"), suggestionText(bet)},
                                     {QStringLiteral("value"), bet.number.toString()}});
        return found;
    });
}

} // namespace dbsbm
