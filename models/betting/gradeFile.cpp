// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/betting/gradeFile.h"

#include "models/betting/gradeCase.h"
#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace dbsbm {

namespace {

constexpr qsizetype kShownName = 80;

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
    return name.isEmpty() ? tr("number %1").arg(index + 1) : name;
}

Result<QJsonObject> resultOf(const QJsonObject &object)
{
    if (object.contains(u"expected") && !object.value(u"expected").isObject())
        return refuseField(QStringLiteral("expected"),
                           tr("What is expected is not an object. Mend or remove it."));
    const Result<GradeCase> read = readGradeCase(object);
    if (!read)
        return fail(read.error());
    const Result<Stake> stake = computeStake(read->amount, read->mode, read->legs, read->terms);
    if (!stake)
        return refuseField(QStringLiteral("amount"), stake.error().userText());
    const Result<Grade> graded = grade(*stake, read->legs, read->terms);
    if (!graded)
        return refuseField(QStringLiteral("legs"), graded.error().userText());
    return QJsonObject{{QStringLiteral("risk"), stake->risk.micro},
                       {QStringLiteral("to_win"), stake->toWin.micro},
                       {QStringLiteral("net"), graded->net.micro},
                       {QStringLiteral("price"), combinedPrice(read->legs)}};
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
            return tr("%1 is %2, expected %3")
                .arg(it.key(), shown(it.value()),
                     wanted->isString() || wanted->isDouble()
                         ? wanted->toVariant().toString().left(kShownName)
                         : tr("something else"));
    }
    return {};
}

Result<QJsonArray> readFile(const QByteArray &json)
{
    if (json.size() > kMaxGradeFileBytes)
        return refuseFile(tr("The file is larger than 16 MiB. Split it."));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return refuseFile(tr("The file is not JSON: %1 at byte %2. Mend it there.")
                              .arg(error.errorString())
                              .arg(error.offset));
    if (!document.isArray() || document.array().size() > kMaxGradeCases)
        return refuseFile(
            tr("The file is not a list of at most %1 cases. Write the cases as a JSON list.")
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
        const Result<QJsonObject> result = resultOf(object);
        if (!result) {
            const auto *fault = result.error().as<ValidationFault>();
            const QString field = fault ? fault->field : QString();
            return fail(codes::kFormatInvalid, ValidationFault{field},
                        tr("Case %1, field %2: %3").arg(name, field, result.error().userText()));
        }
        const QJsonValue expected = object.value(u"expected");
        const QString difference = mismatch(expected.toObject(), *result);
        if (graded.firstMismatch.isEmpty() && !difference.isEmpty())
            graded.firstMismatch = tr("Case %1: %2.").arg(name, difference);
        object.insert(u"result", *result);
        output.append(object);
    }
    graded.json = QJsonDocument(output).toJson(QJsonDocument::Indented);
    return graded;
}

} // namespace dbsbm
