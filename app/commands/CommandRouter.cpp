// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/CommandRouter.h"

#include "app/commands/BetFormCommand.h"
#include "app/commands/BetGradeCommands.h"
#include "app/commands/BetGuide.h"
#include "app/commands/BetListCommand.h"
#include "app/commands/BetShowCommand.h"
#include "app/commands/CapperCommands.h"
#include "app/commands/DraftButtons.h"
#include "app/commands/GamesCommand.h"
#include "app/commands/HelpCommand.h"
#include "app/commands/InteractionApi.h"
#include "app/commands/Invocation.h"
#include "app/commands/LeaderboardCommand.h"
#include "app/commands/ParlayCommand.h"
#include "app/commands/ProfileCommand.h"
#include "app/commands/SetupCommand.h"
#include "app/commands/SlipButtons.h"
#include "app/commands/SlipMenus.h"
#include "app/commands/StatsCommand.h"
#include "app/commands/StatusCommand.h"
#include "app/commands/options.h"
#include "app/commands/taskResult.h"
#include "app/commands/texts.h"
#include "models/core/ErrorCodes.h"
#include "models/core/LogContext.h"
#include "models/core/Logging.h"
#include "models/ops/Profiler.h"
#include "models/services/CapperService.h"
#include "models/services/guildTheme.h"

#include <algorithm>

