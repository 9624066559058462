// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/BetsDock.h"

#include "models/services/BotControl.h"
#include "ui/PanelServices.h"
#include "ui/dialogs/saveFile.h"
#include "ui/docks/BetActions.h"
#include "ui/docks/BetDetailPane.h"
#include "ui/docks/BetFilterBar.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/StateOverlay.h"
#include "ui/widgets/TableView.h"
#include "ui/widgets/guildNames.h"
#include "ui/widgets/icons.h"

#include <QAction>
#include <QDir>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QMenu>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace dbsbm {

using namespace Qt::StringLiterals;

BetsDock::BetsDock(const PanelServices &services, QWidget *parent)
    : Dock(u"betsDock"_s, tr("Bets"), services.clock, parent),
      m_directory(services.directory),
      m_odds(services.guildSettings),
      m_model(services.betting),
      m_exporter(services.betting),
      m_filter(new BetFilterBar(services.clock, this)),
      m_table(new TableView(tr("Bets"), this)),
      m_detail(new BetDetailPane(services.betting, services.scores, m_odds, this)),
      m_actions(new BetActions(services, widget()))
{
    connect(&services.betting, &BettingService::changedElsewhere, &m_odds, &OddsDisplays::refresh);
    m_table->setObjectName(u"betTable"_s);
    m_model.setOddsDisplays(m_odds);
    m_table->setModel(&m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setColumnWidths({9, 18, 20, 20, 0, 10, 10, 10, 16, 10, 20});
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(m_table);
    splitter->addWidget(m_detail);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({880, 250});
    splitter->setChildrenCollapsible(false);
    m_detail->setMinimumWidth(210);

    body().addWidget(m_filter);
    body().addWidget(splitter, 1);
    buildActions();
    connectParts();
    updateGuilds();
    applyQuery();
    updateSelection();
}

void BetsDock::buildActions()
{
    auto *line = new QHBoxLayout;
    line->setSpacing(6);
    const auto addButton = [this, line](const QString &name) {
        auto *button = new QToolButton(this);
        button->setObjectName(name);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setMinimumWidth(74);
        line->addWidget(button);
        return button;
    };
    auto *menu = new QMenu(this);
    for (int i = 0; i < BetActions::kCount; ++i) {
        QAction *action = m_actions->action(BetActions::Kind(i));
        if (i >= BetActions::kFirstInMenu) {
            menu->addAction(action);
            continue;
        }
        QToolButton *button = addButton(action->objectName() + u"Button"_s);
        button->setDefaultAction(action);
        button->setAccessibleName(action->toolTip());
        if (action == m_actions->action(BetActions::Void))
            line->addSpacing(12);
    }
    QToolButton *more = addButton(u"betMoreButton"_s);
    more->setText(tr("&More"));
    more->setAccessibleName(tr("More that can be done with this bet"));
    more->setPopupMode(QToolButton::InstantPopup);
    more->setMenu(menu);
    line->addStretch();
    body().addLayout(line);
}

void BetsDock::connectParts()
{
    auto *find = new QAction(this);
    find->setShortcut(QKeySequence::Find);
    find->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    widget()->addAction(find);
    connect(find, &QAction::triggered, m_filter, &BetFilterBar::focusSearch);
    connect(m_filter, &BetFilterBar::queryChanged, this, &BetsDock::applyQuery);
    connect(m_filter, &BetFilterBar::exportCsvRequested, this,
            [this] { chooseExport(ExportFormat::Csv); });
    connect(m_filter, &BetFilterBar::exportJsonRequested, this,
            [this] { chooseExport(ExportFormat::Json); });
    connect(&m_model, &BetTableModel::loadStateChanged, this, &BetsDock::updateState);
    connect(&m_model, &BetTableModel::dataChanged, this, &BetsDock::updateSelection);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &BetsDock::updateSelection);
    connect(m_table, &QWidget::customContextMenuRequested, this, &BetsDock::showContextMenu);
    connect(m_actions, &BetActions::failed, this,
            [this](const Error &error) { messages().showError(error); });
    connect(m_actions, &BetActions::succeeded, this,
            [this](const QString &text) { messages().showMessage(Tone::Good, text); });
    connect(m_detail, &BetDetailPane::succeeded, this,
            [this](const QString &text) { messages().showMessage(Tone::Good, text); });
    connect(m_detail, &BetDetailPane::failed, this,
            [this](const Error &error) { messages().showError(error); });
    connect(&m_exporter, &BetExporter::failed, this,
            [this](const Error &error) { messages().showError(error); });
    connect(&m_exporter, &BetExporter::finished, this, [this](const QString &path, qint64 written) {
        messages().showMessage(Tone::Good,
                               tr("%n bet(s) were written to %1.", nullptr, int(written))
                                   .arg(QDir::toNativeSeparators(path)));
    });
    connect(&m_directory, &GuildDirectory::guildsChanged, this, &BetsDock::updateGuilds);
}

