// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ops/ErrorReport.h"

#include <QDialog>

class QComboBox;
class QPlainTextEdit;

namespace dbsbm {

/// Shows exactly the bytes of an error report, file by file, before they are written anywhere.
class ReportPreviewDialog : public QDialog
{
    Q_OBJECT
public:
    ReportPreviewDialog(const QList<ReportFile> &files, QWidget *parent);

Q_SIGNALS:
    /// The person agreed; \a files are what was shown.
    void saveRequested(const QList<dbsbm::ReportFile> &files);

private:
    void showFile(int index);

    QList<ReportFile> m_files;
    QComboBox *m_choice;
    QPlainTextEdit *m_text;
};

} // namespace dbsbm
