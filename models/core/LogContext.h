// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Error.h"
#include "models/core/Ids.h"

#include <QLoggingCategory>

namespace dbsbm {

/// What a log line says beside its text; what is left empty is left out of the line.
struct LogFields
{
    QString code{}; ///< of an error: "API-004"
    GuildId guild{};
    QString command{};                     ///< "bet line"
    std::chrono::nanoseconds duration{-1}; ///< below zero = none
};

/// As long as it lives, every line logged on this thread carries these fields. What it does not
/// name comes from the scope around it. Work for another thread takes current() along.
class LogScope
{
public:
    explicit LogScope(LogFields fields);
    LogScope(const LogScope &) = delete;
    LogScope &operator=(const LogScope &) = delete;
    ~LogScope();

    static LogFields current();

private:
    LogFields m_before;
};

/// Logs code and detail of \a error (its sentence, when there is no detail), as critical, error or
/// info by its severity, with its code as a field.
void logFault(const QLoggingCategory &category, const Error &error);

} // namespace dbsbm
