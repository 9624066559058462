// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/Dock.h"

#include "ui/widgets/MessageBar.h"

#include <QVBoxLayout>

namespace dbsbm {

Dock::Dock(const QString &name, const QString &title, Clock &clock, QWidget *parent)
    : QDockWidget(title, parent)
{
    setObjectName(name);
    auto *content = new QWidget(this);
    m_body = new QVBoxLayout(content);
    m_body->setContentsMargins(8, 8, 8, 8);
    m_body->setSpacing(8);
    m_messages = new MessageBar(clock, content);
    m_body->addWidget(m_messages);
    setWidget(content);
}

} // namespace dbsbm
