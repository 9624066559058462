// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Ids.h"

#include <QMap>
#include <QString>

namespace dbsbm {

class GuildDirectory;

/// The names of the servers that the bot sees now.
QMap<GuildId, QString> guildNames(const GuildDirectory &directory);

} // namespace dbsbm
