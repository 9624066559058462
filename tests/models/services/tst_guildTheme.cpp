// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/guildTheme.h"

#include <QTest>

using namespace dbsbm;
using namespace Qt::StringLiterals;

class TestGuildTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSettingsMakeTheLook()
    {
        GuildSettings settings;
        settings.stored = {{u"theme_background"_s, u"#F5F5F0"_s}, {u"slip_footer"_s, u"Harbour"_s}};
        settings.guild = GuildId{7};
        settings.stored.insert(u"theme_logo"_s, QString(64, u'a'));
        const SlipTheme theme = themeOf(settings);
        QCOMPARE(theme.guild, settings.guild);
        QCOMPARE(theme.logo.digest, QByteArray(32, char(0xAA)));
        QVERIFY(theme.background.isEmpty());
        QCOMPARE(theme.colours.ground, QColor(u"#F5F5F0"_s));
        QCOMPARE(theme.footerLine, u"Harbour"_s);
        QVERIFY(contrast(theme.colours.text, theme.colours.ground) >= kReadable);
    }

    void theFirstFormatIsShown()
    {
        GuildSettings settings;
        QVERIFY(oddsDisplayOf(settings) == OddsFormat::American);
        settings.stored = {{u"odds_formats"_s, QStringList{u"decimal"_s, u"american"_s}}};
        QVERIFY(oddsDisplayOf(settings) == OddsFormat::Decimal);
        QVERIFY(themeOf(settings).odds == OddsFormat::Decimal);
        settings.stored = {{u"odds_formats"_s, QStringList{u"fractional"_s}}};
        QVERIFY(oddsDisplayOf(settings) == OddsFormat::Fractional);
    }

    void nothingSetIsTheDefault()
    {
        const SlipTheme theme = themeOf({});
        QCOMPARE(theme.colours.ground, SlipTheme().colours.ground);
        QVERIFY(theme.footerLine.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestGuildTheme)
#include "tst_guildTheme.moc"
