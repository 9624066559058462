// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/betExport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

QString joinLegs(const Bet &bet, QString (*field)(const Leg &))
{
    QStringList parts;
    for (const Leg &leg : bet.legs)
        parts.append(field(leg));
    return parts.join(u" + "_s);
}

QJsonObject legJson(const Leg &leg)
{
    QJsonObject json{{u"league"_s, leg.league},
                     {u"game"_s, leg.game},
                     {u"market"_s, toName(leg.market)},
                     {u"pick"_s, leg.pick},
                     {u"line"_s, leg.line},
                     {u"odds"_s, leg.odds.typed()},
                     {u"price"_s, leg.odds.decimalPrice().toString()}};
    if (leg.startsAtMs)
        json.insert(u"starts_at"_s, isoTimeText(*leg.startsAtMs));
    if (leg.result)
        json.insert(u"result"_s, toName(*leg.result));
    return json;
}

} // namespace

QString betCsvHeader()
{
    return csvLine({u"guild"_s, u"number"_s, u"capper"_s, u"league"_s, u"game"_s, u"market"_s,
                    u"pick"_s, u"line"_s, u"odds"_s, u"risk"_s, u"to_win"_s, u"status"_s,
                    u"result"_s, u"net"_s, u"late"_s, u"self_graded"_s, u"placed_at"_s,
                    u"settled_at"_s, u"note"_s});
}

QString betCsvLine(const Bet &bet)
{
    const bool settled = bet.status == BetStatus::Settled;
    return csvLine({bet.guild.toString(), bet.number.toString(), bet.capperName,
                    joinLegs(bet, [](const Leg &leg) { return leg.league; }),
                    joinLegs(bet, [](const Leg &leg) { return leg.game; }),
                    joinLegs(bet, [](const Leg &leg) { return toName(leg.market); }),
                    joinLegs(bet, [](const Leg &leg) { return leg.pick; }),
                    joinLegs(bet, [](const Leg &leg) { return leg.line; }),
                    joinLegs(bet, [](const Leg &leg) { return leg.odds.typed(); }),
                    bet.stake.risk.toExact(), bet.stake.toWin.toExact(), toName(bet.status),
                    bet.result ? toName(*bet.result) : QString(),
                    settled ? bet.net.toExact() : QString(), bet.late ? u"yes"_s : u"no"_s,
                    bet.selfGraded ? u"yes"_s : u"no"_s, isoTimeText(bet.placedAtMs),
                    settled ? isoTimeText(bet.settledAtMs) : QString(), bet.note});
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
        {u"risk"_s, bet.stake.risk.toExact()},
        {u"to_win"_s, bet.stake.toWin.toExact()},
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
