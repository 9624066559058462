// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/MessageBar.h"

#include "ui/widgets/Theme.h"
#include "ui/widgets/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace dbsbm {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

MessageBar::MessageBar(Clock &clock, QWidget *parent)
    : QFrame(parent),
      m_timer(clock),
      m_icon(new QLabel(this)),
      m_text(new QLabel(this)),
      m_close(new QToolButton(this))
{
    setObjectName(u"messageBar"_s);
    m_text->setObjectName(u"messageText"_s);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_close->setObjectName(u"messageClose"_s);
    m_close->setAutoRaise(true);
    m_close->setIcon(themedIcon(u"close"_s));
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(tr("Close this message"));
    connect(m_close, &QToolButton::clicked, this, &MessageBar::clear);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 6, 6, 6);
    layout->setSpacing(8);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_close, 0, Qt::AlignTop);
    hide();
}

void MessageBar::showError(const Error &error)
{
    const bool mild = error.severity() == Severity::Info || error.severity() == Severity::Warning;
    present(mild ? Tone::Warning : Tone::Bad, tr("%1 (%2)").arg(error.userText(), error.code()),
            error.detail());
}

void MessageBar::showMessage(Tone tone, const QString &text)
{
    present(tone, text, {});
    if (tone == Tone::Good || tone == Tone::Info)
        m_timer.start(8s, [this] { clear(); });
}

void MessageBar::present(Tone tone, const QString &text, const QString &detail)
{
    m_timer.stop();
    m_tone = tone;
    drawIcon();
    m_text->setText(text);
    m_text->setToolTip(detail);
    setAccessibleName(text);
    show();
    update();
}

void MessageBar::clear()
{
    m_timer.stop();
    m_text->clear();
    hide();
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::drawIcon()
{
    m_icon->setPixmap(tonedIcon(toneIconName(m_tone), m_tone).pixmap(18, 18));
}

void MessageBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && isVisible())
        drawIcon();
    QFrame::changeEvent(event);
}

void MessageBar::paintEvent(QPaintEvent *)
{
    const QColor tone = toneColor(m_tone, palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(blended(palette().color(QPalette::Window), tone, 0.5));
    painter.setBrush(blended(palette().color(QPalette::Window), tone, 0.12));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

} // namespace dbsbm
