// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/CapperCommands.h"
#include "tests/support/BotHarness.h"

using namespace dbsbm;
using namespace dbsbm::test;
using namespace std::chrono_literals;

class TestCapperCommands : public QObject
{
    Q_OBJECT

    static QVariantMap user(const Person &person)
    {
        return {{QStringLiteral("user"), person.user.toString()}};
    }

private Q_SLOTS:
    void adminAddsAndRemoves()
    {
        BotHarness bot;
        const SentAnswer added = bot.command(BotHarness::admin(), QStringLiteral("capper add"),
                                             user(BotHarness::capper()));
        QVERIFY(added.message.ephemeral);
        QCOMPARE(added.text(), QStringLiteral("Cato (<@802>) is a capper now."));
        auto found = bot.await(bot.cappers().find(BotHarness::kGuild, BotHarness::capper().user));
        QVERIFY(found && *found && (*found)->active);
        QVERIFY((*found)->avatarUrl.startsWith(QStringLiteral("https://cdn.discordapp.com/")));
        const SentAnswer removed = bot.command(BotHarness::admin(), QStringLiteral("capper remove"),
                                               user(BotHarness::capper()));
        QVERIFY(removed.text().startsWith(QStringLiteral("Cato (<@802>) is no capper any more.")));
        found = bot.await(bot.cappers().find(BotHarness::kGuild, BotHarness::capper().user));
        QVERIFY(found && *found && !(*found)->active);
    }

    void aCapperCanHaveALimitOfItsOwn()
    {
        BotHarness bot;
        bot.setUpGuild();
        bot.addCapper(BotHarness::capper());
        QVariantMap options = user(BotHarness::capper());
        options.insert(QStringLiteral("units"), QStringLiteral("1.5"));
        const auto limit = [&] {
            return bot.command(BotHarness::admin(), QStringLiteral("capper limit"), options).text();
        };
        QCOMPARE(limit(), QStringLiteral("Cato (<@802>) may risk this now: at most 1.50 u a day."));
        QVERIFY(bot.command(BotHarness::admin(), QStringLiteral("capper list"))
                    .text()
                    .contains(QStringLiteral("at most 1.50 u a day")));
        bot.openBet(BotHarness::capper()); // risks 1.10
        QVERIFY(bot.press(BotHarness::capper(), bot.draftOf(BotHarness::capper()))
                    .text()
                    .contains(QStringLiteral("BET-014")));
        options.insert(QStringLiteral("units"), QStringLiteral("lots"));
        QVERIFY(limit().contains(QStringLiteral("VAL-003")));
        bot.clock.advance(61s);
        options.remove(QStringLiteral("units"));
        QCOMPARE(limit(),
                 QStringLiteral("Cato (<@802>) may risk this now: what the server says a day."));
        options = user(BotHarness::member());
        QVERIFY(limit().contains(QStringLiteral("BET-009")));
    }

    void takesADisplayName()
    {
        BotHarness bot;
        QVariantMap options = user(BotHarness::capper());
        options.insert(QStringLiteral("display_name"), QStringLiteral("  *The*  Oracle "));
        const SentAnswer added =
            bot.command(BotHarness::admin(), QStringLiteral("capper add"), options);
        QCOMPARE(added.text(), QStringLiteral("\\*The\\* Oracle (<@802>) is a capper now."));
    }

    /// A member whose own name is taken gets the next one; a name that was typed is not changed.
    void aTakenNameIsNotGivenTwice()
    {
        BotHarness bot;
        QVariantMap options = user(BotHarness::capper());
        bot.command(BotHarness::admin(), QStringLiteral("capper add"), options);
        auto twin = bot.commandOf(BotHarness::admin(), QStringLiteral("capper add"),
                                  user(BotHarness::member()));
        auto &member = twin.resolvedUsers[BotHarness::member().user.toString()];
        member.nick = QStringLiteral("cato\u200D");
        member.user.globalName = QStringLiteral("@here");
        member.user.username = QStringLiteral("plain.name");
        QCOMPARE(bot.inject(twin).text(),
                 QStringLiteral("plain.name (<@%1>) is a capper now.")
                     .arg(BotHarness::member().user.toString()));
        options = user(BotHarness::member());
        options.insert(QStringLiteral("display_name"), QStringLiteral("Cato"));
        const QString refused =
            bot.command(BotHarness::admin(), QStringLiteral("capper add"), options).text();
        QVERIFY2(refused.contains(QStringLiteral("display_name")), qPrintable(refused));
        QVERIFY2(refused.contains(QStringLiteral("VAL-005")), qPrintable(refused));
    }

