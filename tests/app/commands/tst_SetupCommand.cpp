// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/guildRegistry.h"
#include "tests/support/BotHarness.h"

#include <QSet>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSetupCommand : public QObject
{
    Q_OBJECT

    /// The custom_id of the part of an open setup: "set:slip_channel", "save".
    static QString part(const SentAnswer &form, const QString &name)
    {
        return form.customId(u':' + name);
    }

    static SentAnswer open(BotHarness &bot) { return bot.command(BotHarness::admin(), u"setup"_s); }

    static SentAnswer press(BotHarness &bot, const SentAnswer &form, const QString &name,
                            const QStringList &values = {})
    {
        const QString id = part(form, name);
        if (id.isEmpty())
            qFatal("there is no %s", qPrintable(name));
        return bot.press(BotHarness::admin(), id, values);
    }

    /// The form as it asks for \a setting.
    static SentAnswer askFor(BotHarness &bot, const QString &setting)
    {
        const SettingKey *key = findSetting(SettingScope::Guild, setting);
        const SentAnswer form = press(bot, open(bot), u"group"_s, {QString::number(key->group)});
        return press(bot, form, u"pick"_s, {setting});
    }

    static GuildSettings stored(BotHarness &bot)
    {
        return bot.await(bot.settings().get(BotHarness::kGuild)).value();
    }

    /// The component that sets \a setting.
    static QJsonObject select(const SentAnswer &form, const QString &setting)
    {
        for (const QJsonValue &row : form.message.components) {
            const QJsonObject component = row[u"components"][0].toObject();
            if (component.value(u"custom_id").toString().endsWith(u":set:" + setting))
                return component;
        }
        return {};
    }

    static bool isOffered(const SettingKey &key)
    {
        return key.target != SettingTarget::Picture && !key.operatorOnly;
    }

private Q_SLOTS:
    void savesOnlyWhatChangedAndReportsEach()
    {
        BotHarness bot;
        bot.setUpGuild();
        SentAnswer form = open(bot);
        QVERIFY(form.message.ephemeral);
        form = press(bot, form, u"set:slip_channel"_s, {u"711000000000000000"_s});
        QCOMPARE(form.type, discord::CallbackType::UpdateMessage);
        QVERIFY2(form.text().contains(u"**Slip channel**: <#711000000000000000> (not saved yet)"_s),
                 qPrintable(form.text()));
        form = press(bot, form, u"pick"_s, {u"member_role"_s});
        form = press(bot, form, u"set:member_role"_s, {BotHarness::kMemberRole.toString()});
        QCOMPARE(stored(bot).channel(u"slip_channel"_s), BotHarness::kChannel);
        const SentAnswer saved = press(bot, form, u"save"_s);
        QCOMPARE(saved.text(),
                 u"**Slip channel**: saved, now <#711000000000000000>.\n"
                 "**Member role**: unchanged.\nAll other settings are unchanged."_s);
        QVERIFY(saved.message.clearComponents);
        QVERIFY(saved.message.clearEmbeds);
        QCOMPARE(stored(bot).channel(u"slip_channel"_s), ChannelId{711'000'000'000'000'000});
        QCOMPARE(stored(bot).role(u"admin_role"_s), BotHarness::kAdminRole);
        QCOMPARE(stored(bot).stored.size(), 3); // nothing else was written
    }

    /// Each key of the registry can be reached, and each page of the form is one Discord takes.
    void everySettingIsAsked()
    {
        BotHarness bot;
        bot.setUpGuild();
        SentAnswer form = open(bot);
        QSet<QString> asked;
        for (int group = 0; group < guildSettingGroups().size(); ++group) {
            form = press(bot, form, u"group"_s, {QString::number(group)});
            for (const SettingKey &key : settingKeys(SettingScope::Guild)) {
                if (key.group != group || !isOffered(key))
                    continue;
                bot.clock.advance(1s);
                form = press(bot, form, u"pick"_s, {key.name});
                QVERIFY2(form.message.components.size() <= 5, qPrintable(key.name));
                QVERIFY2(form.text().contains(u"**"_s + key.label + u"**: "_s),
                         qPrintable(key.name));
                QVERIFY2(form.text().contains(key.help), qPrintable(key.name));
                const QStringList ids = form.customIds();
                QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), ids.size());
                const bool selects = !select(form, key.name).isEmpty();
                QVERIFY2(selects || !part(form, u"type:"_s + key.name).isEmpty(),
                         qPrintable(key.name));
                asked.insert(key.name);
            }
        }
        for (const SettingKey &key : settingKeys(SettingScope::Guild))
            QCOMPARE(asked.contains(key.name), isOffered(key));
        QVERIFY(!asked.contains(u"alert_channel"_s)); // alerts tell of all servers
    }

    void showsWhatIsSetAsPresets()
    {
        BotHarness bot;
        bot.setUpGuild();
        const QJsonObject channel = select(open(bot), u"slip_channel"_s);
        QCOMPARE(channel[u"default_values"][0][u"id"].toString(), BotHarness::kChannel.toString());
        QCOMPARE(channel[u"channel_types"].toArray(), QJsonArray({0, 5}));
        // A counter is any channel, most often a voice channel.
        QVERIFY(!select(askFor(bot, u"units_counter_channel"_s), u"units_counter_channel"_s)
                     .contains(u"channel_types"));
    }

    void choicesAndSwitchesAreSelects()
    {
        BotHarness bot;
        bot.setUpGuild();
        SentAnswer form = askFor(bot, u"settlement"_s);
        const QJsonArray choices = select(form, u"settlement"_s)[u"options"].toArray();
        QCOMPARE(choices.size(), 3);
        QCOMPARE(choices[0][u"label"].toString(), u"by hand"_s);
        QVERIFY(choices[1][u"default"].toBool()); // what counts while nothing is stored
        form = press(bot, form, u"set:settlement"_s, {u"automatic"_s});
        form = press(bot, form, u"pick"_s, {u"book_odds_pay"_s});
        form = press(bot, form, u"set:book_odds_pay"_s, {u"true"_s});
        QVERIFY2(form.text().contains(u"**Book odds pay**: yes (not saved yet)"_s),
                 qPrintable(form.text()));
        const QString report = press(bot, form, u"save"_s).text();
        QVERIFY2(report.contains(u"**Settlement**: saved, now automatic."_s), qPrintable(report));
        QCOMPARE(stored(bot).text(u"settlement"_s), u"automatic"_s);
        QVERIFY(stored(bot).value(u"book_odds_pay"_s).toBool());
    }

    void listsTakeSeveral()
    {
        BotHarness bot;
        bot.setUpGuild();
        SentAnswer form = askFor(bot, u"limit_exempt_roles"_s);
        QCOMPARE(select(form, u"limit_exempt_roles"_s)[u"max_values"].toInt(), 25);
        form = press(bot, form, u"set:limit_exempt_roles"_s,
                     {BotHarness::kMemberRole.toString(), BotHarness::kAdminRole.toString()});
        press(bot, form, u"save"_s);
        QCOMPARE(
            stored(bot).value(u"limit_exempt_roles"_s).toStringList(),
            (QStringList{BotHarness::kMemberRole.toString(), BotHarness::kAdminRole.toString()}));
    }

    void textsAndNumbersAreTyped()
    {
        BotHarness bot;
        bot.setUpGuild();
        SentAnswer form = askFor(bot, u"exposure_per_day"_s);
        SentAnswer modal = press(bot, form, u"type:exposure_per_day"_s);
        QCOMPARE(modal.kind, SentAnswer::Kind::Modal);
        const SentAnswer refused =
            bot.submit(BotHarness::admin(), modal, {{u"value"_s, u"plenty"_s}});
        QVERIFY(refused.message.ephemeral);
        QVERIFY2(refused.text().contains(u"CFG-"_s), qPrintable(refused.text()));
        modal = press(bot, form, u"type:exposure_per_day"_s);
        form = bot.submit(BotHarness::admin(), modal, {{u"value"_s, u"12.5"_s}});
        QVERIFY2(form.text().contains(u": 12.5 (not saved yet)"_s), qPrintable(form.text()));
        press(bot, form, u"save"_s);
        QCOMPARE(stored(bot).value(u"exposure_per_day"_s).toDouble(), 12.5);
        // It holds what is set.
        modal = press(bot, askFor(bot, u"exposure_per_day"_s), u"type:exposure_per_day"_s);
        QCOMPARE(modal.modal[u"components"][0][u"component"][u"value"].toString(), u"12.5"_s);
    }

    void aClearedSelectOrDefaultClearsTheSetting()
    {
        BotHarness bot;
        bot.setUpGuild();
        SentAnswer form = askFor(bot, u"member_role"_s);
        form = press(bot, form, u"set:member_role"_s, {});
        form = press(bot, form, u"pick"_s, {u"admin_role"_s});
        form = press(bot, form, u"default:admin_role"_s);
        const SentAnswer saved = press(bot, form, u"save"_s);
        QVERIFY(saved.text().contains(u"**Member role**: saved, now none."_s));
        QVERIFY(!stored(bot).role(u"member_role"_s).isValid());
        QVERIFY(!stored(bot).role(u"admin_role"_s).isValid());
    }

    void everyoneIsNoRole()
    {
        BotHarness bot;
        bot.setUpGuild();
        SentAnswer form = askFor(bot, u"admin_role"_s);
        const SentAnswer refused =
            press(bot, form, u"set:admin_role"_s, {BotHarness::kGuild.toString()});
        QVERIFY(refused.message.ephemeral);
        QVERIFY2(refused.text().contains(u"not @everyone"_s), qPrintable(refused.text()));
        // The form still works: a better choice can be saved.
        form = press(bot, form, u"set:admin_role"_s, {u"730000000000000000"_s});
        press(bot, form, u"save"_s);
        QCOMPARE(stored(bot).role(u"admin_role"_s), RoleId{730'000'000'000'000'000});
    }

    void whatDoesNotGoTogetherIsRefusedAndKept()
    {
        BotHarness bot;
        bot.setUpGuild();
        SentAnswer form = askFor(bot, u"min_units"_s);
        const SentAnswer modal = press(bot, form, u"type:min_units"_s);
        form = bot.submit(BotHarness::admin(), modal, {{u"value"_s, u"50"_s}});
        const SentAnswer refused = press(bot, form, u"save"_s);
        QVERIFY(refused.message.ephemeral);
        QVERIFY2(refused.text().contains(u"max_units"_s), qPrintable(refused.text()));
        QVERIFY(!stored(bot).stored.contains(u"min_units"_s));
        form = press(bot, form, u"default:min_units"_s);
        QVERIFY(press(bot, form, u"save"_s).text().contains(u"Nothing was changed."_s));
    }

    void cancelChangesNothing()
    {
        BotHarness bot;
        bot.setUpGuild();
        SentAnswer form = open(bot);
        form = press(bot, form, u"set:slip_channel"_s, {u"711000000000000000"_s});
        QCOMPARE(press(bot, form, u"cancel"_s).text(), u"Nothing was changed."_s);
        QCOMPARE(stored(bot).channel(u"slip_channel"_s), BotHarness::kChannel);
        QVERIFY(press(bot, form, u"save"_s).text().contains(u"INT-001"_s));
    }

    void isForAdminsOnly()
    {
        BotHarness bot;
        bot.setUpGuild();
        for (const Person &person :
             {BotHarness::capper(), BotHarness::moderator(), BotHarness::member()})
            QVERIFY(bot.command(person, u"setup"_s).text().contains(u"AUT-006"_s));
        const SentAnswer form = open(bot);
        QVERIFY(
            bot.press(BotHarness::member(), part(form, u"save"_s)).text().contains(u"AUT-006"_s));
    }

    void anotherAdminCannotPress()
    {
        BotHarness bot;
        bot.setUpGuild();
        const SentAnswer form = open(bot);
        Person other = BotHarness::member();
        other.roles = {BotHarness::kAdminRole};
        for (const QString &id : form.customIds())
            QVERIFY2(bot.press(other, id).text().contains(u"INT-002"_s), qPrintable(id));
    }

    void survivesARestart()
    {
        BotHarness bot;
        bot.setUpGuild();
        SentAnswer form = open(bot);
        form = press(bot, form, u"set:slip_channel"_s, {u"711000000000000000"_s});
        bot.restart();
        const SentAnswer saved = press(bot, form, u"save"_s);
        QVERIFY2(saved.text().contains(u"saved, now <#711000000000000000>."_s),
                 qPrintable(saved.text()));
        QCOMPARE(stored(bot).channel(u"slip_channel"_s), ChannelId{711'000'000'000'000'000});
    }

    void saysWhenItHasExpired()
    {
        BotHarness bot;
        bot.setUpGuild();
        const SentAnswer form = open(bot);
        bot.clock.advance(14min);
        press(bot, form, u"pick"_s, {u"time_zone"_s}); // each press is 15 minutes more
        bot.clock.advance(14min);
        press(bot, form, u"pick"_s, {u"slip_channel"_s});
        bot.clock.advance(15min);
        const SentAnswer late = press(bot, form, u"save"_s);
        QVERIFY(late.message.ephemeral);
        QVERIFY2(late.text().contains(u"This setup has expired and nothing was saved."_s),
                 qPrintable(late.text()));
        QVERIFY(late.text().contains(u"INT-001"_s));
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
        SentAnswer form = askFor(bot, u"min_units"_s);
        form = bot.submit(BotHarness::admin(), press(bot, form, u"type:min_units"_s),
                          {{u"value"_s, u"50"_s}});
        QCOMPARE(left(), limit);
        press(bot, form, u"save"_s); // above the greatest: refused, and not at its end
        QCOMPARE(left(), limit);
        form = bot.submit(BotHarness::admin(), press(bot, form, u"type:min_units"_s),
                          {{u"value"_s, u"0.5"_s}});
        press(bot, form, u"save"_s);
        QCOMPARE(left(), limit - 1);
        QCOMPARE(stored(bot).text(u"min_units"_s), u"0.5"_s);
    }
};

QTEST_MAIN(TestSetupCommand)
#include "tst_SetupCommand.moc"
