// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/ExportService.h"

#include "models/core/ErrorCodes.h"
#include "models/core/commitWhole.h"
#include "models/services/counting.h"
#include "models/services/transactionRules.h"
#include "models/store/Database.h"
#include "models/store/GuildRepository.h"

#include <QFile>
#include <QSaveFile>

#include <cstdio>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> unwritable(const QFileDevice &file)
{
    return fail(codes::kFileUnwritable, ConfigurationFault{},
                ExportService::tr("The file %1 cannot be written. Choose another one, or make room "
                                  "on the disk.")
                    .arg(file.fileName()),
                file.errorString());
}

Result<qint64> toOutput(Transaction &transaction, const ExportWish &wish,
                        const std::atomic<bool> &cancelled)
{
    QFile out;
    if (!out.open(stdout, QIODevice::WriteOnly))
        return unwritable(out);
    const Result<qint64> rows = writeExport(transaction, wish, out, cancelled);
    if (rows && !out.flush())
        return unwritable(out);
    return rows;
}

Result<qint64> toFile(Transaction &transaction, const ExportWish &wish,
                      const std::atomic<bool> &cancelled)
{
    QSaveFile file(wish.path);
    if (!file.open(QIODevice::WriteOnly)
        || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return unwritable(file);
    const Result<qint64> rows = writeExport(transaction, wish, file, cancelled);
    if (rows && !commitWhole(file))
        return unwritable(file);
    return rows;
}

/// A guild that was never counted, or by another zone, has no statistics yet.
Result<> countFirst(Transaction &transaction, GuildId guild)
{
    const Result<GuildSettings> settings = readGuildSettings(transaction, guild);
    if (!settings)
        return fail(settings.error());
    const auto known = GuildRepository(transaction).known();
    if (!known || !known->contains(guild))
        return known ? Result<>() : fail(known.error());
    const Result<bool> counted = isCounted(transaction, *settings);
    if (!counted || *counted)
        return counted ? Result<>() : fail(counted.error());
    return recount(transaction, *settings);
}

} // namespace

ExportService::ExportService(Database &database, QObject *parent)
    : QObject(parent), m_database(database), m_cancelled(std::make_shared<std::atomic<bool>>(false))
{}

Task<Result<qint64>> ExportService::run(const ExportWish &wish)
{
    const Flag cancelled = m_cancelled;
    if (wish.what != ExportWhat::Stats)
        return write(wish, cancelled);
    return m_database
        .write<void>([guild = wish.guild](Transaction &transaction) {
            return countFirst(transaction, guild);
        })
        .then(this, [this, wish, cancelled](Result<> counted) {
            return counted ? write(wish, cancelled)
                           : Task<Result<qint64>>::ready(fail(counted.error()));
        });
}

Task<Result<qint64>> ExportService::write(const ExportWish &wish, const Flag &cancelled)
{
    return m_database.read<qint64>([wish, cancelled](Transaction &transaction) {
        return wish.path.isEmpty() ? toOutput(transaction, wish, *cancelled)
                                   : toFile(transaction, wish, *cancelled);
    });
}

void ExportService::cancel()
{
    *m_cancelled = true;
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
}

} // namespace dbsbm
