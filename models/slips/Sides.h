// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>

#include <optional>

namespace dbsbm {

/// The two sides of a game as typed.
struct Sides
{
    QString away;      ///< named first, drawn left
    QString home;      ///< named second, drawn right
    QString separator; ///< "@" or "vs"
};

/// Splits "Lakers @ Celtics", "Arsenal vs Chelsea" or "A v B"; nothing when it is not exactly two.
std::optional<Sides> splitGame(const QString &game);

enum class PickedSide { None, Away, Home };

/// Which side a pick names: the same name, or whole words at its start or end ("Celtics" of
/// "Boston Celtics"), and only one of the two. Never a guess: a wrong mark is worse than none.
PickedSide pickedSide(const QString &pick, const QString &away, const QString &home);

/// Up to two letters or digits that stand for a name; its first character when it has neither.
QString monogram(const QString &name);

/// A dark colour for white letters, always the same for one name; contrast at least 4.5.
QColor discColour(const QString &name);
/// The colour for \a name beside \a other: the next one of another hue when both would look alike.
QColor discColourBeside(const QString &name, const QString &other);

} // namespace dbsbm
