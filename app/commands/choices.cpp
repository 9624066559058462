// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/choices.h"

#include "app/commands/statsPeriod.h"
#include "app/commands/texts.h"
#include "models/core/tr.h"
#include "models/services/GuildSettingsService.h"
#include "models/slips/gameParts.h"

#include <QHash>

namespace dbsbm::choices {

using namespace Qt::StringLiterals;

QList<options::Choice> markets()
{
    return {{tr(QT_TRANSLATE_NOOP("choices", "Moneyline")), toName(Market::Moneyline)},
            {tr(QT_TRANSLATE_NOOP("choices", "Moneyline, three-way")), kThreeWay},
            {tr(QT_TRANSLATE_NOOP("choices", "Spread")), toName(Market::Spread)},
            {tr(QT_TRANSLATE_NOOP("choices", "Total")), toName(Market::Total)},
            {tr(QT_TRANSLATE_NOOP("choices", "Team total")), toName(Market::TeamTotal)},
            {tr(QT_TRANSLATE_NOOP("choices", "Other")), toName(Market::Other)}};
}

std::optional<MarketChoice> marketOf(const QString &value)
{
    if (value == kThreeWay)
        return MarketChoice{Market::Moneyline, true};
    const auto market = marketFromName(value);
    if (!market || *market == Market::Prop)
        return std::nullopt;
    return MarketChoice{*market, false};
}

QList<options::Choice> parts()
{
    QList<options::Choice> list{
        {tr(QT_TRANSLATE_NOOP("choices", "Whole game")), toName(Period::Game)}};
    for (const Period period : kGameParts)
        list.append({periodText(period), toName(period)});
    return list;
}

QList<options::Choice> modes()
{
    return {{tr(QT_TRANSLATE_NOOP("choices", "Automatic: to win on favourites, risk on underdogs")),
             toName(StakeMode::Auto)},
            {tr(QT_TRANSLATE_NOOP("choices", "Units to risk")), toName(StakeMode::Risk)},
            {tr(QT_TRANSLATE_NOOP("choices", "Units to win")), toName(StakeMode::Win)}};
}

QList<options::Choice> sides()
{
    return {{tr(QT_TRANSLATE_NOOP("choices", "Over")), QStringLiteral("over")},
            {tr(QT_TRANSLATE_NOOP("choices", "Under")), QStringLiteral("under")},
            {tr(QT_TRANSLATE_NOOP("choices", "Yes")), QStringLiteral("yes")},
            {tr(QT_TRANSLATE_NOOP("choices", "No")), QStringLiteral("no")}};
}

QString pickOfSide(const QString &side)
{
    static const QHash<QString, QString> picks{{QStringLiteral("over"), QStringLiteral("Over")},
                                               {QStringLiteral("under"), QStringLiteral("Under")},
                                               {QStringLiteral("yes"), QStringLiteral("Yes")},
                                               {QStringLiteral("no"), QStringLiteral("No")}};
    return picks.value(side);
}

QList<options::Choice> results()
{
    QList<options::Choice> list;
    for (const BetResult result : {BetResult::Won, BetResult::Lost, BetResult::Push,
                                   BetResult::HalfWon, BetResult::HalfLost})
        list.append({resultText(result), toName(result)});
    return list;
}

QList<options::Choice> states()
{
    return {{tr(QT_TRANSLATE_NOOP("choices", "Open")), toName(BetStatus::Open)},
            {tr(QT_TRANSLATE_NOOP("choices", "Settled")), toName(BetStatus::Settled)},
            {tr(QT_TRANSLATE_NOOP("choices", "Cancelled")), toName(BetStatus::Cancelled)},
            {tr(QT_TRANSLATE_NOOP("choices", "Being posted")), toName(BetStatus::Posting)},
            {tr(QT_TRANSLATE_NOOP("choices", "Not posted")), toName(BetStatus::PostFailed)}};
}

QList<options::Choice> periods()
{
    QList<options::Choice> list;
    for (const PeriodChoice &period : statsPeriods())
        list.append({period.title, period.name});
    return list;
}

QStringList units(const GuildSettings &settings)
{
    QStringList list;
    for (const QString &amount : settings.text(u"units_offered"_s).split(u',')) {
        if (!list.contains(amount.trimmed()))
            list << amount.trimmed();
    }
    return list;
}

QStringList knownStats()
{
    return {u"Points"_s,        u"Rebounds"_s,      u"Assists"_s,      u"Threes made"_s,
            u"Passing yards"_s, u"Rushing yards"_s, u"Receptions"_s,   u"Receiving yards"_s,
            u"Touchdowns"_s,    u"Strikeouts"_s,    u"Hits"_s,         u"Home runs"_s,
            u"Shots on goal"_s, u"Saves"_s,         u"Goals"_s,        u"Shots on target"_s,
            u"Triple double"_s, u"Double double"_s, u"Anytime goal"_s, u"Anytime touchdown"_s};
}

QStringList knownLeagues()
{
    return {u"NBA"_s,
            u"NFL"_s,
            u"MLB"_s,
            u"NHL"_s,
            u"NCAAB"_s,
            u"NCAAF"_s,
            u"WNBA"_s,
            u"MLS"_s,
            u"CFL"_s,
            u"UFC"_s,
            u"Premier League"_s,
            u"Championship"_s,
            u"FA Cup"_s,
            u"La Liga"_s,
            u"Serie A"_s,
            u"Bundesliga"_s,
            u"Ligue 1"_s,
            u"Eredivisie"_s,
            u"Primeira Liga"_s,
            u"Champions League"_s,
            u"Europa League"_s,
            u"World Cup"_s,
            u"Euro"_s,
            u"Copa Libertadores"_s,
            u"Brasileirão"_s,
            u"Liga MX"_s,
            u"EuroLeague"_s,
            u"KHL"_s,
            u"NPB"_s,
            u"KBO"_s,
            u"ATP"_s,
            u"WTA"_s,
            u"PGA Tour"_s,
            u"Formula 1"_s,
            u"NASCAR"_s,
            u"Boxing"_s,
            u"Darts"_s,
            u"Cricket IPL"_s,
            u"NRL"_s,
            u"Esports"_s};
}

} // namespace dbsbm::choices
