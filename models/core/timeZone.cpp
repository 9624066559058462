// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/timeZone.h"

#include <QRegularExpression>
#include <QTimeZone>

namespace dbsbm {

bool isTimeZone(const QString &name)
{
    if (QTimeZone::isTimeZoneIdAvailable(name.toUtf8()))
        return true;
    // Without the slash Qt takes a rule of POSIX for a zone, "EST5EDT,M3.2.0,M11.1.0" and "Berlin".
    static const QRegularExpression form(QStringLiteral("^[A-Za-z]+/[A-Za-z0-9_+/-]+\\z"));
    return form.match(name).hasMatch() && QTimeZone(name.toLatin1()).isValid();
}

} // namespace dbsbm
