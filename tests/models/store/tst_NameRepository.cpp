// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/NameRepository.h"

#include "tests/support/TestDatabase.h"

#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

namespace {

constexpr GuildId kGuild{11};
constexpr GuildId kOther{12};

void use(TestDatabase &file, GuildId guild, const KnownName &name)
{
    QVERIFY(await(file.database().write<void>([guild, name](Transaction &t) -> Result<> {
        NameRepository(t).use(guild, name);
        return {};
    })));
}

void learn(TestDatabase &file, const KnownName &name)
{
    QVERIFY(await(file.database().write<void>(
        [name](Transaction &t) { return NameRepository(t).learn(name); })));
}

QStringList search(TestDatabase &file, const NameSearch &wish)
{
    return *await(file.database().read<QStringList>(
        [wish](Transaction &t) { return NameRepository(t).search(wish); }));
}

KnownName team(const QString &name, const QString &league = u"NBA"_s)
{
    return {NameKind::Team, league, name};
}

} // namespace

class tst_NameRepository : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void folds_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("folded");
        QTest::newRow("case") << u"Boston CELTICS"_s << u"boston celtics"_s;
        QTest::newRow("accents") << u"Bayern München"_s << u"bayern munchen"_s;
        QTest::newRow("spaces") << u"  A \t B "_s << u"a b"_s;
        QTest::newRow("wide") << u"ＮＢＡ"_s << u"nba"_s;
        QTest::newRow("other letters") << u"ЦСКА"_s << u"цска"_s;
    }

    void folds()
    {
        QFETCH(QString, name);
        QFETCH(QString, folded);
        QCOMPARE(foldedName(name), folded);
    }

    void beginningsFirstThenTheMostUsed()
    {
        TestDatabase file;
        use(file, kGuild, team(u"Old Bulls"_s));
        use(file, kGuild, team(u"Old Bulls"_s));
        use(file, kGuild, team(u"Bulldogs"_s));
        use(file, kGuild, team(u"bulldogs"_s));
        use(file, kGuild, team(u"Bulls"_s));
        QCOMPARE(search(file, {kGuild, NameKind::Team, u"nba"_s, u"BUL"_s}),
                 (QStringList{u"Bulldogs"_s, u"Bulls"_s, u"Old Bulls"_s}));
        QCOMPARE(search(file, {kGuild, NameKind::Team, {}, {}, 2}),
                 (QStringList{u"Bulldogs"_s, u"Old Bulls"_s}));
        QVERIFY(search(file, {kGuild, NameKind::Team, u"NFL"_s, u"bul"_s}).isEmpty());
        QVERIFY(search(file, {kGuild, NameKind::Player, u"NBA"_s, u"bul"_s}).isEmpty());
    }

    void aGuildSeesItsOwnAndThoseOfFeeds()
    {
        TestDatabase file;
        use(file, kGuild, team(u"Bulls"_s));
        use(file, kOther, team(u"Bullies"_s));
        learn(file, team(u"Bullets"_s));
        learn(file, team(u"BULLS"_s));
        QCOMPARE(search(file, {kGuild, NameKind::Team, u"NBA"_s, u"bul"_s}),
                 (QStringList{u"Bulls"_s, u"Bullets"_s}));
        QCOMPARE(search(file, {GuildId{13}, NameKind::Team, u"NBA"_s, u"bul"_s}),
                 (QStringList{u"Bullets"_s, u"BULLS"_s}));
    }

    void aFeedMayMendASpelling()
    {
        TestDatabase file;
        learn(file, {NameKind::League, {}, u"Nba"_s});
        learn(file, {NameKind::League, {}, u"NBA"_s});
        QCOMPARE(search(file, {kGuild, NameKind::League, u"ignored"_s, u"n"_s}),
                 (QStringList{u"NBA"_s}));
    }

    void signsOfLikeAreLetters_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"%", "_", "!", "'", "\\"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }

    void signsOfLikeAreLetters()
    {
        QFETCH(QString, text);
        TestDatabase file;
        use(file, kGuild, team(u"Plain"_s));
        use(file, kGuild, team(u"A"_s + text + u"B"_s));
        QCOMPARE(search(file, {kGuild, NameKind::Team, {}, text}),
                 (QStringList{u"A"_s + text + u"B"_s}));
    }

    void emptyAndEndlessNamesAreBounded()
    {
        TestDatabase file;
        use(file, kGuild, team(u" \u0301 "_s));
        QVERIFY(search(file, {kGuild, NameKind::Team, {}, {}}).isEmpty());
        use(file, kGuild, team(QString(500, u'x')));
        QCOMPARE(search(file, {kGuild, NameKind::Team, {}, {}}).constFirst().size(), kMaxKnownName);
        QVERIFY(search(file, {kGuild, NameKind::Team, {}, QString(5000, u'y')}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_NameRepository)
#include "tst_NameRepository.moc"
