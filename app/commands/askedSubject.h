// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/CommandServices.h"
#include "models/core/Task.h"
#include "models/services/Permissions.h"

namespace dbsbm {

class Invocation;

/// What a permission check must know beside the member who asks: the guild's matrix and whether
/// the member is a capper. For what is only shown to those who may; services ask for themselves.
Task<Result<PermissionSubject>> askedSubject(Invocation &call, CommandServices &services);

} // namespace dbsbm
