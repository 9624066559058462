// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/betting/Bet.h"
#include "models/core/Result.h"

namespace dbsbm {

/// More parlays than this are not placed by one round robin.
inline constexpr qsizetype kMaxRoundRobin = 100;

/// Whether two legs are about one game: the same stored game, else the same league and game as
/// typed (case and spaces aside) that does not start at two known times. Free text without a game
/// is never the same.
bool isSameGame(const Leg &first, const Leg &second);

/// Which way a leg on a number points.
enum class Direction { Over, Under, Yes, No };

/// The direction that pick ("Over", "Celtics under", "o") and line ("o221.5") name; nothing when
/// they name none, or two different ones.
std::optional<Direction> directionOf(const Leg &leg);

/// The pick of a leg without a word of direction or a trailing "ML", simplified: "Celtics" of
/// "Celtics Over".
QString subjectOf(const Leg &leg);

struct ParlayWarning
{
    enum class Kind { SameGame, OppositeLegs };

    Kind kind = Kind::SameGame;
    qsizetype first = 0; ///< positions of the two legs, from 0
    qsizetype second = 1;
    QString text; ///< a translated sentence

    bool operator==(const ParlayWarning &) const = default;
};

/// What a capper should know before confirming: two legs of the same game, and legs that take two
/// sides of one market. At most one warning for a pair of legs, opposite sides before same game;
/// in the order of the legs.
QList<ParlayWarning> parlayWarnings(const QList<Leg> &legs);

/// Every parlay of \a by legs, in lexicographic order of the legs' positions. Fails when \a by is
/// not between 2 and the number of legs, legs are more than 12, or the parlays more than
/// kMaxRoundRobin.
Result<QList<QList<Leg>>> roundRobin(const QList<Leg> &legs, int by);

} // namespace dbsbm
