// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/Host.h"

#include "app/common/SecretStores.h"
#include "app/host/LogHost.h"
#include "app/host/OpsHost.h"
#include "app/host/recordWiring.h"
#include "models/core/ErrorCodes.h"
#include "models/core/Logging.h"
#include "models/core/Scrubber.h"
#include "models/slips/SlipRenderer.h"

#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>

#include <algorithm>
#include <pwd.h>
#include <unistd.h>

namespace dbsbm {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr char16_t kDatabaseFile[] = u"/dbsbm.sqlite";
constexpr char16_t kVaultFile[] = u"/secrets.vault";

// The steps of a start; the bot's login is the last.
constexpr auto kSettingsStep = "settings"_L1;
constexpr auto kKeychainStep = "keychain"_L1;
constexpr auto kLogStep = "log"_L1;
constexpr auto kDatabaseStep = "database"_L1;
constexpr auto kFontsStep = "fonts"_L1;
constexpr auto kLogosStep = "logos"_L1;

/// The environment before a person: a server has nobody to ask.
PassphraseSource passphraseSource(const HostOptions &options)
{
    return [ask = options.askPassphrase](bool isNew) {
        return ask && !hasVaultPassphraseInEnvironment() ? ask(isNew)
                                                         : vaultPassphraseFromEnvironment();
    };
}

/// Who runs this process. A service has no USER in its environment.
QString userName()
{
    const passwd *user = ::getpwuid(::geteuid());
    return user ? QString::fromLocal8Bit(user->pw_name) : QString::number(::geteuid());
}

} // namespace

Host::Host(HostOptions options, QObject *parent)
    : QObject(parent),
      m_options(std::move(options)),
      m_dataDir(dataDirOf(m_options)),
      m_errors(m_clock),
      m_limiter(m_clock),
      m_sampler(m_clock),
      m_performance(m_metrics, m_sampler, m_clock)
{
    if (m_options.useKeychain)
        m_keychain = std::make_unique<KeychainSecretStore>(m_clock);
    m_vault = std::make_unique<VaultSecretStore>(m_dataDir + QString::fromUtf16(kVaultFile),
                                                 passphraseSource(m_options));
    m_secrets = std::make_unique<SecretStores>(m_keychain.get(), *m_vault);
    AppSettings::Sources sources;
    sources.commandLine = m_options.settings;
    sources.environment = QProcessEnvironment::systemEnvironment();
    sources.dataDir = m_dataDir;
    // Without a keychain, a vault or a passphrase for one there is no place at all.
    const bool hasPlace = m_keychain || m_options.askPassphrase || m_vault->file().exists()
        || hasVaultPassphraseInEnvironment();
    sources.secrets = hasPlace ? m_secrets.get() : nullptr;
    m_settingsHistory = std::make_unique<SettingsHistory>(m_dataDir, m_clock);
    sources.history = m_settingsHistory.get();
    sources.origin = {userName(), m_options.source, 0};
    m_settings = std::make_unique<AppSettings>(std::move(sources));
    connect(&m_errors, &ErrorTracker::occurred, this, [this](const ErrorOccurrence &error) {
        m_metrics.add(QString::fromUtf16(metric::kErrors), 1,
                      {{QStringLiteral("code"), error.code}});
    });
}

Host::~Host() = default;

/// Nothing goes on in the place of a folder that cannot be used.
Result<> Host::enterDataDir() const
{
    if (const auto fault = dataDirFault(m_options))
        return fail(*fault);
    const ConfigurationFault fault{QStringLiteral("data_dir")};
    const QString shown = QDir::toNativeSeparators(m_dataDir);
    if (!makePrivateFolder(m_dataDir)) {
        return fail(codes::kFileUnwritable, fault,
                    tr("The data folder %1 cannot be made. Choose another one with --data-dir or "
                       "DBSBM_DATA_DIR.")
                        .arg(shown));
    }
    const QFileInfo folder(m_dataDir);
    if (folder.isReadable() && folder.isExecutable())
        return {};
    return fail(codes::kFileUnreadable, fault,
                tr("The data folder %1 cannot be read by this user. Run this as the user that owns "
                   "it, or choose another one with --data-dir or DBSBM_DATA_DIR.")
                    .arg(shown));
}

