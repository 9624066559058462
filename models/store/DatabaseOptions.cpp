// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/DatabaseOptions.h"

#include "models/core/ErrorCodes.h"

#include <QCoreApplication>
#include <QUrl>
#include <QUrlQuery>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> refusal()
{
    return fail(codes::kSettingInvalid, ConfigurationFault{u"database_url"_s},
                QCoreApplication::translate(
                    "dbsbm::Database",
                    "The address of the database cannot be used. Write it as sqlite:///path or as "
                    "postgresql://user@host:port/database; the password has a setting of its "
                    "own."));
}

bool isSslMode(const QString &text)
{
    static const QStringList modes{u"disable"_s, u"allow"_s,     u"prefer"_s,
                                   u"require"_s, u"verify-ca"_s, u"verify-full"_s};
    return modes.contains(text);
}

} // namespace

Result<DatabaseOptions> databaseOptionsFrom(const QString &url, const Secret &password)
{
    const QUrl parsed(url, QUrl::TolerantMode);
    DatabaseOptions options;
    if (parsed.scheme() == u"sqlite" && parsed.authority().isEmpty() && parsed.path().size() > 1) {
        options.path = parsed.path();
        return options;
    }
    PostgresAddress address;
    address.host = parsed.host();
    address.port = parsed.port(address.port);
    address.database = parsed.path().mid(1);
    address.user = parsed.userName(QUrl::FullyDecoded);
    address.password = password;
    const QUrlQuery query(parsed);
    for (const auto &[name, value] : query.queryItems(QUrl::FullyDecoded)) {
        if (name == u"host" && address.host.isEmpty() && value.startsWith(u'/'))
            address.host = value;
        else if (name == u"sslmode" && isSslMode(value))
            address.sslMode = value;
        else
            return refusal();
    }
    if (parsed.scheme() != u"postgresql" || address.database.isEmpty()
        || address.database.contains(u'/') || !parsed.password().isEmpty() || parsed.hasFragment())
        return refusal();
    options.postgres = address;
    return options;
}

} // namespace dbsbm
