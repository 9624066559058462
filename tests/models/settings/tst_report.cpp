// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/report.h"

#include "models/core/ErrorCodes.h"

#include "models/settings/AppSettings.h"
#include "tests/support/MemorySecretStore.h"
#include "tests/support/sourceFile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace dbsbm;

class tst_report : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void inOrder()
    {
        const ConfigReport report = reportOf({});
        QVERIFY(report.ok);
        QVERIFY(report.json.value(u"ok").toBool());
        QCOMPARE(report.json.value(u"settings").toArray().size(),
                 qsizetype(settingKeys(SettingScope::App).size()));
        QVERIFY(report.json.value(u"faults").toArray().isEmpty());
        QVERIFY(report.lines.back().contains(u"in order"));
    }

    void faultsAreListedWithoutSecrets()
    {
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("DISCORD_TOKEN"),
                           QStringLiteral("hunter2hunter2hunter2"));
        environment.insert(QStringLiteral("API_TIMEOUT"), QStringLiteral("1"));
        environment.insert(QStringLiteral("LOG_LEVEL"), QStringLiteral("LOUD"));
        const ConfigReport report = reportOf(environment);
        QVERIFY(!report.ok);
        const QByteArray json = QJsonDocument(report.json).toJson();
        const QString text = report.lines.join(u'\n');
        QVERIFY(!json.contains("hunter2") && !text.contains(u"hunter2"));
        QCOMPARE(report.json.value(u"faults").toArray().size(), 2);
        QVERIFY(text.contains(u"CFG-001: api_timeout is 1"));
        QVERIFY(text.contains(u"[environment LOG_LEVEL"));
        QVERIFY(text.contains(u"discord_token        *** (environment)"));
        QVERIFY(json.contains("\"***\""));
    }

    void aKeychainFaultIsAFault()
    {
        m_store.fault =
            Error(codes::kKeychainLocked, AuthenticationFault{}, QStringLiteral("Unlock it."));
        const ConfigReport report = reportOf({});
        m_store.fault.reset();
        QVERIFY(!report.ok);
        QVERIFY(report.lines.contains(QStringLiteral("AUT-005: Unlock it.")));
    }

    void unknownKeysAreTold()
    {
        QFile file(m_folder.filePath(QStringLiteral("settings.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"from_the_future\": 1}");
        file.close();
        const ConfigReport report = reportOf({});
        QVERIFY(file.remove());
        QVERIFY(report.ok);
        QCOMPARE(report.json.value(u"unknownKeys").toArray().at(0).toString(),
                 QStringLiteral("from_the_future"));
        QVERIFY(report.lines.join(u'\n').contains(u"from_the_future"));
    }

    /// Set DBSBM_UPDATE_DOCS=1 to write the page anew.
    void docsAreUpToDate()
    {
        QFile file(test::sourceFile(u"docs/settings.md"));
        const QByteArray expected = settingsTableMarkdown();
        if (qEnvironmentVariableIsSet("DBSBM_UPDATE_DOCS")) {
            QVERIFY(file.open(QIODevice::WriteOnly));
            QCOMPARE(file.write(expected), expected.size());
            file.close();
        }
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(file.readAll() == expected,
                 "run tst_report with DBSBM_UPDATE_DOCS=1 and commit docs/settings.md");
        for (const SettingScope scope : {SettingScope::App, SettingScope::Guild}) {
            for (const SettingKey &key : settingKeys(scope))
                QVERIFY2(expected.contains(QByteArray('`' + key.name.toUtf8() + '`')),
                         qPrintable(key.name));
        }
    }

private:
    ConfigReport reportOf(const QProcessEnvironment &environment)
    {
        AppSettings settings({{}, environment, m_folder.path(), &m_store});
        bool loaded = false;
        settings.load().then(this,
                             [&loaded](const Result<> &result) { loaded = result.has_value(); });
        return loaded ? checkConfig(settings) : ConfigReport();
    }

    QTemporaryDir m_folder;
    test::MemorySecretStore m_store;
};

QTEST_GUILESS_MAIN(tst_report)
#include "tst_report.moc"
