// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/guildRegistry.h"

#include "models/core/timeZone.h"
#include "models/settings/permissionTable.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace dbsbm {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("Settings", source);
}

bool isColour(const QString &name)
{
    static const QRegularExpression form(QStringLiteral("^#[0-9A-Fa-f]{6}\\z"));
    return form.match(name).hasMatch();
}

bool isDigest(const QString &name)
{
    static const QRegularExpression form(QStringLiteral("^[0-9a-f]{64}\\z"));
    return form.match(name).hasMatch();
}

bool isUnitsList(const QString &list)
{
    static const QRegularExpression form(
        QStringLiteral("^[0-9]{1,5}(\\.[0-9]{1,4})?( *, *[0-9]{1,5}(\\.[0-9]{1,4})?){0,19}\\z"));
    return form.match(list).hasMatch();
}

bool isLimitOverrides(const QString &list)
{
    static const QString one = QStringLiteral(
        "[0-9]{17,20}:(bet_placement|stats_query|admin_command|image_generation|api_request|"
        "user_registration|bet_grading)=[0-9]{1,4}/[1-9][0-9]{0,4}");
    static const QRegularExpression form(QStringLiteral("^%1( *, *%1){0,24}\\z").arg(one));
    return form.match(list).hasMatch();
}

/// As HouseRules::parse() reads it; the usual rules keep their name for themselves.
bool isRulesName(const QString &name)
{
    static const QRegularExpression form(QStringLiteral("^[a-z0-9_]{1,40}\\z"));
    return form.match(name).hasMatch() && name != u"standard";
}

// clang-format off
constexpr auto kGuild = SettingScope::Guild;

/// Channels, roles, time and language.
std::vector<SettingKey> placeKeys()
{
    return {
        {.name = QStringLiteral("slip_channel"), .type = SettingType::Snowflake, .scope = kGuild, .label = text(QT_TRANSLATE_NOOP("Settings", "Slip channel")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "Where bet slips are posted; nothing can be bet before it is set.")), .target = SettingTarget::Channel},
        {.name = QStringLiteral("more_slip_channels"), .type = SettingType::Snowflakes, .scope = kGuild, .label = text(QT_TRANSLATE_NOOP("Settings", "More slip channels")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "Other channels that a capper may choose for a slip; none when unset.")), .target = SettingTarget::Channel},
        {.name = QStringLiteral("command_channels"), .type = SettingType::Snowflakes, .scope = kGuild, .label = text(QT_TRANSLATE_NOOP("Settings", "Command channels")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "Where members may use commands; everywhere when unset.")), .target = SettingTarget::Channel},
        {.name = QStringLiteral("admin_channel"), .type = SettingType::Snowflake, .scope = kGuild, .label = text(QT_TRANSLATE_NOOP("Settings", "Admin channel")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "Where the bot keeps pictures, the daily root of the journal and messages to administrators.")), .target = SettingTarget::Channel},
        {.name = QStringLiteral("alert_channel"), .type = SettingType::Snowflake, .scope = kGuild, .label = text(QT_TRANSLATE_NOOP("Settings", "Alert channel")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "Where the bot tells its operator of alerts, such as a full disk; nowhere when unset. Nobody is pinged. Only the operator can set it, in the panel or the terminal: alerts tell of the machine and of all servers.")), .target = SettingTarget::Channel, .operatorOnly = true},
        {.name = QStringLiteral("announcements_channel"), .type = SettingType::Snowflake, .scope = kGuild, .label = text(QT_TRANSLATE_NOOP("Settings", "Announcements channel")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "Where recaps and leaderboards are posted.")), .target = SettingTarget::Channel},
        {.name = QStringLiteral("admin_role"), .type = SettingType::Snowflake, .scope = kGuild, .label = text(QT_TRANSLATE_NOOP("Settings", "Admin role")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "Who may manage cappers, settings and every bet, beside members who may manage the server.")), .target = SettingTarget::Role},
        {.name = QStringLiteral("capper_role"), .type = SettingType::Snowflake, .scope = kGuild, .label = text(QT_TRANSLATE_NOOP("Settings", "Capper role")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "The role that cappers have in Discord; shown, never asked for permission.")), .target = SettingTarget::Role},
        {.name = QStringLiteral("member_role"), .type = SettingType::Snowflake, .scope = kGuild, .label = text(QT_TRANSLATE_NOOP("Settings", "Member role")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "The one role that is pinged when a slip is posted.")), .target = SettingTarget::Role},
        {.name = QStringLiteral("time_zone"), .type = SettingType::Text, .scope = kGuild, .label = text(QT_TRANSLATE_NOOP("Settings", "Time zone")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "The zone in which days, weeks and months begin, as Europe/Berlin.")), .defaultValue = QStringLiteral("UTC"), .maximum = 60, .accepts = isTimeZone, .example = QStringLiteral("Europe/Berlin")},
        {.name = QStringLiteral("language"), .type = SettingType::Choice, .scope = kGuild, .label = text(QT_TRANSLATE_NOOP("Settings", "Language")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "The language in which the bot writes there: answers, slips and posts.")), .defaultValue = QStringLiteral("en"),
         .choices = {QStringLiteral("en"), QStringLiteral("de"), QStringLiteral("es"), QStringLiteral("fr"), QStringLiteral("pt_BR")}},
    };
}

