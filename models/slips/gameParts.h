// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/betting/Bet.h"

#include <array>

namespace dbsbm {

/// All but the whole game, in the order in which they are offered.
inline constexpr std::array kGameParts{Period::Regulation, Period::FirstHalf, Period::SecondHalf,
                                       Period::Quarter1,   Period::Quarter2,  Period::Quarter3,
                                       Period::Quarter4,   Period::Period1,   Period::Period2,
                                       Period::Period3,    Period::FirstFive};
/// "1st half"; nothing for the whole game.
QString periodText(Period period);

} // namespace dbsbm
