// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ops/Diagnostics.h"
#include "models/ops/Metrics.h"
#include "models/services/GuildSettingsService.h"
#include "models/services/channelPermissions.h"
#include "network/discord/rest/RestClient.h"

namespace dbsbm {

/// What of a channel's needs the bot may not do, by Discord's names; empty when it may all.
QStringList missingPermissions(quint64 granted, quint64 needed);

/// The bot in one server: everything that it may not do there, channel by channel.
CheckOutcome lookAtGuild(const DirectoryGuild &guild, const DirectoryMember &bot,
                         const GuildSettings &settings);

/// How far that certainly is off, in seconds: a server tells whole ones.
double skewSeconds(std::chrono::milliseconds skew);

/// Asks Discord itself, with requests and counters of its own.
class DiscordProbe : public QObject
{
    Q_OBJECT
public:
    DiscordProbe(const QUrl &base, Clock &clock, QObject *parent = nullptr);

    /// Name, TLS and GET /gateway, with how long each took.
    Task<CheckOutcome> reach();
    /// How far the clock of this computer is ahead of the server's, negative when behind; nothing
    /// when the server does not tell the time.
    Task<Result<std::optional<std::chrono::milliseconds>>> skew();
    /// The same as a check, by the limits of the health check clock_skew.
    Task<CheckOutcome> compareClocks();
    /// Whose token it is.
    Task<CheckOutcome> tryToken(const Secret &token);
    /// The bot's rights in the servers that the record knows: in twenty of them, and a warning that
    /// counts the others.
    Task<CheckOutcome> lookAtRights(const Secret &token, GuildSettingsService &settings);

private:
    struct Walk;
    Task<Result<discord::RestResponse>> ask(const QString &path, bool authorize);
    void nextGuild(const std::shared_ptr<Walk> &walk);
    Task<Result<CheckOutcome>> askGuild(const std::shared_ptr<Walk> &walk, GuildId guild);

    QUrl m_base;
    Clock &m_clock;
    Metrics m_metrics;
    discord::RestClient m_rest;
};

} // namespace dbsbm
