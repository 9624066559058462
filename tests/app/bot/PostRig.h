// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bot/PostWorker.h"
#include "models/ops/ErrorTracker.h"
#include "models/ops/Metrics.h"
#include "network/simulator/SimulatedDiscord.h"
#include "tests/models/services/Posting.h"

#include <QTest>

namespace dbsbm::test {

using simulator::SimFault;
using simulator::SimMessage;

inline constexpr quint64 kAllRights = 0xA007CC50;
inline constexpr quint64 kManageChannels = 0x10;

inline simulator::SimulatorOptions discordOptions()
{
    simulator::SimulatorOptions options;
    options.token = "secret";
    options.application = ApplicationId{110000000000000005};
    options.botUser = UserId{110000000000000006};
    options.botName = QStringLiteral("bookie");
    return options;
}

inline SimFault fault(const QString &method, const QString &path, int status, int code)
{
    SimFault fault;
    fault.method = method;
    fault.pathPattern = path;
    fault.status = status;
    fault.body = {{QStringLiteral("message"), QStringLiteral("planted")},
                  {QStringLiteral("code"), code}};
    return fault;
}

/// The worker over the real REST client and the simulated Discord, in time that a test moves.
class PostRig : public Posting
{
public:
    explicit PostRig(quint64 rights = kAllRights)
        : discord(discordOptions(), clock()),
          rest((addGuild(rights), discord.restBase()), clock(), metrics),
          api(rest, &context),
          worker({*posts, slips, api, clock()}, {record.betting, record.settings, errors})
    {
        rest.setToken(Secret(QByteArray("secret")));
        QObject::connect(&discord, &simulator::SimulatedDiscord::requestReceived, &context,
                         [this](const QString &method, const QString &path) {
                             requests << method + u' ' + path;
                         });
    }

    void goOnline()
    {
        worker.setOnline(true);
        run(std::chrono::milliseconds(0));
    }
    /// Moves time on and waits until nothing is under way.
    void run(std::chrono::milliseconds by)
    {
        clock().advance(by);
        QTRY_VERIFY_WITH_TIMEOUT(worker.isIdle(), 20'000);
    }
    void runTo(QDate day, QTime time)
    {
        goTo(day, time);
        run(std::chrono::milliseconds(0));
    }
    QList<SimMessage> messages(ChannelId channel) { return discord.messages(channel); }
    static QString textOf(const SimMessage &message)
    {
        const QJsonObject embed =
            message.json.value(QLatin1String("embeds")).toArray().at(0).toObject();
        return message.json.value(QLatin1String("content")).toString() + u'\n'
            + embed.value(QLatin1String("description")).toString();
    }
    qsizetype requested(const QString &begin) const
    {
        return std::count_if(requests.begin(), requests.end(), [&begin](const QString &request) {
            return request.startsWith(begin);
        });
    }
    QObject context;
    Metrics metrics;
    ErrorTracker errors{clock()};
    SlipService slips{metrics, false};
    simulator::SimulatedDiscord discord;
    discord::RestClient rest;
    discord::DiscordApi api;
    PostWorker worker;
    QStringList requests;

private:
    void addGuild(quint64 rights)
    {
        simulator::SimGuild guild;
        guild.id = kGuild;
        guild.name = QStringLiteral("Guild");
        guild.channels = {{kNews, QStringLiteral("news"), 0},
                          {kBoard, QStringLiteral("board"), 0},
                          {kUnits, QStringLiteral("units"), 2},
                          {kAdmin, QStringLiteral("admin"), 0}};
        guild.botPermissions = rights;
        discord.addGuild(guild);
        if (!discord.listen())
            qFatal("the simulated Discord does not listen");
    }
};

} // namespace dbsbm::test
