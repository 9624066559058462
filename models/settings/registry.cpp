// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/guildRegistry.h"

#include "models/core/Language.h"
#include "models/core/LogLevels.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QTime>

#include <vector>

namespace dbsbm {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("Settings", source);
}

QStringList alertChoices()
{
    return {QStringLiteral("info"), QStringLiteral("warning"), QStringLiteral("error"),
            QStringLiteral("critical"), QStringLiteral("off")};
}

bool isHour(const QString &text)
{
    return QTime::fromString(text, QStringLiteral("HH:mm")).isValid();
}

// clang-format off
std::vector<SettingKey> makeBackupKeys()
{
    return {
        {.name = QStringLiteral("backups_enabled"), .type = SettingType::Boolean, .label = text(QT_TRANSLATE_NOOP("Settings", "Daily backups")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "Whether the program that hosts the bot makes a backup of the record every day.")), .defaultValue = true,
         .environment = QStringLiteral("DBSBM_BACKUPS_ENABLED")},
        {.name = QStringLiteral("backup_dir"), .type = SettingType::Path, .label = text(QT_TRANSLATE_NOOP("Settings", "Folder of backups")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "Where backups are kept, best on another disk; the folder backups beside the record when unset.")),
         .environment = QStringLiteral("DBSBM_BACKUP_DIR"), .local = true},
        {.name = QStringLiteral("backup_time"), .type = SettingType::Text, .label = text(QT_TRANSLATE_NOOP("Settings", "Hour of the daily backup")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "When the daily backup is made, by the clock of this machine; one that was missed is made after the next start.")), .defaultValue = QStringLiteral("04:30"),
         .maximum = 5, .accepts = isHour, .example = QStringLiteral("04:30"), .environment = QStringLiteral("DBSBM_BACKUP_TIME")},
        {.name = QStringLiteral("backup_keep_daily"), .type = SettingType::Integer, .label = text(QT_TRANSLATE_NOOP("Settings", "Daily backups kept")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "Of how many of the latest days a backup is kept.")), .defaultValue = 7, .minimum = 1, .maximum = 366,
         .environment = QStringLiteral("DBSBM_BACKUP_KEEP_DAILY")},
        {.name = QStringLiteral("backup_keep_weekly"), .type = SettingType::Integer, .label = text(QT_TRANSLATE_NOOP("Settings", "Weekly backups kept")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "Of how many of the latest weeks the last backup is kept.")), .defaultValue = 4, .minimum = 0, .maximum = 520,
         .environment = QStringLiteral("DBSBM_BACKUP_KEEP_WEEKLY")},
        {.name = QStringLiteral("backup_keep_monthly"), .type = SettingType::Integer, .label = text(QT_TRANSLATE_NOOP("Settings", "Monthly backups kept")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "Of how many of the latest months the last backup is kept.")), .defaultValue = 6, .minimum = 0, .maximum = 1200,
         .environment = QStringLiteral("DBSBM_BACKUP_KEEP_MONTHLY")},
        {.name = QStringLiteral("backup_passphrase"), .type = SettingType::Secret, .label = text(QT_TRANSLATE_NOOP("Settings", "Passphrase of backups")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "With it backups hold the secrets, encrypted; without it they hold none. It is needed again to restore them.")),
         .words = true, .environment = QStringLiteral("DBSBM_BACKUP_PASSPHRASE")},
    };
}
// clang-format on

QString rateActions()
{
    return QStringLiteral("bet_placement|stats_query|admin_command|image_generation|api_request|"
                          "user_registration|bet_grading");
}

bool isSportList(const QString &list)
{
    static const QRegularExpression form(
        QStringLiteral("^[a-z0-9_]{1,60}( *, *[a-z0-9_]{1,60}){0,19}\\z"));
    return form.match(list).hasMatch();
}

bool isLimitList(const QString &list)
{
    static const QString one = QStringLiteral("(%1)=[0-9]{1,7}/[1-9][0-9]{0,4}").arg(rateActions());
    static const QRegularExpression form(QStringLiteral("^%1( *, *%1){0,6}\\z").arg(one));
    return form.match(list).hasMatch();
}

// clang-format off
std::vector<SettingKey> makeLookKeys()
{
    return {
        {.name = QStringLiteral("profile"), .type = SettingType::Boolean, .label = text(QT_TRANSLATE_NOOP("Settings", "Profile")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "Time each phase of each command and find what holds up the others; dbsbmd profile shows it.")), .defaultValue = false,
         .environment = QStringLiteral("DBSBM_PROFILE"), .needsRestart = true},
        {.name = QStringLiteral("theme"), .type = SettingType::Choice, .label = text(QT_TRANSLATE_NOOP("Settings", "Theme")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "The colours of the panel; system follows the desktop.")), .defaultValue = QStringLiteral("system"),
         .choices = {QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark")}},
    };
}

