// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/DiagnosticsDialog.h"

#include "ui/dialogs/saveFile.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/icons.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QJsonDocument>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

enum Column { VerdictColumn, NameColumn, FindingColumn, TookColumn, DiagnosticColumns };

Tone toneOf(CheckVerdict verdict)
{
    switch (verdict) {
    case CheckVerdict::Ok: return Tone::Good;
    case CheckVerdict::Warning: return Tone::Warning;
    case CheckVerdict::Failed: return Tone::Bad;
    case CheckVerdict::Skipped: break;
    }
    return Tone::Muted;
}

QString textOf(CheckVerdict verdict)
{
    switch (verdict) {
    case CheckVerdict::Ok: return DiagnosticsDialog::tr("OK");
    case CheckVerdict::Warning: return DiagnosticsDialog::tr("Warning");
    case CheckVerdict::Failed: return DiagnosticsDialog::tr("Failed");
    case CheckVerdict::Skipped: break;
    }
    return DiagnosticsDialog::tr("Skipped");
}

/// Rows with air above and below, whole rows in focus: several lines in each would run together.
class CheckDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(0, 12);
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->state &= ~QStyle::State_HasFocus;
    }
};

int countOf(const std::vector<CheckResult> &results, CheckVerdict verdict)
{
    return static_cast<int>(std::ranges::count(results, verdict, &CheckResult::verdict));
}

} // namespace

DiagnosticsDialog::DiagnosticsDialog(Source source, Clock &clock, QWidget *parent)
    : QDialog(parent),
      m_source(std::move(source)),
      m_messages(new MessageBar(clock, this)),
      m_summary(new QLabel(this)),
      m_table(new QTableWidget(this)),
      m_progress(new QProgressBar(this))
{
    setObjectName(u"diagnosticsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Diagnostics"));
    m_summary->setObjectName(u"diagnosticsSummary"_s);
    m_summary->setWordWrap(true);
    m_progress->setAccessibleName(tr("Checks that have ended"));
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_messages);
    layout->addWidget(m_summary);
    layout->addWidget(m_progress);
    layout->addWidget(m_table, 1);
    buildTable();
    buildButtons();
    resize(860, 620);
    begin();
}

DiagnosticsDialog::~DiagnosticsDialog() = default;

void DiagnosticsDialog::buildTable()
{
    m_table->setObjectName(u"diagnosticsTable"_s);
    m_table->setAccessibleName(tr("What was looked at"));
    m_table->setColumnCount(DiagnosticColumns);
    m_table->setHorizontalHeaderLabels({tr("Result"), tr("Checked"), tr("Found"), tr("Time")});
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->horizontalHeaderItem(TookColumn)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->setItemDelegate(new CheckDelegate(m_table));
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setWordWrap(true);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(FindingColumn, QHeaderView::Stretch);
}

void DiagnosticsDialog::buildButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    const auto add = [this, buttons](const QString &icon, const QString &text, const QString &name,
                                     void (DiagnosticsDialog::*work)()) {
        QPushButton *button = buttons->addButton(text, QDialogButtonBox::ActionRole);
        button->setIcon(themedIcon(icon));
        button->setObjectName(name);
        connect(button, &QPushButton::clicked, this, work);
        return button;
    };
    m_again =
        add(u"reconnect"_s, tr("&Run again"), u"diagnosticsAgain"_s, &DiagnosticsDialog::begin);
    m_copy = add(u"copy"_s, tr("&Copy"), u"diagnosticsCopy"_s, &DiagnosticsDialog::copy);
    m_save = add(u"export"_s, tr("&Save…"), u"diagnosticsSave"_s, &DiagnosticsDialog::save);
    m_cancel = buttons->addButton(tr("S&top"), QDialogButtonBox::ActionRole);
    m_cancel->setIcon(themedIcon(u"stop"_s));
    m_cancel->setObjectName(u"diagnosticsStop"_s);
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_run->cancel(); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout()->addWidget(buttons);
}

