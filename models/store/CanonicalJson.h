// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <QVarLengthArray>

namespace dbsbm {

// JSON in the one form of RFC 8785 (JCS): sorted keys, no spaces, UTF-8, shortest escapes. Numbers
// are integers below 2^53; ids, which may be larger, are written as text.

/// Behind what \a out holds. QByteArray's own append() takes several times as long for the few
/// bytes that these texts are put together from.
void appendBytes(QByteArray &out, QByteArrayView bytes);
QByteArray canonicalText(const QString &text);
/// The same, behind what \a out holds.
void appendCanonicalText(QByteArray &out, const QString &text);
/// Of a text that is UTF-8 already.
void appendCanonicalUtf8(QByteArray &out, QByteArrayView text);
void appendCanonicalNumber(QByteArray &out, qint64 number);
/// \a elements are canonical already.
QByteArray canonicalArray(const QList<QByteArray> &elements);

/// Collects members in any order and writes them sorted; those that come sorted already are not
/// touched again. Keys are ASCII literals.
class CanonicalObject
{
public:
    CanonicalObject &add(const char *key, const QString &value);
    CanonicalObject &add(const char *key, qint64 value);
    /// As a text: it may pass 2^53.
    CanonicalObject &addDigits(const char *key, quint64 value);
    CanonicalObject &addFlag(const char *key, bool value);
    /// \a value is canonical already.
    CanonicalObject &addRaw(const char *key, const QByteArray &value);
    QByteArray toBytes() const;

private:
    struct Member
    {
        const char *key = nullptr;
        qsizetype from = 0; ///< in m_text; up to the comma before the next one
    };
    void begin(const char *key);
    QByteArray sorted() const;

    QVarLengthArray<Member, 32> m_members; ///< as they came
    bool m_isSorted = true;
    /// All of them behind an open brace: a record has millions, and room for each of its own would
    /// cost more than all the rest.
    QByteArray m_text;
};

/// SHA-256, 32 bytes.
QByteArray sha256(const QByteArray &bytes);
/// The same into \a digest, which has room for 32 bytes.
void sha256(QByteArrayView bytes, char *digest);

} // namespace dbsbm
