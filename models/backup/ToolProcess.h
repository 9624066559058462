// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Result.h"
#include "models/core/WorkControl.h"
#include "models/store/DatabaseOptions.h"

#include <QStringList>

#include <chrono>

namespace dbsbm {

/// A program of PostgreSQL as a child process, waited for on a worker thread.
struct ToolProcess
{
    QString folder; ///< where it is; empty = the newest version that is installed
    QString name;   ///< "pg_dump"
    QStringList arguments;
    const PostgresAddress *address = nullptr; ///< of whom it asks; its password stays out of sight
    std::chrono::milliseconds deadline{0};
    std::function<void()> watch = {}; ///< called several times a second meanwhile

    /// What it printed. CFG-006 there is none, API-002, API-012, DB-006 with the end of what it
    /// said; the child is gone in each case.
    Result<QByteArray> run(const WorkControl &control) const;
};

} // namespace dbsbm
