// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/BackupHost.h"

#include "app/host/Host.h"
#include "models/core/ErrorCodes.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <algorithm>
#include <limits>

namespace dbsbm {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// How long the first backup may take to come.
constexpr auto kFirstBackup = 1h;
constexpr double kHourMs = 3'600'000;

bool isLocal(const QString &name)
{
    const SettingKey *key = findSetting(SettingScope::App, name);
    return key && key->local;
}

/// Also by the names of an .env file, as people copy from there.
bool isSecretName(const QString &name)
{
    return std::ranges::any_of(settingKeys(SettingScope::App), [&name](const SettingKey &key) {
        const QStringList names = QStringList{key.name, key.environment} + key.aliases;
        return key.secret() && names.contains(name, Qt::CaseInsensitive);
    });
}

/// What the settings file stores. A secret that somebody wrote there counts for nothing, but lies
/// there; a backup holds it sealed or not at all.
QJsonObject storedDocument(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QJsonObject document = QJsonDocument::fromJson(file.readAll()).object();
    const QStringList names = document.keys();
    for (const QString &name : names) {
        if (isSecretName(name))
            document.remove(name);
    }
    return document;
}

/// What a settings file stores, by name, as text: read as the program reads its own.
QMap<QString, QString> storedTexts(const QJsonObject &document)
{
    const QTemporaryDir folder;
    AppSettings::Sources sources;
    sources.dataDir = folder.path();
    AppSettings settings(std::move(sources));
    QFile file(settings.filePath());
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(document).toJson()) < 0)
        return {};
    file.close();
    QObject context;
    settings.load().then(&context, [](const Result<> &) {}); // without a keychain it is done now
    QMap<QString, QString> texts;
    for (const EffectiveSetting &setting : settings.all()) {
        if (setting.origin == SettingOrigin::Stored && !setting.key->secret())
            texts.insert(setting.key->name, settingToText(*setting.key, setting.value));
    }
    return texts;
}

QMap<QString, Secret> storedSecrets(const AppSettings &settings)
{
    QMap<QString, Secret> secrets;
    for (const SettingKey &key : settingKeys(SettingScope::App)) {
        // The passphrase would lie in the box that it opens.
        if (!key.secret() || key.name == u"backup_passphrase")
            continue;
        if (const Secret secret = settings.secret(key.name); !secret.isEmpty())
            secrets.insert(key.name, secret);
    }
    return secrets;
}

std::optional<Error> decidingFault(const AppSettings &settings)
{
    for (const Error &fault : settings.faults()) {
        const auto *of = fault.as<ConfigurationFault>();
        // Without its passphrase a backup would leave the secrets out unsaid.
        if (of && (isLocal(of->key) || of->key == u"backup_passphrase"))
            return fault;
    }
    return std::nullopt;
}

} // namespace

BackupHost::BackupHost(Host &host)
    : m_host(host),
      m_schedule(m_service, host.clock(),
                 {[this] { return rule(); }, [this] { return plan(); },
                  [this] { return m_mayRun(); },
                  [this](const Error &error) {
                      m_host.errors().record(error, {u"backup"_s, {}});
                  }}),
      m_age(host.clock())
{
    connect(&m_service, &BackupService::created, this, &BackupHost::tellAge);
}

BackupRule BackupHost::rule() const
{
    const AppSettings &settings = m_host.settings();
    const auto count = [](qint64 value) { return static_cast<int>(value); };
    BackupRule rule;
    rule.enabled = settings.boolean(u"backups_enabled"_s);
    const QString folder = settings.text(u"backup_dir"_s);
    rule.folder =
        folder.isEmpty() ? QString(m_host.modeDir() + u"/backups") : QDir(folder).absolutePath();
    rule.hour = QTime::fromString(settings.text(u"backup_time"_s), u"HH:mm"_s);
    rule.retention = {count(settings.integer(u"backup_keep_daily"_s)),
                      count(settings.integer(u"backup_keep_weekly"_s)),
                      count(settings.integer(u"backup_keep_monthly"_s))};
    return rule;
}

Result<BackupPlan> BackupHost::plan(const QString &folder) const
{
    const AppSettings &settings = m_host.settings();
    if (const std::optional<Error> fault = decidingFault(settings))
        return fail(*fault);
    const Result<DatabaseOptions> database = m_host.databaseOptions();
    if (!database)
        return fail(database.error());
    BackupPlan plan;
    plan.database = *database;
    plan.dataFolder = m_host.modeDir();
    plan.settings = storedDocument(settings.filePath());
    plan.passphrase = settings.secret(u"backup_passphrase"_s);
    plan.secrets = storedSecrets(settings);
    plan.folder = folder.isEmpty() ? rule().folder : QDir(folder).absolutePath();
    plan.nowMs = m_host.clock().nowMs();
    plan.version = QStringLiteral(DBSBM_VERSION);
    return plan;
}

std::optional<BackupEntry> BackupHost::newestVerified() const
{
    return newestVerifiedBackup(rule().folder, m_host.clock().nowMs());
}

std::optional<BackupEntry> BackupHost::newestSeen() const
{
    return m_startedAt ? m_newest : newestVerified();
}

