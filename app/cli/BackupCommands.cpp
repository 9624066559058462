// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/BackupCommands.h"

#include "app/cli/terminalProgress.h"
#include "models/betting/Units.h"
#include "models/core/exportText.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

int failed(const Error &error)
{
    printError(error);
    return kExitFailed;
}

QString kindText(BackupKind kind)
{
    switch (kind) {
    case BackupKind::Regular: return u"intact"_s;
    case BackupKind::BrokenRecord: return u"broken-record"_s;
    case BackupKind::BeforeRestore: return u"before-restore"_s;
    }
    return {};
}

QString engineText(Engine engine)
{
    return engine == Engine::Postgres ? u"PostgreSQL"_s : u"SQLite"_s;
}

QJsonObject entryJson(const BackupEntry &entry)
{
    return {{u"file"_s, entry.path},
            {u"created_at"_s, isoTimeText(entry.name.createdAtMs)},
            {u"kind"_s, kindText(entry.name.kind)},
            {u"bytes"_s, entry.bytes}};
}

QJsonObject infoJson(const BackupInfo &info)
{
    QJsonObject json = entryJson(info.entry);
    json.insert(u"engine"_s, engineText(info.manifest.engine));
    json.insert(u"version"_s, info.manifest.version);
    json.insert(u"record"_s, info.manifest.census.toJson());
    json.insert(u"breaks"_s, QJsonArray::fromStringList(info.breaks));
    return json;
}

/// "22 bets, the newest #22 of 2026-11-28T04:30:00Z, guild 1: net +3.00 u".
QStringList censusLines(const BackupCensus &census)
{
    QStringList lines;
    for (auto it = census.guilds.constBegin(); it != census.guilds.constEnd(); ++it) {
        lines << BackupCommands::tr("  Guild %1: %2 bets, the newest #%3 of %4; results %5 u, at "
                                    "risk %6 u; journal row %7, head %8")
                     .arg(it.key().toString(), QString::number(it->bets),
                          QString::number(it->newestNumber), isoTimeText(it->newestPlacedAtMs),
                          Units{it->resultMicro}.toSignedDisplay(),
                          Units{it->openMicro}.toDisplay(), QString::number(it->entries),
                          QString::fromLatin1(it->head.toHex().first(
                              std::min<qsizetype>(16, it->head.size() * 2))));
    }
    return lines;
}

/// What came of a drill that was asked for; \a done = it took place.
QString drillLine(const BackupManifest &manifest, bool done)
{
    if (manifest.engine == Engine::Sqlite)
        return BackupCommands::tr("--drill adds nothing here: the database file of an SQLite "
                                  "backup is opened, counted and verified by every verify.");
    if (!done)
        return BackupCommands::tr("The backup is whole, but no drill took place: no PostgreSQL "
                                  "server is set. Set database_url to one, or leave --drill away.");
    return BackupCommands::tr("The drill took place: the dump was restored into a scratch "
                              "database, counted, verified and dropped again. Its %1 bets and %2 "
                              "journal entries are those of the backup.")
        .arg(QString::number(manifest.census.bets()),
             QString::number(manifest.census.rows.value(u"journal"_s)));
}

/// What somebody types at the terminal; empty at the end of the input.
QString typedWord()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return {};
    return QString::fromLocal8Bit(input.readLine(100)).trimmed();
}

} // namespace

BackupCommands::BackupCommands(Host &host, TerminalRequest request, QObject *parent)
    : CommandRunner(parent), m_host(host), m_request(std::move(request)), m_backups(host)
{
    connect(&m_backups.service(), &BackupService::progressed, this,
            [](const WorkProgress &progress) { printProgress(progress); });
}

