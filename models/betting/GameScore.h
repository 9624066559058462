// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Result.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace dbsbm {

// Bounds of what is read and stored; a feed that says more is refused.
inline constexpr qsizetype kMaxScoreBytes = 16 * 1024;
inline constexpr qsizetype kMaxPlayersBytes = 512 * 1024;
inline constexpr qsizetype kMaxScorePeriods = 30;
inline constexpr qsizetype kMaxScoredPlayers = 400;
inline constexpr qsizetype kMaxStatsOfPlayer = 100;
inline constexpr int kMaxPoints = 100'000;
inline constexpr qint64 kMaxStatValue = 1'000'000'000; ///< thousandths

enum class GameStatus { Scheduled, Live, Final, Postponed, Cancelled };
/// What the parts of a game's regular time are; Whole when a feed tells none.
enum class GameParts { Whole, Halves, Periods, Quarters, Innings };

// "scheduled", "quarters", ...; the inverse returns nothing for an unknown name.
QString toName(GameStatus status);
QString toName(GameParts parts);
std::optional<GameStatus> gameStatusFromName(const QString &name);
std::optional<GameParts> gamePartsFromName(const QString &name);

/// Points (goals, runs) of both sides.
struct Points
{
    int home = 0;
    int away = 0;

    bool operator==(const Points &) const = default;
    Points operator+(Points other) const { return {home + other.home, away + other.away}; }
};

/// What a player did. A stat that is not there is not known; it is not zero.
struct PlayerScore
{
    QString player;
    bool played = true;          ///< false: was not on the field at all
    QMap<QString, qint64> stats; ///< by name, in thousandths: 31 points = 31000, half a sack = 500

    bool operator==(const PlayerScore &) const = default;
};

/// The state of a game as a feed tells it.
struct GameScore
{
    GameStatus status = GameStatus::Scheduled;
    QString home; ///< names as the feed writes them, at most 80 characters
    QString away;
    qint64 originalStartMs = 0; ///< UTC; as first announced
    /// UTC; as announced now. Of a game put off without a new date, the latest time at which it was
    /// known not to have started.
    qint64 startMs = 0;
    GameParts parts = GameParts::Whole;
    QList<Points> periods; ///< of regular time, in order; as many as are known
    /// All that came after regular time, a shoot-out as one point. Nothing beside complete periods
    /// means that there was none.
    std::optional<Points> overtime;
    std::optional<Points> total; ///< the result with overtime
    QList<PlayerScore> players;

    bool operator==(const GameScore &) const = default;
};

/// Everything but the players as canonical JSON (sorted keys, integers, UTF-8, no spaces), for the
/// column `fixture.score`.
QByteArray toScoreJson(const GameScore &score);
/// The players as canonical JSON, for the column `fixture.players`; empty without players.
QByteArray toPlayersJson(const GameScore &score);
/// The inverse of both. Fails (VAL-009, the fault names the field) on anything malformed, out of
/// bounds, or contradictory: complete periods and overtime that do not add up to the total.
Result<GameScore> parseGameScore(const QByteArray &score, const QByteArray &players = {});
/// The same check for a score made otherwise; stores and feeds call it before they keep one.
Result<> validateGameScore(const GameScore &score);

/// How many parts a full game has in regular time; 0 for Whole.
qsizetype regularParts(GameParts parts);
/// The sum of regular time; nothing unless all of its parts are known.
std::optional<Points> regulationOf(const GameScore &score);

} // namespace dbsbm
