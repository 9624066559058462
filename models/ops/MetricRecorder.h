// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ops/MetricBlock.h"
#include "models/ops/Metrics.h"

#include <map>
#include <optional>
#include <unordered_map>

namespace dbsbm {

/// One minute of every series, a slot a second.
struct MetricMinute
{
    struct Series
    {
        QString name; ///< with its labels, see seriesText()
        MetricType type = MetricType::Gauge;
        MetricBlock seconds{60};
    };
    qint64 startMs = 0;
    std::vector<Series> series;
};

/// Takes down what the metrics say each second: of a counter how much it grew, of a gauge its
/// value, of a histogram what was recorded since. A gauge without data and a second without a
/// sample are gaps; so is a histogram in which nothing was recorded.
class MetricRecorder
{
public:
    /// Series beyond these are left out, so that memory and disk stay bounded.
    static constexpr size_t kMaxSeries = 2'000;
    /// Of these, as many may be of single servers: however many there are, what the program says of
    /// itself finds room. Counters of further servers are taken down together, with
    /// overflow="true".
    static constexpr size_t kMaxGuildSeries = 1'500;

    explicit MetricRecorder(const Metrics &metrics) : m_metrics(metrics) {}

    /// One look, for the second of \a nowMs (wall clock, UTC epoch milliseconds). The first one
    /// only notes where counters stand. Answers the minute before when this begins another one,
    /// which may be an earlier one if somebody set the clock.
    std::optional<MetricMinute> sample(qint64 nowMs);
    /// The minute so far, which ends here.
    std::optional<MetricMinute> take();
    size_t seriesCount() const { return m_series.size(); }
    /// How many of the last look had no room, be they added up or not.
    size_t leftOut() const { return m_leftOut; }

private:
    struct State
    {
        MetricType type = MetricType::Gauge;
        double counter = 0;
        Histogram histogram;
        MetricBlock seconds{60};
        bool touched = false; ///< in this minute
    };
    /// Null when there is no room for it.
    State *find(const SeriesKey &key);
    bool hasRoom(const SeriesKey &key) const;
    void takeFolded();
    void put(State &state, MetricSum sum);
    void takePlain(const SeriesKey &key, double value);
    bool takeCounter(const SeriesKey &key, double value); ///< false when there is no room for it
    void takeDurations(const SeriesKey &key, const Histogram &value);

    const Metrics &m_metrics;
    std::unordered_map<QString, State> m_series; ///< by name and labels
    std::map<QString, double> m_folded;          ///< by name: what counters without room count
    size_t m_guildSeries = 0;
    size_t m_leftOut = 0;
    std::optional<qint64> m_minute;
    int m_slot = 0;
    bool m_counting = false; ///< after the first look
};

} // namespace dbsbm