std::optional<qint64> BackupHost::newestMadeAt() const
{
    const std::optional<BackupEntry> newest = newestSeen();
    return newest ? std::optional(newest->name.createdAtMs) : std::nullopt;
}

void BackupHost::start(const std::function<bool()> &mayRun)
{
    m_mayRun = mayRun;
    m_startedAt = m_host.clock().elapsed();
    m_schedule.start();
    tellAge();
}

void BackupHost::tellAge()
{
    m_newest = newestVerified();
    m_host.metrics().set(metric::kBackupAge,
                         m_newest
                             ? double(m_host.clock().nowMs() - m_newest->name.createdAtMs) / 1000
                             : std::numeric_limits<double>::quiet_NaN());
    m_age.start(1min, [this] { tellAge(); });
}

HealthReading BackupHost::reading() const
{
    if (!m_host.settings().boolean(u"backups_enabled"_s))
        return HealthReading::unknown(tr("Daily backups are switched off."));
    // Of several processes on one server the one with the first shard makes them, where it runs.
    if (m_startedAt && !m_mayRun() && m_host.database().options().engine() == Engine::Postgres)
        return HealthReading::unknown(tr("Another process makes the backups."));
    const auto newest = newestSeen();
    if (newest)
        return HealthReading::of(double(m_host.clock().nowMs() - newest->name.createdAtMs)
                                 / kHourMs);
    const QString none =
        tr("There is no verified backup in %1.").arg(QDir::toNativeSeparators(rule().folder));
    return m_startedAt && m_host.clock().elapsed() - *m_startedAt > kFirstBackup
        ? HealthReading::said(HealthState::Warning, none)
        : HealthReading::unknown(none);
}

QList<SettingDifference> BackupHost::settingDifferences(const QJsonObject &settings) const
{
    const QMap<QString, QString> here = storedTexts(storedDocument(m_host.settings().filePath()));
    const QMap<QString, QString> there = storedTexts(settings);
    QMap<QString, SettingDifference> found;
    for (const auto &texts : {here, there}) {
        for (auto it = texts.constBegin(); it != texts.constEnd(); ++it) {
            const QString &name = it.key();
            if (!isLocal(name) && here.value(name) != there.value(name))
                found.insert(name, {name, here.value(name), there.value(name)});
        }
    }
    return found.values();
}

Task<Result<RestoreReport>> BackupHost::restore(const QString &file, bool dryRun)
{
    using Outcome = Task<Result<RestoreReport>>;
    const Result<BackupPlan> present = plan();
    if (!present)
        return Outcome::ready(fail(present.error()));
    if (!dryRun && !present->database.postgres) {
        m_role = std::make_unique<BotRole>(m_host.modeDir());
        if (const Result<> alone = m_role->take(); !alone) {
            m_role.reset();
            return Outcome::ready(fail(alone.error()));
        }
    }
    return m_service.restore({*present, QFileInfo(file).absoluteFilePath(), dryRun})
        .then(this, [this, dryRun](const Result<RestoreReport> &report) {
            if (report && !dryRun)
                return applied(*report);
            m_role.reset();
            return Outcome::ready(report);
        });
}

Task<Result<RestoreReport>> BackupHost::applied(const RestoreReport &report)
{
    m_report = report;
    m_restored = {};
    m_leftOut.clear();
    QMap<QString, QString> values;
    for (const SettingDifference &difference : settingDifferences(report.settings))
        values.insert(difference.name, difference.backup); // empty = back to its default
    QMap<QString, QString> secrets;
    for (auto it = report.secrets.constBegin(); it != report.secrets.constEnd(); ++it)
        secrets.insert(it.key(), QString::fromUtf8(it->reveal()));
    // Apart, so that a keychain that refuses does not keep the others from being restored.
    m_changes = {writable(values), writable(secrets)};
    if (!m_host.isPractice() && m_host.settings().text(u"mode"_s) != u"real") {
        m_host.becomeReal().then(this, [this](const Result<> &stored) {
            if (!stored)
                m_leftOut << u"mode: "_s + stored.error().userText();
            applyNext();
        });
    } else {
        applyNext();
    }
    return m_restored.task();
}

/// Without those that the command line or the environment fixes here.
QMap<QString, QString> BackupHost::writable(const QMap<QString, QString> &wishes)
{
    QMap<QString, QString> left = wishes;
    for (auto it = wishes.cbegin(); it != wishes.cend(); ++it) {
        const auto alone = m_host.settings().diff({{it.key(), it.value()}});
        if (alone || !alone.error().is(codes::kSettingLocked))
            continue;
        m_leftOut << it.key() + u": " + alone.error().userText();
        left.remove(it.key());
    }
    return left;
}

void BackupHost::applyNext()
{
    if (m_changes.isEmpty()) {
        m_role.reset();
        m_restored.resolve(m_report);
        return;
    }
    const QMap<QString, QString> wishes = m_changes.takeFirst();
    AppSettings &settings = m_host.settings();
    settings.apply(wishes, settings.origin())
        .then(this, [this, names = wishes.keys()](const Result<QList<SettingDelta>> &done) {
            if (!done) // the record is restored all the same
                m_leftOut << names.join(u", "_s) + u": " + done.error().userText();
            applyNext();
        });
}

} // namespace dbsbm
