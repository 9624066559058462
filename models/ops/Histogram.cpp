// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/Histogram.h"

#include "models/ops/varint.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace dbsbm {

using namespace std::chrono;

namespace {

// 64 linear steps in each power of two: a step's middle is at most 1/128 off, below 1 %.
constexpr int kStepBits = 6;
constexpr size_t kSteps = size_t(1) << kStepBits;
constexpr quint64 kLowest = 1'000;              // 1 us in ns
constexpr quint64 kHighest = 3'600'000'000'000; // 1 h in ns
constexpr int kFirstOctave = static_cast<int>(std::bit_width(kLowest)) - 1;
constexpr int kLastOctave = static_cast<int>(std::bit_width(kHighest)) - 1;
constexpr size_t kBuckets = static_cast<size_t>(kLastOctave - kFirstOctave + 1) * kSteps;
constexpr double kNsPerMs = 1e6;
constexpr char kFormat = 1;

/// Stays at the greatest number, so the order of sums does not matter.
quint32 sumOf(quint32 a, quint64 b)
{
    return static_cast<quint32>(
        std::min<quint64>(quint64(a) + b, std::numeric_limits<quint32>::max()));
}

size_t bucketOf(quint64 ns)
{
    const int octave = static_cast<int>(std::bit_width(ns)) - 1;
    const quint64 step = (ns >> (octave - kStepBits)) - kSteps;
    return static_cast<size_t>(octave - kFirstOctave) * kSteps + static_cast<size_t>(step);
}

double middleMs(size_t bucket)
{
    const int octave = kFirstOctave + static_cast<int>(bucket / kSteps);
    const double step = static_cast<double>(kSteps + bucket % kSteps) + 0.5;
    return std::ldexp(step, octave - kStepBits) / kNsPerMs;
}

double upperEndMs(size_t bucket)
{
    const int octave = kFirstOctave + static_cast<int>(bucket / kSteps);
    return std::ldexp(static_cast<double>(kSteps + bucket % kSteps + 1), octave - kStepBits)
        / kNsPerMs;
}

quint64 wholeNs(double ms)
{
    constexpr double kLargest = 9e18;
    return static_cast<quint64>(std::llround(std::clamp(ms * kNsPerMs, 0.0, kLargest)));
}

} // namespace

void Histogram::record(nanoseconds value)
{
    const auto ns =
        static_cast<quint64>(std::clamp<qint64>(value.count(), qint64(kLowest), qint64(kHighest)));
    if (m_buckets.empty())
        m_buckets.resize(kBuckets);
    quint32 &bucket = m_buckets[bucketOf(ns)];
    bucket = sumOf(bucket, 1);
    ++m_count;
    const double ms = static_cast<double>(ns) / kNsPerMs;
    m_sumMs += ms;
    m_maxMs = std::max(m_maxMs, ms);
}

void Histogram::merge(const Histogram &other)
{
    if (other.m_buckets.empty())
        return;
    m_buckets.resize(kBuckets);
    for (size_t i = 0; i < kBuckets; ++i)
        m_buckets[i] = sumOf(m_buckets[i], other.m_buckets[i]);
    m_count += other.m_count;
    m_sumMs += other.m_sumMs;
    m_maxMs = std::max(m_maxMs, other.m_maxMs);
}

void Histogram::clear()
{
    *this = Histogram();
}

Histogram Histogram::since(const Histogram &earlier) const
{
    if (earlier.m_buckets.empty() || earlier.m_count > m_count)
        return *this; // nothing before, or cleared in between
    Histogram difference;
    if (earlier.m_count == m_count)
        return difference;
    difference.m_buckets.resize(kBuckets);
    for (size_t i = 0; i < kBuckets; ++i) {
        difference.m_buckets[i] = m_buckets[i] - std::min(m_buckets[i], earlier.m_buckets[i]);
        if (difference.m_buckets[i] > 0)
            difference.m_maxMs = std::min(upperEndMs(i), m_maxMs);
    }
    difference.m_count = m_count - earlier.m_count;
    difference.m_sumMs = m_sumMs - earlier.m_sumMs;
    return difference;
}

double Histogram::quantileMs(double q) const
{
    if (m_count == 0)
        return 0;
    const double rank = std::ceil(std::clamp(q, 0.0, 1.0) * static_cast<double>(m_count));
    const auto wanted = std::max<quint64>(static_cast<quint64>(rank), 1);
    quint64 seen = 0;
    for (size_t i = 0; i < m_buckets.size(); ++i) {
        seen += m_buckets[i];
        if (seen >= wanted)
            return std::min(middleMs(i), m_maxMs);
    }
    return m_maxMs;
}

double Histogram::meanMs() const
{
    return m_count == 0 ? 0 : m_sumMs / static_cast<double>(m_count);
}

double Histogram::maxMs() const
{
    return m_maxMs;
}

QByteArray Histogram::toBytes() const
{
    QByteArray bytes;
    if (m_count == 0)
        return bytes;
    bytes.append(kFormat);
    appendVarint(bytes, wholeNs(m_sumMs));
    appendVarint(bytes, wholeNs(m_maxMs));
    size_t next = 0; // steps are told by how many empty ones lie before them
    for (size_t i = 0; i < m_buckets.size(); ++i) {
        if (m_buckets[i] == 0)
            continue;
        appendVarint(bytes, i - next);
        appendVarint(bytes, m_buckets[i]);
        next = i + 1;
    }
    return bytes;
}

bool Histogram::mergeBytes(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return true;
    if (bytes.front() != kFormat)
        return false;
    VarintReader reader(bytes.sliced(1));
    quint64 sumNs = 0;
    quint64 maxNs = 0;
    if (!reader.next(sumNs) || !reader.next(maxNs) || maxNs > kHighest)
        return false;
    std::vector<std::pair<size_t, quint64>> found;
    quint64 bucket = 0;
    while (!reader.atEnd()) {
        quint64 gap = 0;
        quint64 count = 0;
        if (!reader.next(gap) || !reader.next(count) || gap >= kBuckets || bucket + gap >= kBuckets
            || count > std::numeric_limits<quint32>::max())
            return false;
        found.emplace_back(bucket + gap, count);
        bucket += gap + 1;
    }
    if (found.empty())
        return false;
    m_buckets.resize(kBuckets);
    for (const auto &[at, count] : found) {
        m_buckets[at] = sumOf(m_buckets[at], count);
        m_count += count;
    }
    m_sumMs += static_cast<double>(sumNs) / kNsPerMs;
    m_maxMs = std::max(m_maxMs, static_cast<double>(maxNs) / kNsPerMs);
    return true;
}

} // namespace dbsbm
