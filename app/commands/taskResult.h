// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Result.h"
#include "models/core/Task.h"

namespace dbsbm {

/// Runs \a fn(T) when \a task succeeded; an error passes by. \a fn returns a Task<Result<U>>.
template<typename T, typename Fn>
auto andThen(Task<Result<T>> task, QObject *context, Fn fn)
{
    using Next = std::invoke_result_t<Fn, T>;
    return task.then(context, [fn = std::move(fn)](Result<T> result) mutable -> Next {
        if (!result)
            return Next::ready(fail(std::move(result.error())));
        return fn(std::move(*result));
    });
}

/// The same behind a step that has no value.
template<typename Fn>
auto andThen(Task<Result<>> task, QObject *context, Fn fn)
{
    using Next = std::invoke_result_t<Fn>;
    return task.then(context, [fn = std::move(fn)](Result<> result) mutable -> Next {
        if (!result)
            return Next::ready(fail(std::move(result.error())));
        return fn();
    });
}

/// Turns the value of a successful task into another; an error passes by.
template<typename T, typename Fn>
auto mapResult(Task<Result<T>> task, QObject *context, Fn fn)
{
    using U = std::invoke_result_t<Fn, T>;
    return task.then(context, [fn = std::move(fn)](Result<T> result) mutable -> Result<U> {
        if (!result)
            return fail(std::move(result.error()));
        return fn(std::move(*result));
    });
}

/// Gives a successful step without a value one.
template<typename Fn>
auto mapResult(Task<Result<>> task, QObject *context, Fn fn)
{
    using U = std::invoke_result_t<Fn>;
    return task.then(context, [fn = std::move(fn)](Result<> result) mutable -> Result<U> {
        if (!result)
            return fail(std::move(result.error()));
        return fn();
    });
}

} // namespace dbsbm