std::vector<SettingKey> makeLimitKeys()
{
    return {
        {.name = QStringLiteral("member_limits"), .type = SettingType::Text, .label = text(QT_TRANSLATE_NOOP("Settings", "Limits on each member")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "Rate limits in place of the usual ones: the action, how often, and within how many seconds, separated by commas. Roles may have others, see the settings of a server.")), .maximum = 400, .accepts = isLimitList, .example = QStringLiteral("bet_placement=5/60, stats_query=10/60"), .environment = QStringLiteral("DBSBM_MEMBER_LIMITS")},
        {.name = QStringLiteral("guild_limits"), .type = SettingType::Text, .label = text(QT_TRANSLATE_NOOP("Settings", "Limits on each server")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "How often all members of a server together may do something, in the same form; no such limits when unset.")), .maximum = 400, .accepts = isLimitList, .example = QStringLiteral("image_generation=200/60"), .environment = QStringLiteral("DBSBM_GUILD_LIMITS")},
        {.name = QStringLiteral("global_limits"), .type = SettingType::Text, .label = text(QT_TRANSLATE_NOOP("Settings", "Limits on all servers")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "How often all members of all servers that a process hosts may do something together, in the same form; no such limits when unset.")), .maximum = 400, .accepts = isLimitList, .example = QStringLiteral("api_request=300/60"), .environment = QStringLiteral("DBSBM_GLOBAL_LIMITS")},
        {.name = QStringLiteral("shadow_limits"), .type = SettingType::Choice, .label = text(QT_TRANSLATE_NOOP("Settings", "Limits that only count")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "Actions whose limits refuse nobody and count what they would have refused, separated by commas.")), .choices = rateActions().split(u'|'), .multiple = true, .environment = QStringLiteral("DBSBM_SHADOW_LIMITS")},
    };
}

std::vector<SettingKey> makeOldDatabaseKeys()
{
    return {
        {.name = QStringLiteral("mysql_host"), .type = SettingType::Text, .label = text(QT_TRANSLATE_NOOP("Settings", "Old database: host")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "Where the database of an old bot is; only its import reads this.")), .maximum = 255, .environment = QStringLiteral("MYSQL_HOST"), .storable = false},
        {.name = QStringLiteral("mysql_port"), .type = SettingType::Integer, .label = text(QT_TRANSLATE_NOOP("Settings", "Old database: port")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "The port of an old bot's database.")), .defaultValue = 3306, .minimum = 1, .maximum = 65535, .environment = QStringLiteral("MYSQL_PORT"), .storable = false},
        {.name = QStringLiteral("mysql_user"), .type = SettingType::Text, .label = text(QT_TRANSLATE_NOOP("Settings", "Old database: user")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "Who may read an old bot's database; reading is all that is needed.")), .maximum = 80, .environment = QStringLiteral("MYSQL_USER"), .storable = false},
        {.name = QStringLiteral("mysql_password"), .type = SettingType::Secret, .label = text(QT_TRANSLATE_NOOP("Settings", "Old database: password")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "The password of that user.")), .words = true, .environment = QStringLiteral("MYSQL_PASSWORD")},
        {.name = QStringLiteral("mysql_db"), .type = SettingType::Text, .label = text(QT_TRANSLATE_NOOP("Settings", "Old database: name")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "The name of an old bot's database on its server.")), .maximum = 64, .environment = QStringLiteral("MYSQL_DB"), .storable = false},
    };
}

