// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/Logging.h"

namespace dbsbm {

Q_LOGGING_CATEGORY(lcApp, "dbsbm.app", QtInfoMsg)
Q_LOGGING_CATEGORY(lcGateway, "dbsbm.gateway", QtInfoMsg)
Q_LOGGING_CATEGORY(lcRest, "dbsbm.rest", QtInfoMsg)
Q_LOGGING_CATEGORY(lcCommands, "dbsbm.commands", QtInfoMsg)
Q_LOGGING_CATEGORY(lcBets, "dbsbm.bets", QtInfoMsg)
Q_LOGGING_CATEGORY(lcOutbox, "dbsbm.outbox", QtInfoMsg)
Q_LOGGING_CATEGORY(lcStore, "dbsbm.store", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSettings, "dbsbm.settings", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSecrets, "dbsbm.secrets", QtInfoMsg)
Q_LOGGING_CATEGORY(lcOps, "dbsbm.ops", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSimulator, "dbsbm.simulator", QtInfoMsg)
Q_LOGGING_CATEGORY(lcUi, "dbsbm.ui", QtInfoMsg)

} // namespace dbsbm
