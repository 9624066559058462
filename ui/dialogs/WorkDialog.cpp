// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/WorkDialog.h"

#include "ui/widgets/MessageBar.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {
constexpr int kLeastWidth = 440;
constexpr int kSteps = 1000; // a progress bar counts in int
} // namespace

WorkDialog::WorkDialog(const Look &look, Clock &clock, QWidget *parent)
    : QDialog(parent),
      m_messages(new MessageBar(clock, this)),
      m_fields(new QWidget(this)),
      m_form(new QFormLayout),
      m_body(new QVBoxLayout(m_fields)),
      m_progress(new QProgressBar(this)),
      m_buttons(new QDialogButtonBox(this)),
      m_close(m_buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole))
{
    setObjectName(look.name);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(look.title);
    m_fields->setMinimumWidth(kLeastWidth);
    auto *introduction = new QLabel(look.introduction, this);
    introduction->setObjectName(u"workIntroduction"_s);
    introduction->setTextFormat(Qt::PlainText);
    introduction->setWordWrap(true);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setHorizontalSpacing(12);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(10);
    m_body->addLayout(m_form);
    m_progress->setObjectName(u"workProgress"_s);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setTextVisible(false);
    m_progress->hide();
    m_close->setObjectName(u"workClose"_s);
    m_close->setAutoDefault(false);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &WorkDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 12, 14, 12);
    layout->setSpacing(10);
    layout->addWidget(m_messages);
    layout->addWidget(introduction);
    layout->addWidget(m_fields, 1);
    layout->addWidget(m_progress);
    layout->addWidget(m_buttons);
}

QPushButton *WorkDialog::addStart(const QString &text, const QString &name)
{
    QPushButton *button = m_buttons->addButton(text, QDialogButtonBox::ActionRole);
    button->setObjectName(name);
    button->setAutoDefault(m_starts.isEmpty());
    button->setDefault(m_starts.isEmpty());
    m_starts << button;
    return button;
}

QLabel *WorkDialog::addRow(const QString &label, QWidget *field)
{
    auto *title = new QLabel(label, m_fields);
    title->setBuddy(field);
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(QString(label).remove(u'&'));
    m_form->addRow(title, field);
    return title;
}

void WorkDialog::setRowVisible(QWidget *field, bool visible)
{
    m_form->setRowVisible(field, visible);
}

void WorkDialog::setBusy(bool busy)
{
    m_busy = busy;
    if (busy)
        m_focus = focusWidget();
    m_fields->setEnabled(!busy);
    for (QPushButton *button : std::as_const(m_starts))
        button->setEnabled(!busy);
    m_close->setText(busy ? tr("Stop") : tr("Close"));
    m_progress->setVisible(busy);
    showProgress(0, 0);
    if (busy)
        m_messages->clear();
    else
        updateButtons();
    if (!busy && m_focus)
        m_focus->setFocus();
}

void WorkDialog::showProgress(qint64 done, qint64 total)
{
    m_progress->setRange(0, total > 0 ? kSteps : 0);
    if (total > 0)
        m_progress->setValue(int(done * kSteps / total));
}

/// A message that appears takes no room from the fields: the dialog grows by it.
bool WorkDialog::event(QEvent *event)
{
    const bool taken = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest) {
        const int wanted = layout()->totalHeightForWidth(width());
        if (height() < wanted)
            resize(width(), wanted);
    }
    return taken;
}

void WorkDialog::reject()
{
    if (m_busy)
        cancelWork();
    else
        QDialog::reject();
}

} // namespace dbsbm
