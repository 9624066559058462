// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/BetGuide.h"

#include "app/commands/Invocation.h"
#include "app/commands/gameSuggestions.h"
#include "app/commands/offerBet.h"
#include "app/commands/taskResult.h"
#include "models/services/BettingService.h"
#include "models/services/FixtureService.h"

namespace dbsbm {

using namespace discord;

namespace {

constexpr QLatin1StringView kKind("bet");

QString verbOf(const Interaction &interaction)
{
    return interaction.customId.section(u':', 2, 2);
}

QString restOf(const Interaction &interaction)
{
    return interaction.customId.section(u':', 3);
}

Flow askerOf(const Invocation &call)
{
    return {{}, call.guild(), call.interaction().member.user.id, kKind, {}, 1};
}

Task<Result<GuideState>> withGame(const GuideState &state, FixtureService &fixtures,
                                  QObject *context)
{
    return mapResult(withStoredGame(state.form, fixtures, context), context,
                     [answered = state.answered](const BetForm &form) {
                         return GuideState{form, answered};
                     });
}

/// The question for the first missing field, in the place of the message before it.
ReplyTask show(Invocation &call, CommandServices &services, const Flow &flow, qsizetype page = 0)
{
    const GuideState state = guideFromJson(flow.state);
    return mapResult(guide::choicesFor(state, call.guild(), services, &call), &call,
                     [flow, state, page](const QList<guide::Choice> &choices) {
                         Reply reply;
                         reply.kind = Reply::Kind::Update;
                         reply.message = guide::message(flow.id, state, choices, page);
                         reply.message.clearAttachments = true; // of a preview in its place
                         return reply;
                     });
}

/// The first question, as a message of its own.
ReplyTask ask(Invocation &call, CommandServices &services, const GuideState &state)
{
    const auto create = [&call, &services](const GuideState &known) {
        Flow flow = askerOf(call);
        flow.state = toJson(known);
        return services.flows.create(flow);
    };
    return mapResult(
        andThen(andThen(withGame(state, services.fixtures, &call), &call, create), &call,
                [&call, &services](const Flow &flow) { return show(call, services, flow); }),
        &call, [](Reply reply) {
            reply.kind = Reply::Kind::Ephemeral;
            reply.message.clearAttachments = false;
            return reply;
        });
}

Result<GuideState> typedInto(GuideState state, const Interaction &from, qint64 atMs)
{
    QStringList names = missingFields(state.form);
    names << field::kStart << field::kNote;
    for (const QString &name : names) {
        if (from.fields.contains(name))
            state.answer(name, from.fields.value(name));
    }
    if (const Result<> settled = settleStart(state.form, atMs); !settled)
        return fail(settled.error());
    return state;
}

} // namespace

ReplyTask BetGuide::start(Invocation &call, CommandServices &services, const BetForm &form)
{
    GuideState state{form, {}};
    if (const Result<> settled = settleStart(state.form, call.atMs()); !settled)
        return ReplyTask::ready(fail(settled.error()));
    DraftRequest empty = requestFrom(call);
    empty.channel = ChannelId::fromString(form.text(field::kChannel));
    // Nobody answers all questions to be told at the end that nothing can be posted.
    return andThen(
        services.betting.quote(empty), &call, [&call, &services, state](const BetQuote &quote) {
            return quote.fault ? ReplyTask::ready(fail(*quote.fault)) : ask(call, services, state);
        });
}

Plan BetGuide::plan(const Interaction &interaction) const
{
    const QString verb = verbOf(interaction);
    static const QStringList known{guide::kChoose, guide::kPage, guide::kType,
                                   guide::kBack,   guide::kEdit, guide::kCancel};
    const QString label =
        QStringLiteral("guide ") + (known.contains(verb) ? verb : QStringLiteral("unknown"));
    const bool opensModal = interaction.type == InteractionType::Component && verb == guide::kType;
    return {label, opensModal ? DeferMode::Never : DeferMode::Update, std::nullopt, {}};
}

ReplyTask BetGuide::run(Invocation &call)
{
    const FlowId id = FlowId::fromString(call.interaction().customId.section(u':', 1, 1));
    return andThen(
        m_services.flows.load(id, askerOf(call)), &call, [this, &call](const Flow &flow) {
            const Interaction &from = call.interaction();
            if (from.type != InteractionType::ModalSubmit)
                return press(call, flow);
            const Result<GuideState> typed =
                typedInto(guideFromJson(flow.state), from, call.atMs());
            return typed ? goOn(call, flow, *typed) : ReplyTask::ready(fail(typed.error()));
        });
}

ReplyTask BetGuide::press(Invocation &call, const Flow &flow)
{
    const Interaction &from = call.interaction();
    const QString verb = verbOf(from);
    GuideState state = guideFromJson(flow.state);
    if (verb == guide::kType)
        return ReplyTask::ready(Reply::asking(guide::modal(flow.id, state)));
    if (verb == guide::kCancel)
        return cancel(call, flow);
    if (verb == guide::kPage)
        return show(call, m_services, flow, restOf(from).toInt());
    if (verb == guide::kBack && state.takeBack())
        return save(call, flow, state);
    const bool asked = missingFields(state.form).contains(restOf(from))
        || (restOf(from) == field::kPeriod && !state.form.isProp);
    const bool chosen = verb == guide::kChoose && asked;
    if (!chosen) // an old list, or back from the preview
        return show(call, m_services, flow);
    state.answer(restOf(from), from.values.value(0));
    return goOn(call, flow, state);
}

ReplyTask BetGuide::goOn(Invocation &call, const Flow &flow, const GuideState &state)
{
    return andThen(withGame(state, m_services.fixtures, &call), &call,
                   [this, &call, flow](const GuideState &known) {
                       if (!missingFields(known.form).isEmpty())
                           return save(call, flow, known);
                       // The last answers are kept by the draft alone: what is refused can be typed
                       // again.
                       const Result<DraftRequest> request = betRequest(call, known.form);
                       if (!request)
                           return ReplyTask::ready(fail(request.error()));
                       return offerBet(call, m_services, *request,
                                       {true, guide::customId(flow.id, guide::kEdit)});
                   });
}

ReplyTask BetGuide::save(Invocation &call, Flow flow, const GuideState &state)
{
    flow.state = toJson(state);
    return andThen(m_services.flows.save(flow), &call,
                   [this, &call](const Flow &saved) { return show(call, m_services, saved); });
}

ReplyTask BetGuide::cancel(Invocation &call, const Flow &flow)
{
    return mapResult(m_services.flows.remove(flow.id), &call,
                     [] { return Reply::closing(tr("The bet was not placed.")); });
}

} // namespace dbsbm
