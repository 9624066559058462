// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/MetricBlock.h"

#include "models/ops/Histogram.h"
#include "models/ops/varint.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <bit>

namespace dbsbm {

namespace {

// The first byte of a packed block.
constexpr quint8 kVersionMask = 0xF0;
constexpr quint8 kVersion = 0x10;
constexpr quint8 kSingle = 0x01;   ///< each slot is one value: min = max = sum
constexpr quint8 kConstant = 0x02; ///< and all of them are the same
constexpr quint8 kHistograms = 0x04;
constexpr quint8 kDeflated = 0x08;

constexpr quint64 kMaxSlotBytes = 16 * 1024; ///< unpacked, of one slot, on average
constexpr size_t kPlanes = sizeof(float);

using Column = std::vector<float>;

void appendPlanes(QByteArray &bytes, const Column &column)
{
    std::vector<quint32> words(column.size());
    quint32 before = 0;
    for (size_t i = 0; i < column.size(); ++i) {
        const auto bits = std::bit_cast<quint32>(column[i]);
        words[i] = bits ^ before;
        before = bits;
    }
    for (size_t plane = 0; plane < kPlanes; ++plane) {
        for (const quint32 word : words)
            bytes.append(static_cast<char>((word >> (8 * plane)) & 0xFF));
    }
}

bool readPlanes(VarintReader &reader, size_t count, Column &column)
{
    QByteArrayView bytes;
    if (!reader.take(kPlanes * count, bytes))
        return false;
    column.resize(count);
    quint32 before = 0;
    for (size_t i = 0; i < count; ++i) {
        quint32 word = 0;
        for (size_t plane = 0; plane < kPlanes; ++plane) {
            const auto byte =
                static_cast<unsigned char>(bytes[static_cast<qsizetype>(plane * count + i)]);
            word |= quint32{byte} << (8 * plane);
        }
        before ^= word;
        column[i] = std::bit_cast<float>(before);
    }
    return true;
}

/// Lengths of gaps and of what is there, in turns, beginning with a gap.
void appendPresence(QByteArray &bytes, const MetricBlock &block)
{
    bool present = false;
    quint64 run = 0;
    for (int i = 0; i < block.size(); ++i) {
        if ((block.at(i).count > 0) != present) {
            appendVarint(bytes, run);
            run = 0;
            present = !present;
        }
        ++run;
    }
    appendVarint(bytes, run);
}

bool readPresence(VarintReader &reader, int slots, std::vector<int> &present)
{
    const auto all = static_cast<quint64>(slots);
    quint64 at = 0;
    bool is = false;
    while (at < all) {
        quint64 run = 0;
        if (!reader.next(run) || run > all - at || (run == 0 && at > 0))
            return false;
        for (quint64 i = 0; is && i < run; ++i)
            present.push_back(static_cast<int>(at + i));
        at += run;
        is = !is;
    }
    return true;
}

/// The length, then the deflated bytes; empty when there is no memory for it.
QByteArray deflated(const QByteArray &bytes)
{
    uLongf size = compressBound(static_cast<uLong>(bytes.size()));
    QByteArray packed;
    appendVarint(packed, static_cast<quint64>(bytes.size()));
    const qsizetype header = packed.size();
    packed.resize(header + static_cast<qsizetype>(size));
    const int done = compress2(reinterpret_cast<Bytef *>(packed.data() + header), &size,
                               reinterpret_cast<const Bytef *>(bytes.constData()),
                               static_cast<uLong>(bytes.size()), Z_DEFAULT_COMPRESSION);
    packed.truncate(done == Z_OK ? header + static_cast<qsizetype>(size) : 0);
    return packed;
}

bool inflate(QByteArrayView packed, quint64 limit, QByteArray &bytes)
{
    VarintReader reader(packed);
    quint64 size = 0;
    QByteArrayView body;
    if (!reader.next(size) || size > limit || !reader.take(reader.left(), body))
        return false;
    bytes.resize(static_cast<qsizetype>(size));
    auto out = static_cast<uLongf>(size);
    const int done =
        uncompress(reinterpret_cast<Bytef *>(bytes.data()), &out,
                   reinterpret_cast<const Bytef *>(body.data()), static_cast<uLong>(body.size()));
    return done == Z_OK && out == size;
}

/// What all slots have in common, as the first byte says it.
quint8 flagsOf(const MetricBlock &block)
{
    quint8 flags = kVersion | kSingle | kConstant;
    const MetricSum *first = nullptr;
    for (int i = 0; i < block.size(); ++i) {
        const MetricSum &slot = block.at(i);
        if (slot.count == 0)
            continue;
        if (!slot.histogram.isEmpty())
            flags |= kHistograms;
        if (slot.count != 1 || slot.min != slot.max || slot.sum != slot.max)
            flags &= static_cast<quint8>(~kSingle);
        first = first ? first : &slot;
        if (std::bit_cast<quint32>(static_cast<float>(slot.sum))
            != std::bit_cast<quint32>(static_cast<float>(first->sum)))
            flags &= static_cast<quint8>(~kConstant);
    }
    if (!(flags & kSingle))
        flags &= static_cast<quint8>(~kConstant);
    return flags;
}

QByteArray bodyOf(const MetricBlock &block, quint8 flags)
{
    QByteArray body;
    appendPresence(body, block);
    std::array<Column, 3> columns; // min, max, sum
    QByteArray counts;
    QByteArray histograms;
    for (int i = 0; i < block.size(); ++i) {
        const MetricSum &slot = block.at(i);
        if (slot.count == 0)
            continue;
        columns[0].push_back(static_cast<float>(slot.min));
        columns[1].push_back(static_cast<float>(slot.max));
        columns[2].push_back(static_cast<float>(slot.sum));
        appendVarint(counts, slot.count);
        appendVarint(histograms, static_cast<quint64>(slot.histogram.size()));
        histograms += slot.histogram;
    }
    if (flags & kConstant)
        columns[2].resize(std::min<size_t>(columns[2].size(), 1));
    if (!(flags & kSingle)) {
        appendPlanes(body, columns[0]);
        appendPlanes(body, columns[1]);
    }
    appendPlanes(body, columns[2]);
    if (!(flags & kSingle))
        body += counts;
    if (flags & kHistograms)
        body += histograms;
    return body;
}

bool readBody(VarintReader &reader, quint8 flags, MetricBlock &block)
{
    std::vector<int> present;
    if (!readPresence(reader, block.size(), present))
        return false;
    const size_t count = present.size();
    std::array<Column, 3> columns;
    const bool single = flags & kSingle;
    if (!single
        && (!readPlanes(reader, count, columns[0]) || !readPlanes(reader, count, columns[1])))
        return false;
    if (!readPlanes(reader, flags & kConstant ? std::min<size_t>(count, 1) : count, columns[2]))
        return false;
    std::vector<quint64> counts(count, 1);
    for (size_t i = 0; !single && i < count; ++i) {
        if (!reader.next(counts[i]) || counts[i] == 0)
            return false;
    }
    for (size_t i = 0; i < count; ++i) {
        MetricSum slot = MetricSum::of(columns[2][flags & kConstant ? 0 : i]);
        slot.count = counts[i];
        if (!single) {
            slot.min = columns[0][i];
            slot.max = columns[1][i];
        }
        quint64 size = 0;
        QByteArrayView histogram;
        if (flags & kHistograms) {
            if (!reader.next(size) || !reader.take(size, histogram))
                return false;
            slot.histogram = histogram.toByteArray();
        }
        block.set(present[i], std::move(slot));
    }
    return reader.atEnd();
}

} // namespace

void MetricSum::addNumbers(const MetricSum &other)
{
    if (other.count == 0)
        return;
    min = count == 0 ? other.min : std::min(min, other.min);
    max = count == 0 ? other.max : std::max(max, other.max);
    sum += other.sum;
    count += other.count;
}

void MetricSum::add(const MetricSum &other)
{
    addNumbers(other);
    if (other.histogram.isEmpty())
        return;
    if (histogram.isEmpty()) {
        histogram = other.histogram;
        return;
    }
    Histogram both;
    // A damaged one adds nothing: the numbers beside it still count.
    const bool mine = both.mergeBytes(histogram);
    const bool theirs = both.mergeBytes(other.histogram);
    if (mine || theirs)
        histogram = both.toBytes();
}

bool MetricBlock::isEmpty() const
{
    return std::all_of(m_slots.begin(), m_slots.end(),
                       [](const MetricSum &slot) { return slot.count == 0; });
}

void MetricBlock::overlay(int slot, const MetricBlock &other)
{
    const int end = std::min(other.size(), size() - slot);
    for (int i = 0; i < end; ++i) {
        if (other.at(i).count > 0)
            set(slot + i, other.at(i));
    }
}

MetricSum MetricBlock::total(int from, int end) const
{
    MetricSum sum;
    Histogram merged;
    for (int i = from; i < end; ++i) {
        sum.addNumbers(at(i));
        // A damaged one adds nothing: the numbers beside it still count.
        [[maybe_unused]] const bool whole = merged.mergeBytes(at(i).histogram);
    }
    sum.histogram = merged.toBytes();
    return sum;
}

QByteArray MetricBlock::pack() const
{
    quint8 flags = flagsOf(*this);
    QByteArray body = bodyOf(*this, flags);
    const QByteArray smaller = deflated(body);
    if (!smaller.isEmpty() && smaller.size() < body.size()) {
        flags |= kDeflated;
        body = smaller;
    }
    return static_cast<char>(flags) + body;
}

std::optional<MetricBlock> MetricBlock::unpack(QByteArrayView bytes, int slots)
{
    if (bytes.isEmpty() || slots <= 0)
        return {};
    const auto flags = static_cast<quint8>(bytes.front());
    if ((flags & kVersionMask) != kVersion)
        return {};
    QByteArrayView body = bytes.sliced(1);
    QByteArray inflated;
    if (flags & kDeflated) {
        if (!inflate(body, kMaxSlotBytes * static_cast<quint64>(slots), inflated))
            return {};
        body = inflated;
    }
    MetricBlock block(slots);
    VarintReader reader(body);
    if (!readBody(reader, flags, block))
        return {};
    return block;
}

} // namespace dbsbm
