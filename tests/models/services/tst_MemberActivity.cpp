// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/MemberActivity.h"

#include "tests/support/FakeClock.h"
#include "tests/support/await.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

DatabaseOptions options(const QTemporaryDir &folder)
{
    return {.path = folder.filePath(u"metrics.sqlite"_s),
            .migrations = u":/dbsbm/sql/metrics"_s,
            .isRecord = false};
}

} // namespace

class tst_MemberActivity : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void countsDifferentMembers()
    {
        const QTemporaryDir folder;
        FakeClock clock;
        Database database(options(folder), clock);
        QVERIFY(await(database.open()));
        MemberActivity activity(database, clock);
        constexpr GuildId kOne{11};
        constexpr GuildId kOther{12};
        for (int i = 0; i < 3; ++i)
            activity.note(kOne, UserId{500}); // one and the same
        activity.note(kOne, UserId{501});
        activity.note(kOther, UserId{500});
        QVERIFY(await(activity.flush()));
        clock.advance(25h);
        activity.note(kOne, UserId{502});
        activity.note(kOne, UserId{500}); // is active again
        QVERIFY(await(activity.flush()));
        const auto counts = await(activity.counts());
        QVERIFY(counts);
        QCOMPARE(counts->size(), 2);
        QCOMPARE(counts->at(0).guild, kOne);
        QCOMPARE(counts->at(0).day, 2);
        QCOMPARE(counts->at(0).week, 3);
        QCOMPARE(counts->at(1).day, 0);
        QCOMPARE(counts->at(1).week, 1);

        clock.advance(24h * 8); // and is forgotten after a week
        activity.note(kOther, UserId{900});
        QVERIFY(await(activity.flush()));
        QCOMPARE(await(activity.counts())->size(), 1);
        const auto rows = await(database.read<qint64>([](Transaction &transaction) {
            return transaction
                .first<qint64>(u"SELECT count(*) FROM activity"_s, {},
                               [](const Row &row) { return row.integer(0); })
                .map([](const std::optional<qint64> &count) { return count.value_or(-1); });
        }));
        QCOMPARE(*rows, 1);
    }

    void writesByItselfAndAtItsEnd()
    {
        const QTemporaryDir folder;
        FakeClock clock;
        {
            Database database(options(folder), clock);
            QVERIFY(await(database.open()));
            MemberActivity activity(database, clock);
            activity.note(GuildId{11}, UserId{500});
            clock.advance(60s);
            QVERIFY(spinUntil([&] { return await(activity.counts())->size() == 1; }));
            activity.note(GuildId{12}, UserId{500});
        }
        Database again(options(folder), clock);
        QVERIFY(await(again.open()));
        MemberActivity activity(again, clock);
        QCOMPARE(await(activity.counts())->size(), 2);
        activity.note(GuildId{11}, UserId{500}); // the same key as before
        QVERIFY(await(activity.flush()));
        QCOMPARE(await(activity.counts())->at(0).week, 1);
    }

    void noIdStandsInTheFile()
    {
        const QTemporaryDir folder;
        FakeClock clock;
        constexpr UserId kMember{0x0123456789ABCDEF};
        {
            Database database(options(folder), clock);
            QVERIFY(await(database.open()));
            MemberActivity activity(database, clock);
            activity.note(GuildId{11}, kMember);
        }
        QFile file(folder.filePath(u"metrics.sqlite"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QVERIFY(content.contains("activity"));
        QVERIFY(!content.contains(QByteArray::fromHex("0123456789abcdef")));
        QVERIFY(!content.contains(QByteArray::fromHex("efcdab8967452301")));
        QVERIFY(!content.contains(kMember.toString().toUtf8()));
    }
};

QTEST_GUILESS_MAIN(tst_MemberActivity)
#include "tst_MemberActivity.moc"
