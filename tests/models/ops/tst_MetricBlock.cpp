// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/MetricBlock.h"

#include "models/ops/Histogram.h"
#include "models/ops/MetricTier.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>

using namespace dbsbm;
using namespace std::chrono_literals;

namespace {

/// To the seven digits that are kept.
bool near(double a, double b)
{
    return std::abs(a - b) <= 1e-7 * std::abs(b);
}

void compare(const MetricBlock &a, const MetricBlock &b)
{
    QCOMPARE(a.size(), b.size());
    for (int i = 0; i < a.size(); ++i) {
        QCOMPARE(a.at(i).count, b.at(i).count);
        if (b.at(i).count == 0)
            continue;
        QVERIFY(near(a.at(i).min, b.at(i).min) && near(a.at(i).max, b.at(i).max));
        QVERIFY(near(a.at(i).sum, b.at(i).sum));
        QCOMPARE(a.at(i).histogram, b.at(i).histogram);
    }
}

MetricBlock random(QRandomGenerator &random, int slots, int kind)
{
    MetricBlock block(slots);
    for (int i = 0; i < slots; ++i) {
        if (random.bounded(4) == 0)
            continue; // a gap
        MetricSum sum = MetricSum::of(kind == 0 ? 7 : random.generateDouble() * 1e9 - 5e8);
        if (kind >= 2) {
            sum.addNumbers(MetricSum::of(random.generateDouble()));
            sum.addNumbers(MetricSum::of(-random.generateDouble()));
        }
        if (kind == 3) {
            Histogram histogram;
            histogram.record(std::chrono::microseconds(1 + random.bounded(1'000'000)));
            sum.histogram = histogram.toBytes();
        }
        block.set(i, sum);
    }
    return block;
}

} // namespace

class tst_MetricBlock : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void packedTellsTheSame()
    {
        QRandomGenerator generator(1);
        for (int kind = 0; kind < 4; ++kind) {
            for (const int slots : {1, 2, 60, 672, 1'440, 3'600}) {
                const MetricBlock block = random(generator, slots, kind);
                const auto read = MetricBlock::unpack(block.pack(), slots);
                QVERIFY(read);
                compare(*read, block);
            }
        }
    }

    void edges()
    {
        const MetricBlock empty(60);
        QVERIFY(empty.isEmpty());
        const auto none = MetricBlock::unpack(empty.pack(), 60);
        QVERIFY(none && none->isEmpty());
        MetricBlock ends(60); // only the first and the last
        ends.set(0, MetricSum::of(0));
        ends.set(59, MetricSum::of(-0.0));
        const auto read = MetricBlock::unpack(ends.pack(), 60);
        QVERIFY(read);
        compare(*read, ends);
        QVERIFY(!MetricBlock::unpack(ends.pack(), 61)); // of another length
        QVERIFY(!MetricBlock::unpack({}, 60));
        MetricBlock whole(3);
        for (const double value : {16'777'215.0, 0.0, 1.0}) // whole numbers are exact
            whole.set(1, MetricSum::of(value));
        QCOMPARE(MetricBlock::unpack(whole.pack(), 3)->at(1).sum, 1.0);
    }

    void whatDoesNotMoveIsSmall()
    {
        MetricBlock block(3'600);
        for (int i = 0; i < block.size(); ++i)
            block.set(i, MetricSum::of(123'456));
        QVERIFY(block.pack().size() <= 13);
    }

    void damagedBytesAreRefusedOrHarmless()
    {
        QRandomGenerator generator(2);
        for (int kind = 0; kind < 4; ++kind) {
            const QByteArray good = random(generator, 60, kind).pack();
            for (qsizetype size = 0; size < good.size(); ++size)
                QVERIFY(!MetricBlock::unpack(good.first(size), 60));
            for (int round = 0; round < 2'000; ++round) {
                QByteArray bad = good;
                bad[generator.bounded(static_cast<int>(bad.size()))] =
                    static_cast<char>(generator.bounded(256));
                const auto read = MetricBlock::unpack(bad, 60);
                if (read)
                    QCOMPARE(read->size(), 60);
            }
        }
        // A length that would fill the memory.
        QVERIFY(!MetricBlock::unpack(QByteArray::fromHex("18ffffffffffffffff7f0000"), 60));
    }

    void sumsAndOverlays()
    {
        MetricBlock minute(60);
        minute.set(1, MetricSum::of(5));
        minute.set(2, MetricSum::of(1));
        MetricBlock hour(3'600);
        hour.set(61, MetricSum::of(100));
        hour.set(63, MetricSum::of(3));
        hour.overlay(60, minute); // what is written later counts
        const MetricSum total = hour.total(60, 120);
        QCOMPARE(total.min, 1.0);
        QCOMPARE(total.max, 5.0);
        QCOMPARE(total.sum, 9.0);
        QCOMPARE(total.count, quint64(3));
        QCOMPARE(hour.total(0, 60).count, quint64(0));

        Histogram a;
        a.record(5ms);
        Histogram b;
        b.record(50ms);
        MetricSum both = MetricSum::of(0.005);
        both.histogram = a.toBytes();
        MetricSum other = MetricSum::of(0.05);
        other.histogram = b.toBytes();
        both.add(other);
        Histogram merged;
        QVERIFY(merged.mergeBytes(both.histogram));
        QCOMPARE(merged.count(), quint64(2));
        QCOMPARE(both.count, quint64(2));
    }

    void slotsOfTiers()
    {
        const TierShape second = shapeOf(MetricTier::Second);
        QCOMPARE(second.blockMs(), qint64(3'600'000));
        QCOMPARE(second.slotOf(3'600'000 + 61'999), 61);
        QCOMPARE(second.blockStart(-1), qint64(-3'600'000)); // before 1970
        QCOMPARE(second.slotOf(-1), 3'599);
        QCOMPARE(shapeOf(MetricTier::Minute).blockMs(), qint64(86'400'000));
        QCOMPARE(shapeOf(MetricTier::Hour).slots, 672);
        QCOMPARE(shapeOf(MetricTier::Minute).keepMs, 90 * qint64(86'400'000));
    }
};

QTEST_GUILESS_MAIN(tst_MetricBlock)
#include "tst_MetricBlock.moc"
