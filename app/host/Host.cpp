// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/Host.h"

#include "app/host/OpsHost.h"
#include "models/core/ErrorCodes.h"
#include "models/core/Logging.h"
#include "models/slips/SlipRenderer.h"

#include <QDir>
#include <QGuiApplication>
#include <QStandardPaths>

#include <algorithm>

namespace dbsbm {

namespace {

constexpr char16_t kDatabaseFile[] = u"/dbsbm.sqlite";

QString chooseDataDir(const HostOptions &options)
{
    if (!options.dataDir.isEmpty())
        return QDir(options.dataDir).absolutePath();
    const QString fromEnvironment = qEnvironmentVariable("DBSBM_DATA_DIR");
    if (!fromEnvironment.isEmpty())
        return QDir(fromEnvironment).absolutePath();
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/dbsbm";
}

QtMsgType logLevel(const QString &name)
{
    if (name == u"DEBUG")
        return QtDebugMsg;
    if (name == u"WARNING")
        return QtWarningMsg;
    if (name == u"ERROR" || name == u"CRITICAL")
        return QtCriticalMsg;
    return QtInfoMsg;
}

} // namespace

Host::Host(HostOptions options, QObject *parent)
    : QObject(parent),
      m_options(std::move(options)),
      m_dataDir(chooseDataDir(m_options)),
      m_errors(m_clock),
      m_limiter(m_clock),
      m_sampler(m_clock),
      m_performance(m_metrics, m_sampler, m_clock)
{
    if (m_options.useKeychain)
        m_keychain = std::make_unique<KeychainSecretStore>(m_clock);
    AppSettings::Sources sources;
    sources.commandLine = m_options.settings;
    sources.environment = QProcessEnvironment::systemEnvironment();
    sources.dataDir = m_dataDir;
    sources.secrets = m_keychain.get();
    m_settings = std::make_unique<AppSettings>(std::move(sources));
    connect(&m_errors, &ErrorTracker::errorRecorded, this, [this](const ErrorGroup &group) {
        m_metrics.add(QString::fromUtf16(metric::kErrors), 1,
                      {{QStringLiteral("code"), group.code}});
    });
}

Host::~Host() = default;

Task<Result<>> Host::loadSettings()
{
    if (!QDir().mkpath(m_dataDir)) {
        return Task<Result<>>::ready(fail(codes::kFileUnwritable,
                                          ConfigurationFault{QStringLiteral("data_dir")},
                                          tr("The data folder %1 cannot be made. Choose another "
                                             "one with --data-dir or DBSBM_DATA_DIR.")
                                              .arg(QDir::toNativeSeparators(m_dataDir))));
    }
    return m_settings->load().then(this, [this](const Result<> &loaded) -> Result<> {
        chooseMode();
        openLog();
        const Result<> judged = judgeFaults();
        return loaded ? judged : loaded;
    });
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
    LogOptions options;
    options.folder = m_options.logToFile ? QString(m_dataDir + u"/logs") : QString();
    options.maxBytes = m_settings->integer(QStringLiteral("log_max_size")) * 1'000'000;
    options.backups = static_cast<int>(m_settings->integer(QStringLiteral("log_backup_count")));
    options.level = logLevel(m_settings->text(QStringLiteral("log_level")));
    options.console = m_options.logToConsole;
    m_log = std::make_unique<LogSink>(options);
    if (const QString fault = m_log->writeFault(); !fault.isEmpty())
        qCWarning(lcApp, "%s", qUtf8Printable(fault));
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

Task<Result<>> Host::open()
{
    const Result<DatabaseOptions> options = databaseOptions();
    if (!options)
        return Task<Result<>>::ready(fail(options.error()));
    m_database = std::make_unique<Database>(*options, m_clock);
    m_database->setJobObserver([this](std::chrono::nanoseconds took) {
        m_metrics.record(QString::fromUtf16(metric::kDatabaseDuration), took);
    });
    return m_database->open().then(this, [this](const Result<> &opened) {
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
    m_slips = std::make_unique<SlipService>(m_metrics, m_practice);
    m_slips->setPictureSource([this](GuildId guild, const QByteArray &digest) {
        return m_guildSettings->picture(guild, digest);
    });
    m_logos = std::make_unique<LogoService>(modeDir(), *m_slips);
    m_imports = std::make_unique<ImportService>(*m_database, m_clock);
    m_exports = std::make_unique<ExportService>(*m_database);
    m_records = std::make_unique<RecordService>(*m_database, m_clock);
    loadFonts();
    loadLogos();
    countBusiness();
    gradeByScores();
    m_ops = std::make_unique<OpsHost>(*this);
}

/// Terminal commands draw nothing and have no fonts to load.
void Host::loadFonts()
{
    if (!qobject_cast<QGuiApplication *>(QCoreApplication::instance()))
        return;
    if (const auto loaded = loadSlipFonts(); !loaded)
        m_errors.record(loaded.error(), {QStringLiteral("fonts"), {}});
}

/// Without the operator's logos, monograms stand in.
void Host::loadLogos()
{
    if (const Result<> loaded = m_logos->load(); !loaded)
        m_errors.record(loaded.error(), {QStringLiteral("logos"), {}});
}

void Host::gradeByScores()
{
    const auto record = [this](const Result<ScoreReport> &report) {
        for (const Error &fault : faultsOf(report))
            m_errors.record(fault, {QStringLiteral("scores"), {}});
    };
    connect(
        m_fixtures.get(), &FixtureService::fixturesChanged, m_scores.get(),
        [this, record](const QStringList &games) { m_scores->apply(games).then(this, record); });
    connect(m_betting.get(), &BettingService::betChanged, m_scores.get(),
            [this, record](const Bet &bet) {
                const bool onGame =
                    std::any_of(bet.legs.begin(), bet.legs.end(),
                                [](const Leg &leg) { return !leg.fixture.isEmpty(); });
                if (bet.status == BetStatus::Open && onGame) // its game may be over already
                    m_scores->catchUp(bet.guild, bet.id).then(this, record);
            });
    connect(m_guildSettings.get(), &GuildSettingsService::settingsChanged, m_scores.get(),
            [this, record](GuildId guild) { m_scores->catchUp(guild).then(this, record); });
}

/// Business metrics follow the facts, whoever made them.
void Host::countBusiness()
{
    connect(m_betting.get(), &BettingService::betChanged, this, [this](const Bet &bet) {
        if (bet.status == BetStatus::Posting && bet.revision <= 1)
            m_metrics.add(QString::fromUtf16(metric::kBetsPlaced));
        else if (bet.status == BetStatus::Settled)
            m_metrics.add(QString::fromUtf16(metric::kBetsSettled));
    });
}

} // namespace dbsbm
