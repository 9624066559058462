// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/ReportPreviewDialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace dbsbm {

using namespace Qt::StringLiterals;

ReportPreviewDialog::ReportPreviewDialog(const QList<ReportFile> &files, QWidget *parent)
    : QDialog(parent),
      m_files(files),
      m_choice(new QComboBox(this)),
      m_text(new QPlainTextEdit(this))
{
    setObjectName(u"reportPreview"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Error report"));
    auto *hint =
        new QLabel(tr("This is exactly what the report holds; tokens, addresses and home paths are "
                      "already replaced. Nothing is sent: the file is saved on this computer."),
                   this);
    hint->setWordWrap(true);
    m_choice->setObjectName(u"reportFile"_s);
    m_choice->setAccessibleName(tr("File of the report"));
    for (const ReportFile &file : files)
        m_choice->addItem(
            tr("%1 (%2)").arg(file.name, QLocale().formattedDataSize(file.content.size())));
    m_text->setObjectName(u"reportText"_s);
    m_text->setAccessibleName(tr("Contents of the report"));
    m_text->setReadOnly(true);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *save = buttons->addButton(tr("&Save report…"), QDialogButtonBox::AcceptRole);
    save->setObjectName(u"reportSave"_s);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &ReportPreviewDialog::showFile);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT saveRequested(m_files);
        accept();
    });

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(hint);
    layout->addWidget(m_choice);
    layout->addWidget(m_text, 1);
    layout->addWidget(buttons);
    resize(720, 520);
    showFile(0);
}

void ReportPreviewDialog::showFile(int index)
{
    if (index >= 0 && index < m_files.size())
        m_text->setPlainText(QString::fromUtf8(m_files.at(index).content));
}

} // namespace dbsbm
