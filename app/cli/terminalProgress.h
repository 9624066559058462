// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/WorkControl.h"

namespace dbsbm {

/// Says how far it is, a line a percent, to somebody who looks on; nothing to a file or a pipe.
void printProgress(const WorkProgress &progress);

} // namespace dbsbm