    /// What looks like a place of our own texts is a name like any other.
    void aNameIsNoPattern()
    {
        BotHarness bot;
        QVariantMap options = user(BotHarness::capper());
        options.insert(QStringLiteral("display_name"), QStringLiteral("%1 %2"));
        bot.command(BotHarness::admin(), QStringLiteral("capper add"), options);
        const QString list =
            bot.command(BotHarness::member(), QStringLiteral("capper list")).text();
        QVERIFY2(list.contains(QStringLiteral("%1 %2 <@802> since <t:")), qPrintable(list));
    }

    void isForAdminsOnly_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("add") << QStringLiteral("capper add");
        QTest::newRow("remove") << QStringLiteral("capper remove");
    }

    void isForAdminsOnly()
    {
        QFETCH(QString, path);
        BotHarness bot;
        bot.setUpGuild();
        bot.addCapper(BotHarness::capper());
        for (const Person &person :
             {BotHarness::capper(), BotHarness::moderator(), BotHarness::member()}) {
            const SentAnswer answer = bot.command(person, path, user(BotHarness::member()));
            QVERIFY2(answer.text().contains(QStringLiteral("AUT-006")), qPrintable(answer.text()));
            QVERIFY(answer.message.ephemeral);
        }
        Person byRole = BotHarness::otherCapper();
        byRole.roles = {BotHarness::kAdminRole};
        QVERIFY(!bot.command(byRole, path, user(BotHarness::capper()))
                     .text()
                     .contains(QStringLiteral("AUT-006")));
        QVERIFY(bot.errors.groups().isEmpty());
    }

    void refusesBotsAndNobody()
    {
        BotHarness bot;
        auto interaction = bot.commandOf(BotHarness::admin(), QStringLiteral("capper add"),
                                         user(BotHarness::capper()));
        interaction.resolvedUsers[BotHarness::capper().user.toString()].user.bot = true;
        QVERIFY(
            bot.inject(interaction).text().contains(QStringLiteral("A bot cannot be a capper")));
        QVERIFY(bot.command(BotHarness::admin(), QStringLiteral("capper add"))
                    .text()
                    .contains(QStringLiteral("VAL-006")));
    }

    void adminCommandsAreLimited()
    {
        BotHarness bot;
        const int limit = bot.limiter.limit(RateAction::AdminCommand).limit;
        for (int i = 0; i < limit; ++i)
            bot.command(BotHarness::admin(), QStringLiteral("capper add"),
                        user(BotHarness::capper()));
        const SentAnswer refused = bot.command(BotHarness::admin(), QStringLiteral("capper add"),
                                               user(BotHarness::capper()));
        QVERIFY2(refused.text().contains(QStringLiteral("LIM-001")), qPrintable(refused.text()));
    }

    void aNewCapperMayWriteTheirProfileAtOnce()
    {
        BotHarness bot;
        bot.command(BotHarness::admin(), QStringLiteral("capper add"), user(BotHarness::capper()));
        const std::array cost{RateAction::UserRegistration};
        QVERIFY(bot.limiter.peek(BotHarness::kGuild, BotHarness::capper().user, cost).allowed);
    }

    void listIsPagedAndWhole()
    {
        BotHarness bot;
        for (quint64 i = 0; i < 45; ++i)
            bot.addCapper({UserId{2000 + i},
                           QStringLiteral("Capper%1").arg(i, 2, 10, QLatin1Char('0')),
                           0,
                           {}});
        SentAnswer page = bot.command(BotHarness::member(), QStringLiteral("capper list"));
        QVERIFY(page.message.ephemeral);
        QString all = page.text();
        QVERIFY(all.contains(QStringLiteral("Page 1 of 3, 45 in all")));
        for (int i = 1; i < 3; ++i) {
            page = bot.press(BotHarness::member(), page.customIds().constLast());
            QCOMPARE(page.type, discord::CallbackType::UpdateMessage);
            QVERIFY(page.text().contains(QStringLiteral("Page %1 of 3").arg(i + 1)));
            all += page.text();
        }
        for (int i = 0; i < 45; ++i) {
            const QString name = QStringLiteral("Capper%1").arg(i, 2, 10, QLatin1Char('0'));
            QCOMPARE(all.count(name), 1);
        }
    }

    void anEmptyListSaysHowToFillIt()
    {
        BotHarness bot;
        const QString text =
            bot.command(BotHarness::member(), QStringLiteral("capper list")).text();
        QVERIFY(text.contains(QStringLiteral("/capper add")));
    }

    void strangePagesAreClamped()
    {
        BotHarness bot;
        bot.addCapper(BotHarness::capper());
        for (const char *id : {"cappers:99", "cappers:-4", "cappers:x", "cappers"}) {
            const SentAnswer page = bot.press(BotHarness::member(), QString::fromLatin1(id));
            QVERIFY2(page.text().contains(QStringLiteral("Page 1 of 1")), qPrintable(page.text()));
        }
    }
};

QTEST_MAIN(TestCapperCommands)
#include "tst_CapperCommands.moc"
