// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/ClosingDialog.h"

#include "models/tables/formatting.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/commandId.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaxOdds = 20;

QString introductionOf(const Bet &bet)
{
    return ClosingDialog::tr("Bet %1: %2.\nThe price at which a market closed shows how good the "
                             "price of the bet was. Its result and net do not change.")
        .arg(betNumberText(bet), betPickText(bet));
}

QString selectionText(const Bet &bet, int leg)
{
    const QString text = betLegText(bet, leg);
    const auto &closing = bet.legs.at(leg).closing;
    return closing ? ClosingDialog::tr("%1, closed at %2")
                         .arg(text, Odds::fromStored({}, *closing).toDisplay(OddsFormat::American))
                   : text;
}

} // namespace

ClosingDialog::ClosingDialog(const Bet &bet, BettingService &betting, Clock &clock, QWidget *parent)
    : WorkDialog({u"closingDialog"_s, tr("Closing price"), introductionOf(bet)}, clock, parent),
      m_bet(bet),
      m_betting(betting),
      m_selection(new QComboBox(this)),
      m_odds(new QLineEdit(this)),
      m_start(addStart(tr("&Note the price"), u"closingStart"_s))
{
    m_selection->setObjectName(u"closingSelection"_s);
    m_selection->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_selection->setMinimumContentsLength(30);
    for (int leg = 0; leg < int(bet.legs.size()); ++leg)
        m_selection->addItem(selectionText(bet, leg));
    const auto open =
        std::find_if(bet.legs.begin(), bet.legs.end(), [](const Leg &leg) { return !leg.closing; });
    if (open != bet.legs.end()) // the first that has none
        m_selection->setCurrentIndex(int(open - bet.legs.begin()));
    addRow(tr("&Selection"), m_selection);
    setRowVisible(m_selection, bet.legs.size() > 1);
    m_odds->setObjectName(u"closingOdds"_s);
    m_odds->setMaxLength(kMaxOdds);
    m_odds->setPlaceholderText(tr("As -115, 1.87 or 20/23"));
    addRow(tr("&Closing odds"), m_odds);
    connect(m_start, &QPushButton::clicked, this, &ClosingDialog::run);
    connect(m_odds, &QLineEdit::textChanged, this, &ClosingDialog::updateButtons);
    m_odds->setFocus();
    updateButtons();
}

void ClosingDialog::updateButtons()
{
    m_start->setEnabled(!isBusy() && !m_odds->text().trimmed().isEmpty());
}

void ClosingDialog::run()
{
    const Result<Odds> closing = Odds::parse(m_odds->text().trimmed(), kEveryOddsFormat);
    if (!closing) {
        messages().showError(closing.error());
        m_odds->setFocus();
        return;
    }
    setBusy(true);
    m_betting
        .setClosing({.guild = m_bet.guild,
                     .bet = m_bet.id,
                     .actor = Actor::panelOperator(),
                     .commandId = newCommandId(),
                     .leg = m_selection->currentIndex(),
                     .closing = *closing})
        .then(this, [this](const Result<BetOutcome> &outcome) { finish(outcome); });
}

void ClosingDialog::finish(const Result<BetOutcome> &outcome)
{
    setBusy(false);
    if (!outcome) {
        messages().showError(outcome.error());
        return;
    }
    Q_EMIT succeeded(tr("The closing price of bet %1 is noted.").arg(betNumberText(outcome->bet)));
    accept();
}

} // namespace dbsbm
