// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace dbsbm {

/// A value that must never reach a log, an error, an export or a screen. It has no stream
/// operator and no implicit QString; reveal() marks every use.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArray value) : m_value(std::move(value)) {}

    const QByteArray &reveal() const { return m_value; }
    bool isEmpty() const { return m_value.isEmpty(); }
    /// The last four characters, shown on request; nothing of a value under 12 characters.
    QString lastFour() const
    {
        return m_value.size() < 12 ? QString() : QString::fromUtf8(m_value.right(4));
    }
    bool operator==(const Secret &) const = default;

private:
    QByteArray m_value;
};

} // namespace dbsbm
