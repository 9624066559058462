// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/recordChecks.h"

#include "app/host/machineChecks.h"
#include "models/core/tr.h"
#include "models/store/Database.h"
#include "models/store/DatabaseLook.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QUuid>

namespace dbsbm {

using namespace std::chrono;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMega = 1'000'000; // bytes
constexpr milliseconds kSlow{100};
constexpr auto kProbe = "diagnose_probe";

CheckOutcome recordOutcome(const DatabaseLook &look, milliseconds took)
{
    CheckOutcome outcome;
    outcome.sentence = tr("%1, schema %2, %3 MB of which %4 MB are free; a write took %5 ms.")
                           .arg(look.engine)
                           .arg(look.schema)
                           .arg(double(look.bytes) / double(kMega), 0, 'f', 1)
                           .arg(double(look.freeBytes) / double(kMega), 0, 'f', 1)
                           .arg(took.count());
    if (!look.damage.isEmpty()) {
        outcome.verdict = CheckVerdict::Failed;
        outcome.sentence = tr("The file is damaged: %1").arg(look.damage.join(u"; "_s));
        outcome.mend = tr("Stop the bot, keep a copy of the file and restore the latest backup.");
    } else if (took > kSlow) {
        outcome.verdict = CheckVerdict::Warning;
        outcome.mend = tr("Writing is slow: look what else uses the disk or the server.");
    } else if (look.freeBytes > 100 * kMega && look.freeBytes * 2 > look.bytes) {
        outcome.verdict = CheckVerdict::Warning;
        outcome.mend = tr("Run dbsbmd member compact while the bot is stopped: it gives the free "
                          "space back.");
    }
    return outcome;
}

} // namespace

CheckOutcome lookAtSettings(const AppSettings &settings)
{
    std::vector<CheckOutcome> found;
    for (const Error &fault : settings.faults())
        found.push_back(failedBy(fault));
    if (!settings.unknownKeys().isEmpty()) {
        found.push_back({CheckVerdict::Warning,
                         tr("The settings file has keys that are not known: %1.")
                             .arg(settings.unknownKeys().join(u", "_s)),
                         tr("Look whether they are misspelt; dbsbmd --check-config shows all.")});
    }
    if (found.empty())
        return {CheckVerdict::Ok, tr("Every setting of every source is valid."), {}};
    return together(found);
}

Task<CheckOutcome> lookAtSecrets(SecretStore *store, QObject *context)
{
    if (!store)
        return Task<CheckOutcome>::ready(
            {CheckVerdict::Skipped,
             tr("No keychain is asked in this run; secrets come from the environment."),
             {}});
    return store->read(u"discord_token"_s)
        .then(context, [](const Result<std::optional<Secret>> &found) {
            if (!found)
                return failedBy(found.error());
            return CheckOutcome{CheckVerdict::Ok,
                                *found ? tr("Secrets can be read; the bot token is among them.")
                                       : tr("Secrets can be read; the bot token is not there."),
                                {}};
        });
}

Task<CheckOutcome> lookAtKeychain(SecretStore *store, QObject *context)
{
    if (!store) {
        return Task<CheckOutcome>::ready(
            {CheckVerdict::Skipped, tr("No keychain is used in this run."), {}});
    }
    const QString name = QLatin1String(kProbe);
    const QString value = QUuid::createUuid().toString();
    return store->write(name, Secret(value.toUtf8()))
        .then(context,
              [store, name](const Result<> &written) {
                  using Found = Result<std::optional<Secret>>;
                  return written ? store->read(name)
                                 : Task<Found>::ready(Found(fail(written.error())));
              })
        .then(context, [store, name, value, context](const Result<std::optional<Secret>> &read) {
            CheckOutcome outcome{
                CheckVerdict::Ok, tr("A secret was written, read back and removed."), {}};
            if (!read)
                outcome = failedBy(read.error());
            else if (!*read || (*read)->reveal() != value.toUtf8())
                outcome = {CheckVerdict::Failed,
                           tr("The keychain did not give back what was written."),
                           tr("Unlock it, or look at the service that keeps it.")};
            return store->remove(name).then(context,
                                            [outcome](const Result<> &) { return outcome; });
        });
}

std::optional<CheckOutcome> lookForDatabase(const DatabaseOptions &options)
{
    if (options.engine() != Engine::Sqlite || QFileInfo::exists(options.path))
        return std::nullopt;
    const QFileInfo folder(nearestFolder(QFileInfo(options.path).absolutePath()));
    if (folder.isWritable())
        return CheckOutcome{CheckVerdict::Ok,
                            tr("There is no database yet; %1 will be made.").arg(options.path),
                            {}};
    return CheckOutcome{
        CheckVerdict::Failed,
        tr("There is no database yet, and %1 cannot be written.").arg(folder.filePath()),
        tr("Give this user the right to write there.")};
}

Task<CheckOutcome> askDatabase(Database &database, QObject *context)
{
    const QString kind =
        database.options().engine() == Engine::Postgres ? u"PostgreSQL"_s : u"SQLite"_s;
    return database
        .read<qint64>([](Transaction &transaction) -> Result<qint64> {
            const auto guilds = transaction.first<qint64>(
                u"SELECT count(*) FROM guild"_s, {}, [](const Row &row) { return row.integer(0); });
            return guilds ? Result<qint64>(guilds->value_or(0)) : fail(guilds.error());
        })
        .then(context, [kind](const Result<qint64> &guilds) {
            if (!guilds)
                return failedBy(guilds.error());
            return CheckOutcome{CheckVerdict::Ok,
                                tr("%1 answers and knows %2 servers.").arg(kind).arg(*guilds),
                                {}};
        });
}

Task<CheckOutcome> lookAtRecord(Database &database, Clock &clock, QObject *context)
{
    const nanoseconds began = clock.elapsed();
    return database.write<bool>([](Transaction &) -> Result<bool> { return true; })
        .then(context, [&database, &clock, began, context](const Result<bool> &written) {
            if (!written)
                return Task<CheckOutcome>::ready(failedBy(written.error()));
            const auto took = duration_cast<milliseconds>(clock.elapsed() - began);
            return database.read<DatabaseLook>(lookAtDatabase)
                .then(context, [took](const Result<DatabaseLook> &look) {
                    return look ? recordOutcome(*look, took) : failedBy(look.error());
                });
        });
}

} // namespace dbsbm
