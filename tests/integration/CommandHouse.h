// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ops/Metrics.h"
#include "models/services/MetricStore.h"
#include "tests/integration/DaemonHarness.h"
#include "tests/support/FakeClock.h"
#include "tests/support/TestMariadb.h"

#include <optional>

namespace dbsbm::test {

/// An installation in which every command of a page can succeed: a record with two graded games,
/// and as far as \a commands ask for it, what a bot left behind: metrics, a crash, an alert, a
/// vault, a profile, an old bot's database. Words in capitals stand for what is in it.
class CommandHouse
{
public:
    explicit CommandHouse(const QStringList &commands);

    /// Runs a line of a page. `dbsbmd run` is ended in good order once it is online.
    DaemonHarness::Output run(const QString &command);
    /// The line as it was run.
    const QString &ranLine() const { return m_line; }

private:
    QString filled(QString command);
    QString valueOf(const QString &word, const QString &command);
    QByteArray inputOf(const QString &command) const;
    DaemonHarness::Output host(const QStringList &options);
    void copyRecord();
    void keepMetrics();
    void crash();
    void raiseAlert();
    void fillVault();
    void makeFiles();
    void readHead();
    void write(const QString &name, const QByteArray &bytes) const;
    QString path(const QString &name) const { return m_folder.filePath(name); }

    DaemonHarness m_house;
    QTemporaryDir m_folder; ///< where the commands are typed
    FakeClock m_clock;
    Metrics m_metrics;
    std::optional<MetricStore> m_store;
    std::optional<TestMariadb> m_old;
    QString m_line;
    QString m_head; ///< of the chain, and its row
    QString m_row;
};

} // namespace dbsbm::test
