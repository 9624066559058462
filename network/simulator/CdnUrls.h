// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/simulator/SimState.h"

#include <QUrl>

namespace dbsbm::simulator {

/// The addresses of attachments: signed, and at an end after a day (protocol item 78).
class CdnUrls
{
public:
    static constexpr std::chrono::hours kLife{24};

    explicit CdnUrls(const SimState &state) : m_state(state) {}

    void setBase(const QUrl &base) { m_base = base; }
    /// A fresh address of what lies at \a path.
    QString address(const QString &path) const;
    /// Attachments under fresh addresses, as each reading of a message gives them.
    QJsonArray renewed(const QJsonArray &attachments) const;
    bool isOurs(const QUrl &url) const;
    /// Whether \a url was made here and has not ended.
    bool isValid(const QUrl &url) const;

private:
    QByteArray signature(const QString &path, const QString &end) const;

    const SimState &m_state;
    QUrl m_base;
    const QString m_key = SimState::randomToken(16);
};

} // namespace dbsbm::simulator
