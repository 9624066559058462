// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"
#include "models/core/Error.h"
#include "models/tables/formatting.h"

#include <QFrame>

class QLabel;
class QToolButton;

namespace dbsbm {

/// One message at the top of a dock: what happened, its code and what to do. Hidden when there is
/// nothing to say. Good news leaves by itself; a fault stays until closed or replaced.
class MessageBar : public QFrame
{
    Q_OBJECT
public:
    explicit MessageBar(Clock &clock, QWidget *parent = nullptr);

    void showError(const Error &error);
    void showMessage(Tone tone, const QString &text);
    void clear();
    QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void drawIcon();
    void present(Tone tone, const QString &text, const QString &detail);

    Timer m_timer;
    Tone m_tone = Tone::Info;
    QLabel *m_icon;
    QLabel *m_text;
    QToolButton *m_close;
};

} // namespace dbsbm
