// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/discord/gateway/ResumeState.h"

namespace dbsbm::discord {

void ResumeState::begin(const QString &sessionId, const QUrl &url)
{
    m_sessionId = sessionId;
    m_url = url;
    m_failures = 0;
}

void ResumeState::forget()
{
    *this = ResumeState();
}

bool ResumeState::accept(std::optional<qint64> sequence)
{
    if (!sequence)
        return true;
    if (m_sequence && *sequence <= *m_sequence)
        return false;
    m_sequence = sequence;
    return true;
}

} // namespace dbsbm::discord
