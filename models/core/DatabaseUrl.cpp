// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/DatabaseUrl.h"

#include <QStringList>
#include <QUrl>
#include <QUrlQuery>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

bool isSslMode(const QString &text)
{
    static const QStringList modes{u"disable"_s, u"allow"_s,     u"prefer"_s,
                                   u"require"_s, u"verify-ca"_s, u"verify-full"_s};
    return modes.contains(text);
}

std::optional<DatabaseUrl> sqliteFrom(const QUrl &url)
{
    if (!url.authority().isEmpty() || url.path().size() < 2 || url.hasQuery())
        return std::nullopt;
    DatabaseUrl file;
    file.path = url.path();
    return file;
}

std::optional<DatabaseUrl> postgresFrom(const QUrl &url)
{
    DatabaseUrl server;
    server.host = url.host();
    server.port = url.port(server.port);
    server.database = url.path().mid(1);
    server.user = url.userName(QUrl::FullyDecoded);
    const QUrlQuery query(url);
    const auto items = query.queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items) {
        if (name == u"host" && server.host.isEmpty() && value.startsWith(u'/'))
            server.host = value;
        else if (name == u"sslmode" && isSslMode(value))
            server.sslMode = value;
        else
            return std::nullopt;
    }
    const bool named = !server.database.isEmpty() && !server.database.contains(u'/');
    return named && url.password().isEmpty() ? std::optional(server) : std::nullopt;
}

} // namespace

std::optional<DatabaseUrl> databaseUrlFrom(const QString &text)
{
    const QUrl url(text, QUrl::TolerantMode);
    if (!url.isValid() || url.hasFragment())
        return std::nullopt;
    if (url.scheme() == u"sqlite")
        return sqliteFrom(url);
    return url.scheme() == u"postgresql" ? postgresFrom(url) : std::nullopt;
}

} // namespace dbsbm
