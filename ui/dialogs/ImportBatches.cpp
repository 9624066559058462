// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/ImportBatches.h"

#include "models/tables/formatting.h"
#include "ui/widgets/icons.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

qint64 betsOf(const ImportBatch &batch)
{
    const QJsonObject report = QJsonDocument::fromJson(batch.report.toUtf8()).object();
    return report.value("counts"_L1).toObject().value("bets"_L1).toInteger();
}

QString sourceText(const QString &source)
{
    return source == u"csv" ? ImportBatches::tr("CSV files")
                            : ImportBatches::tr("a MySQL or MariaDB server");
}

QString batchText(const ImportBatch &batch)
{
    const QString text =
        ImportBatches::tr("Import %1 of %2, from %3: %n bet(s)", nullptr, int(betsOf(batch)))
            .arg(batch.id.toString(), localTimeText(batch.atMs), sourceText(batch.source));
    return batch.undoneAtMs > 0
        ? ImportBatches::tr("%1, taken back %2").arg(text, localTimeText(batch.undoneAtMs))
        : text;
}

} // namespace

ImportBatches::ImportBatches(ImportService &imports, QWidget *parent)
    : QGroupBox(tr("Earlier imports"), parent),
      m_imports(imports),
      m_list(new QListWidget(this)),
      m_undo(new QPushButton(themedIcon(u"undo"_s), tr("&Take it back…"), this))
{
    m_list->setObjectName(u"importBatches"_s);
    m_list->setAccessibleName(tr("Earlier imports of this server"));
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setFixedHeight(72); // the report above takes what room there is
    m_undo->setObjectName(u"importUndo"_s);
    m_undo->setAutoDefault(false);
    m_undo->setToolTip(tr("Cancels the bets of this import by reversal entries"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_list);
    layout->addWidget(m_undo, 0, Qt::AlignLeft);
    connect(m_list, &QListWidget::currentRowChanged, this, &ImportBatches::updateButton);
    connect(m_undo, &QPushButton::clicked, this, &ImportBatches::ask);
    updateButton();
}

void ImportBatches::setGuild(GuildId guild)
{
    m_guild = guild;
    reload();
}

void ImportBatches::reload()
{
    m_list->clear();
    m_batches.clear();
    setVisible(false);
    updateButton();
    if (!m_guild.isValid())
        return;
    m_imports.list(m_guild).then(
        this, [this, guild = m_guild](const Result<QList<ImportBatch>> &batches) {
            if (guild != m_guild)
                return;
            if (batches)
                present(*batches);
            else
                Q_EMIT failed(batches.error());
        });
}

void ImportBatches::present(const QList<ImportBatch> &batches)
{
    m_batches = batches;
    m_list->clear();
    for (const ImportBatch &batch : batches)
        m_list->addItem(batchText(batch));
    setVisible(!batches.isEmpty());
    updateButton();
}

void ImportBatches::updateButton()
{
    const int row = m_list->currentRow();
    m_undo->setEnabled(row >= 0 && row < m_batches.size() && m_batches.at(row).undoneAtMs == 0);
}

void ImportBatches::ask()
{
    const ImportBatch batch = m_batches.value(m_list->currentRow());
    if (!batch.id.isValid())
        return;
    auto *box = new QMessageBox(
        QMessageBox::Warning, tr("Take an import back"),
        tr("%1.\n\nIts bets are cancelled and its balances reversed. The history keeps both.")
            .arg(batchText(batch)),
        QMessageBox::Cancel, this);
    box->setObjectName(u"importUndoBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *sure = box->addButton(tr("Take it &back"), QMessageBox::AcceptRole);
    sure->setObjectName(u"importUndoSure"_s);
    connect(sure, &QPushButton::clicked, this, [this, id = batch.id] { Q_EMIT undoRequested(id); });
    box->open();
}

} // namespace dbsbm
