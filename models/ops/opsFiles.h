// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Result.h"

#include <QJsonObject>

#include <optional>

namespace dbsbm {

// Small JSON files by which a running bot and terminal commands tell each other things.

/// Larger ones are refused.
inline constexpr qint64 kMaxOpsFile = 4 * 1024 * 1024;

/// Whole or not at all, readable by its owner alone. CFG-007 when it cannot be written.
Result<> writeOpsFile(const QString &path, const QJsonObject &json);
/// Nothing while there is no such file; CFG-006 when it cannot be read or is not an object.
Result<std::optional<QJsonObject>> readOpsFile(const QString &path);

} // namespace dbsbm
