// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

/// The whole program as `./dev run` starts it without a display: the story, what it leaves, and
/// that its summary equals what the terminal says of the same data folder.
class tst_StoryRun : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void storyCameTrue();
    void summaryEqualsTheRecords();
    void leavesPicturesChartsAndReport();
    void aSecondStoryAtOnce();
    void refusesADatabase_data();
    void refusesADatabase();
    void wrongUsage();

private:
    QByteArray run(const QString &program, const QStringList &arguments);

    QTemporaryDir m_data;
    QTemporaryDir m_out;
    QJsonObject m_summary;
    int m_code = -1;
    QByteArray m_errors;
};

QByteArray tst_StoryRun::run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DBSBM_DATA_DIR"), m_data.path());
    environment.remove(QStringLiteral("DISCORD_TOKEN"));
    process.setProcessEnvironment(environment);
    process.start(program, QStringList{QStringLiteral("--no-keychain")} + arguments);
    m_code = process.waitForFinished(120000) && process.exitStatus() == QProcess::NormalExit
        ? process.exitCode()
        : -1;
    m_errors = process.readAllStandardError();
    return process.readAllStandardOutput();
}

void tst_StoryRun::initTestCase()
{
    const QByteArray printed = run(QStringLiteral(DBSBM_PANEL),
                                   {QStringLiteral("--story"), QStringLiteral("--seed"),
                                    QStringLiteral("5"), QStringLiteral("--out"), m_out.path()});
    QVERIFY2(m_code == 0, m_errors.constData());
    m_summary = QJsonDocument::fromJson(printed).object();
}

void tst_StoryRun::storyCameTrue()
{
    QVERIFY(m_summary.value(QLatin1String("story_came_true")).toBool());
    QCOMPARE(m_summary.value(QLatin1String("slips_posted_now")),
             m_summary.value(QLatin1String("bets_placed_now")));
    QFile file(m_out.filePath(QStringLiteral("summary.json")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QJsonDocument::fromJson(file.readAll()).object(), m_summary);
}

void tst_StoryRun::summaryEqualsTheRecords()
{
    const QJsonArray bets =
        QJsonDocument::fromJson(
            run(QStringLiteral(DBSBM_DAEMON), {QStringLiteral("bets"), QStringLiteral("--json")}))
            .array();
    QCOMPARE(double(bets.size()), m_summary.value(QLatin1String("bets")).toDouble());
    int won = 0, lost = 0, pushed = 0, open = 0;
    double net = 0;
    for (const QJsonValue &value : bets) {
        const QJsonObject bet = value.toObject();
        const QString result = bet.value(QLatin1String("result")).toString();
        won += result == u"won";
        lost += result == u"lost";
        pushed += result == u"push";
        open += bet.value(QLatin1String("status")).toString() == u"open";
        net += bet.value(QLatin1String("net")).toString().toDouble();
    }
    QCOMPARE(QStringLiteral("%1-%2-%3").arg(won).arg(lost).arg(pushed),
             m_summary.value(QLatin1String("record")).toString());
    QCOMPARE(double(open), m_summary.value(QLatin1String("open")).toDouble());
    QVERIFY(qAbs(net - m_summary.value(QLatin1String("net_units")).toString().toDouble()) < 1e-6);
    const QJsonObject verdict =
        QJsonDocument::fromJson(
            run(QStringLiteral(DBSBM_DAEMON), {QStringLiteral("verify"), QStringLiteral("--json")}))
            .array()
            .at(0)
            .toObject();
    QCOMPARE(m_code, 0);
    QCOMPARE(verdict.value(QLatin1String("entries")),
             m_summary.value(QLatin1String("journal_entries")));
    QVERIFY(verdict.value(QLatin1String("intact")).toBool());
}

void tst_StoryRun::leavesPicturesChartsAndReport()
{
    QVERIFY(QImage(m_out.filePath(QStringLiteral("panel.png"))).width() > 800);
    QVERIFY(QImage(m_out.filePath(QStringLiteral("performance.png"))).width() > 400);
    QFile svg(m_out.filePath(QStringLiteral("performance.svg")));
    QVERIFY(svg.open(QIODevice::ReadOnly) && svg.readAll().contains("<svg"));
    QFile csv(m_out.filePath(QStringLiteral("performance.csv")));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QVERIFY(csv.readAll().count('\n') > 5); // a sample a second
    const auto slips =
        QDir(m_out.filePath(QStringLiteral("slips"))).entryList({QStringLiteral("*.png")});
    QCOMPARE(double(slips.size()), m_summary.value(QLatin1String("slips_posted_now")).toDouble());
    for (const QString &name : slips)
        QCOMPARE(QImage(m_out.filePath(QStringLiteral("slips/") + name)).size(), QSize(600, 400));
    QFile report(m_out.filePath(QStringLiteral("errors.json")));
    QVERIFY(report.open(QIODevice::ReadOnly));
    const QJsonObject errors = QJsonDocument::fromJson(report.readAll()).object();
    QVERIFY(!errors.value(QLatin1String("groups")).toArray().isEmpty()); // the lost reply
}

/// Over the same records, before what the first one spent of the rate limits is free again.
void tst_StoryRun::aSecondStoryAtOnce()
{
    const QByteArray printed =
        run(QStringLiteral(DBSBM_PANEL),
            {QStringLiteral("--story"), QStringLiteral("--seed"), QStringLiteral("6"),
             QStringLiteral("--out"), m_out.filePath(QStringLiteral("second"))});
    QVERIFY2(m_code == 0, m_errors.constData());
    const QJsonObject second = QJsonDocument::fromJson(printed).object();
    QVERIFY(second.value(QLatin1String("story_came_true")).toBool());
    QCOMPARE(second.value(QLatin1String("bets")).toDouble(),
             m_summary.value(QLatin1String("bets")).toDouble()
                 + second.value(QLatin1String("bets_placed_now")).toDouble());
}

void tst_StoryRun::refusesADatabase_data()
{
    QTest::addColumn<bool>("newer");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("of a newer version") << true << QByteArray("DB-004");
    QTest::newRow("that is none") << false << QByteArray("DB-005");
}

/// And leaves it as it is.
void tst_StoryRun::refusesADatabase()
{
    QFETCH(bool, newer);
    QFETCH(QByteArray, code);
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("practice")));
    QFile file(folder.filePath(QStringLiteral("practice/dbsbm.sqlite")));
    QByteArray bytes(8192, '\x01');
    if (newer) {
        QVERIFY(
            QFile::copy(m_data.filePath(QStringLiteral("practice/dbsbm.sqlite")), file.fileName()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        bytes = file.readAll();
        file.close();
        bytes[60] = 0x7f; // user_version of the file's head, the schema's version
    }
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(bytes);
    file.close();
    run(QStringLiteral(DBSBM_PANEL),
        {QStringLiteral("--data-dir"), folder.path(), QStringLiteral("--story"),
         QStringLiteral("--out"), folder.filePath(QStringLiteral("out"))});
    QCOMPARE(m_code, 1);
    QVERIFY2(m_errors.contains(code), m_errors.constData());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll() == bytes);
}

void tst_StoryRun::wrongUsage()
{
    run(QStringLiteral(DBSBM_PANEL), {QStringLiteral("--seed"), QStringLiteral("many")});
    QCOMPARE(m_code, 2);
    QVERIFY(m_errors.contains("--seed"));
}

QTEST_GUILESS_MAIN(tst_StoryRun)
#include "tst_StoryRun.moc"
