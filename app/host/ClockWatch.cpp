// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/ClockWatch.h"

namespace dbsbm {

using namespace Qt::StringLiterals;
using namespace std::chrono;

ClockWatch::ClockWatch(const QUrl &base, Clock &clock, QObject *parent)
    : QObject(parent), m_clock(clock), m_probe(base, clock)
{}

HealthReading ClockWatch::reading()
{
    const std::optional<double> off = secondsOff();
    const bool good = off
        && judge(*findHealthCheck(u"clock_skew"_s), HealthReading::of(*off)).state
            == HealthState::Healthy;
    const nanoseconds pause = good ? nanoseconds(kEvery) : nanoseconds(kAgain);
    if (!m_asking && (!m_askedAt || m_clock.elapsed() - *m_askedAt >= pause))
        ask();
    return off ? HealthReading::of(*off) : HealthReading::unknown(m_fault);
}

std::optional<double> ClockWatch::secondsOff() const
{
    if (!m_answer)
        return std::nullopt;
    const milliseconds wall(m_clock.nowMs() - m_answer->atMs);
    const auto passed = duration_cast<milliseconds>(m_clock.elapsed() - m_answer->at);
    return skewSeconds(m_answer->skew + wall - passed);
}

void ClockWatch::ask()
{
    m_asking = true;
    m_askedAt = m_clock.elapsed();
    m_probe.skew().then(this, [this](const Result<std::optional<milliseconds>> &skew) {
        m_asking = false;
        m_fault = skew ? tr("Discord does not tell the time.") : skew.error().userText();
        if (skew && *skew)
            m_answer = Answer{**skew, m_clock.nowMs(), m_clock.elapsed()};
    });
}

} // namespace dbsbm
