// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/PostgresStatement.h"

#include "models/store/PostgresConnection.h"

#include <QRegularExpression>
#include <QSqlError>
#include <QSqlResult>

#include <libpq-fe.h>

#include <charconv>

// As the driver declares it.
Q_DECLARE_OPAQUE_POINTER(PGresult *)
Q_DECLARE_METATYPE(PGresult *)

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

// PostgreSQL, src/include/catalog/pg_type.dat
constexpr Oid kBoolean = 16;
constexpr Oid kBytea = 17;
constexpr qsizetype kHexMark = 2; // "\x"

/// Of a digit that the server wrote, "0" to "9" or "a" to "f".
constexpr char valueOf(char digit)
{
    return static_cast<char>(digit <= '9' ? digit - '0' : digit - 'a' + 10);
}

void readHex(QByteArrayView digits, QByteArray &bytes)
{
    bytes.resize(digits.size() / 2); // keeps its room
    for (qsizetype i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<char>(valueOf(digits[2 * i]) << 4 | valueOf(digits[2 * i + 1]));
}

/// The older form, which the driver asks for and configure() changes.
QByteArray unescaped(QByteArrayView text)
{
    size_t size = 0;
    const std::unique_ptr<unsigned char, decltype(&PQfreemem)> bytes(
        PQunescapeBytea(reinterpret_cast<const unsigned char *>(text.data()), &size), PQfreemem);
    Q_CHECK_PTR(bytes.get());
    return {reinterpret_cast<const char *>(bytes.get()), static_cast<qsizetype>(size)};
}

/// The rows that the driver holds; null when it shows none.
const PGresult *rowsOf(const QSqlQuery &query)
{
    return query.result()->handle().value<PGresult *>();
}

/// What goes to the driver: no null texts, which it would send as NULL.
QVariant sent(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::QString: return value.toString().isNull() ? QVariant(u""_s) : value;
    case QMetaType::QByteArray: return value.toByteArray().isNull() ? QVariant(""_ba) : value;
    case QMetaType::Int: return QVariant(value.toLongLong());
    default: return value;
    }
}

/// "$1" under a cast to the type of the value; NULL takes the type that its place asks for.
QString parameter(int number, const QVariant &value)
{
    const QString plain = u'$' + QString::number(number);
    switch (value.typeId()) {
    case QMetaType::LongLong: return u"CAST("_s + plain + u" AS bigint)"_s;
    case QMetaType::QString: return u"CAST("_s + plain + u" AS text)"_s;
    case QMetaType::QByteArray: return u"CAST("_s + plain + u" AS bytea)"_s;
    default: return plain;
    }
}

/// The server takes no U+0000 in a text, and the driver would cut the statement there.
bool isSendable(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::UnknownType:
    case QMetaType::Int:
    case QMetaType::LongLong:
    case QMetaType::QByteArray: return true;
    case QMetaType::QString: return !value.toString().contains(QChar(u'\0'));
    default: return false; // amounts are never doubles
    }
}

} // namespace

