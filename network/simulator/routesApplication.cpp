// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Gateway address, application, own user, commands, interactions' callback.
#include "network/simulator/Rest.h"

namespace dbsbm::simulator {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxCommands = 130; // 100 slash, 15 user, 15 message (item 102)

/// The guild of the route; 0 on a global one.
GuildId scopeOf(const RestCall &call)
{
    return call.id<GuildId>(u"guild"_s);
}

} // namespace

RestReply Rest::gatewayBot() const
{
    const int total = m_state.options().identifyLimit;
    return {200,
            QJsonObject{{u"url"_s, m_gatewayUrl.toString()},
                        {u"shards"_s, m_state.options().shards},
                        {u"session_start_limit"_s,
                         QJsonObject{{u"total"_s, total},
                                     {u"remaining"_s, std::max(0, total - m_gateway.identifies())},
                                     {u"reset_after"_s, 86400000},
                                     {u"max_concurrency"_s, m_state.options().maxConcurrency}}}}};
}

void Rest::addApplicationRoutes()
{
    m_routes.addOpen(u"GET"_s, u"/gateway"_s, [this](const RestCall &) {
        return RestReply{200, QJsonObject{{u"url"_s, m_gatewayUrl.toString()}}};
    });
    m_routes.add(u"GET"_s, u"/gateway/bot"_s, [this](const RestCall &) { return gatewayBot(); });
    for (const QString &path : {u"/applications/@me"_s, u"/oauth2/applications/@me"_s})
        m_routes.add(u"GET"_s, path, [this](const RestCall &) {
            return RestReply{200, m_state.applicationJson()};
        });
    m_routes.add(u"GET"_s, u"/users/@me"_s, [this](const RestCall &) {
        return RestReply{200, m_state.botUserJson()};
    });
    m_routes.add(u"GET"_s, u"/users/@me/guilds"_s, [this](const RestCall &) {
        QJsonArray guilds;
        for (const auto &[id, guild] : m_state.guilds())
            guilds.append(QJsonObject{{u"id"_s, id.toString()},
                                      {u"name"_s, guild.name},
                                      {u"icon"_s, QJsonValue::Null},
                                      {u"owner"_s, false},
                                      {u"permissions"_s, QString::number(guild.botPermissions)},
                                      {u"features"_s, QJsonArray()}});
        return RestReply{200, guilds};
    });
    m_routes.add(u"GET"_s, u"/users/{user}"_s, [this](const RestCall &call) {
        const QJsonObject user = m_state.userJson(call.id<UserId>(u"user"_s));
        return user.isEmpty() ? unknown(10013, u"User"_s) : RestReply{200, user};
    });
}

RestReply Rest::setCommands(GuildId scope, const RestCall &call)
{
    if (!call.body.isArray() || call.body.toArray().size() > kMaxCommands)
        return invalidForm(
            fieldFault(u"BASE_TYPE_BAD_LENGTH"_s, u"Must be a list of 130 or fewer commands."_s));
    const QJsonArray commands = call.body.toArray();
    QJsonObject errors;
    QStringList names;
    for (qsizetype i = 0; i < commands.size(); ++i) {
        const QJsonObject command = commands.at(i).toObject();
        QJsonObject faults = CommandSet::faults(command);
        const QString key = QString::number(command.value("type"_L1).toInt(1))
            + command.value("name"_L1).toString();
        if (names.contains(key))
            faults.insert(u"name"_s,
                          fieldFault(u"APPLICATION_COMMANDS_DUPLICATE_NAME"_s,
                                     u"Application command names must be unique"_s));
        names.append(key);
        if (!faults.isEmpty())
            errors.insert(QString::number(i), faults);
    }
    if (!errors.isEmpty())
        return invalidForm(errors);
    const QJsonArray result = m_commands.replaceAll(scope, commands);
    Q_EMIT commandsRegistered();
    return {200, result};
}

RestReply Rest::addCommand(GuildId scope, const RestCall &call)
{
    if (const QJsonObject faults = CommandSet::faults(call.object()); !faults.isEmpty())
        return invalidForm(faults);
    bool created = false;
    const QJsonObject command = m_commands.put(scope, call.object(), &created);
    Q_EMIT commandsRegistered();
    return {created ? 201 : 200, command};
}

RestReply Rest::patchCommand(GuildId scope, const RestCall &call)
{
    const auto id = call.id<CommandId>(u"command"_s);
    QJsonObject merged = m_commands.get(scope, id);
    if (merged.isEmpty())
        return unknown(10063, u"application command"_s);
    const QJsonObject changes = call.object();
    for (auto it = changes.begin(); it != changes.end(); ++it)
        merged.insert(it.key(), it.value());
    if (const QJsonObject faults = CommandSet::faults(merged); !faults.isEmpty())
        return invalidForm(faults);
    return {200, m_commands.patch(scope, id, changes)};
}

void Rest::addCommandRoutes()
{
    for (const QString &base : {u"/applications/{application}/commands"_s,
                                u"/applications/{application}/guilds/{guild}/commands"_s}) {
        const auto guarded = [this](auto handle) {
            return [this, handle](const RestCall &call) {
                if (call.id<ApplicationId>(u"application"_s) != m_state.options().application)
                    return refuse(
                        403, 20012,
                        u"You are not authorized to perform this action on this application"_s);
                if (call.params.contains(u"guild"_s) && !m_state.guild(scopeOf(call)))
                    return refuse(403, 50001, u"Missing Access"_s);
                return handle(call);
            };
        };
        const QString one = base + u"/{command}"_s;
        m_routes.add(u"GET"_s, base, guarded([this](const RestCall &call) {
                         return RestReply{
                             200,
                             m_commands.list(scopeOf(call), call.flag(u"with_localizations"_s))};
                     }));
        m_routes.add(u"PUT"_s, base, guarded([this](const RestCall &call) {
                         return setCommands(scopeOf(call), call);
                     }));
        m_routes.add(u"POST"_s, base, guarded([this](const RestCall &call) {
                         return addCommand(scopeOf(call), call);
                     }));
        m_routes.add(u"PATCH"_s, one, guarded([this](const RestCall &call) {
                         return patchCommand(scopeOf(call), call);
                     }));
        m_routes.add(u"GET"_s, one, guarded([this](const RestCall &call) {
                         const QJsonObject command =
                             m_commands.get(scopeOf(call), call.id<CommandId>(u"command"_s));
                         return command.isEmpty() ? unknown(10063, u"application command"_s)
                                                  : RestReply{200, command};
                     }));
        m_routes.add(u"DELETE"_s, one, guarded([this](const RestCall &call) {
                         const bool removed =
                             m_commands.remove(scopeOf(call), call.id<CommandId>(u"command"_s));
                         return removed ? RestReply{204} : unknown(10063, u"application command"_s);
                     }));
    }
}

void Rest::addInteractionRoutes()
{
    m_routes.addOpen(u"POST"_s, u"/interactions/{interaction}/{token}/callback"_s,
                     [this](const RestCall &call) { return m_interactions.callback(call); });
}

} // namespace dbsbm::simulator
