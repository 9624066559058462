// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/BusinessService.h"

#include <QJsonArray>
#include <QStringList>

namespace dbsbm {

/// One object a guild; amounts are units, times ISO 8601, what is not known is null.
QJsonArray businessJson(const QList<GuildBusiness> &report);
/// The same for people.
QStringList businessLines(const QList<GuildBusiness> &report);

} // namespace dbsbm
