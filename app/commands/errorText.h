// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Error.h"

#include <QString>

namespace dbsbm {

/// The sentence a member reads in Discord, with the error's code. (A rate limit's sentence holds
/// Discord's relative timestamp of the exact retry time.)
QString errorText(const Error &error);
/// A refusal by the rules (Info or Warning): counted as refused, not tracked as an error.
bool isRefusal(const Error &error);
/// A refusal that another input or another person would have avoided: what it cost stays charged.
bool isMembersMistake(const Error &error);

} // namespace dbsbm
