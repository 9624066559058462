// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/BettingService.h"
#include "models/tables/tableText.h"

#include <QObject>

#include <memory>

class QSaveFile;

namespace dbsbm {

/// Writes every bet of a query to a file, page by page, and only then puts it in place: a failed
/// export leaves no half file. One export at a time.
class BetExporter : public QObject
{
    Q_OBJECT
public:
    static constexpr int kPageSize = 500;

    explicit BetExporter(BettingService &betting, QObject *parent = nullptr);
    ~BetExporter() override;

    /// How many bets are read at once.
    void setPageSize(int bets) { m_pageSize = bets; }
    bool isRunning() const { return m_file != nullptr; }
    /// Answers by finished() or failed(). Fails when an export is already running.
    void start(const BetQuery &query, const QString &path, ExportFormat format);
    void cancel();

Q_SIGNALS:
    void progressed(qint64 written);
    void finished(const QString &path, qint64 written);
    void failed(const dbsbm::Error &error);

private:
    void nextPage();
    void onPage(const Result<BetPage> &page);
    void write(const QByteArray &bytes);
    void stop(const Error &error);
    void finish();

    BettingService &m_betting;
    std::unique_ptr<QSaveFile> m_file;
    BetQuery m_query;
    ExportFormat m_format = ExportFormat::Csv;
    int m_pageSize = kPageSize;
    qint64 m_written = 0;
    quint64 m_generation = 0;
};

} // namespace dbsbm
