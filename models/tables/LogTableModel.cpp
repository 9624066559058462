// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/LogTableModel.h"

#include "models/tables/formatting.h"

#include <algorithm>

namespace dbsbm {

using namespace std::chrono_literals;

namespace {

QList<TableModel::Column> columns()
{
    using M = LogTableModel;
    return {{M::tr("Time"), true, M::tr("Local time; the tooltip shows UTC")},
            {M::tr("Level"), false, {}},
            {M::tr("Area"), false, {}},
            {M::tr("Message"), false, {}}};
}

Tone levelTone(QtMsgType level)
{
    switch (level) {
    case QtDebugMsg: return Tone::Muted;
    case QtInfoMsg: return Tone::Neutral;
    case QtWarningMsg: return Tone::Warning;
    case QtCriticalMsg:
    case QtFatalMsg: return Tone::Bad;
    }
    return Tone::Neutral;
}

/// The text, and what the line says beside it.
QString textTip(const LogEntry &entry)
{
    using M = LogTableModel;
    const LogFields &fields = entry.fields;
    QStringList lines{entry.text};
    if (!fields.code.isEmpty())
        lines << M::tr("Code: %1").arg(fields.code);
    if (!fields.command.isEmpty())
        lines << M::tr("Command: %1").arg(fields.command);
    if (fields.guild.isValid())
        lines << M::tr("Server: %1").arg(fields.guild.toString());
    if (fields.duration.count() >= 0)
        lines << M::tr("Took %1 ms").arg(double(fields.duration.count()) / 1e6, 0, 'f', 1);
    return lines.join(u'\n');
}

} // namespace

LogTableModel::LogTableModel(LogSink &sink, Clock &clock, QObject *parent)
    : TableModel(columns(), parent), m_timer(clock), m_entries(sink.recent())
{
    noteCategories(m_entries);
    connect(&sink, &LogSink::entryLogged, this, &LogTableModel::gather);
}

void LogTableModel::setPaused(bool paused)
{
    m_paused = paused;
    if (!paused)
        flush();
    Q_EMIT waitingChanged();
}

void LogTableModel::gather(const LogEntry &entry)
{
    m_pending.append(entry);
    if (m_pending.size() > kMaxRows)
        m_pending.removeFirst();
    if (m_paused)
        Q_EMIT waitingChanged();
    else if (!m_timer.isActive())
        m_timer.start(100ms, [this] { flush(); });
}

void LogTableModel::flush()
{
    if (m_paused || m_pending.isEmpty())
        return;
    const QList<LogEntry> fresh = std::exchange(m_pending, {});
    const int excess = int(m_entries.size() + fresh.size()) - kMaxRows;
    if (const int drop = qMin(excess, int(m_entries.size())); drop > 0) {
        beginRemoveRows({}, 0, drop - 1);
        m_entries.remove(0, drop);
        endRemoveRows();
    }
    const int first = int(m_entries.size());
    beginInsertRows({}, first, first + int(fresh.size()) - 1);
    m_entries.append(fresh);
    endInsertRows();
    noteCategories(fresh);
}

void LogTableModel::noteCategories(const QList<LogEntry> &entries)
{
    constexpr int kMaxCategories = 100;
    const auto before = m_categories.size();
    for (const LogEntry &entry : entries) {
        if (!m_categories.contains(entry.category) && m_categories.size() < kMaxCategories)
            m_categories.append(entry.category);
    }
    if (m_categories.size() == before)
        return;
    m_categories.sort();
    Q_EMIT categoriesChanged();
}

int LogTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int LogTableModel::rank(QtMsgType level)
{
    switch (level) {
    case QtDebugMsg: return 0;
    case QtInfoMsg: return 1;
    case QtWarningMsg: return 2;
    case QtCriticalMsg: return 3;
    case QtFatalMsg: return 4;
    }
    return 4;
}

QString LogTableModel::levelText(QtMsgType level)
{
    switch (level) {
    case QtDebugMsg: return tr("Debug");
    case QtInfoMsg: return tr("Info");
    case QtWarningMsg: return tr("Warning");
    case QtCriticalMsg: return tr("Error");
    case QtFatalMsg: return tr("Fatal");
    }
    return {};
}

QVariant LogTableModel::cell(const QModelIndex &index, int role) const
{
    const LogEntry &entry = m_entries[index.row()];
    if (role == ToneRole)
        return int(index.column() == Level ? levelTone(entry.level) : Tone::Neutral);
    if (role == Qt::ToolTipRole)
        return index.column() == Time ? utcTimeText(entry.atMs)
                                      : (index.column() == Text ? textTip(entry) : QString());
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Time: return localTimeText(entry.atMs);
    case Level: return levelText(entry.level);
    case Category: return entry.category;
    case Text: return entry.text.simplified();
    default: return {};
    }
}

} // namespace dbsbm
