// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace dbsbm {

/// What a table, chart or form shows in place of content: an icon, what is the matter, and what to
/// do about it. Covers its parent; lets the mouse through.
class StateOverlay : public QWidget
{
    Q_OBJECT
public:
    explicit StateOverlay(QWidget *covered);

    void present(const QString &icon, const QString &title, const QString &hint);
    QString title() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void cover();
    void redraw();

    QString m_iconName;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_hint;
};

} // namespace dbsbm
