// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/namedFile.h"

#include "models/core/ErrorCodes.h"
#include "models/core/openToRead.h"

#include <QCoreApplication>

namespace dbsbm {

Result<QByteArray> readNamedFile(const QString &path, qint64 most)
{
    QFile file(path);
    const QString why = openToRead(file);
    if (why.isEmpty())
        return file.read(most);
    return fail(codes::kFileUnreadable, ConfigurationFault{},
                QCoreApplication::translate(
                    "Terminal", "The file %1 cannot be read: %2. Check its name and rights.")
                    .arg(path, why));
}

} // namespace dbsbm