/// What may be bet.
std::vector<SettingKey> betKeys()
{
    return {
        {.name = QStringLiteral("units_offered"), .type = SettingType::Text, .scope = kGuild, .label = text(QT_TRANSLATE_NOOP("Settings", "Units offered")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "What a bet can be staked with a click, as 0.5, 1, 2, 5.")), .defaultValue = QStringLiteral("0.5, 1, 1.5, 2, 3, 5"), .maximum = 120, .accepts = isUnitsList, .example = QStringLiteral("0.5, 1, 2, 5")},
        {.name = QStringLiteral("min_units"), .type = SettingType::Decimal, .scope = kGuild, .label = text(QT_TRANSLATE_NOOP("Settings", "Smallest bet (units)")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "A bet below this is refused.")), .defaultValue = 0.1, .minimum = 0.01, .maximum = 10'000},
        {.name = QStringLiteral("max_units"), .type = SettingType::Decimal, .scope = kGuild, .label = text(QT_TRANSLATE_NOOP("Settings", "Largest bet (units)")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "A bet above this is refused.")), .defaultValue = 10.0, .minimum = 0.01, .maximum = 10'000},
        {.name = QStringLiteral("exposure_per_day"), .type = SettingType::Decimal, .scope = kGuild, .label = text(QT_TRANSLATE_NOOP("Settings", "Exposure a day (units)")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "How many units a capper may risk on one day; 0 sets no bound.")), .defaultValue = 0.0, .minimum = 0, .maximum = 100'000},
        {.name = QStringLiteral("units_display"), .type = SettingType::Choice, .scope = kGuild, .label = text(QT_TRANSLATE_NOOP("Settings", "Units shown")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "Which amount stands first: what is risked, what is won, or the one that was typed.")), .defaultValue = QStringLiteral("auto"),
         .choices = {QStringLiteral("auto"), QStringLiteral("risk"), QStringLiteral("win")}},
        {.name = QStringLiteral("odds_formats"), .type = SettingType::Choice, .scope = kGuild, .label = text(QT_TRANSLATE_NOOP("Settings", "Odds formats")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "How odds may be written, the first being how they are shown.")), .defaultValue = QStringList{QStringLiteral("american")},
         .choices = {QStringLiteral("american"), QStringLiteral("decimal"), QStringLiteral("fractional")}, .multiple = true},
        {.name = QStringLiteral("odds_minimum"), .type = SettingType::Integer, .scope = kGuild, .label = text(QT_TRANSLATE_NOOP("Settings", "Shortest odds (American)")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "Odds below this are refused.")), .defaultValue = -10'000, .minimum = -100'000, .maximum = 100'000},
        {.name = QStringLiteral("odds_maximum"), .type = SettingType::Integer, .scope = kGuild, .label = text(QT_TRANSLATE_NOOP("Settings", "Longest odds (American)")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "Odds above this are refused.")), .defaultValue = 100'000, .minimum = -100'000, .maximum = 100'000},
        {.name = QStringLiteral("late_picks"), .type = SettingType::Choice, .scope = kGuild, .label = text(QT_TRANSLATE_NOOP("Settings", "Late picks")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "What happens to a bet on a game that has started.")), .defaultValue = QStringLiteral("refuse"),
         .choices = {QStringLiteral("refuse"), QStringLiteral("accept")}},
        {.name = QStringLiteral("late_posts"), .type = SettingType::Choice, .scope = kGuild, .label = text(QT_TRANSLATE_NOOP("Settings", "Late posts")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "What happens to a bet whose slip appears only after its game has started.")), .defaultValue = QStringLiteral("mark"),
         .choices = {QStringLiteral("mark"), QStringLiteral("discard")}},
    };
}

