// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Task.h"

#include <QCoreApplication>

namespace dbsbm {

/// The exit code of a program that Ctrl+C ended, as shells report it.
inline constexpr int kExitInterrupted = 130;

/// One terminal command under way. It prints what it found, or the one sentence that says why not.
class CommandRunner : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Resolves with the exit code.
    virtual Task<int> run() = 0;
    /// SIGINT or SIGTERM came: ends what runs as soon as it leaves nothing half done. By default
    /// the program ends at once; what the database was given is whole.
    virtual void stop() { QCoreApplication::exit(kExitInterrupted); }
};

} // namespace dbsbm
