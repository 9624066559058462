// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/ErrorCodes.h"
#include "models/store/legacyCsv.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace dbsbm;

namespace {

constexpr GuildId kGuild{100000000000001001};
const char *const kBets = "bet_serial,guild_id,user_id,units,status\n"
                          "1,100000000000001001,5,1.00,won\n"
                          "2,100000000000009999,5,1.00,won\n"
                          "3,100000000000001001,6,\\N,lost\n";

bool put(const QTemporaryDir &dir, const char *name, const QByteArray &text)
{
    QFile file(dir.filePath(QString::fromLatin1(name)));
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

Result<LegacyData> readFolder(const QTemporaryDir &dir)
{
    return readLegacyCsv(dir.path(), kGuild, CsvReader::Escapes::None);
}

} // namespace

class tst_legacyCsv : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tablesAreToldByTheirHeader_data();
    void tablesAreToldByTheirHeader();
    void rowsOfTheGuildAreRead();
    void wrongFilesAreRefused_data();
    void wrongFilesAreRefused();
    void textsAreBounded();
};

void tst_legacyCsv::textsAreBounded()
{
    const auto keep = [](LegacyData &data, const QString &text) {
        return keepLegacyRow(data, LegacyTable::Bets, {1, {{QStringLiteral("bet_details"), text}}},
                             kGuild);
    };
    LegacyData wide;
    QVERIFY(keep(wide, QString(kMaxLegacyField, u'x')));
    QVERIFY(!keep(wide, QString(kMaxLegacyField + 1, u'x')));
    LegacyData all;
    const QString text(kMaxLegacyField, u'x'); // shared by all rows
    for (qint64 kept = 0; kept + text.size() <= kMaxLegacyText; kept += text.size())
        QVERIFY(keep(all, text));
    QVERIFY(!keep(all, text));
}

void tst_legacyCsv::tablesAreToldByTheirHeader_data()
{
    QTest::addColumn<QString>("columns");
    QTest::addColumn<QString>("table");
    QTest::newRow("bets") << "bet_serial,user_id,units,status"
                          << "bets";
    QTest::newRow("unit records") << "record_id,bet_serial,user_id,units,monthly_result_value"
                                  << "unit_records";
    QTest::newRow("cappers") << "guild_id,user_id,display_name,bet_won"
                             << "cappers";
    QTest::newRow("settings") << "guild_id,admin_role,min_units"
                              << "guild_settings";
    QTest::newRow("none") << "guild_id,plan_type"
                          << "";
}

void tst_legacyCsv::tablesAreToldByTheirHeader()
{
    QFETCH(QString, columns);
    const auto table = tableOfColumns(columns.split(u','));
    QTEST(table ? toName(*table) : QString(), "table");
}

void tst_legacyCsv::rowsOfTheGuildAreRead()
{
    const QTemporaryDir dir;
    QVERIFY(put(dir, "whatever.csv", kBets)); // its name says nothing
    const Result<LegacyData> data = readFolder(dir);
    QVERIFY(data);
    QCOMPARE(data->source, QStringLiteral("csv"));
    QCOMPARE(data->otherGuilds, 1);
    const QList<LegacyRow> rows = data->tables.value(LegacyTable::Bets);
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.at(1).position, 4);
    QCOMPARE(rows.at(1).fields.value(QStringLiteral("bet_serial")), QStringLiteral("3"));
    QVERIFY(!rows.at(1).fields.contains(QStringLiteral("units"))); // NULL
    QVERIFY(data->columns.value(LegacyTable::Bets).contains(QStringLiteral("units")));
    QVERIFY(!data->tables.contains(LegacyTable::Cappers));
}

void tst_legacyCsv::wrongFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code");
    QTest::newRow("unknown table") << QByteArray("guild_id,plan_type\n1,x\n") << "VAL-009";
    QTest::newRow("column twice") << QByteArray("a,a\n") << "VAL-009";
    QTest::newRow("another length")
        << QByteArray("bet_serial,guild_id,user_id,units,status\n1,2\n") << "VAL-009";
    QTest::newRow("empty") << QByteArray() << "VAL-009";
    QTest::newRow("table twice") << QByteArray(kBets) << "VAL-009";
    QTest::newRow("not csv") << QByteArray("a\"b\n") << "VAL-009";
}

void tst_legacyCsv::wrongFilesAreRefused()
{
    QFETCH(QByteArray, text);
    const QTemporaryDir dir;
    if (text == kBets)
        QVERIFY(put(dir, "a.csv", text));
    QVERIFY(put(dir, "b.csv", text));
    const Result<LegacyData> data = readFolder(dir);
    QVERIFY(!data);
    QTEST(data.error().code(), "code");
    const QTemporaryDir empty;
    QVERIFY(!readFolder(empty));
    QCOMPARE(readFolder(empty).error().code(), QStringLiteral("CFG-006"));
}

QTEST_APPLESS_MAIN(tst_legacyCsv)
#include "tst_legacyCsv.moc"
