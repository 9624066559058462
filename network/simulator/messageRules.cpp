// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/simulator/messageRules.h"

#include <QSet>

namespace dbsbm::simulator {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaxContent = 2000;
constexpr int kMaxEmbeds = 10;
constexpr int kMaxEmbedText = 6000;
constexpr int kMaxFiles = 10;
constexpr int kMaxDepth = 8;

QJsonObject tooLong(qsizetype limit)
{
    return fieldFault(u"BASE_TYPE_MAX_LENGTH"_s, u"Must be %1 or fewer in length."_s.arg(limit));
}

/// Length as Discord counts it: Unicode code points.
qsizetype textLength(const QJsonValue &value)
{
    return value.toString().toUcs4().size();
}

qsizetype embedText(const QJsonObject &embed)
{
    qsizetype sum = textLength(embed.value("title"_L1)) + textLength(embed.value("description"_L1))
        + textLength(embed.value("footer"_L1).toObject().value("text"_L1))
        + textLength(embed.value("author"_L1).toObject().value("name"_L1));
    const QJsonArray fields = embed.value("fields"_L1).toArray();
    for (const QJsonValue &field : fields)
        sum += textLength(field.toObject().value("name"_L1))
            + textLength(field.toObject().value("value"_L1));
    return sum;
}

QJsonObject fieldFaults(const QJsonArray &fields)
{
    if (fields.size() > 25)
        return tooLong(25);
    QJsonObject faults;
    for (qsizetype i = 0; i < fields.size(); ++i) {
        QJsonObject own;
        const QJsonObject field = fields.at(i).toObject();
        for (const auto &[key, limit] : {std::pair{u"name"_s, 256}, std::pair{u"value"_s, 1024}}) {
            const qsizetype length = textLength(field.value(key));
            if (length == 0)
                own.insert(key, fieldFault(u"BASE_TYPE_REQUIRED"_s, u"This field is required"_s));
            else if (length > limit)
                own.insert(key, tooLong(limit));
        }
        if (!own.isEmpty())
            faults.insert(QString::number(i), own);
    }
    return faults;
}

QJsonObject embedFaults(const QJsonArray &embeds)
{
    if (embeds.size() > kMaxEmbeds)
        return tooLong(kMaxEmbeds);
    QJsonObject faults;
    qsizetype sum = 0;
    for (qsizetype i = 0; i < embeds.size(); ++i) {
        const QJsonObject embed = embeds.at(i).toObject();
        QJsonObject own;
        if (textLength(embed.value("title"_L1)) > 256)
            own.insert(u"title"_s, tooLong(256));
        if (textLength(embed.value("description"_L1)) > 4096)
            own.insert(u"description"_s, tooLong(4096));
        if (textLength(embed.value("footer"_L1).toObject().value("text"_L1)) > 2048)
            own.insert(u"footer"_s, QJsonObject{{u"text"_s, tooLong(2048)}});
        if (textLength(embed.value("author"_L1).toObject().value("name"_L1)) > 256)
            own.insert(u"author"_s, QJsonObject{{u"name"_s, tooLong(256)}});
        if (const QJsonObject fields = fieldFaults(embed.value("fields"_L1).toArray());
            !fields.isEmpty())
            own.insert(u"fields"_s, fields);
        if (!own.isEmpty())
            faults.insert(QString::number(i), own);
        sum += embedText(embed);
    }
    if (faults.isEmpty() && sum > kMaxEmbedText)
        return fieldFault(u"MAX_EMBED_SIZE_EXCEEDED"_s,
                          u"Embed size exceeds maximum size of 6000"_s);
    return faults;
}

void flatten(const QJsonArray &components, int depth, QList<QJsonObject> *out)
{
    if (depth > kMaxDepth)
        return;
    for (const QJsonValue &value : components) {
        const QJsonObject component = value.toObject();
        out->append(component);
        flatten(component.value("components"_L1).toArray(), depth + 1, out);
        for (const QString &key : {u"accessory"_s, u"component"_s}) {
            if (component.contains(key))
                flatten(QJsonArray{component.value(key)}, depth + 1, out);
        }
    }
}

QString rowFault(const QJsonObject &row)
{
    const QJsonArray children = row.value("components"_L1).toArray();
    if (row.value("type"_L1).toInt() != 1 || children.isEmpty() || children.size() > 5)
        return u"Must be an action row of 1 to 5 components."_s;
    for (const QJsonValue &child : children) {
        if (child.toObject().value("type"_L1).toInt() != 2 && children.size() > 1)
            return u"A select must be alone in its row."_s;
    }
    return {};
}

QString buttonFault(const QJsonObject &button)
{
    const int style = button.value("style"_L1).toInt();
    const bool hasId = !button.value("custom_id"_L1).toString().isEmpty();
    const bool hasUrl = button.contains("url"_L1);
    if (style < 1 || style > 6 || (style <= 4 && (!hasId || hasUrl))
        || (style == 5 && (hasId || !hasUrl)))
        return u"The button's style does not fit its custom_id or url."_s;
    if (style != 6 && button.value("label"_L1).toString().isEmpty() && !button.contains("emoji"_L1))
        return u"A button needs a label or an emoji."_s;
    return textLength(button.value("label"_L1)) > 80 ? u"A label has at most 80 characters."_s
                                                     : QString();
}

QJsonObject componentFaults(const QJsonObject &body)
{
    const QJsonArray components = body.value("components"_L1).toArray();
    const bool v2 = (body.value("flags"_L1).toInt() & kFlagComponentsV2) != 0;
    const QList<QJsonObject> all = flattenComponents(components);
    if ((!v2 && components.size() > 5) || all.size() > 40)
        return tooLong(v2 ? 40 : 5);
    QSet<QString> ids;
    for (const QJsonObject &component : all) {
        const QString id = component.value("custom_id"_L1).toString();
        if (id.size() > 100 || (!id.isEmpty() && ids.contains(id)))
            return fieldFault(u"COMPONENT_CUSTOM_ID_DUPLICATED"_s,
                              u"Component custom id is too long or not unique"_s);
        ids.insert(id);
        const QString fault =
            component.value("type"_L1).toInt() == 2 ? buttonFault(component) : QString();
        if (!fault.isEmpty())
            return fieldFault(u"BUTTON_COMPONENT_INVALID"_s, fault);
    }
    for (qsizetype i = 0; !v2 && i < components.size(); ++i) {
        if (const QString fault = rowFault(components.at(i).toObject()); !fault.isEmpty())
            return {{QString::number(i), fieldFault(u"COMPONENT_LAYOUT_INVALID"_s, fault)}};
    }
    return {};
}

QJsonObject mentionFaults(const QJsonObject &mentions)
{
    const QJsonArray parse = mentions.value("parse"_L1).toArray();
    for (const QString &kind : {u"users"_s, u"roles"_s}) {
        const qsizetype listed = mentions.value(kind).toArray().size();
        if (listed > 100)
            return {{kind, tooLong(100)}};
        if (listed > 0 && parse.contains(kind)) // item 70
            return fieldFault(
                u"MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE"_s,
                u"parse:[\"%1\"] and %1: [ids...] are mutually exclusive."_s.arg(kind));
    }
    return {};
}

bool isEmptyMessage(const QJsonObject &body, const QList<MultipartPart> &files)
{
    if (!files.isEmpty() || !body.value("content"_L1).toString().trimmed().isEmpty()
        || body.contains("poll"_L1))
        return false;
    for (const QString &key : {u"embeds"_s, u"components"_s, u"sticker_ids"_s}) {
        if (!body.value(key).toArray().isEmpty())
            return false;
    }
    return body.value("message_reference"_L1).toObject().value("type"_L1).toInt() != 1;
}

} // namespace

