// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/SuggestionBar.h"

#include "models/services/ScoreService.h"
#include "models/tables/formatting.h"
#include "ui/widgets/commandId.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

QString textOf(const Proposal &proposal)
{
    const QString scores = scoresOf(proposal).join(u"; "_s);
    if (proposal.result) {
        Bet graded = proposal.bet;
        graded.status = BetStatus::Settled;
        graded.result = proposal.result;
        return SuggestionBar::tr("Final: %1.\nSuggested result: %2.")
            .arg(scores, betStateText(graded));
    }
    return SuggestionBar::tr("Final: %1.\nSuggested for %2 of %3 selections.")
        .arg(scores)
        .arg(proposal.legs.size())
        .arg(proposal.bet.legs.size());
}

} // namespace

SuggestionBar::SuggestionBar(ScoreService &scores, BettingService &betting, QWidget *parent)
    : QFrame(parent),
      m_scores(scores),
      m_text(new QLabel(this)),
      m_confirm(new QPushButton(tr("Con&firm"), this)),
      m_dismiss(new QPushButton(tr("&Dismiss"), this))
{
    setObjectName(u"suggestionBar"_s);
    setFrameShape(StyledPanel);
    m_text->setObjectName(u"suggestionText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_confirm->setObjectName(u"suggestionConfirm"_s);
    m_confirm->setToolTip(tr("Grade the bet as its final score says"));
    m_dismiss->setObjectName(u"suggestionDismiss"_s);
    m_dismiss->setToolTip(tr("Leave the bet open; this score is not suggested again"));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_dismiss);
    buttons->addWidget(m_confirm);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 8, 10, 8);
    column->addWidget(m_text);
    column->addLayout(buttons);
    connect(m_confirm, &QPushButton::clicked, this, &SuggestionBar::confirm);
    connect(m_dismiss, &QPushButton::clicked, this, &SuggestionBar::dismiss);
    connect(&m_scores, &ScoreService::proposalsChanged, this, &SuggestionBar::look);
    connect(&betting, &BettingService::changedElsewhere, this, &SuggestionBar::look);
    present({});
}

void SuggestionBar::setBet(const std::optional<Bet> &bet)
{
    const bool same = bet && m_bet && bet->id == m_bet->id && bet->revision == m_bet->revision;
    m_bet = bet;
    if (!same)
        look();
}

void SuggestionBar::look()
{
    const quint64 generation = ++m_generation;
    if (!m_bet || m_bet->status != BetStatus::Open) {
        present({});
        return;
    }
    m_scores.waitingFor(m_bet->guild, m_bet->id)
        .then(this, [this, generation](const Result<std::optional<Proposal>> &found) {
            if (generation != m_generation)
                return;
            present(found ? *found : std::nullopt);
            if (!found)
                Q_EMIT failed(found.error());
        });
}

void SuggestionBar::present(const std::optional<Proposal> &proposal)
{
    m_proposal = proposal;
    setBusy(false);
    if (proposal)
        m_text->setText(textOf(*proposal));
    setVisible(proposal.has_value());
}

void SuggestionBar::setBusy(bool busy)
{
    m_confirm->setEnabled(!busy);
    m_dismiss->setEnabled(!busy);
}

ConfirmProposal SuggestionBar::command() const
{
    return {m_proposal->bet.guild, m_proposal->bet.id, Actor::panelOperator(), newCommandId(),
            m_proposal->digest};
}

void SuggestionBar::confirm()
{
    if (!m_proposal)
        return;
    setBusy(true);
    m_scores.confirm(command()).then(this, [this](const Result<BetOutcome> &outcome) {
        if (!outcome)
            return answered(outcome.error(), {});
        const Bet &bet = outcome->bet;
        answered({},
                 bet.status == BetStatus::Settled
                     ? tr("Bet %1 is settled: %2, %3 u.")
                           .arg(betNumberText(bet), betStateText(bet), bet.net.toSignedDisplay())
                     : tr("Bet %1 is graded in part.").arg(betNumberText(bet)));
    });
}

void SuggestionBar::dismiss()
{
    if (!m_proposal)
        return;
    setBusy(true);
    m_scores.dismiss(command()).then(this, [this](const Result<Bet> &bet) {
        if (!bet)
            return answered(bet.error(), {});
        answered({}, tr("The suggested result of bet %1 is dismissed.").arg(betNumberText(*bet)));
    });
}

void SuggestionBar::answered(const std::optional<Error> &fault, const QString &sentence)
{
    setBusy(false);
    if (fault)
        Q_EMIT failed(*fault);
    else
        Q_EMIT succeeded(sentence);
    look();
}

} // namespace dbsbm
