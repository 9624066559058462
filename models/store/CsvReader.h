// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

class QIODevice;

namespace dbsbm {

/// Nothing stands for NULL: an unquoted \N, or an unquoted NULL as MySQL writes it without escapes.
using CsvRecord = QList<std::optional<QString>>;

/// Reads CSV of RFC 4180 in UTF-8, record by record: commas, quotes doubled inside quotes, line
/// ends CRLF or LF. With \a backslash, also MySQL's escapes (FIELDS ESCAPED BY '\\').
class CsvReader
{
public:
    enum class Escapes { None, Backslash };
    static constexpr qsizetype kMaxFields = 300;

    CsvReader(QIODevice &device, Escapes escapes);

    /// The next record; nothing at the end. Errors, with the line: VAL-009 a stray or open quote, a
    /// field or record too large, not UTF-8; CFG-006 the device fails.
    Result<std::optional<CsvRecord>> next();
    /// Where the last record began, from 1.
    qint64 line() const { return m_recordLine; }

private:
    int take();
    int peek();
    bool fill();
    Result<> quoted(QByteArray &field);
    Result<> plain(QByteArray &field);
    Result<> field(CsvRecord &record);
    Result<> append(QByteArray &field, int byte);
    int takeEscaped();
    tl::unexpected<Error> refuse(const QString &what) const;

    QIODevice &m_device;
    bool m_backslash;
    QByteArray m_buffer;
    qsizetype m_at = 0;
    qint64 m_line = 1;
    qint64 m_recordLine = 1;
};

} // namespace dbsbm
