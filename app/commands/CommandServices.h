// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <functional>
#include <optional>

namespace dbsbm {

namespace discord {
class AttachmentLoader;
}

class BettingService;
class BotControl;
class CapperService;
class Clock;
class ErrorTracker;
class FlowService;
class FixtureService;
class GuildSettingsService;
class InteractionApi;
class Metrics;
class OutboxService;
class RateLimiter;
class ScoreService;
class SlipService;
class StatsService;
class VerifyService;

/// What the commands work with. All of it outlives the CommandRouter.
struct CommandServices
{
    BettingService &betting;
    CapperService &cappers;
    GuildSettingsService &settings;
    OutboxService &outbox;
    SlipService &slips;
    StatsService &stats;
    FlowService &flows;
    FixtureService &fixtures;
    ScoreService &scores;
    RateLimiter &limiter;
    Metrics &metrics;
    ErrorTracker &errors;
    Clock &clock;
    InteractionApi &api;
    discord::AttachmentLoader &attachments;
    BotControl &bot;
    VerifyService &verifier;
    /// When the newest verified backup was made (UTC epoch ms); nothing when there is none.
    std::function<std::optional<qint64>()> newestBackup;
};

} // namespace dbsbm
