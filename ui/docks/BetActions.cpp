// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/BetActions.h"

#include "models/services/OutboxService.h"
#include "models/tables/formatting.h"
#include "ui/PanelServices.h"
#include "ui/widgets/icons.h"

#include <QAction>
#include <QUuid>
#include <QWidget>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

/// One press of a button is one command, however often it is delivered.
QString newCommandId()
{
    return u"p:"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
}

struct Look
{
    QString name;
    QString icon;
    Tone tone;
    QString text;
    QString help;
    QKeySequence key;
};

Look lookOf(BetActions::Kind kind)
{
    using B = BetActions;
    switch (kind) {
    case B::Won:
        return {u"betWon"_s,
                u"won"_s,
                Tone::Good,
                B::tr("&Won"),
                B::tr("Grade this bet as won"),
                QKeyCombination(Qt::ControlModifier, Qt::Key_1)};
    case B::Lost:
        return {u"betLost"_s,
                u"lost"_s,
                Tone::Bad,
                B::tr("&Lost"),
                B::tr("Grade this bet as lost"),
                QKeyCombination(Qt::ControlModifier, Qt::Key_2)};
    case B::Push:
        return {u"betPush"_s,
                u"push"_s,
                Tone::Neutral,
                B::tr("&Push"),
                B::tr("Grade this bet as a push: the stake goes back"),
                QKeyCombination(Qt::ControlModifier, Qt::Key_3)};
    case B::Void:
        return {u"betVoid"_s,
                u"void"_s,
                Tone::Neutral,
                B::tr("V&oid"),
                B::tr("Void this bet: it counts nowhere"),
                QKeyCombination(Qt::ControlModifier, Qt::Key_4)};
    case B::Undo:
        return {u"betUndo"_s,
                u"undo"_s,
                Tone::Neutral,
                B::tr("&Undo"),
                B::tr("Take the grade back: the bet is open again"),
                QKeyCombination(Qt::ControlModifier, Qt::Key_Z)};
    case B::Retry:
        return {u"betRetry"_s,
                u"reconnect"_s,
                Tone::Neutral,
                B::tr("Retr&y post"),
                B::tr("Post the slip again that could not be posted"),
                QKeyCombination(Qt::ControlModifier, Qt::Key_R)};
    }
    return {};
}

} // namespace

BetActions::BetActions(const PanelServices &services, QWidget *host)
    : QObject(host), m_betting(services.betting), m_outbox(services.outbox)
{
    for (int i = 0; i < kCount; ++i) {
        const auto kind = Kind(i);
        const Look look = lookOf(kind);
        auto *action = new QAction(tonedIcon(look.icon, look.tone), look.text, this);
        action->setObjectName(look.name);
        action->setToolTip(
            tr("%1 (%2)").arg(look.help, look.key.toString(QKeySequence::NativeText)));
        action->setShortcut(look.key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, [this, kind] { run(kind); });
        host->addAction(action);
        m_actions[size_t(i)] = action;
    }
    updateEnabled();
}

void BetActions::setBet(const std::optional<Bet> &bet)
{
    m_bet = bet;
    updateEnabled();
}

void BetActions::updateEnabled()
{
    const bool free = m_bet && !m_busy;
    const bool open = free && m_bet->status == BetStatus::Open;
    for (const Kind kind : {Won, Lost, Push, Void})
        action(kind)->setEnabled(open);
    action(Undo)->setEnabled(free && m_bet->status == BetStatus::Settled);
    action(Retry)->setEnabled(free && m_bet->status == BetStatus::PostFailed);
}

void BetActions::run(Kind kind)
{
    if (!m_bet || m_busy)
        return;
    m_busy = true;
    updateEnabled();
    switch (kind) {
    case Won: return grade(BetResult::Won);
    case Lost: return grade(BetResult::Lost);
    case Push: return grade(BetResult::Push);
    case Void: return grade(BetResult::Void);
    case Undo: return undo();
    case Retry: return retry();
    }
}

void BetActions::grade(BetResult result)
{
    const GradeBet command{.guild = m_bet->guild,
                           .bet = m_bet->id,
                           .result = result,
                           .actor = Actor::panelOperator(),
                           .commandId = newCommandId(),
                           .reason = {}};
    m_betting.grade(command).then(
        this, [this](const Result<BetOutcome> &outcome) { onOutcome(outcome); });
}

void BetActions::undo()
{
    const UndoGrade command{.guild = m_bet->guild,
                            .bet = m_bet->id,
                            .actor = Actor::panelOperator(),
                            .commandId = newCommandId()};
    m_betting.undo(command).then(this,
                                 [this](const Result<BetOutcome> &outcome) { onOutcome(outcome); });
}

void BetActions::retry()
{
    const QString number = betNumberText(*m_bet);
    m_outbox.requeueBet(m_bet->guild, m_bet->id).then(this, [this, number](const Result<> &result) {
        m_busy = false;
        updateEnabled();
        if (result)
            Q_EMIT succeeded(tr("The slip of bet %1 is posted again now.").arg(number));
        else
            Q_EMIT failed(result.error());
    });
}

void BetActions::onOutcome(const Result<BetOutcome> &outcome)
{
    m_busy = false;
    updateEnabled();
    if (!outcome) {
        Q_EMIT failed(outcome.error());
        return;
    }
    const Bet &bet = outcome->bet;
    if (bet.status == BetStatus::Settled)
        Q_EMIT succeeded(
            tr("Bet %1 is settled: %2, %3 u.")
                .arg(betNumberText(bet), betStateText(bet), bet.net.toSignedDisplay()));
    else
        Q_EMIT succeeded(tr("Bet %1 is open again.").arg(betNumberText(bet)));
}

} // namespace dbsbm
