// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Ids.h"
#include "models/store/Transaction.h"

namespace dbsbm {

/// A capper with what the erasable table of people still says of them.
struct StoredCapper
{
    CapperId id;
    GuildId guild;
    UserId user; ///< zero once forgotten
    QString displayName;
    QString avatarUrl;
    bool active = false;
    qint64 sinceMs = 0;
    std::optional<qint64> exposure = {}; ///< micro-units a day; nothing = what the guild says
};

/// What a capper chose of the own looks.
struct StoredLooks
{
    std::optional<quint32> colour; ///< 0xRRGGBB
    QByteArray picture;            ///< PNG; empty = none
    QString pictureLink;           ///< of the message that keeps it in Discord
};

/// What a member looks like at the moment they act.
struct PersonLook
{
    UserId user;
    QString displayName;
    QString avatarUrl;
};

/// People and which of them are cappers.
class CapperRepository
{
public:
    explicit CapperRepository(Transaction &transaction) : m_transaction(transaction) {}

    /// The random id of that member; made when they are new. Names of cappers are not overwritten.
    Result<CapperId> personId(GuildId guild, const PersonLook &look);
    Result<> rename(CapperId person, const PersonLook &look);
    Result<StoredLooks> looks(CapperId person);
    Result<> storeLooks(CapperId person, const StoredLooks &looks);
    /// Notes where the picture is kept; false when it is another one by now.
    Result<bool> keepPictureLink(CapperId person, const StoredLooks &posted);
    /// Writes whether the capper is active.
    Result<> store(const StoredCapper &capper);
    Result<> storeExposure(CapperId capper, std::optional<qint64> exposure);
    Result<std::optional<StoredCapper>> find(GuildId guild, UserId user);
    Result<std::optional<StoredCapper>> findById(CapperId id);
    /// Active first, by name.
    Result<QList<StoredCapper>> list(GuildId guild);

private:
    Transaction &m_transaction;
};

} // namespace dbsbm
