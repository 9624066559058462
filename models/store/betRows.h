// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/BetContent.h"
#include "models/store/Transaction.h"

namespace dbsbm {

/// Everything of a bet but its legs, to be ended with a WHERE; the bet is named b.
extern const QString kSelectBet;
/// The columns of a leg, to be ended with a WHERE.
extern const QString kSelectLeg;

StoredBet betOf(const Row &row);
Leg legOf(const Row &row);

} // namespace dbsbm
