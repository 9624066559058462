// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"
#include "network/discord/rest/RateHeaders.h"
#include "network/discord/rest/RetryPolicy.h"

#include <QObject>

class QNetworkReply;

namespace dbsbm::discord {

/// How one try ended. status is 0 and body empty when no whole reply came.
struct ExchangeResult
{
    TryOutcome outcome = TryOutcome::Lost;
    int status = 0;
    QByteArray body;
    RateHeaders headers;
    qint64 serverMs = 0; ///< the Date header, UTC; 0 = none
    bool timedOut = false;
    bool tooLarge = false;
    bool untrusted = false; ///< the server could not prove who it is
    QString detail;         ///< Qt's words on a transport fault; no URL, no token
};

/// One HTTP request on the wire: collects the reply (at most 8 MiB) and keeps the deadline.
class Exchange : public QObject
{
    Q_OBJECT
public:
    /// Takes the reply over.
    Exchange(QNetworkReply *reply, Clock &clock, std::chrono::milliseconds deadline,
             QObject *parent);
    ~Exchange() override;

    /// Breaks the line without a word to anybody.
    void abandon();

Q_SIGNALS:
    /// Once.
    void done(const dbsbm::discord::ExchangeResult &result);

private:
    void read();
    void finish();
    TryOutcome outcome(int status) const;

    QNetworkReply *m_reply;
    Timer m_deadline;
    QByteArray m_body;
    bool m_timedOut = false;
    bool m_tooLarge = false;
    bool m_done = false;
};

} // namespace dbsbm::discord
