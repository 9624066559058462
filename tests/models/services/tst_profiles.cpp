// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/profiles.h"

#include "models/core/ErrorCodes.h"
#include "models/settings/permissionTable.h"
#include "models/slips/imageDecoder.h"
#include "models/store/PersonRepository.h"
#include "tests/support/TestDatabase.h"

#include <QBuffer>
#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray png(QRgb colour, int side = kProfileSide)
{
    QImage image(side, side, QImage::Format_ARGB32);
    image.fill(QColor::fromRgb(colour));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

ProfileChange changeOf(UserId user = RecordFixture::kCapper)
{
    return {RecordFixture::kGuild, user};
}

} // namespace

class TestProfiles : public QObject
{
    Q_OBJECT

    static CapperProfile profileOf(RecordFixture &record, UserId user = RecordFixture::kCapper)
    {
        return **await(record.cappers.profile(RecordFixture::kGuild, user));
    }

private Q_SLOTS:
    void names_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("kept"); // empty = refused
        QTest::newRow("plain") << u"Cleo"_s << u"Cleo"_s;
        QTest::newRow("blanks") << u"  Big \t Cat "_s << u"Big Cat"_s;
        QTest::newRow("emoji of several")
            << u"\U0001F469\u200D\U0001F52C"_s << u"\U0001F469\u200D\U0001F52C"_s;
        QTest::newRow("another script")
            << u"\u0421\u043B\u0430\u0432\u0430"_s << u"\u0421\u043B\u0430\u0432\u0430"_s;
        QTest::newRow("32") << QString(32, u'n') << QString(32, u'n');
        QTest::newRow("33") << QString(33, u'n') << QString();
        QTest::newRow("empty") << u"   "_s << QString();
        QTest::newRow("everyone") << u"@everyone"_s << QString();
        QTest::newRow("mention") << u"<@123>"_s << QString();
        QTest::newRow("channel") << u"#slips"_s << QString();
        QTest::newRow("code") << u"a`b"_s << QString();
        QTest::newRow("control") << u"a\u0007b"_s << QString();
        QTest::newRow("right to left override") << u"a\u202Eb"_s << QString();
        QTest::newRow("zero width") << u"a\u200Bb"_s << QString();
        QTest::newRow("nothing but joiners") << u"\u200D\u200D"_s << QString();
        QTest::newRow("nothing but a selector") << u"\uFE0F"_s << QString();
        QTest::newRow("Hangul filler") << u"\u3164"_s << QString();
        QTest::newRow("filler within") << u"Ca\u3164sey"_s << QString();
        QTest::newRow("first consonant filler") << u"a\u115F"_s << QString();
        QTest::newRow("half width filler") << u"a\uFFA0"_s << QString();
        QTest::newRow("empty Braille") << u"\u2800"_s << QString();
        QTest::newRow("a heart") << u"\u2764\uFE0F"_s << u"\u2764\uFE0F"_s;
        QTest::newRow("half a character") << QString(QChar(0xD83D)) << QString();
    }
    void names()
    {
        QFETCH(QString, typed);
        QFETCH(QString, kept);
        const Result<QString> name = checkProfileName(typed);
        QCOMPARE(name.has_value(), !kept.isEmpty());
        if (name)
            QCOMPARE(*name, kept);
        else
            QVERIFY(name.error().is(codes::kTextInvalid));
    }

    void changesOnlyWhatIsThere()
    {
        RecordFixture record;
        const Capper before = profileOf(record).capper;
        QVERIFY(!profileOf(record).isOwn());
        ProfileChange change = changeOf();
        change.colour = 0x3B82F6;
        QVERIFY(await(record.cappers.setProfile(change, record.capper())));
        CapperProfile profile = profileOf(record);
        QVERIFY(profile.isOwn());
        QCOMPARE(profile.capper.displayName, before.displayName);
        QCOMPARE(profile.portrait.colour.name(), u"#3b82f6"_s);
        QVERIFY(profile.picture.isEmpty());

        change = changeOf();
        change.picture = png(0xFF8800);
        change.name = u" Queen  Cleo "_s;
        QSignalSpy changed(&record.cappers, &CapperService::cappersChanged);
        QVERIFY(await(record.cappers.setProfile(change, record.capper())));
        QCOMPARE(changed.count(), 1);
        profile = profileOf(record);
        QCOMPARE(profile.capper.displayName, u"Queen Cleo"_s);
        QCOMPARE(profile.portrait.colour.name(), u"#3b82f6"_s);
        QCOMPARE(profile.picture, *change.picture);
        QCOMPARE(profile.portrait.picture.image.size(), QSize(kProfileSide, kProfileSide));
    }

    void journalsWhatButNotToWhat()
    {
        RecordFixture record;
        ProfileChange change = changeOf();
        change.name = u"Secret Name"_s;
        QVERIFY(await(record.cappers.setProfile(change, record.capper())));
        QCOMPARE(
            record.file.number(u"SELECT count(*) FROM journal WHERE kind = 'profile_changed'"_s),
            1);
        const auto report = await(record.verifier.verify());
        QVERIFY(report && report->intact());
        QVERIFY(record.verifier.latest(RecordFixture::kGuild));
        QVERIFY(!record.verifier.latest(GuildId{1}));
        const auto content =
            await(record.file.database().read<QList<QByteArray>>([](Transaction &transaction) {
                return transaction.list<QByteArray>(u"SELECT content FROM journal"_s, {},
                                                    [](const Row &row) { return row.bytes(0); });
            }));
        QVERIFY(content);
        for (const QByteArray &row : *content)
            QVERIFY2(!row.contains("Secret"), row.constData());
    }

    void refuses()
    {
        RecordFixture record;
        const auto codeOf = [&](const ProfileChange &change, const Actor &actor) {
            const auto done = await(record.cappers.setProfile(change, actor));
            return done ? QString() : done.error().code();
        };
        ProfileChange change = changeOf();
        change.name = u"@here"_s;
        QCOMPARE(codeOf(change, record.capper()), u"VAL-005"_s);
        change = changeOf();
        change.picture = png(0, 255);
        QCOMPARE(codeOf(change, record.capper()), u"IMG-002"_s);
        change.picture = "no picture";
        QCOMPARE(codeOf(change, record.capper()), u"IMG-002"_s);
        change = changeOf();
        change.colour = 1;
        QCOMPARE(codeOf(change, record.member()), u"AUT-006"_s);
        QCOMPARE(codeOf(change, record.admin()), u"AUT-006"_s);
        ProfileChange others = changeOf(UserId{100000000000003999});
        others.colour = 1;
        QCOMPARE(codeOf(others, record.capper()), u"AUT-006"_s);
        QCOMPARE(codeOf(others, Actor::panelOperator()), u"BET-009"_s);
        QVERIFY(!profileOf(record).isOwn());
        // Where the guild takes it away, the capper may not either.
        QVERIFY(await(record.settings.set(RecordFixture::kGuild,
                                          {{permissionSetting(Action::EditProfile), u"nobody"_s}},
                                          Actor::panelOperator())));
        QCOMPARE(codeOf(change, record.capper()), u"AUT-006"_s);
    }

    void aNameIsOfOneCapperOnly()
    {
        RecordFixture record;
        const UserId other{100000000000003002};
        QVERIFY(await(record.cappers.add(RecordFixture::kGuild, other, u"Zed"_s, {},
                                         Actor::panelOperator())));
        ProfileChange change = changeOf();
        change.name = u"zED"_s;
        const auto taken = await(record.cappers.setProfile(change, record.capper()));
        QVERIFY(!taken);
        QVERIFY(taken.error().is(codes::kTextInvalid));
        change.name = profileOf(record).capper.displayName.toUpper(); // the own, otherwise written
        QVERIFY(await(record.cappers.setProfile(change, record.capper())));
    }

    void namesThatLookTheSame_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("taken");
        QTest::newRow("the same") << u"Z\u00E9 d"_s << true;
        QTest::newRow("decomposed") << u"Ze\u0301 d"_s << true;
        QTest::newRow("joiner") << u"Z\u200D\u00E9 d"_s << true;
        QTest::newRow("joiner before the mark") << u"Ze\u200D\u0301 d"_s << true;
        QTest::newRow("selector") << u"Z\u00E9 d\uFE0F"_s << true;
        QTest::newRow("full width") << u"\uFF3A\u00E9 d"_s << true;
        QTest::newRow("another blank") << u"Z\u00E9\u2003d"_s << true;
        QTest::newRow("capitals") << u"Z\u00C9 D"_s << true;
        QTest::newRow("without the accent") << u"Ze d"_s << false;
        QTest::newRow("longer") << u"Z\u00E9 dd"_s << false;
    }

    /// For a capper who chooses one as for an administrator who gives one.
    void namesThatLookTheSame()
    {
        QFETCH(QString, name);
        QFETCH(bool, taken);
        RecordFixture record;
        const UserId other{100000000000003002};
        QVERIFY(await(record.cappers.add(RecordFixture::kGuild, other, u"Z\u00E9 d"_s, {},
                                         Actor::panelOperator())));
        ProfileChange change = changeOf();
        change.name = name;
        QCOMPARE(await(record.cappers.setProfile(change, record.capper())).has_value(), !taken);
        const UserId third{100000000000003003};
        QVERIFY(await(record.cappers.add(RecordFixture::kGuild, RecordFixture::kCapper,
                                         u"Casey again"_s, {}, Actor::panelOperator())));
        const auto added = await(
            record.cappers.add(RecordFixture::kGuild, third, name, {}, Actor::panelOperator()));
        QCOMPARE(added.has_value(), !taken);
        if (taken)
            QVERIFY(added.error().is(codes::kTextInvalid));
    }

    void keepsTheLinkOfThatPictureOnly()
    {
        RecordFixture record;
        ProfileChange change = changeOf();
        change.picture = png(0x112233);
        QVERIFY(await(record.cappers.setProfile(change, record.capper())));
        const CapperProfile first = profileOf(record);
        const QString link = u"https://discord.com/channels/1/2/3"_s;
        QCOMPARE(*await(record.cappers.keepPictureLink(first, link)), true);
        QCOMPARE(profileOf(record).pictureLink, link);
        change.picture = png(0x445566);
        QVERIFY(await(record.cappers.setProfile(change, record.capper())));
        QCOMPARE(profileOf(record).pictureLink, QString());
        QCOMPARE(*await(record.cappers.keepPictureLink(first, link)), false);
        QCOMPARE(profileOf(record).pictureLink, QString());
    }

    void forgettingTakesTheLooks()
    {
        RecordFixture record;
        ProfileChange change = changeOf();
        change.colour = 5;
        change.picture = png(0x112233);
        QVERIFY(await(record.cappers.setProfile(change, record.capper())));
        const CapperId id = profileOf(record).capper.id;
        QVERIFY(await(record.file.database().write<void>(
            [id](Transaction &transaction) { return PersonRepository(transaction).forget(id); })));
        QVERIFY(!*await(record.cappers.profile(RecordFixture::kGuild, RecordFixture::kCapper)));
        QCOMPARE(record.file.number(u"SELECT count(*) FROM person WHERE picture IS NOT NULL OR "
                                    "colour IS NOT NULL"_s),
                 0);
    }
};

QTEST_GUILESS_MAIN(TestProfiles)
#include "tst_profiles.moc"
