// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/envFile.h"

#include "models/settings/AppSettings.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace dbsbm;
using namespace Qt::StringLiterals;

class tst_envFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void values_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("value");
        QTest::newRow("bare") << QByteArray("NAME=a b") << u"a b"_s;
        QTest::newRow("blanks") << QByteArray("  NAME =  a ") << u"a"_s;
        QTest::newRow("export") << QByteArray("export NAME=a") << u"a"_s;
        QTest::newRow("comment") << QByteArray("NAME=a # b") << u"a"_s;
        QTest::newRow("no comment") << QByteArray("NAME=a#b") << u"a#b"_s;
        QTest::newRow("only a comment") << QByteArray("NAME= # b") << QString();
        QTest::newRow("empty") << QByteArray("NAME=") << QString();
        QTest::newRow("double") << QByteArray("NAME=\"a # \\\"b\\\" \\\\ \\n\\$c\" # d")
                                << QString(u"a # \"b\" \\ \n$c"_s);
        QTest::newRow("single") << QByteArray("NAME='a \\n \"b\" # c'") << u"a \\n \"b\" # c"_s;
        QTest::newRow("equals") << QByteArray("NAME=a=b==") << u"a=b=="_s;
        QTest::newRow("CRLF") << QByteArray("NAME=a\r") << u"a"_s;
        QTest::newRow("BOM") << QByteArray("\xef\xbb\xbfNAME=a") << u"a"_s;
    }
    void values()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, value);
        const EnvFile file = parseEnvFile(line + "\n# NAME=no\n\n");
        QVERIFY(file.faults.isEmpty());
        QCOMPARE(file.entries.size(), 1);
        QCOMPARE(file.entries.constFirst().name, u"NAME"_s);
        QCOMPARE(file.entries.constFirst().value, value);
        QCOMPARE(file.entries.constFirst().line, 1);
    }

    /// Never the content: it may be a secret.
    void faultyLinesAreToldByNumber()
    {
        const EnvFile file = parseEnvFile("A=1\nhunter2\nB=\"hunter2\nC='x' hunter2\n2D=hunter2\n");
        QCOMPARE(file.entries.size(), 1);
        QList<int> lines;
        for (const EnvNote &fault : file.faults) {
            lines.append(fault.line);
            QVERIFY(!fault.text.contains(u"hunter2"));
            QVERIFY(fault.text.contains(QString::number(fault.line)));
        }
        QCOMPARE(lines, (QList<int>{2, 3, 4, 5}));
        QCOMPARE(parseEnvFile(QByteArray(1'000'001, 'a')).faults.size(), 1);
    }

    void templateParsesBackWithDefaults()
    {
        const QByteArray page = envTemplate();
        QVERIFY(parseEnvFile(page).entries.isEmpty()); // as it is: nothing is set
        QByteArray all;
        for (const QByteArray &line : page.split('\n'))
            all += (line.startsWith('#') && !line.startsWith("# ") ? line.mid(1) : line) + '\n';
        const EnvFile file = parseEnvFile(all);
        QVERIFY(file.faults.isEmpty());
        QProcessEnvironment environment;
        for (const EnvEntry &entry : file.entries)
            environment.insert(entry.name, entry.value);
        QTemporaryDir folder;
        AppSettings settings({{}, environment, folder.path()});
        settings.load().then(this, [](const Result<> &loaded) { QVERIFY(loaded); });
        QVERIFY(settings.faults().isEmpty());
        for (const SettingKey &key : settingKeys(SettingScope::App)) {
            const bool listed = std::ranges::any_of(file.entries, [&key](const EnvEntry &entry) {
                return entry.name == key.environment;
            });
            QCOMPARE(listed, !key.environment.isEmpty());
            if (key.type != SettingType::Path)
                QCOMPARE(settingToText(key, settings.effective(key.name).value),
                         settingToText(key, key.defaultValue));
        }
    }

    void plansAnOldBotsFile()
    {
        QProcessEnvironment environment;
        environment.insert(u"LOG_LEVEL"_s, u"INFO"_s);
        QTemporaryDir folder;
        AppSettings settings({{}, environment, folder.path()});
        settings.load().then(this, [](const Result<> &loaded) { QVERIFY(loaded); });
        const EnvPlan plan = planEnvImport(
            parseEnvFile("MYSQL_POOL_MAX_SIZE=20\nDB_POOL_MAX_SIZE=30\nMYSQL_POOL_MAX_SIZE=40\n"
                         "DISCORD_TOKEN=abc.def\nLOG_LEVEL=DEBUG\nDBSBM_DATA_DIR=/x\n"
                         "REDIS_URL=redis://x\nCACHE_TTL=\nAPI_TIMEOUT=40\nAPI_TIMEOUT=50\n"),
            settings);
        QCOMPARE(plan.wishes,
                 (QMap<QString, QString>{{u"db_pool_max_size"_s, u"30"_s},
                                         {u"discord_token"_s, u"abc.def"_s},
                                         {u"api_timeout"_s, u"50"_s}}));
        QList<int> left;
        for (const EnvNote &note : plan.left)
            left.append(note.line);
        QCOMPARE(left, (QList<int>{1, 3, 5, 6, 7, 8, 9}));
    }
};

QTEST_GUILESS_MAIN(tst_envFile)
#include "tst_envFile.moc"
