// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/BettingService.h"

#include <QFrame>

class QFormLayout;
class QLabel;
class QScrollArea;

namespace dbsbm {

class ExplanationBox;
class OddsDisplays;
class ScoreService;
class StateOverlay;
class SuggestionBar;

/// Everything about one bet: pick, amounts, delivery, how it was graded and its whole history.
class BetDetailPane : public QFrame
{
    Q_OBJECT
public:
    BetDetailPane(BettingService &betting, ScoreService &scores, OddsDisplays &odds,
                  QWidget *parent = nullptr);

    /// Nothing = no bet is selected.
    void setBet(const std::optional<Bet> &bet);

Q_SIGNALS:
    void succeeded(const QString &sentence);
    void failed(const dbsbm::Error &error);

private:
    QLabel *addFact(const QString &label);
    /// Without text the row is hidden.
    void showFact(QLabel *value, const QString &text);
    void showFacts(const Bet &bet);
    void loadHistory(const Bet &bet);
    void showHistory(const QList<BetEvent> &events);

    BettingService &m_betting;
    OddsDisplays &m_odds;
    SuggestionBar *m_suggestion;
    QScrollArea *m_scroll;
    QWidget *m_content;
    StateOverlay *m_overlay;
    QFormLayout *m_facts;
    QLabel *m_title;
    QLabel *m_pick;
    QLabel *m_game;
    QLabel *m_stake;
    QLabel *m_state;
    QLabel *m_placed;
    QLabel *m_note;
    ExplanationBox *m_explanation;
    QLabel *m_history;
    std::optional<Bet> m_bet;
    quint64 m_generation = 0;
};

} // namespace dbsbm
