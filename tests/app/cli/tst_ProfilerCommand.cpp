// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/DaemonHarness.h"

#include <QJsonDocument>
#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

/// profile as a process, after a bot that was profiled.
class tst_ProfilerCommand : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void phasesOfCommandsAreShown();
    void withoutOneItSaysHow();
};

void tst_ProfilerCommand::phasesOfCommandsAreShown()
{
    DaemonHarness house;
    house.setVariable(u"DBSBM_PROFILE"_s, u"true"_s);
    house.start();
    QVERIFY2(house.waitOnline(), qUtf8Printable(house.errorText()));
    QVERIFY(house.setUpGuild());
    const auto preview = house.preview();
    QVERIFY(!preview.confirm.isEmpty());
    QCOMPARE(house.stop(), 0);
    const auto output = house.terminal({u"profile"_s, u"--json"_s});
    QVERIFY2(output.code == 0, output.err.constData());
    const QJsonObject phases =
        QJsonDocument::fromJson(output.out)[u"commands"].toObject().value(u"bet line").toObject();
    for (const char *phase : {"received", "rule_check", "database", "render", "work",
                              "acknowledged", "callback", "total"})
        QVERIFY2(phases.value(QLatin1String(phase)).toObject().value(u"count").toInt() == 1,
                 output.out.constData());
    const auto most = [&phases](const QString &phase) {
        return phases.value(phase).toObject().value(u"max_ms").toDouble();
    };
    QVERIFY(most(u"database"_s) > 0 && most(u"render"_s) > 0);
    QVERIFY(most(u"work"_s) <= most(u"total"_s));
    const auto text = house.terminal({u"profile"_s});
    QVERIFY2(text.out.contains("bet line\n") && text.out.contains("Stalls of the event loop"),
             text.out.constData());
}

void tst_ProfilerCommand::withoutOneItSaysHow()
{
    DaemonHarness house;
    const auto output = house.terminal({u"profile"_s});
    QCOMPARE(output.code, 1);
    QVERIFY2(output.err.contains("--profile"), output.err.constData());
}

QTEST_GUILESS_MAIN(tst_ProfilerCommand)
#include "tst_ProfilerCommand.moc"
