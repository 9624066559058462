// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PanelHarness.h"
#include "models/tables/BetExporter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

class tst_BetExporter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesEveryPage();
    void writesJson();
    void leavesNoHalfFile();
};

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void tst_BetExporter::writesEveryPage()
{
    PanelHarness panel;
    panel.setUpGuild();
    constexpr int kTotal = 7;
    for (int i = 0; i < kTotal; ++i)
        panel.place();
    BetExporter exporter(panel.betting);
    exporter.setPageSize(3);
    QSignalSpy finished(&exporter, &BetExporter::finished);
    const QString path = panel.dir.filePath(u"bets.csv"_s);
    exporter.start({}, path, ExportFormat::Csv);
    QVERIFY(exporter.isRunning());
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished.first().at(1).toLongLong(), kTotal);
    const QByteArrayList lines = contents(path).split('\n');
    QCOMPARE(lines.size(), kTotal + 2); // header, and nothing after the last line break
    QVERIFY(lines.first().startsWith("guild,number,capper"));
    QVERIFY(lines.at(1).startsWith("100000000000001001,7,Sharp Sam,NBA"));
}

void tst_BetExporter::writesJson()
{
    PanelHarness panel;
    panel.setUpGuild();
    panel.grade(panel.placeOpen(), BetResult::Won);
    BetExporter exporter(panel.betting);
    QSignalSpy finished(&exporter, &BetExporter::finished);
    const QString path = panel.dir.filePath(u"bets.json"_s);
    exporter.start({}, path, ExportFormat::Json);
    QTRY_COMPARE(finished.size(), 1);
    const QJsonArray bets = QJsonDocument::fromJson(contents(path)).array();
    QCOMPARE(bets.size(), 1);
    QCOMPARE(bets.first().toObject().value(u"net"_s).toString(), u"1"_s);
    QCOMPARE(bets.first().toObject().value(u"result"_s).toString(), u"won"_s);
    const QJsonObject explanation = bets.first().toObject().value(u"explanation"_s).toObject();
    QCOMPARE(explanation.value(u"figures"_s)[u"net"].toInteger(), 1'000'000);
    const QByteArray json = QJsonDocument(explanation).toJson(QJsonDocument::Compact);
    QVERIFY(replayExplanation(json));
}

void tst_BetExporter::leavesNoHalfFile()
{
    PanelHarness panel;
    panel.setUpGuild();
    panel.place();
    QVERIFY(panel.await(panel.database.close()));
    BetExporter exporter(panel.betting);
    QSignalSpy failed(&exporter, &BetExporter::failed);
    const QString path = panel.dir.filePath(u"bets.csv"_s);
    exporter.start({}, path, ExportFormat::Csv);
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!QFile::exists(path));
    exporter.start({}, panel.dir.filePath(u"missing/bets.csv"_s), ExportFormat::Csv);
    QTRY_COMPARE(failed.size(), 2);
}

QTEST_GUILESS_MAIN(tst_BetExporter)
#include "tst_BetExporter.moc"
