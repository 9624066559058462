// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/BetLineCommand.h"

#include "app/commands/DraftButtons.h"
#include "app/commands/Invocation.h"
#include "app/commands/choices.h"
#include "app/commands/startTime.h"
#include "app/commands/taskResult.h"
#include "models/core/ErrorCodes.h"
#include "models/services/GuildSettingsService.h"
#include "models/services/SlipService.h"
#include "models/services/guildTheme.h"

namespace dbsbm {

namespace {

// The options' names, as Discord sends them back.
constexpr QLatin1StringView kLeague("league");
constexpr QLatin1StringView kGame("game");
constexpr QLatin1StringView kMarket("market");
constexpr QLatin1StringView kPick("pick");
constexpr QLatin1StringView kLine("line");
constexpr QLatin1StringView kOdds("odds");
constexpr QLatin1StringView kUnits("units");
constexpr QLatin1StringView kMode("mode");
constexpr QLatin1StringView kStart("start");
constexpr QLatin1StringView kNote("note");
constexpr QLatin1StringView kChannel("channel");

/// What a line bet cannot be without, in the order in which a member would be asked.
QStringList missingOptions(const discord::Interaction &interaction)
{
    QStringList wanted{kLeague, kGame, kMarket, kPick, kOdds, kUnits};
    const auto market = marketFromName(interaction.text(kMarket));
    if (market
        && (*market == Market::Spread || *market == Market::Total || *market == Market::TeamTotal))
        wanted.insert(4, kLine);
    QStringList missing;
    for (const QString &name : wanted) {
        if (interaction.text(name).trimmed().isEmpty())
            missing.append(name);
    }
    return missing;
}

} // namespace

QJsonObject BetLineCommand::definition()
{
    using namespace options;
    return subcommand(QStringLiteral("line"), tr("Record a straight bet on a game line"),
                      {suggested(kLeague, tr("League, for example NBA"), 60),
                       suggested(kGame, tr("Game, for example Lakers @ Celtics"), 120),
                       choice(kMarket, tr("Kind of line"), choices::markets()),
                       suggested(kPick, tr("Your pick, for example Celtics or Over"), 80),
                       text(kLine, tr("Line, for example -3.5 or 221.5"), 20),
                       text(kOdds, tr("Odds, for example -110 or +150"), 20),
                       text(kUnits, tr("Units, for example 1 or 0.5"), 20),
                       choice(kMode, tr("What the units mean"), choices::modes()),
                       text(kStart, tr("Start of the game: 2026-11-23 19:30 (UTC) or in 2h"), 40),
                       text(kNote, tr("A note shown on the slip"), 200),
                       channel(kChannel, tr("Where the slip goes, if not the usual channel"))});
}

Plan BetLineCommand::plan(const discord::Interaction &) const
{
    // The service decides who may place: it knows the capper and the bet.
    return {QStringLiteral("bet line"), DeferMode::Ephemeral, std::nullopt, {}};
}

Suggestions BetLineCommand::complete(const discord::Interaction &interaction, QObject *) const
{
    const auto *league = interaction.option(kLeague);
    if (league && league->focused)
        return Suggestions::ready(choices::suggestLeagues(league->value.toString()));
    return Suggestions::ready(QJsonArray());
}

Result<DraftRequest> BetLineCommand::request(const Invocation &call) const
{
    const discord::Interaction &from = call.interaction();
    if (const QStringList missing = missingOptions(from); !missing.isEmpty()) {
        return fail(codes::kOptionMissing, ValidationFault{missing.first()},
                    tr("This bet still needs: %1. Add it and send the command again.", nullptr,
                       static_cast<int>(missing.size()))
                        .arg(missing.join(QStringLiteral(", "))));
    }
    DraftRequest request;
    request.guild = call.guild();
    request.actor = call.actor();
    request.interaction = from.id;
    DraftLeg typed;
    typed.leg.league = from.text(kLeague).simplified();
    typed.leg.game = from.text(kGame).simplified();
    typed.leg.pick = from.text(kPick).simplified();
    typed.leg.line = from.text(kLine).simplified();
    typed.oddsText = from.text(kOdds).trimmed();
    request.unitsText = from.text(kUnits).trimmed();
    request.note = from.text(kNote).simplified();
    request.channel = ChannelId::fromString(from.text(kChannel));
    const auto market = marketFromName(from.text(kMarket));
    const auto mode = from.option(kMode) ? stakeModeFromName(from.text(kMode)) : StakeMode::Auto;
    if (!market || !mode) {
        return fail(codes::kTextInvalid, ValidationFault{market ? kMode : kMarket},
                    tr("Choose %1 from the list.").arg(market ? kMode : kMarket));
    }
    typed.leg.market = *market;
    request.mode = *mode;
    if (from.option(kStart)) {
        const Result<qint64> start = parseStart(from.text(kStart), call.atMs());
        if (!start)
            return fail(start.error());
        typed.leg.startsAtMs = *start;
    }
    request.legs = {typed};
    return request;
}

ReplyTask BetLineCommand::run(Invocation &call)
{
    const Result<DraftRequest> wanted = request(call);
    if (!wanted)
        return ReplyTask::ready(fail(wanted.error()));
    return andThen(m_services.settings.get(call.guild()), &call,
                   [this, &call, request = *wanted](const GuildSettings &settings) {
                       return settings.value(QStringLiteral("preview")).toBool()
                           ? preview(call, request, settings)
                           : placeAtOnce(call, request);
                   });
}

ReplyTask BetLineCommand::preview(Invocation &call, const DraftRequest &request,
                                  const GuildSettings &settings)
{
    if (const Result<> charged = call.charge({RateAction::ImageGeneration}); !charged)
        return ReplyTask::ready(fail(charged.error()));
    const SlipTheme theme = themeOf(settings);
    return andThen(m_services.betting.createDraft(request), &call,
                   [this, &call, theme](const Draft &draft) {
                       return mapResult(
                           m_services.slips.render(draft.preview, theme), &call,
                           [draft](const RenderedSlip &slip) { return previewReply(draft, slip); });
                   });
}

ReplyTask BetLineCommand::placeAtOnce(Invocation &call, const DraftRequest &request)
{
    if (const Result<> charged = call.charge({RateAction::BetPlacement}); !charged)
        return ReplyTask::ready(fail(charged.error()));
    return andThen(
        m_services.betting.createDraft(request), &call, [this, &call](const Draft &draft) {
            const ConfirmDraft confirm{draft.id, call.actor(), call.interaction().id, call.atMs()};
            return mapResult(m_services.betting.confirm(confirm), &call,
                             [](const BetOutcome &outcome) {
                                 Reply reply = Reply::ephemeral(placedText(outcome.bet));
                                 reply.repeated = outcome.repeated;
                                 return reply;
                             });
        });
}

} // namespace dbsbm
