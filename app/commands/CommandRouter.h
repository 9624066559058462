// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/CommandServices.h"
#include "app/commands/Handler.h"
#include "app/commands/RecentIds.h"

#include <QHash>
#include <QJsonArray>
#include <QObject>

#include <memory>

namespace dbsbm {

class Invocation;

/// Takes every interaction from its receipt to its answer: finds the handler, asks permission,
/// charges the rate limits, runs it, puts the answer off after 2 s, and turns an error into one
/// sentence that only the member sees. The same interaction is answered once.
class CommandRouter : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CommandRouter)
public:
    explicit CommandRouter(const CommandServices &services, QObject *parent = nullptr);
    ~CommandRouter() override;

    void handle(const discord::Interaction &interaction);
    /// The whole command set, as it is registered with Discord.
    static QJsonArray definitions();
    /// Interactions without their answer yet; a shutdown waits for zero.
    int inFlight() const { return m_inFlight; }

Q_SIGNALS:
    /// A member used a command or a button.
    void used(dbsbm::GuildId guild, dbsbm::UserId member);
    /// The last interaction under way was answered.
    void idle();

private:
    using HandlerPtr = std::unique_ptr<Handler>;

    template<typename T>
    void addComponent(T &handler);
    Handler *find(const discord::Interaction &interaction) const;
    void complete(const discord::Interaction &interaction);
    void start(Handler *handler, const discord::Interaction &interaction);
    /// The refusals that need neither database nor handler.
    Result<> admit(const Handler *handler, const discord::Interaction &interaction) const;
    Task<Result<>> permit(Invocation &call);

    CommandServices m_services;
    std::vector<HandlerPtr> m_handlers;
    QHash<QString, Handler *> m_commands;   ///< by path: "bet line"; of menus by kind and name
    QHash<QString, Handler *> m_components; ///< by the custom_id's first part
    RecentIds<InteractionId> m_seen;
    int m_inFlight = 0;
};

} // namespace dbsbm
