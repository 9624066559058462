// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/PatientOpen.h"

#include "app/host/Host.h"
#include "app/host/StartSteps.h"

#include <algorithm>

namespace dbsbm {

using namespace std::chrono;

namespace {

constexpr int kMostDoublings = 6;
constexpr milliseconds kLongestPause = 60s;

} // namespace

PatientOpen::PatientOpen(Host &host, Clock &clock, QObject *parent)
    : QObject(parent), m_host(host), m_retry(clock)
{}

Task<Result<>> PatientOpen::run()
{
    attempt();
    return m_done.task();
}

void PatientOpen::attempt()
{
    m_host.open().then(this, [this](const Result<> &opened) {
        if (opened || !opened.error().retryable())
            m_done.resolve(opened);
        else
            wait(opened.error());
    });
}

void PatientOpen::wait(const Error &error)
{
    const milliseconds pause =
        std::min<milliseconds>(1s * (1 << std::min(m_failures, kMostDoublings)), kLongestPause);
    ++m_failures;
    m_host.errors().record(error, {QStringLiteral("start"), {}});
    m_host.steps().degrade(QStringLiteral("database"),
                           tr("%1: %2 It is tried again in %3 s.")
                               .arg(error.code(), error.userText())
                               .arg(duration_cast<seconds>(pause).count()));
    m_retry.start(pause, [this] { attempt(); });
    Q_EMIT waiting(error, pause);
}

} // namespace dbsbm
