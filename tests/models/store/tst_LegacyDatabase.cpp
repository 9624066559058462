// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/ErrorCodes.h"
#include "models/store/LegacyDatabase.h"
#include "tests/support/TestMariadb.h"

#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;

namespace {
constexpr GuildId kGuild{100000000000001001};
}

/// The reader of an old bot's database, against a real MariaDB.
class tst_LegacyDatabase : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rowsComeAsText();
    void missingTablesAreEmpty();
    void faultsAreTold();
};

void tst_LegacyDatabase::rowsComeAsText()
{
    // The server's own zone is five hours behind UTC.
    const TestMariadb old(
        legacySchema()
        << QStringLiteral("SET time_zone = '+00:00'")
        << QStringLiteral("INSERT INTO bets (bet_serial, guild_id, status, user_id, league, odds, "
                          "units, created_at, game_start, bet_details) VALUES (7, "
                          "100000000000001001, 'won', 5, 'NBA', -110, 1.10, '2024-05-01 18:30:00', "
                          "'2024-05-01 20:00:00', '{\"team\": \"Café\"}'), (8, 42, 'won', 5, "
                          "'NBA', -110, 1, NULL, NULL, '{}')"));
    const Result<LegacyData> data = readLegacyDatabase(old.address(), kGuild);
    QVERIFY2(data, data ? "" : qPrintable(data.error().detail()));
    QCOMPARE(data->source, QStringLiteral("mysql"));
    QCOMPARE(data->tables.size(), 4);
    const QList<LegacyRow> bets = data->tables.value(LegacyTable::Bets);
    QCOMPARE(bets.size(), 1);
    const auto field = [&bets](const char *name) {
        return bets.first().fields.value(QString::fromLatin1(name));
    };
    QCOMPARE(field("bet_serial"), QStringLiteral("7"));
    QCOMPARE(field("odds"), QStringLiteral("-110.00"));
    QCOMPARE(field("units"), QStringLiteral("1.10"));
    QCOMPARE(field("created_at"), QStringLiteral("2024-05-01 18:30:00Z")); // an instant
    QCOMPARE(field("game_start"), QStringLiteral("2024-05-01 20:00:00"));  // somebody's local time
    QCOMPARE(field("bet_details"), QStringLiteral("{\"team\": \"Café\"}"));
    QVERIFY(!bets.first().fields.contains(QStringLiteral("message_id")));
    QVERIFY(data->columns.value(LegacyTable::Bets).contains(QStringLiteral("message_id")));
}

void tst_LegacyDatabase::missingTablesAreEmpty()
{
    const TestMariadb old;
    const Result<LegacyData> data = readLegacyDatabase(old.address(), kGuild);
    QVERIFY(data);
    QVERIFY(data->tables.isEmpty());
}

void tst_LegacyDatabase::faultsAreTold()
{
    const TestMariadb old;
    LegacyAddress address = old.address();
    address.user = QStringLiteral("nobody-there");
    address.password = Secret(QByteArrayLiteral("hunter2-hunter2"));
    const Result<LegacyData> refused = readLegacyDatabase(address, kGuild);
    QVERIFY(!refused);
    QVERIFY(refused.error().is(codes::kDatabaseUnavailable));
    QVERIFY(!refused.error().detail().contains(QStringLiteral("hunter2")));
    address = old.address();
    address.host = QStringLiteral("/nowhere/s");
    QVERIFY(readLegacyDatabase(address, kGuild).error().is(codes::kDatabaseUnavailable));
}

QTEST_GUILESS_MAIN(tst_LegacyDatabase)
#include "tst_LegacyDatabase.moc"
