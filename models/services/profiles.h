// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/CapperService.h"
#include "models/slips/Picture.h"

#include <optional>

namespace dbsbm {

class CapperRepository;
class Transaction;
struct StoredCapper;
struct StoredLooks;

/// What a capper changes of the own looks; what is not there stays as it is.
struct ProfileChange
{
    GuildId guild;
    UserId user;
    std::optional<QString> name{};       ///< see checkProfileName()
    std::optional<QRgb> colour{};        ///< 0xRRGGBB
    std::optional<QByteArray> picture{}; ///< PNG, kProfileSide pixels a side

    bool isEmpty() const { return !name && !colour && !picture; }
};

/// How a capper is shown.
struct CapperProfile
{
    Capper capper;
    Portrait portrait;
    QByteArray picture;  ///< PNG; empty = no own picture
    QString pictureLink; ///< of the message that keeps the picture in Discord; empty = none yet

    /// A colour or a picture was chosen once.
    bool isOwn() const { return portrait.colour.isValid() || !picture.isEmpty(); }
};

/// A write of ProfileChange, as it happens inside a transaction.
struct ProfileWrite
{
    ProfileChange change;
    Actor actor;
    qint64 nowMs = 0;
};

inline constexpr int kMaxProfileName = 32;

/// The name as it is kept, or VAL-005: 1 to \a longest characters, none of them invisible, a
/// direction mark or one that mentions are made of. Joiners and selectors may stand within, as in
/// emoji.
Result<QString> checkProfileName(const QString &typed, int longest = kMaxProfileName);
/// A name of one's own: whether another capper of the guild, also a removed one, has a name that
/// looks the same, see nameSkeleton(). A record must not pass for that of another.
Result<bool> isNameTaken(CapperRepository &cappers, const StoredCapper &capper,
                         const QString &name);

/// The picture is decoded; an invalid colour = none was chosen.
Portrait portraitOf(const StoredLooks &looks);
/// Nothing for a member who never was a capper. Decodes the picture.
Result<std::optional<CapperProfile>> readProfile(Transaction &transaction, GuildId guild,
                                                 UserId user);
/// Checks, writes and journals the change. Errors: AUT-006, BET-009, VAL-005, IMG-002.
Result<Capper> writeProfile(Transaction &transaction, const ProfileWrite &write);

} // namespace dbsbm
