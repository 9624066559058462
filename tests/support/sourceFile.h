// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace dbsbm::test {

/// A file of the source tree by its path from the root. CTest tells where that is (a compiled-in
/// path would keep ccache from serving a second clone); a test started by hand runs in the root.
inline QString sourceFile(QStringView path)
{
    return qEnvironmentVariable("DBSBM_SOURCE_DIR", QStringLiteral(".")) + u'/' + path;
}

} // namespace dbsbm::test
