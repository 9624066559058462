// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/simulator/MessageStore.h"

#include "network/simulator/messageRules.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QImageReader>
#include <QRegularExpression>

#include <algorithm>
#include <limits>

namespace dbsbm::simulator {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kEphemeralFolder = "ephemeral"_L1;
constexpr qint64 kNonceMs = 5 * 60 * 1000;

/// Ids mentioned by a pattern such as <@&123>, in order, each once.
QStringList mentioned(const QString &content, const QString &pattern)
{
    QStringList ids;
    auto matches = QRegularExpression(pattern).globalMatch(content);
    while (matches.hasNext()) {
        const QString id = matches.next().captured(1);
        if (!ids.contains(id))
            ids.append(id);
    }
    return ids;
}

bool mentionAllowed(const QJsonValue &allowed, const QString &kind, const QString &id,
                    bool byDefault)
{
    if (!allowed.isObject())
        return byDefault;
    const QJsonObject rules = allowed.toObject();
    return rules.value("parse"_L1).toArray().contains(kind)
        || rules.value(kind).toArray().contains(id);
}

/// Components with the ids Discord gives where none were set (item 99).
QJsonArray numbered(const QJsonArray &components, int *next)
{
    QJsonArray result;
    for (const QJsonValue &value : components) {
        QJsonObject component = value.toObject();
        if (component.value("id"_L1).toInt() == 0)
            component.insert(u"id"_s, (*next)++);
        if (component.contains("components"_L1))
            component.insert(u"components"_s,
                             numbered(component.value("components"_L1).toArray(), next));
        result.append(component);
    }
    return result;
}

/// Embeds as Discord gives them back: typed, with attachment:// resolved.
QJsonArray resolvedEmbeds(const QJsonArray &embeds, const QJsonArray &attachments)
{
    QJsonArray result;
    for (const QJsonValue &value : embeds) {
        QJsonObject embed = value.toObject();
        embed.insert(u"type"_s, u"rich"_s);
        for (const QString &key : {u"image"_s, u"thumbnail"_s}) {
            QJsonObject media = embed.value(key).toObject();
            const QString url = media.value("url"_L1).toString();
            for (const QJsonValue &item : attachments) {
                const QJsonObject attachment = item.toObject();
                if (url != u"attachment://"_s + attachment.value("filename"_L1).toString())
                    continue;
                for (const QString &copied : {u"url"_s, u"proxy_url"_s, u"width"_s, u"height"_s})
                    media.insert(copied, attachment.value(copied));
                embed.insert(key, media);
            }
        }
        result.append(embed);
    }
    return result;
}

} // namespace

MessageStore::MessageStore(SimState &state, QObject *parent)
    : QObject(parent), m_state(state), m_cdn(state)
{}

/// Discord copies the picture when it posts: what counts is whether it can be had at that moment.
QJsonValue MessageStore::avatarOf(const MessageDraft &draft) const
{
    const QUrl url(draft.body.value("avatar_url"_L1).toString());
    QByteArray shown = url.toEncoded();
    if (m_cdn.isOurs(url)) {
        const QStringList segments = url.path().split(u'/'); // "", attachments, folder, id, name
        QString type;
        shown = m_cdn.isValid(url) ? attachment(segments.value(2), segments.value(3), &type)
                                   : QByteArray();
    }
    if (shown.isEmpty())
        return draft.webhook->avatar;
    return QString::fromLatin1(QCryptographicHash::hash(shown, QCryptographicHash::Md5).toHex());
}

QJsonObject MessageStore::authorJson(const MessageDraft &draft) const
{
    if (!draft.webhook)
        return m_state.userJson(draft.author);
    const QString name = draft.body.value("username"_L1).toString(draft.webhook->name);
    return {{u"id"_s, draft.webhook->id.toString()},
            {u"username"_s, name},
            {u"discriminator"_s, u"0000"_s},
            {u"avatar"_s, avatarOf(draft)},
            {u"bot"_s, true},
            {u"global_name"_s, QJsonValue::Null},
            {u"public_flags"_s, 0},
            {u"flags"_s, 0}};
}

