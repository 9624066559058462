// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/BetExporter.h"

#include "models/core/ErrorCodes.h"

#include <QSaveFile>

namespace dbsbm {

using namespace Qt::StringLiterals;

BetExporter::BetExporter(BettingService &betting, QObject *parent)
    : QObject(parent), m_betting(betting)
{}

BetExporter::~BetExporter() = default;

void BetExporter::start(const BetQuery &query, const QString &path, ExportFormat format)
{
    if (isRunning()) {
        Q_EMIT failed(
            Error(codes::kFileUnwritable, ConfigurationFault{},
                  tr("An export is still running. Wait until it has finished, then try again.")));
        return;
    }
    m_query = query;
    m_query.limit = m_pageSize;
    m_query.before = {};
    m_query.explained = format == ExportFormat::Json;
    m_format = format;
    m_written = 0;
    m_file = std::make_unique<QSaveFile>(path);
    if (!m_file->open(QIODevice::WriteOnly)) {
        stop(Error(codes::kFileUnwritable, ConfigurationFault{},
                   tr("The file cannot be written. Choose another folder."),
                   m_file->errorString()));
        return;
    }
    write(format == ExportFormat::Csv ? betCsvHeader().toUtf8() : QByteArrayLiteral("["));
    nextPage();
}

void BetExporter::cancel()
{
    ++m_generation;
    m_file.reset();
}

void BetExporter::nextPage()
{
    m_betting.bets(m_query).then(this,
                                 [this, generation = m_generation](const Result<BetPage> &page) {
                                     if (generation == m_generation)
                                         onPage(page);
                                 });
}

void BetExporter::onPage(const Result<BetPage> &page)
{
    if (!page) {
        stop(page.error());
        return;
    }
    for (const Bet &bet : page->bets) {
        if (m_format == ExportFormat::Csv)
            write(betCsvLine(bet).toUtf8());
        else
            write((m_written > 0 ? QByteArrayLiteral(",\n") : QByteArrayLiteral("\n"))
                  + betJson(bet, page->explanations.value(bet.id)));
        ++m_written;
    }
    Q_EMIT progressed(m_written);
    if (page->more && !page->bets.isEmpty()) {
        m_query.before = page->bets.last().id;
        nextPage();
    } else {
        finish();
    }
}

void BetExporter::write(const QByteArray &bytes)
{
    // A short write is remembered by the file and makes commit() fail.
    m_file->write(bytes);
}

void BetExporter::finish()
{
    if (m_format == ExportFormat::Json)
        write(QByteArrayLiteral("\n]\n"));
    const QString path = m_file->fileName();
    if (!m_file->commit()) {
        stop(Error(codes::kFileUnwritable, ConfigurationFault{},
                   tr("The export could not be written. Free some space or choose another folder."),
                   m_file->errorString()));
        return;
    }
    m_file.reset();
    Q_EMIT finished(path, m_written);
}

void BetExporter::stop(const Error &error)
{
    const Error copy = error;
    cancel();
    Q_EMIT failed(copy);
}

} // namespace dbsbm
