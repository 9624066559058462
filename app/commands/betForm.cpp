// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/betForm.h"

#include "app/commands/choices.h"
#include "app/commands/startTime.h"
#include "models/core/ErrorCodes.h"
#include "network/discord/protocol/Interaction.h"

#include <QCoreApplication>

#include <array>

namespace dbsbm {

namespace {

constexpr std::array kFields{field::kLeague, field::kGame,    field::kPlayer,  field::kMarket,
                             field::kPeriod, field::kPick,    field::kSide,    field::kLine,
                             field::kOdds,   field::kUnits,   field::kMode,    field::kStart,
                             field::kNote,   field::kChannel, field::kBookOdds};
constexpr QLatin1StringView kPropKey("prop");

tl::unexpected<Error> notInList(const QString &name)
{
    return fail(codes::kTextInvalid, ValidationFault{name},
                QCoreApplication::translate("betForm", "Choose %1 from the list.").arg(name));
}

bool needsLine(const BetForm &form)
{
    if (form.isProp)
        return form.text(field::kSide) == u"over" || form.text(field::kSide) == u"under";
    const auto chosen = choices::marketOf(form.text(field::kMarket));
    return chosen
        && (chosen->market == Market::Spread || chosen->market == Market::Total
            || chosen->market == Market::TeamTotal);
}

/// Only a three-way moneyline has a draw to pick.
bool isDraw(const QString &pick)
{
    return pick.compare(u"draw", Qt::CaseInsensitive) == 0
        || pick.compare(u"tie", Qt::CaseInsensitive) == 0;
}

Result<> fillLine(Leg &leg, const BetForm &form)
{
    const auto chosen = choices::marketOf(form.text(field::kMarket));
    if (!chosen)
        return notInList(field::kMarket);
    const QString part = form.text(field::kPeriod);
    const auto period = part.isEmpty() ? Period::Game : periodFromName(part);
    if (!period)
        return notInList(field::kPeriod);
    leg.market = chosen->market;
    leg.pick = form.text(field::kPick);
    leg.threeWay = chosen->threeWay || (leg.market == Market::Moneyline && isDraw(leg.pick));
    leg.period = leg.threeWay && *period == Period::Game ? Period::Regulation : *period;
    return {};
}

Result<> fillProp(Leg &leg, const BetForm &form)
{
    leg.market = Market::Prop;
    leg.player = form.text(field::kPlayer);
    leg.stat = form.text(field::kMarket);
    leg.pick = choices::pickOfSide(form.text(field::kSide));
    if (leg.pick.isEmpty())
        return notInList(field::kSide);
    return {};
}

} // namespace

void BetForm::set(const QString &name, const QString &text)
{
    const QString value = text.simplified();
    if (value.isEmpty())
        values.remove(name);
    else
        values.insert(name, value);
}

BetForm formOf(const discord::Interaction &interaction, bool isProp)
{
    BetForm form{isProp};
    for (const QLatin1StringView name : kFields)
        form.set(name, interaction.text(name));
    return form;
}

QJsonObject toJson(const BetForm &form)
{
    QJsonObject json{{kPropKey, form.isProp}};
    for (auto it = form.values.cbegin(); it != form.values.cend(); ++it)
        json.insert(it.key(), it.value());
    return json;
}

BetForm formFromJson(const QJsonObject &json)
{
    BetForm form{json[kPropKey].toBool()};
    for (auto it = json.begin(); it != json.end(); ++it)
        form.set(it.key(), it.value().toString());
    return form;
}

QStringList missingFields(const BetForm &form)
{
    QStringList wanted{field::kLeague, field::kGame, field::kMarket, field::kPick};
    if (form.isProp)
        wanted = {field::kLeague, field::kPlayer, field::kMarket, field::kSide};
    if (needsLine(form))
        wanted << field::kLine;
    wanted << field::kOdds << field::kUnits;
    wanted.removeIf([&form](const QString &name) { return form.values.contains(name); });
    return wanted;
}

Result<> settleStart(BetForm &form, qint64 atMs)
{
    if (!form.values.contains(field::kStart))
        return {};
    const Result<qint64> start = parseStart(form.text(field::kStart), atMs);
    if (!start)
        return fail(start.error());
    form.set(field::kStart, QStringLiteral("<t:%1>").arg(*start / 1000));
    return {};
}

Result<DraftLeg> draftLegOf(const BetForm &form, qint64 atMs)
{
    DraftLeg typed;
    typed.leg.league = form.text(field::kLeague);
    typed.leg.game = form.text(field::kGame);
    typed.leg.line = form.text(field::kLine);
    typed.leg.fixture = form.text(field::kFixture);
    typed.oddsText = form.text(field::kOdds);
    const Result<> filled = form.isProp ? fillProp(typed.leg, form) : fillLine(typed.leg, form);
    if (!filled)
        return fail(filled.error());
    if (form.values.contains(field::kStart)) {
        const Result<qint64> start = parseStart(form.text(field::kStart), atMs);
        if (!start)
            return fail(start.error());
        typed.leg.startsAtMs = *start;
    }
    return typed;
}

Result<StakeMode> modeOf(const QString &text)
{
    const auto mode = text.isEmpty() ? StakeMode::Auto : stakeModeFromName(text);
    if (!mode)
        return notInList(field::kMode);
    return *mode;
}

} // namespace dbsbm
