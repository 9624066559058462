// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/setupFields.h"
#include "models/settings/guildRegistry.h"

#include <QTest>

#include <algorithm>

using namespace dbsbm;
using namespace Qt::StringLiterals;

namespace {

constexpr GuildId kGuild{700'000'000'000'000'000};

const SettingKey &key(const QString &name)
{
    const SettingKey *found = findSetting(SettingScope::Guild, name);
    if (!found)
        qFatal("there is no setting %s", qPrintable(name));
    return *found;
}

} // namespace

/// How /setup asks for and tells single settings.
class TestSetupFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inputs_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("input");
        QTest::addColumn<bool>("typed");
        const auto row = [](const char *name, SetupInput input, bool typed) {
            QTest::newRow(name) << QString::fromLatin1(name) << int(input) << typed;
        };
        row("slip_channel", SetupInput::ChannelSelect, false);
        row("more_slip_channels", SetupInput::ChannelSelect, true);
        row("admin_role", SetupInput::RoleSelect, false);
        row("language", SetupInput::ChoiceSelect, false);
        row("odds_formats", SetupInput::ChoiceSelect, true); // their order counts
        row("preview", SetupInput::ChoiceSelect, false);
        row("time_zone", SetupInput::TextForm, true);
        row("max_units", SetupInput::TextForm, true);
        row("recap_hour", SetupInput::TextForm, true);
    }

    void inputs()
    {
        QFETCH(QString, name);
        QFETCH(int, input);
        QFETCH(bool, typed);
        QCOMPARE(int(setupInputOf(key(name), {})), input);
        QCOMPARE(isTyped(key(name), {}), typed);
    }

    void aListBeyondASelectIsTyped()
    {
        QStringList ids;
        for (int i = 0; i < 26; ++i)
            ids << QString::number(710'000'000'000'000'000 + i);
        const SettingKey &channels = key(u"command_channels"_s);
        QVERIFY(setupInputOf(channels, ids.mid(1).join(u',')) == SetupInput::ChannelSelect);
        QVERIFY(setupInputOf(channels, ids.join(u',')) == SetupInput::TextForm);
    }

    void values()
    {
        QCOMPARE(setupValue(key(u"slip_channel"_s), {}), u"none"_s);
        QCOMPARE(setupValue(key(u"slip_channel"_s), u"71"_s), u"<#71>"_s);
        QCOMPARE(setupValue(key(u"limit_exempt_roles"_s), u"1,2"_s), u"<@&1>, <@&2>"_s);
        QCOMPARE(setupValue(key(u"time_zone"_s), {}), u"UTC (default)"_s);
        QCOMPARE(setupValue(key(u"preview"_s), {}), u"yes (default)"_s);
        QCOMPARE(setupValue(key(u"settlement"_s), u"by_hand"_s), u"by hand"_s);
        QCOMPARE(setupValue(key(u"slip_footer"_s), u"*us*"_s), u"\\*us\\*"_s);
    }

    void choicesAreReadByTheRegistry()
    {
        QCOMPARE(setupChoice(key(u"min_units"_s), u" 0.50 "_s, kGuild).value(), u"0.5"_s);
        QCOMPARE(setupChoice(key(u"min_units"_s), u"  "_s, kGuild).value(), QString());
        QVERIFY(!setupChoice(key(u"min_units"_s), u"many"_s, kGuild));
        QVERIFY(!setupChoice(key(u"time_zone"_s), u"Mars/Olympus"_s, kGuild));
        QVERIFY(!setupChoice(key(u"limit_exempt_roles"_s),
                             u"720000000000000000,"_s + kGuild.toString(), kGuild));
    }

    void onlyDifferencesAreChanges()
    {
        GuildSettings now{kGuild, {{u"min_units"_s, 0.5}}};
        const QMap<QString, QString> chosen{
            {u"min_units"_s, u"0.5"_s}, {u"max_units"_s, u"20"_s}, {u"recap_hour"_s, QString()}};
        QCOMPARE(setupChanges(chosen, now), (QMap<QString, QString>{{u"max_units"_s, u"20"_s}}));
    }

    void everyGroupHasSettings()
    {
        qsizetype all = 0;
        for (int group = 0; group < guildSettingGroups().size(); ++group) {
            QVERIFY(!setupKeys(group).isEmpty());
            QVERIFY(!setupGroupText(group).isEmpty());
            all += setupKeys(group).size();
        }
        const auto keys = settingKeys(SettingScope::Guild);
        QCOMPARE(all, std::count_if(keys.begin(), keys.end(), [](const SettingKey &one) {
                     return one.target != SettingTarget::Picture && !one.operatorOnly;
                 }));
    }
};

QTEST_APPLESS_MAIN(TestSetupFields)
#include "tst_setupFields.moc"
