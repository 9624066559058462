// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"
#include "models/ops/LogSink.h"
#include "models/tables/TableModel.h"

namespace dbsbm {

/// The latest log lines, oldest first, at most kMaxRows. Lines are gathered for 100 ms and shown in
/// one step, so a flood costs the window little. While paused they are gathered, not shown.
class LogTableModel : public TableModel
{
    Q_OBJECT
public:
    enum Columns { Time, Level, Category, Text, ColumnTotal };
    static constexpr int kMaxRows = 5000;

    LogTableModel(LogSink &sink, Clock &clock, QObject *parent = nullptr);

    void setPaused(bool paused);
    bool isPaused() const { return m_paused; }
    /// Lines that wait while paused.
    int waiting() const { return int(m_pending.size()); }
    const LogEntry &entryAt(int row) const { return m_entries[row]; }
    QStringList categories() const { return m_categories; }

    int rowCount(const QModelIndex &parent = {}) const override;

    /// Debug < info < warning < critical < fatal, which QtMsgType's own order is not.
    static int rank(QtMsgType level);
    static QString levelText(QtMsgType level);

Q_SIGNALS:
    void categoriesChanged();
    void waitingChanged();

protected:
    QVariant cell(const QModelIndex &index, int role) const override;

private:
    void gather(const LogEntry &entry);
    void flush();
    void noteCategories(const QList<LogEntry> &entries);

    Timer m_timer;
    QList<LogEntry> m_entries;
    QList<LogEntry> m_pending;
    QStringList m_categories;
    bool m_paused = false;
};

} // namespace dbsbm
