// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/betting/gradeCase.h"

#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"

#include <QJsonArray>
#include <QJsonObject>

namespace dbsbm {

namespace {

constexpr OddsFormats kEveryFormat =
    OddsFormats(OddsFormat::American) | OddsFormat::Decimal | OddsFormat::Fractional;
constexpr int kCalculatorDecimals = 6;

/// The fault of a field of a case, without the case's name.
tl::unexpected<Error> refuseField(const QString &field, const QString &reason)
{
    return fail(codes::kFormatInvalid, ValidationFault{field}, reason);
}

Result<QString> textField(const QJsonObject &object, const QString &field)
{
    const QJsonValue value = object.value(field);
    if (!value.isString())
        return refuseField(field, tr("The field is missing or not a text. Write it in quotes."));
    return value.toString();
}

/// The error of a parser, told as the fault of \a field.
tl::unexpected<Error> refuseAs(const QString &field, const Error &error)
{
    return refuseField(field, error.userText());
}

Result<Odds> readOdds(const QJsonObject &object, const QString &field)
{
    const Result<QString> text = textField(object, field);
    if (!text)
        return fail(text.error());
    const Result<Odds> odds = Odds::parse(*text, kEveryFormat);
    return odds ? odds : refuseAs(field, odds.error());
}

/// What tells two legs of one game, and what the leg is on; each may be missing.
void readNames(const QJsonObject &object, Leg &leg)
{
    leg.league = object.value(u"league").toString();
    leg.game = object.value(u"game").toString();
    leg.fixture = object.value(u"fixture").toString();
    leg.player = object.value(u"player").toString();
    leg.stat = object.value(u"stat").toString();
    leg.pick = object.value(u"pick").toString();
    leg.line = object.value(u"line").toString();
    if (object.contains(u"starts_at_ms"))
        leg.startsAtMs = object.value(u"starts_at_ms").toInteger();
}

Result<Leg> readLeg(const QJsonValue &value)
{
    if (!value.isObject())
        return refuseField(QStringLiteral("legs"),
                           tr("A leg is not an object. Give it odds and a result."));
    const QJsonObject object = value.toObject();
    const QString resultField = QStringLiteral("result");
    const QString deadHeatField = QStringLiteral("dead_heat");
    const Result<Odds> odds = readOdds(object, QStringLiteral("odds"));
    if (!odds)
        return fail(odds.error());
    Leg leg;
    leg.odds = *odds;
    readNames(object, leg);
    if (object.contains(resultField) && !object.value(resultField).isNull()) {
        leg.result = legResultFromName(object.value(resultField).toString());
        if (!leg.result)
            return refuseField(
                resultField,
                tr("The result is unknown. Use won, lost, push, void, half_won or half_lost."));
    }
    if (object.contains(deadHeatField)) {
        const Result<Fraction> share = Fraction::parse(object.value(deadHeatField).toString());
        if (!share)
            return refuseAs(deadHeatField, share.error());
        leg.deadHeat = *share;
    }
    return leg;
}

Result<QList<Leg>> readLegs(const QJsonObject &object)
{
    const QString field = QStringLiteral("legs");
    const QJsonArray array = object.value(field).toArray();
    if (array.isEmpty() || array.size() > kMaxLegs)
        return refuseField(
            field, tr("A case has a list of 1 to %1 legs. Change their number.").arg(kMaxLegs));
    QList<Leg> legs;
    for (const QJsonValue &value : array) {
        const Result<Leg> leg = readLeg(value);
        if (!leg)
            return fail(leg.error());
        legs.append(*leg);
    }
    return legs;
}

Result<Terms> readTerms(const QJsonObject &object)
{
    Terms terms;
    const QString bookField = QStringLiteral("book_odds");
    if (object.contains(bookField)) {
        const Result<Odds> odds = readOdds(object, bookField);
        if (!odds)
            return fail(odds.error());
        terms.bookOdds = *odds;
    }
    const QString rulesField = QStringLiteral("house_rules");
    if (object.contains(rulesField)) {
        const auto rules = HouseRules::parse(object.value(rulesField).toString());
        if (!rules)
            return refuseField(
                rulesField,
                tr("These are not house rules. Write them like %1.").arg(HouseRules().toText()));
        terms.rules = *rules;
    }
    return terms;
}

QJsonObject toJson(const Leg &leg)
{
    QJsonObject object{{QStringLiteral("odds"), leg.odds.typed()},
                       {QStringLiteral("dead_heat"), leg.deadHeat.toString()}};
    const std::pair<QString, QString> texts[] = {
        {QStringLiteral("result"), leg.result ? toName(*leg.result) : QString()},
        {QStringLiteral("league"), leg.league},
        {QStringLiteral("game"), leg.game},
        {QStringLiteral("fixture"), leg.fixture},
        {QStringLiteral("player"), leg.player},
        {QStringLiteral("stat"), leg.stat},
        {QStringLiteral("pick"), leg.pick},
        {QStringLiteral("line"), leg.line}};
    for (const auto &[key, text] : texts) {
        if (!text.isEmpty())
            object.insert(key, text);
    }
    if (leg.startsAtMs)
        object.insert(QStringLiteral("starts_at_ms"), *leg.startsAtMs);
    return object;
}

} // namespace

Result<GradeCase> readGradeCase(const QJsonObject &object)
{
    const QString amountField = QStringLiteral("amount");
    const Result<QString> amountText = textField(object, amountField);
    if (!amountText)
        return fail(amountText.error());
    const Result<Units> amount = Units::parse(*amountText, kCalculatorDecimals);
    if (!amount)
        return refuseAs(amountField, amount.error());
    const std::optional<StakeMode> mode = stakeModeFromName(object.value(u"mode").toString());
    if (!mode)
        return refuseField(QStringLiteral("mode"),
                           tr("The mode is missing or unknown. Use risk, win or auto."));
    const Result<QList<Leg>> legs = readLegs(object);
    if (!legs)
        return fail(legs.error());
    const Result<Terms> terms = readTerms(object);
    if (!terms)
        return fail(terms.error());
    return GradeCase{*amount, *mode, *legs, *terms};
}

QJsonObject toJson(const GradeCase &graded)
{
    QJsonArray legs;
    for (const Leg &leg : graded.legs)
        legs.append(toJson(leg));
    QJsonObject object{{QStringLiteral("amount"), graded.amount.toExact()},
                       {QStringLiteral("mode"), toName(graded.mode)},
                       {QStringLiteral("legs"), legs},
                       {QStringLiteral("house_rules"), graded.terms.rules.toText()}};
    if (graded.terms.bookOdds)
        object.insert(QStringLiteral("book_odds"), graded.terms.bookOdds->typed());
    return object;
}

} // namespace dbsbm
