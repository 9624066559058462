// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/betting/gradeFile.h"

#include "models/betting/grading.h"
#include "models/core/ErrorCodes.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace dbsbm {

namespace {

constexpr OddsFormats kEveryFormat =
    OddsFormats(OddsFormat::American) | OddsFormat::Decimal | OddsFormat::Fractional;
constexpr int kCalculatorDecimals = 6;
constexpr qsizetype kShownName = 80;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(GradeFile)
};

tl::unexpected<Error> refuseFile(const QString &sentence, const QString &detail = {})
{
    return fail(codes::kFormatInvalid, ValidationFault{QStringLiteral("file")}, sentence, detail);
}

/// The fault of a field of a case, without the case's name.
tl::unexpected<Error> refuseField(const QString &field, const QString &reason)
{
    return fail(codes::kFormatInvalid, ValidationFault{field}, reason);
}

QString caseName(const QJsonObject &object, qsizetype index)
{
    const QString name = object.value(u"name").toString().simplified().left(kShownName);
    return name.isEmpty() ? Text::tr("number %1").arg(index + 1) : name;
}

Result<QString> textField(const QJsonObject &object, const QString &field)
{
    const QJsonValue value = object.value(field);
    if (!value.isString())
        return refuseField(field,
                           Text::tr("The field is missing or not a text. Write it in quotes."));
    return value.toString();
}

/// The error of a parser, told as the fault of \a field.
tl::unexpected<Error> refuseAs(const QString &field, const Error &error)
{
    return refuseField(field, error.userText());
}

Result<Leg> readLeg(const QJsonValue &value)
{
    if (!value.isObject())
        return refuseField(QStringLiteral("legs"),
                           Text::tr("A leg is not an object. Give it odds and a result."));
    const QJsonObject object = value.toObject();
    const QString oddsField = QStringLiteral("odds");
    const QString resultField = QStringLiteral("result");
    const QString deadHeatField = QStringLiteral("dead_heat");
    const Result<QString> oddsText = textField(object, oddsField);
    if (!oddsText)
        return fail(oddsText.error());
    const Result<Odds> odds = Odds::parse(*oddsText, kEveryFormat);
    if (!odds)
        return refuseAs(oddsField, odds.error());
    Leg leg;
    leg.odds = *odds;
    if (object.contains(resultField) && !object.value(resultField).isNull()) {
        leg.result = legResultFromName(object.value(resultField).toString());
        if (!leg.result)
            return refuseField(
                resultField,
                Text::tr(
                    "The result is unknown. Use won, lost, push, void, half_won or half_lost."));
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
            field,
            Text::tr("A case has a list of 1 to %1 legs. Change their number.").arg(kMaxLegs));
    QList<Leg> legs;
    for (const QJsonValue &value : array) {
        const Result<Leg> leg = readLeg(value);
        if (!leg)
            return fail(leg.error());
        legs.append(*leg);
    }
    return legs;
}

Result<QJsonObject> gradeCase(const QJsonObject &object)
{
    const QString amountField = QStringLiteral("amount");
    const QString modeField = QStringLiteral("mode");
    const Result<QString> amountText = textField(object, amountField);
    if (!amountText)
        return fail(amountText.error());
    const Result<Units> amount = Units::parse(*amountText, kCalculatorDecimals);
    if (!amount)
        return refuseAs(amountField, amount.error());
    const std::optional<StakeMode> mode = stakeModeFromName(object.value(modeField).toString());
    if (!mode)
        return refuseField(modeField,
                           Text::tr("The mode is missing or unknown. Use risk, win or auto."));
    if (object.contains(u"expected") && !object.value(u"expected").isObject())
        return refuseField(QStringLiteral("expected"),
                           Text::tr("What is expected is not an object. Mend or remove it."));
    const Result<QList<Leg>> legs = readLegs(object);
    if (!legs)
        return fail(legs.error());
    const Result<Stake> stake = computeStake(*amount, *mode, *legs);
    if (!stake)
        return refuseAs(amountField, stake.error());
    const Result<Grade> graded = grade(*stake, *legs);
    if (!graded)
        return refuseAs(QStringLiteral("legs"), graded.error());
    return QJsonObject{{QStringLiteral("risk"), stake->risk.micro},
                       {QStringLiteral("to_win"), stake->toWin.micro},
                       {QStringLiteral("net"), graded->net.micro},
                       {QStringLiteral("price"), combinedPrice(*legs)}};
}

QString shown(const QJsonValue &value)
{
    return value.isString() ? value.toString().left(kShownName)
                            : QString::number(value.toInteger());
}

/// The first disagreement, or an empty text.
QString mismatch(const QJsonObject &expected, const QJsonObject &result)
{
    for (auto it = result.begin(); it != result.end(); ++it) {
        const auto wanted = expected.constFind(it.key());
        if (wanted != expected.constEnd() && wanted.value() != it.value())
            return Text::tr("%1 is %2, expected %3")
                .arg(it.key(), shown(it.value()),
                     wanted->isString() || wanted->isDouble()
                         ? wanted->toVariant().toString().left(kShownName)
                         : Text::tr("something else"));
    }
    return {};
}

Result<QJsonArray> readFile(const QByteArray &json)
{
    if (json.size() > kMaxGradeFileBytes)
        return refuseFile(Text::tr("The file is larger than 16 MiB. Split it."));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return refuseFile(Text::tr("The file is not JSON: %1 at byte %2. Mend it there.")
                              .arg(error.errorString())
                              .arg(error.offset));
    if (!document.isArray() || document.array().size() > kMaxGradeCases)
        return refuseFile(
            Text::tr("The file is not a list of at most %1 cases. Write the cases as a JSON list.")
                .arg(kMaxGradeCases));
    return document.array();
}

} // namespace

Result<GradedFile> gradeFile(const QByteArray &json)
{
    const Result<QJsonArray> cases = readFile(json);
    if (!cases)
        return fail(cases.error());
    GradedFile graded;
    QJsonArray output;
    for (qsizetype i = 0; i < cases->size(); ++i) {
        QJsonObject object = cases->at(i).toObject();
        const QString name = caseName(object, i);
        const Result<QJsonObject> result = gradeCase(object);
        if (!result) {
            const auto *fault = result.error().as<ValidationFault>();
            const QString field = fault ? fault->field : QString();
            return fail(
                codes::kFormatInvalid, ValidationFault{field},
                Text::tr("Case %1, field %2: %3").arg(name, field, result.error().userText()));
        }
        const QJsonValue expected = object.value(u"expected");
        const QString difference = mismatch(expected.toObject(), *result);
        if (graded.firstMismatch.isEmpty() && !difference.isEmpty())
            graded.firstMismatch = Text::tr("Case %1: %2.").arg(name, difference);
        object.insert(u"result", *result);
        output.append(object);
    }
    graded.json = QJsonDocument(output).toJson(QJsonDocument::Indented);
    return graded;
}

} // namespace dbsbm
