// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/ErrorsDock.h"

#include "models/ops/LogSink.h"
#include "models/ops/RecoveryRegistry.h"
#include "models/services/reportPdf.h"
#include "models/tables/formatting.h"
#include "ui/PanelServices.h"
#include "ui/dialogs/ReportPreviewDialog.h"
#include "ui/dialogs/saveFile.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/TableView.h"
#include "ui/widgets/icons.h"

#include <QDir>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

QString detailText(const ErrorGroup &group)
{
    using E = ErrorsDock;
    QStringList lines{group.userText, {}};
    lines << E::tr("Code: %1 (%2)").arg(group.code, group.kind);
    if (const RecoveryStrategy *recovery = recoveryFor(group.code, group.kind))
        lines << E::tr("By itself: %1").arg(QString::fromUtf8(recovery->what));
    if (!group.detail.isEmpty())
        lines << E::tr("Detail: %1").arg(group.detail);
    lines << E::tr("First seen: %1").arg(utcTimeText(group.firstSeenMs));
    lines << E::tr("Last seen: %1").arg(utcTimeText(group.lastSeenMs));
    lines << E::tr("Rate: %1 a minute of late, %2 in the last hour")
                 .arg(QLocale().toString(group.perMinute, 'f', 1),
                      QLocale().toString(group.perHour));
    if (!group.commands.isEmpty())
        lines << E::tr("Commands: %1").arg(group.commands.join(u", "_s));
    QStringList guilds;
    for (const GuildId guild : group.guilds)
        guilds << guild.toString();
    if (!guilds.isEmpty())
        lines << E::tr("Servers: %1").arg(guilds.join(u", "_s));
    if (!group.breadcrumbs.isEmpty())
        lines << QString() << E::tr("What came before:") << group.breadcrumbs;
    return lines.join(u'\n');
}

} // namespace

ErrorsDock::ErrorsDock(const PanelServices &services, QWidget *parent)
    : Dock(u"errorsDock"_s, tr("Errors"), services.clock, parent),
      m_tracker(services.errors),
      m_logs(services.logs),
      m_clock(services.clock),
      m_model(services.errors),
      m_table(new TableView(tr("Errors"), this)),
      m_export(new QPushButton(themedIcon(u"export"_s), tr("Export report…"), this)),
      m_clear(new QPushButton(themedIcon(u"clear"_s), tr("Clear"), this))
{
    m_table->setObjectName(u"errorTable"_s);
    m_table->setModel(&m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setColumnWidths({14, 14, 0, 9, 20, 20});
    m_table->setEmptyState(u"success"_s, tr("No errors"),
                           tr("What goes wrong appears here, grouped, with what to do about it."));
    m_export->setObjectName(u"errorExport"_s);
    m_clear->setObjectName(u"errorClear"_s);
    m_clear->setToolTip(tr("Forget the errors shown here; the log keeps them"));

    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(m_table);
    splitter->addWidget(buildDetail());
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    auto *line = new QHBoxLayout;
    line->addStretch();
    line->addWidget(m_export);
    line->addWidget(m_clear);
    body().addWidget(splitter, 1);
    body().addLayout(line);

    connect(m_export, &QPushButton::clicked, this, &ErrorsDock::showReport);
    connect(m_clear, &QPushButton::clicked, &m_tracker, &ErrorTracker::clear);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ErrorsDock::updateDetail);
    connect(&m_model, &ErrorTableModel::dataChanged, this, &ErrorsDock::updateDetail);
    connect(&m_model, &ErrorTableModel::modelReset, this, &ErrorsDock::updateButtons);
    connect(&m_model, &ErrorTableModel::rowsInserted, this, &ErrorsDock::updateButtons);
    updateButtons();
}

QWidget *ErrorsDock::buildDetail()
{
    m_detail = new QPlainTextEdit(this);
    m_detail->setObjectName(u"errorDetail"_s);
    m_detail->setAccessibleName(tr("Detail of the selected error"));
    m_detail->setReadOnly(true);
    m_detail->setPlaceholderText(tr("Select an error to see its detail and what came before it."));
    return m_detail;
}

void ErrorsDock::updateDetail()
{
    const QList<int> rows = m_table->selectedRowNumbers();
    const QString text = rows.isEmpty() ? QString() : detailText(m_model.groupAt(rows.first()));
    if (m_detail->toPlainText() != text)
        m_detail->setPlainText(text);
}

void ErrorsDock::updateButtons()
{
    m_clear->setEnabled(m_model.rowCount() > 0);
    updateDetail();
}

QList<ReportFile> ErrorsDock::report() const
{
    return reportFiles({.groups = m_tracker.groups(),
                        .breadcrumbs = m_tracker.breadcrumbs(),
                        .log = m_logs.recent(),
                        .atMs = m_clock.nowMs()});
}

Result<> ErrorsDock::exportReport(const QString &path) const
{
    return writeReport(path, report());
}

Result<> ErrorsDock::writeReport(const QString &path, const QList<ReportFile> &files) const
{
    const Result<QByteArray> report = reportAs(path, files, m_clock.nowMs());
    return report ? writeFile(path, *report) : fail(report.error());
}

void ErrorsDock::showReport()
{
    auto *dialog = new ReportPreviewDialog(report(), this);
    connect(dialog, &ReportPreviewDialog::saveRequested, this,
            [this](const QList<ReportFile> &files) {
                chooseSaveFile(this,
                               {.title = tr("Save error report"),
                                .name = u"error-report.zip"_s,
                                .filter = tr("All files of it (*.zip);;PDF (*.pdf);;Web page "
                                             "(*.html);;JSON (*.json)")},
                               [this, files](const QString &path) { save(path, files); });
            });
    dialog->open();
}

void ErrorsDock::save(const QString &path, const QList<ReportFile> &files)
{
    if (const Result<> written = writeReport(path, files); !written)
        messages().showError(written.error());
    else
        messages().showMessage(
            Tone::Good, tr("The report was written to %1.").arg(QDir::toNativeSeparators(path)));
}

} // namespace dbsbm
