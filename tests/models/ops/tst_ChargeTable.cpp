// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/ChargeTable.h"

#include <QRandomGenerator>
#include <QTest>

#include <deque>
#include <map>
#include <tuple>

using namespace dbsbm;

class tst_ChargeTable : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anEmptyTableHasNothing()
    {
        ChargeTable table;
        QVERIFY(!table.find({1, 2, 0}));
        table.prefetch({1, 2, 0});
        table.erase({1, 2, 0});
        table.keepIf([](const ChargeSlot &) { return true; });
        QCOMPARE(table.size(), size_t(0));
    }

    void slotsStayWhileThereIsRoom()
    {
        ChargeTable table;
        QVERIFY(table.reserve(2));
        ChargeSlot &first = table.take({1, 2, 0});
        first.push(5, 1);
        first.setNote(7);
        table.take({1, 2, 1}).push(6, 1);
        QCOMPARE(&first, table.find({1, 2, 0}));
        QCOMPARE(first.at(0), 5u);
        QCOMPARE(first.note(), quint16(7));
        QCOMPARE(first.key().guild, 2u);
        QVERIFY(!table.find({1, 2, 2}));
        QVERIFY(!table.find({2, 1, 0}));
    }

    /// In the line and in the ring of its own alike; every step beside a std::deque.
    void aSlotAgreesWithADeque()
    {
        for (quint32 seed = 1; seed <= 20; ++seed) {
            QRandomGenerator random(seed);
            ChargeTable table;
            table.reserve(1);
            ChargeSlot &slot = table.take({1, 1, 3});
            std::deque<quint32> deque;
            quint32 now = 10;
            for (int step = 0; step < 2'000; ++step) {
                now += random.bounded(5u);
                const quint32 what = random.bounded(10u);
                const quint32 cost = 1 + random.bounded(3u);
                if (what < 5) {
                    slot.push(now, cost);
                    deque.insert(deque.end(), cost, now);
                } else if (what < 8) {
                    const quint32 until = now - random.bounded(100u);
                    quint32 gone = 0;
                    while (gone < deque.size() && deque[gone] <= until)
                        ++gone;
                    QCOMPARE(slot.countUntil(qint64{until}), gone);
                    slot.dropOldest(gone);
                    deque.erase(deque.begin(), deque.begin() + gone);
                } else if (what == 8 && !deque.empty()) {
                    slot.dropNewest();
                    deque.pop_back();
                } else if (what == 9 && !deque.empty()) {
                    const quint32 by = std::min(deque.front(), 3u);
                    slot.shift(by);
                    for (quint32 &at : deque)
                        at -= by;
                    now -= deque.back() + by > now ? 0 : by;
                }
                QCOMPARE(slot.size(), quint32(deque.size()));
                for (quint32 i = 0; i < slot.size(); ++i)
                    QCOMPARE(slot.at(i), deque[i]);
            }
            QCOMPARE(slot.countUntil(-1), 0u);
        }
    }

    /// Few guilds and users, so that keys push each other on; every step beside a std::map.
    void agreesWithAMap()
    {
        using Name = std::tuple<quint64, quint32, int>;
        for (quint32 seed = 1; seed <= 10; ++seed) {
            QRandomGenerator random(seed);
            ChargeTable table;
            std::map<Name, quint32> map;
            for (quint32 step = 0; step < 20'000; ++step) {
                const ChargeKey key{1 + random.bounded(200u), 1 + random.bounded(3u),
                                    quint8(random.bounded(3))};
                const Name name{key.user, key.guild, key.action};
                const int what = random.bounded(100);
                if (what < 60) {
                    table.reserve(1);
                    ChargeSlot &slot = table.take(key);
                    slot.dropOldest(slot.size());
                    slot.push(step, step % 20 == 0 ? 14 : 1); // some have rings of their own
                    map[name] = step;
                } else if (what < 98) {
                    table.erase(key);
                    map.erase(name);
                } else {
                    const quint64 parity = random.bounded(2u);
                    table.keepIf(
                        [parity](const ChargeSlot &slot) { return slot.key().user % 2 == parity; });
                    std::erase_if(map, [parity](const auto &item) {
                        return std::get<0>(item.first) % 2 != parity;
                    });
                }
                QCOMPARE(table.size(), map.size());
                const ChargeSlot *found = table.find(key);
                QCOMPARE(found != nullptr, map.contains(name));
                if (found)
                    QCOMPARE(found->at(0), map.at(name));
            }
            size_t visited = 0;
            table.forEach([&](const ChargeSlot &slot) {
                ++visited;
                const ChargeKey key = slot.key();
                const auto kept = map.find({key.user, key.guild, key.action});
                QVERIFY(kept != map.end());
                QCOMPARE(slot.at(0), kept->second);
            });
            QCOMPARE(visited, map.size());
        }
    }
};

QTEST_APPLESS_MAIN(tst_ChargeTable)
#include "tst_ChargeTable.moc"
