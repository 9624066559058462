// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Result.h"

#include <QString>

namespace dbsbm {

class Transaction;

/// One notice of an alert.
struct AlertPost
{
    QString alert;   ///< names the alert among those of all processes: "3fa9c1-12"
    int notice = 1;  ///< which of the alert, counted from 1
    QString title{}; ///< one line
    QString text{};
    bool over = false;
};

/// A row of the outbox for each guild that has an alert channel and may be written to; how many.
/// Where a notice of the same alert still waits it says the newest instead, so that an outage of
/// Discord ends with one message and not with a hundred. Run inside a transaction.
Result<int> enqueueAlert(Transaction &transaction, const AlertPost &post, qint64 nowMs);

} // namespace dbsbm
