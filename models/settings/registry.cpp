// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/guildRegistry.h"

#include "models/core/Language.h"

#include <QCoreApplication>
#include <QHash>

#include <vector>

namespace dbsbm {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("Settings", source);
}

// clang-format off
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
         .help = text(QT_TRANSLATE_NOOP("Settings", "The password of that user.")), .environment = QStringLiteral("MYSQL_PASSWORD")},
        {.name = QStringLiteral("mysql_db"), .type = SettingType::Text, .label = text(QT_TRANSLATE_NOOP("Settings", "Old database: name")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "The name of an old bot's database on its server.")), .maximum = 64, .environment = QStringLiteral("MYSQL_DB"), .storable = false},
    };
}

std::vector<SettingKey> makeAppKeys()
{
    return {
        {.name = QStringLiteral("mode"), .type = SettingType::Choice, .label = text(QT_TRANSLATE_NOOP("Settings", "Mode")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "Practice runs against a simulated Discord; real goes online and never falls back to practice.")),
         .defaultValue = QStringLiteral("practice"), .choices = {QStringLiteral("practice"), QStringLiteral("real")},
         .environment = QStringLiteral("DBSBM_MODE"), .needsRestart = true},
        {.name = QStringLiteral("discord_token"), .type = SettingType::Secret, .label = text(QT_TRANSLATE_NOOP("Settings", "Discord token")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "The bot's token from Discord's developer portal; needed to go online.")),
         .environment = QStringLiteral("DISCORD_TOKEN"), .needsBotStart = true},
        {.name = QStringLiteral("test_guild_id"), .type = SettingType::Snowflake, .label = text(QT_TRANSLATE_NOOP("Settings", "Test guild")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "When set, commands are registered in this guild only.")),
         .target = SettingTarget::Guild, .environment = QStringLiteral("TEST_GUILD_ID"), .needsRestart = true},
        {.name = QStringLiteral("data_dir"), .type = SettingType::Path, .label = text(QT_TRANSLATE_NOOP("Settings", "Data folder")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "Where the database, the settings and the logs are kept; the platform's data folder when unset.")),
         .environment = QStringLiteral("DBSBM_DATA_DIR"), .needsRestart = true, .storable = false},
        {.name = QStringLiteral("database_url"), .type = SettingType::Url, .label = text(QT_TRANSLATE_NOOP("Settings", "Database")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "The database as sqlite:///path or postgresql://user@host:port/database; a file in the data folder when unset.")), .choices = {QStringLiteral("sqlite"), QStringLiteral("postgresql")}, .environment = QStringLiteral("DBSBM_DATABASE_URL"), .needsRestart = true},
        {.name = QStringLiteral("database_password"), .type = SettingType::Secret, .label = text(QT_TRANSLATE_NOOP("Settings", "Database password")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "The password for a PostgreSQL database; not needed where the server knows this user otherwise.")), .environment = QStringLiteral("DBSBM_DATABASE_PASSWORD"), .needsRestart = true},
        {.name = QStringLiteral("db_pool_min_size"), .type = SettingType::Integer, .label = text(QT_TRANSLATE_NOOP("Settings", "Database connections, at least")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "How many database connections stay open.")), .defaultValue = 1, .minimum = 1, .maximum = 50,
         .environment = QStringLiteral("DB_POOL_MIN_SIZE"), .aliases = {QStringLiteral("MYSQL_POOL_MIN_SIZE")}, .needsRestart = true},
        {.name = QStringLiteral("db_pool_max_size"), .type = SettingType::Integer, .label = text(QT_TRANSLATE_NOOP("Settings", "Database connections, at most")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "How many database connections may be open at once.")), .defaultValue = 10, .minimum = 1, .maximum = 100,
         .environment = QStringLiteral("DB_POOL_MAX_SIZE"), .aliases = {QStringLiteral("MYSQL_POOL_MAX_SIZE")}, .needsRestart = true},
        {.name = QStringLiteral("api_base"), .type = SettingType::Url, .label = text(QT_TRANSLATE_NOOP("Settings", "Discord's address")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "The base of Discord's REST interface; http is allowed on this machine only.")),
         .defaultValue = QStringLiteral("https://discord.com/api/v10"), .choices = {QStringLiteral("https"), QStringLiteral("http")},
         .environment = QStringLiteral("DBSBM_API_BASE"), .needsRestart = true},
        {.name = QStringLiteral("api_timeout"), .type = SettingType::Integer, .label = text(QT_TRANSLATE_NOOP("Settings", "Request timeout (seconds)")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "How long one request to Discord may take; the first answer to a command never more than 5 seconds.")), .defaultValue = 30, .minimum = 5, .maximum = 300,
         .environment = QStringLiteral("API_TIMEOUT"), .needsRestart = true},
        {.name = QStringLiteral("api_retry_attempts"), .type = SettingType::Integer, .label = text(QT_TRANSLATE_NOOP("Settings", "Request attempts")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "How often a request that failed for a passing reason is tried.")), .defaultValue = 3, .minimum = 1, .maximum = 10,
         .environment = QStringLiteral("API_RETRY_ATTEMPTS"), .needsRestart = true},
        {.name = QStringLiteral("api_retry_delay"), .type = SettingType::Integer, .label = text(QT_TRANSLATE_NOOP("Settings", "Longest pause between attempts (seconds)")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "The pause before such a request is tried again begins at half a second and grows up to this.")), .defaultValue = 5, .minimum = 1, .maximum = 60,
         .environment = QStringLiteral("API_RETRY_DELAY"), .needsRestart = true},
        {.name = QStringLiteral("cache_ttl"), .type = SettingType::Integer, .label = text(QT_TRANSLATE_NOOP("Settings", "Cache lifetime (seconds)")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "Not used yet, as this version asks no sports feed: how long an answer of one is used again; 0 asks every time.")), .defaultValue = 3600, .minimum = 0, .maximum = 86400,
         .environment = QStringLiteral("CACHE_TTL"), .needsRestart = true},
        {.name = QStringLiteral("api_key"), .type = SettingType::Secret, .label = text(QT_TRANSLATE_NOOP("Settings", "API-Sports key")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "Not used yet, as this version asks no sports feed: the key for fixtures and results of API-Sports.")), .environment = QStringLiteral("API_KEY"), .needsRestart = true},
        {.name = QStringLiteral("odds_api_key"), .type = SettingType::Secret, .label = text(QT_TRANSLATE_NOOP("Settings", "The Odds API key")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "Not used yet, as this version asks no sports feed: the key for prices of The Odds API.")), .environment = QStringLiteral("ODDS_API_KEY"), .needsRestart = true},
        {.name = QStringLiteral("log_level"), .type = SettingType::Choice, .label = text(QT_TRANSLATE_NOOP("Settings", "Log level")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "The least severe messages that are logged.")), .defaultValue = QStringLiteral("INFO"),
         .choices = {QStringLiteral("DEBUG"), QStringLiteral("INFO"), QStringLiteral("WARNING"), QStringLiteral("ERROR"), QStringLiteral("CRITICAL")},
         .environment = QStringLiteral("LOG_LEVEL"), .needsRestart = true},
        {.name = QStringLiteral("log_max_size"), .type = SettingType::Integer, .label = text(QT_TRANSLATE_NOOP("Settings", "Log file size (MB)")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "A log file is rotated when it would grow beyond this.")), .defaultValue = 10, .minimum = 1, .maximum = 100,
         .environment = QStringLiteral("LOG_MAX_SIZE"), .needsRestart = true},
        {.name = QStringLiteral("log_backup_count"), .type = SettingType::Integer, .label = text(QT_TRANSLATE_NOOP("Settings", "Log files kept")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "How many rotated log files are kept.")), .defaultValue = 5, .minimum = 0, .maximum = 20,
         .environment = QStringLiteral("LOG_BACKUP_COUNT"), .needsRestart = true},
        {.name = QStringLiteral("theme"), .type = SettingType::Choice, .label = text(QT_TRANSLATE_NOOP("Settings", "Theme")),
         .help = text(QT_TRANSLATE_NOOP("Settings", "The colours of the panel; system follows the desktop.")), .defaultValue = QStringLiteral("system"),
         .choices = {QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark")}},
    };
}
// clang-format on

} // namespace

std::span<const SettingKey> settingKeys(SettingScope scope)
{
    const LanguageScope english(Language::English); // whoever asks first, the texts are kept
    static const std::vector<SettingKey> app = [] {
        std::vector<SettingKey> keys = makeAppKeys();
        for (const SettingKey &key : makeOldDatabaseKeys())
            keys.push_back(key);
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