/// How bets are graded and counted.
std::vector<SettingKey> gradeKeys()
{
    return {
        {.name = QStringLiteral("settlement"), .type = SettingType::Choice, .scope = kGuild, .label = text(QT_TRANSLATE_NOOP("Settings", "Settlement")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "What a final score does: nothing, propose a grade, or grade at once.")), .defaultValue = QStringLiteral("propose"),
         .choices = {QStringLiteral("by_hand"), QStringLiteral("propose"), QStringLiteral("automatic")}},
        {.name = QStringLiteral("same_game_void"), .type = SettingType::Choice, .scope = kGuild, .label = text(QT_TRANSLATE_NOOP("Settings", "Same-game parlay with a void leg")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "Whether the rest is priced anew or the whole parlay is void.")), .defaultValue = QStringLiteral("reprice"),
         .choices = {QStringLiteral("reprice"), QStringLiteral("void_bet")}},
        {.name = QStringLiteral("postponed_hours"), .type = SettingType::Integer, .scope = kGuild, .label = text(QT_TRANSLATE_NOOP("Settings", "Postponed games (hours)")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "A game put off by more than this is void.")), .defaultValue = 48, .minimum = 0, .maximum = 1'000},
        {.name = QStringLiteral("overtime_counts"), .type = SettingType::Boolean, .scope = kGuild, .label = text(QT_TRANSLATE_NOOP("Settings", "Overtime counts")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "Whether markets on a whole game include overtime.")), .defaultValue = true},
        {.name = QStringLiteral("book_odds_pay"), .type = SettingType::Boolean, .scope = kGuild, .label = text(QT_TRANSLATE_NOOP("Settings", "Book odds pay")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "Whether typed book odds pay a parlay from which no leg dropped.")), .defaultValue = false},
        {.name = QStringLiteral("absent_player_void"), .type = SettingType::Boolean, .scope = kGuild, .label = text(QT_TRANSLATE_NOOP("Settings", "Absent players")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "Whether a prop on a player who did not play is void; it is lost otherwise.")), .defaultValue = true},
        {.name = QStringLiteral("house_rules_name"), .type = SettingType::Text, .scope = kGuild, .label = text(QT_TRANSLATE_NOOP("Settings", "Name of the house rules")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "The name under which bets keep these rules, in small letters, digits and _; standard or own when unset.")), .maximum = 40, .accepts = isRulesName, .example = QStringLiteral("harbour_2026")},
        {.name = QStringLiteral("undo_minutes"), .type = SettingType::Integer, .scope = kGuild, .label = text(QT_TRANSLATE_NOOP("Settings", "Undo window (minutes)")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "How long a capper may take a grade back; 0 means never.")), .defaultValue = 15, .minimum = 0, .maximum = 1'440},
        {.name = QStringLiteral("capper_identity"), .type = SettingType::Choice, .scope = kGuild, .label = text(QT_TRANSLATE_NOOP("Settings", "Who posts slips")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "The capper, with name and picture, or the bot itself.")), .defaultValue = QStringLiteral("capper"),
         .choices = {QStringLiteral("capper"), QStringLiteral("bot")}},
        {.name = QStringLiteral("self_graded"), .type = SettingType::Choice, .scope = kGuild, .label = text(QT_TRANSLATE_NOOP("Settings", "Self-graded bets")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "How boards treat bets that their capper graded: shown, marked or left out.")), .defaultValue = QStringLiteral("marked"),
         .choices = {QStringLiteral("shown"), QStringLiteral("marked"), QStringLiteral("left_out")}},
        {.name = QStringLiteral("unverified_starts"), .type = SettingType::Choice, .scope = kGuild, .label = text(QT_TRANSLATE_NOOP("Settings", "Unverified starts")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "Whether boards count bets whose game has no known start.")), .defaultValue = QStringLiteral("shown"),
         .choices = {QStringLiteral("shown"), QStringLiteral("left_out")}},
        {.name = QStringLiteral("minimum_sample"), .type = SettingType::Integer, .scope = kGuild, .label = text(QT_TRANSLATE_NOOP("Settings", "Minimum sample")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "How many graded bets a rate needs before it is shown.")), .defaultValue = 5, .minimum = 1, .maximum = 1'000},
    };
}

