// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"
#include "models/services/VerifyService.h"

#include <memory>

namespace dbsbm {

class Host;

/// What watches over the bot and its records: one object of each part of operations, made when the
/// database is open. Terminal commands use single parts; only programs that stay start() them.
class OpsHost : public QObject
{
    Q_OBJECT
public:
    explicit OpsHost(Host &host);
    ~OpsHost() override;

    /// For programs that stay: everything that works by itself from now on.
    void start();
    /// Verifies the records of every guild now, in the background, and once a day; what is wrong
    /// goes to the error tracker. The host's verifier says how it goes.
    void watchRecords();

private:
    void recordFindings(const Result<VerifyReport> &report);

    Host &m_host;
    Timer m_daily;
};

} // namespace dbsbm
