// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"
#include "models/services/BotControl.h"
#include "ui/docks/Dock.h"

class QFormLayout;
class QFrame;
class QLabel;
class QLineEdit;
class QPushButton;

namespace dbsbm {

struct PanelServices;

/// How the bot is connected, why not, and the switches for it.
class ConnectionDock : public Dock
{
    Q_OBJECT
public:
    explicit ConnectionDock(const PanelServices &services, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The operator wants to mend what keeps the bot offline; \a setting may be empty.
    void settingsRequested(const QString &setting);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildHeader();
    void buildFault();
    void buildFacts();
    void buildInvite();
    void buildButtons();
    QLabel *addFact(const QString &name, const QString &label, const QString &help = {});
    void showStatus(const BotStatus &status);
    void showPhase(const BotStatus &status);
    void showFault(const BotStatus &status);
    void copyInvite();
    void tick();

    BotControl &m_bot;
    Clock &m_clock;
    Timer m_timer;
    QLabel *m_phaseIcon = nullptr;
    QLabel *m_phase = nullptr;
    QLabel *m_botName = nullptr;
    QFrame *m_faultBox = nullptr;
    QLabel *m_fault = nullptr;
    QPushButton *m_settings = nullptr;
    QFormLayout *m_facts = nullptr;
    QLabel *m_shard = nullptr;
    QLabel *m_latency = nullptr;
    QLabel *m_uptime = nullptr;
    QLabel *m_guilds = nullptr;
    QLabel *m_events = nullptr;
    QLabel *m_reconnects = nullptr;
    QLabel *m_identifies = nullptr;
    QLineEdit *m_invite = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_start = nullptr;
    QPushButton *m_stop = nullptr;
    QPushButton *m_reconnect = nullptr;
};

} // namespace dbsbm