namespace dbsbm {

using discord::CommandKind;
using discord::Interaction;
using discord::InteractionType;

namespace {

/// Discord sends an event again after a resume; ids older than this many are long answered.
constexpr size_t kRememberedInteractions = 8192;

Plan planOf(const Handler *handler, const Interaction &interaction)
{
    if (handler)
        return handler->plan(interaction);
    return {QStringLiteral("unknown"), DeferMode::Never, std::nullopt, {}};
}

QString menuKey(CommandKind kind, const QString &name)
{
    return QStringLiteral("%1:%2").arg(static_cast<int>(kind)).arg(name);
}

QString commandKey(const Interaction &interaction)
{
    return interaction.kind == CommandKind::Slash ? interaction.path.join(u' ')
                                                  : menuKey(interaction.kind, interaction.command);
}

/// Commands work in the guild's command channels only, if it has any. Buttons and the menus of
/// messages work where they stand, and /setup everywhere, or a wrong choice could never be mended.
Result<> checkChannel(const Interaction &interaction, const GuildSettings &settings)
{
    const QStringList allowed = settings.value(QStringLiteral("command_channels")).toStringList();
    const bool isBound = interaction.type == InteractionType::Command
        && interaction.kind != CommandKind::Message && interaction.path.value(0) != u"setup"
        && !allowed.isEmpty();
    if (!isBound || allowed.contains(interaction.channel.toString()))
        return {};
    QStringList mentions;
    for (const QString &channel : allowed.first(std::min<qsizetype>(allowed.size(), 10)))
        mentions << channelMention(ChannelId::fromString(channel));
    return fail(codes::kChannelNotAllowed, BettingFault{},
                CommandRouter::tr("Commands do not work in this channel. Use them in %1.")
                    .arg(mentions.join(QStringLiteral(", "))));
}

} // namespace

CommandRouter::CommandRouter(const CommandServices &services, QObject *parent)
    : QObject(parent), m_services(services), m_seen(kRememberedInteractions)
{
    const auto own = [this](auto handler) {
        auto *pointer = handler.get();
        m_handlers.push_back(std::move(handler));
        return pointer;
    };
    auto *setup = own(std::make_unique<SetupCommand>(m_services));
    auto *cappers = own(std::make_unique<CapperListCommand>(m_services));
    auto *show = own(std::make_unique<BetShowCommand>(m_services));
    auto *list = own(std::make_unique<BetListCommand>(m_services));
    auto *board = own(std::make_unique<LeaderboardCommand>(m_services));
    auto *parlay = own(std::make_unique<ParlayCommand>(m_services));
    auto *stats = own(std::make_unique<StatsCommand>(m_services));
    auto *help = own(std::make_unique<HelpCommand>(m_services, definitions()));
    m_commands = {
        {QStringLiteral("bet show"), show},
        {QStringLiteral("bet list"), list},
        {QStringLiteral("bet settle"), own(std::make_unique<BetSettleCommand>(m_services))},
        {QStringLiteral("bet void"), own(std::make_unique<BetVoidCommand>(m_services))},
        {QStringLiteral("bet correct"), own(std::make_unique<BetCorrectCommand>(m_services))},
        {QStringLiteral("bet cancel"), own(std::make_unique<BetCancelCommand>(m_services))},
        {QStringLiteral("bet line"), own(std::make_unique<BetLineCommand>(m_services))},
        {QStringLiteral("bet prop"), own(std::make_unique<BetPropCommand>(m_services))},
        {QStringLiteral("bet parlay"), parlay},
        {QStringLiteral("leaderboard"), board},
        {QStringLiteral("games"), own(std::make_unique<GamesCommand>(m_services))},
        {QStringLiteral("stats"), stats},
        {menuKey(CommandKind::User, StatsCommand::menuName()), stats},
        {menuKey(CommandKind::Message, GradeSlipMenu::name()),
         own(std::make_unique<GradeSlipMenu>(m_services))},
        {menuKey(CommandKind::Message, BetHistoryMenu::name()),
         own(std::make_unique<BetHistoryMenu>(m_services))},
        {QStringLiteral("profile"), own(std::make_unique<ProfileCommand>(m_services))},
        {QStringLiteral("status"), own(std::make_unique<StatusCommand>(m_services))},
        {QStringLiteral("capper add"), own(std::make_unique<CapperAddCommand>(m_services))},
        {QStringLiteral("capper remove"), own(std::make_unique<CapperRemoveCommand>(m_services))},
        {QStringLiteral("capper limit"), own(std::make_unique<CapperLimitCommand>(m_services))},
        {QStringLiteral("capper list"), cappers},
        {QStringLiteral("setup"), setup},
        {QStringLiteral("help"), help}};
    addComponent(*setup);
    addComponent(*cappers);
    addComponent(*show);
    addComponent(*list);
    addComponent(*board);
    addComponent(*help);
    addComponent(*parlay);
    addComponent(*stats);
    addComponent(*own(std::make_unique<DraftButtons>(m_services)));
    addComponent(*own(std::make_unique<BetGuide>(m_services)));
    addComponent(*own(std::make_unique<SlipButtons>(m_services)));
}

CommandRouter::~CommandRouter()
{
    // Answers under way refer to the handlers: they go first.
    qDeleteAll(findChildren<Invocation *>(Qt::FindDirectChildrenOnly));
}

template<typename T>
void CommandRouter::addComponent(T &handler)
{
    m_components.insert(QString::fromUtf16(T::kPrefix), &handler);
}

QJsonArray CommandRouter::definitions()
{
    return {options::command(QStringLiteral("bet"), tr("Record bets"),
                             {BetLineCommand::definition(), BetPropCommand::definition(),
                              ParlayCommand::definition(), BetShowCommand::definition(),
                              BetListCommand::definition(), BetSettleCommand::definition(),
                              BetVoidCommand::definition(), BetCorrectCommand::definition(),
                              BetCancelCommand::definition()}),
            StatsCommand::definition(),
            LeaderboardCommand::definition(),
            GamesCommand::definition(),
            CapperAddCommand::definition(),
            ProfileCommand::definition(),
            SetupCommand::definition(),
            StatusCommand::definition(),
            HelpCommand::definition(),
            options::menuCommand(CommandKind::Message, GradeSlipMenu::name()),
            options::menuCommand(CommandKind::Message, BetHistoryMenu::name()),
            options::menuCommand(CommandKind::User, StatsCommand::menuName())};
}

Handler *CommandRouter::find(const Interaction &interaction) const
{
    switch (interaction.type) {
    case InteractionType::Command:
    case InteractionType::Autocomplete: return m_commands.value(commandKey(interaction));
    case InteractionType::Component:
    case InteractionType::ModalSubmit:
        return m_components.value(interaction.customId.section(u':', 0, 0));
    case InteractionType::Ping: break;
    }
    return nullptr;
}

void CommandRouter::handle(const Interaction &interaction)
{
    if (interaction.type == InteractionType::Ping) // comes only over HTTP, which is not used
        return;
    if (!m_seen.insert(interaction.id)) {
        qCInfo(lcCommands, "Interaction %llu came again and was passed over", interaction.id.value);
        return;
    }
    if (interaction.type == InteractionType::Autocomplete)
        complete(interaction);
    else
        start(find(interaction), interaction);
}

void CommandRouter::complete(const Interaction &interaction)
{
    Suggestions found = andThen(m_services.settings.get(interaction.guild), this,
                                [this, interaction](const GuildSettings &settings) {
                                    const LanguageScope scope(languageOf(settings));
                                    const Handler *handler = find(interaction);
                                    return handler ? handler->complete(interaction, this)
                                                   : Suggestions::ready(QJsonArray());
                                });
    found.then(this, [this, interaction](const Result<QJsonArray> &choices) {
        // Suggestions are only a convenience, and late ones are common while typing.
        if (!choices)
            qCInfo(lcCommands, "No suggestions: %s", qUtf8Printable(choices.error().detail()));
        m_services.api.autocomplete(interaction, choices.value_or(QJsonArray()))
            .then(this, [](const Result<> &sent) {
                if (!sent)
                    qCDebug(lcCommands, "Suggestions were not taken: %s",
                            qUtf8Printable(sent.error().detail()));
            });
    });
}

void CommandRouter::start(Handler *handler, const Interaction &interaction)
{
    auto *call = new Invocation(interaction, planOf(handler, interaction), m_services, this);
    const LanguageScope scope(call->language());
    const LogScope log(call->logFields());
    ++m_inFlight;
    Q_EMIT used(call->guild(), interaction.member.user.id);
    connect(call, &Invocation::finished, this, [this] {
        if (--m_inFlight == 0)
            Q_EMIT idle();
    });
    if (const Result<> admitted = admit(handler, interaction); !admitted) {
        call->finish(fail(admitted.error()));
        return;
    }
    call->armDefer();
    m_services.limiter.announce(call->guild(), call->actor().user, call->plan().costs);
    const WorkScope work(call->work());
    const ProfileSpan span(call->plan().label);
    andThen(permit(*call), call, [handler, call] {
        const LanguageScope guilds(call->language());
        const ProfileSpan handling(call->plan().label);
        if (const Result<> charged = call->charge(call->plan().costs); !charged)
            return ReplyTask::ready(fail(charged.error()));
        call->noteAdmitted();
        return handler->run(*call);
    }).then(call, [call](const Result<Reply> &result) { call->finish(result); });
}

Result<> CommandRouter::admit(const Handler *handler, const Interaction &interaction) const
{
    if (!interaction.guild.isValid()) {
        return fail(
            codes::kServersOnly, ValidationFault{QStringLiteral("guild")},
            tr("This works inside servers only. Use the command in a channel of your server."));
    }
    if (!handler) {
        return fail(codes::kCommandUnknown, ValidationFault{QStringLiteral("command")},
                    tr("This bot does not know that command any more. See /help."),
                    interaction.customId.isEmpty() ? interaction.path.join(u' ')
                                                   : QStringLiteral("component"));
    }
    return {};
}

Task<Result<>> CommandRouter::permit(Invocation &call)
{
    const std::optional<Action> action = call.plan().action;
    const Actor actor = call.actor();
    return andThen(
        m_services.settings.get(call.guild()), &call,
        [this, &call, action, actor](const GuildSettings &settings) {
            call.setLimits(memberLimits(settings, actor.roles));
            call.setLanguage(languageOf(settings));
            const LanguageScope scope(call.language());
            const Result<> here = checkChannel(call.interaction(), settings);
            if (!here || !action || PermissionMatrix(settings).allows(*action, Role::Member))
                return Task<Result<>>::ready(here);
            return andThen(
                m_services.cappers.find(call.guild(), actor.user), &call,
                [action, actor, settings](const std::optional<Capper> &capper) {
                    const auto subject = permissionSubject(settings, capper && capper->active);
                    return Task<Result<>>::ready(checkPermission(*action, actor, subject));
                });
        });
}

} // namespace dbsbm
