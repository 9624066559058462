// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The bot's side of Interactions: callbacks, edits of @original, follow-ups.
#include "network/simulator/InteractionEntry.h"
#include "network/simulator/messageRules.h"

namespace dbsbm::simulator {

using namespace Qt::StringLiterals;

namespace {

/// Which callbacks an interaction of \a type may get (item 82).
bool callbackFits(int type, bool hasMessage, int callback)
{
    static const QMap<int, QList<int>> allowed{
        {1, {kPong}},
        {2, {kMessage, kDeferredMessage, kModal, 10, 12}},
        {3, {kMessage, kDeferredMessage, kDeferredUpdate, kUpdate, kModal, 10, 12}},
        {4, {kChoices}},
        {5, {kMessage, kDeferredMessage, 10, 12}}};
    if (type == 5 && hasMessage && (callback == kDeferredUpdate || callback == kUpdate))
        return true;
    return allowed.value(type).contains(callback);
}

void merge(QJsonObject *into, const QJsonObject &from)
{
    const int flags = into->value("flags"_L1).toInt();
    for (auto it = from.begin(); it != from.end(); ++it)
        into->insert(it.key(), it.value());
    if (from.contains("flags"_L1)) // an answer stays ephemeral whatever its edit says
        into->insert(u"flags"_s, from.value("flags"_L1).toInt() | (flags & kFlagEphemeral));
}

QList<QByteArray> bytesOf(const QList<MultipartPart> &files)
{
    QList<QByteArray> bytes;
    for (const MultipartPart &file : files)
        bytes.append(file.bytes);
    return bytes;
}

std::optional<RestReply> choicesFault(const QJsonObject &data)
{
    const QJsonArray choices = data.value("choices"_L1).toArray();
    bool good = data.value("choices"_L1).isArray() && choices.size() <= 25;
    for (const QJsonValue &choice : choices) {
        const QString name = choice.toObject().value("name"_L1).toString();
        good = good && !name.isEmpty() && name.size() <= 100
            && choice.toObject().value("value"_L1).toVariant().toString().size() <= 100;
    }
    if (good)
        return std::nullopt;
    return invalidForm({{u"data"_s,
                         QJsonObject{{u"choices"_s,
                                      fieldFault(u"BASE_TYPE_BAD_LENGTH"_s,
                                                 u"Must be between 0 and 25 in length."_s)}}}});
}

std::optional<RestReply> modalFault(const QJsonObject &data)
{
    const qsizetype top = data.value("components"_L1).toArray().size();
    const QString title = data.value("title"_L1).toString();
    const QString id = data.value("custom_id"_L1).toString();
    if (top >= 1 && top <= 5 && !title.isEmpty() && title.size() <= 45 && !id.isEmpty()
        && id.size() <= 100)
        return std::nullopt;
    return invalidForm(
        {{u"data"_s,
          fieldFault(u"BASE_TYPE_BAD_LENGTH"_s,
                     u"Title, custom_id or components of the modal are out of bounds."_s)}});
}

} // namespace

std::optional<RestReply> Interactions::callbackFault(const Entry &entry, const RestCall &call) const
{
    const int type = call.object().value("type"_L1).toInt();
    const QJsonObject data = call.object().value("data"_L1).toObject();
    if (!callbackFits(entry.type, entry.source.isValid(), type))
        return invalidForm({{u"type"_s,
                             fieldFault(u"INTERACTION_APPLICATION_COMMAND_INVALID_TYPE"_s,
                                        u"Not a valid response type for this interaction"_s)}});
    if (type == kMessage)
        return messageFault(data, call.files, true);
    if (type == kUpdate)
        return messageFault(data, call.files, false);
    if (type == kChoices)
        return choicesFault(data);
    if (type == kModal)
        return modalFault(data);
    return std::nullopt;
}

RestReply Interactions::callback(const RestCall &call)
{
    const auto known = entry(call.id<InteractionId>(u"interaction"_s));
    if (!known || known->token != call.params.value(u"token"_s))
        return unknown(10062, u"interaction"_s);
    if (known->acknowledged)
        return refuse(400, 40060, u"Interaction has already been acknowledged."_s);
    const qint64 age = m_state.clock().nowMs() - known->createdMs;
    if (age > std::chrono::milliseconds(kFirstAnswer).count())
        return unknown(10062, u"interaction"_s);
    if (const auto fault = callbackFault(*known, call))
        return *fault;
    known->acknowledged = true;
    known->deadline.stop();
    apply(*known, call);
    // Later: the receiver may act at once, and this request is not answered yet.
    QMetaObject::invokeMethod(
        this, [known] { known->promise.resolve(known->reply); }, Qt::QueuedConnection);
    Q_EMIT replied(known->id);
    return callbackReply(*known, call);
}

void Interactions::apply(Entry &entry, const RestCall &call)
{
    const QJsonObject data = call.object().value("data"_L1).toObject();
    entry.reply.callbackType = call.object().value("type"_L1).toInt();
    entry.reply.data = data;
    entry.reply.files = bytesOf(call.files);
    switch (entry.reply.callbackType) {
    case kMessage: createAnswer(entry, data, call.files); break;
    case kDeferredMessage:
        createAnswer(
            entry, {{u"flags"_s, (data.value("flags"_L1).toInt() & kFlagEphemeral) | kFlagLoading}},
            {});
        break;
    case kUpdate: updateSource(entry, data, call.files); break;
    case kDeferredUpdate: entry.reply.message = entry.source; break;
    default: break;
    }
}

QJsonObject Interactions::metadata(const Entry &entry) const
{
    const QJsonObject user =
        entry.payload.value("member"_L1).toObject().value("user"_L1).toObject();
    QJsonObject json{{u"id"_s, entry.id.toString()},
                     {u"type"_s, entry.type},
                     {u"user"_s, user},
                     {u"authorizing_integration_owners"_s,
                      entry.payload.value("authorizing_integration_owners"_L1)}};
    if (entry.source.isValid())
        json.insert(u"interacted_message_id"_s, entry.source.toString());
    if (entry.type == 2)
        json.insert(u"name"_s, entry.payload.value("data"_L1).toObject().value("name"_L1));
    return json;
}

void Interactions::createAnswer(Entry &entry, const QJsonObject &data,
                                const QList<MultipartPart> &files)
{
    MessageDraft draft;
    draft.channel = entry.channel;
    draft.body = data;
    draft.files = files;
    draft.author = m_state.options().botUser;
    draft.usersOnlyByDefault = true;
    const bool chat =
        entry.type == 2 && entry.payload.value("data"_L1).toObject().value("type"_L1).toInt() == 1;
    draft.extra = {{u"type"_s, entry.type != 2 ? 0 : (chat ? 20 : 23)},
                   {u"interaction_metadata"_s, metadata(entry)}};
    entry.reply.message = m_messages.create(draft).message.id;
}

void Interactions::updateSource(Entry &entry, const QJsonObject &data,
                                const QList<MultipartPart> &files)
{
    entry.reply.message = entry.source;
    const auto edited = m_messages.edit(entry.channel, entry.source, data, files, true);
    if (!edited)
        return;
    // The first answer's holder sees the change; this interaction has it as its own data already.
    QList<InteractionId> changed;
    for (const auto &[id, other] : m_entries) {
        if (id == entry.id || other->reply.message != entry.source || !other->acknowledged)
            continue;
        merge(&other->reply.data, data);
        if (!files.isEmpty())
            other->reply.files = bytesOf(files);
        changed.append(id);
    }
    for (const InteractionId id : changed)
        Q_EMIT replyEdited(id);
}

RestReply Interactions::callbackReply(const Entry &entry, const RestCall &call) const
{
    if (!call.flag(u"with_response"_s))
        return {204};
    QJsonObject interaction{{u"id"_s, entry.id.toString()}, {u"type"_s, entry.type}};
    QJsonObject resource{{u"type"_s, entry.reply.callbackType}};
    if (entry.reply.message.isValid()) {
        interaction.insert(u"response_message_id"_s, entry.reply.message.toString());
        interaction.insert(u"response_message_loading"_s,
                           entry.reply.callbackType == kDeferredMessage);
        interaction.insert(u"response_message_ephemeral"_s, entry.reply.ephemeral());
        const StoredMessage *stored = m_messages.find(entry.channel, entry.reply.message);
        if (stored && (entry.reply.callbackType == kMessage || entry.reply.callbackType == kUpdate))
            resource.insert(u"message"_s, stored->message.json);
    }
    return {200, QJsonObject{{u"interaction"_s, interaction}, {u"resource"_s, resource}}};
}

std::shared_ptr<Interactions::Entry> Interactions::alive(const RestCall &call,
                                                         RestReply *refusal) const
{
    const auto known = entry(m_byToken.value(call.params.value(u"token"_s)));
    const bool expired = known
        && m_state.clock().nowMs() - known->createdMs
            > std::chrono::milliseconds(kTokenLife).count();
    if (!known || expired
        || call.params.value(u"webhook"_s) != m_state.options().application.toString()) {
        *refusal = refuse(401, 50027, u"Invalid Webhook Token"_s);
        return nullptr;
    }
    if (!known->acknowledged) {
        *refusal = unknown(10015, u"Webhook"_s);
        return nullptr;
    }
    return known;
}

MessageId Interactions::messageOf(const Entry &entry, const QString &name) const
{
    return name == "@original"_L1 ? entry.reply.message : MessageId::fromString(name);
}

void Interactions::noteEdit(const StoredMessage &message, const QJsonObject &body,
                            const QList<MultipartPart> &files)
{
    QList<InteractionId> changed;
    for (const auto &[id, entry] : m_entries) {
        for (SimMessage &followUp : entry->reply.followUps) {
            if (followUp.id == message.message.id)
                followUp = message.message;
        }
        if (entry->reply.message != message.message.id || !entry->acknowledged)
            continue;
        merge(&entry->reply.data, body);
        if (!files.isEmpty())
            entry->reply.files = bytesOf(files);
        changed.append(id);
    }
    for (const InteractionId id : changed)
        Q_EMIT replyEdited(id);
}

RestReply Interactions::editMessage(const RestCall &call)
{
    RestReply refusal;
    const auto known = alive(call, &refusal);
    if (!known)
        return refusal;
    if (const auto fault = messageFault(call.object(), call.files, false))
        return *fault;
    const MessageId id = messageOf(*known, call.params.value(u"message"_s));
    const auto edited = m_messages.edit(known->channel, id, call.object(), call.files, true);
    if (!edited)
        return unknown(10008, u"Message"_s);
    noteEdit(*edited, call.object(), call.files);
    return {200, edited->message.json};
}

RestReply Interactions::getMessage(const RestCall &call)
{
    RestReply refusal;
    const auto known = alive(call, &refusal);
    if (!known)
        return refusal;
    const StoredMessage *stored =
        m_messages.find(known->channel, messageOf(*known, call.params.value(u"message"_s)));
    return stored ? RestReply{200, stored->message.json} : unknown(10008, u"Message"_s);
}

RestReply Interactions::deleteMessage(const RestCall &call)
{
    RestReply refusal;
    const auto known = alive(call, &refusal);
    if (!known)
        return refusal;
    const MessageId id = messageOf(*known, call.params.value(u"message"_s));
    if (!m_messages.remove(known->channel, id))
        return unknown(10008, u"Message"_s);
    if (id == known->reply.message) {
        known->reply.deleted = true;
        Q_EMIT replyEdited(known->id);
    }
    return {204};
}

RestReply Interactions::followUp(const RestCall &call)
{
    RestReply refusal;
    const auto known = alive(call, &refusal);
    if (!known)
        return refusal;
    if (const auto fault = messageFault(call.object(), call.files, true))
        return *fault;
    const StoredMessage *answer = m_messages.find(known->channel, known->reply.message);
    const bool loading =
        answer && (answer->message.json.value("flags"_L1).toInt() & kFlagLoading) != 0;
    if (known->reply.callbackType == kDeferredMessage && loading) { // item 85
        const auto edited =
            m_messages.edit(known->channel, known->reply.message, call.object(), call.files, true);
        noteEdit(*edited, call.object(), call.files);
        return {200, edited->message.json};
    }
    MessageDraft draft;
    draft.channel = known->channel;
    draft.body = call.object();
    draft.files = call.files;
    draft.author = m_state.options().botUser;
    draft.usersOnlyByDefault = true;
    draft.extra = {{u"interaction_metadata"_s, metadata(*known)},
                   {u"webhook_id"_s, m_state.options().application.toString()}};
    const StoredMessage made = m_messages.create(draft);
    known->reply.followUps.append(made.message);
    Q_EMIT replyEdited(known->id);
    return {200, made.message.json};
}

} // namespace dbsbm::simulator
