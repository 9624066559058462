// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/backup/BackupManifest.h"
#include "models/core/ErrorCodes.h"

#include <QTest>

using namespace dbsbm;
using namespace Qt::StringLiterals;

namespace {

BackupManifest example()
{
    BackupManifest manifest;
    manifest.version = u"1.2.3"_s;
    manifest.createdAtMs = 1'795'000'000'123;
    manifest.census.schema = knownSchema(Engine::Sqlite);
    manifest.census.rows = {{u"bet"_s, 3}, {u"journal"_s, 9}};
    manifest.census.guilds.insert(
        GuildId{100000000000001001},
        {3, 3, 1'794'000'000'000, 9, QByteArray(32, 'h'), -1'500'000, 7, QByteArray(32, 'b')});
    manifest.files = {{u"database.sqlite"_s, 4096, QByteArray(32, 'd')}};
    return manifest;
}

} // namespace

class tst_BackupManifest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isTheSameAfterReading()
    {
        const BackupManifest manifest = example();
        const auto read = BackupManifest::fromJson(manifest.toJson(), u"x"_s);
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail()));
        QCOMPARE(read->toJson(), manifest.toJson());
        QVERIFY(read->census == manifest.census);
        QCOMPARE(read->files.first().sha256, QByteArray(32, 'd'));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("code");
        QTest::newRow("another program") << "\"dbsbm\""_ba
                                         << "\"other\""_ba << u"DB-005"_s;
        QTest::newRow("a newer format") << "\"format\": 1"_ba
                                        << "\"format\": 2"_ba << u"DB-004"_s;
        QTest::newRow("a newer schema") << "\"schema\": \"2\""_ba
                                        << "\"schema\": \"999\""_ba << u"DB-004"_s;
        QTest::newRow("a file that leads out") << "database.sqlite"_ba
                                               << "../../etc/passwd"_ba << u"DB-005"_s;
        QTest::newRow("no database") << "database.sqlite"_ba
                                     << "settings.json"_ba << u"DB-005"_s;
        QTest::newRow("another engine's database")
            << "\"engine\": \"sqlite\""_ba
            << "\"engine\": \"postgresql\""_ba << u"DB-005"_s;
        QTest::newRow("no number") << "\"4096\""_ba
                                   << "\"many\""_ba << u"DB-005"_s;
        QTest::newRow("no hash") << "6464"_ba
                                 << "xx64"_ba << u"DB-005"_s;
        QTest::newRow("no JSON") << "{"_ba
                                 << "["_ba << u"DB-005"_s;
    }

    void refuses()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, code);
        const QByteArray schema = QByteArray::number(knownSchema(Engine::Sqlite));
        from.replace("\"2\"", QByteArray('"' + schema + '"'));
        QByteArray json = example().toJson();
        QVERIFY2(json.contains(from), json.constData());
        json.replace(json.indexOf(from), from.size(), to);
        const auto read = BackupManifest::fromJson(json, u"x"_s);
        QVERIFY(!read);
        QCOMPARE(read.error().code(), code);
    }

    void namesSayMomentAndKind()
    {
        for (const BackupKind kind :
             {BackupKind::Regular, BackupKind::BrokenRecord, BackupKind::BeforeRestore}) {
            const auto name = backupNameFrom(backupFileName(1'795'000'000'123, kind));
            QVERIFY(name);
            QCOMPARE(name->createdAtMs, 1'795'000'000'123);
            QCOMPARE(name->kind, kind);
        }
        QCOMPARE(backupFileName(0, BackupKind::Regular), u"dbsbm-19700101T000000000Z.tar.zst"_s);
        for (const QString &other :
             {u"dbsbm-19700101T000000000Z.tar"_s, u"dbsbm-19701301T000000000Z.tar.zst"_s,
              u"x-dbsbm-19700101T000000000Z.tar.zst"_s,
              u"dbsbm-19700101T000000000Z.tar.zst.part"_s})
            QVERIFY2(!backupNameFrom(other), qPrintable(other));
    }

    void tellsWhatDiffers()
    {
        const BackupCensus one = example().census;
        BackupCensus other = one;
        QCOMPARE(one.differencesTo(other), QStringList());
        other.rows[u"bet"_s] = 4;
        other.guilds.first().head = QByteArray(32, 'x');
        QCOMPARE(one.differencesTo(other).size(), 2);
        other.rows.remove(u"journal"_s);
        QCOMPARE(one.differencesTo(other).size(), 3);
    }
};

QTEST_GUILESS_MAIN(tst_BackupManifest)
#include "tst_BackupManifest.moc"
