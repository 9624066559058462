// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/selfGrading.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

using OwnLegs = QList<bool>; ///< by position: whether the capper gave the leg its result

/// Takes over what a step made of the legs; one that it left alone stays whose it was.
void take(const QJsonObject &detail, bool isOwn, OwnLegs &legs)
{
    const QJsonArray before = detail.value("before"_L1).toArray();
    const QJsonArray after = detail.value("after"_L1).toArray();
    legs.resize(std::max(legs.size(), after.size()));
    for (qsizetype i = 0; i < after.size(); ++i) {
        if (before.at(i) != after.at(i))
            legs[i] = isOwn && !after.at(i).toString().isEmpty();
    }
}

} // namespace

bool isSelfGraded(const QList<StoredBetEvent> &history, CapperId capper)
{
    OwnLegs now;
    OwnLegs beforeSettling;
    for (const StoredBetEvent &event : history) {
        if (event.kind == u"undone" && event.detail.isEmpty()) {
            now = beforeSettling;
            continue;
        }
        if (event.kind == u"settled" || event.kind == u"voided")
            beforeSettling = now;
        const QJsonObject detail = QJsonDocument::fromJson(event.detail.toUtf8()).object();
        const bool byHand = !detail.contains("source"_L1);
        take(detail, byHand && event.actorPerson == capper, now);
    }
    return now.contains(true);
}

} // namespace dbsbm
