// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ImportCommand.h"

#include "models/core/ErrorCodes.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace dbsbm {

namespace {

constexpr qint64 kProgressStep = 1000; // rows between two lines

QJsonObject batchJson(const ImportBatch &batch)
{
    const auto time = [](qint64 ms) { return ms > 0 ? QJsonValue(isoTimeText(ms)) : QJsonValue(); };
    return {{QStringLiteral("batch"), qint64(batch.id.value)},
            {QStringLiteral("guild"), batch.guild.toString()},
            {QStringLiteral("source"), batch.source},
            {QStringLiteral("at"), time(batch.atMs)},
            {QStringLiteral("actor"), batch.actor},
            {QStringLiteral("undone_at"), time(batch.undoneAtMs)},
            {QStringLiteral("report"), QJsonDocument::fromJson(batch.report.toUtf8()).object()}};
}

QString batchLine(const ImportBatch &batch)
{
    const QJsonObject counts = QJsonDocument::fromJson(batch.report.toUtf8())
                                   .object()
                                   .value(QLatin1String("counts"))
                                   .toObject();
    const QString line =
        ImportCommand::tr("Batch %1 of server %2, from %3 at %4: %5 bets")
            .arg(batch.id.toString(), batch.guild.toString(), batch.source, isoTimeText(batch.atMs))
            .arg(counts.value(QLatin1String("bets")).toInteger());
    return batch.undoneAtMs > 0
        ? QString(line + ImportCommand::tr(" (undone %1)").arg(isoTimeText(batch.undoneAtMs)))
        : line;
}

} // namespace

ImportCommand::ImportCommand(Host &host, TerminalRequest request, QObject *parent)
    : CommandRunner(parent), m_host(host), m_request(std::move(request))
{
    connect(&m_host.imports(), &ImportService::progressed, this, [this](qint64 done, qint64 total) {
        if (total < kProgressStep || done < m_shown + kProgressStep)
            return;
        m_shown = done;
        printError(tr("%1 of %2 rows").arg(done).arg(total));
    });
}

bool ImportCommand::has(const char *option) const
{
    return m_request.options.contains(QLatin1String(option));
}

int ImportCommand::usage(const QString &sentence) const
{
    printError(sentence);
    return kExitUsage;
}

Task<int> ImportCommand::run()
{
    const QString verb = m_request.arguments.at(0);
    const auto count = m_request.arguments.size();
    if ((verb == u"mysql" && count == 1) || (verb == u"csv" && count == 2))
        return take(verb);
    if (verb == u"list" && count == 1)
        return list();
    if (verb == u"undo" && count == 2)
        return undo();
    return Task<int>::ready(
        usage(tr("Usage: dbsbmd import mysql --guild ID | csv FOLDER --guild ID "
                 "| list [--guild ID] | undo BATCH")));
}

void ImportCommand::stop()
{
    m_host.imports().cancel();
}

bool ImportCommand::readMapping(ImportWish &wish)
{
    for (const QString &pair : std::as_const(m_request.mapped)) {
        const UserId from = UserId::fromString(pair.section(u'=', 0, 0));
        const UserId to = UserId::fromString(pair.section(u'=', 1));
        if (!from.isValid() || !to.isValid()) {
            usage(tr("--map takes OLD=NEW with two user ids, not '%1'.").arg(pair));
            return false;
        }
        wish.cappers.insert(from, to);
    }
    return true;
}

std::optional<ImportWish> ImportCommand::wish()
{
    ImportWish wish;
    const QString guild = m_request.options.value(QStringLiteral("guild"));
    wish.guild = GuildId::fromString(guild);
    if (!wish.guild.isValid()) {
        usage(
            tr("Name the server with --guild ID; copy its id in Discord with developer mode on."));
        return {};
    }
    wish.actor = Actor::panelOperator();
    wish.timeZone = m_request.options.value(QStringLiteral("zone"));
    wish.dryRun = has("dry-run");
    wish.settings = !has("no-settings");
    wish.openingBalances = has("opening-balances");
    return readMapping(wish) ? std::optional(wish) : std::nullopt;
}

