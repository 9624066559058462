// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/SqliteStatement.h"

#include "models/store/databaseErrors.h"

#include <sqlite3.h>

#include <algorithm>
#include <utility>

namespace dbsbm {

namespace {

/// The value as it lies in \a variant, which copies nothing; null when it is of another type.
template<typename T>
const T *heldBy(const QVariant &variant)
{
    return variant.metaType() == QMetaType::fromType<T>()
        ? static_cast<const T *>(variant.constData())
        : nullptr;
}

} // namespace

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

/// Room for the bytes of all values of a call, which SQLite then reads where they are: a copy of
/// its own would be one more allocation for each of them.
void SqliteStatement::makeRoom(Bindings bindings)
{
    constexpr qsizetype kMostPerUnit = 3; // UTF-8 of one of UTF-16
    qsizetype most = 0;
    for (const Binding &binding : bindings) {
        if (const auto *text = heldBy<QString>(binding.value))
            most += kMostPerUnit * text->size();
        else if (const auto *bytes = heldBy<QByteArray>(binding.value))
            most += bytes->size();
    }
    if (std::cmp_less(m_bytes.size(), most))
        m_bytes.resize(static_cast<size_t>(most));
    m_used = m_bytes.data();
}

int SqliteStatement::bindText(int index, QStringView text)
{
    const char *const from = m_used;
    const auto isAscii = [](QChar c) { return c.unicode() < 0x80; };
    if (std::all_of(text.begin(), text.end(), isAscii)) { // nearly every text of ours
        m_used = std::transform(text.begin(), text.end(), m_used,
                                [](QChar c) { return static_cast<char>(c.unicode()); });
    } else {
        const QByteArray utf8 = text.toUtf8();
        m_used = std::copy(utf8.begin(), utf8.end(), m_used);
    }
    return sqlite3_bind_text64(m_statement, index, from ? from : "",
                               static_cast<sqlite3_uint64>(m_used - from), SQLITE_STATIC,
                               SQLITE_UTF8);
}

int SqliteStatement::bindBytes(int index, QByteArrayView bytes)
{
    const char *const from = m_used;
    m_used = std::copy(bytes.begin(), bytes.end(), m_used);
    return sqlite3_bind_blob64(m_statement, index, from ? from : "",
                               static_cast<sqlite3_uint64>(bytes.size()), SQLITE_STATIC);
}

int SqliteStatement::bindOne(int index, const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::UnknownType: return sqlite3_bind_null(m_statement, index);
    case QMetaType::Int: return sqlite3_bind_int(m_statement, index, *heldBy<int>(value));
    case QMetaType::LongLong:
        return sqlite3_bind_int64(m_statement, index, *heldBy<qlonglong>(value));
    case QMetaType::QString: return bindText(index, *heldBy<QString>(value));
    case QMetaType::QByteArray: return bindBytes(index, *heldBy<QByteArray>(value));
    default: return SQLITE_MISMATCH;
    }
}

Result<> SqliteStatement::bind(Bindings bindings)
{
    if (!isUsable())
        return fault(m_prepareCode);
    if (bindings.size() != m_names.size())
        return fault(SQLITE_RANGE);
    makeRoom(bindings);
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
    // The code repeats the last step's, which was told already. What is bound stays until the next
    // bind(), which binds every placeholder.
    sqlite3_reset(m_statement);
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

QByteArray SqliteStatement::bytes(int column) const
{
    return view(column).toByteArray();
}

/// SQLite keeps texts as UTF-8, so their bytes are where they are.
QByteArrayView SqliteStatement::view(int column) const
{
    const auto *data = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return {data, sqlite3_column_bytes(m_statement, column)};
}

bool SqliteStatement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

} // namespace dbsbm