Task<int> BackupCommands::run()
{
    const QString verb = m_request.arguments.at(0);
    const bool named = m_request.arguments.size() == 2;
    if (isGiven(u"dry-run"_s) && verb != u"prune" && verb != u"restore") {
        printError(tr("backup %1 takes no --dry-run.").arg(verb));
        return Task<int>::ready(kExitUsage);
    }
    if (verb == u"create" && !named)
        return create();
    if (verb == u"list" && !named)
        return Task<int>::ready(list());
    if (verb == u"verify" && named)
        return verify(m_request.arguments.at(1));
    if (verb == u"prune" && !named)
        return prune();
    if (verb == u"restore" && named)
        return restore(m_request.arguments.at(1));
    printError(tr("Usage: dbsbmd backup create [--out DIR] | list | verify FILE [--drill] | prune "
                  "[--dry-run] | restore FILE [--dry-run] [--yes]"));
    return Task<int>::ready(kExitUsage);
}

Task<int> BackupCommands::create()
{
    const Result<BackupPlan> plan = m_backups.plan(m_request.options.value(u"out"_s));
    if (!plan)
        return Task<int>::ready(failed(plan.error()));
    return m_backups.service().create(*plan).then(this, [this](const Result<BackupInfo> &info) {
        if (!info)
            return failed(info.error());
        if (m_request.json)
            printJson(QJsonDocument(infoJson(*info)));
        else
            printLine(tr("%1 was made and verified: %2 bytes, %3 bets.")
                          .arg(info->entry.path)
                          .arg(info->entry.bytes)
                          .arg(info->manifest.census.bets()));
        for (const QString &what : info->breaks)
            printError(tr("The record itself is broken: %1").arg(what));
        return info->breaks.isEmpty() ? kExitOk : kExitFailed;
    });
}

int BackupCommands::list() const
{
    const QString folder = m_backups.rule().folder;
    const QList<BackupEntry> entries = backupsIn(folder);
    QJsonArray json;
    for (const BackupEntry &entry : entries) {
        if (m_request.json)
            json.append(entryJson(entry));
        else
            printLine(QStringLiteral("%1  %2  %3  %4")
                          .arg(isoTimeText(entry.name.createdAtMs),
                               kindText(entry.name.kind).leftJustified(14),
                               QString::number(entry.bytes).rightJustified(12), entry.path));
    }
    if (m_request.json)
        printJson(QJsonDocument(json));
    else if (entries.isEmpty())
        printLine(tr("There is no backup in %1; make one with dbsbmd backup create.").arg(folder));
    return kExitOk;
}

Task<int> BackupCommands::verify(const QString &file)
{
    std::optional<DatabaseOptions> drill;
    if (isGiven(u"drill"_s)) {
        const Result<BackupPlan> plan = m_backups.plan();
        if (!plan)
            return Task<int>::ready(failed(plan.error()));
        if (plan->database.postgres)
            drill = plan->database;
    }
    return m_backups.service()
        .verify(file, {}, drill)
        .then(this, [this, file, server = drill.has_value()](const Result<BackupInfo> &info) {
            if (!info)
                return failed(info.error());
            const bool drilled = server && info->manifest.engine == Engine::Postgres;
            printVerified(file, *info, drilled);
            for (const QString &what : info->breaks)
                printError(tr("The record itself is broken: %1").arg(what));
            const bool lacking =
                isGiven(u"drill"_s) && !drilled && info->manifest.engine == Engine::Postgres;
            if (lacking)
                printError(drillLine(info->manifest, false));
            return info->breaks.isEmpty() && !lacking ? kExitOk : kExitFailed;
        });
}

void BackupCommands::printVerified(const QString &file, const BackupInfo &info, bool drilled) const
{
    const BackupManifest &manifest = info.manifest;
    if (m_request.json) {
        QJsonObject json = infoJson(info);
        json.insert(u"drill"_s, drilled);
        printJson(QJsonDocument(json));
        return;
    }
    printLine(tr("%1 is whole: made at %2 by version %3, %4, %5 bets.")
                  .arg(file, isoTimeText(manifest.createdAtMs), manifest.version,
                       engineText(manifest.engine), QString::number(manifest.census.bets())));
    for (const QString &line : censusLines(manifest.census))
        printLine(line);
    if (isGiven(u"drill"_s) && (drilled || manifest.engine == Engine::Sqlite))
        printLine(drillLine(manifest, drilled));
}