std::vector<SettingKey> makeFeedKeys()
{
    return {
        {.name = QStringLiteral("cache_ttl"), .type = SettingType::Integer, .label = text(QT_TRANSLATE_NOOP("Settings", "Cache lifetime (seconds)")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "How often the games of a sport are asked for; at least every 60 seconds. Scores, which cost quota, are asked for as often, but only while a game is on.")), .defaultValue = 3600, .minimum = 0, .maximum = 86400,
         .environment = QStringLiteral("CACHE_TTL")},
        {.name = QStringLiteral("api_key"), .type = SettingType::Secret, .label = text(QT_TRANSLATE_NOOP("Settings", "API-Sports key")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "The key of API-Sports. Its quota is watched; fixtures and results are not read from there yet.")), .environment = QStringLiteral("API_KEY")},
        {.name = QStringLiteral("api_sports_base"), .type = SettingType::Url, .label = text(QT_TRANSLATE_NOOP("Settings", "Address of API-Sports")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "The host of the sport that the plan is for, such as https://v1.basketball.api-sports.io; http is allowed on this machine only.")),
         .defaultValue = QStringLiteral("https://v3.football.api-sports.io"), .choices = {QStringLiteral("https"), QStringLiteral("http")},
         .environment = QStringLiteral("DBSBM_API_SPORTS_BASE"), .local = true},
        {.name = QStringLiteral("odds_api_key"), .type = SettingType::Secret, .label = text(QT_TRANSLATE_NOOP("Settings", "The Odds API key")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "The key of The Odds API. Games and scores are read from there, and its quota is watched; prices are not.")), .environment = QStringLiteral("ODDS_API_KEY")},
        {.name = QStringLiteral("feed_sports"), .type = SettingType::Text, .label = text(QT_TRANSLATE_NOOP("Settings", "Sports of The Odds API")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "Whose games are read, by the keys that The Odds API has for sports, separated by commas. Scores of each cost two requests an hour while a game is on, with the usual cache lifetime.")),
         .defaultValue = QStringLiteral("americanfootball_nfl,baseball_mlb,basketball_nba,icehockey_nhl"), .maximum = 400, .accepts = isSportList, .example = QStringLiteral("basketball_nba, soccer_epl"), .environment = QStringLiteral("DBSBM_FEED_SPORTS")},
        {.name = QStringLiteral("odds_api_base"), .type = SettingType::Url, .label = text(QT_TRANSLATE_NOOP("Settings", "Address of The Odds API")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "Where The Odds API is asked; http is allowed on this machine only.")),
         .defaultValue = QStringLiteral("https://api.the-odds-api.com"), .choices = {QStringLiteral("https"), QStringLiteral("http")},
         .environment = QStringLiteral("DBSBM_ODDS_API_BASE"), .local = true},
    };
}

std::vector<SettingKey> makeLogKeys()
{
    return {
        {.name = QStringLiteral("log_levels"), .type = SettingType::Text, .label = text(QT_TRANSLATE_NOOP("Settings", "Log levels of single areas")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "Other levels for single categories of the log, as rest=DEBUG, store=WARNING; all have log_level when unset.")),
         .maximum = 500, .accepts = isLogLevels, .example = QStringLiteral("rest=DEBUG, store=WARNING"), .environment = QStringLiteral("DBSBM_LOG_LEVELS")},
        {.name = QStringLiteral("slow_command_ms"), .type = SettingType::Integer, .label = text(QT_TRANSLATE_NOOP("Settings", "Slow command (ms)")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "A command that takes at least this long is noted in performance.jsonl.")), .defaultValue = 2000, .minimum = 1, .maximum = 600000,
         .environment = QStringLiteral("DBSBM_SLOW_COMMAND_MS")},
        {.name = QStringLiteral("slow_request_ms"), .type = SettingType::Integer, .label = text(QT_TRANSLATE_NOOP("Settings", "Slow request to Discord (ms)")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "A request to Discord that takes at least this long is noted in performance.jsonl.")), .defaultValue = 2000, .minimum = 1, .maximum = 600000,
         .environment = QStringLiteral("DBSBM_SLOW_REQUEST_MS")},
        {.name = QStringLiteral("slow_database_ms"), .type = SettingType::Integer, .label = text(QT_TRANSLATE_NOOP("Settings", "Slow database job (ms)")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "A database job that takes at least this long is noted in performance.jsonl.")), .defaultValue = 250, .minimum = 1, .maximum = 600000,
         .environment = QStringLiteral("DBSBM_SLOW_DATABASE_MS")},
        {.name = QStringLiteral("slow_picture_ms"), .type = SettingType::Integer, .label = text(QT_TRANSLATE_NOOP("Settings", "Slow picture (ms)")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "A slip or card that takes at least this long to draw is noted in performance.jsonl.")), .defaultValue = 1000, .minimum = 1, .maximum = 600000,
         .environment = QStringLiteral("DBSBM_SLOW_PICTURE_MS")},
    };
}

std::vector<SettingKey> makeMetricsKeys()
{
    return {
        {.name = QStringLiteral("metrics_port"), .type = SettingType::Integer, .label = text(QT_TRANSLATE_NOOP("Settings", "Port for Prometheus")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "At this port of this machine alone the metrics can be read at /metrics; 0 for nowhere.")), .defaultValue = 0, .minimum = 0, .maximum = 65535,
         .environment = QStringLiteral("DBSBM_METRICS_PORT")},
        {.name = QStringLiteral("metrics_max_size"), .type = SettingType::Integer, .label = text(QT_TRANSLATE_NOOP("Settings", "Stored metrics (MB)")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "How large the file of past metrics may grow; beyond it the oldest and finest go first.")), .defaultValue = 200, .minimum = 5, .maximum = 10000,
         .environment = QStringLiteral("DBSBM_METRICS_MAX_SIZE")},
    };
}

