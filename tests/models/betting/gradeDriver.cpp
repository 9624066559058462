// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What oracle.py compares itself with: "bets FILE" grades cases as `dbsbmd grade` does, "scores
// FILE" grades a JSON list of {"leg", "score", "house_rules"} and prints the list of results.
#include "models/betting/gradeFile.h"
#include "models/betting/scoring.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace dbsbm;

namespace {

Leg readLeg(const QJsonObject &object)
{
    Leg leg;
    leg.market = marketFromName(object.value(u"market").toString()).value();
    leg.period = periodFromName(object.value(u"period").toString()).value();
    leg.threeWay = object.value(u"three_way").toBool();
    leg.pick = object.value(u"pick").toString();
    leg.line = object.value(u"line").toString();
    return leg;
}

Result<QByteArray> gradeScores(const QByteArray &json)
{
    QJsonArray results;
    const QJsonArray cases = QJsonDocument::fromJson(json).array();
    for (const QJsonValue &value : cases) {
        const auto score = parseGameScore(
            QJsonDocument(value[u"score"].toObject()).toJson(QJsonDocument::Compact));
        if (!score)
            return fail(score.error());
        const auto rules = HouseRules::parse(value[u"house_rules"].toString()).value();
        const auto graded = gradeLeg(readLeg(value[u"leg"].toObject()), *score, rules);
        if (!graded)
            return fail(graded.error());
        results.append(*graded ? QJsonValue(toName((*graded)->result)) : QJsonValue());
    }
    return QJsonDocument(results).toJson(QJsonDocument::Compact);
}

Result<QByteArray> gradeBets(const QByteArray &json)
{
    const Result<GradedFile> graded = gradeFile(json);
    if (!graded)
        return fail(graded.error());
    return graded->json;
}

} // namespace

int main(int argc, char **argv)
{
    QFile file(argc == 3 ? QString::fromLocal8Bit(argv[2]) : QString());
    if (argc != 3 || !file.open(QIODevice::ReadOnly)) {
        std::fputs("usage: gradeDriver bets|scores FILE\n", stderr);
        return 2;
    }
    const Result<QByteArray> graded =
        qstrcmp(argv[1], "bets") == 0 ? gradeBets(file.readAll()) : gradeScores(file.readAll());
    if (!graded) {
        std::fprintf(stderr, "%s\n", qPrintable(graded.error().userText()));
        return 1;
    }
    std::fwrite(graded->constData(), 1, static_cast<std::size_t>(graded->size()), stdout);
    return 0;
}
