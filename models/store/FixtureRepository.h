// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/betting/GameScore.h"
#include "models/store/Transaction.h"

namespace dbsbm {

/// A game as a feed tells it, stored for every guild.
struct Fixture
{
    QString id;      ///< "source:key", at most kMaxFixture characters (models/betting/validation.h)
    QString league;  ///< stored in the spelling that was first there
    GameScore score; ///< both sides, start, status and all that is known of the score
    qint64 updatedAtMs = 0;

    /// "Away @ Home", as a leg names its game.
    QString game() const;
};

/// VAL-009 (the fault names the field) for a fixture that cannot be stored or bet on.
Result<> validateFixture(const Fixture &fixture);
/// Whether a text can be the id of a fixture: "source:key" of printable ASCII without spaces.
bool isFixtureId(const QString &text);

struct FixtureFilter
{
    QString league;    ///< empty = all; upper and lower case are the same
    qint64 fromMs = 0; ///< UTC start, from; inclusive
    qint64 toMs = 0;   ///< before
    int limit = 100;   ///< at most kMaxFixturesListed
};
inline constexpr int kMaxFixturesListed = 500;

/// Games with their state and score.
class FixtureRepository
{
public:
    explicit FixtureRepository(Transaction &transaction) : m_transaction(transaction) {}

    /// Writes what is newer than what is stored, and the names of league, teams and players for
    /// suggestions. Players stay when \a fixture knows none. True when anything was new.
    Result<bool> store(const Fixture &fixture);
    Result<std::optional<Fixture>> find(const QString &id);
    /// Ids of those that ended, were put off or cancelled, and changed since that moment.
    Result<QStringList> endedSince(qint64 sinceMs);
    /// By start, then id; without the players.
    Result<QList<Fixture>> list(const FixtureFilter &filter);

private:
    Result<> learnNames(const Fixture &fixture);

    Transaction &m_transaction;
};

} // namespace dbsbm
