// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/choices.h"

#include "app/commands/statsPeriod.h"
#include "app/commands/texts.h"
#include "models/betting/Bet.h"

#include <QCoreApplication>
#include <QHash>

#include <array>

namespace dbsbm::choices {

namespace {

constexpr int kMaxSuggestions = 25; // protocol item 89

QString tr(const char *text)
{
    return QCoreApplication::translate("choices", text);
}

} // namespace

QList<options::Choice> markets()
{
    return {{tr(QT_TRANSLATE_NOOP("choices", "Moneyline")), toName(Market::Moneyline)},
            {tr(QT_TRANSLATE_NOOP("choices", "Spread")), toName(Market::Spread)},
            {tr(QT_TRANSLATE_NOOP("choices", "Total")), toName(Market::Total)},
            {tr(QT_TRANSLATE_NOOP("choices", "Team total")), toName(Market::TeamTotal)},
            {tr(QT_TRANSLATE_NOOP("choices", "Other")), toName(Market::Other)}};
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

QJsonArray suggestLeagues(const QString &typed)
{
    static const std::array<const char16_t *, 40> known{u"NBA",
                                                        u"NFL",
                                                        u"MLB",
                                                        u"NHL",
                                                        u"NCAAB",
                                                        u"NCAAF",
                                                        u"WNBA",
                                                        u"MLS",
                                                        u"CFL",
                                                        u"UFC",
                                                        u"Premier League",
                                                        u"Championship",
                                                        u"FA Cup",
                                                        u"La Liga",
                                                        u"Serie A",
                                                        u"Bundesliga",
                                                        u"Ligue 1",
                                                        u"Eredivisie",
                                                        u"Primeira Liga",
                                                        u"Champions League",
                                                        u"Europa League",
                                                        u"World Cup",
                                                        u"Euro",
                                                        u"Copa Libertadores",
                                                        u"Brasileirão",
                                                        u"Liga MX",
                                                        u"EuroLeague",
                                                        u"KHL",
                                                        u"NPB",
                                                        u"KBO",
                                                        u"ATP",
                                                        u"WTA",
                                                        u"PGA Tour",
                                                        u"Formula 1",
                                                        u"NASCAR",
                                                        u"Boxing",
                                                        u"Darts",
                                                        u"Cricket IPL",
                                                        u"NRL",
                                                        u"Esports"};
    const QString wanted = typed.trimmed();
    QStringList first;
    QStringList rest;
    for (const char16_t *name : known) {
        const QString league = QString::fromUtf16(name);
        if (league.startsWith(wanted, Qt::CaseInsensitive))
            first.append(league);
        else if (league.contains(wanted, Qt::CaseInsensitive))
            rest.append(league);
    }
    QJsonArray found;
    for (const QString &league : (first + rest).mid(0, kMaxSuggestions))
        found.append(
            QJsonObject{{QStringLiteral("name"), league}, {QStringLiteral("value"), league}});
    return found;
}

} // namespace dbsbm::choices
