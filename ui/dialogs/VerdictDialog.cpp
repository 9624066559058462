// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/VerdictDialog.h"

#include "models/core/ErrorCodes.h"
#include "models/tables/formatting.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/commandId.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

using Purpose = VerdictDialog::Purpose;
constexpr int kWholeBet = -1;
constexpr int kMaxReason = 200;

QString titleOf(Purpose purpose)
{
    switch (purpose) {
    case Purpose::Correct: return VerdictDialog::tr("Correct a grade");
    case Purpose::GradeSelection: return VerdictDialog::tr("Grade a selection");
    case Purpose::Cancel: break;
    }
    return VerdictDialog::tr("Cancel a bet");
}

QString introductionOf(Purpose purpose, const Bet &bet)
{
    const QString about =
        VerdictDialog::tr("Bet %1 by %2: %3.")
            .arg(betNumberText(bet),
                 bet.capperName.isEmpty() ? VerdictDialog::tr("a forgotten member")
                                          : bet.capperName,
                 betPickText(bet));
    switch (purpose) {
    case Purpose::Correct:
        return VerdictDialog::tr("%1\nIt is graded %2, %3 u. The old grade is reversed and the new "
                                 "one booked at the time of the first; both stay in the history.")
            .arg(about, betStateText(bet), bet.net.toSignedDisplay());
    case Purpose::GradeSelection:
        return VerdictDialog::tr("%1\nThe bet is settled once a selection is lost or each of them "
                                 "has a result.")
            .arg(about);
    case Purpose::Cancel: break;
    }
    return VerdictDialog::tr("%1\nIt is withdrawn and counts nowhere. Its slip says so, and its "
                             "history stays.")
        .arg(about);
}

Result<Fraction> shareOf(const QString &text)
{
    if (text.isEmpty())
        return Fraction{1, 1};
    const Result<Fraction> share = Fraction::parse(text);
    if (share && share->numerator <= share->denominator)
        return *share;
    return fail(codes::kTextInvalid, ValidationFault{u"dead_heat"_s},
                VerdictDialog::tr("Write the share of a dead heat as a fraction up to 1, for "
                                  "example 1/2, or leave it empty."));
}

} // namespace

VerdictDialog::VerdictDialog(Purpose purpose, const Bet &bet, BettingService &betting, Clock &clock,
                             QWidget *parent)
    : WorkDialog({u"verdictDialog"_s, titleOf(purpose), introductionOf(purpose, bet)}, clock,
                 parent),
      m_purpose(purpose),
      m_bet(bet),
      m_betting(betting),
      m_reason(new QLineEdit(this))
{
    if (purpose != Purpose::Cancel) {
        buildSelection();
        buildResult();
    }
    m_reason->setObjectName(u"verdictReason"_s);
    m_reason->setMaxLength(kMaxReason);
    m_reason->setPlaceholderText(tr("Why; kept in the bet's history"));
    addRow(tr("R&eason"), m_reason);
    QPushButton *start = addStart(purpose == Purpose::Correct      ? tr("&Correct")
                                      : purpose == Purpose::Cancel ? tr("Cancel the &bet")
                                                                   : tr("&Grade"),
                                  u"verdictStart"_s);
    connect(start, &QPushButton::clicked, this, &VerdictDialog::run);
    (m_selection && m_selection->count() > 1 ? static_cast<QWidget *>(m_selection)
         : m_result                          ? static_cast<QWidget *>(m_result)
                                             : m_reason)
        ->setFocus();
}

void VerdictDialog::buildSelection()
{
    m_selection = new QComboBox(this);
    m_selection->setObjectName(u"verdictSelection"_s);
    m_selection->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_selection->setMinimumContentsLength(30);
    if (m_purpose == Purpose::Correct)
        m_selection->addItem(tr("The whole bet"), kWholeBet);
    for (int i = 0; m_bet.legs.size() > 1 && i < int(m_bet.legs.size()); ++i) {
        m_selection->addItem(betLegText(m_bet, i), i);
        if (m_purpose == Purpose::GradeSelection && m_selection->currentIndex() < i
            && m_bet.legs.at(m_selection->currentIndex()).result)
            m_selection->setCurrentIndex(i); // the first that waits
    }
    addRow(tr("&Selection"), m_selection);
    setRowVisible(m_selection, m_selection->count() > 1);
}

