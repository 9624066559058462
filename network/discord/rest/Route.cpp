// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/discord/rest/Route.h"

#include <QCryptographicHash>

#include <algorithm>

namespace dbsbm::discord {

namespace {

constexpr qint64 kOldMessageMs = qint64(14) * 24 * 3600 * 1000;

bool isId(const QString &segment)
{
    return !segment.isEmpty() && std::all_of(segment.cbegin(), segment.cend(), [](QChar c) {
        return c >= u'0' && c <= u'9';
    });
}

/// "channels" -> "{channel.id}".
QString placeholder(const QString &collection)
{
    const bool plural = collection.endsWith(u's') && collection.size() > 1;
    return u'{' + (plural ? collection.chopped(1) : collection) + QStringLiteral(".id}");
}

QString digest(const QString &token)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(token.toUtf8(), QCryptographicHash::Sha256).toHex().first(12));
}

bool ownsMajor(const QString &collection)
{
    return collection == u"channels" || collection == u"guilds" || collection == u"webhooks"
        || collection == u"interactions";
}

} // namespace

QString methodName(Method method)
{
    switch (method) {
    case Method::Get: return QStringLiteral("GET");
    case Method::Post: return QStringLiteral("POST");
    case Method::Put: return QStringLiteral("PUT");
    case Method::Patch: return QStringLiteral("PATCH");
    case Method::Delete: break;
    }
    return QStringLiteral("DELETE");
}

Route Route::of(const RestRequest &request, qint64 nowMs)
{
    Route route;
    QStringList segments = request.path.split(u'/', Qt::SkipEmptyParts);
    const QString top = segments.value(0);
    const bool tokenRoute = (top == u"webhooks" || top == u"interactions") && segments.size() > 2;
    if (segments.size() > 1 && ownsMajor(top) && isId(segments.at(1)))
        route.major = segments.at(1);
    if (tokenRoute) {
        route.major += u' ' + digest(segments.at(2));
        segments[2] = QStringLiteral("{token}");
    }

    const qsizetype reactions = segments.indexOf(QStringLiteral("reactions"));
    if (reactions >= 0) // whatever the emoji or the user: one limit
        segments = segments.first(reactions + 1);
    const bool old = request.method == Method::Delete && segments.size() == 4
        && segments.at(2) == u"messages" && isId(segments.at(3))
        && nowMs - snowflakeTimeMs(MessageId::fromString(segments.at(3))) > kOldMessageMs;
    for (qsizetype i = segments.size() - 1; i > 0; --i) {
        if (isId(segments.at(i)))
            segments[i] = placeholder(segments.at(i - 1));
    }
    route.name = methodName(request.method) + u" /" + segments.join(u'/');
    if (old)
        route.name += u" (old)";
    route.interaction = request.interaction || top == u"interactions";
    return route;
}

} // namespace dbsbm::discord
