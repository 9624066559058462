// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/DatabaseOptions.h"

#include "models/core/DatabaseUrl.h"
#include "models/core/ErrorCodes.h"

#include <QCoreApplication>

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

} // namespace

Result<DatabaseOptions> databaseOptionsFrom(const QString &url, const Secret &password)
{
    const std::optional<DatabaseUrl> parsed = databaseUrlFrom(url);
    if (!parsed)
        return refusal();
    DatabaseOptions options;
    options.path = parsed->path;
    if (parsed->isSqlite())
        return options;
    PostgresAddress address;
    address.host = parsed->host;
    address.port = parsed->port;
    address.database = parsed->database;
    address.user = parsed->user;
    address.password = password;
    address.sslMode = parsed->sslMode;
    options.postgres = address;
    return options;
}

} // namespace dbsbm
