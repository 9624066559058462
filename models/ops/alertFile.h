// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ops/AlertEngine.h"

namespace dbsbm {

/// What alerts.json of a data folder adds to the declared rules and takes from them.
struct AlertFile
{
    AlertConfig config;   ///< the declared rules, changed by what of the file is right
    QStringList faults{}; ///< one plain sentence for each thing that is not; it was passed over
};

/// { "rules": [..], "disabled": ["cpu_warning"], "mute": [..] }; docs/operations.md describes it.
/// A rule with a declared one's name takes its place. At most 200 rules and 50 mute windows.
AlertFile alertFileFrom(const QJsonObject &json);
/// Reads the file; without one, the declared rules alone. A file that cannot be read is a fault.
AlertFile readAlertFile(const QString &path);

} // namespace dbsbm