void VerdictDialog::buildResult()
{
    m_result = new QComboBox(this);
    m_result->setObjectName(u"verdictResult"_s);
    for (const LegResult each : {LegResult::Won, LegResult::Lost, LegResult::Push,
                                 LegResult::HalfWon, LegResult::HalfLost, LegResult::Void})
        m_result->addItem(legResultText(each), toName(each));
    addRow(tr("&Result"), m_result);
    m_share = new QLineEdit(this);
    m_share->setObjectName(u"verdictShare"_s);
    m_share->setMaxLength(11);
    m_share->setPlaceholderText(tr("Share of a win, as 1/2; empty when there was none"));
    addRow(tr("&Dead heat"), m_share);
}

void VerdictDialog::updateButtons() {}

BetResult VerdictDialog::result() const
{
    return betResultFromName(m_result->currentData().toString()).value_or(BetResult::Push);
}

QList<LegSettlement> VerdictDialog::legs(const Fraction &share) const
{
    const int leg = m_selection->currentData().toInt();
    if (leg == kWholeBet)
        return {};
    const auto one = legResultFromName(m_result->currentData().toString());
    return {{leg, one.value_or(LegResult::Push), share}};
}

void VerdictDialog::run()
{
    const Result<Fraction> share = shareOf(m_share ? m_share->text().trimmed() : QString());
    if (!share) {
        messages().showError(share.error());
        m_share->setFocus();
        return;
    }
    setBusy(true);
    decide(*share).then(this, [this](const Result<BetOutcome> &outcome) { finish(outcome); });
}

Task<Result<BetOutcome>> VerdictDialog::decide(const Fraction &share)
{
    const QString reason = m_reason->text().simplified();
    const Actor actor = Actor::panelOperator();
    if (m_purpose == Purpose::Cancel)
        return m_betting.cancel({.guild = m_bet.guild,
                                 .bet = m_bet.id,
                                 .actor = actor,
                                 .commandId = newCommandId(),
                                 .reason = reason});
    const QList<LegSettlement> some = legs(share);
    const Fraction whole = some.isEmpty() ? share : Fraction{1, 1};
    if (m_purpose == Purpose::Correct)
        return m_betting.correct({.guild = m_bet.guild,
                                  .bet = m_bet.id,
                                  .result = result(),
                                  .actor = actor,
                                  .commandId = newCommandId(),
                                  .reason = reason,
                                  .deadHeat = whole,
                                  .legs = some});
    return m_betting.grade({.guild = m_bet.guild,
                            .bet = m_bet.id,
                            .result = result(),
                            .actor = actor,
                            .commandId = newCommandId(),
                            .reason = reason,
                            .deadHeat = whole,
                            .legs = some});
}

void VerdictDialog::finish(const Result<BetOutcome> &outcome)
{
    setBusy(false);
    if (!outcome) {
        messages().showError(outcome.error());
        return;
    }
    Q_EMIT succeeded(told(outcome->bet));
    accept();
}

QString VerdictDialog::told(const Bet &bet) const
{
    const QString number = betNumberText(bet);
    if (bet.status == BetStatus::Cancelled)
        return tr("Bet %1 is cancelled. Its history stays.").arg(number);
    if (bet.status != BetStatus::Settled)
        return tr("The selection of bet %1 is graded; the bet waits for the others.").arg(number);
    const QString sentence = m_purpose == Purpose::Correct ? tr("Bet %1 is corrected: %2, %3 u.")
                                                           : tr("Bet %1 is settled: %2, %3 u.");
    return sentence.arg(number, betStateText(bet), bet.net.toSignedDisplay());
}

} // namespace dbsbm
