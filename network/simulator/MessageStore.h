// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/simulator/CdnUrls.h"
#include "network/simulator/multipart.h"

namespace dbsbm::simulator {

/// A message with what Discord knows beyond its JSON.
struct StoredMessage
{
    SimMessage message;
    GuildId guild;
    UserId author; ///< invalid for a webhook's message
    WebhookId webhook;
    bool ephemeral = false;
};

/// What is needed to make a message.
struct MessageDraft
{
    ChannelId channel;
    QJsonObject body; ///< of the request
    QList<MultipartPart> files;
    UserId author;
    const SimWebhook *webhook = nullptr;
    bool usersOnlyByDefault = false; ///< mentions without allowed_mentions (item 70)
    QJsonObject extra;               ///< interaction_metadata, type, ...
};

/// The messages of all channels; the newest kMaxMessages are kept.
class MessageStore : public QObject
{
    Q_OBJECT
public:
    static constexpr size_t kMaxMessages = 20000;
    static constexpr qsizetype kMaxUploads = 100;

    explicit MessageStore(SimState &state, QObject *parent = nullptr);

    void setCdn(const QUrl &base) { m_cdn.setBase(base); }

    StoredMessage create(const MessageDraft &draft);
    /// Applies a PATCH body: absent keys stay, null clears, attachments by item 72.
    std::optional<StoredMessage> edit(ChannelId channel, MessageId id, const QJsonObject &body,
                                      const QList<MultipartPart> &files, bool usersOnlyByDefault);
    bool remove(ChannelId channel, MessageId id);
    const StoredMessage *find(ChannelId channel, MessageId id) const;
    /// The message this author sent with that nonce in the last minutes, for enforce_nonce.
    const StoredMessage *byNonce(ChannelId channel, UserId author, const QString &nonce) const;
    /// Public messages, newest first, strictly between \a after and \a before.
    QList<const StoredMessage *> list(ChannelId channel, quint64 after, quint64 before) const;
    /// The JSON as the bot may read it: emptied when \a hide and item 24 has no exception.
    QJsonObject visible(const StoredMessage &stored, bool hide) const;
    /// Keeps a member's upload for an interaction and answers its attachment JSON.
    QJsonObject upload(const QString &id, const SimUpload &upload);
    /// Whether the address of an attachment is signed by us and has not ended (protocol item 78).
    bool isSigned(const QUrl &url) const { return m_cdn.isValid(url); }
    /// An uploaded file by its CDN path; null when unknown.
    QByteArray attachment(const QString &folder, const QString &attachmentId,
                          QString *contentType) const;

Q_SIGNALS:
    void created(const dbsbm::simulator::StoredMessage &message);
    void edited(const dbsbm::simulator::StoredMessage &message);
    void removed(const dbsbm::simulator::StoredMessage &message);

private:
    using Key = std::pair<ChannelId, MessageId>;

    QJsonObject attachmentJson(const QString &folder, const QString &id, const MultipartPart &file,
                               const QJsonObject &description) const;
    void addFiles(StoredMessage *stored, const QJsonObject &body,
                  const QList<MultipartPart> &files);
    void keepAttachments(StoredMessage *stored, const QJsonArray &listed);
    void finishContent(StoredMessage *stored, const QJsonObject &body, bool usersOnlyByDefault);
    void applyMentions(StoredMessage *stored, const QJsonValue &allowed, bool usersOnlyByDefault);
    QJsonValue avatarOf(const MessageDraft &draft) const;
    QJsonObject authorJson(const MessageDraft &draft) const;

    SimState &m_state;
    CdnUrls m_cdn;
    std::map<Key, StoredMessage> m_messages;
    QList<std::pair<QString, SimUpload>> m_uploads; ///< the newest kMaxUploads, by id
};

} // namespace dbsbm::simulator
