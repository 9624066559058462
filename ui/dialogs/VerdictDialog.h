// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/BettingService.h"
#include "ui/dialogs/WorkDialog.h"

class QComboBox;
class QLineEdit;

namespace dbsbm {

/// What is decided about one bet with more than a press of a button: another result for a settled
/// bet, the grade of one selection of a parlay, or its withdrawal.
class VerdictDialog : public WorkDialog
{
    Q_OBJECT
public:
    enum class Purpose { Correct, GradeSelection, Cancel };

    VerdictDialog(Purpose purpose, const Bet &bet, BettingService &betting, Clock &clock,
                  QWidget *parent);

Q_SIGNALS:
    void succeeded(const QString &sentence);

protected:
    void updateButtons() override;

private:
    void buildSelection();
    void buildResult();
    void run();
    Task<Result<BetOutcome>> decide(const Fraction &share);
    void finish(const Result<BetOutcome> &outcome);
    QString told(const Bet &bet) const;
    QList<LegSettlement> legs(const Fraction &share) const;
    BetResult result() const;

    const Purpose m_purpose;
    const Bet m_bet;
    BettingService &m_betting;
    QComboBox *m_selection = nullptr;
    QComboBox *m_result = nullptr;
    QLineEdit *m_share = nullptr;
    QLineEdit *m_reason;
};

} // namespace dbsbm
