// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/BettingService.h"
#include "ui/dialogs/WorkDialog.h"

class QComboBox;
class QLineEdit;

namespace dbsbm {

/// Notes the price at which the market of a selection closed; the closing line value follows from
/// it. A price that was noted before is replaced, and both stay in the bet's history.
class ClosingDialog : public WorkDialog
{
    Q_OBJECT
public:
    ClosingDialog(const Bet &bet, BettingService &betting, Clock &clock, QWidget *parent);

Q_SIGNALS:
    void succeeded(const QString &sentence);

protected:
    void updateButtons() override;

private:
    void run();
    void finish(const Result<BetOutcome> &outcome);

    const Bet m_bet;
    BettingService &m_betting;
    QComboBox *m_selection;
    QLineEdit *m_odds;
    QPushButton *m_start;
};

} // namespace dbsbm
