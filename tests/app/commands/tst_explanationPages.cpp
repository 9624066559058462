// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/explanationPages.h"

#include "app/commands/texts.h"

#include <QTest>

using namespace dbsbm;
using namespace Qt::StringLiterals;

/// Lines go over pages and none is lost.
class TestExplanationPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shortOnesHaveOnePage()
    {
        QVERIFY(explanationPages({}).isEmpty());
        QCOMPARE(explanationPages({u"one"_s, u"two"_s}), QStringList{u"one\ntwo"_s});
    }

    void everyLineIsOnAPage()
    {
        QStringList lines;
        for (int i = 0; i < 200; ++i)
            lines << u"line %1: m = 21/11 (won)"_s.arg(i);
        const QStringList pages = explanationPages(lines);
        QVERIFY(pages.size() > 2);
        QVERIFY(pages.constFirst().size() <= kFirstExplanationPage);
        for (const QString &page : pages)
            QVERIFY(page.size() <= kExplanationPage);
        QStringList escaped;
        for (const QString &line : lines)
            escaped << escapeMarkdown(line);
        QCOMPARE(pages.join(u'\n'), escaped.join(u'\n'));
    }

    void aLineLongerThanAPageGoesOn()
    {
        const QString digits = QString(u"1234567890"_s).repeated(1000);
        const QStringList pages = explanationPages({digits});
        QVERIFY(pages.size() > 2);
        QCOMPARE(pages.join(QString()).remove(u'\n'), digits);
    }

    void nothingIsCutInsideOfACharacter()
    {
        const QString faces = u"x"_s + QString(u"\U0001F600"_s).repeated(2000);
        const QStringList pages = explanationPages({faces});
        for (const QString &page : pages) {
            for (const QString &line : page.split(u'\n')) {
                QVERIFY(!line.back().isHighSurrogate());
                QVERIFY(!line.front().isLowSurrogate());
            }
        }
        QCOMPARE(pages.join(QString()).remove(u'\n'), faces);
    }

    void escapedTextStillFits()
    {
        for (const QString &page : explanationPages({QString(u'*').repeated(9000)}))
            QVERIFY(page.size() <= kExplanationPage);
        QCOMPARE(explanationPages({QString(u'*').repeated(9000)}).join(QString()).count(u'*'),
                 9000);
    }
};

QTEST_APPLESS_MAIN(TestExplanationPages)
#include "tst_explanationPages.moc"
