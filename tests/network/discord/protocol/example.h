// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/sourceFile.h"

#include <QFile>

namespace dbsbm::test {

/// One of Discord's documented JSON examples; empty if there is none.
inline QByteArray example(QStringView name)
{
    QFile file(sourceFile(u"tests/data/discord/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace dbsbm::test
