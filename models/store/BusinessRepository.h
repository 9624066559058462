// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Ids.h"
#include "models/store/MetricRepository.h"

namespace dbsbm {

/// What happened in a guild within a span.
struct BusinessSums
{
    qint64 placed = 0;
    qint64 settled = 0;
    qint64 turnover = 0; ///< micro-units risked by the placed ones
    qint64 cappers = 0;  ///< that placed any
};

/// Bets of one hour.
struct BusinessHour
{
    qint64 startMs = 0;
    qint64 placed = 0;
    qint64 settled = 0;
};

/// How much a guild's record is used. Every question is bounded by a span and answered from an
/// index of times, so a long record costs no more than a short one. Cancelled bets do not count.
class BusinessRepository
{
public:
    explicit BusinessRepository(Transaction &transaction) : m_transaction(transaction) {}

    Result<BusinessSums> sums(GuildId guild, const MetricSpan &span);
    /// Distinct cappers that placed a bet.
    Result<qint64> cappers(GuildId guild, const MetricSpan &span);
    /// Hours in which anything was placed or settled, oldest first.
    Result<QList<BusinessHour>> hours(GuildId guild, const MetricSpan &span);

private:
    Transaction &m_transaction;
};

} // namespace dbsbm
