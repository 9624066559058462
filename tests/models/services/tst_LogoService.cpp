// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/ErrorCodes.h"
#include "models/ops/Metrics.h"
#include "models/services/LogoService.h"
#include "models/services/SlipService.h"
#include "tests/support/TestDatabase.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

namespace {

/// A data folder, a folder to import, and a service over them.
struct House
{
    House() { logos.load(); }

    QString source() const { return dir.filePath(u"source"_s); }

    void add(const QString &file, const QColor &colour = Qt::green) const
    {
        const QString path = source() + u'/' + file;
        QImage image(300, 200, QImage::Format_RGB32);
        image.fill(colour);
        if (!QDir().mkpath(path.left(path.lastIndexOf(u'/'))) || !image.save(path, "png"))
            qFatal("%s", qPrintable(path));
    }

    Result<LogoReport> import() { return await(logos.importFolder(source())); }

    /// Whether a slip of Celtics against Lakers asks for a logo of the Celtics.
    bool shows(const QString &team) const { return slips.logos().find(u"NBA"_s, team).has_value(); }

    QTemporaryDir dir;
    Metrics metrics;
    SlipService slips{metrics, false};
    LogoService logos{dir.filePath(u"data"_s), slips};
};

} // namespace

class TestLogoService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(loadSlipFonts()); }

    void anImportIsInEffectAtOnce()
    {
        House house;
        house.add(u"NBA/Boston Celtics.png"_s);
        house.add(u"NBA/Los Angeles Lakers.png"_s, Qt::yellow);
        QFile text(house.source() + u"/NBA/readme.txt"_s);
        QVERIFY(text.open(QIODevice::WriteOnly) && text.write("no picture") > 0);
        text.close();
        QSignalSpy progress(&house.logos, &LogoService::progressed);
        QSignalSpy changed(&house.logos, &LogoService::logosChanged);
        const Result<LogoReport> report = house.import();
        QVERIFY(report);
        QCOMPARE(report->taken, 2);
        QCOMPARE(report->refusals.size(), 1);
        QCOMPARE(report->refusals.first().file, u"NBA/readme.txt"_s);
        QVERIFY(!report->refusals.first().why.isEmpty());
        QCOMPARE(progress.size(), 3);
        QVERIFY(changed.size() >= 1);
        QVERIFY(house.shows(u"Boston Celtics"_s));
        QCOMPARE(house.logos.index().count(), 2);
        QVERIFY(!house.logos.isImporting());
    }

    /// The pixels of the logo reach the slip.
    void aSlipShowsTheLogo()
    {
        House house;
        Leg leg;
        leg.league = u"NBA"_s;
        leg.game = u"Lakers @ Celtics"_s;
        leg.pick = u"Celtics"_s;
        leg.odds = *Odds::parse(u"-110"_s);
        Bet bet;
        bet.legs = {leg};
        bet.stake = *computeStake(Units::fromMicro(1'000'000), StakeMode::Win, bet.legs);
        bet.capperName = u"Casey"_s;
        const auto has = [&] {
            const QImage image =
                QImage::fromData(await(house.slips.render(bet, SlipTheme()))->png, "PNG");
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    if (image.pixelColor(x, y) == QColor(Qt::magenta))
                        return true;
                }
            }
            return false;
        };
        QVERIFY(!has());
        house.add(u"NBA/Celtics.png"_s, Qt::magenta);
        QVERIFY(house.import());
        QVERIFY(has());
        QVERIFY(await(house.logos.remove(u"NBA"_s, u"Celtics"_s)));
        QVERIFY(!has());
    }

    void aliasesAreSuggestedNeverApplied()
    {
        House house;
        house.add(u"NBA/Boston Celtics.png"_s);
        QVERIFY(house.import());
        QCOMPARE(house.logos.index().suggest(u"NBA"_s, u"Celtics"_s),
                 QStringList{u"Boston Celtics"_s});
        QVERIFY(!house.shows(u"Celtics"_s));
        QVERIFY(await(house.logos.addAlias(u"nba"_s, u"Celtics"_s, u"Boston Celtics"_s)));
        QVERIFY(house.shows(u"Celtics"_s));
        QVERIFY(await(house.logos.removeAlias(u"NBA"_s, u"celtics"_s)));
        QVERIFY(!house.shows(u"Celtics"_s));
        const auto unknown = await(house.logos.addAlias(u"NBA"_s, u"x"_s, u"Nobody"_s));
        QVERIFY(!unknown && unknown.error().is(codes::kLogoRefused));
    }

    void aCancelledImportTakesNothing()
    {
        House house;
        for (int i = 0; i < 40; ++i)
            house.add(u"NBA/Team %1.png"_s.arg(i), QColor::fromHsv(i * 9, 255, 255));
        connect(&house.logos, &LogoService::progressed, &house.logos, &LogoService::cancel);
        const auto report = house.import();
        QVERIFY(!report);
        QVERIFY(report.error().is(codes::kCancelled));
        QCOMPARE(house.logos.index().count(), 0);
        house.logos.disconnect();
        QCOMPARE(house.import()->taken, 40); // and again
    }

    void oneImportAtATime()
    {
        House house;
        house.add(u"NBA/A.png"_s);
        auto first = house.logos.importFolder(house.source());
        const auto second = await(house.logos.importFolder(house.source()));
        QVERIFY(!second && second.error().is(codes::kLogoRefused));
        QVERIFY(await(std::move(first)));
    }

    /// The bot runs, and the terminal imports.
    void anotherProcessIsNoticed()
    {
        House house;
        SlipService theirs(house.metrics, false);
        LogoService terminal(house.dir.filePath(u"data"_s), theirs);
        house.add(u"NBA/A.png"_s);
        QVERIFY(await(terminal.importFolder(house.source())));
        QTRY_VERIFY(house.shows(u"A"_s));
        // A change here does not undo theirs.
        QVERIFY(await(terminal.addAlias(u"NBA"_s, u"B"_s, u"A"_s)));
        QVERIFY(await(house.logos.addAlias(u"NBA"_s, u"C"_s, u"A"_s)));
        QVERIFY(house.shows(u"B"_s) && house.shows(u"C"_s));
    }

    void aDamagedListIsAnErrorAndMonogramsStandIn()
    {
        House house;
        QFile list(house.dir.filePath(u"data/logos/index.json"_s));
        QVERIFY(list.open(QIODevice::WriteOnly) && list.write("{") > 0);
        list.close();
        QVERIFY(!house.logos.load());
        QVERIFY(!await(house.logos.removeAlias(u"NBA"_s, u"x"_s)));
        const auto missing = await(house.logos.importFolder(house.source() + u"/none"_s));
        QVERIFY(!missing && missing.error().is(codes::kFileUnreadable));
    }
};

QTEST_MAIN(TestLogoService)
#include "tst_LogoService.moc"
