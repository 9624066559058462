// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/practice/PracticeFixtures.h"
#include "models/core/Secret.h"
#include "network/simulator/SimulatedDiscord.h"

namespace dbsbm {

/// Who is who in the practice guild.
struct PracticeCast
{
    GuildId guild;
    ChannelId general;
    ChannelId slips;
    RoleId adminRole;
    RoleId memberRole;
    UserId owner;
    UserId deputy;
    UserId moderator;
    UserId member;
    QList<UserId> cappers;
    ChannelId board; ///< for the live board
};

/// The simulated Discord that practice mode runs on: one guild with channels, roles and members.
class PracticeWorld : public QObject
{
    Q_OBJECT
public:
    explicit PracticeWorld(Clock &clock, QObject *parent = nullptr);

    Result<> open();
    QUrl apiBase() const { return m_discord->restBase(); }
    Secret token() const { return m_token; }
    const PracticeCast &cast() const { return m_cast; }
    const PracticeFixtures &fixtures() const { return m_fixtures; }
    simulator::SimulatedDiscord &discord() { return *m_discord; }

private:
    simulator::SimGuild makeGuild() const;

    Clock &m_clock;
    Secret m_token;
    PracticeCast m_cast;
    PracticeFixtures m_fixtures;
    std::unique_ptr<simulator::SimulatedDiscord> m_discord;
};

} // namespace dbsbm