void BetsDock::chooseExport(ExportFormat format)
{
    const bool csv = format == ExportFormat::Csv;
    chooseSaveFile(this,
                   {.title = tr("Export bets"),
                    .name = csv ? u"bets.csv"_s : u"bets.json"_s,
                    .filter = csv ? tr("Spreadsheet (*.csv)") : tr("JSON (*.json)")},
                   [this, format](const QString &path) { exportTo(path, format); });
}

void BetsDock::exportTo(const QString &path, ExportFormat format)
{
    messages().showMessage(Tone::Info, tr("The bets are being written…"));
    m_exporter.start(m_model.query(), path, format);
}

void BetsDock::applyQuery()
{
    m_model.setQuery(m_filter->query());
    const bool oneGuild = m_filter->query().guild.isValid() || m_directory.guilds().size() <= 1;
    m_table->setColumnHidden(BetTableModel::Guild, oneGuild);
}

void BetsDock::updateGuilds()
{
    const QMap<GuildId, QString> names = guildNames(m_directory);
    m_filter->setGuilds(names);
    m_model.setGuildNames(names);
    m_table->setColumnHidden(BetTableModel::Guild,
                             m_filter->query().guild.isValid() || names.size() <= 1);
}

void BetsDock::updateState()
{
    switch (m_model.loadState()) {
    case BetTableModel::LoadState::Loading:
        m_table->setEmptyState(u"loading"_s, tr("Loading bets…"), {});
        return;
    case BetTableModel::LoadState::Failed:
        m_table->setEmptyState(u"error"_s, tr("The bets cannot be read"),
                               m_model.fault()->userText());
        messages().showError(*m_model.fault());
        return;
    case BetTableModel::LoadState::Ready: break;
    }
    if (m_filter->isFiltering())
        m_table->setEmptyState(u"search"_s, tr("No bet matches"),
                               tr("Change the search text, the state or the server."));
    else
        m_table->setEmptyState(
            u"slip"_s, tr("No bets yet"),
            tr("A capper places one with /bet line in Discord; it appears here at once."));
    updateSelection();
}

std::optional<Bet> BetsDock::selectedBet() const
{
    const QList<int> rows = m_table->selectedRowNumbers();
    return rows.size() == 1 ? std::optional<Bet>(m_model.betAt(rows.first())) : std::nullopt;
}

void BetsDock::updateSelection()
{
    const std::optional<Bet> bet = selectedBet();
    m_actions->setBet(bet);
    m_detail->setBet(bet);
    updateDetail();
}

void BetsDock::updateDetail()
{
    // With little room, the table needs it more than a pane that says nothing.
    constexpr int kRoomForBoth = 900;
    m_detail->setVisible(selectedBet().has_value() || width() >= kRoomForBoth);
}

void BetsDock::resizeEvent(QResizeEvent *event)
{
    Dock::resizeEvent(event);
    updateDetail();
}

void BetsDock::showContextMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"betMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QAction *action : m_actions->actions())
        menu->addAction(action);
    menu->addSeparator();
    menu->addAction(themedIcon(u"copy"_s), tr("&Copy row"), m_table, &TableView::copySelection);
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

} // namespace dbsbm
