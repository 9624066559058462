// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>
#include <vector>

namespace dbsbm {

// JSON in the one form of RFC 8785 (JCS): sorted keys, no spaces, UTF-8, shortest escapes. Numbers
// are integers below 2^53; ids, which may be larger, are written as text.

QByteArray canonicalText(const QString &text);
/// \a elements are canonical already.
QByteArray canonicalArray(const QList<QByteArray> &elements);

/// Collects members in any order and writes them sorted. Keys are ASCII literals.
class CanonicalObject
{
public:
    CanonicalObject &add(const char *key, const QString &value);
    CanonicalObject &add(const char *key, qint64 value);
    CanonicalObject &addFlag(const char *key, bool value);
    /// \a value is canonical already.
    CanonicalObject &addRaw(const char *key, QByteArray value);
    QByteArray toBytes() const;

private:
    using Member = std::pair<const char *, QByteArray>;
    std::vector<Member> m_members; ///< sorted
};

/// SHA-256, 32 bytes.
QByteArray sha256(const QByteArray &bytes);

} // namespace dbsbm
