// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDockWidget>

class QVBoxLayout;

namespace dbsbm {

class Clock;
class MessageBar;

/// A dock of the panel: a message bar on top, content below.
class Dock : public QDockWidget
{
    Q_OBJECT
public:
    MessageBar &messages() { return *m_messages; }

protected:
    /// \a name keeps the place of the dock in stored layouts; never renamed.
    Dock(const QString &name, const QString &title, Clock &clock, QWidget *parent);
    QVBoxLayout &body() { return *m_body; }

private:
    MessageBar *m_messages;
    QVBoxLayout *m_body;
};

} // namespace dbsbm
