// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/SecretStore.h"
#include "models/ops/Diagnostics.h"
#include "models/settings/AppSettings.h"

namespace dbsbm {

class Database;
struct DatabaseOptions;

/// Every fault of every source, with how to mend each.
CheckOutcome lookAtSettings(const AppSettings &settings);

/// Whether secrets can be read where they are kept; \a store null = nowhere. Changes nothing.
Task<CheckOutcome> lookAtSecrets(SecretStore *store, QObject *context);

/// A secret written, read back and removed; \a store null = none is used.
Task<CheckOutcome> lookAtKeychain(SecretStore *store, QObject *context);

/// What there is to say of a database that was not made yet, without making it; nothing where there
/// is one, or a server to ask.
std::optional<CheckOutcome> lookForDatabase(const DatabaseOptions &options);
/// Whether it answers.
Task<CheckOutcome> askDatabase(Database &database, QObject *context);
/// A write and a read through the queues, schema, size and, for a file, its soundness.
Task<CheckOutcome> lookAtRecord(Database &database, Clock &clock, QObject *context);

} // namespace dbsbm
