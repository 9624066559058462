// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/Translations.h"

#include <QCoreApplication>
#include <QTest>

using namespace dbsbm;
using namespace Qt::StringLiterals;

/// The catalogues of the program.
class tst_Translations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void speaksTheLanguageOfTheScope_data();
    void speaksTheLanguageOfTheScope();
    void anySourceContextIsTheSame();
    void pluralForms();
    void whatIsMissingStaysEnglish();
};

void tst_Translations::speaksTheLanguageOfTheScope_data()
{
    QTest::addColumn<int>("language");
    QTest::addColumn<QString>("expected");
    QTest::newRow("en") << int(Language::English) << u"Bet #%1 was cancelled already."_s;
    QTest::newRow("de") << int(Language::German) << u"Wette #%1 wurde schon storniert."_s;
    QTest::newRow("es") << int(Language::Spanish) << u"La apuesta #%1 ya se canceló."_s;
    QTest::newRow("fr") << int(Language::French) << u"Le pari #%1 a déjà été annulé."_s;
    QTest::newRow("pt") << int(Language::BrazilianPortuguese)
                        << u"A aposta #%1 já foi cancelada."_s;
}

void tst_Translations::speaksTheLanguageOfTheScope()
{
    QFETCH(int, language);
    Translations translations;
    QVERIFY(QCoreApplication::installTranslator(&translations));
    const LanguageScope scope{Language(language)};
    QTEST(QCoreApplication::translate("dbsbm::BettingService", "Bet #%1 was cancelled already."),
          "expected");
}

void tst_Translations::anySourceContextIsTheSame()
{
    Translations translations;
    QVERIFY(QCoreApplication::installTranslator(&translations));
    const LanguageScope scope(Language::German);
    for (const char *context : {"choices", "Slip", "dbsbm", ""})
        QCOMPARE(QCoreApplication::translate(context, "Open"), u"Offen"_s);
}

void tst_Translations::pluralForms()
{
    const Translations translations;
    const LanguageScope scope(Language::German);
    const auto said = [&translations](int n) {
        return translations.translate("", "An amount of units has at most %n decimals. Shorten it.",
                                      nullptr, n);
    };
    QVERIFY(said(1).contains(u"Dezimalstelle."_s));
    QVERIFY(said(4).contains(u"Dezimalstellen."_s));
}

void tst_Translations::whatIsMissingStaysEnglish()
{
    Translations translations;
    QVERIFY(QCoreApplication::installTranslator(&translations));
    const LanguageScope scope(Language::French);
    QCOMPARE(QCoreApplication::translate("x", "Nobody says this."), u"Nobody says this."_s);
    const Translations none(u":/nowhere"_s);
    QVERIFY(none.isEmpty());
    QCOMPARE(none.translate("x", "Open", nullptr, -1), QString());
}

QTEST_GUILESS_MAIN(tst_Translations)
#include "tst_Translations.moc"
