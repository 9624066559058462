// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/ChargeTable.h"

#include <QRandomGenerator>
#include <QTest>

#include <map>
#include <tuple>

using namespace dbsbm;
using namespace std::chrono_literals;

class tst_ChargeTable : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anEmptyTableHasNothing()
    {
        ChargeTable table;
        QVERIFY(!table.find({GuildId{1}, UserId{2}, 0}));
        table.erase({GuildId{1}, UserId{2}, 0});
        table.keepIf([](const ChargeKey &, const ChargeTable::Charges &) { return true; });
        QCOMPARE(table.size(), size_t(0));
    }

    void pointersStayWhileThereIsRoom()
    {
        ChargeTable table;
        table.reserve(2);
        ChargeTable::Charges &first = table.take({GuildId{1}, UserId{2}, 0});
        first.push_back(5ns);
        table.take({GuildId{1}, UserId{2}, 1}).push_back(6ns);
        QCOMPARE(&first, table.find({GuildId{1}, UserId{2}, 0}));
        QCOMPARE(first.front(), 5ns);
    }

    /// Few guilds and users, so that keys push each other on; every step beside a std::map.
    void agreesWithAMap()
    {
        using Name = std::tuple<quint64, quint64, int>;
        for (quint32 seed = 1; seed <= 10; ++seed) {
            QRandomGenerator random(seed);
            ChargeTable table;
            std::map<Name, qint64> map;
            for (int step = 0; step < 20'000; ++step) {
                const quint64 guild = 1 + random.bounded(3u);
                const quint64 user = 1 + random.bounded(200u);
                const int action = random.bounded(3);
                const ChargeKey key{GuildId{guild}, UserId{user}, action};
                const Name name{guild, user, action};
                const int what = random.bounded(100);
                if (what < 60) {
                    table.reserve(1);
                    table.take(key) = {std::chrono::nanoseconds(step)};
                    map[name] = step;
                } else if (what < 98) {
                    table.erase(key);
                    map.erase(name);
                } else {
                    const quint64 parity = random.bounded(2u);
                    table.keepIf([parity](const ChargeKey &of, const ChargeTable::Charges &) {
                        return of.user.value % 2 == parity;
                    });
                    std::erase_if(map, [parity](const auto &item) {
                        return std::get<1>(item.first) % 2 != parity;
                    });
                }
                QCOMPARE(table.size(), map.size());
                const ChargeTable::Charges *found = table.find(key);
                QCOMPARE(found != nullptr, map.contains(name));
                if (found)
                    QCOMPARE(found->front().count(), map.at(name));
            }
            size_t visited = 0;
            table.forEach([&](const ChargeKey &key, const ChargeTable::Charges &charges) {
                ++visited;
                const auto kept = map.find({key.guild.value, key.user.value, key.action});
                QVERIFY(kept != map.end());
                QCOMPARE(charges.front().count(), kept->second);
            });
            QCOMPARE(visited, map.size());
        }
    }
};

QTEST_APPLESS_MAIN(tst_ChargeTable)
#include "tst_ChargeTable.moc"
