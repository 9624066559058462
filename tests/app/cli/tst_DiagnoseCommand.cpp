// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/DaemonHarness.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

/// --diagnose as a process against a simulated Discord.
class tst_DiagnoseCommand : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everythingIsLookedAt();
    void faultsAreFoundAndEndWithOne();

private:
    static QMap<QString, QJsonObject> byName(const QByteArray &out)
    {
        QMap<QString, QJsonObject> checks;
        const QJsonArray list = QJsonDocument::fromJson(out).object().value(u"checks").toArray();
        for (const QJsonValue &check : list)
            checks.insert(check[u"name"].toString(), check.toObject());
        return checks;
    }
    static QString verdict(const QMap<QString, QJsonObject> &checks, const QString &name)
    {
        return checks.value(name).value(u"verdict").toString();
    }
};

void tst_DiagnoseCommand::everythingIsLookedAt()
{
    DaemonHarness house;
    house.start();
    QVERIFY2(house.waitOnline(), qUtf8Printable(house.errorText()));
    QVERIFY(house.setUpGuild());
    const auto output = house.terminal({u"--diagnose"_s, u"--json"_s});
    QVERIFY2(output.code == 0, QByteArray(output.out + output.err).constData());
    const auto checks = byName(output.out);
    QCOMPARE(checks.size(), 13);
    for (const char *name : {"configuration", "database", "discord", "permissions"})
        QVERIFY2(verdict(checks, QLatin1String(name)) == u"ok", output.out.constData());
    for (const char *name : {"api_sports", "the_odds_api", "keychain"}) // the tests use none
        QCOMPARE(verdict(checks, QLatin1String(name)), u"skipped"_s);
    QVERIFY(checks.value(u"permissions"_s).value(u"sentence").toString().contains(u"at: 1"));
    for (const QJsonObject &check : checks)
        QVERIFY2(!check.value(u"sentence").toString().isEmpty(), output.out.constData());
    QVERIFY(!output.out.contains(DaemonHarness::kToken));
    const auto text = house.terminal({u"--diagnose"_s, u"--offline"_s});
    QVERIFY2(text.out.contains("Left out: offline was asked for."), text.out.constData());
}

void tst_DiagnoseCommand::faultsAreFoundAndEndWithOne()
{
    DaemonHarness house;
    house.setVariable(u"LOG_LEVEL"_s, u"LOUD"_s);
    QFile file(house.databasePath());
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("no database at all") > 0);
    file.close();
    QVERIFY(QFile(house.dataDir() + u"/logs").open(QIODevice::WriteOnly)); // in the folder's place
    const auto output = house.terminal({u"--diagnose"_s, u"--json"_s, u"--offline"_s, u"--real"_s});
    QCOMPARE(output.code, 1);
    const auto checks = byName(output.out);
    for (const char *name : {"configuration", "database", "disk_logs"})
        QVERIFY2(verdict(checks, QLatin1String(name)) == u"failed", output.out.constData());
    QCOMPARE(verdict(checks, u"disk_data"_s) == u"failed", false);
    QVERIFY(checks.value(u"database"_s).value(u"sentence").toString().contains(u"DB-005"));
}

QTEST_GUILESS_MAIN(tst_DiagnoseCommand)
#include "tst_DiagnoseCommand.moc"