StoredMessage MessageStore::create(const MessageDraft &draft)
{
    StoredMessage stored;
    SimMessage &message = stored.message;
    message.id = MessageId{m_state.nextId()};
    message.channel = draft.channel;
    if (const SimGuild *guild = m_state.guildOf(draft.channel))
        stored.guild = guild->id;
    stored.author = draft.author;
    stored.webhook = draft.webhook ? draft.webhook->id : WebhookId{};
    const int flags = draft.body.value("flags"_L1).toInt();
    stored.ephemeral = (flags & kFlagEphemeral) != 0;
    message.json = {{u"id"_s, message.id.toString()},
                    {u"channel_id"_s, draft.channel.toString()},
                    {u"type"_s, 0},
                    {u"author"_s, authorJson(draft)},
                    {u"timestamp"_s, m_state.timestamp()},
                    {u"edited_timestamp"_s, QJsonValue::Null},
                    {u"tts"_s, draft.body.value("tts"_L1).toBool()},
                    {u"pinned"_s, false},
                    {u"flags"_s, flags},
                    {u"attachments"_s, QJsonArray()}};
    if (draft.body.contains("nonce"_L1))
        message.json.insert(u"nonce"_s, draft.body.value("nonce"_L1));
    if (draft.webhook)
        message.json.insert(u"webhook_id"_s, draft.webhook->id.toString());
    if (draft.webhook || draft.author == m_state.options().botUser)
        message.json.insert(u"application_id"_s, m_state.options().application.toString());
    for (auto it = draft.extra.begin(); it != draft.extra.end(); ++it)
        message.json.insert(it.key(), it.value());
    addFiles(&stored, draft.body, draft.files);
    finishContent(&stored, draft.body, draft.usersOnlyByDefault);
    m_messages.insert_or_assign({draft.channel, message.id}, stored);
    if (m_messages.size() > kMaxMessages)
        m_messages.erase(std::min_element(
            m_messages.begin(), m_messages.end(),
            [](const auto &a, const auto &b) { return a.first.second < b.first.second; }));
    Q_EMIT created(stored);
    return stored;
}

std::optional<StoredMessage> MessageStore::edit(ChannelId channel, MessageId id,
                                                const QJsonObject &body,
                                                const QList<MultipartPart> &files,
                                                bool usersOnlyByDefault)
{
    const auto found = m_messages.find({channel, id});
    if (found == m_messages.end())
        return std::nullopt;
    StoredMessage &stored = found->second;
    if (body.value("attachments"_L1).isArray())
        keepAttachments(&stored, body.value("attachments"_L1).toArray());
    else if (body.value("attachments"_L1).isNull())
        keepAttachments(&stored, {});
    addFiles(&stored, body, files);
    int flags = stored.message.json.value("flags"_L1).toInt() & ~kFlagLoading;
    if (body.contains("flags"_L1))
        flags |= body.value("flags"_L1).toInt() & (kFlagComponentsV2 | 4);
    stored.message.json.insert(u"flags"_s, flags);
    stored.message.json.insert(u"edited_timestamp"_s, m_state.timestamp());
    finishContent(&stored, body, usersOnlyByDefault);
    const StoredMessage copy = stored; // a receiver may change the map
    Q_EMIT edited(copy);
    return copy;
}

void MessageStore::finishContent(StoredMessage *stored, const QJsonObject &body,
                                 bool usersOnlyByDefault)
{
    QJsonObject &json = stored->message.json;
    if (body.contains("content"_L1) || !json.contains("content"_L1))
        json.insert(u"content"_s, body.value("content"_L1).toString());
    if (body.contains("embeds"_L1) || !json.contains("embeds"_L1))
        json.insert(u"embeds"_s, body.value("embeds"_L1).toArray());
    json.insert(
        u"embeds"_s,
        resolvedEmbeds(json.value("embeds"_L1).toArray(), json.value("attachments"_L1).toArray()));
    if (body.contains("components"_L1) || !json.contains("components"_L1)) {
        int next = 1;
        json.insert(u"components"_s, numbered(body.value("components"_L1).toArray(), &next));
    }
    applyMentions(stored, body.value("allowed_mentions"_L1), usersOnlyByDefault);
}

