// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/betting/Bet.h"

namespace dbsbm {

/// Which amount of a stake a guild shows first (setting units_display).
enum class UnitsDisplay {
    Auto, ///< the one that was typed
    Risk,
    Win
};

/// Of a value of units_display; Auto for an unknown one.
UnitsDisplay unitsDisplayFromName(const QString &name);
/// Whether what can be won stands before what is risked.
bool showsWinFirst(const Stake &stake, UnitsDisplay display);

} // namespace dbsbm
