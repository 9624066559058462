// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/exchange.h"

#include "models/core/ErrorCodes.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace dbsbm;
using namespace Qt::StringLiterals;

class tst_exchange : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void roundTrip()
    {
        const SettingsDocument guild{
            SettingScope::Guild, kOld, {{u"undo_minutes"_s, u"30"_s}, {u"slip_channel"_s, kA}}};
        const auto read = readSettingsDocument(writeSettingsDocument(guild, 1'795'000'000'000));
        QVERIFY(read);
        QCOMPARE(read->scope, SettingScope::Guild);
        QCOMPARE(read->guild, kOld);
        QCOMPARE(read->values, guild.values);
    }

    void secretsNeverLeave()
    {
        const QByteArray bytes = writeSettingsDocument(
            {SettingScope::App, {}, {{u"discord_token"_s, u"hunter2"_s}, {u"theme"_s, u"dark"_s}}},
            0);
        QVERIFY(!bytes.contains("hunter2") && !bytes.contains("discord_token"));
        QVERIFY(bytes.contains("dark"));
        // Nor do they come in by such a file.
        const AdaptedSettings adapted =
            adaptSettings({SettingScope::App, {}, {{u"discord_token"_s, u"hunter2"_s}}}, {}, {});
        QVERIFY(adapted.values.isEmpty());
        QCOMPARE(adapted.left.size(), 1);
        QVERIFY(adapted.left.constFirst().value.isEmpty());
    }

    /// A file that somebody sends is no way to send a bot's traffic or record elsewhere.
    void whatBelongsToAMachineStaysThere()
    {
        const QMap<QString, QString> local{{u"mode"_s, u"real"_s},
                                           {u"api_base"_s, u"https://other.example"_s},
                                           {u"database_url"_s, u"sqlite:///tmp/other"_s},
                                           {u"backup_dir"_s, u"/tmp/other"_s}};
        const QByteArray bytes = writeSettingsDocument({SettingScope::App, {}, local}, 0);
        QVERIFY(!bytes.contains("other"));
        const AdaptedSettings adapted = adaptSettings({SettingScope::App, {}, local}, {}, {});
        QVERIFY(adapted.values.isEmpty());
        QCOMPARE(adapted.left.size(), local.size());
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("no JSON") << QByteArray("{");
        QTest::newRow("other JSON") << QByteArray(R"({"format": "x", "settings": {}})");
        QTest::newRow("newer") << QByteArray(
            R"({"format": "dbsbm-settings", "version": 2, "scope": "app", "settings": {}})");
        QTest::newRow("whose") << QByteArray(
            R"({"format": "dbsbm-settings", "version": 1, "scope": "guild", "settings": {}})");
        QTest::newRow("null") << QByteArray(
            R"({"format": "dbsbm-settings", "version": 1, "scope": "app", "settings": {"a": null}})");
        QTest::newRow("object") << QByteArray(
            R"({"format": "dbsbm-settings", "version": 1, "scope": "app", "settings": {"a": {}}})");
        QTest::newRow("null in a list") << QByteArray(
            R"({"format": "dbsbm-settings", "version": 1, "scope": "app",
                "settings": {"a": ["b", null]}})");
        QTest::newRow("huge") << QByteArray(1'000'001, ' ');
    }
    void refused()
    {
        QFETCH(QByteArray, bytes);
        const auto read = readSettingsDocument(bytes);
        QVERIFY(!read && read.error().is(codes::kFormatInvalid));
    }

    void valuesMayBeWrittenAsJsonHasThem()
    {
        const auto read = readSettingsDocument(
            R"({"format": "dbsbm-settings", "version": 1, "scope": "app",
                "settings": {"a": ["1", 2, true], "b": 7, "c": false, "d": "", "e": []}})");
        QVERIFY(read);
        QCOMPARE(read->values,
                 (QMap<QString, QString>{{u"a"_s, u"1,2,true"_s},
                                         {u"b"_s, u"7"_s},
                                         {u"c"_s, u"false"_s},
                                         {u"d"_s, QString()},
                                         {u"e"_s, QString()}}));
    }

    void onItsOwnGuildIdsStay()
    {
        const AdaptedSettings adapted = adaptSettings(document(), kOld, {});
        QVERIFY(adapted.left.isEmpty());
        QCOMPARE(adapted.values.value(u"slip_channel"_s), kA);
        QCOMPARE(adapted.values.value(u"theme_logo"_s), QString(64, u'a'));
        QCOMPARE(adapted.values.size(), document().values.size());
    }

    void onAnotherGuildIdsAreMappedOrLeftOut()
    {
        const AdaptedSettings adapted = adaptSettings(document(), GuildId{100000000000000002},
                                                      {{kA, kNewA}, {kRole, kNewRole}});
        QCOMPARE(adapted.values,
                 (QMap<QString, QString>{
                     {u"slip_channel"_s, kNewA},
                     {u"more_slip_channels"_s, kNewA}, // the other one is left out
                     {u"limit_overrides"_s, u"%1:bet_placement=9/60"_s.arg(kNewRole)},
                     {u"undo_minutes"_s, u"30"_s}}));
        QStringList left;
        for (const LeftOut &one : adapted.left)
            left.append(one.name + u'=' + one.value);
        QCOMPARE(
            left,
            (QStringList{u"admin_role="_s + kB, u"limit_overrides="_s + kB,
                         u"more_slip_channels="_s + kB, u"theme_logo="_s + QString(64, u'a')}));
    }

    void mapsAreRead()
    {
        const auto ids = readIdMap({kA + u'=' + kNewA});
        QVERIFY(ids);
        QCOMPARE(ids->value(kA), kNewA);
        for (const QString &bad : QStringList{u"a=b"_s, kA, kA + u'=', u"=" + kA})
            QVERIFY2(!readIdMap({bad}), qPrintable(bad));
    }

private:
    static SettingsDocument document()
    {
        return {
            SettingScope::Guild,
            kOld,
            {{u"slip_channel"_s, kA},
             {u"more_slip_channels"_s, kA + u',' + kB},
             {u"admin_role"_s, kB},
             {u"limit_overrides"_s, u"%1:bet_placement=9/60, %2:stats_query=1/60"_s.arg(kRole, kB)},
             {u"theme_logo"_s, QString(64, u'a')},
             {u"undo_minutes"_s, u"30"_s}}};
    }

    static constexpr GuildId kOld{100000000000000001};
    static inline const QString kA = u"100000000000000011"_s;
    static inline const QString kB = u"100000000000000012"_s;
    static inline const QString kRole = u"100000000000000013"_s;
    static inline const QString kNewA = u"200000000000000011"_s;
    static inline const QString kNewRole = u"200000000000000013"_s;
};

QTEST_GUILESS_MAIN(tst_exchange)
#include "tst_exchange.moc"
