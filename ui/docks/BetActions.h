// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/BettingService.h"

#include <QObject>

#include <array>

class QAction;
class QWidget;

namespace dbsbm {

class OutboxService;
struct PanelServices;

/// What can be decided about the selected bet, as actions shared by buttons, context menu and keys.
/// Only what the state of the bet allows is enabled; one command runs at a time.
class BetActions : public QObject
{
    Q_OBJECT
public:
    enum Kind { Won, Lost, Push, Void, Undo, Retry, Selection, Correct, Closing, Repost, Cancel };
    static constexpr int kCount = 11;
    /// Those that have a button of their own come before this one; the others are in a menu.
    static constexpr Kind kFirstInMenu = Selection;

    /// Shortcuts work while \a host or a child of it has the focus.
    BetActions(const PanelServices &services, QWidget *host);

    void setBet(const std::optional<Bet> &bet);
    QAction *action(Kind kind) const { return m_actions[size_t(kind)]; }
    const std::array<QAction *, kCount> &actions() const { return m_actions; }

Q_SIGNALS:
    void succeeded(const QString &sentence);
    void failed(const dbsbm::Error &error);

private:
    void run(Kind kind);
    void grade(BetResult result);
    void undo();
    void retry();
    void repost();
    void decide(Kind kind);
    void askClosing();
    void onOutcome(const Result<BetOutcome> &outcome);
    void updateEnabled();

    QWidget *m_host;
    Clock &m_clock;
    BettingService &m_betting;
    OutboxService &m_outbox;
    std::array<QAction *, kCount> m_actions{};
    std::optional<Bet> m_bet;
    bool m_busy = false;
};

} // namespace dbsbm
