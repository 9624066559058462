// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/scoreGrading.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace dbsbm {

class ScoreService;

/// The grade that final scores suggest for the selected bet, to be confirmed or dismissed; hidden
/// while there is none.
class SuggestionBar : public QFrame
{
    Q_OBJECT
public:
    SuggestionBar(ScoreService &scores, BettingService &betting, QWidget *parent = nullptr);

    /// Nothing = no bet is selected.
    void setBet(const std::optional<Bet> &bet);

Q_SIGNALS:
    void succeeded(const QString &sentence);
    void failed(const dbsbm::Error &error);

private:
    void look();
    void present(const std::optional<Proposal> &proposal);
    void confirm();
    void dismiss();
    ConfirmProposal command() const;
    void setBusy(bool busy);
    void answered(const std::optional<Error> &fault, const QString &sentence);

    ScoreService &m_scores;
    QLabel *m_text;
    QPushButton *m_confirm;
    QPushButton *m_dismiss;
    std::optional<Bet> m_bet;
    std::optional<Proposal> m_proposal;
    quint64 m_generation = 0; ///< answers about an earlier bet are dropped
};

} // namespace dbsbm
