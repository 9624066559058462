// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"
#include "models/tables/BucketTableModel.h"
#include "models/tables/MemberUseTableModel.h"
#include "models/tables/RateLimitTableModel.h"
#include "ui/docks/Dock.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace dbsbm {

class GuildDirectory;
class TableView;
struct PanelServices;

/// What members may do how often, and what Discord lets the bot do. Read once a second.
class RateLimitsDock : public Dock
{
    Q_OBJECT
public:
    explicit RateLimitsDock(const PanelServices &services, QWidget *parent = nullptr);

private:
    struct Look
    {
        QString icon, text, name, help;
    };
    QPushButton *button(QWidget *parent, const Look &look, void (RateLimitsDock::*work)());
    QWidget *buildMembers();
    QWidget *buildUses();
    QWidget *buildDiscord();
    void updateGuilds();
    void tick();
    void showInvalid(int count);
    void reset();
    /// Lets the members of the selected rows begin anew.
    void forgetActions();
    void forgetMembers();
    void forgotten(bool nothing);

    BotControl &m_bot;
    RateLimiter &m_limiter;
    GuildDirectory &m_directory;
    RateLimitTableModel m_limits;
    MemberUseTableModel m_uses;
    BucketTableModel m_buckets;
    Timer m_timer;
    TableView *m_members = nullptr;
    TableView *m_useTable = nullptr;
    QProgressBar *m_gauge = nullptr;
    QLabel *m_gaugeText = nullptr;
};

} // namespace dbsbm
