// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/Profiler.h"

#include "models/core/exportText.h"

#include <QJsonArray>
#include <QSemaphore>
#include <QThread>

#include <algorithm>

namespace dbsbm {

using namespace std::chrono;

namespace {

constexpr milliseconds kBeat{20};
constexpr int kLookMs = 10;
constexpr qsizetype kMostStalls = 200;
constexpr qsizetype kMostNames = 1'000;

constexpr std::array<const char *, kPhaseCount> kPhases{
    "received", "rule_check", "database", "render", "work", "acknowledged", "callback", "total"};

QJsonObject histogramJson(const Histogram &histogram)
{
    return {{QStringLiteral("count"), qint64(histogram.count())},
            {QStringLiteral("p50_ms"), histogram.quantileMs(0.5)},
            {QStringLiteral("p95_ms"), histogram.quantileMs(0.95)},
            {QStringLiteral("max_ms"), histogram.maxMs()}};
}

} // namespace

QString toName(Phase phase)
{
    return QString::fromLatin1(kPhases.at(static_cast<size_t>(phase)));
}

/// Looks at the beat of the event loop from a thread of its own.
class Profiler::Watch : public QThread
{
public:
    explicit Watch(Profiler &profiler) : m_profiler(profiler)
    {
        setObjectName(QStringLiteral("profiler"));
    }
    ~Watch() override
    {
        m_stop.release();
        wait();
    }

protected:
    void run() override
    {
        while (!m_stop.tryAcquire(1, kLookMs))
            look();
    }

private:
    void look()
    {
        const nanoseconds beat(m_profiler.m_beatNs.load(std::memory_order_acquire));
        const nanoseconds now = m_profiler.m_clock.elapsed();
        if (beat != m_beat) {
            finish(beat);
            m_beat = beat;
            m_seen.clear();
            m_looks = 0;
        }
        if (now - beat > kBeat) { // late: whatever runs now may become a stall
            ++m_looks;
            if (const char *runs = m_profiler.m_runs.load(std::memory_order_relaxed))
                ++m_seen[runs];
        }
    }

    /// The event loop is back: how long was it away?
    void finish(nanoseconds beat)
    {
        const nanoseconds away = beat - m_beat - kBeat;
        if (m_beat.count() == 0 || away < kStall)
            return;
        Stall stall;
        stall.atMs = m_profiler.m_clock.nowMs();
        stall.took = duration_cast<milliseconds>(away);
        int most = m_looks / 2; // else no name stands for it
        for (auto it = m_seen.cbegin(); it != m_seen.cend(); ++it) {
            if (it.value() >= most) {
                most = it.value();
                stall.what = QString::fromUtf8(it.key());
            }
        }
        QMetaObject::invokeMethod(
            &m_profiler, [profiler = &m_profiler, stall] { profiler->add(stall); },
            Qt::QueuedConnection);
    }

    Profiler &m_profiler;
    QSemaphore m_stop;
    nanoseconds m_beat{0};
    QMap<const char *, int> m_seen;
    int m_looks = 0;
};

Profiler::Profiler(Clock &clock, QObject *parent) : QObject(parent), m_clock(clock), m_timer(clock)
{}

Profiler::~Profiler()
{
    stop();
}

void Profiler::start()
{
    if (isRunning())
        return;
    m_sinceMs = m_clock.nowMs();
    s_active.store(this);
    beat();
    m_watch = std::make_unique<Watch>(*this);
    m_watch->start();
}

void Profiler::stop()
{
    if (!isRunning())
        return;
    s_active.store(nullptr);
    m_timer.stop();
    m_watch.reset();
    m_runs.store(nullptr);
}

void Profiler::beat()
{
    m_beatNs.store(nanoseconds(m_clock.elapsed()).count(), std::memory_order_release);
    m_timer.start(kBeat, [this] { beat(); });
}

const char *Profiler::intern(const QString &name)
{
    const auto known = m_interned.constFind(name);
    if (known != m_interned.constEnd())
        return *known;
    if (m_interned.size() >= kMostNames)
        return "others";
    m_names.push_back(name.toUtf8());
    return *m_interned.insert(name, m_names.back().constData());
}

void Profiler::record(const QString &command, Phase phase, nanoseconds took)
{
    if (m_phases.size() >= kMostNames && !m_phases.contains(command))
        return;
    m_phases[command].at(static_cast<size_t>(phase)).record(std::max(took, nanoseconds(0)));
}

void Profiler::add(const Stall &stall)
{
    ++m_stallCount;
    m_stalledMs[stall.what] += stall.took.count();
    m_stalls.append(stall);
    if (m_stalls.size() > kMostStalls)
        m_stalls.removeFirst();
    Q_EMIT stalled(stall);
}

QJsonObject Profiler::report() const
{
    QJsonObject commands;
    for (auto it = m_phases.cbegin(); it != m_phases.cend(); ++it) {
        QJsonObject phases;
        for (size_t i = 0; i < it->size(); ++i) {
            if (it->at(i).count() > 0)
                phases.insert(QLatin1String(kPhases[i]), histogramJson(it->at(i)));
        }
        commands.insert(it.key(), phases);
    }
    QJsonArray stalls;
    for (const Stall &stall : m_stalls) {
        stalls.append(QJsonObject{{QStringLiteral("at"), isoTimeText(stall.atMs)},
                                  {QStringLiteral("ms"), qint64(stall.took.count())},
                                  {QStringLiteral("what"), stall.what}});
    }
    QJsonObject sums;
    for (auto it = m_stalledMs.cbegin(); it != m_stalledMs.cend(); ++it)
        sums.insert(it.key(), it.value());
    return {{QStringLiteral("since"), isoTimeText(m_sinceMs)},
            {QStringLiteral("until"), isoTimeText(m_clock.nowMs())},
            {QStringLiteral("commands"), commands},
            {QStringLiteral("stalls"), stalls},
            {QStringLiteral("stall_count"), qint64(m_stallCount)},
            {QStringLiteral("stall_ms"), sums}};
}

} // namespace dbsbm
