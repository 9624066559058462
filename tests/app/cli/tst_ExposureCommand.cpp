// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/SystemClock.h"
#include "tests/integration/DaemonHarness.h"
#include "tests/support/TestDatabase.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

namespace {

QString guildText()
{
    return RecordFixture::kGuild.toString();
}

QString capperText()
{
    return RecordFixture::kCapper.toString();
}

/// A zone in which it is about noon, so that no midnight falls into a test.
QString zoneAtNoon(qint64 nowMs)
{
    const int ahead = 12 - QDateTime::fromMSecsSinceEpoch(nowMs, Qt::UTC).time().hour();
    // The signs of these names are those of POSIX.
    return u"Etc/GMT"_s + (ahead < 0 ? u'+' : u'-') + QString::number(std::abs(ahead));
}

/// A server with a limit of 5 units a day whose capper risked 1.10 of them today: the bet that was
/// voided and that of the day before count no more.
void makeRecord(DaemonHarness &house)
{
    RecordFixture record;
    const qint64 now = SystemClock().nowMs();
    record.file.clock().setNowMs(now - 86'400'000);
    record.placeOpen(u"+100"_s, u"2"_s);
    record.file.clock().setNowMs(now);
    record.placeOpen(u"-110"_s, u"1"_s);
    const Bet voided = record.placeOpen(u"+100"_s, u"3"_s);
    if (!await(record.betting.grade(record.gradeOf(voided, BetResult::Void, record.admin()))))
        qFatal("the bet was not voided");
    const auto set = await(record.settings.set(
        RecordFixture::kGuild, {{u"exposure_per_day"_s, u"5"_s}, {u"time_zone"_s, zoneAtNoon(now)}},
        Actor::panelOperator()));
    if (!set)
        qFatal("the limit was not set: %s", qUtf8Printable(set.error().userText()));
    record.file.close();
    if (!QFile::copy(record.file.path(), house.databasePath()))
        qFatal("the record was not copied");
}

QJsonObject firstOf(const DaemonHarness::Output &output)
{
    return QJsonDocument::fromJson(output.out).object()["cappers"_L1].toArray().at(0).toObject();
}

} // namespace

/// exposure as a process.
class tst_ExposureCommand : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsLeftOfTheDay()
    {
        DaemonHarness house;
        makeRecord(house);
        const auto text = house.terminal({u"exposure"_s, guildText()});
        QVERIFY2(text.code == 0, text.err.constData());
        QVERIFY2(text.out.contains("Casey: 1.10 u risked, 3.90 u of 5.00 u left (limit of the "
                                   "server)"),
                 text.out.constData());
        const QJsonObject row = firstOf(
            house.terminal({u"exposure"_s, guildText(), u"--capper"_s, capperText(), u"--json"_s}));
        QCOMPARE(row["user"_L1].toString(), capperText());
        QCOMPARE(row["risked"_L1].toString(), u"1.1"_s);
        QCOMPARE(row["limit"_L1].toString(), u"5"_s);
        QCOMPARE(row["left"_L1].toString(), u"3.9"_s);
        QCOMPARE(row["own_limit"_L1].toBool(true), false);
    }

    void anOwnLimit()
    {
        DaemonHarness house;
        makeRecord(house);
        const QStringList ofCapper{u"exposure"_s, guildText(), u"--capper"_s, capperText()};
        const auto set = house.terminal(ofCapper + QStringList{u"--daily"_s, u"1"_s});
        QVERIFY2(set.code == 0, set.err.constData());
        QVERIFY2(set.out.contains("0.00 u of 1.00 u left (own limit)"), set.out.constData());
        const QJsonObject unbound =
            firstOf(house.terminal(ofCapper + QStringList{u"--daily"_s, u"0"_s, u"--json"_s}));
        QVERIFY(unbound["limit"_L1].isNull());
        QVERIFY(unbound["left"_L1].isNull());
        const auto back = house.terminal(ofCapper + QStringList{u"--daily"_s, u"server"_s});
        QVERIFY2(back.out.contains("3.90 u of 5.00 u left (limit of the server)"),
                 back.out.constData());
    }

    void whatCannotBe_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("said");
        QTest::newRow("no guild") << QStringList{u"there"_s} << 2 << u"not the id of a guild"_s;
        QTest::newRow("no user") << QStringList{guildText(), u"--capper"_s, u"x"_s} << 2
                                 << u"not the id of a user"_s;
        QTest::newRow("no capper")
            << QStringList{guildText(), u"--capper"_s, u"42"_s} << 1 << u"Only a capper"_s;
        QTest::newRow("whose limit")
            << QStringList{guildText(), u"--daily"_s, u"2"_s} << 2 << u"--capper USER"_s;
        QTest::newRow("no units") << QStringList{guildText(), u"--capper"_s, capperText(),
                                                 u"--daily"_s, u"much"_s}
                                  << 2 << u"units"_s;
    }
    void whatCannotBe()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        QFETCH(QString, said);
        DaemonHarness house;
        makeRecord(house);
        const auto answer = house.terminal(QStringList{u"exposure"_s} + arguments);
        QCOMPARE(answer.code, code);
        QVERIFY2(QString::fromUtf8(answer.err).contains(said), answer.err.constData());
    }
};

QTEST_GUILESS_MAIN(tst_ExposureCommand)
#include "tst_ExposureCommand.moc"
