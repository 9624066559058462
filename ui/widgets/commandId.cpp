// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/commandId.h"

#include <QUuid>

namespace dbsbm {

QString newCommandId()
{
    return QStringLiteral("p:") + QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace dbsbm
