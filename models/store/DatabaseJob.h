// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/LogContext.h"
#include "models/store/Transaction.h"

#include <chrono>
#include <functional>

namespace dbsbm {

/// A piece of work for a database thread and what to do with its outcome on the owner's thread.
struct DatabaseJob
{
    /// On the database thread. The error takes back what this job did, and only that. Run again
    /// when another job's failure, a conflict with another process or a lost connection took the
    /// batch back: it must do nothing but use \a Transaction and set its outcome.
    std::function<std::optional<Error>(Transaction &)> run;
    /// On the owner's thread, after the commit. Given the error when the commit itself failed.
    std::function<void(const std::optional<Error> &)> answer;
    std::chrono::nanoseconds submittedAt{0};
    LogFields fields{}; ///< of the log lines it causes
};

} // namespace dbsbm