Task<int> BackupCommands::prune()
{
    const BackupRule rule = m_backups.rule();
    const bool dryRun = isGiven(u"dry-run"_s);
    return m_backups.service()
        .prune(rule.folder, m_host.clock().nowMs(), rule.retention, dryRun)
        .then(this, [this, dryRun](const Result<PruneReport> &report) {
            if (!report)
                return failed(report.error());
            QJsonArray json;
            for (const BackupEntry &entry : report->removed) {
                json.append(entryJson(entry));
                if (!m_request.json)
                    printLine(entry.path);
            }
            if (m_request.json)
                printJson(QJsonDocument(json));
            else if (dryRun)
                printLine(tr("%1 backups would be removed, %2 kept.")
                              .arg(report->removed.size())
                              .arg(report->kept.size()));
            else
                printLine(tr("%1 backups were removed, %2 kept.")
                              .arg(report->removed.size())
                              .arg(report->kept.size()));
            return kExitOk;
        });
}

Task<int> BackupCommands::restore(const QString &file)
{
    if (!isGiven(u"dry-run"_s) && isGiven(u"yes"_s))
        return restoreNow(file);
    return m_backups.restore(file, true)
        .then(this, [this, file](const Result<RestoreReport> &report) {
            if (!report)
                return Task<int>::ready(failed(report.error()));
            printRestore(*report, true);
            if (isGiven(u"dry-run"_s))
                return Task<int>::ready(kExitOk);
            printError(tr("This replaces the present record; a safety copy of it is made first. "
                          "Type restore to go on:"));
            if (typedWord() == u"restore")
                return restoreNow(file);
            printError(tr("Nothing was changed. Run it again, or with --yes."));
            return Task<int>::ready(kExitFailed);
        });
}

Task<int> BackupCommands::restoreNow(const QString &file)
{
    return m_backups.restore(file, false).then(this, [this](const Result<RestoreReport> &report) {
        if (!report)
            return failed(report.error());
        printRestore(*report, false);
        for (const QString &what : m_backups.leftOut())
            printError(tr("Not restored: %1").arg(what));
        return m_backups.leftOut().isEmpty() ? kExitOk : kExitFailed;
    });
}

void BackupCommands::printRestore(const RestoreReport &report, bool dryRun) const
{
    const BackupManifest &manifest = report.backup.manifest;
    printLine(tr("The backup: made at %1 by version %2, %3, %4 bets, %5 logos.")
                  .arg(isoTimeText(manifest.createdAtMs), manifest.version,
                       engineText(manifest.engine), QString::number(manifest.census.bets()),
                       QString::number(report.logos)));
    for (const QString &line : censusLines(manifest.census) + report.backup.breaks)
        printLine(line);
    if (report.before) {
        printLine(dryRun ? tr("Here now: %1 bets.").arg(report.before->bets())
                         : tr("Here before: %1 bets.").arg(report.before->bets()));
        const QStringList lines =
            censusLines(*report.before) + report.before->differencesTo(manifest.census);
        for (const QString &line : lines)
            printLine(line);
    } else if (!report.beforeFault.isEmpty()) {
        printLine(tr("The present record cannot be read: %1").arg(report.beforeFault));
    } else {
        printLine(tr("There is no record here yet."));
    }
    if (dryRun) {
        for (const SettingDifference &setting : m_backups.settingDifferences(report.settings))
            printLine(tr(R"(Setting %1: "%2", then "%3".)")
                          .arg(setting.name, setting.here, setting.backup));
    }
    if (report.hasSecrets && report.secrets.isEmpty())
        printLine(tr("Its secrets stay closed, as DBSBM_BACKUP_PASSPHRASE is not set."));
    if (dryRun) {
        printLine(tr("Nothing was changed."));
        return;
    }
    if (!report.safetyCopy.isEmpty())
        printLine(tr("What was here is in %1.").arg(report.safetyCopy));
    if (!report.damagedFile.isEmpty())
        printLine(tr("The damaged file is %1 now.").arg(report.damagedFile));
    printLine(tr("The backup is restored; every count, total and chain is as it was."));
}

} // namespace dbsbm
