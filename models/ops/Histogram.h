// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <chrono>
#include <vector>

namespace dbsbm {

/// A log-linear histogram of durations, 1 us .. 1 h (others count as the nearest of these),
/// relative error of a quantile <= 1 %. Merging is associative and commutative. Empty ones own no
/// memory, others 8.5 kB.
class Histogram
{
public:
    void record(std::chrono::nanoseconds value);
    void merge(const Histogram &other);
    void clear();
    /// What was recorded after \a earlier, a copy of this histogram at some moment before.
    Histogram since(const Histogram &earlier) const;
    quint64 count() const { return m_count; }
    double sumMs() const { return m_sumMs; }
    /// The value at quantile \a q (0..1, nearest rank) in milliseconds; 0 when empty.
    double quantileMs(double q) const;
    double meanMs() const;
    double maxMs() const;

    /// Compact: the steps in use alone, about three bytes each, and ten for sum and maximum; sum
    /// and maximum to the nanosecond. Empty for an empty one.
    QByteArray toBytes() const;
    /// Merges what toBytes() wrote; false when it is damaged, and then nothing was merged.
    bool mergeBytes(QByteArrayView bytes);

private:
    std::vector<quint32> m_buckets;
    quint64 m_count = 0;
    double m_sumMs = 0;
    double m_maxMs = 0;
};

} // namespace dbsbm
