// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/BotHarness.h"

using namespace dbsbm;
using namespace dbsbm::test;

class TestHelpCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesEveryCommandAndWhatTheBotIsNot()
    {
        BotHarness bot;
        const SentAnswer answer = bot.command(BotHarness::member(), QStringLiteral("help"));
        QVERIFY(answer.message.ephemeral);
        QVERIFY(answer.text().contains(QStringLiteral("takes no bets and holds no money")));
        const QJsonArray commands = CommandRouter::definitions();
        for (const QJsonValue &command : commands)
            QVERIFY2(answer.text().contains(u'/' + command[u"name"].toString()),
                     qPrintable(answer.text()));
    }

    void showsOneCommandOnly()
    {
        BotHarness bot;
        const SentAnswer answer =
            bot.command(BotHarness::member(), QStringLiteral("help"),
                        {{QStringLiteral("command"), QStringLiteral("stats")}});
        QVERIFY(answer.text().contains(QStringLiteral("/stats")));
        QVERIFY(!answer.text().contains(QStringLiteral("/setup")));
    }
};

QTEST_MAIN(TestHelpCommand)
#include "tst_HelpCommand.moc"
