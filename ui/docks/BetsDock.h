// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/BetExporter.h"
#include "models/tables/BetTableModel.h"
#include "models/tables/OddsDisplays.h"
#include "ui/docks/Dock.h"

namespace dbsbm {

class BetActions;
class BetDetailPane;
class BetFilterBar;
class GuildDirectory;
class TableView;
struct PanelServices;

/// All bets: search, grade, undo, retry, history and export, by the same service as Discord.
class BetsDock : public Dock
{
    Q_OBJECT
public:
    explicit BetsDock(const PanelServices &services, QWidget *parent = nullptr);

    /// Writes every bet of the present search; what the Export button does once a file is chosen.
    void exportTo(const QString &path, ExportFormat format);
    /// Asks for a file, then exports.
    void chooseExport(ExportFormat format);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildActions();
    void connectParts();
    void applyQuery();
    void updateGuilds();
    void updateState();
    void updateSelection();
    void updateDetail();
    void showContextMenu(const QPoint &at);
    std::optional<Bet> selectedBet() const;

    GuildDirectory &m_directory;
    OddsDisplays m_odds;
    BetTableModel m_model;
    BetExporter m_exporter;
    BetFilterBar *m_filter;
    TableView *m_table;
    BetDetailPane *m_detail;
    BetActions *m_actions;
};

} // namespace dbsbm