QList<QJsonObject> flattenComponents(const QJsonArray &components)
{
    QList<QJsonObject> all;
    flatten(components, 0, &all);
    return all;
}

std::optional<RestReply> messageFault(const QJsonObject &body, const QList<MultipartPart> &files,
                                      bool creating)
{
    for (const MultipartPart &file : files) {
        if (file.bytes.size() > kMaxFileBytes)
            return refuse(413, 40005, u"Request entity too large"_s);
    }
    QJsonObject errors;
    const auto note = [&errors](const QString &key, const QJsonObject &fault) {
        if (!fault.isEmpty())
            errors.insert(key, fault);
    };
    const bool v2 = (body.value("flags"_L1).toInt() & kFlagComponentsV2) != 0;
    if (textLength(body.value("content"_L1)) > kMaxContent)
        note(u"content"_s, tooLong(kMaxContent));
    if (v2
        && (!body.value("content"_L1).toString().isEmpty()
            || !body.value("embeds"_L1).toArray().isEmpty()))
        note(u"content"_s,
             fieldFault(
                 u"MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"_s,
                 u"The 'content' field cannot be used when using MessageFlags.IS_COMPONENTS_V2"_s));
    if (textLength(body.value("nonce"_L1)) > 25)
        note(u"nonce"_s, tooLong(25));
    if (files.size() > kMaxFiles || body.value("attachments"_L1).toArray().size() > kMaxFiles)
        note(u"attachments"_s, tooLong(kMaxFiles));
    note(u"embeds"_s, embedFaults(body.value("embeds"_L1).toArray()));
    note(u"components"_s, componentFaults(body));
    note(u"allowed_mentions"_s, mentionFaults(body.value("allowed_mentions"_L1).toObject()));
    if (!errors.isEmpty())
        return invalidForm(errors);
    if (creating && isEmptyMessage(body, files))
        return refuse(400, 50006, u"Cannot send an empty message"_s);
    return std::nullopt;
}

} // namespace dbsbm::simulator
