// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"

#include <QDialog>
#include <QPointer>

class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace dbsbm {

class MessageBar;

/// A dialog that asks for something and then does it: an introduction, a form, and buttons that
/// start the work. While it runs the form is locked and progress shows; a fault is told at the top
/// and everything typed stays. Deletes itself when it is closed.
class WorkDialog : public QDialog
{
    Q_OBJECT
public:
    bool isBusy() const { return m_busy; }
    /// The work that runs is ended first, by cancelWork().
    void reject() override;

protected:
    bool event(QEvent *event) override;

    struct Look
    {
        QString name; ///< object name
        QString title;
        QString introduction;
    };
    WorkDialog(const Look &look, Clock &clock, QWidget *parent);

    /// A button for work, left of Close. The first one is the default.
    QPushButton *addStart(const QString &text, const QString &name);
    QLabel *addRow(const QString &label, QWidget *field);
    void setRowVisible(QWidget *field, bool visible);
    QFormLayout &form() { return *m_form; }
    /// Below the form.
    QVBoxLayout &body() { return *m_body; }
    MessageBar &messages() { return *m_messages; }
    /// Locks or frees everything but Close.
    void setBusy(bool busy);
    /// \a total 0 = not known.
    void showProgress(qint64 done, qint64 total);
    /// What of the work can still be ended is ended; nothing by default.
    virtual void cancelWork() {}
    /// The buttons that cannot be pressed yet are switched off.
    virtual void updateButtons() = 0;

private:
    MessageBar *m_messages;
    QWidget *m_fields;
    QFormLayout *m_form;
    QVBoxLayout *m_body;
    QProgressBar *m_progress;
    QDialogButtonBox *m_buttons;
    QPushButton *m_close;
    QList<QPushButton *> m_starts;
    QPointer<QWidget> m_focus; ///< to go back to once the work is done
    bool m_busy = false;
};

} // namespace dbsbm
