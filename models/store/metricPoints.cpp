// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"
#include "models/ops/Histogram.h"
#include "models/store/metricRollUp.h"

#include <QRegularExpression>

#include <algorithm>

namespace dbsbm {

namespace {

constexpr int kEnough = 4;      ///< a tier does when it gives a quarter of the points asked for
constexpr int kLeastSlots = 24; ///< a slot that begins before the span is not within it
constexpr double kMsPerSecond = 1'000;

struct Slot
{
    qint64 atMs = 0;
    MetricSum sum;
};
using Slots = std::vector<Slot>;

bool isEarlier(const Slot &a, const Slot &b)
{
    return a.atMs < b.atMs;
}

/// Reads the slots of one series in one tier.
class SlotReader
{
public:
    SlotReader(MetricRepository &repository, MetricTier tier, const MetricSpan &span)
        : m_repository(repository), m_tier(tier), m_shape(shapeOf(tier)), m_span(span)
    {}

    /// The minutes of the hour that is not rolled up yet; the same for every series.
    Result<> readMinutes()
    {
        const auto minutes = m_repository.minutes(
            {shapeOf(MetricTier::Minute).slotStart(m_span.fromMs), m_span.toMs});
        if (!minutes)
            return fail(minutes.error());
        for (const StoredBlock &minute : *minutes)
            m_minutes.emplace_back(minute.startMs, unpackMinute(minute.data));
        return {};
    }

    Result<Slots> read(qint64 series) const
    {
        const auto blocks =
            m_repository.blocks(m_tier, series, {m_shape.blockStart(m_span.fromMs), m_span.toMs});
        if (!blocks)
            return fail(blocks.error());
        Slots found;
        for (const StoredBlock &stored : *blocks) {
            const auto block = MetricBlock::unpack(stored.data, m_shape.slots);
            for (int i = 0; block && i < block->size(); ++i)
                add(found, stored.startMs + i * m_shape.slotMs, block->at(i));
        }
        const auto old = static_cast<std::ptrdiff_t>(found.size());
        for (const auto &[startMs, all] : m_minutes)
            addMinute(found, startMs, all.value(series));
        if (static_cast<size_t>(old) < found.size())
            std::inplace_merge(found.begin(), found.begin() + old, found.end(), isEarlier);
        return unique(std::move(found));
    }

private:
    void add(Slots &found, qint64 atMs, const MetricSum &sum) const
    {
        if (sum.count > 0 && atMs >= m_span.fromMs && atMs < m_span.toMs)
            found.push_back({atMs, sum});
    }

    void addMinute(Slots &found, qint64 startMs, const QByteArray &packed) const
    {
        constexpr int kSlots = 60;
        const auto block = MetricBlock::unpack(packed, kSlots);
        if (!block)
            return;
        if (m_tier == MetricTier::Second) {
            for (int i = 0; i < kSlots; ++i)
                add(found, startMs + i * m_shape.slotMs, block->at(i));
        } else {
            add(found, m_shape.slotStart(startMs), block->total(0, kSlots));
        }
    }

    /// Of two of the same moment the later written one counts; an hour consists of its minutes.
    Slots unique(Slots found) const
    {
        Slots kept;
        kept.reserve(found.size());
        for (Slot &slot : found) {
            if (kept.empty() || kept.back().atMs != slot.atMs)
                kept.push_back(std::move(slot));
            else if (m_tier == MetricTier::Hour)
                kept.back().sum.add(slot.sum);
            else
                kept.back().sum = std::move(slot.sum);
        }
        return kept;
    }

