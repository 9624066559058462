// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

#include <optional>

namespace dbsbm::discord {

/// What is needed to take a session up again (protocol items 26-32).
class ResumeState
{
public:
    /// A new session from READY; \a url is where Discord wants it resumed.
    void begin(const QString &sessionId, const QUrl &url);
    void forget();

    bool canResume() const { return !m_sessionId.isEmpty() && m_failures < kMaxFailures; }
    const QString &sessionId() const { return m_sessionId; }
    const QUrl &url() const { return m_url; }
    std::optional<qint64> sequence() const { return m_sequence; }

    /// Notes the number of a dispatch; false when it was seen before (a replay).
    bool accept(std::optional<qint64> sequence);
    void resumed() { m_failures = 0; }
    /// After three failed attempts the session is given up.
    void resumeFailed() { ++m_failures; }

private:
    static constexpr int kMaxFailures = 3;
    QString m_sessionId;
    QUrl m_url;
    std::optional<qint64> m_sequence;
    int m_failures = 0;
};

} // namespace dbsbm::discord
