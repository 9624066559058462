// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/memberLimits.h"
#include "models/settings/SettingKey.h"

#include <QTest>

using namespace dbsbm;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr RoleId kRegular{100000000000000001};
constexpr RoleId kPatron{100000000000000002};

GuildSettings settingsWith(const QString &overrides)
{
    GuildSettings settings;
    settings.stored = {{u"limit_overrides"_s, overrides}};
    return settings;
}

std::optional<RateLimit> of(const MemberLimits &limits, RateAction action)
{
    return limits.overrides.at(static_cast<size_t>(action));
}

} // namespace

class tst_memberLimits : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theMostGenerousRoleCounts()
    {
        const GuildSettings settings = settingsWith(u"100000000000000001:bet_placement=8/60, "
                                                    "100000000000000002:bet_placement=30/120,"
                                                    "100000000000000002:stats_query=1/600"_s);
        QVERIFY(!of(memberLimits(settings, {}), RateAction::BetPlacement));
        QCOMPARE(of(memberLimits(settings, {kRegular}), RateAction::BetPlacement)->limit, 8);
        const MemberLimits both = memberLimits(settings, {kRegular, kPatron});
        QCOMPARE(of(both, RateAction::BetPlacement)->limit, 30);
        QCOMPARE(of(both, RateAction::BetPlacement)->window, 120s);
        QCOMPARE(of(both, RateAction::StatsQuery)->limit, 1); // a role may also hold back
        QVERIFY(!of(both, RateAction::BetGrading));
        QVERIFY(!both.exempt);
    }

    void exemptRoles()
    {
        GuildSettings settings;
        settings.stored = {{u"limit_exempt_roles"_s, QStringList{kPatron.toString()}}};
        QVERIFY(memberLimits(settings, {kRegular, kPatron}).exempt);
        QVERIFY(!memberLimits(settings, {kRegular}).exempt);
    }

    /// The registry takes every action there is, and nothing else.
    void theFormIsChecked()
    {
        const SettingKey *key = findSetting(SettingScope::Guild, u"limit_overrides"_s);
        QVERIFY(key);
        for (const RateAction action : allRateActions())
            QVERIFY(parseSetting(*key, kPatron.toString() + u':' + toName(action) + u"=5/60"));
        for (const QString &wrong :
             {u"5/60"_s, u"bet_placement=5/60"_s, u"100000000000000002:jump=5/60"_s,
              u"100000000000000002:bet_placement=5"_s, u"100000000000000002:bet_placement=5/0"_s,
              u"100000000000000002:bet_placement=-5/60"_s,
              u"100000000000000002:bet_placement=5/60,"_s})
            QVERIFY2(!parseSetting(*key, wrong), qPrintable(wrong));
        QVERIFY(parseSetting(*key, key->example));
    }
};

QTEST_GUILESS_MAIN(tst_memberLimits)
#include "tst_memberLimits.moc"
