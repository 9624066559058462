// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"
#include "models/core/Result.h"
#include "models/core/Task.h"

namespace dbsbm {

class Host;

/// Opens a host's database, however long it takes to be there: what can pass is tried again after
/// one second, doubling to one minute; what cannot is an error at once. For a program that stays.
class PatientOpen : public QObject
{
    Q_OBJECT
public:
    PatientOpen(Host &host, Clock &clock, QObject *parent = nullptr);

    /// Once. Open, or why it never will be.
    Task<Result<>> run();
    /// No further attempt; the task is left unanswered.
    void stop() { m_retry.stop(); }

Q_SIGNALS:
    /// An attempt failed, and another one follows after \a pause.
    void waiting(const dbsbm::Error &error, std::chrono::milliseconds pause);

private:
    void attempt();
    void wait(const Error &error);

    Host &m_host;
    Timer m_retry;
    Promise<Result<>> m_done;
    int m_failures = 0;
};

} // namespace dbsbm
