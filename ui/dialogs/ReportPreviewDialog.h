// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace dbsbm {

/// Shows exactly the bytes of an error report before they are written anywhere.
class ReportPreviewDialog : public QDialog
{
    Q_OBJECT
public:
    ReportPreviewDialog(const QByteArray &report, QWidget *parent);

Q_SIGNALS:
    /// The person agreed; \a report is what was shown.
    void saveRequested(const QByteArray &report);
};

} // namespace dbsbm
