// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/HelpCommand.h"

#include "tests/support/BotHarness.h"

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

class TestHelpCommand : public QObject
{
    Q_OBJECT

    static SentAnswer help(BotHarness &bot, const QString &command = {})
    {
        return bot.command(BotHarness::member(), u"help"_s,
                           command.isEmpty() ? QVariantMap()
                                             : QVariantMap{{u"command"_s, command}});
    }

    /// The pages, one after the other by their buttons.
    static QStringList pages(BotHarness &bot)
    {
        QStringList texts;
        SentAnswer answer = help(bot);
        for (int next = 1; next < 20; ++next) {
            texts << answer.text();
            const QString id = u"help:%1"_s.arg(next);
            if (!answer.customIds().contains(id))
                break;
            answer = bot.press(BotHarness::member(), id);
            [&] { QCOMPARE(answer.type, discord::CallbackType::UpdateMessage); }();
        }
        return texts;
    }

private Q_SLOTS:
    void namesEveryCommandThatIsRegistered()
    {
        BotHarness bot;
        const QStringList shown = pages(bot);
        QVERIFY(shown.size() > 1);
        const QString all = shown.join(u'\n');
        const QJsonArray commands = CommandRouter::definitions();
        for (const QJsonValue &command : commands) {
            const QString name = command[u"name"].toString();
            QVERIFY2(all.contains(name), qPrintable(name));
            const QJsonArray options = command[u"options"].toArray();
            for (const QJsonValue &option : options) {
                if (option[u"type"].toInt() != 1)
                    continue;
                const QString path = u'/' + name + u' ' + option[u"name"].toString();
                QVERIFY2(all.contains(path), qPrintable(path));
                QVERIFY(all.contains(option[u"description"].toString()));
            }
        }
    }

    void saysWhatTheBotIsNot()
    {
        BotHarness bot;
        for (const QString &text : {help(bot).text(), help(bot, u"stats"_s).text()}) {
            QVERIFY2(text.contains(u"takes no bets and holds no money"), qPrintable(text));
            QVERIFY(text.contains(u"no money."));
            QVERIFY(!text.contains(u"Practice mode"));
        }
        BotStatus practice;
        practice.practice = true;
        bot.bot.setStatus(practice);
        QVERIFY(help(bot).text().contains(u"Practice mode"));
    }

    void showsOneCommandWithItsOptions()
    {
        BotHarness bot;
        const SentAnswer answer = help(bot, u"/bet settle"_s);
        QVERIFY(answer.message.ephemeral);
        for (const QString &part :
             {u"/bet settle"_s, u"bet (needed)"_s, u"dead_heat"_s, u"Half won"_s})
            QVERIFY2(answer.text().contains(part), qPrintable(part + answer.text()));
        QVERIFY(!answer.text().contains(u"/setup"));
        QVERIFY(help(bot, u"grade this slip"_s).text().contains(u"menu of a slip"));
        QVERIFY(help(bot, u"bet sing"_s).text().contains(u"VAL-005"));
    }

    void suggestsCommands()
    {
        BotHarness bot;
        discord::Interaction typing =
            bot.commandOf(BotHarness::member(), u"help"_s, {{u"command"_s, u"capper"_s}});
        typing.type = discord::InteractionType::Autocomplete;
        bot.router().handle(typing);
        QTRY_COMPARE(bot.api.sentFor(typing.id).size(), 1);
        QStringList values;
        const QJsonArray choices = bot.api.sentFor(typing.id).constFirst().choices;
        for (const QJsonValue &choice : choices)
            values << choice[u"value"].toString();
        QCOMPARE(values,
                 QStringList({u"capper add"_s, u"capper remove"_s, u"capper limit"_s,
                              u"capper list"_s, u"Capper stats"_s}));
    }
};

QTEST_MAIN(TestHelpCommand)
#include "tst_HelpCommand.moc"
