// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/SqliteStatement.h"

#include "models/store/databaseErrors.h"

#include <sqlite3.h>

#include <algorithm>

namespace dbsbm {

SqliteStatement::SqliteStatement(sqlite3 *database, QString sql)
    : m_database(database), m_sql(std::move(sql))
{
    const QByteArray text = m_sql.toUtf8();
    const char *rest = nullptr;
    m_prepareCode = sqlite3_prepare_v3(m_database, text.constData(), static_cast<int>(text.size()),
                                       SQLITE_PREPARE_PERSISTENT, &m_statement, &rest);
    if (m_prepareCode == SQLITE_OK && (!m_statement || !QByteArray(rest).trimmed().isEmpty())) {
        m_prepareCode = SQLITE_MISUSE; // no statement, or more than one
        sqlite3_finalize(m_statement);
        m_statement = nullptr;
    }
    for (int i = 1; i <= sqlite3_bind_parameter_count(m_statement); ++i)
        m_names.push_back(QString::fromUtf8(sqlite3_bind_parameter_name(m_statement, i)));
}

SqliteStatement::~SqliteStatement()
{
    sqlite3_finalize(m_statement);
}

tl::unexpected<Error> SqliteStatement::fault(int code) const
{
    const bool last = (sqlite3_errcode(m_database) & 0xff) == (code & 0xff);
    return fail(sqliteError(
        code, QString::fromUtf8(last ? sqlite3_errmsg(m_database) : sqlite3_errstr(code)), m_sql));
}

int SqliteStatement::indexOf(const QString &name, size_t expected) const
{
    if (m_names[expected] == name)
        return static_cast<int>(expected) + 1; // the usual case: bound in the order of the text
    const auto found = std::find(m_names.begin(), m_names.end(), name);
    return found == m_names.end() ? 0 : static_cast<int>(found - m_names.begin()) + 1;
}

int SqliteStatement::bindOne(int index, const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::UnknownType: return sqlite3_bind_null(m_statement, index);
    case QMetaType::Int:
    case QMetaType::LongLong: return sqlite3_bind_int64(m_statement, index, value.toLongLong());
    case QMetaType::QString: {
        const QByteArray utf8 = value.toString().toUtf8();
        return sqlite3_bind_text64(m_statement, index, utf8.isNull() ? "" : utf8.constData(),
                                   static_cast<sqlite3_uint64>(utf8.size()), SQLITE_TRANSIENT,
                                   SQLITE_UTF8);
    }
    case QMetaType::QByteArray: {
        const QByteArray bytes = value.toByteArray();
        return sqlite3_bind_blob64(m_statement, index, bytes.isNull() ? "" : bytes.constData(),
                                   static_cast<sqlite3_uint64>(bytes.size()), SQLITE_TRANSIENT);
    }
    default: return SQLITE_MISMATCH;
    }
}

Result<> SqliteStatement::bind(Bindings bindings)
{
    if (!isUsable())
        return fault(m_prepareCode);
    if (bindings.size() != m_names.size())
        return fault(SQLITE_RANGE);
    size_t expected = 0;
    for (const Binding &binding : bindings) {
        const int index = indexOf(binding.name, expected++);
        const int code = index > 0 ? bindOne(index, binding.value) : SQLITE_RANGE;
        if (code != SQLITE_OK)
            return fault(code);
    }
    return {};
}

Result<bool> SqliteStatement::step()
{
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    return fault(code);
}

void SqliteStatement::reset()
{
    if (!m_statement)
        return;
    // The code repeats the last step's, which was told already.
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
}

qint64 SqliteStatement::changes() const
{
    return sqlite3_changes64(m_database);
}

qint64 SqliteStatement::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_database);
}

qint64 SqliteStatement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QString SqliteStatement::text(int column) const
{
    const auto *utf8 = sqlite3_column_text(m_statement, column);
    return QString::fromUtf8(reinterpret_cast<const char *>(utf8),
                             sqlite3_column_bytes(m_statement, column));
}

QByteArray SqliteStatement::utf8(int column) const
{
    const auto *text = sqlite3_column_text(m_statement, column);
    return {reinterpret_cast<const char *>(text), sqlite3_column_bytes(m_statement, column)};
}

QByteArray SqliteStatement::bytes(int column) const
{
    const auto *data = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return {data, sqlite3_column_bytes(m_statement, column)};
}

bool SqliteStatement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

} // namespace dbsbm
