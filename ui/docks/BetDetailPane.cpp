// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/BetDetailPane.h"

#include "models/betting/grading.h"
#include "models/tables/OddsDisplays.h"
#include "models/tables/formatting.h"
#include "ui/docks/ExplanationBox.h"
#include "ui/docks/SuggestionBar.h"
#include "ui/widgets/StateOverlay.h"

#include <QFormLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

QString eventText(const BetEvent &event)
{
    QString change;
    if (!event.from.isEmpty() && event.from != event.to)
        change = BetDetailPane::tr(" (%1 → %2)").arg(event.from, event.to);
    const QString line = BetDetailPane::tr("%1 by %2%3").arg(event.kind, event.actor, change);
    QString text = u"<p style='margin: 0 0 5px 0'>%1<br><small>%2</small>"_s.arg(
        line.toHtmlEscaped(), localTimeText(event.atMs).toHtmlEscaped());
    if (!event.reason.isEmpty())
        text += u"<br>"_s + event.reason.toHtmlEscaped();
    return text + u"</p>"_s;
}

QString gameText(const Bet &bet)
{
    QStringList games;
    for (const Leg &leg : bet.legs)
        games.append(leg.game.isEmpty() ? leg.league : QString(leg.league + u": "_s + leg.game));
    return games.join(u'\n');
}

} // namespace

BetDetailPane::BetDetailPane(BettingService &betting, ScoreService &scores, OddsDisplays &odds,
                             QWidget *parent)
    : QFrame(parent),
      m_betting(betting),
      m_odds(odds),
      m_suggestion(new SuggestionBar(scores, betting, this)),
      m_scroll(new QScrollArea(this)),
      m_content(new QWidget),
      m_overlay(new StateOverlay(this)),
      m_facts(new QFormLayout),
      m_title(new QLabel(m_content)),
      m_pick(new QLabel(m_content)),
      m_explanation(new ExplanationBox(betting, m_content)),
      m_history(new QLabel(m_content))
{
    setFrameShape(StyledPanel);
    setObjectName(u"betDetail"_s);
    m_title->setObjectName(u"betDetailTitle"_s);
    m_pick->setObjectName(u"betDetailPick"_s);
    for (QLabel *label : {m_title, m_pick}) {
        QFont bold = label->font();
        bold.setBold(true);
        label->setFont(bold);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_game = addFact(tr("Game"));
    m_stake = addFact(tr("Stake"));
    m_state = addFact(tr("State"));
    m_placed = addFact(tr("Placed"));
    m_note = addFact(tr("Note"));
    m_facts->setHorizontalSpacing(12);
    m_facts->setVerticalSpacing(4);
    m_history->setObjectName(u"betHistory"_s);
    m_history->setAccessibleName(tr("History of the bet"));
    m_history->setWordWrap(true);
    m_history->setTextFormat(Qt::RichText);
    m_history->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_history->setAlignment(Qt::AlignTop | Qt::AlignLeft);

    auto *inner = new QVBoxLayout(m_content);
    inner->setContentsMargins(10, 8, 10, 10);
    inner->addWidget(m_title);
    inner->addWidget(m_pick);
    inner->addLayout(m_facts);
    inner->addWidget(m_explanation);
    auto *heading = new QLabel(tr("History"), m_content);
    heading->setFont(m_title->font());
    inner->addSpacing(4);
    inner->addWidget(heading);
    inner->addWidget(m_history, 1);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(m_content);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_suggestion);
    outer->addWidget(m_scroll);
    connect(m_suggestion, &SuggestionBar::succeeded, this, &BetDetailPane::succeeded);
    connect(m_suggestion, &SuggestionBar::failed, this, &BetDetailPane::failed);
    connect(m_explanation, &ExplanationBox::copied, this, &BetDetailPane::succeeded);
    connect(&m_odds, &OddsDisplays::changed, this, [this] {
        if (m_bet)
            showFacts(*m_bet);
    });
    setBet({});
}

QLabel *BetDetailPane::addFact(const QString &label)
{
    auto *title = new QLabel(label, m_content);
    title->setForegroundRole(QPalette::PlaceholderText);
    auto *value = new QLabel(m_content);
    value->setAccessibleName(label);
    value->setTextFormat(Qt::PlainText);
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_facts->addRow(title, value);
    return value;
}

void BetDetailPane::showFact(QLabel *value, const QString &text)
{
    value->setText(text);
    m_facts->setRowVisible(value, !text.isEmpty());
}

void BetDetailPane::setBet(const std::optional<Bet> &bet)
{
    m_suggestion->setBet(bet);
    if (bet && m_bet && m_bet->id == bet->id && m_bet->revision == bet->revision
        && m_bet->status == bet->status)
        return;
    const bool another = !bet || !m_bet || m_bet->id != bet->id;
    m_bet = bet;
    ++m_generation;
    m_explanation->setBet(bet);
    m_scroll->setVisible(bet.has_value());
    m_overlay->setVisible(!bet);
    if (!bet) {
        m_overlay->present(u"slip"_s, tr("No bet selected"),
                           tr("Select a bet to see its history and to grade it."));
        return;
    }
    if (another)
        m_history->clear();
    showFacts(*bet);
    loadHistory(*bet);
}

void BetDetailPane::showFacts(const Bet &bet)
{
    m_title->setText(
        tr("Bet %1 by %2")
            .arg(betNumberText(bet),
                 bet.capperName.isEmpty() ? tr("a forgotten member") : bet.capperName));
    const QString odds = combinedOdds(bet.legs, m_odds.of(bet.guild));
    m_pick->setText(odds.isEmpty() ? betPickText(bet) : tr("%1 at %2").arg(betPickText(bet), odds));
    showFact(m_game, gameText(bet));
    showFact(m_stake,
             tr("%1 u to win %2 u").arg(bet.stake.risk.toDisplay(), bet.stake.toWin.toDisplay()));
    QString state = betStateText(bet);
    if (bet.status == BetStatus::Settled)
        state = tr("%1, %2 u").arg(state, bet.net.toSignedDisplay());
    if (bet.selfGraded)
        state = tr("%1 (graded by the capper)").arg(state);
    showFact(m_state, state);
    showFact(m_placed, localTimeText(bet.placedAtMs)); // the history has the other times
    m_placed->setToolTip(utcTimeText(bet.placedAtMs));
    showFact(m_note, bet.note);
}

void BetDetailPane::loadHistory(const Bet &bet)
{
    m_betting.history(bet.guild, bet.id)
        .then(this, [this, generation = m_generation](const Result<QList<BetEvent>> &events) {
            if (generation != m_generation)
                return;
            if (events)
                showHistory(*events);
            else
                Q_EMIT failed(events.error());
        });
}

void BetDetailPane::showHistory(const QList<BetEvent> &events)
{
    QString text;
    for (const BetEvent &event : events)
        text += eventText(event);
    m_history->setText(text);
}

} // namespace dbsbm
