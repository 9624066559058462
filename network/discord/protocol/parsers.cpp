// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/discord/protocol/parsers.h"

#include "network/discord/protocol/readers.h"

#include <cmath>

namespace dbsbm::discord {

namespace {

constexpr qsizetype kMaxFields = 20;
constexpr qsizetype kMaxText = 500;

std::string_view toStd(QByteArrayView bytes)
{
    return {bytes.data(), static_cast<size_t>(bytes.size())};
}

template<typename T>
Result<T> parseObject(QByteArrayView json, Result<T> (*read)(JsonView))
{
    JsonParser parser;
    const Result<JsonView> root = parser.parse(toStd(json));
    if (!root)
        return fail(root.error());
    if (!root->isObject())
        return malformed(QStringLiteral("an object was expected"));
    return read(*root);
}

/// All elements, or the error of the first bad one: half a list would pass for a whole one.
template<typename T>
Result<QList<T>> parseList(QByteArrayView json, Result<T> (*read)(JsonView))
{
    JsonParser parser;
    const Result<JsonView> root = parser.parse(toStd(json));
    if (!root)
        return fail(root.error());
    if (!root->isArray())
        return malformed(QStringLiteral("an array was expected"));
    Result<QList<T>> list;
    root->forEach([&](JsonView element) {
        if (!list)
            return;
        Result<T> item = read(element);
        if (item)
            list->append(std::move(*item));
        else
            list = fail(item.error());
    });
    return list;
}

bool isIndex(std::string_view key)
{
    return !key.empty() && key.find_first_not_of("0123456789") == std::string_view::npos;
}

/// Walks the tree of `errors`; leaves are {"_errors": [{code, message}]} (item 50).
void flatten(JsonView node, const QString &path, QStringList &into)
{
    node.forEachMember([&](std::string_view key, JsonView value) {
        if (into.size() >= kMaxFields)
            return;
        if (key == "_errors") {
            value.forEach([&](JsonView leaf) {
                if (into.size() < kMaxFields)
                    into.append((path.isEmpty() ? path : QString(path + u": "))
                                + leaf.text("message").left(kMaxText));
            });
            return;
        }
        const QString name =
            QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size())).left(100);
        if (isIndex(key))
            flatten(value, path + u'[' + name + u']', into);
        else
            flatten(value, path.isEmpty() ? name : QString(path + u'.' + name), into);
    });
}

} // namespace

Result<Interaction> parseInteraction(QByteArrayView json)
{
    return parseObject(json, &readInteraction);
}

Result<Guild> parseGuild(QByteArrayView json)
{
    return parseObject(json, &readGuild);
}

Result<Ready> parseReady(QByteArrayView json)
{
    return parseObject(json, &readReady);
}

Result<Reaction> parseReaction(QByteArrayView json)
{
    return parseObject(json, readReaction);
}

Result<DeletedMessages> parseDeletedMessages(QByteArrayView json)
{
    return parseObject(json, readDeletedMessages);
}

Result<Message> parseMessage(QByteArrayView json)
{
    return parseObject(json, &readMessage);
}

Result<QList<Message>> parseMessages(QByteArrayView json)
{
    return parseList(json, &readMessage);
}

Result<Webhook> parseWebhook(QByteArrayView json)
{
    return parseObject(json, &readWebhook);
}

Result<QList<Webhook>> parseWebhooks(QByteArrayView json)
{
    return parseList(json, &readWebhook);
}

Result<GatewayBot> parseGatewayBot(QByteArrayView json)
{
    return parseObject(json, &readGatewayBot);
}

Result<Application> parseApplication(QByteArrayView json)
{
    return parseObject(json, &readApplication);
}

QString ErrorBody::toText() const
{
    QString text = message;
    if (!fields.isEmpty())
        text += u" (" + fields.join(QStringLiteral("; ")) + u')';
    return text;
}

ErrorBody parseErrorBody(QByteArrayView json)
{
    ErrorBody body;
    JsonParser parser;
    const Result<JsonView> root = parser.parse(toStd(json));
    if (!root || !root->isObject())
        return body;
    body.isJson = true;
    body.code = static_cast<int>((*root)["code"].toInteger());
    body.message = root->text("message").left(kMaxText);
    body.global = (*root)["global"].toFlag();
    const double retryAfter = (*root)["retry_after"].toDouble(-1);
    if (retryAfter >= 0 && std::isfinite(retryAfter))
        body.retryAfterS = retryAfter;
    flatten((*root)["errors"], QString(), body.fields);
    return body;
}

} // namespace dbsbm::discord
