// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/offerBet.h"

#include "app/commands/DraftButtons.h"
#include "app/commands/Invocation.h"
#include "app/commands/betForm.h"
#include "app/commands/taskResult.h"
#include "models/ops/ErrorTracker.h"
#include "models/services/GuildSettingsService.h"
#include "models/services/SlipService.h"
#include "models/services/guildTheme.h"
#include "models/services/profiles.h"

namespace dbsbm {

namespace {

struct SlipLooks
{
    SlipTheme theme;
    Portrait capper;
    OfferStyle style;
};

ReplyTask showDraft(Invocation &call, CommandServices &services, const Draft &draft,
                    const SlipLooks &looks)
{
    return services.slips.render(draft.preview, looks.theme, looks.capper)
        .then(&call,
              [&call, &services, draft, looks](const Result<RenderedSlip> &slip) -> Result<Reply> {
                  if (!slip) {
                      services.errors.record(slip.error(), {call.plan().label, call.guild()});
                      call.giveBack({RateAction::ImageGeneration});
                  }
                  Reply reply = previewReply(
                      draft, slip ? *slip : services.slips.inWords(draft.preview, looks.theme),
                      looks.style.changeId);
                  reply.message.clearEmbeds = looks.style.inPlace;
                  if (looks.style.inPlace)
                      reply.kind = Reply::Kind::Update;
                  return reply;
              });
}

ReplyTask preview(Invocation &call, CommandServices &services, const DraftRequest &request,
                  const SlipLooks &looks)
{
    if (const Result<> charged = call.charge({RateAction::ImageGeneration}); !charged)
        return ReplyTask::ready(fail(charged.error()));
    return andThen(services.betting.createDraft(request), &call,
                   [&call, &services, looks](const Draft &draft) {
                       return andThen(services.cappers.profile(call.guild(), draft.user), &call,
                                      [&call, &services, draft,
                                       looks](const std::optional<CapperProfile> &profile) {
                                          SlipLooks own = looks;
                                          if (profile)
                                              own.capper = profile->portrait;
                                          return showDraft(call, services, draft, own);
                                      });
                   });
}

ReplyTask placeAtOnce(Invocation &call, CommandServices &services, const DraftRequest &request,
                      const OfferStyle &style)
{
    if (const Result<> charged = call.charge({RateAction::BetPlacement}); !charged)
        return ReplyTask::ready(fail(charged.error()));
    return andThen(
        services.betting.createDraft(request), &call,
        [&call, &services, style](const Draft &draft) {
            const ConfirmDraft confirm{draft.id, call.actor(), call.interaction().id, call.atMs()};
            return mapResult(
                services.betting.confirm(confirm), &call, [style](const BetOutcome &outcome) {
                    const QString text = placedText(outcome);
                    Reply reply = style.inPlace ? Reply::closing(text) : Reply::ephemeral(text);
                    reply.message.clearEmbeds = style.inPlace;
                    reply.repeated = outcome.repeated;
                    return reply;
                });
        });
}

} // namespace

DraftRequest requestFrom(const Invocation &call)
{
    DraftRequest request;
    request.guild = call.guild();
    request.actor = call.actor();
    request.interaction = call.interaction().id;
    return request;
}

Result<DraftRequest> betRequest(const Invocation &call, const BetForm &form)
{
    const Result<DraftLeg> leg = draftLegOf(form, call.atMs());
    if (!leg)
        return fail(leg.error());
    const Result<StakeMode> mode = modeOf(form.text(field::kMode));
    if (!mode)
        return fail(mode.error());
    DraftRequest request = requestFrom(call);
    request.legs = {*leg};
    request.unitsText = form.text(field::kUnits);
    request.mode = *mode;
    request.note = form.text(field::kNote);
    request.channel = ChannelId::fromString(form.text(field::kChannel));
    return request;
}

ReplyTask offerBet(Invocation &call, CommandServices &services, const DraftRequest &request,
                   const OfferStyle &style)
{
    return andThen(services.settings.get(call.guild()), &call,
                   [&call, &services, request, style](const GuildSettings &settings) {
                       return settings.value(QStringLiteral("preview")).toBool()
                           ? preview(call, services, request, {themeOf(settings), {}, style})
                           : placeAtOnce(call, services, request, style);
                   });
}

} // namespace dbsbm