/// The least severe alerts that go each way.
std::vector<SettingKey> makeAlertKeys()
{
    return {
        {.name = QStringLiteral("alert_panel_severity"), .type = SettingType::Choice, .label = text(QT_TRANSLATE_NOOP("Settings", "Alerts in the panel")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "The least severe alerts of which the panel tells in its message bar; off tells of none. The Alerts dock shows them all.")), .defaultValue = QStringLiteral("warning"), .choices = alertChoices(), .environment = QStringLiteral("DBSBM_ALERT_PANEL")},
        {.name = QStringLiteral("alert_desktop_severity"), .type = SettingType::Choice, .label = text(QT_TRANSLATE_NOOP("Settings", "Alerts on the desktop")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "The least severe alerts that become desktop notifications, where there is a desktop; off sends none.")), .defaultValue = QStringLiteral("warning"), .choices = alertChoices(), .environment = QStringLiteral("DBSBM_ALERT_DESKTOP")},
        {.name = QStringLiteral("alert_discord_severity"), .type = SettingType::Choice, .label = text(QT_TRANSLATE_NOOP("Settings", "Alerts in Discord")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "The least severe alerts that are posted in the alert channels of servers that have one; off posts none.")), .defaultValue = QStringLiteral("error"), .choices = alertChoices(), .environment = QStringLiteral("DBSBM_ALERT_DISCORD")},
    };
}

