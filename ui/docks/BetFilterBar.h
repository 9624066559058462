// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"
#include "models/services/BettingService.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace dbsbm {

/// Search, state and server of the bets to show. Typing settles for 250 ms before it searches.
class BetFilterBar : public QWidget
{
    Q_OBJECT
public:
    explicit BetFilterBar(Clock &clock, QWidget *parent = nullptr);

    BetQuery query() const;
    bool isFiltering() const;
    /// Keeps the chosen server when it is still there.
    void setGuilds(const QMap<GuildId, QString> &names);
    void focusSearch();

Q_SIGNALS:
    void queryChanged();
    void exportCsvRequested();
    void exportJsonRequested();

private:
    QPushButton *makeExportButton();

    Timer m_timer;
    QLineEdit *m_search;
    QComboBox *m_status;
    QComboBox *m_guild;
};

} // namespace dbsbm
