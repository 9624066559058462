// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/SecretStore.h"
#include "models/ops/Diagnostics.h"
#include "models/settings/AppSettings.h"

namespace dbsbm {

class Database;

/// Every fault of every source, with how to mend each.
CheckOutcome lookAtSettings(const AppSettings &settings);

/// A secret written, read back and removed; \a store null = none is used.
Task<CheckOutcome> lookAtKeychain(SecretStore *store, QObject *context);

/// A write and a read through the queues, schema, size and, for a file, its soundness.
Task<CheckOutcome> lookAtRecord(Database &database, Clock &clock, QObject *context);

} // namespace dbsbm
