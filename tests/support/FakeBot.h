// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/BotControl.h"

namespace dbsbm::test {

/// A bot whose state the test sets; remembers what was asked of it.
class FakeBot : public BotControl
{
    Q_OBJECT
public:
    using BotControl::BotControl;

    void start() override { ++starts; }
    void stop() override { ++stops; }
    void reconnect() override { ++reconnects; }
    BotStatus status() const override { return m_status; }
    QList<RestBucketView> restBuckets() const override { return buckets; }
    int invalidRequests() const override { return invalid; }

    void setStatus(const BotStatus &status)
    {
        m_status = status;
        Q_EMIT statusChanged(status);
    }

    int starts = 0;
    int stops = 0;
    int reconnects = 0;
    int invalid = 0;
    QList<RestBucketView> buckets;

private:
    BotStatus m_status;
};

/// The servers the test says there are.
class FakeDirectory : public GuildDirectory
{
    Q_OBJECT
public:
    using GuildDirectory::GuildDirectory;

    QList<DirectoryGuild> guilds() const override { return m_guilds; }
    const DirectoryGuild *guild(GuildId id) const override
    {
        for (const DirectoryGuild &guild : m_guilds) {
            if (guild.id == id)
                return &guild;
        }
        return nullptr;
    }
    void setGuilds(const QList<DirectoryGuild> &guilds)
    {
        m_guilds = guilds;
        Q_EMIT guildsChanged();
    }

private:
    QList<DirectoryGuild> m_guilds;
};

} // namespace dbsbm::test
