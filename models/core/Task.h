// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <optional>
#include <type_traits>

namespace dbsbm {

template<typename T>
class Task;

namespace detail {

template<typename T>
struct IsTask : std::false_type
{};
template<typename T>
struct IsTask<Task<T>> : std::true_type
{};

template<typename T>
struct TaskState
{
    std::optional<T> value;
    std::function<void(T)> continuation;
    QPointer<QObject> context;
    bool consumed = false;

    void resolve(T result)
    {
        if (consumed)
            return;
        if (!continuation) {
            value = std::move(result);
            return;
        }
        consumed = true;
        const auto run = std::move(continuation);
        continuation = nullptr;
        if (context)
            run(std::move(result));
    }
};

} // namespace detail

/// The writing end of a Task. Copies share one state; the first resolve() counts.
template<typename T>
class Promise
{
public:
    Promise() : m_state(std::make_shared<detail::TaskState<T>>()) {}
    Task<T> task() const { return Task<T>(m_state); }
    /// Call on the thread that reads the task.
    void resolve(T value) const { m_state->resolve(std::move(value)); }

private:
    std::shared_ptr<detail::TaskState<T>> m_state;
};

/// A value that arrives later, on one thread, with exactly one continuation and no locks.
/// The continuation never runs after its context object died. A task that is ready runs its
/// continuation at once.
template<typename T>
class [[nodiscard]] Task
{
public:
    static Task ready(T value)
    {
        Promise<T> promise;
        promise.resolve(std::move(value));
        return promise.task();
    }

    /// Runs \a fn(T) when the value is there, unless \a context is gone. Returns a task for what
    /// \a fn returns; a returned Task is flattened; for void, nothing is returned.
    template<typename Fn>
    auto then(QObject *context, Fn fn)
    {
        using R = std::invoke_result_t<Fn, T>;
        if constexpr (std::is_void_v<R>) {
            attach(context, std::move(fn));
        } else if constexpr (detail::IsTask<R>::value) {
            using U = typename R::Value;
            Promise<U> promise;
            attach(
                context,
                [fn = std::move(fn), promise, guard = QPointer<QObject>(context)](T value) mutable {
                    fn(std::move(value)).then(guard.data(), [promise](U inner) {
                        promise.resolve(std::move(inner));
                    });
                });
            return promise.task();
        } else {
            Promise<R> promise;
            attach(context, [fn = std::move(fn), promise](T value) mutable {
                promise.resolve(fn(std::move(value)));
            });
            return promise.task();
        }
    }

    using Value = T;

private:
    friend class Promise<T>;
    explicit Task(std::shared_ptr<detail::TaskState<T>> state) : m_state(std::move(state)) {}

    template<typename Fn>
    void attach(QObject *context, Fn fn)
    {
        Q_ASSERT(context);
        m_state->context = context;
        m_state->continuation = std::move(fn);
        if (m_state->value) {
            T value = std::move(*m_state->value);
            m_state->value.reset();
            m_state->resolve(std::move(value));
        }
    }

    std::shared_ptr<detail::TaskState<T>> m_state;
};

} // namespace dbsbm
