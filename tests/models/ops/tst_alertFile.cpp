// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/alertFile.h"

#include "models/ops/HealthCheck.h"
#include "tests/support/sourceFile.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace dbsbm;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_alertFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void withoutAFileTheDeclaredRulesHold()
    {
        const AlertFile file = readAlertFile(u"/nowhere/alerts.json"_s);
        QVERIFY(file.faults.isEmpty());
        QCOMPARE(file.config.rules.size(), qsizetype(defaultAlertRules().size()));
    }

    void rulesAreReadWhole()
    {
        const AlertFile file = parse(R"({
            "rules": [{"name": "errors", "summary": "Too many errors.", "what_to_do": "Look.",
                "metric": "dbsbm_errors_total", "condition": "rate", "threshold": 0.5,
                "clear": 0.1, "for": "2m", "keep": "30s", "severity": "error", "repeat": "1h",
                "group": "errors", "window": "10m", "long_window": "1h"}],
            "disabled": ["cpu_warning"],
            "mute": [{"days": ["sat", "sun"], "from": "22:00", "to": "06:00",
                "zone": "Europe/Berlin", "rules": ["errors"]}]})");
        QCOMPARE(file.faults, QStringList());
        const AlertRule &rule = file.config.rules.last();
        QCOMPARE(rule.name, u"errors"_s);
        QVERIFY(rule.own);
        QCOMPARE(rule.condition, AlertCondition::Rate);
        QCOMPARE(rule.threshold, 0.5);
        QCOMPARE(rule.clear, 0.1);
        QCOMPARE(rule.pending, 120s);
        QCOMPARE(rule.keep, 30s);
        QCOMPARE(rule.severity, Severity::Error);
        QCOMPARE(rule.repeat, 3600s);
        QCOMPARE(rule.window, 600s);
        for (const AlertRule &other : file.config.rules)
            QVERIFY(other.name != u"cpu_warning");
        QCOMPARE(file.config.mute.size(), 1);
        QCOMPARE(file.config.mute.first().days, (QList<int>{6, 7}));
        QCOMPARE(file.config.mute.first().zone, QByteArray("Europe/Berlin"));
    }

    void aRuleTakesThePlaceOfADeclaredOne()
    {
        const AlertFile file = parse(R"({"rules": [{"name": "disk_warning", "check": "disk",
            "condition": ">", "threshold": 70, "severity": "warning"}]})");
        QCOMPARE(file.faults, QStringList());
        QCOMPARE(file.config.rules.size(), qsizetype(defaultAlertRules().size()));
        int found = 0;
        for (const AlertRule &rule : file.config.rules) {
            if (rule.name == u"disk_warning") {
                ++found;
                QCOMPARE(rule.threshold, 70.0);
            }
        }
        QCOMPARE(found, 1);
    }

    void faultsAreSaidInOnePass_data()
    {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *name, const char *rule, const char *said) {
            QTest::newRow(name) << QByteArray(rule) << QString::fromLatin1(said);
        };
        row("no name", R"({"check":"disk","condition":">","threshold":1,"severity":"info"})",
            "'name' is missing");
        row("name",
            R"({"name":"Disk full","check":"disk","condition":">","threshold":1,"severity":"info"})",
            "small letters");
        row("check",
            R"({"name":"a","check":"disc","condition":">","threshold":1,"severity":"info"})",
            "There is no check 'disc'");
        row("both",
            R"({"name":"a","check":"disk","metric":"x","condition":">","threshold":1,"severity":"info"})",
            "either 'check' or 'metric'");
        row("condition",
            R"({"name":"a","check":"disk","condition":"=","threshold":1,"severity":"info"})",
            "'condition' is one of");
        row("threshold",
            R"({"name":"a","check":"disk","condition":">","threshold":"1","severity":"info"})",
            "'threshold' is a number");
        row("clear",
            R"({"name":"a","check":"disk","condition":">","threshold":1,"clear":2,"severity":"info"})",
            "'clear' lies on the good side");
        row("clear below",
            R"({"name":"a","check":"disk","condition":"<","threshold":5,"clear":2,"severity":"info"})",
            "'clear' lies on the good side");
        row("for",
            R"({"name":"a","check":"disk","condition":">","threshold":1,"for":"5 minutes","severity":"info"})",
            "'for' is a duration");
        row("severity",
            R"({"name":"a","check":"disk","condition":">","threshold":1,"severity":"bad"})",
            "'severity' is one of");
        row("repeat",
            R"({"name":"a","check":"disk","condition":">","threshold":1,"repeat":"5s","severity":"info"})",
            "'repeat' is a minute or more");
        row("unknown key",
            R"({"name":"a","check":"disk","condition":">","threshold":1,"severity":"info","treshold":2})",
            "'treshold' is not known");
        row("rate of a gauge",
            R"({"name":"a","metric":"dbsbm_outbox_rows","condition":"rate","threshold":1,"severity":"info"})",
            "whose name ends in _total");
        row("value of a counter",
            R"({"name":"a","metric":"dbsbm_errors_total","condition":">","threshold":1,"severity":"info"})",
            "its condition is 'rate'");
        row("metric",
            R"({"name":"a","metric":"x{y}","condition":">","threshold":1,"severity":"info"})",
            "'metric' is a name");
        row("unknown metric",
            R"({"name":"a","metric":"dbsbm_error_total","condition":"rate","threshold":1,"severity":"info"})",
            "There is no metric 'dbsbm_error_total'");
        row("percentile of a gauge",
            R"({"name":"a","metric":"dbsbm_outbox_rows:p95","condition":">","threshold":1,"severity":"info"})",
            "'dbsbm_outbox_rows' is no histogram");
        row("bare histogram",
            R"({"name":"a","metric":"dbsbm_command_duration_seconds","condition":">","threshold":1,"severity":"info"})",
            "as 'dbsbm_command_duration_seconds:p95'");
        row("objective",
            R"({"name":"a","condition":"burn_rate","threshold":1,"objective":1,"severity":"info"})",
            "'objective' is a share");
    }
    void faultsAreSaidInOnePass()
    {
        QFETCH(QByteArray, rule);
        QFETCH(QString, said);
        const QByteArray good =
            R"({"name":"good","check":"disk","condition":">","threshold":1,"severity":"info"})";
        const AlertFile file = parse("{\"rules\": [" + rule + ", " + good + "]}");
        QCOMPARE(file.faults.size(), 1);
        QVERIFY2(file.faults.first().contains(said), qUtf8Printable(file.faults.first()));
        QVERIFY(file.faults.first().startsWith(u"rule 1: "));
        QCOMPARE(file.config.rules.last().name, u"good"_s); // what is right is used
        QCOMPARE(file.config.rules.size(), qsizetype(defaultAlertRules().size()) + 1);
    }

    void muteWindowsAreChecked_data()
    {
        QTest::addColumn<QByteArray>("window");
        QTest::addColumn<QString>("said");
        QTest::newRow("time") << QByteArray(R"({"from":"25:00","to":"06:00"})")
                              << u"'from' is a time"_s;
        QTest::newRow("day") << QByteArray(R"({"days":["sunday"],"from":"01:00","to":"06:00"})")
                             << u"'days' are of"_s;
        QTest::newRow("zone") << QByteArray(R"({"from":"01:00","to":"06:00","zone":"Berlin"})")
                              << u"'zone' is the name"_s;
        QTest::newRow("rule") << QByteArray(
            R"({"from":"01:00","to":"06:00","rules":["cpu_warning","cpu_warnings"]})")
                              << u"there is no rule 'cpu_warnings'"_s;
    }
    void muteWindowsAreChecked()
    {
        QFETCH(QByteArray, window);
        QFETCH(QString, said);
        const AlertFile file = parse("{\"mute\": [" + window + "]}");
        QCOMPARE(file.faults.size(), 1);
        QVERIFY2(file.faults.first().contains(said), qUtf8Printable(file.faults.first()));
        QVERIFY(file.config.mute.isEmpty());
    }

    /// A rule of the same file, and one that it disables, are known.
    void muteWindowsNameRules()
    {
        const AlertFile file = parse(R"({
            "mute": [{"from": "01:00", "to": "06:00", "rules": ["cpu_warning", "own"]}],
            "rules": [{"name": "own", "check": "disk", "condition": ">", "threshold": 1,
                       "severity": "info"}],
            "disabled": ["cpu_warning"]})");
        QCOMPARE(file.faults, QStringList());
        QCOMPARE(file.config.mute.size(), 1);
    }

    void whatIsNoListIsSaid()
    {
        const AlertFile file = parse(R"({"rules": {"name": "x"}, "mute": "always"})");
        QCOMPARE(file.faults,
                 (QStringList{u"alerts.json: 'rules' is a list."_s,
                              u"alerts.json: 'mute' is a list."_s}));
        QCOMPARE(file.config.rules.size(), qsizetype(defaultAlertRules().size()));
    }

    void whatIsMisspelledIsSaid()
    {
        const AlertFile file = parse(R"({"rule": [], "disabled": ["cpu"]})");
        QCOMPARE(file.faults.size(), 2);
        QVERIFY(file.faults.join(u' ').contains(u"'rule' is not known"_s));
        QVERIFY(file.faults.join(u' ').contains(u"there is no rule 'cpu'"_s));
    }

    void sizeIsBounded()
    {
        QByteArray rules;
        for (int i = 0; i < 201; ++i) {
            const QByteArray name = "r" + QByteArray::number(i);
            rules += (i > 0 ? ", " : "") + QByteArray("{\"name\":\"") + name
                + "\",\"check\":\"disk\",\"condition\":\">\",\"threshold\":1,"
                  "\"severity\":\"info\"}";
        }
        const AlertFile file = parse("{\"rules\": [" + rules + "]}");
        QCOMPARE(file.faults.size(), 1);
        QCOMPARE(file.config.rules.size(), qsizetype(defaultAlertRules().size()));
    }

    void aFileThatIsNoJsonIsSaid()
    {
        QTemporaryDir dir;
        QFile file(dir.filePath(u"alerts.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"rules\": [,]}");
        file.close();
        const AlertFile read = readAlertFile(file.fileName());
        QCOMPARE(read.faults.size(), 1);
        QVERIFY(read.faults.first().contains(file.fileName()));
        QVERIFY(!read.config.rules.isEmpty());
    }

    void durations_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("seconds");
        QTest::newRow("s") << u"90s"_s << 90LL;
        QTest::newRow("m") << u"15m"_s << 900LL;
        QTest::newRow("h") << u"2h"_s << 7200LL;
        QTest::newRow("d") << u"1d"_s << 86400LL;
        QTest::newRow("none") << u"0s"_s << 0LL;
        QTest::newRow("no unit") << u"90"_s << -1LL;
        QTest::newRow("minus") << u"-5m"_s << -1LL;
        QTest::newRow("too long") << u"400d"_s << -1LL;
        QTest::newRow("way too long") << u"99999999d"_s << -1LL;
        QTest::newRow("two lines") << u"5m\n"_s << 300LL; // blanks around do not matter
    }
    void durations()
    {
        QFETCH(QString, text);
        QFETCH(qint64, seconds);
        const auto read = alertDurationFromText(text);
        QCOMPARE(read ? qint64(read->count()) : -1, seconds);
    }

    void declaredRulesAreWhole()
    {
        QStringList names;
        for (const AlertRule &rule : defaultAlertRules()) {
            QVERIFY2(!names.contains(rule.name), qUtf8Printable(rule.name));
            names << rule.name;
            QVERIFY(!rule.summary.isEmpty() && !rule.mend.isEmpty() && !rule.group.isEmpty());
            QCOMPARE(rule.repeat, 900s); // product section 10
            const bool below = rule.condition == AlertCondition::Below;
            QVERIFY2(below ? rule.clear >= rule.threshold : rule.clear <= rule.threshold,
                     qUtf8Printable(rule.name));
        }
        for (const HealthCheck &check : defaultHealthChecks()) { // none is watched by nobody
            QVERIFY2(names.contains(QString(check.name + u"_warning")), qUtf8Printable(check.name));
            QVERIFY(names.contains(QString(check.name + u"_critical")));
        }
    }

    /// Set DBSBM_UPDATE_DOCS=1 to write the table anew.
    void docsHaveTheDeclaredRules()
    {
        QFile file(test::sourceFile(u"docs/operations.md"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QString text = QString::fromUtf8(file.readAll());
        file.close();
        const auto begin = text.indexOf(u'\n', text.indexOf(u"<!-- rules:"_s)) + 1;
        const auto end = text.indexOf(u"<!-- end of rules -->"_s);
        QVERIFY(begin > 0 && end >= begin);
        const QString expected = rulesTable();
        if (qEnvironmentVariableIsSet("DBSBM_UPDATE_DOCS")) {
            text.replace(begin, end - begin, expected);
            QVERIFY(file.open(QIODevice::WriteOnly));
            QVERIFY(file.write(text.toUtf8()) > 0);
        } else {
            QVERIFY2(text.mid(begin, end - begin) == expected,
                     "run tst_alertFile with DBSBM_UPDATE_DOCS=1 and commit docs/operations.md");
        }
    }

    /// What the page says of own rules is right.
    void docsHaveAnExampleThatIsRead()
    {
        QFile file(test::sourceFile(u"docs/operations.md"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        const auto begin = text.indexOf("```json\n{\n  \"rules\"") + 8;
        const AlertFile example = parse(text.mid(begin, text.indexOf("```", begin) - begin));
        QCOMPARE(example.faults, QStringList());
        QCOMPARE(example.config.mute.size(), 1);
        QCOMPARE(example.config.rules.size(), qsizetype(defaultAlertRules().size()));
    }

private:
    static QString rulesTable()
    {
        QString table = u"\n| rule | looks at | fires when | severity | group |\n"
                        "|---|---|---|---|---|\n"_s;
        for (const AlertRule &rule : defaultAlertRules())
            table += u"| `%1` | %2 | %3 | %4 | %5 |\n"_s.arg(
                rule.name, rule.subject(), rule.conditionText(), alertSeverityName(rule.severity),
                rule.group);
        return table + u'\n';
    }
    static AlertFile parse(const QByteArray &json)
    {
        QJsonParseError fault;
        const QJsonDocument document = QJsonDocument::fromJson(json, &fault);
        if (!document.isObject())
            qFatal("the test's own JSON is wrong: %s", qUtf8Printable(fault.errorString()));
        return alertFileFrom(document.object());
    }
};

QTEST_GUILESS_MAIN(tst_alertFile)
#include "tst_alertFile.moc"
