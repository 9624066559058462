// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/AlertTableModel.h"

#include "models/tables/formatting.h"

#include <algorithm>

namespace dbsbm {

namespace {

using Alerts = AlertTableModel;

QList<TableModel::Column> columns()
{
    return {{Alerts::tr("Severity"), false, {}},
            {Alerts::tr("State"), false, {}},
            {Alerts::tr("Rule"), false, {}},
            {Alerts::tr("Value"), true, Alerts::tr("As it was last seen")},
            {Alerts::tr("Told when"), false, {}},
            {Alerts::tr("Since"), true, Alerts::tr("Local time; the tooltip shows UTC")}};
}

qint64 sinceMs(const Alerts::Row &row)
{
    if (!row.alert)
        return 0;
    return row.alert->firedAtMs == 0 ? row.alert->sinceMs : row.alert->firedAtMs;
}

QString display(const Alerts::Row &row, int column)
{
    switch (column) {
    case Alerts::SeverityColumn: return severityText(row.rule.severity);
    case Alerts::State: return alertStateText(row);
    case Alerts::Rule: return row.rule.summary;
    case Alerts::Value: return row.alert ? alertValueText(row.rule, row.alert->value) : QString();
    case Alerts::Condition: return row.rule.conditionText();
    case Alerts::Since: return localTimeText(sinceMs(row));
    default: return {};
    }
}

QString tip(const Alerts::Row &row, int column)
{
    switch (column) {
    case Alerts::Since: return utcTimeText(sinceMs(row));
    case Alerts::Rule: return row.rule.name + QStringLiteral(": ") + row.rule.mend;
    default: return {};
    }
}

Tone toneOf(const Alerts::Row &row, int column)
{
    if (!row.alert || row.alert->state == AlertState::Pending)
        return Tone::Muted;
    if (column == Alerts::SeverityColumn)
        return severityTone(row.rule.severity);
    if (column != Alerts::State)
        return Tone::Neutral;
    return row.alert->state == AlertState::Firing ? severityTone(row.rule.severity) : Tone::Muted;
}

bool isSame(const Alerts::Row &a, const Alerts::Row &b)
{
    return a.rule.name == b.rule.name;
}

} // namespace

QString alertStateText(const AlertTableModel::Row &row)
{
    if (!row.alert)
        return row.silencedUntilMs == 0
            ? Alerts::tr("Quiet")
            : Alerts::tr("Silenced until %1").arg(localMinuteText(row.silencedUntilMs));
    switch (row.alert->state) {
    case AlertState::Pending: return Alerts::tr("Pending");
    case AlertState::Acknowledged: return Alerts::tr("Acknowledged");
    case AlertState::Silenced:
        return Alerts::tr("Silenced until %1").arg(localMinuteText(row.silencedUntilMs));
    case AlertState::Resolved: return Alerts::tr("Over");
    case AlertState::Firing: break;
    }
    return row.alert->hiddenBy.isEmpty() ? Alerts::tr("Firing")
                                         : Alerts::tr("Firing, told as a worse one");
}

AlertTableModel::AlertTableModel(AlertEngine &engine, QObject *parent)
    : TableModel(columns(), parent), m_engine(engine), m_rows(rowsNow())
{
    connect(&engine, &AlertEngine::changed, this, &AlertTableModel::refresh);
}

QList<AlertTableModel::Row> AlertTableModel::rowsNow() const
{
    QList<Row> rows;
    const QList<Alert> active = m_engine.active();
    for (const Alert &alert : active) {
        if (const AlertRule *rule = m_engine.rule(alert.rule))
            rows.append({*rule, alert, m_engine.silencedUntilMs(alert.rule)});
    }
    for (const AlertRule &rule : m_engine.rules()) {
        const bool isActive = std::ranges::any_of(
            active, [&rule](const Alert &alert) { return alert.rule == rule.name; });
        if (!isActive)
            rows.append({rule, std::nullopt, m_engine.silencedUntilMs(rule.name)});
    }
    return rows;
}

/// The selection stays as long as the order does.
void AlertTableModel::refresh()
{
    QList<Row> rows = rowsNow();
    if (std::ranges::equal(rows, m_rows, isSame)) {
        m_rows = std::move(rows);
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnTotal - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int AlertTableModel::rowOf(const QString &rule) const
{
    const auto found =
        std::ranges::find_if(m_rows, [&rule](const Row &row) { return row.rule.name == rule; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int AlertTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int AlertTableModel::firing() const
{
    return int(std::ranges::count_if(
        m_rows, [](const Row &row) { return row.alert && row.alert->firedAtMs != 0; }));
}

QVariant AlertTableModel::cell(const QModelIndex &index, int role) const
{
    const Row &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole: return display(row, index.column());
    case Qt::ToolTipRole: return tip(row, index.column());
    case ToneRole: return int(toneOf(row, index.column()));
    case PillRole:
        return row.alert && (index.column() == SeverityColumn || index.column() == State);
    default: return {};
    }
}

} // namespace dbsbm
