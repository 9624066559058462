// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/ParlayCommand.h"

#include "app/commands/Invocation.h"
#include "app/commands/choices.h"
#include "app/commands/gameSuggestions.h"
#include "app/commands/offerBet.h"
#include "app/commands/parlayGames.h"
#include "app/commands/taskResult.h"
#include "models/betting/grading.h"
#include "models/core/ErrorCodes.h"
#include "models/services/BettingService.h"
#include "models/services/FixtureService.h"
#include "models/services/guildTheme.h"

namespace dbsbm {

using namespace discord;

namespace {

constexpr QLatin1StringView kKind("parlay");

QString verbOf(const Interaction &interaction)
{
    return interaction.customId.section(u':', 2, 2);
}

bool asksByModal(const QString &verb)
{
    return verb == parlay::kAddLine || verb == parlay::kAddProp || verb == parlay::kTerms
        || verb == parlay::kGame;
}

Flow askerOf(const Invocation &call)
{
    return {{}, call.guild(), call.interaction().member.user.id, kKind, {}, 1};
}

tl::unexpected<Error> changedMeanwhile()
{
    return fail(codes::kCommandConflict, BettingFault{},
                ParlayCommand::tr("The parlay has changed since this list was shown. Choose from "
                                  "the new list."));
}

tl::unexpected<Error> fullParlay()
{
    return fail(codes::kOptionMissing, ValidationFault{QStringLiteral("legs")},
                ParlayCommand::tr("A parlay has at most %1 selections. Remove one first.")
                    .arg(kMaxPlacedLegs));
}

tl::unexpected<Error> goneGame()
{
    return fail(codes::kOptionMissing, ValidationFault{field::kGame},
                ParlayCommand::tr("This game is not stored any more. Choose another."));
}

} // namespace

QJsonObject ParlayCommand::definition()
{
    using namespace options;
    return subcommand(
        QStringLiteral("parlay"), tr("Put a parlay or a round robin together"),
        {text(field::kUnits, tr("Units, for example 1 or 0.5"), 20),
         choice(field::kMode, tr("What the units mean"), choices::modes()),
         text(field::kBookOdds, tr("Price the sportsbook gave the whole parlay, if any"), 20),
         text(field::kNote, tr("A note shown on the slip"), 200),
         channel(field::kChannel, tr("Where the slip goes, if not the usual channel"))});
}

Plan ParlayCommand::plan(const Interaction &interaction) const
{
    if (interaction.type == InteractionType::Command)
        return {QStringLiteral("bet parlay"), DeferMode::Ephemeral, Action::PlaceBet, {}};
    const QString verb = verbOf(interaction);
    static const QStringList known{parlay::kAddLine,    parlay::kAddProp, parlay::kTerms,
                                   parlay::kRemove,     parlay::kPreview, parlay::kEdit,
                                   parlay::kRoundRobin, parlay::kStake,   parlay::kCancel,
                                   parlay::kGames,      parlay::kGame};
    const QString label =
        QStringLiteral("parlay ") + (known.contains(verb) ? verb : QStringLiteral("unknown"));
    const bool opensModal = interaction.type == InteractionType::Component && asksByModal(verb);
    return {label, opensModal ? DeferMode::Never : DeferMode::Update, std::nullopt, {}};
}

ReplyTask ParlayCommand::run(Invocation &call)
{
    const Interaction &from = call.interaction();
    if (from.type == InteractionType::Command)
        return open(call);
    const FlowId id = FlowId::fromString(from.customId.section(u':', 1, 1));
    return andThen(
        m_services.flows.load(id, askerOf(call)), &call, [this, &call](const Flow &flow) {
            return call.interaction().type == InteractionType::ModalSubmit ? take(call, flow)
                                                                           : press(call, flow);
        });
}

ReplyTask ParlayCommand::open(Invocation &call)
{
    ParlayState state;
    state.terms = formOf(call.interaction(), false);
    if (const Result<StakeMode> mode = modeOf(state.terms.text(field::kMode)); !mode)
        return ReplyTask::ready(fail(mode.error()));
    Flow flow = askerOf(call);
    flow.state = toJson(state);
    return andThen(m_services.flows.create(flow), &call, [this, &call](const Flow &created) {
        return mapResult(show(call, created), &call, [](Reply reply) {
            reply.kind = Reply::Kind::Ephemeral;
            reply.message.clearAttachments = false;
            return reply;
        });
    });
}

ReplyTask ParlayCommand::press(Invocation &call, const Flow &flow)
{
    const QString verb = verbOf(call.interaction());
    if (verb == parlay::kGame)
        return askOfGame(call, flow);
    if (verb == parlay::kGames)
        return showGames(call, flow, call.interaction().customId.section(u':', 3).toInt());
    if (asksByModal(verb))
        return ask(flow, verb);
    if (verb == parlay::kRemove)
        return removeLeg(call, flow);
    if (verb == parlay::kRoundRobin) {
        ParlayState state = parlayFromJson(flow.state);
        state.roundRobinBy = call.interaction().values.value(0).toInt();
        return save(call, flow, state);
    }
    if (verb == parlay::kStake) {
        ParlayState state = parlayFromJson(flow.state);
        state.terms.set(field::kUnits, call.interaction().values.value(0));
        return save(call, flow, state);
    }
    if (verb == parlay::kPreview)
        return offer(call, flow);
    if (verb == parlay::kCancel)
        return cancel(call, flow);
    return show(call, flow);
}

ReplyTask ParlayCommand::ask(const Flow &flow, const QString &verb) const
{
    const ParlayState state = parlayFromJson(flow.state);
    if (verb == parlay::kTerms)
        return ReplyTask::ready(Reply::asking(parlay::termsModal(flow.id, state)));
    if (state.legs.size() >= kMaxPlacedLegs)
        return ReplyTask::ready(fullParlay());
    return ReplyTask::ready(Reply::asking(verb == parlay::kAddLine
                                              ? parlay::lineModal(flow.id, state)
                                              : parlay::propModal(flow.id, state)));
}

ReplyTask ParlayCommand::take(Invocation &call, const Flow &flow)
{
    const Interaction &from = call.interaction();
    const QString verb = verbOf(from);
    if (verb == parlay::kGame)
        return takeOfGame(call, flow);
    if (verb != parlay::kTerms) {
        const Result<BetForm> leg = parlay::typedLeg(from, verb == parlay::kAddProp, call.atMs());
        return leg ? addLeg(call, flow, *leg) : ReplyTask::ready(fail(leg.error()));
    }
    ParlayState state = parlayFromJson(flow.state);
    parlay::readTerms(from, state.terms);
    if (const auto units = Units::parse(state.terms.text(field::kUnits)); !units)
        return ReplyTask::ready(fail(units.error()));
    return save(call, flow, state);
}

ReplyTask ParlayCommand::addLeg(Invocation &call, const Flow &flow, const BetForm &leg)
{
    ParlayState state = parlayFromJson(flow.state);
    state.addLeg(leg, call.atMs());
    const Result<DraftRequest> alone =
        parlayRequest(requestFrom(call), {{}, {leg}, 0}, call.atMs());
    if (!alone)
        return ReplyTask::ready(fail(alone.error()));
    return andThen(
        m_services.betting.quote(*alone), &call, [this, &call, flow, state](const BetQuote &quote) {
            return quote.fault ? ReplyTask::ready(fail(*quote.fault)) : save(call, flow, state);
        });
}

ReplyTask ParlayCommand::showGames(Invocation &call, const Flow &flow, qsizetype page)
{
    return mapResult(guide::gameChoices({}, m_services, &call), &call,
                     [flow, page](const QList<guide::Choice> &games) {
                         Reply reply;
                         reply.kind = Reply::Kind::Update;
                         reply.message = parlay::gamesMessage(flow.id, games, page);
                         return reply;
                     });
}

ReplyTask ParlayCommand::askOfGame(Invocation &call, const Flow &flow)
{
    ParlayState state = parlayFromJson(flow.state);
    if (state.legs.size() >= kMaxPlacedLegs)
        return ReplyTask::ready(fullParlay());
    state.game = call.interaction().values.value(0);
    Flow chosen = flow;
    chosen.state = toJson(state);
    const auto askAbout = [this, &call, chosen](const std::optional<Fixture> &fixture) {
        if (!fixture)
            return ReplyTask::ready(goneGame());
        return mapResult(m_services.flows.save(chosen), &call, [fixture](const Flow &saved) {
            return Reply::asking(parlay::gameModal(saved, *fixture));
        });
    };
    return andThen(m_services.fixtures.fixture(state.game), &call, askAbout);
}

ReplyTask ParlayCommand::takeOfGame(Invocation &call, const Flow &flow)
{
    const Interaction &from = call.interaction();
    if (from.customId.section(u':', 3) != QString::number(flow.revision))
        return ReplyTask::ready(changedMeanwhile());
    const Result<BetForm> leg = parlay::typedGameLeg(from, parlayFromJson(flow.state).game);
    if (!leg)
        return ReplyTask::ready(fail(leg.error()));
    return andThen(withStoredGame(*leg, m_services.fixtures, &call), &call,
                   [this, &call, flow](const BetForm &known) { return addLeg(call, flow, known); });
}

ReplyTask ParlayCommand::removeLeg(Invocation &call, const Flow &flow)
{
    const Interaction &from = call.interaction();
    ParlayState state = parlayFromJson(flow.state);
    bool ok = false;
    const qsizetype index = from.values.value(0).toInt(&ok);
    const bool stale = from.customId.section(u':', 3) != QString::number(flow.revision);
    if (!ok || stale || index < 0 || index >= state.legs.size())
        return ReplyTask::ready(changedMeanwhile());
    state.removeLeg(index);
    return save(call, flow, state);
}

ReplyTask ParlayCommand::offer(Invocation &call, const Flow &flow)
{
    const Result<DraftRequest> request =
        parlayRequest(requestFrom(call), parlayFromJson(flow.state), call.atMs());
    if (!request)
        return ReplyTask::ready(fail(request.error()));
    if (request->legs.size() < 2) {
        return ReplyTask::ready(fail(codes::kOptionMissing, ValidationFault{QStringLiteral("legs")},
                                     tr("A parlay needs two selections or more. Add another.")));
    }
    return offerBet(call, m_services, *request, {true, parlay::customId(flow.id, parlay::kEdit)});
}

ReplyTask ParlayCommand::cancel(Invocation &call, const Flow &flow)
{
    return mapResult(m_services.flows.remove(flow.id), &call, [] {
        Reply reply = Reply::closing(tr("The parlay was not placed."));
        reply.message.clearEmbeds = true;
        return reply;
    });
}

ReplyTask ParlayCommand::save(Invocation &call, Flow flow, const ParlayState &state)
{
    flow.state = toJson(state);
    return andThen(m_services.flows.save(flow), &call,
                   [this, &call](const Flow &saved) { return show(call, saved); });
}

ReplyTask ParlayCommand::show(Invocation &call, const Flow &flow)
{
    return andThen(m_services.settings.get(call.guild()), &call,
                   [this, &call, flow](const GuildSettings &settings) {
                       return show(call, flow,
                                   {settings.value(QStringLiteral("preview")).toBool(),
                                    choices::units(settings), unitsDisplayOf(settings),
                                    oddsDisplayOf(settings)});
                   });
}

ReplyTask ParlayCommand::show(Invocation &call, const Flow &flow, const parlay::Wishes &wishes)
{
    const ParlayState state = parlayFromJson(flow.state);
    const auto reply = [flow, state, wishes](const Result<BetQuote> &quote) -> Result<Reply> {
        Reply shown;
        shown.kind = Reply::Kind::Update;
        shown.message = parlay::message(flow, state, quote, wishes);
        shown.message.clearAttachments = true; // of a preview that was in its place
        return shown;
    };
    const Result<DraftRequest> request = parlayRequest(requestFrom(call), state, call.atMs());
    if (!request)
        return ReplyTask::ready(reply(fail(request.error())));
    return m_services.betting.quote(*request).then(&call, reply);
}

} // namespace dbsbm
