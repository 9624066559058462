// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/bot/PracticeRig.h"

#include <algorithm>

namespace dbsbm::test {

PracticeRig::PracticeRig()
{
    HostOptions options;
    options.dataDir = m_folder.path();
    options.practice = true;
    options.useKeychain = false;
    m_host = std::make_unique<Host>(options);
}

PracticeRig::~PracticeRig() = default;

bool PracticeRig::prepare()
{
    if (!await(m_host->loadSettings()) || !await(m_host->open()))
        return false;
    m_world = std::make_unique<PracticeWorld>(m_host->clock());
    if (!m_world->open())
        return false;
    m_bot = std::make_unique<BotHost>(*m_host, m_world->apiBase(), m_world->token());
    m_driver = std::make_unique<PracticeDriver>(*m_world, m_host->betting(), m_host->clock());
    const QMap<QString, QString> settings{
        {QStringLiteral("slip_channel"), cast().slips.toString()},
        {QStringLiteral("member_role"), cast().memberRole.toString()},
        {QStringLiteral("admin_role"), cast().adminRole.toString()}};
    bool done = await(m_host->guildSettings().set(cast().guild, settings, Actor::panelOperator()))
                    .has_value();
    for (qsizetype i = 0; i < cast().cappers.size(); ++i) {
        done = done
            && await(m_host->cappers().add(cast().guild, cast().cappers.at(i),
                                           m_world->fixtures().cappers.at(i).name, {},
                                           Actor::panelOperator()))
                   .has_value();
    }
    return done;
}

bool PracticeRig::goOnline()
{
    session().start();
    return spinUntil([this] {
        return session().status().phase == BotPhase::Online
            && !discord().registeredCommands().isEmpty() && directory().guild(cast().guild);
    });
}

PracticePick PracticeRig::pick(const QString &units)
{
    PracticePick pick;
    pick.league = QStringLiteral("Northern Basketball");
    pick.game = QStringLiteral("Juniper Owls @ Stonebridge Kings");
    pick.market = Market::Spread;
    pick.pick = QStringLiteral("Juniper Owls");
    pick.line = QStringLiteral("+3.5");
    pick.odds = QStringLiteral("-110");
    pick.units = units;
    pick.startsAtMs = QDateTime::currentMSecsSinceEpoch() + 3'600'000;
    return pick;
}

std::optional<Bet> PracticeRig::place(int capper, const QString &units)
{
    const auto bet = await(m_driver->place(cast().cappers.at(capper), pick(units)));
    if (!bet)
        qWarning("%s", qUtf8Printable(bet.error().userText() + bet.error().detail()));
    return bet ? std::optional(*bet) : std::nullopt;
}

bool PracticeRig::deleteWebhook(WebhookId id)
{
    discord::RestClient rest(m_world->apiBase(), m_host->clock(), m_host->metrics());
    rest.setToken(m_world->token());
    discord::RestRequest request;
    request.method = discord::Method::Delete;
    request.path = QStringLiteral("/webhooks/") + id.toString();
    return await(rest.send(request)).has_value();
}

bool PracticeRig::wasRecorded(const QString &code)
{
    const QList<ErrorGroup> groups = m_host->errors().groups();
    return std::any_of(groups.begin(), groups.end(),
                       [&code](const ErrorGroup &group) { return group.code == code; });
}

bool PracticeRig::postAs(const QString &identity)
{
    return await(m_host->guildSettings().set(cast().guild,
                                             {{QStringLiteral("capper_identity"), identity}},
                                             Actor::panelOperator()))
        .has_value();
}

std::optional<discord::Message> PracticeRig::post(const QString &content)
{
    discord::RestClient rest(m_world->apiBase(), m_host->clock(), m_host->metrics());
    rest.setToken(m_world->token());
    discord::DiscordApi api(rest, this);
    discord::OutgoingMessage message;
    message.content = content;
    const auto posted = await(api.createMessage(cast().slips, message));
    return posted ? std::optional(*posted) : std::nullopt;
}

std::optional<Bet> PracticeRig::waitStatus(BetId id, BetStatus status)
{
    if (!spinUntil([this, id, status] {
            const auto now = m_driver->bet(id);
            return now && now->status == status;
        }))
        return std::nullopt;
    return m_driver->bet(id);
}

} // namespace dbsbm::test
