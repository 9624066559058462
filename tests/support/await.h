// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Task.h"

#include <chrono>
#include <functional>
#include <optional>

namespace dbsbm::test {

/// Runs the event loop until \a wanted is true, which is asked whenever no event is left to handle;
/// false after \a patience. QTRY_ looks every 50 ms only.
bool spinUntil(const std::function<bool()> &wanted,
               std::chrono::milliseconds patience = std::chrono::seconds{30});

/// Runs the event loop until the task has its value; ends the test program after 30 s.
template<typename T>
T await(Task<T> task)
{
    QObject context;
    std::optional<T> value;
    task.then(&context, [&value](T result) { value.emplace(std::move(result)); });
    if (!spinUntil([&value] { return value.has_value(); }))
        qFatal("a task did not end within 30 s");
    return std::move(*value);
}

} // namespace dbsbm::test
