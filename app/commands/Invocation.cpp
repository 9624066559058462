// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/Invocation.h"

#include "app/commands/InteractionApi.h"
#include "app/commands/errorText.h"
#include "app/commands/texts.h"
#include "models/core/Logging.h"
#include "models/ops/ErrorTracker.h"
#include "models/ops/Metrics.h"
#include "models/ops/Profiler.h"

namespace dbsbm {

namespace {

/// Discord closes an interaction without a first answer after 3 s (protocol item 80).
constexpr std::chrono::milliseconds kDeferAfter{2000};

QString metricName(const char16_t *name)
{
    return QString::fromUtf16(name);
}

} // namespace

Invocation::Invocation(const discord::Interaction &interaction, Plan plan,
                       CommandServices &services, QObject *parent)
    : QObject(parent),
      m_interaction(interaction),
      m_plan(std::move(plan)),
      m_services(services),
      m_responder(m_interaction, services.api, *this),
      m_deferTimer(services.clock),
      m_startedAt(services.clock.elapsed()),
      m_receivedMs(services.clock.nowMs()),
      m_work(Profiler::active() ? std::make_shared<WorkTimes>() : nullptr),
      m_language(languageFromName(m_interaction.locale))
{}

Invocation::~Invocation() = default;

Actor Invocation::actor() const
{
    return actorOf(m_interaction);
}

qint64 Invocation::atMs() const
{
    return snowflakeTimeMs(m_interaction.id);
}

LogFields Invocation::logFields() const
{
    return {.guild = guild(), .command = m_plan.label};
}

QString Invocation::commandId() const
{
    return QStringLiteral("i:") + m_interaction.id.toString();
}

Result<> Invocation::charge(const std::vector<RateAction> &actions)
{
    if (m_limits.exempt || actions.empty())
        return {};
    const UserId member = m_interaction.member.user.id;
    const RateDecision decision =
        m_services.limiter.acquire(guild(), member, actions, m_limits.overrides);
    if (!decision.allowed)
        return fail(rateLimitError(decision));
    m_uncharged |= decision.uncharged;
    m_charges.push_back(chargedOf(actions));
    return {};
}

std::vector<RateAction> Invocation::chargedOf(std::vector<RateAction> actions) const
{
    std::erase_if(actions, [this](RateAction action) { return m_uncharged & bitOf(action); });
    return actions;
}

void Invocation::giveBack(const std::vector<RateAction> &actions)
{
    if (!m_limits.exempt)
        m_services.limiter.refund(guild(), m_interaction.member.user.id, chargedOf(actions));
}

void Invocation::refund()
{
    for (const std::vector<RateAction> &actions : m_charges)
        m_services.limiter.refund(guild(), m_interaction.member.user.id, actions);
    m_charges.clear();
}

void Invocation::armDefer()
{
    if (m_plan.defer != DeferMode::Never)
        m_deferTimer.start(kDeferAfter, [this] {
            m_acknowledgedAt = m_services.clock.elapsed();
            m_responder.defer(m_plan.defer);
        });
}

void Invocation::finish(const Result<Reply> &result)
{
    const LanguageScope scope(m_language);
    const LogScope log(logFields());
    const ProfileSpan span(m_plan.label);
    m_deferTimer.stop();
    m_finishedAt = m_services.clock.elapsed();
    if (m_acknowledgedAt.count() == 0)
        m_acknowledgedAt = m_finishedAt;
    if (result ? result->repeated : !isMembersMistake(result.error()))
        refund();
    QString outcome = QStringLiteral("ok");
    Reply reply;
    if (result) {
        reply = *result;
    } else {
        const bool refused = isRefusal(result.error());
        outcome = refused ? QStringLiteral("refused") : QStringLiteral("failed");
        if (!refused)
            m_services.errors.record(result.error(), {m_plan.label, guild()});
        const LogScope code({.code = result.error().code(), .duration = age()});
        qCInfo(lcCommands, "\"%s\" ended with %s: %s", qUtf8Printable(m_plan.label),
               qUtf8Printable(result.error().code()), qUtf8Printable(result.error().detail()));
        reply = Reply::ephemeral(errorText(result.error()));
    }
    m_responder.answer(reply).then(
        this, [this, outcome](const Result<> &sent) { conclude(outcome, sent); });
}

std::chrono::nanoseconds Invocation::age() const
{
    return m_services.clock.elapsed() - m_startedAt;
}

void Invocation::conclude(const QString &outcome, const Result<> &sent)
{
    const LogScope log(logFields());
    Metrics &metrics = m_services.metrics;
    if (!sent && isLostInteraction(sent.error())) {
        const int code = sent.error().as<ApiFault>()->code;
        metrics.add(metricName(metric::kUnanswered), 1,
                    {{QStringLiteral("code"), QString::number(code)}});
        qCWarning(lcCommands, "An answer to \"%s\" came too late or twice (Discord code %d)",
                  qUtf8Printable(m_plan.label), code);
    } else if (!sent) {
        m_services.errors.record(sent.error(), {m_plan.label, guild()});
    }
    const QString command = QStringLiteral("command");
    const QString counted = sent ? outcome : QStringLiteral("failed");
    metrics.add(metricName(metric::kCommands), 1,
                {{command, m_plan.label}, {QStringLiteral("outcome"), counted}});
    if (guild().isValid()) // in a DM there is none
        metrics.add(metricName(metric::kGuildCommands), 1,
                    {{QStringLiteral("guild"), guild().toString()}});
    metrics.record(metricName(metric::kCommandDuration), age(), {{command, m_plan.label}});
    m_services.errors.noteWork({m_plan.label, guild()});
    const LogScope took({.duration = age()});
    qCDebug(lcCommands, "\"%s\" was answered: %s", qUtf8Printable(m_plan.label),
            qUtf8Printable(counted));
    profile();
    Q_EMIT finished();
    deleteLater();
}

void Invocation::profile() const
{
    Profiler *profiler = Profiler::active();
    if (!profiler || !m_work)
        return;
    const auto record = [this, profiler](Phase phase, std::chrono::nanoseconds took) {
        profiler->record(m_plan.label, phase, took);
    };
    const std::chrono::nanoseconds now = m_services.clock.elapsed();
    record(Phase::Received, std::chrono::milliseconds(m_receivedMs - atMs()));
    record(Phase::Acknowledged, m_acknowledgedAt - m_startedAt);
    record(Phase::Callback, now - m_finishedAt);
    record(Phase::Total, now - m_startedAt);
    if (m_admittedAt.count() == 0)
        return;
    record(Phase::RuleCheck, m_admittedAt - m_startedAt);
    record(Phase::Work, m_finishedAt - m_admittedAt);
    record(Phase::Database, m_work->database);
    if (m_work->render.count() > 0)
        record(Phase::Render, m_work->render);
}

} // namespace dbsbm
