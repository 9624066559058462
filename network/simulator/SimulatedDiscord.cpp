// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/simulator/SimulatedDiscord.h"

#include "network/simulator/HttpServer.h"
#include "network/simulator/Rest.h"

#include <QTcpSocket>

#include <limits>

namespace dbsbm::simulator {

using namespace Qt::StringLiterals;

/// The parts, in order of dependence; the server goes first and the state last.
class SimulatedDiscord::Private
{
public:
    Private(SimulatorOptions options, Clock &clock)
        : state(std::move(options), clock),
          messages(state),
          commands(state),
          interactions(state, messages, commands),
          gateway(state, messages),
          rest(state, messages, commands, interactions, gateway),
          server(clock, [this](const HttpRequest &request) { return rest.handle(request); })
    {}

    QUrl url(const QString &scheme) const
    {
        QUrl url;
        url.setScheme(state.options().tls ? scheme + u's' : scheme);
        url.setHost(u"127.0.0.1"_s);
        url.setPort(server.port());
        return url;
    }

    SimState state;
    MessageStore messages;
    CommandSet commands;
    Interactions interactions;
    Gateway gateway;
    Rest rest;
    HttpServer server;
};

void SimulatedDiscord::setToken(const QByteArray &token)
{
    d->state.setToken(token);
}

SimulatedDiscord::SimulatedDiscord(SimulatorOptions options, Clock &clock, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(std::move(options), clock))
{
    connect(&d->server, &HttpServer::upgradeRequested, &d->gateway, &Gateway::adopt);
    connect(&d->messages, &MessageStore::created, this, [this](const StoredMessage &stored) {
        if (stored.ephemeral)
            return;
        d->gateway.dispatchMessage(u"MESSAGE_CREATE"_s, stored);
        Q_EMIT messageCreated(stored.message);
    });
    connect(&d->messages, &MessageStore::edited, this, [this](const StoredMessage &stored) {
        if (stored.ephemeral)
            return;
        d->gateway.dispatchMessage(u"MESSAGE_UPDATE"_s, stored);
        Q_EMIT messageEdited(stored.message);
    });
    connect(&d->messages, &MessageStore::removed, this, [this](const StoredMessage &stored) {
        if (!stored.ephemeral)
            d->gateway.dispatch(u"MESSAGE_DELETE"_s, stored.guild,
                                {{u"id"_s, stored.message.id.toString()},
                                 {u"channel_id"_s, stored.message.channel.toString()},
                                 {u"guild_id"_s, stored.guild.toString()}});
    });
    connect(&d->interactions, &Interactions::interactionCreated, this,
            [this](GuildId guild, const QJsonObject &payload) {
                d->gateway.dispatch(u"INTERACTION_CREATE"_s, guild, payload);
            });
    connect(&d->interactions, &Interactions::replied, this, &SimulatedDiscord::replied);
    connect(&d->interactions, &Interactions::replyEdited, this, &SimulatedDiscord::replyEdited);
    connect(&d->gateway, &Gateway::ready, this, &SimulatedDiscord::ready);
    connect(&d->gateway, &Gateway::resumed, this, &SimulatedDiscord::resumed);
    connect(&d->rest, &Rest::requestReceived, this, &SimulatedDiscord::requestReceived);
    connect(&d->rest, &Rest::commandsRegistered, this, &SimulatedDiscord::commandsRegistered);
}

SimulatedDiscord::~SimulatedDiscord() = default;

Result<> SimulatedDiscord::listen()
{
    const SimulatorOptions &options = d->state.options();
    const HttpServer::Tls tls{options.certificateFile, options.keyFile};
    const auto listening = d->server.listen(options.port, options.tls ? &tls : nullptr);
    if (!listening)
        return listening;
    d->messages.setCdn(d->url(u"http"_s));
    d->gateway.setUrl(gatewayUrl());
    d->rest.setGatewayUrl(gatewayUrl());
    return {};
}

QUrl SimulatedDiscord::restBase() const
{
    QUrl url = d->url(u"http"_s);
    url.setPath(u"/api/v10"_s);
    return url;
}

QUrl SimulatedDiscord::gatewayUrl() const
{
    return d->url(u"ws"_s);
}

void SimulatedDiscord::addGuild(const SimGuild &guild)
{
    d->state.addGuild(guild);
    d->gateway.guildAdded(*d->state.guild(guild.id));
}

Task<Result<SimReply>> SimulatedDiscord::sendCommand(const SimCommand &command, InteractionId *id)
{
    return d->interactions.command(command, id);
}

Task<Result<SimReply>> SimulatedDiscord::press(const SimPress &press, InteractionId *id)
{
    return d->interactions.press(press, id);
}

Task<Result<SimReply>> SimulatedDiscord::autocomplete(const SimCommand &command,
                                                      const QString &focused)
{
    return d->interactions.autocomplete(command, focused);
}

Task<Result<SimReply>> SimulatedDiscord::submitModal(const SimModal &modal, InteractionId *id)
{
    return d->interactions.submitModal(modal, id);
}

std::optional<SimReply> SimulatedDiscord::reply(InteractionId id) const
{
    return d->interactions.reply(id);
}

void SimulatedDiscord::repeatInteraction(InteractionId id)
{
    d->interactions.repeat(id);
}

QList<SimMessage> SimulatedDiscord::messages(ChannelId channel) const
{
    QList<SimMessage> result;
    for (const StoredMessage *stored :
         d->messages.list(channel, 0, std::numeric_limits<quint64>::max()))
        result.prepend(stored->message);
    return result;
}

MessageId SimulatedDiscord::post(ChannelId channel, UserId user, const QString &content)
{
    const SimGuild *guild = d->state.guildOf(channel);
    if (!guild || !SimState::member(*guild, user))
        return {};
    MessageDraft draft;
    draft.channel = channel;
    draft.body = {{u"content"_s, content}};
    draft.author = user;
    return d->messages.create(draft).message.id;
}

bool SimulatedDiscord::remove(ChannelId channel, MessageId message)
{
    return d->messages.remove(channel, message);
}

bool SimulatedDiscord::react(const SimMessage &message, UserId user, const QString &emoji)
{
    const StoredMessage *stored = d->messages.find(message.channel, message.id);
    const SimGuild *guild = d->state.guildOf(message.channel);
    const SimMember *member = guild ? SimState::member(*guild, user) : nullptr;
    if (!stored || !member)
        return false;
    QJsonObject json{{u"user_id"_s, user.toString()},
                     {u"channel_id"_s, message.channel.toString()},
                     {u"message_id"_s, message.id.toString()},
                     {u"guild_id"_s, guild->id.toString()},
                     {u"member"_s, SimState::memberJson(*guild, *member)},
                     {u"emoji"_s, QJsonObject{{u"id"_s, QJsonValue::Null}, {u"name"_s, emoji}}},
                     {u"burst"_s, false},
                     {u"type"_s, 0}};
    if (stored->author.isValid())
        json.insert(u"message_author_id"_s, stored->author.toString());
    d->gateway.dispatch(u"MESSAGE_REACTION_ADD"_s, guild->id, json);
    return true;
}

bool SimulatedDiscord::changeRole(GuildId guild, const SimRole &role)
{
    if (!d->state.replaceRole(guild, role))
        return false;
    const SimGuild &changed = *d->state.guild(guild);
    d->gateway.dispatch(
        u"GUILD_ROLE_UPDATE"_s, guild,
        {{u"guild_id"_s, guild.toString()}, {u"role"_s, SimState::roleJson(changed, role, 1)}});
    return true;
}

bool SimulatedDiscord::changeChannel(const SimChannel &channel)
{
    if (!d->state.replaceChannel(channel))
        return false;
    const SimGuild &guild = *d->state.guildOf(channel.id);
    d->gateway.dispatch(u"CHANNEL_UPDATE"_s, guild.id, d->state.channelJson(guild, channel));
    return true;
}

QJsonObject SimulatedDiscord::channel(ChannelId id) const
{
    const SimChannel *channel = d->state.channel(id);
    return channel ? d->state.channelJson(*d->state.guildOf(id), *channel) : QJsonObject();
}

QJsonArray SimulatedDiscord::registeredCommands() const
{
    return d->commands.all();
}

int SimulatedDiscord::commandRegistrations() const
{
    return d->commands.registrations();
}

QStringList SimulatedDiscord::secrets() const
{
    QStringList tokens = d->interactions.tokens();
    for (const auto &[id, webhook] : d->state.webhooks())
        tokens.append(webhook.token);
    return tokens;
}

void SimulatedDiscord::dropSockets()
{
    d->gateway.dropSockets();
}

void SimulatedDiscord::closeSockets(int code, const QString &reason)
{
    d->gateway.closeSockets(code, reason);
}

void SimulatedDiscord::requestReconnect()
{
    d->gateway.requestReconnect();
}

void SimulatedDiscord::invalidateSession(bool resumable)
{
    d->gateway.invalidate(resumable);
}

void SimulatedDiscord::withholdAcks(bool withhold)
{
    d->gateway.withholdAcks(withhold);
}

void SimulatedDiscord::sendRaw(const QByteArray &text)
{
    d->gateway.sendRaw(text);
}

int SimulatedDiscord::connectedSockets() const
{
    return d->gateway.connectedSockets();
}

int SimulatedDiscord::identifies() const
{
    return d->gateway.identifies();
}

int SimulatedDiscord::resumes() const
{
    return d->gateway.resumes();
}

void SimulatedDiscord::addFault(const SimFault &fault)
{
    d->rest.addFault(fault);
}

void SimulatedDiscord::setContentHidden(bool hidden)
{
    d->state.setContentHidden(hidden);
}

} // namespace dbsbm::simulator