    MetricRepository &m_repository;
    MetricTier m_tier;
    TierShape m_shape;
    MetricSpan m_span;
    std::vector<std::pair<qint64, QHash<qint64, QByteArray>>> m_minutes;
};

/// Two label sets of one name at one moment.
void join(MetricSum &sum, const MetricSum &other, MetricType type)
{
    if (type != MetricType::Counter) {
        sum.add(other);
        return;
    }
    sum.min += other.min;
    sum.max += other.max;
    sum.sum += other.sum;
    sum.count = std::max(sum.count, other.count);
}

Slots joined(Slots a, Slots b, MetricType type)
{
    if (a.empty())
        return b;
    Slots both;
    both.reserve(std::max(a.size(), b.size()));
    std::merge(std::make_move_iterator(a.begin()), std::make_move_iterator(a.end()),
               std::make_move_iterator(b.begin()), std::make_move_iterator(b.end()),
               std::back_inserter(both), isEarlier);
    Slots kept;
    kept.reserve(both.size());
    for (Slot &slot : both) {
        if (kept.empty() || kept.back().atMs != slot.atMs)
            kept.push_back(std::move(slot));
        else
            join(kept.back().sum, slot.sum, type);
    }
    return kept;
}

MetricPoint pointOf(qint64 atMs, const MetricSum &sum, const Histogram &histogram)
{
    MetricPoint point{.atMs = atMs,
                      .min = sum.min,
                      .max = sum.max,
                      .avg = sum.sum / static_cast<double>(sum.count),
                      .count = sum.count};
    if (histogram.count() > 0) {
        point.p50 = histogram.quantileMs(0.5) / kMsPerSecond;
        point.p95 = histogram.quantileMs(0.95) / kMsPerSecond;
        point.p99 = histogram.quantileMs(0.99) / kMsPerSecond;
        point.p999 = histogram.quantileMs(0.999) / kMsPerSecond;
    }
    return point;
}

/// At most \a maxPoints, each of the same number of slots, counted from the first slot at or after
/// the beginning.
QList<MetricPoint> pointsOf(const Slots &found, const TierShape &shape, const MetricSpan &span,
                            int maxPoints)
{
    QList<MetricPoint> points;
    const qint64 begin = TierShape::floorTo(span.fromMs + shape.slotMs - 1, shape.slotMs);
    const qint64 all = (span.toMs - begin + shape.slotMs - 1) / shape.slotMs;
    const qint64 step = shape.slotMs * std::max<qint64>(1, (all + maxPoints - 1) / maxPoints);
    for (size_t i = 0; i < found.size();) {
        const qint64 atMs = begin + TierShape::floorTo(found[i].atMs - begin, step);
        MetricSum sum;
        Histogram histogram;
        for (; i < found.size() && found[i].atMs < atMs + step; ++i) {
            sum.addNumbers(found[i].sum);
            // A damaged one adds nothing: the numbers beside it still count.
            [[maybe_unused]] const bool whole = histogram.mergeBytes(found[i].sum.histogram);
        }
        points.append(pointOf(atMs, sum, histogram));
    }
    return points;
}

/// The labels of `name{a="1",b="2"}`, each as it is written.
QStringList labelsOf(const QString &series)
{
    static const QRegularExpression label(QStringLiteral(R"((?<=[{,])\w+="(?:[^"\\]|\\.)*")"));
    QStringList labels;
    for (auto it = label.globalMatch(series); it.hasNext();)
        labels << it.next().captured();
    return labels;
}

bool hasAll(const QString &series, const QStringList &labels)
{
    const QStringList own = labelsOf(series);
    return std::ranges::all_of(labels,
                               [&own](const QString &label) { return own.contains(label); });
}

/// Those that have the name and at least its labels.
Result<QList<StoredSeries>> seriesNamed(MetricRepository &repository, const QString &name)
{
    const auto all = repository.series();
    if (!all)
        return all;
    QList<StoredSeries> found;
    const QStringList labels = labelsOf(name);
    const QString bare = labels.isEmpty() ? name : name.section(u'{', 0, 0);
    const QString braces = bare + u'{';
    const bool isWellFormed = labels.isEmpty() || name == braces + labels.join(u',') + u'}';
    for (const StoredSeries &series : *all) {
        if (isWellFormed && (series.name == bare || series.name.startsWith(braces))
            && hasAll(series.name, labels))
            found.append(series);
    }
    if (found.isEmpty()) {
        return fail(codes::kTextInvalid, ValidationFault{QStringLiteral("series")},
                    tr("Nothing is stored of a metric '%1'. Without a name, dbsbmd metrics lists "
                       "what is stored.")
                        .arg(name));
    }
    return found;
}

} // namespace

Result<MetricTier> tierFor(Transaction &transaction, const MetricSpan &span, int maxPoints)
{
    MetricRepository repository(transaction);
    auto tier = MetricTier::Second;
    for (const MetricTier coarser : {MetricTier::Minute, MetricTier::Hour}) {
        const qint64 slots = (span.toMs - span.fromMs) / shapeOf(coarser).slotMs;
        if (slots >= kLeastSlots && slots * kEnough >= maxPoints)
            tier = coarser;
    }
    while (tier != MetricTier::Hour) {
        const auto coarser = static_cast<MetricTier>(static_cast<int>(tier) + 1);
        const auto begins = repository.oldest(tier);
        if (!begins)
            return fail(begins.error());
        const auto reaches = repository.oldest(coarser);
        if (!reaches)
            return fail(reaches.error());
        const bool whole = *begins && **begins <= span.fromMs;
        if (whole || !*reaches)
            break;
        const bool nothing = !*begins || **begins >= span.toMs;
        if (!nothing && **reaches + shapeOf(coarser).blockMs() > **begins)
            break;
        tier = coarser;
    }
    return tier;
}

Result<QList<MetricPoint>> readMetricPoints(Transaction &transaction, const QString &series,
                                            const MetricSpan &span, int maxPoints)
{
    MetricRepository repository(transaction);
    const auto named = seriesNamed(repository, series);
    if (!named)
        return fail(named.error());
    if (span.toMs <= span.fromMs || maxPoints < 1)
        return QList<MetricPoint>();
    const Result<MetricTier> tier = tierFor(transaction, span, maxPoints);
    if (!tier)
        return fail(tier.error());
    SlotReader reader(repository, *tier, span);
    if (const Result<> read = reader.readMinutes(); !read)
        return fail(read.error());
    Slots all;
    for (const StoredSeries &one : *named) {
        Result<Slots> found = reader.read(one.id);
        if (!found)
            return fail(found.error());
        all = joined(std::move(all), std::move(*found), one.type);
    }
    return pointsOf(all, shapeOf(*tier), span, maxPoints);
}

} // namespace dbsbm
