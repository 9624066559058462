// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/betting/unitsDisplay.h"

namespace dbsbm {

UnitsDisplay unitsDisplayFromName(const QString &name)
{
    if (name == u"risk")
        return UnitsDisplay::Risk;
    return name == u"win" ? UnitsDisplay::Win : UnitsDisplay::Auto;
}

bool showsWinFirst(const Stake &stake, UnitsDisplay display)
{
    return display == UnitsDisplay::Auto ? stake.mode == StakeMode::Win
                                         : display == UnitsDisplay::Win;
}

} // namespace dbsbm
