// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace dbsbm {

/// The candidate that \a name is most likely a misspelling of, case aside; empty when none is near:
/// one wrong, missing or additional character in four, at least one.
QString nearestName(const QString &name, const QStringList &candidates);

} // namespace dbsbm
