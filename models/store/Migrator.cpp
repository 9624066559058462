// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/Migrator.h"

#include "models/core/ErrorCodes.h"
#include "models/core/Logging.h"
#include "models/core/tr.h"
#include "models/store/Transaction.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <filesystem>

namespace dbsbm {

namespace {

Result<QStringList> statementsOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(codes::kInternal, InternalFault{},
                    tr("A part of the program is missing. Install it again."), path);
    }
    QStringList statements;
    for (const QString &part :
         QString::fromUtf8(file.readAll()).split(QStringLiteral("\n\n"), Qt::SkipEmptyParts)) {
        if (!part.trimmed().isEmpty())
            statements << part;
    }
    return statements;
}

Result<> missing()
{
    return fail(codes::kDatabaseMissing, DatabaseFault{},
                tr("There is no record yet. Start the bot or the panel once: that makes it."));
}

} // namespace

Migrator::Migrator(Connection &connection, const DatabaseOptions &options)
    : m_connection(connection),
      m_schema(Schema::make(connection, options.path)),
      m_folder(options.migrations.isEmpty() ? m_schema->migrations() : options.migrations),
      m_care(options.schema)
{}

Result<> Migrator::lookForFile(const DatabaseOptions &options)
{
    if (options.schema != SchemaCare::Leave || options.engine() != Engine::Sqlite)
        return {};
    // One that may not be looked at is there, perhaps: opening it says what is wrong.
    std::error_code unknown;
    const auto found =
        std::filesystem::status(QFile::encodeName(options.path).toStdString(), unknown);
    if (found.type() == std::filesystem::file_type::not_found)
        return missing();
    if (found.type() != std::filesystem::file_type::regular || QFileInfo(options.path).size() > 0)
        return {};
    return fail(codes::kDatabaseMissing, DatabaseFault{},
                tr("The file of the record is empty. Restore the latest backup with dbsbmd backup "
                   "restore, or start the bot or the panel once to begin a new record."),
                options.path);
}

Result<> Migrator::allowed(qint64 version, qint64 newest) const
{
    if (m_care == SchemaCare::Upgrade || (m_care == SchemaCare::Make && version == 0))
        return {};
    if (version == 0)
        return missing();
    return fail(codes::kDatabaseOlder, DatabaseFault{},
                tr("The record is of version %1 and this program works with %2. Stop the bots of "
                   "the older version, then start the bot or the panel once: that upgrades it.")
                    .arg(version)
                    .arg(newest));
}

Result<QList<Migrator::Step>> Migrator::steps() const
{
    QList<Step> found;
    const QDir folder(m_folder);
    for (const QString &name : folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name))
        found.append({name.section(u'_', 0, 0).toInt(), folder.filePath(name)});
    for (qsizetype i = 0; i < found.size(); ++i) {
        if (found.at(i).version != i + 1) {
            return fail(codes::kInternal, InternalFault{},
                        tr("A part of the program is missing. Install it again."),
                        found.at(i).file);
        }
    }
    return found;
}

Result<qint64> Migrator::acceptedVersion(qint64 newest)
{
    const Result<qint64> version = m_schema->version();
    if (version && *version > newest) {
        return fail(codes::kDatabaseNewer, DatabaseFault{},
                    tr("The database was made by a newer version of this program. It was left as "
                       "it is; install that version or choose another data folder."),
                    QStringLiteral("schema %1, this program knows %2").arg(*version).arg(newest));
    }
    return version;
}

Result<> Migrator::migrate()
{
    const Result<QList<Step>> known = steps();
    if (!known)
        return fail(known.error());
    if (m_care == SchemaCare::Leave)
        return migrateLocked(*known); // which changes nothing
    if (const Result<> locked = m_schema->lock(); !locked)
        return locked;
    const Result<> done = migrateLocked(*known);
    m_schema->unlock();
    return done;
}

Result<> Migrator::migrateLocked(const QList<Step> &steps)
{
    const Result<qint64> version = acceptedVersion(steps.size());
    if (!version)
        return fail(version.error());
    if (*version == steps.size()) {
        // Nothing to do, but a file that cannot be written is refused now, not at the first bet.
        Transaction probe(m_connection);
        return probe.begin(Transaction::Mode::Write);
    }
    if (const Result<> may = allowed(*version, steps.size()); !may)
        return may;
    if (*version > 0) {
        if (const Result<> copied = m_schema->backUp(*version); !copied)
            return copied;
    }
    return applyAll(steps);
}

/// Nobody ever sees a version in between.
Result<> Migrator::applyAll(const QList<Step> &steps)
{
    Transaction transaction(m_connection);
    if (const Result<> begun = transaction.begin(Transaction::Mode::Write); !begun)
        return begun;
    // Read again in it: where the transaction is the lock, somebody may have migrated meanwhile.
    const Result<qint64> version = m_schema->version();
    if (!version)
        return fail(version.error());
    for (const Step &step : steps) {
        const Result<> applied = step.version > *version ? apply(step) : Result<>();
        if (!applied)
            return applied;
    }
    return transaction.commit();
}

Result<> Migrator::apply(const Step &step)
{
    const Result<QStringList> statements = statementsOf(step.file);
    if (!statements)
        return fail(statements.error());
    for (const QString &statement : *statements + m_schema->setVersion(step.version)) {
        if (const Result<> done = m_connection.run(statement); !done)
            return fail(done.error().withContext(step.file));
    }
    qCInfo(lcStore, "schema %d applied", step.version);
    return {};
}

} // namespace dbsbm