Task<Result<>> Host::loadSettings()
{
    if (const Result<> entered = enterDataDir(); !entered) {
        m_refused = entered.error();
        return Task<Result<>>::ready(entered);
    }
    m_steps.begin(kSettingsStep, 10s);
    m_steps.begin(kKeychainStep, 15s);
    return m_settings->load().then(this, [this](const Result<> &loaded) -> Result<> {
        chooseMode();
        openLog();
        settingsRead(loaded);
        const Result<> judged = judgeFaults();
        const Result<> result = loaded ? judged : loaded;
        m_refused = result ? std::nullopt : std::optional(result.error());
        return result;
    });
}

/// The log is there now, and says how its own opening and what came before went.
void Host::settingsRead(const Result<> &loaded)
{
    if (loaded)
        m_steps.done(kSettingsStep);
    else
        m_steps.fail(kSettingsStep, loaded.error());
    m_steps.end(kKeychainStep, m_settings->keychainFault());
    m_steps.begin(kLogStep, 5s);
    if (const QString fault = m_logs->sink().writeFault(); !fault.isEmpty())
        m_steps.degrade(kLogStep, fault);
    else
        m_steps.done(kLogStep);
}

/// To go on with a default in place of these would be another bot, or practice in place of a bot.
Result<> Host::judgeFaults()
{
    static const QStringList deciding{QStringLiteral("mode"), QStringLiteral("discord_token"),
                                      QStringLiteral("api_base"), QStringLiteral("database_url")};
    const bool asked = m_options.practice.value_or(false); // practice needs none of them
    std::optional<Error> fatal;
    for (const Error &fault : m_settings->faults()) {
        m_errors.record(fault, {QStringLiteral("settings"), {}});
        const LogScope log({.code = fault.code(), .command = QStringLiteral("settings")});
        qCCritical(lcSettings, "%s %s (%s)", qUtf8Printable(fault.code()),
                   qUtf8Printable(fault.userText()), qUtf8Printable(fault.detail()));
        const auto *of = fault.as<ConfigurationFault>();
        if (!fatal && !asked && of && deciding.contains(of->key))
            fatal = fault;
    }
    if (fatal)
        return fail(*fatal);
    return {};
}

void Host::chooseMode()
{
    const EffectiveSetting mode = m_settings->effective(QStringLiteral("mode"));
    const bool chosen = mode.origin != SettingOrigin::Default && mode.isSet;
    const bool hasToken = !m_settings->secret(QStringLiteral("discord_token")).isEmpty();
    // A token says what its owner wants as long as nobody has chosen.
    const bool stored = chosen ? mode.value.toString() == u"practice" : !hasToken;
    m_practice = m_options.practice.value_or(stored);
}

QString Host::modeDir() const
{
    return m_practice ? QString(m_dataDir + u"/practice") : m_dataDir;
}

void Host::openLog()
{
    const QString folder = m_options.logToFile ? QString(m_dataDir + u"/logs") : QString();
    m_logs = std::make_unique<LogHost>(LogHost::Folders{folder, modeDir(), m_options.logToConsole},
                                       LogHost::Parts{*m_settings, m_metrics, m_errors, m_clock});
}

LogSink &Host::log()
{
    return m_logs->sink();
}

OpsHost &Host::ops()
{
    if (!m_ops)
        m_ops = std::make_unique<OpsHost>(*this);
    return *m_ops;
}

Task<Result<>> Host::becomeReal()
{
    m_practice = false;
    if (m_settings->text(QStringLiteral("mode")) == u"real")
        return Task<Result<>>::ready({});
    return m_settings->set(QStringLiteral("mode"), QStringLiteral("real"));
}

Result<Secret> Host::realToken() const
{
    const Secret token = m_settings->secret(QStringLiteral("discord_token"));
    if (!token.isEmpty())
        return token;
    if (const auto fault = m_settings->keychainFault()) {
        return fail(codes::kTokenMissing, AuthenticationFault{},
                    tr("The bot token cannot be read. %1").arg(fault->userText()), fault->detail());
    }
    return fail(codes::kTokenMissing, AuthenticationFault{},
                tr("There is no bot token. Enter it in the settings, or set the environment "
                   "variable DISCORD_TOKEN."));
}

Task<Result<Secret>> Host::readToken()
{
    const QString name = QStringLiteral("discord_token");
    if (m_settings->effective(name).locked)
        return Task<Result<Secret>>::ready(realToken());
    return m_secrets->read(name).then(
        this, [this](const Result<std::optional<Secret>> &found) -> Result<Secret> {
            if (!found || !*found)
                return realToken();
            rememberSecret(**found);
            return **found;
        });
}

