// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/BotControl.h"

namespace dbsbm {

QString toName(BotPhase phase)
{
    switch (phase) {
    case BotPhase::Stopped: return QStringLiteral("stopped");
    case BotPhase::Starting: return QStringLiteral("starting");
    case BotPhase::Standby: return QStringLiteral("standby");
    case BotPhase::Connecting: return QStringLiteral("connecting");
    case BotPhase::Online: return QStringLiteral("online");
    case BotPhase::Reconnecting: return QStringLiteral("reconnecting");
    case BotPhase::Stopping: return QStringLiteral("stopping");
    case BotPhase::Failed: return QStringLiteral("failed");
    }
    return {};
}

} // namespace dbsbm
