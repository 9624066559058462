// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/BetActions.h"

#include "models/services/OutboxService.h"
#include "models/tables/formatting.h"
#include "ui/PanelServices.h"
#include "ui/dialogs/ClosingDialog.h"
#include "ui/dialogs/VerdictDialog.h"
#include "ui/widgets/commandId.h"
#include "ui/widgets/icons.h"

#include <QAction>
#include <QWidget>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

struct Look
{
    const char *name;
    const char16_t *icon;
    Tone tone;
    const char *text;
    const char *help;
    Qt::Key key; ///< with Ctrl
};

/// In the order of BetActions::Kind.
constexpr std::array<Look, BetActions::kCount> kLooks{{
    {"betWon", u"won", Tone::Good, QT_TRANSLATE_NOOP("dbsbm::BetActions", "&Won"),
     QT_TRANSLATE_NOOP("dbsbm::BetActions", "Grade this bet as won"), Qt::Key_1},
    {"betLost", u"lost", Tone::Bad, QT_TRANSLATE_NOOP("dbsbm::BetActions", "&Lost"),
     QT_TRANSLATE_NOOP("dbsbm::BetActions", "Grade this bet as lost"), Qt::Key_2},
    {"betPush", u"push", Tone::Neutral, QT_TRANSLATE_NOOP("dbsbm::BetActions", "&Push"),
     QT_TRANSLATE_NOOP("dbsbm::BetActions", "Grade this bet as a push: the stake goes back"),
     Qt::Key_3},
    {"betVoid", u"void", Tone::Neutral, QT_TRANSLATE_NOOP("dbsbm::BetActions", "V&oid"),
     QT_TRANSLATE_NOOP("dbsbm::BetActions", "Void this bet: it counts nowhere"), Qt::Key_4},
    {"betUndo", u"undo", Tone::Neutral, QT_TRANSLATE_NOOP("dbsbm::BetActions", "&Undo"),
     QT_TRANSLATE_NOOP("dbsbm::BetActions", "Take the grade back: the bet is open again"),
     Qt::Key_Z},
    {"betRetry", u"reconnect", Tone::Neutral, QT_TRANSLATE_NOOP("dbsbm::BetActions", "Retr&y post"),
     QT_TRANSLATE_NOOP("dbsbm::BetActions", "Post the slip again that could not be posted"),
     Qt::Key_R},
    {"betSelection", u"slip", Tone::Neutral,
     QT_TRANSLATE_NOOP("dbsbm::BetActions", "Grade a &selection…"),
     QT_TRANSLATE_NOOP("dbsbm::BetActions", "Grade or void one selection of this parlay"),
     Qt::Key_5},
    {"betCorrect", u"edit", Tone::Neutral, QT_TRANSLATE_NOOP("dbsbm::BetActions", "Co&rrect…"),
     QT_TRANSLATE_NOOP("dbsbm::BetActions", "Give this graded bet another result"), Qt::Key_E},
    {"betClosing", u"chart", Tone::Neutral,
     QT_TRANSLATE_NOOP("dbsbm::BetActions", "Closin&g price…"),
     QT_TRANSLATE_NOOP("dbsbm::BetActions", "Note the price at which the market closed"),
     Qt::Key_K},
    {"betRepost", u"reconnect", Tone::Neutral,
     QT_TRANSLATE_NOOP("dbsbm::BetActions", "Post agai&n"),
     QT_TRANSLATE_NOOP("dbsbm::BetActions", "Post the slip again that was deleted in Discord"),
     Qt::Key_G},
    {"betCancel", u"clear", Tone::Neutral, QT_TRANSLATE_NOOP("dbsbm::BetActions", "C&ancel…"),
     QT_TRANSLATE_NOOP("dbsbm::BetActions", "Withdraw this bet: it counts nowhere"),
     Qt::Key_Delete},
}};

} // namespace

BetActions::BetActions(const PanelServices &services, QWidget *host)
    : QObject(host),
      m_host(host),
      m_clock(services.clock),
      m_betting(services.betting),
      m_outbox(services.outbox)
{
    for (int i = 0; i < kCount; ++i) {
        const auto kind = Kind(i);
        const Look &look = kLooks[size_t(i)];
        const QKeySequence key(QKeyCombination(Qt::ControlModifier, look.key));
        auto *action =
            new QAction(tonedIcon(QString::fromUtf16(look.icon), look.tone), tr(look.text), this);
        action->setObjectName(QLatin1StringView(look.name));
        action->setToolTip(
            tr("%1 (%2)").arg(tr(look.help), key.toString(QKeySequence::NativeText)));
        action->setShortcut(key);
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
    const bool failed = free && m_bet->status == BetStatus::PostFailed;
    action(Retry)->setEnabled(failed);
    action(Selection)->setEnabled(open && m_bet->legs.size() > 1);
    action(Correct)->setEnabled(free && m_bet->status == BetStatus::Settled);
    action(Closing)->setEnabled(free && m_bet->status != BetStatus::Cancelled);
    action(Repost)->setEnabled(free && isSlipMissing(*m_bet));
    action(Cancel)->setEnabled(open || failed);
}

void BetActions::run(Kind kind)
{
    if (!m_bet || m_busy)
        return;
    if (kind == Selection || kind == Correct || kind == Cancel) {
        decide(kind);
        return;
    }
    if (kind == Closing) {
        askClosing();
        return;
    }
    m_busy = true;
    updateEnabled();
    switch (kind) {
    case Won: return grade(BetResult::Won);
    case Lost: return grade(BetResult::Lost);
    case Push: return grade(BetResult::Push);
    case Void: return grade(BetResult::Void);
    case Undo: return undo();
    case Retry: return retry();
    case Repost: return repost();
    default: return;
    }
}

void BetActions::decide(Kind kind)
{
    using Purpose = VerdictDialog::Purpose;
    const Purpose purpose = kind == Correct ? Purpose::Correct
        : kind == Cancel                    ? Purpose::Cancel
                                            : Purpose::GradeSelection;
    auto *dialog = new VerdictDialog(purpose, *m_bet, m_betting, m_clock, m_host);
    connect(dialog, &VerdictDialog::succeeded, this, &BetActions::succeeded);
    dialog->open();
}

void BetActions::askClosing()
{
    auto *dialog = new ClosingDialog(*m_bet, m_betting, m_clock, m_host);
    connect(dialog, &ClosingDialog::succeeded, this, &BetActions::succeeded);
    dialog->open();
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

void BetActions::repost()
{
    const RepostSlip command{.guild = m_bet->guild,
                             .bet = m_bet->id,
                             .actor = Actor::panelOperator(),
                             .commandId = newCommandId()};
    m_betting.repostSlip(command).then(this, [this](const Result<BetOutcome> &outcome) {
        m_busy = false;
        updateEnabled();
        if (outcome)
            Q_EMIT succeeded(
                tr("The slip of bet %1 is posted again now.").arg(betNumberText(outcome->bet)));
        else
            Q_EMIT failed(outcome.error());
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
