// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/CommandServices.h"
#include "app/commands/Responder.h"
#include "models/core/Clock.h"
#include "models/core/Language.h"
#include "models/core/LogContext.h"
#include "models/core/WorkScope.h"
#include "models/services/Actor.h"
#include "models/services/memberLimits.h"

#include <QObject>

#include <vector>

namespace dbsbm {

/// One interaction on its way: who asks, what was charged, and its answer. Ends itself.
class Invocation : public QObject
{
    Q_OBJECT
public:
    Invocation(const discord::Interaction &interaction, Plan plan, CommandServices &services,
               QObject *parent);
    ~Invocation() override;

    const discord::Interaction &interaction() const { return m_interaction; }
    const Plan &plan() const { return m_plan; }
    GuildId guild() const { return m_interaction.guild; }
    Actor actor() const;
    /// When the member acted: the time inside the interaction's snowflake, UTC ms.
    qint64 atMs() const;
    /// Command and guild, for the log lines that it causes.
    LogFields logFields() const;
    /// The idempotency key of what this interaction asks: "i:<id>".
    QString commandId() const;

    /// Charges the member, or refuses with LIM-001 and charges nothing.
    Result<> charge(const std::vector<RateAction> &actions);
    /// Gives back what the member was charged for something that failed through no fault of theirs.
    void giveBack(const std::vector<RateAction> &actions);
    /// What the guild's settings say of the member's roles.
    void setLimits(const MemberLimits &limits) { m_limits = limits; }

    /// In which the guild is answered; until its settings are read, that of the member's Discord.
    Language language() const { return m_language; }
    void setLanguage(Language language) { m_language = language; }

    /// What this interaction's work is timed with; null while nothing is profiled.
    const WorkScope::Work &work() const { return m_work; }
    /// The rules were checked; the command begins.
    void noteAdmitted() { m_admittedAt = m_services.clock.elapsed(); }

    /// Starts the 2 s after which the answer is put off.
    void armDefer();
    /// Answers, counts, tracks, and emits finished().
    void finish(const Result<Reply> &result);

Q_SIGNALS:
    void finished();

private:
    /// Without those whose limit only counts and had nothing left.
    std::vector<RateAction> chargedOf(std::vector<RateAction> actions) const;
    void refund();
    std::chrono::nanoseconds age() const;
    void conclude(const QString &outcome, const Result<> &sent);
    void profile() const;

    const discord::Interaction m_interaction;
    const Plan m_plan;
    CommandServices &m_services;
    Responder m_responder;
    Timer m_deferTimer;
    std::chrono::nanoseconds m_startedAt;
    std::chrono::nanoseconds m_admittedAt{0}; ///< 0 = refused before
    std::chrono::nanoseconds m_acknowledgedAt{0};
    std::chrono::nanoseconds m_finishedAt{0};
    qint64 m_receivedMs = 0;
    WorkScope::Work m_work;
    std::vector<std::vector<RateAction>> m_charges;
    RateActions m_uncharged = 0;
    Language m_language;
    MemberLimits m_limits;
};

} // namespace dbsbm
