// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/PracticeWorld.h"

#include <QRandomGenerator>

namespace dbsbm {

using namespace simulator;

namespace {

// Fixed ids, so that records of an earlier practice stay with the same guild and people.
constexpr quint64 kBase = 1'440'000'000'000'000'000;
constexpr quint64 kManageMessages = 1ULL << 13;

enum Offset : quint64 {
    Application = 1,
    BotUser,
    Guild,
    General,
    Slips,
    AdminRole,
    MemberRole,
    ModeratorRole,
    Owner,
    Deputy,
    Moderator,
    Member,
    FirstCapper,
    Board = FirstCapper + 100
};

template<typename Id>
Id id(quint64 offset)
{
    return Id{kBase + offset * 4096};
}

/// Not a secret of anybody; shaped like a token so that the same scrubbing applies.
QByteArray practiceToken()
{
    QByteArray noise(27, Qt::Uninitialized);
    QRandomGenerator::system()->generate(noise.begin(), noise.end());
    return QByteArray::number(id<UserId>(BotUser).value).toBase64(QByteArray::OmitTrailingEquals)
        + ".G" + noise.first(4).toHex().first(5) + '.'
        + noise.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace

PracticeWorld::PracticeWorld(Clock &clock, QObject *parent)
    : QObject(parent), m_clock(clock), m_token(practiceToken())
{}

Result<> PracticeWorld::open()
{
    auto fixtures = PracticeFixtures::load();
    if (!fixtures)
        return fail(fixtures.error());
    m_fixtures = std::move(*fixtures);
    m_cast = {id<GuildId>(Guild),     id<ChannelId>(General),
              id<ChannelId>(Slips),   id<RoleId>(AdminRole),
              id<RoleId>(MemberRole), id<UserId>(Owner),
              id<UserId>(Deputy),     id<UserId>(Moderator),
              id<UserId>(Member),     {},
              id<ChannelId>(Board)};
    for (qsizetype i = 0; i < m_fixtures.cappers.size(); ++i)
        m_cast.cappers.append(id<UserId>(FirstCapper + static_cast<quint64>(i)));

    SimulatorOptions options;
    options.token = m_token.reveal();
    options.application = id<ApplicationId>(Application);
    options.botUser = id<UserId>(BotUser);
    options.botName = QStringLiteral("DBSBM practice");
    options.heartbeatInterval =
        std::chrono::seconds(5); // a short one: latency is on the chart soon
    m_discord = std::make_unique<SimulatedDiscord>(options, m_clock);
    m_discord->addGuild(makeGuild());
    return m_discord->listen();
}

SimGuild PracticeWorld::makeGuild() const
{
    SimGuild guild;
    guild.id = m_cast.guild;
    guild.name = m_fixtures.guildName;
    guild.roles = {{m_cast.adminRole, QStringLiteral("Desk"), 0},
                   {m_cast.memberRole, QStringLiteral("Members"), 0},
                   {id<RoleId>(ModeratorRole), QStringLiteral("Moderators"), kManageMessages}};
    guild.channels = {{m_cast.general, QStringLiteral("general"), 0},
                      {m_cast.slips, QStringLiteral("slips"), 0},
                      {m_cast.board, QStringLiteral("live-board"), 0}};
    guild.members = {
        {m_cast.owner, m_fixtures.owner.username, m_fixtures.owner.name, {m_cast.adminRole}, true},
        {m_cast.deputy,
         m_fixtures.deputy.username,
         m_fixtures.deputy.name,
         {m_cast.adminRole},
         false},
        {m_cast.moderator,
         m_fixtures.moderator.username,
         m_fixtures.moderator.name,
         {id<RoleId>(ModeratorRole)},
         false},
        {m_cast.member,
         m_fixtures.member.username,
         m_fixtures.member.name,
         {m_cast.memberRole},
         false}};
    for (qsizetype i = 0; i < m_cast.cappers.size(); ++i) {
        const PracticePerson &person = m_fixtures.cappers.at(i);
        guild.members.append(
            {m_cast.cappers.at(i), person.username, person.name, {m_cast.memberRole}, false});
    }
    return guild;
}

} // namespace dbsbm
