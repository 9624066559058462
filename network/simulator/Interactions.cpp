// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/simulator/Interactions.h"

#include "models/core/ErrorCodes.h"
#include "network/simulator/InteractionEntry.h"
#include "network/simulator/messageRules.h"

namespace dbsbm::simulator {

using namespace Qt::StringLiterals;

namespace {

enum InteractionType { kCommand = 2, kComponent = 3, kAutocomplete = 4, kModalSubmit = 5 };

} // namespace

Interactions::Interactions(SimState &state, MessageStore &messages, const CommandSet &commands,
                           QObject *parent)
    : QObject(parent),
      m_state(state),
      m_messages(messages),
      m_commands(commands),
      m_payload(state, messages)
{}

Interactions::~Interactions() = default;

std::shared_ptr<Interactions::Entry> Interactions::entry(InteractionId id) const
{
    const auto found = m_entries.find(id);
    return found == m_entries.end() ? nullptr : found->second;
}

Interactions::Outcome Interactions::start(int type, Result<QJsonObject> envelope,
                                          const QJsonObject &extra, InteractionId *id)
{
    if (!envelope)
        return Outcome::ready(tl::unexpected(envelope.error()));
    prune();
    auto made = std::make_shared<Entry>(m_state.clock());
    made->id = InteractionId{m_state.nextId()};
    made->token = SimState::randomToken(96);
    made->type = type;
    made->createdMs = m_state.clock().nowMs();
    QJsonObject payload = *envelope;
    payload.insert(u"id"_s, made->id.toString());
    payload.insert(u"token"_s, made->token);
    for (auto it = extra.begin(); it != extra.end(); ++it)
        payload.insert(it.key(), it.value());
    made->guild = GuildId::fromString(payload.value("guild_id"_L1).toString());
    made->channel = ChannelId::fromString(payload.value("channel_id"_L1).toString());
    made->payload = payload;
    made->source =
        MessageId::fromString(payload.value("message"_L1).toObject().value("id"_L1).toString());
    m_entries.emplace(made->id, made);
    m_byToken.insert(made->token, made->id);
    if (id)
        *id = made->id;
    made->deadline.start(kFirstAnswer, [this, weak = std::weak_ptr<Entry>(made)] {
        if (const auto late = weak.lock())
            expire(late);
    });
    Q_EMIT interactionCreated(made->guild, payload);
    return made->promise.task();
}

void Interactions::expire(const std::shared_ptr<Entry> &entry)
{
    entry->promise.resolve(
        fail(codes::kApiTimeout, ApiFault{u"simulator"_s, 0, 0},
             tr("The bot did not respond within three seconds. Check that it is online.")));
}

void Interactions::prune()
{
    const qint64 oldest =
        m_state.clock().nowMs() - std::chrono::milliseconds(kTokenLife).count() * 2;
    while (!m_entries.empty()
           && (m_entries.size() >= kMaxKept || m_entries.begin()->second->createdMs < oldest)) {
        m_byToken.remove(m_entries.begin()->second->token);
        m_entries.erase(m_entries.begin());
    }
}

Interactions::Outcome Interactions::command(const SimCommand &command, InteractionId *id)
{
    const QJsonObject registered =
        m_commands.find(command.guild, command.type, command.path.value(0));
    if (registered.isEmpty())
        return Outcome::ready(
            fail(codes::kCommandUnknown, ValidationFault{u"command"_s},
                 tr("The bot has not registered /%1. Register its commands first.")
                     .arg(command.path.value(0))));
    const auto data = m_payload.commandData(registered, command, QString());
    if (!data)
        return Outcome::ready(tl::unexpected(data.error()));
    return start(kCommand,
                 m_payload.envelope(kCommand, command.guild, command.channel, command.user),
                 {{u"data"_s, *data}}, id);
}

Interactions::Outcome Interactions::autocomplete(const SimCommand &command, const QString &focused)
{
    const QJsonObject registered = m_commands.find(command.guild, 1, command.path.value(0));
    if (registered.isEmpty())
        return Outcome::ready(
            fail(codes::kCommandUnknown, ValidationFault{u"command"_s},
                 tr("The bot has not registered /%1. Register its commands first.")
                     .arg(command.path.value(0))));
    const auto data = m_payload.commandData(registered, command, focused);
    if (!data)
        return Outcome::ready(tl::unexpected(data.error()));
    return start(kAutocomplete,
                 m_payload.envelope(kAutocomplete, command.guild, command.channel, command.user),
                 {{u"data"_s, *data}}, nullptr);
}

Interactions::Outcome Interactions::press(const SimPress &press, InteractionId *id)
{
    MessageId target = press.message;
    ChannelId channel = press.channel;
    if (const auto answered = entry(press.reply)) {
        target = messageOf(*answered, u"@original"_s);
        channel = answered->channel;
    }
    const StoredMessage *stored = m_messages.find(channel, target);
    if (!stored)
        return Outcome::ready(
            fail(codes::kApiNotFound, ApiFault{u"simulator"_s, 404, 10008},
                 tr("The message with that button is gone. Look for a newer one.")));
    const auto data = m_payload.componentData(*stored, press);
    if (!data)
        return Outcome::ready(tl::unexpected(data.error()));
    return start(kComponent, m_payload.envelope(kComponent, press.guild, channel, press.user),
                 {{u"data"_s, *data}, {u"message"_s, stored->message.json}}, id);
}

Interactions::Outcome Interactions::submitModal(const SimModal &modal, InteractionId *id)
{
    const auto asked = entry(modal.reply);
    if (!asked || asked->reply.callbackType != kModal)
        return Outcome::ready(
            fail(codes::kApiNotFound, ApiFault{u"simulator"_s, 404, 0},
                 tr("The bot did not answer with a form. Send the command again.")));
    const auto data = m_payload.modalData(asked->reply.data, modal);
    if (!data)
        return Outcome::ready(tl::unexpected(data.error()));
    QJsonObject extra{{u"data"_s, *data}};
    if (asked->payload.contains("message"_L1))
        extra.insert(u"message"_s, asked->payload.value("message"_L1));
    return start(kModalSubmit,
                 m_payload.envelope(kModalSubmit, modal.guild, modal.channel, modal.user), extra,
                 id);
}

void Interactions::repeat(InteractionId id)
{
    if (const auto known = entry(id))
        Q_EMIT interactionCreated(known->guild, known->payload);
}

std::optional<SimReply> Interactions::reply(InteractionId id) const
{
    const auto known = entry(id);
    if (!known || !known->acknowledged)
        return std::nullopt;
    return known->reply;
}

} // namespace dbsbm::simulator
