// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/Transaction.h"

#include "models/core/Logging.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace dbsbm {

namespace {

constexpr size_t kRowsAtOnce = 32;

/// Of the same placeholder in each row of severalRowsText().
QString nameInRow(const QString &name, size_t row)
{
    return name + u'_' + QString::number(row);
}

/// The INSERT with its row of placeholders as often.
QString severalRowsText(const QString &sql, size_t rows)
{
    static const QRegularExpression placeholder(QStringLiteral("(:[A-Za-z]\\w*)"));
    const qsizetype from = sql.indexOf(u"VALUES (") + qsizetype(qstrlen("VALUES "));
    const qsizetype end = sql.indexOf(u')', from) + 1;
    QStringList tuples;
    for (size_t row = 0; row < rows; ++row)
        tuples << sql.mid(from, end - from).replace(placeholder, QStringLiteral("\\1_%1").arg(row));
    return sql.left(from) + tuples.join(u", ") + sql.mid(end);
}

std::vector<Binding> severalRows(std::span<const std::vector<Binding>> rows)
{
    std::vector<Binding> all;
    all.reserve(rows.size() * rows.front().size());
    for (size_t row = 0; row < rows.size(); ++row) {
        for (const Binding &binding : rows[row])
            all.push_back({nameInRow(binding.name, row), binding.value});
    }
    return all;
}

} // namespace

static Result<> run(Statement &statement, Bindings bindings)
{
    const Result<> bound = statement.bind(bindings);
    return bound ? statement.run() : bound;
}

Transaction::~Transaction()
{
    if (m_open)
        rollback();
}

Result<> Transaction::begin(Mode mode)
{
    const Result<> done = m_connection.begin(mode);
    m_open = done.has_value();
    return done;
}

Result<> Transaction::writeCounts()
{
    return m_cache.counts.write(*this);
}

Result<> Transaction::commit()
{
    if (const Result<> written = writeCounts(); !written)
        return written;
    const Result<> done = m_connection.commit();
    if (done)
        m_open = false;
    return done;
}

void Transaction::rollback()
{
    // Fails only when the engine already took it back by itself, which is what is wanted.
    if (const Result<> done = m_connection.rollback(); !done)
        qCInfo(lcStore, "rollback: %s", qUtf8Printable(done.error().detail()));
    m_open = false;
}

Result<> Transaction::setSavepoint()
{
    return m_connection.savepoint(QStringLiteral("SAVEPOINT job"));
}

Result<> Transaction::releaseSavepoint()
{
    return m_connection.savepoint(QStringLiteral("RELEASE job"));
}

Result<> Transaction::rollbackToSavepoint()
{
    m_cache = {};
    const Result<> done = m_connection.savepoint(QStringLiteral("ROLLBACK TO job"));
    return done ? releaseSavepoint() : done;
}

Result<qint64> Transaction::exec(const QString &sql, Bindings bindings)
{
    const StatementLease lease = m_connection.statement(sql);
    if (const Result<> done = run(*lease, bindings); !done)
        return fail(done.error());
    return lease->changes();
}

Result<> Transaction::execRows(const QString &sql, std::span<const std::vector<Binding>> rows)
{
    // A statement for a server costs a way there and back. For one of several rows SQLite would
    // keep what it changes a second time, which costs more than the statements.
    const size_t most = engine() == Engine::Postgres ? kRowsAtOnce : 1;
    while (!rows.empty()) {
        const auto now = rows.first(std::min(most, rows.size()));
        rows = rows.subspan(now.size());
        const Result<qint64> done = now.size() == 1
            ? exec(sql, now.front())
            : exec(severalRowsText(sql, now.size()), severalRows(now));
        if (!done)
            return fail(done.error());
    }
    return {};
}

Result<qint64> Transaction::insert(const QString &sql, Bindings bindings)
{
    const StatementLease lease = m_connection.statement(m_connection.insertText(sql));
    if (const Result<> done = run(*lease, bindings); !done)
        return fail(done.error());
    return lease->lastInsertId();
}

} // namespace dbsbm
