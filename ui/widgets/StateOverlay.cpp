// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/StateOverlay.h"

#include "ui/widgets/icons.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace dbsbm {

using namespace Qt::StringLiterals;

StateOverlay::StateOverlay(QWidget *covered)
    : QWidget(covered),
      m_icon(new QLabel(this)),
      m_title(new QLabel(this)),
      m_hint(new QLabel(this))
{
    setObjectName(u"stateOverlay"_s);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_title->setObjectName(u"stateTitle"_s);
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 12, 24, 12);
    layout->setSpacing(6);
    layout->addStretch();
    for (QLabel *label : {m_icon, m_title, m_hint}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    layout->addStretch();
    covered->installEventFilter(this);
    hide();
}

void StateOverlay::present(const QString &icon, const QString &title, const QString &hint)
{
    m_iconName = icon;
    m_title->setText(title);
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    redraw();
    cover();
    show();
    raise();
}

QString StateOverlay::title() const
{
    return m_title->text();
}

bool StateOverlay::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        cover();
    return QWidget::eventFilter(watched, event);
}

void StateOverlay::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        redraw();
    QWidget::changeEvent(event);
}

void StateOverlay::cover()
{
    setGeometry(parentWidget()->rect());
    // A small dock has no room for the icon.
    m_icon->setVisible(parentWidget()->height() > 120);
}

void StateOverlay::redraw()
{
    if (!m_iconName.isEmpty())
        m_icon->setPixmap(tonedIcon(m_iconName, Tone::Muted).pixmap(32, 32));
}

} // namespace dbsbm
