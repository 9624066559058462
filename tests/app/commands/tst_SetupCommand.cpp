// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/BotHarness.h"

using namespace dbsbm;
using namespace dbsbm::test;
using namespace std::chrono_literals;

class TestSetupCommand : public QObject
{
    Q_OBJECT

    /// The custom_id of the part of an open setup: "slip_channel", "save".
    static QString part(const SentAnswer &form, const QString &name)
    {
        for (const QString &id : form.customIds()) {
            if (id.endsWith(u':' + name))
                return id;
        }
        return {};
    }

    static SentAnswer open(BotHarness &bot)
    {
        return bot.command(BotHarness::admin(), QStringLiteral("setup"));
    }

    static GuildSettings stored(BotHarness &bot)
    {
        return bot.await(bot.settings().get(BotHarness::kGuild)).value();
    }

private Q_SLOTS:
    void savesOnlyWhatChangedAndReportsEach()
    {
        BotHarness bot;
        bot.setUpGuild();
        const SentAnswer form = open(bot);
        QVERIFY(form.message.ephemeral);
        QCOMPARE(form.customIds().size(), 5);
        const SentAnswer chosen =
            bot.press(BotHarness::admin(), part(form, QStringLiteral("slip_channel")),
                      {QStringLiteral("711000000000000000")});
        QCOMPARE(chosen.type, discord::CallbackType::UpdateMessage);
        QVERIFY(chosen.text().contains(
            QStringLiteral("**Slip channel**: <#711000000000000000> (not saved yet)")));
        QCOMPARE(stored(bot).channel(QStringLiteral("slip_channel")), BotHarness::kChannel);
        const SentAnswer saved = bot.press(BotHarness::admin(), part(form, QStringLiteral("save")));
        QCOMPARE(
            saved.text(),
            QStringLiteral(
                "**Slip channel**: saved, now <#711000000000000000>.\n**Member role**: unchanged.\n"
                "**Admin role**: unchanged."));
        QVERIFY(saved.message.clearComponents);
        QCOMPARE(stored(bot).channel(QStringLiteral("slip_channel")),
                 ChannelId{711'000'000'000'000'000});
        QCOMPARE(stored(bot).role(QStringLiteral("admin_role")), BotHarness::kAdminRole);
    }

    void showsWhatIsSetAsPresets()
    {
        BotHarness bot;
        bot.setUpGuild();
        const QJsonArray rows = open(bot).message.components;
        const QJsonObject channel = rows.first()[u"components"][0].toObject();
        QCOMPARE(channel[u"default_values"][0][u"id"].toString(), BotHarness::kChannel.toString());
        QCOMPARE(channel[u"channel_types"].toArray(), QJsonArray({0, 5}));
    }

    void aClearedSelectClearsTheSetting()
    {
        BotHarness bot;
        bot.setUpGuild();
        const SentAnswer form = open(bot);
        bot.press(BotHarness::admin(), part(form, QStringLiteral("member_role")), {});
        const SentAnswer saved = bot.press(BotHarness::admin(), part(form, QStringLiteral("save")));
        QVERIFY(saved.text().contains(QStringLiteral("**Member role**: saved, now none.")));
        QVERIFY(!stored(bot).role(QStringLiteral("member_role")).isValid());
    }

    void everyoneIsNoRole()
    {
        BotHarness bot;
        bot.setUpGuild();
        const SentAnswer form = open(bot);
        bot.press(BotHarness::admin(), part(form, QStringLiteral("admin_role")),
                  {BotHarness::kGuild.toString()});
        bot.press(BotHarness::admin(), part(form, QStringLiteral("slip_channel")),
                  {QStringLiteral("711000000000000000")});
        const SentAnswer refused =
            bot.press(BotHarness::admin(), part(form, QStringLiteral("save")));
        QVERIFY(refused.message.ephemeral);
        QVERIFY(
            refused.text().contains(QStringLiteral("**Admin role**: not saved. Choose a role")));
        QVERIFY(refused.text().contains(QStringLiteral("**Slip channel**: not saved, because")));
        QCOMPARE(stored(bot).channel(QStringLiteral("slip_channel")), BotHarness::kChannel);
        // The form still works: a better choice can be saved.
        bot.press(BotHarness::admin(), part(form, QStringLiteral("admin_role")),
                  {QStringLiteral("730000000000000000")});
        bot.press(BotHarness::admin(), part(form, QStringLiteral("save")));
        QCOMPARE(stored(bot).role(QStringLiteral("admin_role")), RoleId{730'000'000'000'000'000});
    }

    void cancelChangesNothing()
    {
        BotHarness bot;
        bot.setUpGuild();
        const SentAnswer form = open(bot);
        bot.press(BotHarness::admin(), part(form, QStringLiteral("slip_channel")),
                  {QStringLiteral("711000000000000000")});
        QCOMPARE(bot.press(BotHarness::admin(), part(form, QStringLiteral("cancel"))).text(),
                 QStringLiteral("Nothing was changed."));
        QCOMPARE(stored(bot).channel(QStringLiteral("slip_channel")), BotHarness::kChannel);
        QVERIFY(bot.press(BotHarness::admin(), part(form, QStringLiteral("save")))
                    .text()
                    .contains(QStringLiteral("INT-001")));
    }

    void isForAdminsOnly()
    {
        BotHarness bot;
        bot.setUpGuild();
        for (const Person &person :
             {BotHarness::capper(), BotHarness::moderator(), BotHarness::member()})
            QVERIFY(bot.command(person, QStringLiteral("setup"))
                        .text()
                        .contains(QStringLiteral("AUT-006")));
        const SentAnswer form = open(bot);
        QVERIFY(bot.press(BotHarness::member(), part(form, QStringLiteral("save")))
                    .text()
                    .contains(QStringLiteral("AUT-006")));
    }

    void anotherAdminCannotPress()
    {
        BotHarness bot;
        bot.setUpGuild();
        const SentAnswer form = open(bot);
        Person other = BotHarness::member();
        other.roles = {BotHarness::kAdminRole};
        QVERIFY(bot.press(other, part(form, QStringLiteral("save")))
                    .text()
                    .contains(QStringLiteral("INT-002")));
    }

    void expires()
    {
        BotHarness bot;
        bot.setUpGuild();
        const SentAnswer form = open(bot);
        bot.clock.advance(15min);
        const SentAnswer late = bot.press(BotHarness::admin(), part(form, QStringLiteral("save")));
        QVERIFY(late.message.ephemeral);
        QVERIFY(late.text().contains(QStringLiteral("INT-001")));
    }

    void isChargedAtItsEndOnly()
    {
        BotHarness bot;
        bot.setUpGuild();
        const std::array cost{RateAction::AdminCommand};
        const int limit = bot.limiter.limit(RateAction::AdminCommand).limit;
        const auto left = [&] {
            return bot.limiter.peek(BotHarness::kGuild, BotHarness::admin().user, cost).remaining;
        };
        const SentAnswer form = open(bot);
        bot.press(BotHarness::admin(), part(form, QStringLiteral("slip_channel")),
                  {QStringLiteral("711000000000000000")});
        QCOMPARE(left(), limit);
        bot.press(BotHarness::admin(), part(form, QStringLiteral("save")));
        QCOMPARE(left(), limit - 1);
    }
};

QTEST_MAIN(TestSetupCommand)
#include "tst_SetupCommand.moc"
