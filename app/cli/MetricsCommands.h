// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandRunner.h"
#include "app/cli/commandLine.h"
#include "models/services/metricExport.h"

namespace dbsbm {

class MetricStore;

/// `metrics`: what is stored of the metrics, beside a running bot; with --business how the servers
/// are used.
class MetricsCommands : public CommandRunner
{
    Q_OBJECT
public:
    MetricsCommands(Host &host, const TerminalRequest &request, QObject *parent = nullptr);

    Task<int> run() override;

private:
    /// The question, read from the options.
    struct Wish
    {
        MetricSpan span;
        int points = 0;
        QString format;
    };
    Result<Wish> readWish() const;
    Task<int> withStore();
    Task<int> list(const QList<StoredSeries> &series);
    void next();
    void finish(int code) { m_done.resolve(code); }
    int write() const;
    Task<int> business();
    Task<int> businessOf(GuildId guild);
    Task<int> usage(const QString &sentence) const;

    Host &m_host;
    TerminalRequest m_request;
    Wish m_wish;
    QList<StoredSeries> m_left; ///< series that are still to be read
    QList<MetricRange> m_ranges;
    Promise<int> m_done;
};

} // namespace dbsbm
