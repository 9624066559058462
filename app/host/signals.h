// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QObject;

namespace dbsbm {

/// Runs \a fn on the event loop when SIGINT or SIGTERM arrives, as long as \a context lives. Once
/// per process; a second signal ends the process at once.
void onTerminationSignal(QObject *context, std::function<void()> fn);

} // namespace dbsbm
