// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/Translations.h"
#include "models/services/guildTheme.h"
#include "models/slips/SlipContent.h"
#include "tests/support/BotHarness.h"

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

/// Each server is answered in its own language, at the same time, with no language of the process.
class TestLanguages : public QObject
{
    Q_OBJECT

    Translations m_translations;

    static void speak(BotHarness &bot, const QString &language)
    {
        QVERIFY(bot.await(bot.settings().set(BotHarness::kGuild, {{u"language"_s, language}},
                                             Actor::panelOperator())));
    }
    static QString text(BotHarness &bot, const QString &command)
    {
        return bot.command(BotHarness::member(), command).text();
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(QCoreApplication::installTranslator(&m_translations)); }

    void answersInTheLanguageOfTheServer_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("empty");
        QTest::addColumn<QString>("unknown");
        QTest::newRow("en") << u"en"_s << u"No bet of this server fits that."_s
                            << u"There is no such bet on this server."_s;
        QTest::newRow("de") << u"de"_s << u"Keine Wette dieses Servers passt dazu."_s
                            << u"Diese Wette gibt es auf diesem Server nicht."_s;
        QTest::newRow("es") << u"es"_s << u"Ninguna apuesta de este servidor coincide."_s
                            << u"No hay tal apuesta en este servidor."_s;
        QTest::newRow("fr") << u"fr"_s << u"Aucun pari de ce serveur ne correspond."_s
                            << u"Il n'y a pas un tel pari sur ce serveur."_s;
        QTest::newRow("pt_BR") << u"pt_BR"_s << u"Nenhuma aposta deste servidor corresponde."_s
                               << u"Não há essa aposta neste servidor."_s;
    }

    void answersInTheLanguageOfTheServer()
    {
        QFETCH(QString, language);
        QFETCH(QString, unknown);
        BotHarness bot;
        bot.setUpGuild();
        speak(bot, language);
        QTEST(text(bot, u"bet list"_s), "empty");
        // A refusal is put into words on a database thread.
        const QString refusal =
            bot.command(BotHarness::member(), u"bet show"_s, {{u"bet"_s, u"4711"_s}}).text();
        QVERIFY2(refusal.contains(unknown), qPrintable(refusal));
        QCOMPARE(LanguageScope::current(), Language::English); // nothing of it stays
    }

    void aChangeCountsFromTheNextAnswer()
    {
        BotHarness bot;
        bot.setUpGuild();
        QVERIFY(text(bot, u"capper list"_s).contains(u"This server has no cappers yet."_s));
        speak(bot, u"de"_s);
        QVERIFY(text(bot, u"capper list"_s).contains(u"Dieser Server hat noch keine Capper."_s));
        speak(bot, u"en"_s);
        QVERIFY(text(bot, u"capper list"_s).contains(u"This server has no cappers yet."_s));
    }

    void whoIsRefusedBeforeTheServerIsKnown()
    {
        BotHarness bot;
        discord::Interaction direct = bot.commandOf(BotHarness::member(), u"bet list"_s);
        direct.guild = {};
        direct.locale = u"fr"_s;
        const QString refusal = bot.inject(direct).text();
        QVERIFY2(refusal.contains(u"Ceci ne marche que sur des serveurs."_s), qPrintable(refusal));
    }

    void previewsAndTheirPicturesToo()
    {
        BotHarness bot;
        bot.setUpGuild();
        bot.addCapper(BotHarness::capper());
        speak(bot, u"de"_s);
        const SentAnswer preview =
            bot.command(BotHarness::capper(), u"bet line"_s, BotHarness::betOptions());
        QVERIFY2(preview.text().startsWith(u"So wird der Schein aussehen."_s),
                 qPrintable(preview.text()));
        const QString alt = preview.message.attachments.value(0).description;
        QVERIFY2(alt.contains(u"Gewinn 1.00 u / Einsatz 1.10 u"_s), qPrintable(alt));
    }

    void aLookCarriesTheLanguage()
    {
        GuildSettings settings;
        settings.stored = {{u"language"_s, u"es"_s}};
        QCOMPARE(themeOf(settings).language, Language::Spanish);
        QCOMPARE(themeOf({}).language, Language::English);
    }
};

QTEST_MAIN(TestLanguages)
#include "tst_languages.moc"
