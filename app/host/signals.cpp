// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/signals.h"

#include <QSocketNotifier>

#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

namespace dbsbm {

namespace {

int g_pipe[2] = {-1, -1};

/// Only async-signal-safe calls: one byte into the pipe.
void onSignal(int number)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(g_pipe[0], &byte, 1);
    std::signal(number, SIG_DFL);
}

} // namespace

void onTerminationSignal(QObject *context, std::function<void()> fn)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, g_pipe) != 0)
        return; // then the default action ends the process; the database survives that
    auto *notifier = new QSocketNotifier(g_pipe[1], QSocketNotifier::Read, context);
    QObject::connect(notifier, &QSocketNotifier::activated, context,
                     [notifier, fn = std::move(fn)] {
                         notifier->setEnabled(false);
                         fn();
                     });
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);
}

} // namespace dbsbm