std::vector<SettingKey> makeAppKeys()
{
    return {
        {.name = QStringLiteral("mode"), .type = SettingType::Choice, .label = text(QT_TRANSLATE_NOOP("Settings", "Mode")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "Practice runs against a simulated Discord; real goes online and never falls back to practice.")),
         .defaultValue = QStringLiteral("practice"), .choices = {QStringLiteral("practice"), QStringLiteral("real")},
         .environment = QStringLiteral("DBSBM_MODE"), .needsRestart = true, .local = true},
        {.name = QStringLiteral("discord_token"), .type = SettingType::Secret, .label = text(QT_TRANSLATE_NOOP("Settings", "Discord token")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "The bot's token from Discord's developer portal; needed to go online.")),
         .environment = QStringLiteral("DISCORD_TOKEN"), .needsBotStart = true},
        {.name = QStringLiteral("test_guild_id"), .type = SettingType::Snowflake, .label = text(QT_TRANSLATE_NOOP("Settings", "Test guild")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "When set, commands are registered in this guild only.")),
         .target = SettingTarget::Guild, .environment = QStringLiteral("TEST_GUILD_ID"), .needsRestart = true},
        {.name = QStringLiteral("data_dir"), .type = SettingType::Path, .label = text(QT_TRANSLATE_NOOP("Settings", "Data folder")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "Where the database, the settings and the logs are kept; the platform's data folder when unset.")),
         .environment = QStringLiteral("DBSBM_DATA_DIR"), .needsRestart = true, .local = true, .storable = false},
        {.name = QStringLiteral("database_url"), .type = SettingType::Url, .label = text(QT_TRANSLATE_NOOP("Settings", "Database")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "The database as sqlite:///path or postgresql://user@host:port/database; a file in the data folder when unset.")), .choices = {QStringLiteral("sqlite"), QStringLiteral("postgresql")}, .environment = QStringLiteral("DBSBM_DATABASE_URL"), .needsRestart = true, .local = true},
        {.name = QStringLiteral("database_password"), .type = SettingType::Secret, .label = text(QT_TRANSLATE_NOOP("Settings", "Database password")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "The password for a PostgreSQL database; not needed where the server knows this user otherwise.")), .words = true, .environment = QStringLiteral("DBSBM_DATABASE_PASSWORD"), .needsRestart = true},
        {.name = QStringLiteral("db_pool_min_size"), .type = SettingType::Integer, .label = text(QT_TRANSLATE_NOOP("Settings", "Database connections, at least")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "How many database connections stay open.")), .defaultValue = 1, .minimum = 1, .maximum = 50,
         .environment = QStringLiteral("DB_POOL_MIN_SIZE"), .aliases = {QStringLiteral("MYSQL_POOL_MIN_SIZE")}, .needsRestart = true},
        {.name = QStringLiteral("db_pool_max_size"), .type = SettingType::Integer, .label = text(QT_TRANSLATE_NOOP("Settings", "Database connections, at most")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "How many database connections may be open at once.")), .defaultValue = 10, .minimum = 1, .maximum = 100,
         .environment = QStringLiteral("DB_POOL_MAX_SIZE"), .aliases = {QStringLiteral("MYSQL_POOL_MAX_SIZE")}, .needsRestart = true},
        {.name = QStringLiteral("api_base"), .type = SettingType::Url, .label = text(QT_TRANSLATE_NOOP("Settings", "Discord's address")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "The base of Discord's REST interface; http is allowed on this machine only.")),
         .defaultValue = QStringLiteral("https://discord.com/api/v10"), .choices = {QStringLiteral("https"), QStringLiteral("http")},
         .environment = QStringLiteral("DBSBM_API_BASE"), .needsRestart = true, .local = true},
        {.name = QStringLiteral("api_timeout"), .type = SettingType::Integer, .label = text(QT_TRANSLATE_NOOP("Settings", "Request timeout (seconds)")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "How long one request to Discord may take; the first answer to a command never more than 5 seconds.")), .defaultValue = 30, .minimum = 5, .maximum = 300,
         .environment = QStringLiteral("API_TIMEOUT"), .needsRestart = true},
        {.name = QStringLiteral("api_retry_attempts"), .type = SettingType::Integer, .label = text(QT_TRANSLATE_NOOP("Settings", "Request attempts")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "How often a request that failed for a passing reason is tried.")), .defaultValue = 3, .minimum = 1, .maximum = 10,
         .environment = QStringLiteral("API_RETRY_ATTEMPTS"), .needsRestart = true},
        {.name = QStringLiteral("api_retry_delay"), .type = SettingType::Integer, .label = text(QT_TRANSLATE_NOOP("Settings", "Longest pause between attempts (seconds)")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "The pause before such a request is tried again begins at half a second and grows up to this.")), .defaultValue = 5, .minimum = 1, .maximum = 60,
         .environment = QStringLiteral("API_RETRY_DELAY"), .needsRestart = true},
        {.name = QStringLiteral("log_level"), .type = SettingType::Choice, .label = text(QT_TRANSLATE_NOOP("Settings", "Log level")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "The least severe messages that are logged.")), .defaultValue = QStringLiteral("INFO"),
         .choices = {QStringLiteral("DEBUG"), QStringLiteral("INFO"), QStringLiteral("WARNING"), QStringLiteral("ERROR"), QStringLiteral("CRITICAL")},
         .environment = QStringLiteral("LOG_LEVEL")},
        {.name = QStringLiteral("log_max_size"), .type = SettingType::Integer, .label = text(QT_TRANSLATE_NOOP("Settings", "Log file size (MB)")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "A log file is rotated when it would grow beyond this.")), .defaultValue = 10, .minimum = 1, .maximum = 100,
         .environment = QStringLiteral("LOG_MAX_SIZE")},
        {.name = QStringLiteral("log_backup_count"), .type = SettingType::Integer, .label = text(QT_TRANSLATE_NOOP("Settings", "Log files kept")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "How many rotated log files are kept.")), .defaultValue = 5, .minimum = 0, .maximum = 20,
         .environment = QStringLiteral("LOG_BACKUP_COUNT")},
    };
}
// clang-format on

} // namespace

std::span<const SettingKey> settingKeys(SettingScope scope)
{
    const LanguageScope english(Language::English); // whoever asks first, the texts are kept
    static const std::vector<SettingKey> app = [] {
        std::vector<SettingKey> keys = makeAppKeys();
        for (const auto &more :
             {makeFeedKeys(), makeLogKeys(), makeMetricsKeys(), makeAlertKeys(), makeLookKeys(),
              makeLimitKeys(), makeBackupKeys(), makeOldDatabaseKeys()})
            keys.insert(keys.end(), more.begin(), more.end());
        return keys;
    }();
    static const std::vector<SettingKey> guild = guildSettingKeys();
    return scope == SettingScope::App ? app : guild;
}

const SettingKey *findSetting(SettingScope scope, const QString &name)
{
    // Every rule of a bet asks for several settings by name.
    using Index = QHash<QString, const SettingKey *>;
    const auto indexOf = [](SettingScope of) {
        Index index;
        for (const SettingKey &key : settingKeys(of))
            index.insert(key.name, &key);
        return index;
    };
    static const Index app = indexOf(SettingScope::App);
    static const Index guild = indexOf(SettingScope::Guild);
    return (scope == SettingScope::App ? app : guild).value(name);
}

} // namespace dbsbm
