// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/Statement.h"

#include <QSqlQuery>
#include <QStringList>

struct pg_result; // PGresult

namespace dbsbm {

class PostgresConnection;

/// One statement prepared on the server. Its placeholders are told apart by name and sent by
/// number, each under a cast to the type it is first bound with, so that a text means the same on
/// every engine. Rows are fetched at once, so that other statements may run between them; values
/// are read where libpq keeps them, without a QVariant for each.
class PostgresStatement final : public Statement
{
public:
    PostgresStatement(PostgresConnection &connection, const QString &sql);

    bool isUsable() const override { return !m_failed; }
    Result<> bind(Bindings bindings) override;
    Result<bool> step() override;
    void reset() override;
    qint64 changes() const override { return m_changes; }
    qint64 lastInsertId() const override { return m_lastInsertId; }
    qint64 integer(int column) const override;
    QString text(int column) const override;
    QByteArray bytes(int column) const override;
    QByteArrayView view(int column) const override;
    bool isNull(int column) const override;

private:
    Result<> prepare(const std::vector<QVariant> &values);
    Result<> execute();
    tl::unexpected<Error> refusal(const QString &why);
    bool isBytea(int column) const;
    QByteArrayView raw(int column) const;

    PostgresConnection &m_connection;
    QString m_sql;
    QStringList m_pieces;   ///< of the text, between the placeholders
    QStringList m_names;    ///< of the placeholders, without repetitions
    QList<int> m_positions; ///< the placeholder after each piece but the last
    QSqlQuery m_query;
    const pg_result *m_rows = nullptr; ///< of the last execute(); the driver's
    int m_row = -1;
    bool m_reads;           ///< a SELECT, whose rows are not changes
    bool m_several = false; ///< statements, of which the driver would run all
    bool m_prepared = false;
    bool m_executed = false;
    bool m_failed = false;
    qint64 m_changes = 0;
    qint64 m_lastInsertId = 0;
    mutable QByteArray m_viewed; ///< what view() shows
};

} // namespace dbsbm