Result<LegacyAddress> ImportCommand::address() const
{
    const AppSettings &settings = m_host.settings();
    const LegacyAddress address{
        settings.text(QStringLiteral("mysql_host")),
        static_cast<quint16>(settings.integer(QStringLiteral("mysql_port"))),
        settings.text(QStringLiteral("mysql_user")),
        settings.secret(QStringLiteral("mysql_password")),
        settings.text(QStringLiteral("mysql_db"))};
    if (!address.host.isEmpty() && !address.user.isEmpty() && !address.database.isEmpty())
        return address;
    return fail(codes::kSettingInvalid, ConfigurationFault{QStringLiteral("mysql_host")},
                tr("Say where the old database is: set MYSQL_HOST, MYSQL_USER and MYSQL_DB, and "
                   "MYSQL_PASSWORD when it has one."));
}

Task<int> ImportCommand::take(const QString &from)
{
    const std::optional<ImportWish> asked = wish();
    if (!asked)
        return Task<int>::ready(kExitUsage);
    const auto print = [this](const Result<ImportReport> &done) { return report(done); };
    if (from == u"csv") {
        const auto escapes =
            has("backslash") ? CsvReader::Escapes::Backslash : CsvReader::Escapes::None;
        return m_host.imports()
            .importCsv({m_request.arguments.at(1), escapes}, *asked)
            .then(this, print);
    }
    const Result<LegacyAddress> where = address();
    if (!where) {
        printError(where.error());
        return Task<int>::ready(kExitFailed);
    }
    return m_host.imports().importMysql(*where, *asked).then(this, print);
}

int ImportCommand::report(const Result<ImportReport> &report) const
{
    if (!report) {
        printError(report.error());
        return kExitFailed;
    }
    if (m_request.json) {
        printJson(QJsonDocument(toJson(*report)));
        return kExitOk;
    }
    for (const QString &line : toLines(*report))
        printLine(line);
    if (report->batch.isValid())
        printLine(tr("To take it back: dbsbmd import undo %1").arg(report->batch.toString()));
    return kExitOk;
}

Task<int> ImportCommand::list()
{
    const GuildId guild = GuildId::fromString(m_request.options.value(QStringLiteral("guild")));
    return m_host.imports().list(guild).then(this, [this](Result<QList<ImportBatch>> batches) {
        if (!batches) {
            printError(batches.error());
            return kExitFailed;
        }
        QJsonArray json;
        for (const ImportBatch &batch : std::as_const(*batches)) {
            if (m_request.json)
                json.append(batchJson(batch));
            else
                printLine(batchLine(batch));
        }
        if (m_request.json)
            printJson(QJsonDocument(json));
        else if (batches->isEmpty())
            printLine(tr("Nothing was imported yet; docs/import.md says how."));
        return kExitOk;
    });
}

Task<int> ImportCommand::undo()
{
    const BatchId batch = BatchId::fromString(m_request.arguments.at(1));
    if (!batch.isValid())
        return Task<int>::ready(
            usage(tr("'%1' is not the number of a batch; see dbsbmd import list.")
                      .arg(m_request.arguments.at(1))));
    return m_host.imports()
        .undo(batch, Actor::panelOperator())
        .then(this, [batch](Result<ImportUndone> undone) {
            if (!undone) {
                printError(undone.error());
                return kExitFailed;
            }
            printLine(tr("Batch %1 was taken back: bets cancelled %2, balances reversed %3, "
                         "settings unset %4, cappers removed %5.")
                          .arg(batch.toString())
                          .arg(undone->bets)
                          .arg(undone->balances)
                          .arg(undone->settings)
                          .arg(undone->cappers));
            return kExitOk;
        });
}

} // namespace dbsbm
