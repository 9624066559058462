// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/EvaluationWatch.h"

#include "models/core/SystemClock.h"

#include <algorithm>

namespace dbsbm {

using namespace std::chrono_literals;
using std::chrono::milliseconds;
using std::chrono::nanoseconds;

std::optional<nanoseconds> DeadManSwitch::beat(nanoseconds now)
{
    const auto away = m_last && m_said ? std::optional(now - *m_last) : std::nullopt;
    m_last = now;
    m_said = false;
    return away;
}

std::optional<nanoseconds> DeadManSwitch::look(nanoseconds now)
{
    if (!m_last || m_said || now - *m_last < m_patience)
        return std::nullopt;
    m_said = true;
    return now - *m_last;
}

/// Lives on the watching thread, with a clock of that thread.
class EvaluationWatch::Looker : public QObject
{
public:
    explicit Looker(EvaluationWatch &watch)
        : m_watch(watch), m_timer(m_clock), m_switch(watch.m_patience)
    {
        look();
    }

private:
    void look()
    {
        m_timer.start(std::max<milliseconds>(m_watch.m_patience / 8, 1ms), [this] { look(); });
        const quint64 beats = m_watch.m_beats.load(std::memory_order_relaxed);
        if (beats != m_seen) {
            m_seen = beats;
            if (const auto away = m_switch.beat(m_clock.elapsed()))
                QMetaObject::invokeMethod(
                    &m_watch, [watch = &m_watch, away] { Q_EMIT watch->recovered(*away); },
                    Qt::QueuedConnection);
        }
        if (const auto away = m_switch.look(m_clock.elapsed()))
            m_watch.m_stalled(*away);
    }

    EvaluationWatch &m_watch;
    SystemClock m_clock;
    Timer m_timer;
    DeadManSwitch m_switch;
    quint64 m_seen = 0;
};

EvaluationWatch::EvaluationWatch(milliseconds patience, Stalled stalled, QObject *parent)
    : QObject(parent), m_patience(patience), m_stalled(std::move(stalled))
{
    m_thread.setObjectName(QStringLiteral("watch"));
    // Made and ended by the thread itself, as its clock's timers belong to it.
    connect(
        &m_thread, &QThread::started, &m_thread,
        [this] {
            auto *looker = new Looker(*this);
            connect(
                &m_thread, &QThread::finished, looker, [looker] { delete looker; },
                Qt::DirectConnection);
        },
        Qt::DirectConnection);
    m_thread.start();
}

EvaluationWatch::~EvaluationWatch()
{
    m_thread.quit();
    m_thread.wait();
}

void EvaluationWatch::beat()
{
    m_beats.fetch_add(1, std::memory_order_relaxed);
}

} // namespace dbsbm
