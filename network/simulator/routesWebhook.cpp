// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Webhooks of channels, and the routes an interaction's token shares with them.
#include "network/simulator/Rest.h"
#include "network/simulator/messageRules.h"

namespace dbsbm::simulator {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaxPerChannel = 15;

QJsonObject nameFault(const QString &name, int most)
{
    const QString lower = name.toLower();
    if (name.trimmed().isEmpty() || name.size() > most || lower.contains("clyde"_L1)
        || lower.contains("discord"_L1))
        return fieldFault(u"USERNAME_INVALID_CONTAINS"_s,
                          u"The name is empty, too long or contains a reserved word."_s);
    return {};
}

} // namespace

QJsonArray Rest::webhooksOf(const std::function<bool(const SimWebhook &)> &wanted) const
{
    QJsonArray result;
    for (const auto &[id, webhook] : m_state.webhooks()) {
        if (wanted(webhook))
            result.append(m_state.webhookJson(webhook, true));
    }
    return result;
}

SimWebhook *Rest::webhookOf(const RestCall &call, RestReply *refusal)
{
    auto &webhooks = m_state.webhooks();
    const auto found = webhooks.find(call.id<WebhookId>(u"webhook"_s));
    if (found == webhooks.end()) {
        *refusal = unknown(10015, u"Webhook"_s);
        return nullptr;
    }
    if (call.params.contains(u"token"_s) && call.params.value(u"token"_s) != found->second.token) {
        *refusal = refuse(401, 50027, u"Invalid Webhook Token"_s);
        return nullptr;
    }
    return &found->second;
}

RestReply Rest::createWebhook(const RestCall &call)
{
    const auto channel = call.id<ChannelId>(u"channel"_s);
    const SimGuild *guild = m_state.guildOf(channel);
    if (!guild)
        return unknown(10003, u"Channel"_s);
    const QString name = call.object().value("name"_L1).toString();
    if (const QJsonObject fault = nameFault(name, 80); !fault.isEmpty())
        return invalidForm({{u"name"_s, fault}});
    const auto here =
        webhooksOf([channel](const SimWebhook &webhook) { return webhook.channel == channel; });
    if (here.size() >= kMaxPerChannel)
        return refuse(400, 30007, u"Maximum number of webhooks reached (15)"_s);
    SimWebhook webhook;
    webhook.id = WebhookId{m_state.nextId()};
    webhook.guild = guild->id;
    webhook.channel = channel;
    webhook.token = SimState::randomToken(51); // 68 characters
    webhook.name = name;
    m_state.webhooks().emplace(webhook.id, webhook);
    m_gateway.dispatch(
        u"WEBHOOKS_UPDATE"_s, guild->id,
        {{u"guild_id"_s, guild->id.toString()}, {u"channel_id"_s, channel.toString()}});
    return {200, m_state.webhookJson(webhook, true)};
}

RestReply Rest::executeWebhook(const RestCall &call)
{
    if (m_interactions.ownsToken(call.params.value(u"token"_s)))
        return m_interactions.followUp(call);
    RestReply refusal;
    const SimWebhook *webhook = webhookOf(call, &refusal);
    if (!webhook)
        return refusal;
    MessageDraft draft;
    draft.channel = webhook->channel;
    draft.body = call.object();
    draft.body.insert(u"flags"_s, draft.body.value("flags"_L1).toInt() & ~kFlagEphemeral);
    draft.files = call.files;
    draft.webhook = webhook;
    draft.usersOnlyByDefault = true;
    if (const auto fault = messageFault(draft.body, draft.files, true))
        return *fault;
    if (draft.body.contains("username"_L1)) {
        const QJsonObject fault = nameFault(draft.body.value("username"_L1).toString(), 80);
        if (!fault.isEmpty())
            return invalidForm({{u"username"_s, fault}});
    }
    const StoredMessage made = m_messages.create(draft);
    return call.flag(u"wait"_s) ? RestReply{200, made.message.json} : RestReply{204};
}

RestReply Rest::webhookMessage(const RestCall &call)
{
    if (m_interactions.ownsToken(call.params.value(u"token"_s))) {
        if (call.method == "GET"_L1)
            return m_interactions.getMessage(call);
        return call.method == "PATCH"_L1 ? m_interactions.editMessage(call)
                                         : m_interactions.deleteMessage(call);
    }
    RestReply refusal;
    const SimWebhook *webhook = webhookOf(call, &refusal);
    if (!webhook)
        return refusal;
    const auto id = call.id<MessageId>(u"message"_s);
    const StoredMessage *stored = m_messages.find(webhook->channel, id);
    if (!stored || stored->webhook != webhook->id)
        return unknown(10008, u"Message"_s);
    if (call.method == "GET"_L1)
        return {200, stored->message.json};
    if (call.method == "DELETE"_L1) {
        m_messages.remove(webhook->channel, id);
        return {204};
    }
    if (const auto fault = messageFault(call.object(), call.files, false))
        return *fault;
    return {200,
            m_messages.edit(webhook->channel, id, call.object(), call.files, true)->message.json};
}

void Rest::addWebhookRoutes()
{
    m_routes.add(u"GET"_s, u"/channels/{channel}/webhooks"_s, [this](const RestCall &call) {
        const auto channel = call.id<ChannelId>(u"channel"_s);
        if (!m_state.channel(channel))
            return unknown(10003, u"Channel"_s);
        return RestReply{200, webhooksOf([channel](const SimWebhook &webhook) {
                             return webhook.channel == channel;
                         })};
    });
    m_routes.add(u"POST"_s, u"/channels/{channel}/webhooks"_s,
                 [this](const RestCall &call) { return createWebhook(call); });
    const auto get = [this](const RestCall &call) {
        RestReply reply;
        if (const SimWebhook *webhook = webhookOf(call, &reply))
            reply = {200, m_state.webhookJson(*webhook, true)};
        return reply;
    };
    const auto remove = [this](const RestCall &call) {
        RestReply reply;
        if (const SimWebhook *webhook = webhookOf(call, &reply)) {
            m_state.webhooks().erase(WebhookId(webhook->id));
            reply = {204};
        }
        return reply;
    };
    const QString own = u"/webhooks/{webhook}"_s;
    const QString open = own + u"/{token}"_s;
    m_routes.add(u"GET"_s, own, get);
    m_routes.add(u"DELETE"_s, own, remove);
    m_routes.addOpen(u"GET"_s, open, get);
    m_routes.addOpen(u"DELETE"_s, open, remove);
    m_routes.addOpen(u"POST"_s, open,
                     [this](const RestCall &call) { return executeWebhook(call); });
    for (const QString &method : {u"GET"_s, u"PATCH"_s, u"DELETE"_s})
        m_routes.addOpen(method, open + u"/messages/{message}"_s,
                         [this](const RestCall &call) { return webhookMessage(call); });
}

} // namespace dbsbm::simulator
