// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/BettingService.h"
#include "network/discord/protocol/Values.h"

namespace dbsbm {

class ErrorTracker;
class GuildDirectory;
class GuildSettingsService;
struct GuildSettings;
class RateLimiter;

/// What members do to a posted slip other than by its buttons: the reactions of the old bot grade
/// it (check mark won, cross lost, heavy minus push), and a deleted message is noted. A reaction
/// tells a member's roles but no permissions: those are made out from the directory. It cannot be
/// answered, so a refusal is silent.
class SlipEvents : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        BettingService &betting;
        GuildSettingsService &settings;
        const GuildDirectory &directory;
        RateLimiter &limiter;
        ErrorTracker &errors;
    };
    explicit SlipEvents(const Parts &parts, QObject *parent = nullptr);

    void messageTouched(const discord::MessageEvent &event);

private:
    void reactionAdded(const discord::Reaction &reaction);
    void messagesDeleted(const discord::DeletedMessages &deleted);
    Actor actorOf(const discord::Reaction &reaction) const;
    enum class Charge { None, Made };
    /// Charges the member, as a button would.
    void admit(const Bet &bet, BetResult result, const Actor &actor);
    /// What it cost is given back when it fails through no fault of the member.
    void grade(const Bet &bet, BetResult result, const Actor &actor, Charge charge);
    void report(const Error &error, const QString &what, GuildId guild);

    BettingService &m_betting;
    GuildSettingsService &m_settings;
    const GuildDirectory &m_directory;
    RateLimiter &m_limiter;
    ErrorTracker &m_errors;
};

/// What a reaction asks for; nothing for any other emoji.
std::optional<BetResult> resultOfReaction(const discord::Reaction &reaction);

} // namespace dbsbm
