// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/SettingKey.h"

#include <vector>

namespace dbsbm {

/// The guild part of the registry, in the order of the form; asked for through settingKeys().
std::vector<SettingKey> guildSettingKeys();
/// The parts of that form by SettingKey::group, in English; at least one key is in each.
QStringList guildSettingGroups();

} // namespace dbsbm
