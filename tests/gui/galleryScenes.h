// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/models/tables/PanelHarness.h"

namespace dbsbm::test {

// What happens before the gallery's pictures are taken.

void placeBets(PanelHarness &panel);
/// A posted bet whose game has ended: its score waits to be confirmed.
void suggestGrade(PanelHarness &panel);
void runFor(PanelHarness &panel, int seconds);
void goOnline(PanelHarness &panel);
/// A disk that is nearly full, told and acknowledged, and one rule that is silent.
void makeAlerts(PanelHarness &panel);
void makeTrouble(PanelHarness &panel);

} // namespace dbsbm::test
