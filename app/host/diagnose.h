// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ops/Diagnostics.h"

namespace dbsbm {

class Host;

/// Everything that `dbsbmd --diagnose` and the panel's dialog look at, ready to start(). A database
/// that is not open is opened by its check; none is made. \a offline leaves out what would ask
/// others. Nothing is changed but what is taken back. It must end before the host does.
std::unique_ptr<Diagnostics> makeDiagnostics(Host &host, bool offline);

/// Only what the settings connect to, as `dbsbmd config test` does: the database (asked), the place
/// of secrets (read) and Discord (GET /users/@me with the token). Sports feeds are not among them:
/// this version asks none.
std::unique_ptr<Diagnostics> makeConnectionTests(Host &host);

} // namespace dbsbm
