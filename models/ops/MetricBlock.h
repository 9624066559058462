// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <vector>

namespace dbsbm {

/// What a series said in one stretch of time, in its own unit. Nothing was said when count is 0.
struct MetricSum
{
    double min = 0;
    double max = 0;
    double sum = 0;
    quint64 count = 0;
    QByteArray histogram = {}; ///< of a series of durations, see Histogram::toBytes()

    static MetricSum of(double value) { return {value, value, value, 1, {}}; }
    /// Everything but the histogram.
    void addNumbers(const MetricSum &other);
    /// Both stretches together, histograms merged.
    void add(const MetricSum &other);
};

/// Consecutive slots of one series, and how they are packed: numbers as single precision (seven
/// digits), each as its difference to the one before, byte plane by byte plane, deflated where that
/// helps; a series that does not move takes 13 bytes.
class MetricBlock
{
public:
    explicit MetricBlock(int slots) : m_slots(static_cast<size_t>(slots)) {}

    int size() const { return static_cast<int>(m_slots.size()); }
    bool isEmpty() const;
    const MetricSum &at(int slot) const { return m_slots[static_cast<size_t>(slot)]; }
    void set(int slot, MetricSum sum) { m_slots[static_cast<size_t>(slot)] = std::move(sum); }
    /// Takes every slot of \a other that says something, beginning at \a slot here.
    void overlay(int slot, const MetricBlock &other);
    /// Slots [from, end) together.
    MetricSum total(int from, int end) const;

    QByteArray pack() const;
    /// What pack() wrote for a block of so many slots; nothing when it is damaged.
    static std::optional<MetricBlock> unpack(QByteArrayView bytes, int slots);

private:
    std::vector<MetricSum> m_slots;
};

} // namespace dbsbm
