// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/ProfileCommand.h"

#include "app/commands/Invocation.h"
#include "app/commands/options.h"
#include "app/commands/taskResult.h"
#include "app/commands/texts.h"
#include "models/core/ErrorCodes.h"
#include "models/services/CapperService.h"
#include "models/services/SlipService.h"
#include "models/slips/imageDecoder.h"
#include "network/discord/rest/AttachmentLoader.h"

#include <QRegularExpression>

namespace dbsbm {

using discord::EmbedField;
using discord::Interaction;

namespace {

constexpr QLatin1StringView kName("name");
constexpr QLatin1StringView kColour("colour");
constexpr QLatin1StringView kPicture("picture");
constexpr int kPlainColour = 0x2b7a78;

bool asksForChange(const Interaction &from)
{
    return from.option(kName) || from.option(kColour) || from.option(kPicture);
}

Result<QRgb> colourOf(const QString &typed)
{
    static const QRegularExpression form(QStringLiteral("\\A#[0-9A-Fa-f]{6}\\z"));
    if (form.match(typed).hasMatch())
        return QRgb(typed.mid(1).toUInt(nullptr, 16));
    return fail(codes::kTextInvalid, ValidationFault{kColour},
                ProfileCommand::tr("Write the colour as # and six hex digits, for example "
                                   "#3B82F6."));
}

Error notACapperHere()
{
    return Error(codes::kNotACapper, BettingFault{},
                 ProfileCommand::tr("Only a capper has a profile here. Ask an administrator to add "
                                    "you with /capper add."));
}

Reply profileReply(const CapperProfile &profile, const QString &title)
{
    const QColor colour = profile.portrait.colour;
    const QString none = ProfileCommand::tr("none");
    const QList<EmbedField> fields{
        {ProfileCommand::tr("Name"), escapeMarkdown(profile.capper.displayName)},
        {ProfileCommand::tr("Colour"),
         colour.isValid() ? colour.name().toUpper() : ProfileCommand::tr("from the name")},
        {ProfileCommand::tr("Picture"),
         profile.picture.isEmpty() ? none : ProfileCommand::tr("your own, below")}};
    Reply reply;
    reply.message.embeds = {discord::embed(
        title, ProfileCommand::tr("Slips show it from now on."), fields,
        colour.isValid() ? static_cast<int>(colour.rgb() & 0xFFFFFF) : kPlainColour)};
    if (!profile.picture.isEmpty()) {
        reply.message.attachments = {{QStringLiteral("profile.png"), profile.picture,
                                      QStringLiteral("image/png"),
                                      ProfileCommand::tr("Your profile picture")}};
    }
    return reply;
}

ReplyTask profileAnswer(const std::optional<CapperProfile> &profile, const QString &title)
{
    if (!profile)
        return ReplyTask::ready(fail(notACapperHere()));
    return ReplyTask::ready(profileReply(*profile, title));
}

} // namespace

QJsonObject ProfileCommand::definition()
{
    using namespace options;
    return command(QStringLiteral("profile"), tr("Change how your slips show you"),
                   {text(kName, tr("Your name on slips"), kMaxProfileName),
                    text(kColour, tr("Your colour, as #3B82F6"), 7),
                    attachment(kPicture,
                               tr("Your picture, at most 8 MB; its middle square is "
                                  "shown"))});
}

Plan ProfileCommand::plan(const Interaction &interaction) const
{
    Plan plan{QStringLiteral("profile"), DeferMode::Ephemeral, Action::EditProfile, {}};
    if (!asksForChange(interaction))
        plan.costs = {RateAction::StatsQuery};
    return plan;
}

Result<ProfileCommand::Wish> ProfileCommand::wishOf(const Invocation &call) const
{
    const Interaction &from = call.interaction();
    Wish wish;
    wish.change.guild = call.guild();
    wish.change.user = call.actor().user;
    if (from.option(kName)) {
        const Result<QString> name = checkProfileName(from.text(kName));
        if (!name)
            return fail(name.error());
        wish.change.name = *name;
    }
    if (from.option(kColour)) {
        const Result<QRgb> colour = colourOf(from.text(kColour).trimmed());
        if (!colour)
            return fail(colour.error());
        wish.change.colour = *colour;
    }
    if (!from.option(kPicture))
        return wish;
    const auto file = from.resolvedAttachments.constFind(from.text(kPicture));
    if (file == from.resolvedAttachments.constEnd())
        return fail(codes::kOptionMissing, ValidationFault{kPicture},
                    tr("The picture did not come with the command. Attach it again."));
    // What Discord says of the file spares the download; its bytes are checked all the same.
    if (const Result<> small = checkUpload(file->size, {file->width, file->height}); !small)
        return fail(small.error());
    wish.picture = *file;
    return wish;
}

ReplyTask ProfileCommand::run(Invocation &call)
{
    if (!asksForChange(call.interaction()))
        return show(call);
    const Result<Wish> wish = wishOf(call);
    if (!wish)
        return ReplyTask::ready(fail(wish.error()));
    return change(call, *wish);
}

ReplyTask ProfileCommand::show(Invocation &call)
{
    return andThen(m_services.cappers.profile(call.guild(), call.actor().user), &call,
                   [](const std::optional<CapperProfile> &profile) {
                       return profileAnswer(profile, tr("Your profile"));
                   });
}

ReplyTask ProfileCommand::change(Invocation &call, const Wish &wish)
{
    return andThen(m_services.cappers.profile(call.guild(), call.actor().user), &call,
                   [this, &call, wish](const std::optional<CapperProfile> &now) {
                       if (!now)
                           return ReplyTask::ready(fail(notACapperHere()));
                       const RateAction cost =
                           now->isOwn() ? RateAction::AdminCommand : RateAction::UserRegistration;
                       if (const Result<> charged = call.charge({cost}); !charged)
                           return ReplyTask::ready(fail(charged.error()));
                       return wish.picture ? fetchPicture(call, wish) : save(call, wish.change);
                   });
}

ReplyTask ProfileCommand::fetchPicture(Invocation &call, const Wish &wish)
{
    auto picture =
        andThen(m_services.attachments.fetch(QUrl(wish.picture->url)), &call,
                [this](const QByteArray &bytes) { return m_services.slips.profilePicture(bytes); });
    return andThen(std::move(picture), &call,
                   [this, &call, change = wish.change](const QByteArray &png) {
                       ProfileChange whole = change;
                       whole.picture = png;
                       return save(call, whole);
                   });
}

ReplyTask ProfileCommand::save(Invocation &call, const ProfileChange &change)
{
    auto saved = andThen(m_services.cappers.setProfile(change, call.actor()), &call,
                         [this](const Capper &capper) {
                             return m_services.cappers.profile(capper.guild, capper.user);
                         });
    return andThen(std::move(saved), &call, [](const std::optional<CapperProfile> &profile) {
        return profileAnswer(profile, tr("Your profile is saved"));
    });
}

} // namespace dbsbm
