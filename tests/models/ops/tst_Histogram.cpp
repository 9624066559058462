// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/Histogram.h"

#include "models/ops/varint.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace dbsbm;
using namespace std::chrono;
using namespace std::chrono_literals;

namespace {

/// Durations over the whole range, as many short as long ones.
nanoseconds anyDuration(QRandomGenerator &random)
{
    return nanoseconds(
        static_cast<qint64>(std::exp(std::log(1e3) + random.generateDouble() * std::log(3.6e9))));
}

Histogram some(QRandomGenerator &random, int count)
{
    Histogram histogram;
    for (int i = 0; i < count; ++i)
        histogram.record(anyDuration(random));
    return histogram;
}

void compare(const Histogram &a, const Histogram &b)
{
    QCOMPARE(a.count(), b.count());
    QCOMPARE(a.maxMs(), b.maxMs());
    QVERIFY(std::abs(a.sumMs() - b.sumMs()) <= 1e-9 * b.sumMs() + 1e-6);
    for (double q = 0; q <= 1; q += 0.01)
        QCOMPARE(a.quantileMs(q), b.quantileMs(q));
}

} // namespace

class tst_Histogram : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyValueWithinOnePercent()
    {
        for (double ns = 1e3; ns <= 3.6e12; ns *= 1.0037) {
            Histogram histogram;
            const nanoseconds value(static_cast<qint64>(ns));
            histogram.record(value);
            const double exact = static_cast<double>(value.count()) / 1e6;
            for (const double q : {0.0, 0.5, 1.0})
                QVERIFY2(std::abs(histogram.quantileMs(q) - exact) <= exact * 0.01,
                         qPrintable(QString::number(ns)));
            QCOMPARE(histogram.maxMs(), exact);
            QCOMPARE(histogram.meanMs(), exact);
        }
    }

    void quantilesOfManyWithinOnePercent()
    {
        QRandomGenerator random(7);
        Histogram histogram;
        std::vector<double> exact;
        for (int i = 0; i < 20'000; ++i) {
            const double ns = std::exp(std::log(1e4) + random.generateDouble() * std::log(1e6));
            const nanoseconds value(static_cast<qint64>(ns));
            histogram.record(value);
            exact.push_back(static_cast<double>(value.count()) / 1e6);
        }
        std::ranges::sort(exact);
        for (const double q : {0.01, 0.25, 0.5, 0.9, 0.95, 0.99, 0.999, 1.0}) {
            const auto rank = static_cast<size_t>(std::ceil(q * static_cast<double>(exact.size())));
            const double expected = exact[rank - 1];
            QVERIFY(std::abs(histogram.quantileMs(q) - expected) <= expected * 0.01);
        }
        QCOMPARE(histogram.count(), quint64(20'000));
    }

    void edges()
    {
        Histogram histogram;
        QCOMPARE(histogram.quantileMs(0.5), 0.0);
        QCOMPARE(histogram.meanMs(), 0.0);
        histogram.record(-5ns);
        histogram.record(0ns);
        histogram.record(1us);
        QVERIFY(std::abs(histogram.quantileMs(1) - 0.001) <= 0.00001);
        histogram.record(hours(100));
        QCOMPARE(histogram.maxMs(), 3'600'000.0);
        QVERIFY(std::abs(histogram.quantileMs(7) - 3'600'000) <= 36'000);
        QVERIFY(histogram.quantileMs(-1) < 0.00101);
        histogram.clear();
        QCOMPARE(histogram.count(), quint64(0));
        QCOMPARE(histogram.maxMs(), 0.0);
    }

    void mergeAndSince()
    {
        Histogram a;
        for (int i = 0; i < 100; ++i)
            a.record(1ms);
        const Histogram before = a;
        for (int i = 0; i < 50; ++i)
            a.record(20ms);
        const Histogram recent = a.since(before);
        QCOMPARE(recent.count(), quint64(50));
        QVERIFY(std::abs(recent.quantileMs(0.01) - 20) < 0.2);
        QVERIFY(std::abs(recent.meanMs() - 20) < 1e-6);
        QVERIFY(std::abs(recent.maxMs() - 20) <= 0.2);
        QCOMPARE(a.since(a).count(), quint64(0));
        QCOMPARE(a.since(Histogram()).count(), quint64(150));
        Histogram cleared;
        cleared.record(5ms);
        QCOMPARE(cleared.since(before).count(), quint64(1)); // started anew in between

        Histogram sum;
        sum.merge(Histogram());
        QCOMPARE(sum.count(), quint64(0));
        sum.merge(before);
        sum.merge(recent);
        QCOMPARE(sum.count(), quint64(150));
        QVERIFY(std::abs(sum.quantileMs(0.6) - 1) < 0.01);
        QVERIFY(std::abs(sum.quantileMs(0.7) - 20) < 0.2);
    }

    void quantilesOfAnyThatFit()
    {
        QRandomGenerator random(11);
        for (int round = 0; round < 200; ++round) {
            Histogram histogram;
            std::vector<double> exact;
            const int count = 1 + random.bounded(300);
            for (int i = 0; i < count; ++i) {
                const nanoseconds value = anyDuration(random);
                histogram.record(value);
                exact.push_back(static_cast<double>(value.count()) / 1e6);
            }
            std::ranges::sort(exact);
            const double q = random.generateDouble();
            const double rank = std::max(1.0, std::ceil(q * count));
            const double expected = exact[static_cast<size_t>(rank) - 1];
            QVERIFY(std::abs(histogram.quantileMs(q) - expected) <= expected * 0.01);
        }
    }

    void mergingIsAssociative()
    {
        QRandomGenerator random(3);
        for (int round = 0; round < 50; ++round) {
            const Histogram a = some(random, random.bounded(200));
            const Histogram b = some(random, random.bounded(200));
            const Histogram c = some(random, random.bounded(200));
            Histogram ab = a;
            ab.merge(b);
            Histogram left = ab;
            left.merge(c);
            Histogram right = b;
            right.merge(c);
            Histogram whole = a;
            whole.merge(right);
            compare(left, whole);
            Histogram turned = c;
            turned.merge(b);
            turned.merge(a);
            compare(left, turned);
        }
    }

    void bytesTellEverything()
    {
        QRandomGenerator random(5);
        for (const int count : {1, 2, 10, 1'000}) {
            const Histogram histogram = some(random, count);
            Histogram read;
            QVERIFY(read.mergeBytes(histogram.toBytes()));
            compare(read, histogram);
            QVERIFY(read.mergeBytes(histogram.toBytes())); // and are merged
            QCOMPARE(read.count(), 2 * histogram.count());
        }
        QVERIFY(Histogram().toBytes().isEmpty());
        Histogram none;
        QVERIFY(none.mergeBytes({}));
        QCOMPARE(none.count(), quint64(0));
    }

    void bytesAreCompact()
    {
        Histogram histogram;
        histogram.record(12ms);
        QVERIFY(histogram.toBytes().size() <= 13);
        for (int i = 0; i < 10'000; ++i)
            histogram.record(12ms);
        QVERIFY(histogram.toBytes().size() <= 15);
    }

    void damagedBytesAreRefused()
    {
        QRandomGenerator random(9);
        const QByteArray good = some(random, 20).toBytes();
        for (qsizetype size = 1; size < good.size(); ++size) {
            // Cut between two steps it is still one; then it must tell less.
            Histogram cut;
            if (!cut.mergeBytes(good.first(size)))
                QCOMPARE(cut.count(), quint64(0));
            else
                QVERIFY(cut.count() < 20);
        }
        for (int round = 0; round < 2'000; ++round) {
            QByteArray bad = good;
            for (int i = 0; i <= random.bounded(3); ++i)
                bad[random.bounded(static_cast<int>(bad.size()))] =
                    static_cast<char>(random.bounded(256));
            Histogram any;
            if (!any.mergeBytes(bad))
                QCOMPARE(any.count(), quint64(0));
        }
        QByteArray far(1, '\1');
        appendVarint(far, 5);
        appendVarint(far, 5);
        appendVarint(far, std::numeric_limits<quint64>::max());
        appendVarint(far, 1);
        QVERIFY(!Histogram().mergeBytes(far));
    }
};

QTEST_GUILESS_MAIN(tst_Histogram)
#include "tst_Histogram.moc"
