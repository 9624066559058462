// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace dbsbm {

/// Whether \a name is a zone of the IANA database, its older names (US/Eastern) and Etc/GMT+5 too,
/// which QTimeZone::isTimeZoneIdAvailable() does not know: it lists places.
bool isTimeZone(const QString &name);

} // namespace dbsbm
