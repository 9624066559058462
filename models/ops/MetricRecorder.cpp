// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/MetricRecorder.h"

#include "models/ops/MetricTier.h"

#include <cmath>

namespace dbsbm {

namespace {

constexpr double kMsPerSecond = 1'000;
constexpr char kOverflow[] = "overflow=\"true\"";

bool isOfGuild(const QString &labels)
{
    return labels.startsWith(QLatin1String("guild=\""))
        || labels.contains(QLatin1String(",guild=\""));
}

} // namespace

std::optional<MetricMinute> MetricRecorder::sample(qint64 nowMs)
{
    const qint64 minute = shapeOf(MetricTier::Minute).slotStart(nowMs);
    std::optional<MetricMinute> ended;
    if (m_minute && *m_minute != minute)
        ended = take();
    m_minute = minute;
    m_slot = static_cast<int>((nowMs - minute) / shapeOf(MetricTier::Second).slotMs);
    m_leftOut = 0;
    m_folded.clear();
    m_metrics.forEach(
        [this](const SeriesKey &key, double value) { takePlain(key, value); },
        [this](const SeriesKey &key, const Histogram &value) { takeDurations(key, value); });
    takeFolded();
    m_counting = true;
    return ended;
}

std::optional<MetricMinute> MetricRecorder::take()
{
    if (!m_minute)
        return {};
    MetricMinute minute{*m_minute, {}};
    for (auto &[name, state] : m_series) {
        if (!state.touched)
            continue;
        minute.series.push_back({name, state.type, std::exchange(state.seconds, MetricBlock(60))});
        state.touched = false;
    }
    m_minute.reset();
    if (minute.series.empty())
        return {};
    return minute;
}

MetricRecorder::State *MetricRecorder::find(const SeriesKey &key)
{
    const QString name = seriesText(key.name, key.labels);
    const auto found = m_series.find(name);
    if (found != m_series.end())
        return &found->second;
    if (!hasRoom(key)) {
        ++m_leftOut;
        return nullptr;
    }
    m_guildSeries += isOfGuild(key.labels) ? 1 : 0;
    State &made = m_series[name];
    made.type = key.type;
    return &made;
}

bool MetricRecorder::hasRoom(const SeriesKey &key) const
{
    return m_series.size() < kMaxSeries
        && (m_guildSeries < kMaxGuildSeries || !isOfGuild(key.labels));
}

void MetricRecorder::takeFolded()
{
    const QString labels = QLatin1String(kOverflow);
    for (const auto &[name, value] : m_folded)
        takeCounter({name, labels, MetricType::Counter}, value);
}

void MetricRecorder::put(State &state, MetricSum sum)
{
    state.seconds.set(m_slot, std::move(sum));
    state.touched = true;
}

void MetricRecorder::takePlain(const SeriesKey &key, double value)
{
    if (key.type == MetricType::Counter) {
        const bool isFolded = key.labels == QLatin1String(kOverflow); // by the metrics themselves
        if (isFolded || (!takeCounter(key, value) && isOfGuild(key.labels)))
            m_folded[key.name] += value;
    } else if (!std::isnan(value)) {
        if (State *state = find(key))
            put(*state, MetricSum::of(value));
    }
}

bool MetricRecorder::takeCounter(const SeriesKey &key, double value)
{
    State *state = find(key);
    if (!state)
        return false;
    // Begun anew in between when it shrank; then all of it is growth.
    const double growth = value < state->counter ? value : value - state->counter;
    state->counter = value;
    if (m_counting) {
        // A second look at the same second adds to the first.
        const double before = state->seconds.at(m_slot).sum;
        put(*state, MetricSum::of(before + growth));
    }
    return true;
}

void MetricRecorder::takeDurations(const SeriesKey &key, const Histogram &value)
{
    State *state = find(key);
    if (!state || value.count() == state->histogram.count())
        return;
    const Histogram grown = value.since(state->histogram);
    state->histogram = value;
    if (!m_counting || grown.count() == 0)
        return;
    MetricSum sum{grown.quantileMs(0) / kMsPerSecond, grown.maxMs() / kMsPerSecond,
                  grown.sumMs() / kMsPerSecond, grown.count(), grown.toBytes()};
    sum.add(state->seconds.at(m_slot));
    put(*state, std::move(sum));
}

} // namespace dbsbm
