// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/BettingService.h"
#include "network/discord/protocol/Values.h"

#include <memory>

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
    /// Reactions that are not decided yet.
    int underWay() const { return m_underWay; }

private:
    /// A reaction that somebody wants to grade by; counted while it lives.
    struct Wish
    {
        Bet bet;
        BetResult result;
        Actor actor;
        std::shared_ptr<void> counted;
    };
    void reactionAdded(const discord::Reaction &reaction);
    void messagesDeleted(const discord::DeletedMessages &deleted);
    Actor actorOf(const discord::Reaction &reaction) const;
    enum class Charge { None, Made };
    /// Charges the member, as a button would.
    void admit(const Wish &wish);
    /// What it cost is given back when it fails through no fault of the member.
    void grade(const Wish &wish, Charge charge);
    void report(const Error &error, const QString &what, GuildId guild);

    BettingService &m_betting;
    GuildSettingsService &m_settings;
    const GuildDirectory &m_directory;
    RateLimiter &m_limiter;
    ErrorTracker &m_errors;
    int m_underWay = 0;
};

/// What a reaction asks for; nothing for any other emoji.
std::optional<BetResult> resultOfReaction(const discord::Reaction &reaction);

} // namespace dbsbm
