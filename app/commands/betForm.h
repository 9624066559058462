// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/betCommands.h"

#include <QJsonObject>
#include <QMap>

namespace dbsbm {

namespace discord {
struct Interaction;
}

/// The names of what /bet line, /bet prop and /bet parlay ask for, as Discord sends them back.
namespace field {
inline constexpr QLatin1StringView kLeague("league");
inline constexpr QLatin1StringView kGame("game");       ///< as typed, or the id of a stored fixture
inline constexpr QLatin1StringView kFixture("fixture"); ///< that id beside its game; never typed
inline constexpr QLatin1StringView kPlayer("player");
inline constexpr QLatin1StringView kMarket("market"); ///< choices::markets(); of a prop "Points"
inline constexpr QLatin1StringView kPeriod("period"); ///< toName(Period); empty = the whole game
inline constexpr QLatin1StringView kPick("pick");
inline constexpr QLatin1StringView kSide("side"); ///< of a prop, from choices::sides()
inline constexpr QLatin1StringView kLine("line");
inline constexpr QLatin1StringView kOdds("odds");
inline constexpr QLatin1StringView kUnits("units");
inline constexpr QLatin1StringView kMode("mode");
inline constexpr QLatin1StringView kStart("start");
inline constexpr QLatin1StringView kNote("note");
inline constexpr QLatin1StringView kChannel("channel");
inline constexpr QLatin1StringView kBookOdds("book_odds");
} // namespace field

/// One selection, and of a straight bet what is staked on it, as texts that a member typed.
struct BetForm
{
    bool isProp = false;
    QMap<QString, QString> values{}; ///< by the names above; without empty ones

    QString text(const QString &name) const { return values.value(name); }
    /// Spaces at the ends and doubled ones go; an empty text removes the value.
    void set(const QString &name, const QString &text);
    bool operator==(const BetForm &) const = default;
};

/// Whatever options the command came with.
BetForm formOf(const discord::Interaction &interaction, bool isProp);
QJsonObject toJson(const BetForm &form);
BetForm formFromJson(const QJsonObject &json);

/// What a straight bet cannot be without, in the order in which a member is asked.
QStringList missingFields(const BetForm &form);

/// Writes a start such as "in 2h" as the moment it means at \a atMs. VAL-008.
Result<> settleStart(BetForm &form, qint64 atMs);
/// The selection alone. A three-way moneyline on the whole game is one on regular time, as
/// sportsbooks settle it. VAL-005 for a choice that there is not, VAL-008 for a start.
Result<DraftLeg> draftLegOf(const BetForm &form, qint64 atMs);
/// A value of choices::modes(); automatic when the text is empty, VAL-005 for another.
Result<StakeMode> modeOf(const QString &text);

} // namespace dbsbm
