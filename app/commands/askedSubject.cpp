// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/askedSubject.h"

#include "app/commands/Invocation.h"
#include "app/commands/taskResult.h"
#include "models/services/CapperService.h"
#include "models/services/GuildSettingsService.h"

namespace dbsbm {

Task<Result<PermissionSubject>> askedSubject(Invocation &call, CommandServices &services)
{
    using Answer = Task<Result<PermissionSubject>>;
    return andThen(services.settings.get(call.guild()), &call,
                   [&call, &services](const GuildSettings &settings) {
                       return andThen(services.cappers.find(call.guild(), call.actor().user), &call,
                                      [settings](const std::optional<Capper> &capper) {
                                          return Answer::ready(permissionSubject(
                                              settings, capper && capper->active));
                                      });
                   });
}

} // namespace dbsbm
