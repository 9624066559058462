// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/BetContent.h"

#include "models/core/ErrorCodes.h"
#include "models/store/CanonicalJson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

QByteArray legToJson(const Leg &leg)
{
    // In the order of the keys. What not every leg has is left out where it says nothing, so that
    // the content of a bet from before it was known is what it was.
    CanonicalObject object;
    const auto addSaid = [&object](const char *key, const QString &text) {
        if (!text.isEmpty())
            object.add(key, text);
    };
    if (leg.closing)
        object.add("closing", leg.closing->toString());
    object.add("dead_heat", leg.deadHeat == Fraction{1, 1} ? u"1/1"_s : leg.deadHeat.toString());
    addSaid("fixture", leg.fixture);
    object.add("game", leg.game)
        .add("league", leg.league)
        .add("line", leg.line)
        .add("market", toName(leg.market))
        .add("odds", leg.odds.typed());
    if (leg.period != Period::Game)
        object.add("period", toName(leg.period));
    object.add("pick", leg.pick);
    addSaid("player", leg.player);
    object.addDigits("price_denominator", quint64(leg.odds.decimalPrice().denominator))
        .addDigits("price_numerator", quint64(leg.odds.decimalPrice().numerator));
    if (leg.result)
        object.add("result", toName(*leg.result));
    if (leg.startsAtMs)
        object.add("starts_at", *leg.startsAtMs);
    addSaid("stat", leg.stat);
    if (leg.threeWay)
        object.addFlag("three_way", true);
    return object.toBytes();
}

void readDetails(Leg &leg, const QJsonObject &object)
{
    leg.period = periodFromName(object.value("period"_L1).toString()).value_or(Period::Game);
    leg.threeWay = object.value("three_way"_L1).toBool();
    leg.fixture = object.value("fixture"_L1).toString();
    leg.player = object.value("player"_L1).toString();
    leg.stat = object.value("stat"_L1).toString();
    const QString closing = object.value("closing"_L1).toString();
    if (closing.isEmpty()) // a refusal costs more than all the rest of a leg
        return;
    if (const auto price = Fraction::parse(closing))
        leg.closing = *price;
}

std::optional<Leg> legFromJson(const QJsonObject &object)
{
    const auto market = marketFromName(object.value("market"_L1).toString());
    const auto deadHeat = Fraction::parse(object.value("dead_heat"_L1).toString());
    const Fraction price{object.value("price_numerator"_L1).toString().toLongLong(),
                         object.value("price_denominator"_L1).toString().toLongLong()};
    if (!market || !deadHeat || price.numerator <= 0 || price.denominator <= 0)
        return {};
    Leg leg;
    leg.league = object.value("league"_L1).toString();
    leg.game = object.value("game"_L1).toString();
    leg.market = *market;
    leg.pick = object.value("pick"_L1).toString();
    leg.line = object.value("line"_L1).toString();
    leg.odds = Odds::fromStored(object.value("odds"_L1).toString(), price);
    if (object.contains("starts_at"_L1))
        leg.startsAtMs = object.value("starts_at"_L1).toInteger();
    if (object.contains("result"_L1))
        leg.result = legResultFromName(object.value("result"_L1).toString());
    leg.deadHeat = *deadHeat;
    readDetails(leg, object);
    return leg;
}

} // namespace

QByteArray legsToJson(const QList<Leg> &legs)
{
    QList<QByteArray> elements;
    for (const Leg &leg : legs)
        elements.append(legToJson(leg));
    return canonicalArray(elements);
}

Result<QList<Leg>> legsFromJson(const QByteArray &json)
{
    QList<Leg> legs;
    const QJsonArray array = QJsonDocument::fromJson(json).array();
    for (const QJsonValue &value : array) {
        if (const auto leg = legFromJson(value.toObject()))
            legs.append(*leg);
    }
    if (!legs.isEmpty() && legs.size() == array.size())
        return legs;
    return fail(
        codes::kDatabaseCorrupt, DatabaseFault{},
        QCoreApplication::translate(
            "dbsbm::Database", "A stored bet cannot be read. Run \"verify\" and restore a backup."),
        u"legs of a draft"_s);
}

QByteArray betContent(const StoredBet &stored)
{
    const Bet &bet = stored.bet;
    CanonicalObject object; // in the order of the keys
    if (bet.bookOdds)
        object.add("book_odds", bet.bookOdds->typed());
    object.addDigits("capper", bet.capper.value).add("effective_at", stored.effectiveAtMs);
    if (bet.roundRobin) {
        object.add("group", bet.roundRobin->group.toString())
            .add("group_by", bet.roundRobin->by)
            .add("group_count", bet.roundRobin->count)
            .add("group_index", bet.roundRobin->index);
    }
    object.addDigits("guild", bet.guild.value);
    if (bet.rules)
        object.add("house_rules", bet.rules->toText());
    object.addFlag("late", bet.late)
        .addRaw("legs", legsToJson(bet.legs))
        .add("mode", toName(bet.stake.mode))
        .add("net", bet.net.micro)
        .add("note", bet.note)
        .add("number", static_cast<qint64>(bet.number.value))
        .add("placed_at", bet.placedAtMs);
    if (bet.result)
        object.add("result", toName(*bet.result));
    object.add("risk", bet.stake.risk.micro)
        .addFlag("self_graded", bet.selfGraded)
        .addDigits("settled_by", stored.settledByPerson.value)
        .add("status", toName(bet.status))
        .add("to_win", bet.stake.toWin.micro)
        .add("typed", bet.stake.typed.micro);
    return object.toBytes();
}

QByteArray betDigest(const StoredBet &stored)
{
    return sha256(betContent(stored));
}

} // namespace dbsbm
