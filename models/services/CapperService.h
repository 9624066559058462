// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/betting/Units.h"
#include "models/core/Task.h"
#include "models/services/Actor.h"

#include "models/core/Result.h"

#include <QObject>

#include <optional>

namespace dbsbm {

class Clock;
class Database;

struct CapperProfile;
struct ExposureReport;
struct ProfileChange;

struct Capper
{
    CapperId id;
    GuildId guild;
    UserId user;
    QString displayName;
    QString avatarUrl;
    bool active = true;
    qint64 since = 0; ///< UTC ms
    /// What this capper may risk a day; nothing = what the guild says, zero = no bound.
    std::optional<Units> exposure = {};
};

/// The cappers of a guild. Removing deactivates; record and bets stay.
class CapperService : public QObject
{
    Q_OBJECT
public:
    CapperService(Database &database, const Clock &clock, QObject *parent = nullptr);

    Task<Result<Capper>> add(GuildId guild, UserId user, const QString &displayName,
                             const QString &avatarUrl, const Actor &actor);
    Task<Result<Capper>> remove(GuildId guild, UserId user, const Actor &actor);
    /// What that capper alone may risk a day; nothing goes back to what the guild says. Errors:
    /// AUT-006, BET-009, VAL-004.
    Task<Result<Capper>> setExposure(GuildId guild, UserId user, std::optional<Units> exposure,
                                     const Actor &actor);
    /// All, active first, by name.
    Task<Result<QList<Capper>>> list(GuildId guild);
    /// Nothing when that member never was a capper.
    Task<Result<std::optional<Capper>>> find(GuildId guild, UserId user);

    /// What each active capper, or that one alone, risked today and may still risk. See exposure.h.
    Task<Result<ExposureReport>> exposure(GuildId guild, std::optional<UserId> only = {});

    /// How a capper is shown; nothing for a member who never was one. See profiles.h.
    Task<Result<std::optional<CapperProfile>>> profile(GuildId guild, UserId user);
    /// Members change only their own. Errors: AUT-006, BET-009, VAL-005, IMG-002.
    Task<Result<Capper>> setProfile(const ProfileChange &change, const Actor &actor);
    /// Notes the message that keeps a capper's picture in Discord, unless it has another picture by
    /// now (false).
    Task<Result<bool>> keepPictureLink(const CapperProfile &posted, const QString &link);

Q_SIGNALS:
    void cappersChanged(dbsbm::GuildId guild);

private:
    Database &m_database;
    const Clock &m_clock;
};

} // namespace dbsbm
