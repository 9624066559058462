// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/scoreSource.h"

#include "models/store/CanonicalJson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kName = "score";

/// What of a score is written.
enum class Detail { Grade, Origin };

QByteArray legJson(const ScoredLeg &leg, Detail detail)
{
    CanonicalObject object;
    object.add("leg", static_cast<qint64>(leg.leg))
        .add("result", toName(leg.grade.result))
        .add("rule", leg.grade.rule)
        .add("scored", leg.grade.scored)
        .add("arithmetic", leg.grade.arithmetic);
    if (detail == Detail::Origin && !leg.grade.fixture.isEmpty())
        object.add("fixture", leg.grade.fixture).add("updated_at", leg.grade.updatedAtMs);
    return object.toBytes();
}

QByteArray sourceJson(const QList<ScoredLeg> &legs, Detail detail)
{
    QList<QByteArray> elements;
    for (const ScoredLeg &leg : legs)
        elements << legJson(leg, detail);
    CanonicalObject object;
    object.add("name", QString::fromLatin1(kName)).addRaw("legs", canonicalArray(elements));
    return object.toBytes();
}

QList<ScoredLeg> legsOf(const QJsonObject &source)
{
    QList<ScoredLeg> legs;
    const QJsonArray rows = source.value("legs"_L1).toArray();
    for (const QJsonValue &row : rows) {
        const QJsonObject value = row.toObject();
        const auto result = legResultFromName(value["result"_L1].toString());
        const int leg = value["leg"_L1].toInt(-1);
        if (result && leg >= 0 && leg < kMaxLegs)
            legs.append({leg,
                         {{*result, value["rule"_L1].toString(), value["scored"_L1].toString(),
                           value["arithmetic"_L1].toString()},
                          value["fixture"_L1].toString(),
                          value["updated_at"_L1].toInteger()}});
    }
    return legs;
}

/// Takes over what this step graded; a leg whose result it left alone keeps its source.
void apply(const QJsonObject &detail, GradeSource &source)
{
    const QJsonArray before = detail.value("before"_L1).toArray();
    const QJsonArray after = detail.value("after"_L1).toArray();
    source.legs.resize(std::max(source.legs.size(), after.size()));
    for (qsizetype i = 0; i < after.size(); ++i) {
        if (before.at(i) != after.at(i))
            source.legs[i].reset();
    }
    for (const ScoredLeg &leg : legsOf(detail.value("source"_L1).toObject())) {
        if (leg.leg < source.legs.size())
            source.legs[leg.leg] = leg.grade;
    }
}

bool isScored(const GradeSource &source)
{
    return std::any_of(source.legs.begin(), source.legs.end(),
                       [](const auto &leg) { return leg.has_value(); });
}

} // namespace

QByteArray toSourceJson(const QList<ScoredLeg> &legs)
{
    return sourceJson(legs, Detail::Origin);
}

QByteArray scoreDigest(const QList<ScoredLeg> &legs)
{
    return sha256(sourceJson(legs, Detail::Grade));
}

QList<ScoredLeg> scoredLegsOf(const QByteArray &source)
{
    return legsOf(QJsonDocument::fromJson(source).object());
}

QList<LegSettlement> settlementsOf(const QList<ScoredLeg> &legs)
{
    QList<LegSettlement> settlements;
    for (const ScoredLeg &leg : legs)
        settlements.append({leg.leg, leg.grade.result, {1, 1}});
    return settlements;
}

GradeSource gradeSourceOf(const QList<GradeStep> &history)
{
    GradeSource now;
    GradeSource beforeSettling;
    for (const auto &[kind, detail] : history) {
        if (kind == u"undone" && detail.isEmpty()) {
            now = beforeSettling;
            continue;
        }
        if (kind == u"settled" || kind == u"voided")
            beforeSettling = now;
        if (!detail.isEmpty())
            apply(QJsonDocument::fromJson(detail.toUtf8()).object(), now);
    }
    if (isScored(now))
        now.name = QCoreApplication::translate("dbsbm::ScoreService", "the final score");
    return now;
}

} // namespace dbsbm
