// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/betForm.h"

namespace dbsbm {

/// A parlay under construction, as its flow keeps it.
struct ParlayState
{
    BetForm terms; ///< units, mode, book odds, note, channel
    QList<BetForm> legs;
    int roundRobinBy = 0; ///< legs in each parlay of a round robin; 0 = one parlay of all
    QString game{};       ///< id of the stored game that was chosen last, whose form is filled in

    /// Adds what was typed at \a atMs. A game that was typed before, starting within an hour of now
    /// and then, keeps its start: "in 2h" is another moment each time it is said.
    void addLeg(BetForm leg, qint64 atMs);
    /// A round robin of that many legs or more becomes one parlay.
    void removeLeg(qsizetype index);
    bool operator==(const ParlayState &) const = default;
};

QJsonObject toJson(const ParlayState &state);
ParlayState parlayFromJson(const QJsonObject &json);
/// Fills in what is staked and on what; asker, server and interaction are there already. Errors as
/// draftLegOf() and modeOf().
Result<DraftRequest> parlayRequest(DraftRequest request, const ParlayState &state, qint64 atMs);

} // namespace dbsbm
