// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/themePictures.h"

#include "models/core/ErrorCodes.h"
#include "models/ops/Metrics.h"
#include "models/services/SlipService.h"
#include "models/services/guildTheme.h"
#include "models/slips/LogoLibrary.h"
#include "tests/support/TestDatabase.h"

#include <QBuffer>
#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray fileOf(const QColor &colour, QSize size, const char *format = "png")
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(colour);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, format))
        qFatal("no picture");
    return bytes;
}

struct House : RecordFixture
{
    House()
    {
        slips.setPictureSource([this](GuildId guild, const QByteArray &digest) {
            return settings.picture(guild, digest);
        });
    }

    Result<GuildSettings> give(const QString &key, const QByteArray &bytes)
    {
        return await(settings.setPicture({kGuild, key, bytes, Actor::panelOperator()}));
    }
    GuildSettings now() { return *await(settings.get(kGuild)); }
    qint64 stored() { return file.number(u"SELECT count(*) FROM guild_picture"_s); }
    /// A slip in the guild's look.
    QImage slip()
    {
        Leg leg;
        leg.league = u"NBA"_s;
        leg.game = u"Lakers @ Celtics"_s;
        leg.pick = u"Celtics"_s;
        leg.odds = *Odds::parse(u"-110"_s);
        Bet bet;
        bet.legs = {leg};
        bet.stake = *computeStake(Units::fromMicro(1'000'000), StakeMode::Win, bet.legs);
        bet.capperName = u"Casey"_s;
        const auto drawn = await(slips.render(bet, themeOf(now())));
        return drawn ? QImage::fromData(drawn->png, "PNG") : QImage();
    }
    static bool has(const QImage &image, const QColor &colour)
    {
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y) == colour)
                    return true;
            }
        }
        return false;
    }

    Metrics metrics;
    SlipService slips{metrics, false};
};

} // namespace

class tst_themePictures : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(loadSlipFonts()); }

    void aLogoIsOnSlips()
    {
        House house;
        const QImage plain = house.slip();
        QVERIFY(!plain.isNull() && !House::has(plain, Qt::magenta));
        const auto set = house.give(u"theme_logo"_s, fileOf(Qt::magenta, {300, 300}, "jpeg"));
        QVERIFY(set);
        QCOMPARE(set->text(u"theme_logo"_s).size(), 64);
        const QImage marked = house.slip();
        QVERIFY(marked != plain);
        const QColor shown = marked.pixelColor(40, 32); // in the header
        QVERIFY2(shown.red() > 240 && shown.green() < 16 && shown.blue() > 240,
                 qPrintable(shown.name()));
        QVERIFY(await(house.settings.set(RecordFixture::kGuild, {{u"theme_logo"_s, QString()}},
                                         Actor::panelOperator())));
        QCOMPARE(house.slip(), plain);
        QCOMPARE(house.stored(), 0);
    }

    void aBackgroundIsBehindEverything()
    {
        House house;
        const QImage plain = house.slip();
        QVERIFY(house.give(u"theme_background_picture"_s, fileOf(Qt::white, {4000, 1000})));
        const QImage veiled = house.slip();
        QVERIFY(veiled != plain);
        QVERIFY(qGray(veiled.pixel(2, veiled.height() - 3))
                > qGray(plain.pixel(2, plain.height() - 3)));
        const GuildSettings settings = house.now();
        const auto picture = await(house.settings.picture(
            RecordFixture::kGuild, themePictureOf(settings, u"theme_background_picture"_s)));
        QCOMPARE(picture->size(), QSize(1600, 400));
    }

    /// One takes the place of the other, and of two the same is kept once.
    void onlyWhatIsNamedIsKept()
    {
        House house;
        QVERIFY(house.give(u"theme_logo"_s, fileOf(Qt::red, {256, 256})));
        QVERIFY(house.give(u"theme_background_picture"_s, fileOf(Qt::blue, {600, 400})));
        QCOMPARE(house.stored(), 2);
        QVERIFY(house.give(u"theme_logo"_s, fileOf(Qt::green, {256, 256})));
        QCOMPARE(house.stored(), 2);
        const QByteArray logo = themePictureOf(house.now(), u"theme_logo"_s);
        QVERIFY(!await(house.settings.picture(RecordFixture::kGuild, logo))->isNull());
        QVERIFY(await(house.settings.picture(GuildId{7}, logo))->isNull()); // of another server
    }

    void refuses()
    {
        House house;
        const auto text = house.give(u"theme_logo"_s, QByteArray("no picture"));
        QVERIFY(!text && text.error().is(codes::kPictureRefused));
        const auto key = house.give(u"slip_footer"_s, fileOf(Qt::red, {9, 9}));
        QVERIFY(!key && key.error().is(codes::kSettingUnknown));
        const auto unknown = await(house.settings.set(
            RecordFixture::kGuild, {{u"theme_logo"_s, QString(64, u'a')}}, Actor::panelOperator()));
        QVERIFY(!unknown && unknown.error().is(codes::kSettingInvalid));
        QVERIFY(house.now().text(u"theme_logo"_s).isEmpty());
        Actor member;
        member.kind = ActorKind::Member;
        const auto refused = await(house.settings.setPicture(
            {RecordFixture::kGuild, u"theme_logo"_s, fileOf(Qt::red, {9, 9}), member}));
        QVERIFY(!refused);
        QCOMPARE(house.stored(), 0);
    }

    /// A database restored without it: the slip is drawn without, and not kept so.
    void aMissingPictureIsLeftOut()
    {
        House house;
        const QImage plain = house.slip();
        QVERIFY(house.give(u"theme_logo"_s, fileOf(Qt::red, {256, 256})));
        QVERIFY(house.file.execute(u"DELETE FROM guild_picture"_s));
        QCOMPARE(house.slip(), plain);
    }

    void logosAreSquareBackgroundsBounded()
    {
        const auto sizeOf = [](const QString &key, QSize size) {
            return QImage::fromData(*themePng(key, fileOf(Qt::red, size)), "PNG").size();
        };
        QCOMPARE(sizeOf(u"theme_logo"_s, {500, 100}), QSize(kLogoSide, kLogoSide));
        QCOMPARE(sizeOf(u"theme_background_picture"_s, {800, 600}), QSize(800, 600));
        QCOMPARE(sizeOf(u"theme_background_picture"_s, {1000, 3200}), QSize(500, 1600));
    }
};

QTEST_MAIN(tst_themePictures)
#include "tst_themePictures.moc"
