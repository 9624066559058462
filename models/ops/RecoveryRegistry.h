// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Error.h"

#include <QByteArray>

#include <span>

namespace dbsbm {

/// What the program does by itself about a kind of fault, or about single codes of it.
struct RecoveryStrategy
{
    const char *name;  ///< "reconnect"
    const char *kinds; ///< with spaces between; codes count before kinds: "Api", "DB-001 DB-002"
    const char *what;  ///< a full sentence, with its figures
    /// The tests that inject the fault and see it pass, "tst_Outage::theDatabaseIsGoneAndBack",
    /// with spaces between.
    const char *proof;
};

/// Every strategy; where several fit an error, the first one that names its code, else the first
/// that names its kind.
std::span<const RecoveryStrategy> recoveryStrategies();
/// Null when somebody has to mend it, as the text of the error says.
const RecoveryStrategy *recoveryFor(const QString &code, const QString &kind);

} // namespace dbsbm
