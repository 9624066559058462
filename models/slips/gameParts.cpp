// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/slips/gameParts.h"

#include "models/core/tr.h"

namespace dbsbm {

QString periodText(Period period)
{
    switch (period) {
    case Period::Regulation: return tr("regulation");
    case Period::FirstHalf: return tr("1st half");
    case Period::SecondHalf: return tr("2nd half");
    case Period::Quarter1: return tr("1st quarter");
    case Period::Quarter2: return tr("2nd quarter");
    case Period::Quarter3: return tr("3rd quarter");
    case Period::Quarter4: return tr("4th quarter");
    case Period::Period1: return tr("1st period");
    case Period::Period2: return tr("2nd period");
    case Period::Period3: return tr("3rd period");
    case Period::FirstFive: return tr("first 5 innings");
    case Period::Game: break;
    }
    return {};
}

} // namespace dbsbm