/// How slips look and what else is posted.
std::vector<SettingKey> postKeys()
{
    return {
        {.name = QStringLiteral("slip_footer"), .type = SettingType::Text, .scope = kGuild, .label = text(QT_TRANSLATE_NOOP("Settings", "Slip footer")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "A line of your own at the bottom of every slip.")), .maximum = 60},
        {.name = QStringLiteral("theme_accent"), .type = SettingType::Text, .scope = kGuild, .label = text(QT_TRANSLATE_NOOP("Settings", "Slip colour")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "The colour of lines and marks on slips and cards, as #3B82F6.")), .maximum = 7, .accepts = isColour, .example = QStringLiteral("#3B82F6")},
        {.name = QStringLiteral("theme_background"), .type = SettingType::Text, .scope = kGuild, .label = text(QT_TRANSLATE_NOOP("Settings", "Slip background")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "The ground of slips and cards, as #101418; text stays readable on any.")), .maximum = 7, .accepts = isColour, .example = QStringLiteral("#101418")},
        {.name = QStringLiteral("theme_logo"), .type = SettingType::Text, .scope = kGuild, .label = text(QT_TRANSLATE_NOOP("Settings", "Logo on slips")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "The picture in the header of slips and cards, by its SHA-256; choose a file for it in the panel or at the terminal.")), .maximum = 64, .target = SettingTarget::Picture, .accepts = isDigest, .example = QStringLiteral("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")},
        {.name = QStringLiteral("theme_background_picture"), .type = SettingType::Text, .scope = kGuild, .label = text(QT_TRANSLATE_NOOP("Settings", "Background picture")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "The picture behind slips and cards, veiled so that texts stay readable, by its SHA-256; choose a file for it in the panel or at the terminal.")), .maximum = 64, .target = SettingTarget::Picture, .accepts = isDigest, .example = QStringLiteral("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")},
        {.name = QStringLiteral("preview"), .type = SettingType::Boolean, .scope = kGuild, .label = text(QT_TRANSLATE_NOOP("Settings", "Preview")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "Show a slip to its capper before it is posted.")), .defaultValue = true},
        {.name = QStringLiteral("units_counter_channel"), .type = SettingType::Snowflake, .scope = kGuild, .label = text(QT_TRANSLATE_NOOP("Settings", "Units counter")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "A channel whose name shows the units of this month; the bot needs Manage Channels there.")), .target = SettingTarget::AnyChannel},
        {.name = QStringLiteral("record_counter_channel"), .type = SettingType::Snowflake, .scope = kGuild, .label = text(QT_TRANSLATE_NOOP("Settings", "Record counter")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "A channel whose name shows the record of this month; the bot needs Manage Channels there.")), .target = SettingTarget::AnyChannel},
        {.name = QStringLiteral("recap_daily"), .type = SettingType::Boolean, .scope = kGuild, .label = text(QT_TRANSLATE_NOOP("Settings", "Daily recap")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "Whether a recap of the day before is posted.")), .defaultValue = false},
        {.name = QStringLiteral("recap_weekly"), .type = SettingType::Boolean, .scope = kGuild, .label = text(QT_TRANSLATE_NOOP("Settings", "Weekly recap")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "Whether a recap of the week before is posted on Mondays.")), .defaultValue = false},
        {.name = QStringLiteral("recap_monthly"), .type = SettingType::Boolean, .scope = kGuild, .label = text(QT_TRANSLATE_NOOP("Settings", "Monthly recap")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "Whether a recap of the month before is posted on its first day.")), .defaultValue = false},
        {.name = QStringLiteral("recap_hour"), .type = SettingType::Integer, .scope = kGuild, .label = text(QT_TRANSLATE_NOOP("Settings", "Hour of recaps")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "The hour of the day, in the time zone of the server, at which recaps, leaderboards and the daily root are posted.")), .defaultValue = 9, .minimum = 0, .maximum = 23},
        {.name = QStringLiteral("live_board_channel"), .type = SettingType::Snowflake, .scope = kGuild, .label = text(QT_TRANSLATE_NOOP("Settings", "Live board")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "A channel in which one message shows the open bets.")), .target = SettingTarget::Channel},
        {.name = QStringLiteral("leaderboard_weekly"), .type = SettingType::Boolean, .scope = kGuild, .label = text(QT_TRANSLATE_NOOP("Settings", "Weekly leaderboard")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "Whether the leaderboard of the week before is posted on Mondays.")), .defaultValue = false},
        {.name = QStringLiteral("leaderboard_monthly"), .type = SettingType::Boolean, .scope = kGuild, .label = text(QT_TRANSLATE_NOOP("Settings", "Monthly leaderboard")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "Whether the leaderboard of the month before is posted on its first day.")), .defaultValue = false},
        {.name = QStringLiteral("limit_exempt_roles"), .type = SettingType::Snowflakes, .scope = kGuild, .label = text(QT_TRANSLATE_NOOP("Settings", "Roles without limits")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "Members with one of these roles are not held back by rate limits.")), .target = SettingTarget::Role},
        {.name = QStringLiteral("limit_overrides"), .type = SettingType::Text, .scope = kGuild, .label = text(QT_TRANSLATE_NOOP("Settings", "Limits by role")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "Other rate limits for members with a role: its id, the action, how often, and within how many seconds, separated by commas. Of several roles the most generous counts.")), .maximum = 1'900, .accepts = isLimitOverrides, .example = QStringLiteral("750000000000000077:bet_placement=10/60, 750000000000000077:stats_query=30/60")},
    };
}

