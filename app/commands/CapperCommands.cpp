// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/CapperCommands.h"

#include "app/commands/Invocation.h"
#include "app/commands/options.h"
#include "app/commands/paging.h"
#include "app/commands/taskResult.h"
#include "app/commands/texts.h"
#include "models/core/ErrorCodes.h"
#include "models/services/CapperService.h"
#include "models/services/GuildSettingsService.h"

#include <algorithm>

namespace dbsbm {

using namespace discord;

namespace {

constexpr QLatin1StringView kUser("user");
constexpr QLatin1StringView kDisplayName("display_name");
constexpr QLatin1StringView kUnits("units");
constexpr int kMaxName = 32;
constexpr int kMaxUnits = 20;
constexpr int kColour = 0x2b7a78;

/// What a member is called, best first: here, everywhere, and by the name that nobody else has.
QStringList namesOf(const ResolvedUser &member)
{
    QStringList names{member.nick.simplified(), member.user.globalName.simplified(),
                      member.user.username};
    names.removeAll(QString());
    names.removeDuplicates();
    return names;
}

struct CapperToAdd
{
    GuildId guild;
    discord::User user;
    QStringList names; ///< at least one; the first that can be a capper's here is taken
    Actor actor;
};

/// The error is that of the last name.
Task<Result<Capper>> addCapper(CapperService &cappers, CapperToAdd wish)
{
    const QString name = wish.names.takeFirst();
    auto added = cappers.add(wish.guild, wish.user.id, name, wish.user.avatarUrl(), wish.actor);
    if (wish.names.isEmpty())
        return added;
    return added.then(&cappers, [&cappers, wish](Result<Capper> done) {
        return done || !done.error().is(codes::kTextInvalid)
            ? Task<Result<Capper>>::ready(std::move(done))
            : addCapper(cappers, wish);
    });
}

/// The member that the option "user" names.
Result<ResolvedUser> chosenMember(const Interaction &interaction)
{
    const QString id = interaction.text(kUser);
    const auto found = interaction.resolvedUsers.constFind(id);
    if (id.isEmpty() || found == interaction.resolvedUsers.constEnd()) {
        return fail(codes::kOptionMissing, ValidationFault{kUser},
                    QCoreApplication::translate("CapperCommands",
                                                "Choose the member with the option \"user\"."));
    }
    return *found;
}

/// "at most 5.00 u a day"
QString exposureText(const Capper &capper)
{
    if (!capper.exposure)
        return QCoreApplication::translate("CapperCommands", "what the server says a day");
    if (capper.exposure->micro == 0)
        return QCoreApplication::translate("CapperCommands", "without a bound");
    return QCoreApplication::translate("CapperCommands", "at most %1 u a day")
        .arg(capper.exposure->toDisplay());
}

QString capperLine(const Capper &capper)
{
    const QString who =
        QStringLiteral("%1 %2").arg(escapeMarkdown(capper.displayName), userMention(capper.user));
    if (capper.active) {
        const QString line = QCoreApplication::translate("CapperCommands", "%1 since <t:%2:d>")
                                 .arg(who, QString::number(capper.since / 1000));
        return capper.exposure ? QString(line + QStringLiteral(", ") + exposureText(capper)) : line;
    }
    return QCoreApplication::translate("CapperCommands", "%1 (removed)").arg(who);
}

QString pageId(int page, int pages)
{
    return page < 0 || page >= pages ? QString() : QStringLiteral("cappers:%1").arg(page);
}

/// \a role is the one that cappers have in Discord; invalid when the guild names none.
Reply capperPage(const QList<Capper> &cappers, RoleId role, int wanted)
{
    const int size = CapperListCommand::kPageSize;
    const int count = static_cast<int>(cappers.size());
    if (count == 0) {
        return Reply::ephemeral(QCoreApplication::translate(
            "CapperCommands",
            "This server has no cappers yet. An admin adds one with /capper add."));
    }
    const int pages = (count + size - 1) / size;
    const int page = std::clamp(wanted, 0, pages - 1);
    QStringList lines;
    if (role.isValid())
        lines.append(QCoreApplication::translate("CapperCommands", "Role in Discord: %1")
                         .arg(roleMention(role)));
    for (const Capper &capper : cappers.mid(page * size, size))
        lines.append(capperLine(capper));
    const QString footer = QCoreApplication::translate("CapperCommands", "Page %1 of %2, %3 in all")
                               .arg(page + 1)
                               .arg(pages)
                               .arg(count);
    Reply reply;
    reply.message.embeds = {embed(QCoreApplication::translate("CapperCommands", "Cappers"),
                                  lines.join(u'\n'), {}, kColour, footer)};
    reply.message.components = pageButtons({pageId(page - 1, pages), pageId(page + 1, pages)});
    return reply;
}

} // namespace

QJsonObject CapperAddCommand::definition()
{
    using namespace options;
    return command(
        QStringLiteral("capper"), tr("Manage who records bets here"),
        {subcommand(QStringLiteral("add"), tr("Make a member a capper"),
                    {required(user(kUser, tr("The member"))),
                     text(kDisplayName, tr("The name on slips; the member's own when left out"),
                          kMaxName)}),
         subcommand(QStringLiteral("remove"), tr("Stop a capper; the record and all bets stay"),
                    {required(user(kUser, tr("The member")))}),
         subcommand(QStringLiteral("limit"), tr("Set what one capper may risk a day"),
                    {required(user(kUser, tr("The member"))),
                     text(kUnits, tr("Units a day, 0 for no bound; the server's when left out"),
                          kMaxUnits)}),
         subcommand(QStringLiteral("list"), tr("List the cappers of this server"))});
}

Plan CapperAddCommand::plan(const Interaction &) const
{
    return {QStringLiteral("capper add"),
            DeferMode::Ephemeral,
            Action::ManageCappers,
            {RateAction::AdminCommand}};
}

ReplyTask CapperAddCommand::run(Invocation &call)
{
    const Result<ResolvedUser> member = chosenMember(call.interaction());
    if (!member)
        return ReplyTask::ready(fail(member.error()));
    if (member->user.bot) {
        return ReplyTask::ready(fail(codes::kTextInvalid, ValidationFault{kUser},
                                     tr("A bot cannot be a capper. Choose a member.")));
    }
    const QString typed = call.interaction().text(kDisplayName).simplified();
    const QStringList names = typed.isEmpty() ? namesOf(*member) : QStringList{typed};
    return mapResult(
        addCapper(m_services.cappers, {call.guild(), member->user, names, call.actor()}), &call,
        [](const Capper &capper) {
            return Reply::ephemeral(
                tr("%1 (%2) is a capper now.")
                    .arg(escapeMarkdown(capper.displayName), userMention(capper.user)));
        });
}

Plan CapperRemoveCommand::plan(const Interaction &) const
{
    return {QStringLiteral("capper remove"),
            DeferMode::Ephemeral,
            Action::ManageCappers,
            {RateAction::AdminCommand}};
}

ReplyTask CapperRemoveCommand::run(Invocation &call)
{
    const Result<ResolvedUser> member = chosenMember(call.interaction());
    if (!member)
        return ReplyTask::ready(fail(member.error()));
    return mapResult(
        m_services.cappers.remove(call.guild(), member->user.id, call.actor()), &call,
        [](const Capper &capper) {
            return Reply::ephemeral(
                tr("%1 (%2) is no capper any more. The record and all bets stay.")
                    .arg(escapeMarkdown(capper.displayName), userMention(capper.user)));
        });
}

Plan CapperLimitCommand::plan(const Interaction &) const
{
    return {QStringLiteral("capper limit"),
            DeferMode::Ephemeral,
            Action::ManageCappers,
            {RateAction::AdminCommand}};
}

ReplyTask CapperLimitCommand::run(Invocation &call)
{
    const Result<ResolvedUser> member = chosenMember(call.interaction());
    if (!member)
        return ReplyTask::ready(fail(member.error()));
    std::optional<Units> exposure;
    if (const QString typed = call.interaction().text(kUnits).trimmed(); !typed.isEmpty()) {
        const Result<Units> units = Units::parse(typed);
        if (!units)
            return ReplyTask::ready(fail(units.error()));
        exposure = *units;
    }
    return mapResult(
        m_services.cappers.setExposure(call.guild(), member->user.id, exposure, call.actor()),
        &call, [](const Capper &capper) {
            return Reply::ephemeral(tr("%1 (%2) may risk this now: %3.")
                                        .arg(escapeMarkdown(capper.displayName),
                                             userMention(capper.user), exposureText(capper)));
        });
}

Plan CapperListCommand::plan(const Interaction &interaction) const
{
    const bool page = interaction.type == InteractionType::Component;
    return {page ? QStringLiteral("capper list page") : QStringLiteral("capper list"),
            page ? DeferMode::Update : DeferMode::Ephemeral,
            Action::ViewRecord,
            {RateAction::StatsQuery}};
}

ReplyTask CapperListCommand::run(Invocation &call)
{
    const bool turned = call.interaction().type == InteractionType::Component;
    const int page = turned ? call.interaction().customId.section(u':', 1, 1).toInt() : 0;
    const auto show = [page, turned](const QList<Capper> &cappers, RoleId role) {
        Reply reply = capperPage(cappers, role, page);
        if (turned) { // what the page before had and this one has not, goes
            reply.kind = Reply::Kind::Update;
            reply.message.clearEmbeds = reply.message.embeds.isEmpty();
            reply.message.clearComponents = reply.message.components.isEmpty();
        }
        return reply;
    };
    return andThen(m_services.settings.get(call.guild()), &call,
                   [this, &call, show](const GuildSettings &settings) {
                       const RoleId role = settings.role(QStringLiteral("capper_role"));
                       return mapResult(m_services.cappers.list(call.guild()), &call,
                                        [show, role](const QList<Capper> &cappers) {
                                            return show(cappers, role);
                                        });
                   });
}

} // namespace dbsbm
