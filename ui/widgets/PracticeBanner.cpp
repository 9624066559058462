// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/PracticeBanner.h"

#include "ui/widgets/Theme.h"
#include "ui/widgets/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace dbsbm {

using namespace Qt::StringLiterals;

PracticeBanner::PracticeBanner(QWidget *parent) : QFrame(parent), m_icon(new QLabel(this))
{
    setObjectName(u"practiceBanner"_s);
    drawIcon();
    auto *text = new QLabel(
        tr("<b>Practice mode:</b> a simulated Discord; nothing here reaches a real server."), this);
    text->setObjectName(u"practiceText"_s);
    text->setWordWrap(true);
    auto *button = new QPushButton(tr("Connect &a real bot…"), this);
    button->setObjectName(u"practiceConnect"_s);
    connect(button, &QPushButton::clicked, this, &PracticeBanner::connectRequested);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 5, 8, 5);
    layout->setSpacing(8);
    layout->addWidget(m_icon);
    layout->addWidget(text, 1);
    layout->addWidget(button);
}

void PracticeBanner::drawIcon()
{
    m_icon->setPixmap(tonedIcon(u"practice"_s, Tone::Warning).pixmap(20, 20));
}

void PracticeBanner::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        drawIcon();
    QFrame::changeEvent(event);
}

void PracticeBanner::paintEvent(QPaintEvent *)
{
    const QColor tone = toneColor(Tone::Warning, palette());
    QPainter painter(this);
    painter.fillRect(rect(), blended(palette().color(QPalette::Window), tone, 0.16));
    painter.fillRect(0, height() - 1, width(), 1,
                     blended(palette().color(QPalette::Window), tone, 0.45));
}

} // namespace dbsbm
