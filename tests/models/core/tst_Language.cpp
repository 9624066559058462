// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/Language.h"

#include <QDate>
#include <QTest>
#include <QThread>

#include <memory>

using namespace dbsbm;
using namespace Qt::StringLiterals;

class tst_Language : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void names_data();
    void names();
    void scopesNest();
    void scopesAreOfTheirThread();
    void namesOfDays();
};

void tst_Language::names_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("language");
    for (const Language language : kLanguages)
        QTest::newRow(qPrintable(u"own "_s + toName(language)))
            << toName(language) << toName(language);
    QTest::newRow("Discord, Brazil") << u"pt-BR"_s << u"pt_BR"_s;
    QTest::newRow("Discord, Spain") << u"es-ES"_s << u"es"_s;
    QTest::newRow("Discord, Latin America") << u"es-419"_s << u"es"_s;
    QTest::newRow("Discord, America") << u"en-US"_s << u"en"_s;
    QTest::newRow("system") << u"de_AT.UTF-8"_s << u"de"_s;
    QTest::newRow("another") << u"ja"_s << u"en"_s;
    QTest::newRow("none") << QString() << u"en"_s;
}

void tst_Language::names()
{
    QFETCH(QString, name);
    QTEST(toName(languageFromName(name)), "language");
}

void tst_Language::scopesNest()
{
    QCOMPARE(LanguageScope::current(), Language::English);
    {
        const LanguageScope german(Language::German);
        QCOMPARE(LanguageScope::current(), Language::German);
        {
            const LanguageScope french(Language::French);
            QCOMPARE(LanguageScope::current(), Language::French);
        }
        QCOMPARE(LanguageScope::current(), Language::German);
    }
    QCOMPARE(LanguageScope::current(), Language::English);
}

void tst_Language::scopesAreOfTheirThread()
{
    const LanguageScope german(Language::German);
    Language seen = Language::German;
    const std::unique_ptr<QThread> thread(
        QThread::create([&seen] { seen = LanguageScope::current(); }));
    thread->start();
    QVERIFY(thread->wait());
    QCOMPARE(seen, Language::English);
}

void tst_Language::namesOfDays()
{
    const QDate day(2026, 10, 5);
    QCOMPARE(spokenLocale().toString(day, u"d MMMM"_s), u"5 October"_s);
    const LanguageScope german(Language::German);
    QCOMPARE(spokenLocale().toString(day, u"d MMMM"_s), u"5 Oktober"_s);
}

QTEST_GUILESS_MAIN(tst_Language)
#include "tst_Language.moc"
