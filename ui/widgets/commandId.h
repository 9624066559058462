// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace dbsbm {

/// "p:<uuid>": one press of a button is one command, however often it is delivered.
QString newCommandId();

} // namespace dbsbm
