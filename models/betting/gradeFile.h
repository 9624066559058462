// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Result.h"

#include <QByteArray>

namespace dbsbm {

struct GradedFile
{
    QByteArray json;         ///< the same list with "result" added to each case
    QString firstMismatch;   ///< empty when every case agrees with its "expected"
};

/// Grades a JSON list of cases ("name", "amount", "mode", "legs", "expected") as
/// `dbsbmd grade` prints it. Fails on malformed input, naming the case and field.
Result<GradedFile> gradeFile(const QByteArray &json);

} // namespace dbsbm
