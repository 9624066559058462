// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/betWords.h"
#include "tests/support/TestDatabase.h"

#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

class TestBetWords : public QObject
{
    Q_OBJECT

private:
    static qsizetype found(RecordFixture &record, const QString &text)
    {
        const auto page = await(record.betting.bets({.guild = RecordFixture::kGuild,
                                                     .capper = {},
                                                     .status = {},
                                                     .text = text,
                                                     .limit = 100,
                                                     .before = {}}));
        return page ? page->bets.size() : -1;
    }

private Q_SLOTS:
    void typedTextBecomesWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("one") << u"Celtics"_s << QStringList{u"celtics"_s};
        QTest::newRow("number") << u"#1042"_s << QStringList{u"no1042"_s};
        QTest::newRow("line") << u"o221.5"_s << QStringList{u"o221"_s, u"5"_s};
        QTest::newRow("sign alone") << u"# a"_s << QStringList{u"a"_s};
        QTest::newRow("operators")
            << u"a\" OR b* NEAR(c)"_s << QStringList{u"a"_s, u"or"_s, u"b"_s, u"near"_s, u"c"_s};
        QTest::newRow("other letters")
            << u"Ødegaard 大谷"_s << QStringList{u"ødegaard"_s, u"大谷"_s};
        QTest::newRow("signs only") << u"%_'\"-"_s << QStringList();
        QTest::newRow("marks alone are no word")
            << u"\u0301 a\u0301 \u0301\u0302"_s << QStringList{u"a\u0301"_s};
        QTest::newRow("at most eight")
            << u"a b c d e f g h i j"_s
            << QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s, u"f"_s, u"g"_s, u"h"_s};
    }
    void typedTextBecomesWords()
    {
        QFETCH(QString, text);
        QTEST(typedWords(text), "words");
    }

    void everyWordOfABetFindsIt_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("bets");
        QTest::newRow("number") << u"#1"_s << 1;
        QTest::newRow("beginning of a team") << u"celt"_s << 1;
        QTest::newRow("two words, any order") << u"celtics nba"_s << 1;
        QTest::newRow("one word does not fit") << u"celtics nhl"_s << 0;
        QTest::newRow("middle of a word") << u"eltics"_s << 0;
        QTest::newRow("capper") << u"cas"_s << 1;
        QTest::newRow("capper and team") << u"casey celtics"_s << 1;
        QTest::newRow("capper and other team") << u"casey lakersx"_s << 0;
        QTest::newRow("words of our own index") << u"\"guild1\" OR celtics"_s << 0;
        QTest::newRow("no word at all asks for all") << u"%"_s << 1;
        QTest::newRow("nor are marks one") << u"\u0301"_s << 1;
    }
    void everyWordOfABetFindsIt()
    {
        QFETCH(QString, text);
        RecordFixture record;
        record.placeOpen();
        QTEST(static_cast<int>(found(record, text)), "bets");
    }
};

QTEST_GUILESS_MAIN(TestBetWords)
#include "tst_betWords.moc"
