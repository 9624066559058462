// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// crash_child FOLDER WAY: installs the handler of crashes and crashes in that way.
#include "app/host/crashHandler.h"
#include "models/core/SystemClock.h"
#include "models/ops/ErrorTracker.h"
#include "models/ops/LogSink.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <stdexcept>
#include <thread>

namespace {

// Kept from the optimiser, which may do anything with what is undefined.
volatile int *volatile g_nowhere = nullptr;
volatile int g_zero = 0;
volatile int g_sum = 0;

[[gnu::noinline]] void dereferenceNull()
{
    *g_nowhere = 1;
}

// The callee looks into the caller's memory, so that no loop can take the place of the call.
// NOLINTNEXTLINE(misc-no-recursion): that is what it is for
[[gnu::noinline]] int recurse(int depth, const volatile char *above)
{
    if (depth < 0)
        return 0;
    volatile char much[4096];
    much[0] = static_cast<char>(depth);
    much[depth % 4096] = above ? above[0] : '\0';
    return recurse(depth + 1, much) + much[depth % 4096];
}

[[gnu::noinline]] void throwError()
{
    throw std::runtime_error("no answer for token=hunter2hunter2");
}

[[gnu::noinline]] void throwOut() noexcept
{
    throwError();
}

[[gnu::noinline]] void divide()
{
    std::raise(SIGFPE);
    g_sum = 1 / g_zero;
}

void crash(const char *way)
{
    if (std::strcmp(way, "null") == 0)
        dereferenceNull();
    if (std::strcmp(way, "abort") == 0)
        std::abort();
    if (std::strcmp(way, "throw") == 0)
        throwOut();
    if (std::strcmp(way, "overflow") == 0)
        g_sum = recurse(0, nullptr);
    if (std::strcmp(way, "fatal") == 0)
        qFatal("the last word, password=hunter2hunter2");
    if (std::strcmp(way, "divide") == 0)
        divide();
    if (std::strcmp(way, "bus") == 0)
        std::raise(SIGBUS);
    if (std::strcmp(way, "trap") == 0)
        __builtin_trap();
    if (std::strcmp(way, "thread") == 0) {
        std::thread one(dereferenceNull);
        std::thread two(dereferenceNull);
        one.join();
        two.join();
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (argc != 3)
        return 2;
    dbsbm::SystemClock clock;
    dbsbm::installCrashHandler(QString::fromLocal8Bit(argv[1]), QStringLiteral("dbsbmd run"));
    const dbsbm::LogSink sink{dbsbm::LogOptions{}};
    dbsbm::ErrorTracker errors(clock);
    for (int i = 0; i < 100; ++i)
        qInfo("line %d, api_key=0123456789abcdef0123456789abcdef", i);
    errors.addBreadcrumb(QStringLiteral("about to crash, mail to jo@example.com"));
    if (std::strcmp(argv[2], "none") != 0)
        crash(argv[2]);
    return 0;
}
