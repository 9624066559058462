// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/betExport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

/// Empty where no leg says anything there.
QString joinLegs(const Bet &bet, QString (*field)(const Leg &))
{
    QStringList parts;
    for (const Leg &leg : bet.legs)
        parts.append(field(leg));
    const bool said = std::any_of(parts.cbegin(), parts.cend(),
                                  [](const QString &part) { return !part.isEmpty(); });
    return said ? parts.join(u" + "_s) : QString();
}

QString yesNo(bool flag)
{
    return flag ? u"yes"_s : u"no"_s;
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QString closingText(const Leg &leg)
{
    return leg.closing ? leg.closing->toString() : QString();
}

QJsonObject legJson(const Leg &leg)
{
    QJsonObject json{{u"league"_s, leg.league},
                     {u"game"_s, leg.game},
                     {u"market"_s, toName(leg.market)},
                     {u"pick"_s, leg.pick},
                     {u"line"_s, leg.line},
                     {u"period"_s, toName(leg.period)},
                     {u"three_way"_s, leg.threeWay},
                     {u"player"_s, textOrNull(leg.player)},
                     {u"stat"_s, textOrNull(leg.stat)},
                     {u"odds"_s, leg.odds.typed()},
                     {u"price"_s, leg.odds.decimalPrice().toString()},
                     {u"closing"_s, textOrNull(closingText(leg))},
                     {u"dead_heat"_s, leg.deadHeat.toString()}};
    if (leg.startsAtMs)
        json.insert(u"starts_at"_s, isoTimeText(*leg.startsAtMs));
    if (leg.result)
        json.insert(u"result"_s, toName(*leg.result));
    return json;
}

QString bookOddsText(const Bet &bet)
{
    return bet.bookOdds ? bet.bookOdds->typed() : QString();
}

QString houseRulesText(const Bet &bet)
{
    return bet.rules ? bet.rules->toText() : QString();
}

/// What the legs say beside game, pick and odds.
QStringList legDetailCells(const Bet &bet)
{
    return {joinLegs(bet, [](const Leg &leg) { return leg.player; }),
            joinLegs(bet, [](const Leg &leg) { return leg.stat; }),
            joinLegs(bet, [](const Leg &leg) { return toName(leg.period); }),
            joinLegs(bet, [](const Leg &leg) { return yesNo(leg.threeWay); }),
            joinLegs(bet, [](const Leg &leg) { return leg.deadHeat.toString(); }),
            joinLegs(bet, closingText)};
}

QStringList roundRobinCells(const Bet &bet)
{
    if (!bet.roundRobin)
        return QStringList(4);
    const RoundRobin &robin = *bet.roundRobin;
    return {robin.group.toString(), QString::number(robin.index), QString::number(robin.count),
            QString::number(robin.by)};
}

QJsonValue roundRobinJson(const Bet &bet)
{
    if (!bet.roundRobin)
        return {};
    const RoundRobin &robin = *bet.roundRobin;
    return QJsonObject{{u"group"_s, robin.group.toString()},
                       {u"index"_s, robin.index},
                       {u"count"_s, robin.count},
                       {u"by"_s, robin.by}};
}

} // namespace

QString betCsvHeader()
{
    return csvLine(
        {u"guild"_s,       u"number"_s,      u"capper"_s,     u"league"_s,      u"game"_s,
         u"market"_s,      u"pick"_s,        u"line"_s,       u"odds"_s,        u"risk"_s,
         u"to_win"_s,      u"status"_s,      u"result"_s,     u"net"_s,         u"late"_s,
         u"self_graded"_s, u"placed_at"_s,   u"settled_at"_s, u"note"_s,        u"player"_s,
         u"stat"_s,        u"period"_s,      u"three_way"_s,  u"dead_heat"_s,   u"closing"_s,
         u"mode"_s,        u"typed"_s,       u"book_odds"_s,  u"house_rules"_s, u"group"_s,
         u"group_index"_s, u"group_count"_s, u"group_by"_s});
}

QString betCsvLine(const Bet &bet)
{
    const bool settled = bet.status == BetStatus::Settled;
    QStringList cells{bet.guild.toString(),
                      bet.number.toString(),
                      bet.capperName,
                      joinLegs(bet, [](const Leg &leg) { return leg.league; }),
                      joinLegs(bet, [](const Leg &leg) { return leg.game; }),
                      joinLegs(bet, [](const Leg &leg) { return toName(leg.market); }),
                      joinLegs(bet, [](const Leg &leg) { return leg.pick; }),
                      joinLegs(bet, [](const Leg &leg) { return leg.line; }),
                      joinLegs(bet, [](const Leg &leg) { return leg.odds.typed(); }),
                      bet.stake.risk.toExact(),
                      bet.stake.toWin.toExact(),
                      toName(bet.status),
                      bet.result ? toName(*bet.result) : QString(),
                      settled ? bet.net.toExact() : QString(),
                      yesNo(bet.late),
                      yesNo(bet.selfGraded),
                      isoTimeText(bet.placedAtMs),
                      settled ? isoTimeText(bet.settledAtMs) : QString(),
                      bet.note};
    cells << legDetailCells(bet) << toName(bet.stake.mode) << bet.stake.typed.toExact()
          << bookOddsText(bet) << houseRulesText(bet) << roundRobinCells(bet);
    return csvLine(cells);
}

QByteArray betJson(const Bet &bet, const QByteArray &explanation)
{
    QJsonArray legs;
    for (const Leg &leg : bet.legs)
        legs.append(legJson(leg));
    const bool settled = bet.status == BetStatus::Settled;
    const QJsonObject json{
        {u"guild"_s, bet.guild.toString()},
        {u"number"_s, qint64(bet.number.value)},
        {u"capper"_s, bet.capperName},
        {u"legs"_s, legs},
        {u"mode"_s, toName(bet.stake.mode)},
        {u"typed"_s, bet.stake.typed.toExact()},
        {u"risk"_s, bet.stake.risk.toExact()},
        {u"to_win"_s, bet.stake.toWin.toExact()},
        {u"book_odds"_s, textOrNull(bookOddsText(bet))},
        {u"house_rules"_s, textOrNull(houseRulesText(bet))},
        {u"round_robin"_s, roundRobinJson(bet)},
        {u"status"_s, toName(bet.status)},
        {u"result"_s, bet.result ? QJsonValue(toName(*bet.result)) : QJsonValue()},
        {u"net"_s, settled ? QJsonValue(bet.net.toExact()) : QJsonValue()},
        {u"late"_s, bet.late},
        {u"self_graded"_s, bet.selfGraded},
        {u"note"_s, bet.note},
        {u"channel"_s, bet.channel.toString()},
        {u"message"_s, bet.message.isValid() ? QJsonValue(bet.message.toString()) : QJsonValue()},
        {u"placed_at"_s, isoTimeText(bet.placedAtMs)},
        {u"settled_at"_s, settled ? QJsonValue(isoTimeText(bet.settledAtMs)) : QJsonValue()},
        {u"explanation"_s,
         explanation.isEmpty() ? QJsonValue()
                               : QJsonValue(QJsonDocument::fromJson(explanation).object())}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace dbsbm
