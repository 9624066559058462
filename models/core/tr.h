// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace dbsbm {

/// \a text in the current language (LanguageScope), English where there is no translation. A
/// sentence is the same wherever it is said; %n is replaced by \a n, which also chooses the plural.
inline QString tr(const char *text, const char *disambiguation = nullptr, int n = -1)
{
    return QCoreApplication::translate("dbsbm", text, disambiguation, n);
}

} // namespace dbsbm
