// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/betting/grading.h"
#include "models/betting/scoring.h"

#include <QStringList>

namespace dbsbm {

/// Larger explanations are not read back.
inline constexpr qsizetype kMaxExplanationBytes = 256 * 1024;

/// What a score made of a leg, and which score that was.
struct ScoredGrade : LegGrade
{
    QString fixture = {};   ///< id of the game, "feed:key"; empty where it was not kept
    qint64 updatedAtMs = 0; ///< UTC; as of when its feed told the score

    /// The feed that told it: the beginning of the game's id.
    QString feed() const { return fixture.section(u':', 0, 0); }

    bool operator==(const ScoredGrade &) const = default;
};

/// Where the results of the legs came from.
struct GradeSource
{
    QString name;                           ///< a feed or who graded; empty = by hand
    QList<std::optional<ScoredGrade>> legs; ///< in the order of the legs; may be shorter
};

/// How a grade came about.
struct Explanation
{
    Grade grade;
    QStringList lines; ///< translated sentences: rule, house rules, source, legs, product, net
    /// Canonical JSON. "case" holds all inputs as `dbsbmd grade` takes them, "figures" what follows
    /// from them: "rule", "result", "risk", "to_win", "net" (micro-units), and as exact fractions
    /// "price", "factors" (of each leg), "product", "risk_exact", "net_exact". "source" and "legs"
    /// hold the source and, of each score, game, feed, time ("updated_at", UTC in ms) and
    /// arithmetic.
    QByteArray json;
};

/// Explains the grade that the results of \a bet's legs make. Fails as grade() does.
Result<Explanation> explainGrade(const Bet &bet, const GradeSource &source = {});

/// Computes an explanation's figures again from its inputs. Fails with BET-013 when any figure
/// differs, with VAL-009 on what is no explanation.
Result<Grade> replayExplanation(const QByteArray &json);

} // namespace dbsbm
