// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/simulator/interactionPayload.h"
#include "network/simulator/restCall.h"

#include <memory>

namespace dbsbm::simulator {

/// What members did and how the bot answered: deadlines, tokens, replies (protocol section 11).
class Interactions : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds kFirstAnswer{3};
    static constexpr std::chrono::minutes kTokenLife{15};
    static constexpr size_t kMaxKept = 5000;

    Interactions(SimState &state, MessageStore &messages, const CommandSet &commands,
                 QObject *parent = nullptr);
    ~Interactions() override;

    using Outcome = Task<Result<SimReply>>;

    // Members
    Outcome command(const SimCommand &command, InteractionId *id);
    Outcome autocomplete(const SimCommand &command, const QString &focused);
    Outcome press(const SimPress &press, InteractionId *id);
    Outcome submitModal(const SimModal &modal, InteractionId *id);
    void repeat(InteractionId id);
    std::optional<SimReply> reply(InteractionId id) const;

    // The bot
    RestReply callback(const RestCall &call);
    /// Whether \a token is that of an interaction and not of a webhook.
    bool ownsToken(const QString &token) const { return m_byToken.contains(token); }
    QStringList tokens() const { return m_byToken.keys(); }
    RestReply followUp(const RestCall &call);
    RestReply getMessage(const RestCall &call);
    RestReply editMessage(const RestCall &call);
    RestReply deleteMessage(const RestCall &call);

Q_SIGNALS:
    /// The data of INTERACTION_CREATE, for the gateway.
    void interactionCreated(dbsbm::GuildId guild, const QJsonObject &payload);
    void replied(dbsbm::InteractionId id);
    void replyEdited(dbsbm::InteractionId id);

private:
    struct Entry;

    Outcome start(int type, Result<QJsonObject> envelope, const QJsonObject &extra,
                  InteractionId *id);
    std::shared_ptr<Entry> entry(InteractionId id) const;
    /// The interaction of a webhook route's token, or the refusal.
    std::shared_ptr<Entry> alive(const RestCall &call, RestReply *refusal) const;
    void prune();
    void expire(const std::shared_ptr<Entry> &entry);
    std::optional<RestReply> callbackFault(const Entry &entry, const RestCall &call) const;
    void apply(Entry &entry, const RestCall &call);
    void createAnswer(Entry &entry, const QJsonObject &data, const QList<MultipartPart> &files);
    void updateSource(Entry &entry, const QJsonObject &data, const QList<MultipartPart> &files);
    RestReply callbackReply(const Entry &entry, const RestCall &call) const;
    /// Tells every interaction whose answer is that message of its change.
    void noteEdit(const StoredMessage &message, const QJsonObject &body,
                  const QList<MultipartPart> &files);
    MessageId messageOf(const Entry &entry, const QString &name) const;
    QJsonObject metadata(const Entry &entry) const;

    SimState &m_state;
    MessageStore &m_messages;
    const CommandSet &m_commands;
    InteractionPayload m_payload;
    std::map<InteractionId, std::shared_ptr<Entry>> m_entries;
    QMap<QString, InteractionId> m_byToken;
};

} // namespace dbsbm::simulator
