// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/BettingService.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace dbsbm {

/// How the grade of a settled bet came about, line by line, to read and to copy. Hidden while the
/// bet has no grade.
class ExplanationBox : public QWidget
{
    Q_OBJECT
public:
    explicit ExplanationBox(BettingService &betting, QWidget *parent = nullptr);

    /// Reads the explanation again, so call it when the bet changed.
    void setBet(const std::optional<Bet> &bet);

Q_SIGNALS:
    void copied(const QString &sentence);

private:
    void present(const Result<Explanation> &explanation);
    QToolButton *addButton(const QString &name, const QString &text, const QString &help);

    BettingService &m_betting;
    QLabel *m_text;
    QToolButton *m_copyText;
    QToolButton *m_copyJson;
    std::optional<Bet> m_bet;
    std::optional<Explanation> m_explanation;
    quint64 m_generation = 0;
};

} // namespace dbsbm
