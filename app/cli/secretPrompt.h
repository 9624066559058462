// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Result.h"
#include "models/core/Secret.h"

#include <QString>

namespace dbsbm {

/// Whether a person can be asked: \a input is a terminal.
bool isTerminal(int input = 0);

/// One line that is a secret, at most 8 000 bytes, without its line end. From a terminal it is
/// asked for with \a prompt and not shown while it is typed; otherwise it is read from \a input as
/// it comes. VAL-005 when the line is empty, API-012 after Ctrl+C.
Result<Secret> askSecret(const QString &prompt, int input = 0, int output = 2);

/// A new passphrase, at least eight characters; on a terminal it is asked for twice.
Result<Secret> askNewPassphrase(int input = 0, int output = 2);

} // namespace dbsbm
