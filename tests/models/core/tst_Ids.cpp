// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/Ids.h"

#include <QSet>
#include <QTest>

#include <limits>
#include <type_traits>
#include <unordered_set>

using namespace dbsbm;

static_assert(!std::is_convertible_v<GuildId, ChannelId>);
static_assert(!std::is_convertible_v<quint64, GuildId> || std::is_aggregate_v<GuildId>);

class tst_Ids : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void parses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<quint64>("value");
        QTest::newRow("snowflake")
            << QStringLiteral("175928847299117063") << quint64(175928847299117063);
        QTest::newRow("largest") << QStringLiteral("18446744073709551615")
                                 << std::numeric_limits<quint64>::max();
        QTest::newRow("too large") << QStringLiteral("18446744073709551616") << quint64(0);
        QTest::newRow("empty") << QString() << quint64(0);
        QTest::newRow("words") << QStringLiteral("12a") << quint64(0);
        QTest::newRow("negative") << QStringLiteral("-1") << quint64(0);
    }
    void parses()
    {
        QFETCH(QString, text);
        QFETCH(quint64, value);
        const GuildId id = GuildId::fromString(text);
        QCOMPARE(id.value, value);
        QCOMPARE(id.isValid(), value != 0);
        if (id.isValid())
            QCOMPARE(id.toString(), text);
    }

    void sqlKeepsEveryBit()
    {
        for (const quint64 value :
             {quint64(1), quint64(1) << 63, std::numeric_limits<quint64>::max()})
            QCOMPARE(UserId::fromSql(UserId{value}.toSql()).value, value);
    }

    void timeOfASnowflake()
    {
        // Discord, Reference, "Snowflakes": 175928847299117063 was made 2016-04-30 11:18:25.796
        // UTC.
        QCOMPARE(snowflakeTimeMs(MessageId{175928847299117063}), qint64(1462015105796));
        const quint64 smallest = snowflakeAt(1462015105796);
        QVERIFY(smallest <= 175928847299117063);
        QCOMPARE(snowflakeTimeMs(MessageId{smallest}), qint64(1462015105796));
        QCOMPARE(snowflakeTimeMs(MessageId{smallest - 1}), qint64(1462015105795));
    }

    void hashesAndOrders()
    {
        QSet<BetId> set{BetId{1}, BetId{2}, BetId{1}};
        QCOMPARE(set.size(), 2);
        std::unordered_set<BetId> other{BetId{1}, BetId{2}, BetId{1}};
        QCOMPARE(other.size(), size_t(2));
        QVERIFY(BetId{1} < BetId{2});
        QVERIFY(BetId{1} == BetId{1});
    }
};

QTEST_GUILESS_MAIN(tst_Ids)
#include "tst_Ids.moc"
