// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/simulator/CommandSet.h"
#include "network/simulator/Gateway.h"
#include "network/simulator/HttpMessage.h"
#include "network/simulator/Interactions.h"
#include "network/simulator/RateLimiter.h"
#include "network/simulator/Recorder.h"

#include <QRegularExpression>

namespace dbsbm::simulator {

/// REST v10: reads the body, then faults, authorization, rate limits, and the route.
class Rest : public QObject
{
    Q_OBJECT
public:
    Rest(SimState &state, MessageStore &messages, CommandSet &commands, Interactions &interactions,
         Gateway &gateway, QObject *parent = nullptr);

    HttpAnswer handle(const HttpRequest &request);
    void addFault(const SimFault &fault);
    void setGatewayUrl(const QUrl &url) { m_gatewayUrl = url; }

Q_SIGNALS:
    void requestReceived(const QString &method, const QString &path);
    void commandsRegistered();

private:
    struct Fault
    {
        SimFault what;
        QRegularExpression path;
    };

    // Routes, each family in its own file
    void addApplicationRoutes();
    void addCommandRoutes();
    void addChannelRoutes();
    void addMessageRoutes();
    void addGuildRoutes();
    void addWebhookRoutes();
    void addInteractionRoutes();

    HttpAnswer serveAttachment(const HttpRequest &request, const QString &path) const;
    /// Fills body and files; the refusal when the body is broken.
    std::optional<RestReply> readBody(const HttpRequest &request, RestCall *call) const;
    std::optional<SimFault> takeFault(const RestCall &call);
    HttpResponse execute(const HttpRequest &request, RestCall call,
                         const std::optional<RestReply> &broken);
    bool isAuthorized(const HttpRequest &request) const;
    static HttpResponse toHttp(const RestReply &reply);

    // Handlers shared by families
    RestReply gatewayBot() const;
    RestReply editChannel(const RestCall &call);
    /// Seconds until the channel may have another name: two in ten minutes; 0 = now.
    double renameWait(ChannelId channel);
    RestReply listMessages(const RestCall &call) const;
    RestReply createMessage(const RestCall &call);
    RestReply editMessage(const RestCall &call);
    RestReply deleteMessage(const RestCall &call);
    RestReply bulkDelete(const RestCall &call);
    RestReply setCommands(GuildId scope, const RestCall &call);
    RestReply addCommand(GuildId scope, const RestCall &call);
    RestReply patchCommand(GuildId scope, const RestCall &call);
    RestReply createWebhook(const RestCall &call);
    RestReply executeWebhook(const RestCall &call);
    RestReply webhookMessage(const RestCall &call);
    RestReply listMembers(const RestCall &call) const;
    RestReply searchMembers(const RestCall &call) const;
    QJsonArray webhooksOf(const std::function<bool(const SimWebhook &)> &wanted) const;
    /// The webhook of the route, with its token checked when the route has one.
    SimWebhook *webhookOf(const RestCall &call, RestReply *refusal);

    SimState &m_state;
    MessageStore &m_messages;
    CommandSet &m_commands;
    Interactions &m_interactions;
    Gateway &m_gateway;
    RouteTable m_routes;
    RateLimiter m_limiter;
    Recorder m_recorder;
    QMap<ChannelId, QList<std::chrono::nanoseconds>> m_renames; ///< of the last ten minutes
    QList<Fault> m_faults;
    QUrl m_gatewayUrl;
};

} // namespace dbsbm::simulator
