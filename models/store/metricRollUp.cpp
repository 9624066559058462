// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/metricRollUp.h"

#include "models/core/Logging.h"
#include "models/ops/varint.h"

namespace dbsbm {

namespace {

constexpr char kMinuteFormat = 1;
constexpr int kMinuteSlots = 60;
constexpr int kMinutesOfHour = 60;
const qint64 kMinuteMs = shapeOf(MetricTier::Minute).slotMs;
const qint64 kHourMs = shapeOf(MetricTier::Hour).slotMs;

/// One series' seconds of an hour, as its minutes hold them: minute of the hour, packed seconds.
using Minutes = QList<std::pair<int, QByteArray>>;

MetricBlock unpacked(const std::optional<QByteArray> &bytes, int slots)
{
    if (!bytes)
        return MetricBlock(slots);
    if (auto block = MetricBlock::unpack(*bytes, slots))
        return std::move(*block);
    qCWarning(lcStore, "a block of metrics is damaged and is begun anew");
    return MetricBlock(slots);
}

Result<MetricBlock> stored(MetricRepository &repository, MetricTier tier, qint64 series,
                           qint64 atMs)
{
    const TierShape shape = shapeOf(tier);
    const auto bytes = repository.block(tier, series, shape.blockStart(atMs));
    if (!bytes)
        return fail(bytes.error());
    return unpacked(*bytes, shape.slots);
}

Result<> store(MetricRepository &repository, MetricTier tier, qint64 series, qint64 atMs,
               const MetricBlock &block)
{
    return repository.setBlock(tier, series, {shapeOf(tier).blockStart(atMs), block.pack()});
}

Result<> rollUpSeries(MetricRepository &repository, qint64 series, qint64 hourMs,
                      const Minutes &minutes)
{
    Result<MetricBlock> seconds = stored(repository, MetricTier::Second, series, hourMs);
    if (!seconds)
        return fail(seconds.error());
    Result<MetricBlock> day = stored(repository, MetricTier::Minute, series, hourMs);
    if (!day)
        return fail(day.error());
    const int first = shapeOf(MetricTier::Minute).slotOf(hourMs);
    for (const auto &[minute, bytes] : minutes) {
        seconds->overlay(minute * kMinuteSlots, unpacked(bytes, kMinuteSlots));
        const int from = minute * kMinuteSlots;
        day->set(first + minute, seconds->total(from, from + kMinuteSlots));
    }
    Result<MetricBlock> month = stored(repository, MetricTier::Hour, series, hourMs);
    if (!month)
        return fail(month.error());
    month->set(shapeOf(MetricTier::Hour).slotOf(hourMs), day->total(first, first + kMinutesOfHour));
    return store(repository, MetricTier::Second, series, hourMs, *seconds)
        .and_then([&] { return store(repository, MetricTier::Minute, series, hourMs, *day); })
        .and_then([&] { return store(repository, MetricTier::Hour, series, hourMs, *month); });
}

Result<> rollUpHour(MetricRepository &repository, qint64 hourMs)
{
    const MetricSpan hour{hourMs, hourMs + kHourMs};
    const auto minutes = repository.minutes(hour);
    if (!minutes)
        return fail(minutes.error());
    QHash<qint64, Minutes> bySeries;
    for (const StoredBlock &minute : *minutes) {
        const int of = static_cast<int>((minute.startMs - hourMs) / kMinuteMs);
        const QHash<qint64, QByteArray> series = unpackMinute(minute.data);
        for (auto it = series.cbegin(); it != series.cend(); ++it)
            bySeries[it.key()].append({of, it.value()});
    }
    for (auto it = bySeries.cbegin(); it != bySeries.cend(); ++it) {
        if (const Result<> done = rollUpSeries(repository, it.key(), hourMs, it.value()); !done)
            return done;
    }
    return repository.removeMinutes(hour);
}

/// Removes the oldest stretch of the finest tier that has one; false when there is nothing left.
Result<bool> forgetOldest(MetricRepository &repository)
{
    for (const MetricTier tier : kMetricTiers) {
        const auto oldest = repository.oldest(tier);
        if (!oldest)
            return fail(oldest.error());
        if (!*oldest)
            continue;
        const Result<qint64> removed = repository.removeBefore(tier, **oldest + 1);
        return removed ? Result<bool>(true) : fail(removed.error());
    }
    return false;
}

} // namespace

QByteArray packMinute(const QHash<qint64, QByteArray> &series)
{
    QByteArray bytes(1, kMinuteFormat);
    for (auto it = series.cbegin(); it != series.cend(); ++it) {
        appendVarint(bytes, static_cast<quint64>(it.key()));
        appendVarint(bytes, static_cast<quint64>(it.value().size()));
        bytes += it.value();
    }
    return bytes;
}

QHash<qint64, QByteArray> unpackMinute(QByteArrayView bytes)
{
    QHash<qint64, QByteArray> series;
    if (bytes.isEmpty() || bytes.front() != kMinuteFormat)
        return series;
    VarintReader reader(bytes.sliced(1));
    while (!reader.atEnd()) {
        quint64 id = 0;
        quint64 size = 0;
        QByteArrayView data;
        if (!reader.next(id) || !reader.next(size) || !reader.take(size, data))
            break;
        series.insert(static_cast<qint64>(id), data.toByteArray());
    }
    return series;
}

Result<> storeMinute(Transaction &transaction, const MetricMinute &minute)
{
    MetricRepository repository(transaction);
    const auto before = repository.minute(minute.startMs);
    if (!before)
        return fail(before.error());
    QHash<qint64, QByteArray> packed = unpackMinute(before->value_or(QByteArray()));
    for (const MetricMinute::Series &series : minute.series) {
        const Result<qint64> id = repository.ensureSeries(series.name, series.type);
        if (!id)
            return fail(id.error());
        if (!packed.contains(*id)) {
            packed.insert(*id, series.seconds.pack());
            continue;
        }
        MetricBlock both = unpacked(packed.value(*id), kMinuteSlots);
        both.overlay(0, series.seconds);
        packed.insert(*id, both.pack());
    }
    return repository.setMinute({minute.startMs, packMinute(packed)});
}

Result<> rollUp(Transaction &transaction, qint64 nowMs)
{
    MetricRepository repository(transaction);
    const qint64 hourMs = shapeOf(MetricTier::Hour).slotStart(nowMs);
    const MetricSpan open{hourMs, hourMs + kHourMs};
    for (;;) {
        const auto ended = repository.firstMinuteOutside(open);
        if (!ended)
            return fail(ended.error());
        if (!*ended)
            return {};
        const qint64 of = shapeOf(MetricTier::Hour).slotStart(**ended);
        if (const Result<> done = rollUpHour(repository, of); !done)
            return done;
    }
}

Result<> forgetOldMetrics(Transaction &transaction, qint64 nowMs, qint64 maxBytes)
{
    MetricRepository repository(transaction);
    for (const MetricTier tier : kMetricTiers) {
        const TierShape shape = shapeOf(tier);
        const Result<qint64> removed =
            repository.removeBefore(tier, nowMs - shape.keepMs - shape.blockMs() + 1);
        if (!removed)
            return fail(removed.error());
    }
    for (;;) {
        const Result<qint64> used = repository.usedBytes();
        if (!used)
            return fail(used.error());
        if (*used <= maxBytes)
            break;
        const Result<bool> more = forgetOldest(repository);
        if (!more)
            return fail(more.error());
        if (!*more)
            break;
    }
    return repository.removeUnusedSeries();
}

} // namespace dbsbm
