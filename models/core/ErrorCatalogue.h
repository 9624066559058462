// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Error.h"

#include <QByteArray>

#include <span>

namespace dbsbm {

/// What is said once about a code, beside its declaration in ErrorCodes.h: the kind of all its
/// faults, what happened, and what to do. For operators, in English, from string literals.
struct ErrorCodeNote
{
    const ErrorCode *code;
    const char *kind; ///< as Error::kind() of every error with this code
    const char *meaning;
    const char *mend;
};

/// Every code, in the order of ErrorCodes.h.
std::span<const ErrorCodeNote> errorCatalogue();
/// Null when there is no such code; "api-004" finds API-004.
const ErrorCodeNote *findErrorCode(const QString &code);
/// docs/errors.md, whole.
QByteArray errorCatalogueMarkdown();

/// "info", "warning", "error", "critical".
QString toName(Severity severity);

} // namespace dbsbm