void MessageStore::applyMentions(StoredMessage *stored, const QJsonValue &allowed,
                                 bool usersOnlyByDefault)
{
    QJsonObject &json = stored->message.json;
    const QString content = json.value("content"_L1).toString();
    QJsonArray users;
    for (const QString &id : mentioned(content, u"<@!?(\\d{17,20})>"_s)) {
        const QJsonObject user = m_state.userJson(UserId::fromString(id));
        if (!user.isEmpty() && mentionAllowed(allowed, u"users"_s, id, true))
            users.append(user);
    }
    QJsonArray roles;
    for (const QString &id : mentioned(content, u"<@&(\\d{17,20})>"_s)) {
        if (mentionAllowed(allowed, u"roles"_s, id, !usersOnlyByDefault))
            roles.append(id);
    }
    const bool everyone = content.contains("@everyone"_L1) || content.contains("@here"_L1);
    json.insert(u"mentions"_s, users);
    json.insert(u"mention_roles"_s, roles);
    json.insert(u"mention_everyone"_s,
                everyone && mentionAllowed(allowed, u"everyone"_s, QString(), !usersOnlyByDefault));
}

QJsonObject MessageStore::attachmentJson(const QString &folder, const QString &id,
                                         const MultipartPart &file,
                                         const QJsonObject &description) const
{
    QString name = description.value("filename"_L1).toString(file.fileName);
    name.replace(QRegularExpression(u"[^\\w.\\-]"_s), u"_"_s); // as Discord cleans names
    const QString url = m_cdn.address(u"/attachments/%1/%2/%3"_s.arg(folder, id, name));
    QJsonObject json{
        {u"id"_s, id},
        {u"filename"_s, name},
        {u"size"_s, file.bytes.size()},
        {u"url"_s, url},
        {u"proxy_url"_s, url},
        {u"content_type"_s,
         file.contentType.isEmpty() ? u"application/octet-stream"_s : file.contentType}};
    if (description.contains("description"_L1))
        json.insert(u"description"_s, description.value("description"_L1));
    QBuffer buffer;
    buffer.setData(file.bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    if (const QSize size = reader.size(); size.isValid()) {
        json.insert(u"width"_s, size.width());
        json.insert(u"height"_s, size.height());
    }
    return json;
}

void MessageStore::addFiles(StoredMessage *stored, const QJsonObject &body,
                            const QList<MultipartPart> &files)
{
    QJsonArray attachments = stored->message.json.value("attachments"_L1).toArray();
    const QJsonArray descriptions = body.value("attachments"_L1).toArray();
    for (const MultipartPart &file : files) {
        QJsonObject description;
        for (const QJsonValue &value : descriptions) {
            if (file.name
                == u"files[%1]"_s.arg(value.toObject().value("id"_L1).toVariant().toString()))
                description = value.toObject();
        }
        attachments.append(attachmentJson(stored->message.channel.toString(),
                                          QString::number(m_state.nextId()), file, description));
        stored->message.files.append(file.bytes);
    }
    stored->message.json.insert(u"attachments"_s, attachments);
}

void MessageStore::keepAttachments(StoredMessage *stored, const QJsonArray &listed)
{
    QJsonArray kept;
    QList<QByteArray> files;
    const QJsonArray before = stored->message.json.value("attachments"_L1).toArray();
    for (qsizetype i = 0; i < before.size(); ++i) {
        for (const QJsonValue &value : listed) {
            if (value.toObject().value("id"_L1) != before.at(i).toObject().value("id"_L1))
                continue;
            kept.append(before.at(i));
            files.append(stored->message.files.value(i));
        }
    }
    stored->message.json.insert(u"attachments"_s, kept);
    stored->message.files = files;
}

bool MessageStore::remove(ChannelId channel, MessageId id)
{
    const auto found = m_messages.find({channel, id});
    if (found == m_messages.end())
        return false;
    const StoredMessage stored = found->second;
    m_messages.erase(found);
    Q_EMIT removed(stored);
    return true;
}

const StoredMessage *MessageStore::find(ChannelId channel, MessageId id) const
{
    const auto found = m_messages.find({channel, id});
    return found == m_messages.end() ? nullptr : &found->second;
}

const StoredMessage *MessageStore::byNonce(ChannelId channel, UserId author,
                                           const QString &nonce) const
{
    const quint64 oldest = snowflakeAt(m_state.clock().nowMs() - kNonceMs);
    for (const StoredMessage *stored : list(channel, oldest, std::numeric_limits<quint64>::max())) {
        const QString theirs = stored->message.json.value("nonce"_L1).toVariant().toString();
        if (stored->author == author && theirs == nonce)
            return stored;
    }
    return nullptr;
}

QList<const StoredMessage *> MessageStore::list(ChannelId channel, quint64 after,
                                                quint64 before) const
{
    QList<const StoredMessage *> result;
    const auto end = m_messages.lower_bound({channel, MessageId{before}});
    for (auto it = m_messages.upper_bound({channel, MessageId{after}}); it != end; ++it) {
        if (!it->second.ephemeral)
            result.prepend(&it->second);
    }
    return result;
}

QJsonObject MessageStore::visible(const StoredMessage &stored, bool hide) const
{
    QJsonObject json = stored.message.json;
    json.insert(u"attachments"_s, m_cdn.renewed(json.value("attachments"_L1).toArray()));
    const UserId bot = m_state.options().botUser;
    bool mentionsBot = false;
    const QJsonArray mentions = json.value("mentions"_L1).toArray();
    for (const QJsonValue &user : mentions)
        mentionsBot = mentionsBot || user.toObject().value("id"_L1).toString() == bot.toString();
    if (!hide || stored.author == bot || mentionsBot)
        return json;
    json.insert(u"content"_s, QString());
    for (const QString &key : {u"embeds"_s, u"attachments"_s, u"components"_s})
        json.insert(key, QJsonArray());
    json.remove("poll"_L1);
    return json;
}

QJsonObject MessageStore::upload(const QString &id, const SimUpload &upload)
{
    m_uploads.append({id, upload});
    if (m_uploads.size() > kMaxUploads)
        m_uploads.removeFirst();
    const MultipartPart file{QString(), upload.fileName, upload.contentType, upload.bytes};
    QJsonObject json = attachmentJson(kEphemeralFolder, id, file, {});
    json.insert(u"ephemeral"_s, true);
    return json;
}

QByteArray MessageStore::attachment(const QString &folder, const QString &attachmentId,
                                    QString *contentType) const
{
    if (folder == kEphemeralFolder) {
        for (const auto &[id, upload] : m_uploads) {
            if (id == attachmentId) {
                *contentType = upload.contentType;
                return upload.bytes;
            }
        }
        return {};
    }
    const ChannelId channel = ChannelId::fromString(folder);
    for (auto it = m_messages.lower_bound({channel, MessageId{}});
         it != m_messages.end() && it->first.first == channel; ++it) {
        const QJsonArray attachments = it->second.message.json.value("attachments"_L1).toArray();
        for (qsizetype i = 0; i < attachments.size(); ++i) {
            const QJsonObject attachment = attachments.at(i).toObject();
            if (attachment.value("id"_L1).toString() != attachmentId)
                continue;
            *contentType = attachment.value("content_type"_L1).toString();
            return it->second.message.files.value(i);
        }
    }
    return {};
}

} // namespace dbsbm::simulator
