// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/BetFilterBar.h"

#include "models/tables/formatting.h"
#include "ui/widgets/icons.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMap>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>

namespace dbsbm {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

BetFilterBar::BetFilterBar(Clock &clock, QWidget *parent)
    : QWidget(parent),
      m_timer(clock),
      m_search(new QLineEdit(this)),
      m_status(new QComboBox(this)),
      m_guild(new QComboBox(this))
{
    m_search->setObjectName(u"betSearch"_s);
    m_search->setPlaceholderText(tr("Search number, capper, league, game or pick"));
    m_search->setAccessibleName(tr("Search bets"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaxLength(100);
    m_search->addAction(themedIcon(u"search"_s), QLineEdit::LeadingPosition);
    m_status->setObjectName(u"betStatus"_s);
    m_status->setAccessibleName(tr("State of the bets"));
    m_status->addItem(tr("All states"), -1);
    for (const auto status : {BetStatus::Open, BetStatus::Settled, BetStatus::Posting,
                              BetStatus::PostFailed, BetStatus::Cancelled})
        m_status->addItem(betStatusText(status), int(status));
    m_guild->setObjectName(u"betGuild"_s);
    m_guild->setAccessibleName(tr("Server of the bets"));
    m_guild->setMinimumContentsLength(14);
    m_guild->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setGuilds({});

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_search, 1);
    layout->addWidget(m_status);
    layout->addWidget(m_guild);
    layout->addWidget(makeExportButton());
    connect(m_search, &QLineEdit::textChanged, this,
            [this] { m_timer.start(250ms, [this] { Q_EMIT queryChanged(); }); });
    connect(m_status, &QComboBox::currentIndexChanged, this, &BetFilterBar::queryChanged);
    connect(m_guild, &QComboBox::currentIndexChanged, this, &BetFilterBar::queryChanged);
}

QPushButton *BetFilterBar::makeExportButton()
{
    auto *button = new QPushButton(themedIcon(u"export"_s), tr("E&xport"), this);
    button->setObjectName(u"betExport"_s);
    button->setToolTip(tr("Write every bet of this search to a file"));
    auto *menu = new QMenu(button);
    menu->addAction(tr("As a &spreadsheet (CSV)…"), this, &BetFilterBar::exportCsvRequested);
    menu->addAction(tr("As &JSON…"), this, &BetFilterBar::exportJsonRequested);
    button->setMenu(menu);
    return button;
}

BetQuery BetFilterBar::query() const
{
    BetQuery query;
    query.text = m_search->text().trimmed();
    if (const int status = m_status->currentData().toInt(); status >= 0)
        query.status = BetStatus(status);
    query.guild = GuildId{m_guild->currentData().toULongLong()};
    return query;
}

bool BetFilterBar::isFiltering() const
{
    const BetQuery now = query();
    return !now.text.isEmpty() || now.status || now.guild.isValid();
}

void BetFilterBar::setGuilds(const QMap<GuildId, QString> &names)
{
    const quint64 chosen = m_guild->currentData().toULongLong();
    {
        const QSignalBlocker blocker(m_guild);
        m_guild->clear();
        m_guild->addItem(tr("All servers"), quint64(0));
        for (auto it = names.cbegin(); it != names.cend(); ++it)
            m_guild->addItem(it.value(), it.key().value);
        m_guild->setCurrentIndex(qMax(0, m_guild->findData(chosen)));
    }
    if (m_guild->currentData().toULongLong() != chosen)
        Q_EMIT queryChanged();
}

void BetFilterBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

} // namespace dbsbm
