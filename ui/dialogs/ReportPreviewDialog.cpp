// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/ReportPreviewDialog.h"

#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace dbsbm {

using namespace Qt::StringLiterals;

ReportPreviewDialog::ReportPreviewDialog(const QByteArray &report, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"reportPreview"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Error report"));
    auto *hint =
        new QLabel(tr("This is exactly what the report holds; tokens, addresses and home paths are "
                      "already replaced. Nothing is sent: the file is saved on this computer."),
                   this);
    hint->setWordWrap(true);
    auto *text = new QPlainTextEdit(QString::fromUtf8(report), this);
    text->setObjectName(u"reportText"_s);
    text->setAccessibleName(tr("Contents of the report"));
    text->setReadOnly(true);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *save = buttons->addButton(tr("&Save report…"), QDialogButtonBox::AcceptRole);
    save->setObjectName(u"reportSave"_s);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this, report] {
        Q_EMIT saveRequested(report);
        accept();
    });

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(hint);
    layout->addWidget(text, 1);
    layout->addWidget(buttons);
    resize(720, 520);
}

} // namespace dbsbm
