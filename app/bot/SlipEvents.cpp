// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bot/SlipEvents.h"

#include "app/commands/errorText.h"
#include "models/ops/ErrorTracker.h"
#include "models/ops/Profiler.h"
#include "models/services/channelPermissions.h"
#include "models/services/memberLimits.h"

#include <QPointer>

#include <array>
#include <memory>

namespace dbsbm {

namespace {

constexpr std::array kCosts{RateAction::BetGrading};

} // namespace

using discord::DeletedMessages;
using discord::Reaction;

SlipEvents::SlipEvents(const Parts &parts, QObject *parent)
    : QObject(parent),
      m_betting(parts.betting),
      m_settings(parts.settings),
      m_directory(parts.directory),
      m_limiter(parts.limiter),
      m_errors(parts.errors)
{}

void SlipEvents::messageTouched(const discord::MessageEvent &event)
{
    const ProfileSpan span("reactions and deleted slips");
    if (const auto *reaction = std::get_if<Reaction>(&event))
        reactionAdded(*reaction);
    else if (const auto *deleted = std::get_if<DeletedMessages>(&event))
        messagesDeleted(*deleted);
}

std::optional<BetResult> resultOfReaction(const Reaction &reaction)
{
    if (reaction.custom)
        return {};
    QString emoji = reaction.emoji;
    emoji.remove(QChar(0xFE0F)); // the variation selector comes and goes
    if (emoji.size() != 1)
        return {};
    switch (emoji.front().unicode()) {
    case 0x2705: // check marks
    case 0x2714: return BetResult::Won;
    case 0x274C: // crosses
    case 0x2716: return BetResult::Lost;
    case 0x2796: // heavy minus
        return BetResult::Push;
    default: return {};
    }
}

void SlipEvents::reactionAdded(const Reaction &reaction)
{
    const auto result = resultOfReaction(reaction);
    if (!result || !reaction.guild.isValid() || reaction.member.user.bot)
        return;
    // What counts is what the member may do now, not when the bet was looked up.
    Wish wish{{}, *result, actorOf(reaction), {}};
    ++m_underWay;
    wish.counted = std::shared_ptr<void>(nullptr, [self = QPointer(this)](void *) {
        if (self)
            --self->m_underWay;
    });
    m_betting.betByMessage(reaction.guild, reaction.message)
        .then(
            this,
            [this, guild = reaction.guild, wish](const Result<std::optional<Bet>> &found) mutable {
                if (!found)
                    return report(found.error(), QStringLiteral("reaction"), guild);
                if (!*found || (*found)->status != BetStatus::Open)
                    return;
                wish.bet = **found;
                admit(wish);
            });
}

Actor SlipEvents::actorOf(const Reaction &reaction) const
{
    Actor actor;
    actor.user = reaction.member.user.id;
    actor.displayName = reaction.member.displayName();
    actor.avatarUrl = reaction.member.user.avatarUrl();
    actor.roles = reaction.member.roles;
    actor.channel = reaction.channel;
    if (const DirectoryGuild *guild = m_directory.guild(reaction.guild))
        actor.permissions = channelPermissions(*guild, reaction.channel, {actor.user, actor.roles});
    return actor;
}

void SlipEvents::admit(const Wish &wish)
{
    const GuildId guild = wish.bet.guild;
    m_settings.get(guild).then(this, [this, guild, wish](const Result<GuildSettings> &settings) {
        if (!settings)
            return report(settings.error(), QStringLiteral("reaction"), guild);
        const MemberLimits limits = memberLimits(*settings, wish.actor.roles);
        if (limits.exempt)
            return grade(wish, Charge::None);
        const RateDecision decision =
            m_limiter.acquire(guild, wish.actor.user, kCosts, limits.overrides);
        if (decision.allowed)
            grade(wish, decision.uncharged == 0 ? Charge::Made : Charge::None);
    });
}

void SlipEvents::grade(const Wish &wish, Charge charge)
{
    const Bet &bet = wish.bet;
    // The event may come again; after an undo the same reaction is a new wish. Who is forgotten is
    // found by this form: see PersonRepository.
    const QString id = QStringLiteral("r:%1:%2:%3:%4")
                           .arg(bet.message.toString(), wish.actor.user.toString(),
                                toName(wish.result), QString::number(bet.revision));
    m_betting.grade({bet.guild, bet.id, wish.result, wish.actor, id})
        .then(this, [this, wish, charge](const Result<BetOutcome> &done) {
            const GuildId guild = wish.bet.guild;
            if (charge == Charge::Made && (done ? done->repeated : !isMembersMistake(done.error())))
                m_limiter.refund(guild, wish.actor.user, kCosts);
            if (!done && !isRefusal(done.error()))
                report(done.error(), QStringLiteral("reaction"), guild);
        });
}

void SlipEvents::messagesDeleted(const DeletedMessages &deleted)
{
    for (const MessageId message : deleted.messages) {
        m_betting.slipDeleted(deleted.guild, message)
            .then(this, [this, guild = deleted.guild](const Result<std::optional<Bet>> &done) {
                if (!done)
                    report(done.error(), QStringLiteral("slip deleted"), guild);
            });
    }
}

void SlipEvents::report(const Error &error, const QString &what, GuildId guild)
{
    m_errors.record(error, {what, guild});
}

} // namespace dbsbm