PostgresStatement::PostgresStatement(PostgresConnection &connection, const QString &sql)
    : m_connection(connection),
      m_sql(sql),
      m_query(connection.database()),
      m_reads(sql.trimmed().startsWith(u"SELECT", Qt::CaseInsensitive))
{
    // Quoted text and comments are stepped over, and so is the "::" of a cast.
    static const QRegularExpression token(uR"('[^']*'|"[^"]*"|--[^\n]*|::|;|(:[A-Za-z]\w*))"_s);
    qsizetype from = 0;
    for (const QRegularExpressionMatch &match : token.globalMatch(sql)) {
        m_several = m_several || match.capturedView() == u";";
        if (!match.hasCaptured(1))
            continue;
        const QString name = match.captured(1);
        if (!m_names.contains(name))
            m_names << name;
        m_pieces << sql.mid(from, match.capturedStart() - from);
        m_positions << static_cast<int>(m_names.indexOf(name));
        from = match.capturedEnd();
    }
    m_pieces << sql.mid(from);
}

tl::unexpected<Error> PostgresStatement::refusal(const QString &why)
{
    return fail(postgresError(u"dbsbm"_s, why, m_sql));
}

Result<> PostgresStatement::bind(Bindings bindings)
{
    if (m_several)
        return refusal(u"more than one statement"_s);
    if (bindings.size() != static_cast<size_t>(m_names.size()))
        return refusal(u"wrong number of placeholders"_s);
    std::vector<QVariant> values(bindings.size());
    std::vector<bool> seen(bindings.size());
    qsizetype expected = 0;
    for (const Binding &binding : bindings) {
        // The usual case: bound in the order of the text.
        const qsizetype index =
            m_names.at(expected) == binding.name ? expected : m_names.indexOf(binding.name);
        ++expected;
        if (index < 0 || seen[static_cast<size_t>(index)])
            return refusal(u"no placeholder "_s + binding.name);
        if (!isSendable(binding.value))
            return refusal(u"no value that can be stored for "_s + binding.name);
        seen[static_cast<size_t>(index)] = true;
        values[static_cast<size_t>(index)] = sent(binding.value);
    }
    if (!m_prepared) {
        if (const Result<> done = prepare(values); !done)
            return done;
    }
    for (size_t i = 0; i < values.size(); ++i)
        m_query.bindValue(static_cast<int>(i), values[i]);
    m_executed = false;
    return {};
}

Result<> PostgresStatement::prepare(const std::vector<QVariant> &values)
{
    QString text = m_pieces.first();
    for (qsizetype i = 0; i < m_positions.size(); ++i) {
        const int position = m_positions.at(i);
        text += parameter(position + 1, values[static_cast<size_t>(position)]) + m_pieces.at(i + 1);
    }
    m_prepared = m_query.prepare(text);
    m_failed = !m_prepared;
    if (m_prepared)
        return {};
    return fail(m_connection.fault(m_query.lastError(), m_sql));
}

Result<> PostgresStatement::execute()
{
    m_executed = true;
    m_rows = nullptr; // the driver clears them before it fails
    m_row = -1;
    if (!m_query.exec())
        return fail(m_connection.fault(m_query.lastError(), m_sql));
    m_changes = m_query.numRowsAffected();
    if (!m_reads)
        m_connection.countChanges(m_changes);
    m_rows = rowsOf(m_query);
    if (!m_rows)
        return refusal(u"the PostgreSQL driver shows no rows of libpq"_s);
    return {};
}

Result<bool> PostgresStatement::step()
{
    if (!m_executed) {
        if (const Result<> done = execute(); !done)
            return fail(done.error());
    }
    if (!m_rows || m_row + 1 >= PQntuples(m_rows))
        return false;
    ++m_row;
    if (!m_reads)
        m_lastInsertId = integer(0);
    return true;
}

void PostgresStatement::reset()
{
    m_rows = nullptr;
    m_query.finish();
    m_executed = false;
}

bool PostgresStatement::isBytea(int column) const
{
    return PQftype(m_rows, column) == kBytea;
}

/// As the server wrote it: a text in UTF-8, a number in digits, bytes as "\x" and hex digits.
QByteArrayView PostgresStatement::raw(int column) const
{
    if (isNull(column))
        return {};
    return {PQgetvalue(m_rows, m_row, column), PQgetlength(m_rows, m_row, column)};
}

/// A truth value is 0 or 1; what is no whole number (NULL, a text) is 0, as on SQLite.
qint64 PostgresStatement::integer(int column) const
{
    const char *const text = PQgetvalue(m_rows, m_row, column);
    qint64 number = 0;
    const auto read = std::from_chars(text, text + PQgetlength(m_rows, m_row, column), number);
    if (read.ec == std::errc())
        return number;
    return PQftype(m_rows, column) == kBoolean && *text == 't' ? 1 : 0;
}

QString PostgresStatement::text(int column) const
{
    return QString::fromUtf8(view(column));
}

QByteArray PostgresStatement::bytes(int column) const
{
    return view(column).toByteArray();
}

QByteArrayView PostgresStatement::view(int column) const
{
    const QByteArrayView value = raw(column);
    if (value.isEmpty() || !isBytea(column))
        return value;
    if (value.startsWith("\\x"))
        readHex(value.sliced(kHexMark), m_viewed);
    else
        m_viewed = unescaped(value);
    return m_viewed;
}

bool PostgresStatement::isNull(int column) const
{
    return PQgetisnull(m_rows, m_row, column) != 0;
}

} // namespace dbsbm
