// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/OpsHost.h"

#include "app/host/Host.h"
#include "models/core/ErrorCodes.h"

namespace dbsbm {

OpsHost::OpsHost(Host &host) : m_host(host), m_daily(host.clock()) {}

OpsHost::~OpsHost() = default;

void OpsHost::start()
{
    watchRecords();
}

void OpsHost::watchRecords()
{
    m_daily.start(std::chrono::hours(24), [this] { watchRecords(); });
    m_host.verifier().verify().then(
        this, [this](const Result<VerifyReport> &report) { recordFindings(report); });
}

void OpsHost::recordFindings(const Result<VerifyReport> &report)
{
    const QString where = QStringLiteral("verify");
    if (!report) {
        m_host.errors().record(report.error(), {where, {}});
        return;
    }
    for (const GuildVerdict &verdict : std::as_const(report->guilds)) {
        for (const QString &what : verdict.breaks + verdict.staleTotals)
            m_host.errors().record(Error(codes::kLedgerBroken, DatabaseFault{}, what),
                                   {where, verdict.guild});
    }
}

} // namespace dbsbm