void DiagnosticsDialog::begin()
{
    m_run = m_source();
    const int count = static_cast<int>(m_run->results().size());
    m_table->setRowCount(count);
    m_progress->setRange(0, count);
    m_progress->setValue(0);
    for (int row = 0; row < count; ++row)
        fillRow(row, m_run->results().at(static_cast<size_t>(row)), false);
    m_summary->setText(tr("Each check has a deadline of its own; nothing is changed."));
    for (QPushButton *button : {m_again, m_copy, m_save})
        button->setEnabled(false);
    m_cancel->setEnabled(true);
    connect(m_run.get(), &Diagnostics::checked, this, &DiagnosticsDialog::showCheck);
    connect(m_run.get(), &Diagnostics::finished, this, &DiagnosticsDialog::finish);
    m_run->start();
}

void DiagnosticsDialog::fillRow(int row, const CheckResult &result, bool ended)
{
    const auto put = [this, row](int column, const QString &text) {
        auto *item = new QTableWidgetItem(text);
        item->setTextAlignment(column == TookColumn ? Qt::AlignRight | Qt::AlignVCenter
                                                    : Qt::AlignLeft | Qt::AlignVCenter);
        m_table->setItem(row, column, item);
        return item;
    };
    QTableWidgetItem *verdict = put(VerdictColumn, ended ? textOf(result.verdict) : tr("Waiting"));
    const Tone tone = ended ? toneOf(result.verdict) : Tone::Muted;
    verdict->setIcon(ended ? tonedIcon(toneIconName(tone), tone) : themedIcon(u"loading"_s));
    verdict->setForeground(toneColor(tone, palette()));
    verdict->setData(Qt::UserRole, int(tone));
    put(NameColumn, result.label);
    put(FindingColumn,
        result.mend.isEmpty()
            ? result.sentence
            : QString(result.sentence + u'\n' + tr("To mend it: %1").arg(result.mend)));
    put(TookColumn,
        ended ? tr("%1 ms").arg(QLocale().toString(qlonglong(result.took.count()))) : QString());
    m_table->resizeRowToContents(row);
}

void DiagnosticsDialog::showCheck(const CheckResult &result)
{
    const auto &results = m_run->results();
    const auto found = std::ranges::find(results, result.name, &CheckResult::name);
    fillRow(static_cast<int>(found - results.begin()), result, true);
    m_progress->setValue(m_progress->value() + 1);
}

void DiagnosticsDialog::finish()
{
    const auto &results = m_run->results();
    const int failed = countOf(results, CheckVerdict::Failed);
    const int warned = countOf(results, CheckVerdict::Warning);
    const int skipped = countOf(results, CheckVerdict::Skipped);
    m_summary->setText(
        failed + warned == 0
            ? tr("Everything that was looked at is in order; skipped: %1.").arg(skipped)
            : tr("Failed: %1. Warnings: %2. Skipped: %3. What to do stands with each.")
                  .arg(failed)
                  .arg(warned)
                  .arg(skipped));
    for (QPushButton *button : {m_again, m_copy, m_save})
        button->setEnabled(true);
    m_cancel->setEnabled(false);
    m_table->resizeRowsToContents();
}

void DiagnosticsDialog::copy()
{
    QGuiApplication::clipboard()->setText(m_run->toText());
    m_messages->showMessage(Tone::Good, tr("The results are in the clipboard."));
}

void DiagnosticsDialog::save()
{
    const SaveRequest request{tr("Save the results"), u"dbsbm-diagnostics.json"_s,
                              tr("JSON (*.json);;Text (*.txt)")};
    chooseSaveFile(this, request, [this](const QString &path) {
        const QByteArray bytes = path.endsWith(u".txt") ? m_run->toText().toUtf8()
                                                        : QJsonDocument(m_run->toJson()).toJson();
        const Result<> written = writeFile(path, bytes);
        if (written)
            m_messages->showMessage(Tone::Good, tr("Saved as %1.").arg(path));
        else
            m_messages->showMessage(Tone::Bad, written.error().userText());
    });
}

void DiagnosticsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        QTableWidgetItem *verdict = m_table->item(row, VerdictColumn);
        verdict->setForeground(
            toneColor(static_cast<Tone>(verdict->data(Qt::UserRole).toInt()), palette()));
    }
}

void DiagnosticsDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    m_table->resizeRowsToContents();
}

} // namespace dbsbm
