// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/Invocation.h"

#include "app/commands/InteractionApi.h"
#include "app/commands/errorText.h"
#include "app/commands/texts.h"
#include "models/core/Logging.h"
#include "models/ops/ErrorTracker.h"
#include "models/ops/Metrics.h"

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
    m_charges.push_back(actions);
    return {};
}

void Invocation::giveBack(const std::vector<RateAction> &actions)
{
    if (!m_limits.exempt)
        m_services.limiter.refund(guild(), m_interaction.member.user.id, actions);
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
        m_deferTimer.start(kDeferAfter, [this] { m_responder.defer(m_plan.defer); });
}

void Invocation::finish(const Result<Reply> &result)
{
    const LanguageScope scope(m_language);
    m_deferTimer.stop();
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
        qCInfo(lcCommands, "\"%s\" ended with %s: %s", qUtf8Printable(m_plan.label),
               qUtf8Printable(result.error().code()), qUtf8Printable(result.error().detail()));
        reply = Reply::ephemeral(errorText(result.error()));
    }
    m_responder.answer(reply).then(
        this, [this, outcome](const Result<> &sent) { conclude(outcome, sent); });
}

void Invocation::conclude(const QString &outcome, const Result<> &sent)
{
    Metrics &metrics = m_services.metrics;
    if (!sent && isLostInteraction(sent.error())) {
        const int code = sent.error().as<ApiFault>()->code;
        metrics.add(metricName(kUnansweredMetric), 1,
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
    metrics.record(metricName(metric::kCommandDuration), m_services.clock.elapsed() - m_startedAt,
                   {{command, m_plan.label}});
    Q_EMIT finished();
    deleteLater();
}

} // namespace dbsbm