// clang-format on

/// The matrix of permissions, a key for each action that a guild may give or take.
std::vector<SettingKey> permissionKeys()
{
    std::vector<SettingKey> keys;
    for (const PermissionRow &row : permissionRows()) {
        if (row.fixed)
            continue;
        const QStringList nobody{QString::fromUtf16(kNobody)};
        keys.push_back({.name = permissionSetting(row.action),
                        .type = SettingType::Choice,
                        .scope = kGuild,
                        .label = text(row.label),
                        .help = text(row.help),
                        .defaultValue = roleNames(row.usual),
                        .choices = roleNames(row.givable) + nobody,
                        .multiple = true});
    }
    return keys;
}

} // namespace

std::vector<SettingKey> guildSettingKeys()
{
    std::vector<SettingKey> keys;
    int group = 0;
    for (std::vector<SettingKey> part :
         {placeKeys(), betKeys(), gradeKeys(), postKeys(), permissionKeys()}) {
        for (SettingKey &key : part)
            key.group = group;
        keys.insert(keys.end(), part.begin(), part.end());
        ++group;
    }
    return keys;
}

QStringList guildSettingGroups()
{
    return {QStringLiteral(QT_TRANSLATE_NOOP("Settings", "Channels, roles and language")),
            QStringLiteral(QT_TRANSLATE_NOOP("Settings", "Bets and odds")),
            QStringLiteral(QT_TRANSLATE_NOOP("Settings", "Grading and boards")),
            QStringLiteral(QT_TRANSLATE_NOOP("Settings", "Slips and posts")),
            QStringLiteral(QT_TRANSLATE_NOOP("Settings", "Permissions"))};
}

} // namespace dbsbm
