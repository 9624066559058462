// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"
#include "models/tables/BucketTableModel.h"
#include "models/tables/RateLimitTableModel.h"
#include "ui/docks/Dock.h"

class QLabel;
class QProgressBar;

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
    QWidget *buildMembers();
    QWidget *buildDiscord();
    void updateGuilds();
    void tick();
    void showInvalid(int count);
    void reset();

    BotControl &m_bot;
    RateLimiter &m_limiter;
    GuildDirectory &m_directory;
    RateLimitTableModel m_limits;
    BucketTableModel m_buckets;
    Timer m_timer;
    TableView *m_members = nullptr;
    QProgressBar *m_gauge = nullptr;
    QLabel *m_gaugeText = nullptr;
};

} // namespace dbsbm
