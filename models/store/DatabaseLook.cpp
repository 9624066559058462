// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/DatabaseLook.h"

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostFindings = 10;

Result<DatabaseLook> lookAtFile(Transaction &transaction)
{
    const auto facts = transaction.first<DatabaseLook>(
        u"SELECT sqlite_version(), user_version, page_count * page_size, "
        "freelist_count * page_size FROM pragma_user_version, pragma_page_count, "
        "pragma_page_size, pragma_freelist_count"_s,
        {}, [](const Row &row) {
            return DatabaseLook{QString(u"SQLite " + row.text(0)),
                                row.integer(1),
                                row.integer(2),
                                row.integer(3),
                                {}};
        });
    if (!facts)
        return fail(facts.error());
    DatabaseLook look = facts->value_or(DatabaseLook());
    const auto findings = transaction.list<QString>(u"SELECT quick_check FROM pragma_quick_check"_s,
                                                    {}, [](const Row &row) { return row.text(0); });
    if (!findings)
        return fail(findings.error());
    if (*findings != QStringList{u"ok"_s})
        look.damage = findings->first(std::min(findings->size(), kMostFindings));
    return look;
}

Result<DatabaseLook> lookAtServer(Transaction &transaction)
{
    const auto facts = transaction.first<DatabaseLook>(
        u"SELECT current_setting('server_version'), version, "
        "pg_database_size(current_database()) FROM schema_version"_s,
        {}, [](const Row &row) {
            return DatabaseLook{
                QString(u"PostgreSQL " + row.text(0)), row.integer(1), row.integer(2), 0, {}};
        });
    if (!facts)
        return fail(facts.error());
    return facts->value_or(DatabaseLook());
}

} // namespace

Result<DatabaseLook> lookAtDatabase(Transaction &transaction)
{
    return transaction.engine() == Engine::Sqlite ? lookAtFile(transaction)
                                                  : lookAtServer(transaction);
}

} // namespace dbsbm