/// Practice has a file of its own, whatever the settings say.
Result<DatabaseOptions> Host::databaseOptions() const
{
    DatabaseOptions options;
    options.path = modeDir() + QString::fromUtf16(kDatabaseFile);
    const QString url = m_settings->text(QStringLiteral("database_url"));
    if (!m_practice && !url.isEmpty()) {
        const auto named =
            databaseOptionsFrom(url, m_settings->secret(QStringLiteral("database_password")));
        if (!named)
            return named;
        options = *named;
    }
    options.minConnections =
        static_cast<int>(m_settings->integer(QStringLiteral("db_pool_min_size")));
    options.maxConnections =
        static_cast<int>(m_settings->integer(QStringLiteral("db_pool_max_size")));
    return options;
}

Task<Result<>> Host::open(SchemaCare schema)
{
    Result<DatabaseOptions> options = databaseOptions();
    if (!options)
        return Task<Result<>>::ready(fail(options.error()));
    if (m_refused
        && schema != SchemaCare::Upgrade) // it could be another record; the panel mends it
        return Task<Result<>>::ready(fail(*m_refused));
    options->schema = schema;
    m_database = std::make_unique<Database>(*options, m_clock);
    m_database->setJobObserver([this](std::chrono::nanoseconds took) {
        m_metrics.record(QString::fromUtf16(metric::kDatabaseDuration), took);
    });
    const bool isStart = schema == SchemaCare::Upgrade; // a command says itself what it could not
    if (isStart)
        m_steps.begin(kDatabaseStep, 30s);
    return m_database->open().then(this, [this, isStart](const Result<> &opened) {
        if (isStart)
            m_steps.settle(kDatabaseStep, opened);
        if (opened)
            makeServices();
        return opened;
    });
}

void Host::makeServices()
{
    m_betting = std::make_unique<BettingService>(*m_database, m_clock);
    m_outbox = std::make_unique<OutboxService>(*m_database, m_clock, *m_betting);
    m_posts = std::make_unique<PostService>(*m_database, m_clock);
    m_cappers = std::make_unique<CapperService>(*m_database, m_clock);
    m_guildSettings = std::make_unique<GuildSettingsService>(*m_database, m_clock);
    m_stats = std::make_unique<StatsService>(*m_database, m_clock);
    m_flows = std::make_unique<FlowService>(*m_database, m_clock);
    m_fixtures = std::make_unique<FixtureService>(*m_database, m_clock);
    m_scores = std::make_unique<ScoreService>(*m_database, m_clock, *m_betting);
    m_verify = std::make_unique<VerifyService>(*m_database, m_clock);
    m_logos.reset(); // of the mode from before
    m_slips.reset();
    slips().setPictureSource([this](GuildId guild, const QByteArray &digest) {
        return m_guildSettings->picture(guild, digest);
    });
    m_imports = std::make_unique<ImportService>(*m_database, m_clock);
    m_exports = std::make_unique<ExportService>(*m_database);
    m_records = std::make_unique<RecordService>(*m_database, m_clock);
    loadFonts();
    logos();
    countBusiness(*this);
    gradeByScores(*this);
    ops().recordsOpened();
}

SlipService &Host::slips()
{
    if (!m_slips)
        m_slips = std::make_unique<SlipService>(m_metrics, m_practice);
    return *m_slips;
}

LogoService &Host::logos()
{
    if (!m_logos) {
        m_logos = std::make_unique<LogoService>(modeDir(), slips());
        loadLogos();
    }
    return *m_logos;
}

/// Terminal commands draw nothing and have no fonts to load.
void Host::loadFonts()
{
    if (!qobject_cast<QGuiApplication *>(QCoreApplication::instance()))
        return;
    m_steps.begin(kFontsStep, 10s);
    const auto loaded = loadSlipFonts();
    if (!loaded)
        m_errors.record(loaded.error(), {kFontsStep, {}});
    m_steps.end(kFontsStep, loaded ? std::nullopt : std::optional<Error>(loaded.error()));
}

/// Without the operator's logos, monograms stand in.
void Host::loadLogos()
{
    m_steps.begin(kLogosStep, 30s);
    const Result<> loaded = m_logos->load();
    if (!loaded)
        m_errors.record(loaded.error(), {kLogosStep, {}});
    m_steps.end(kLogosStep, loaded ? std::nullopt : std::optional<Error>(loaded.error()));
}

} // namespace dbsbm
