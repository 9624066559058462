// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Result.h"

#include <QByteArray>
#include <QString>

namespace dbsbm {

/// At most \a most bytes of a file that was named at the terminal. CFG-006 when it cannot be read
/// or is no file.
Result<QByteArray> readNamedFile(const QString &path, qint64 most);

} // namespace dbsbm
