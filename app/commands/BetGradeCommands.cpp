// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/BetGradeCommands.h"

#include "app/commands/BetChoice.h"
#include "app/commands/Invocation.h"
#include "app/commands/betTexts.h"
#include "app/commands/choices.h"
#include "app/commands/taskResult.h"
#include "models/betting/grading.h"
#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"

namespace dbsbm {

namespace {

constexpr QLatin1StringView kResult("result");
constexpr QLatin1StringView kLeg("leg");
constexpr QLatin1StringView kDeadHeat("dead_heat");
constexpr QLatin1StringView kReason("reason");
constexpr int kMaxReason = 200;

QJsonObject betOption()
{
    using namespace options;
    return required(suggested(
        kBetOption, tr(QT_TRANSLATE_NOOP("BetGradeCommands", "The bet's number, as 1042")), 20));
}

QJsonObject legOption()
{
    return options::integer(
        kLeg,
        tr(QT_TRANSLATE_NOOP("BetGradeCommands",
                             "Only this selection of a parlay, counted from 1")),
        1, kMaxPlacedLegs);
}

QJsonObject deadHeatOption()
{
    return options::text(
        kDeadHeat,
        tr(QT_TRANSLATE_NOOP("BetGradeCommands", "Share of a win in a dead heat, for example 1/2")),
        11);
}

QJsonObject reasonOption()
{
    return options::text(
        kReason, tr(QT_TRANSLATE_NOOP("BetGradeCommands", "Why; kept in the bet's history")),
        kMaxReason);
}

QString reasonOf(const Invocation &call)
{
    return call.interaction().text(kReason).simplified().left(kMaxReason);
}

/// What the options ask to be the result.
struct Verdict
{
    BetResult result = BetResult::Won;
    Fraction deadHeat{1, 1};
    QList<LegSettlement> legs; ///< empty = the whole bet
};

/// The position in the option "leg", from 0; nothing when it was left out.
Result<std::optional<int>> legOf(const discord::Interaction &from)
{
    if (!from.option(kLeg))
        return std::optional<int>();
    bool ok = false;
    const int leg = from.text(kLeg).toInt(&ok);
    if (!ok || leg < 1 || leg > kMaxLegs) {
        return fail(codes::kTextInvalid, ValidationFault{kLeg},
                    tr(QT_TRANSLATE_NOOP("BetGradeCommands",
                                         "Count the selections of the bet from 1. Choose one of "
                                         "them.")));
    }
    return std::optional<int>(leg - 1);
}

Result<Fraction> deadHeatOf(const discord::Interaction &from)
{
    if (!from.option(kDeadHeat))
        return Fraction{1, 1};
    const Result<Fraction> share = Fraction::parse(from.text(kDeadHeat).trimmed());
    if (!share || share->numerator > share->denominator) {
        return fail(codes::kTextInvalid, ValidationFault{kDeadHeat},
                    tr(QT_TRANSLATE_NOOP("BetGradeCommands",
                                         "Write the share of a dead heat as a fraction up to 1, "
                                         "for example 1/2.")));
    }
    return *share;
}

/// \a given stands for the option "result" where a command has none.
Result<Verdict> verdictOf(const discord::Interaction &from, std::optional<BetResult> given = {})
{
    const auto result = given ? given : betResultFromName(from.text(kResult));
    if (!result || *result == BetResult::Partial) {
        return fail(codes::kTextInvalid, ValidationFault{kResult},
                    tr(QT_TRANSLATE_NOOP("BetGradeCommands", "Choose the result from the list.")));
    }
    const Result<std::optional<int>> leg = legOf(from);
    if (!leg)
        return fail(leg.error());
    const Result<Fraction> share = deadHeatOf(from);
    if (!share)
        return fail(share.error());
    Verdict verdict{*result, *share, {}};
    if (*leg) {
        const auto legResult = legResultFromName(toName(*result));
        verdict.legs = {{**leg, legResult.value_or(LegResult::Push), *share}};
        verdict.deadHeat = {1, 1};
    }
    return verdict;
}

Reply graded(const BetOutcome &outcome)
{
    Reply reply = Reply::ephemeral(gradedText(outcome.bet));
    reply.repeated = outcome.repeated;
    return reply;
}

ReplyTask gradeAs(Invocation &call, BettingService &betting, const Verdict &verdict)
{
    return andThen(chosenBet(call, betting), &call, [&call, &betting, verdict](const Bet &bet) {
        const GradeBet command{.guild = call.guild(),
                               .bet = bet.id,
                               .result = verdict.result,
                               .actor = call.actor(),
                               .commandId = call.commandId(),
                               .reason = reasonOf(call),
                               .deadHeat = verdict.deadHeat,
                               .legs = verdict.legs};
        return mapResult(betting.grade(command), &call, graded);
    });
}

} // namespace

Plan BetDecision::plan(const discord::Interaction &) const
{
    return {m_kind.label, DeferMode::Ephemeral, std::nullopt, {m_kind.cost}};
}

Suggestions BetDecision::complete(const discord::Interaction &interaction, QObject *context) const
{
    return suggestBets(interaction, m_services.betting, m_kind.suggested, context);
}

BetSettleCommand::BetSettleCommand(CommandServices &services)
    : BetDecision(services, {QStringLiteral("bet settle"), RateAction::BetGrading, BetStatus::Open})
{}

QJsonObject BetSettleCommand::definition()
{
    using namespace options;
    return subcommand(QStringLiteral("settle"), tr("Grade a bet or one of its selections"),
                      {betOption(),
                       required(choice(kResult, tr("How it ended"), choices::results())),
                       legOption(), deadHeatOption(), reasonOption()});
}

ReplyTask BetSettleCommand::run(Invocation &call)
{
    const Result<Verdict> verdict = verdictOf(call.interaction());
    if (!verdict)
        return ReplyTask::ready(fail(verdict.error()));
    if (verdict->result == BetResult::Void) {
        return ReplyTask::ready(fail(codes::kTextInvalid, ValidationFault{kResult},
                                     tr("Use /bet void for a bet that does not count.")));
    }
    return gradeAs(call, m_services.betting, *verdict);
}

BetVoidCommand::BetVoidCommand(CommandServices &services)
    : BetDecision(services, {QStringLiteral("bet void"), RateAction::AdminCommand, BetStatus::Open})
{}

QJsonObject BetVoidCommand::definition()
{
    return options::subcommand(QStringLiteral("void"),
                               tr("Take a bet or one of its selections out of the record"),
                               {betOption(), legOption(), reasonOption()});
}

ReplyTask BetVoidCommand::run(Invocation &call)
{
    const Result<Verdict> verdict = verdictOf(call.interaction(), BetResult::Void);
    if (!verdict)
        return ReplyTask::ready(fail(verdict.error()));
    return gradeAs(call, m_services.betting, *verdict);
}

BetCorrectCommand::BetCorrectCommand(CommandServices &services)
    : BetDecision(services,
                  {QStringLiteral("bet correct"), RateAction::AdminCommand, BetStatus::Settled})
{}

QJsonObject BetCorrectCommand::definition()
{
    using namespace options;
    QList<Choice> results = choices::results();
    results.append({resultText(LegResult::Void), toName(BetResult::Void)});
    return subcommand(QStringLiteral("correct"), tr("Give a settled bet another result"),
                      {betOption(), required(choice(kResult, tr("How it really ended"), results)),
                       legOption(), deadHeatOption(), reasonOption()});
}

ReplyTask BetCorrectCommand::run(Invocation &call)
{
    const Result<Verdict> wanted = verdictOf(call.interaction());
    if (!wanted)
        return ReplyTask::ready(fail(wanted.error()));
    return andThen(chosenBet(call, m_services.betting), &call,
                   [this, &call, verdict = *wanted](const Bet &bet) {
                       const CorrectBet command{.guild = call.guild(),
                                                .bet = bet.id,
                                                .result = verdict.result,
                                                .actor = call.actor(),
                                                .commandId = call.commandId(),
                                                .reason = reasonOf(call),
                                                .deadHeat = verdict.deadHeat,
                                                .legs = verdict.legs};
                       return mapResult(m_services.betting.correct(command), &call, graded);
                   });
}

BetCancelCommand::BetCancelCommand(CommandServices &services)
    : BetDecision(services, {QStringLiteral("bet cancel"), RateAction::BetGrading, BetStatus::Open})
{}

QJsonObject BetCancelCommand::definition()
{
    return options::subcommand(QStringLiteral("cancel"),
                               tr("Withdraw a bet before its game starts; its history stays"),
                               {betOption(), reasonOption()});
}

ReplyTask BetCancelCommand::run(Invocation &call)
{
    return andThen(chosenBet(call, m_services.betting), &call, [this, &call](const Bet &bet) {
        const CancelBet command{.guild = call.guild(),
                                .bet = bet.id,
                                .actor = call.actor(),
                                .commandId = call.commandId(),
                                .reason = reasonOf(call),
                                .atMs = call.atMs()};
        return mapResult(m_services.betting.cancel(command), &call, [](const BetOutcome &outcome) {
            Reply reply = Reply::ephemeral(
                tr("Bet #%1 is cancelled. Its history stays.").arg(outcome.bet.number.toString()));
            reply.repeated = outcome.repeated;
            return reply;
        });
    });
}

} // namespace dbsbm
