// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace dbsbm {

/// Whole numbers in as few bytes as they need: seven bits a byte, lowest first, the highest bit
/// says that more follow (LEB128).
inline void appendVarint(QByteArray &bytes, quint64 value)
{
    while (value >= 0x80) {
        bytes.append(static_cast<char>(value | 0x80));
        value >>= 7;
    }
    bytes.append(static_cast<char>(value));
}

/// Reads numbers and stretches from bytes that may be cut off or damaged.
class VarintReader
{
public:
    explicit VarintReader(QByteArrayView bytes) : m_bytes(bytes) {}

    /// False at the end, and for a number of more than 64 bits; then nothing more can be read.
    bool next(quint64 &value)
    {
        value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (m_at >= m_bytes.size())
                break;
            const auto byte = static_cast<unsigned char>(m_bytes[m_at++]);
            value |= static_cast<quint64>(byte & 0x7F) << shift;
            if (byte < 0x80)
                return true;
        }
        m_at = m_bytes.size();
        return false;
    }
    /// The next \a size bytes; false when there are fewer.
    bool take(quint64 size, QByteArrayView &part)
    {
        if (size > static_cast<quint64>(m_bytes.size() - m_at))
            return false;
        part = m_bytes.sliced(m_at, static_cast<qsizetype>(size));
        m_at += static_cast<qsizetype>(size);
        return true;
    }
    quint64 left() const { return static_cast<quint64>(m_bytes.size() - m_at); }
    bool atEnd() const { return m_at == m_bytes.size(); }

private:
    QByteArrayView m_bytes;
    qsizetype m_at = 0;
};

} // namespace dbsbm
