// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/BetTableModel.h"

#include "models/betting/grading.h"
#include "models/tables/OddsDisplays.h"
#include "models/tables/formatting.h"

#include <algorithm>

namespace dbsbm {

namespace {

QList<TableModel::Column> columns()
{
    using M = BetTableModel;
    return {{M::tr("Bet"), true, M::tr("Serial number of the bet in its server")},
            {M::tr("Server"), false, {}},
            {M::tr("Capper"), false, {}},
            {M::tr("League"), false, {}},
            {M::tr("Pick"), false, {}},
            {M::tr("Odds"), true, M::tr("The price, in the way the server shows prices")},
            {M::tr("Risk"), true, M::tr("Units lost when the bet loses")},
            {M::tr("To win"), true, M::tr("Units won when the bet wins")},
            {M::tr("State"), false, M::tr("The result once settled")},
            {M::tr("Net"), true, M::tr("Booked units")},
            {M::tr("Placed"), true, M::tr("Local time; the tooltip shows UTC")}};
}

} // namespace

BetTableModel::BetTableModel(BettingService &betting, QObject *parent)
    : TableModel(columns(), parent), m_betting(betting)
{
    connect(&betting, &BettingService::betChanged, this, &BetTableModel::applyChange);
    connect(&betting, &BettingService::changedElsewhere, this, &BetTableModel::reload);
}

void BetTableModel::setQuery(const BetQuery &query)
{
    m_query = query;
    ++m_generation;
    beginResetModel();
    m_bets.clear();
    m_more = false;
    m_reloadWanted = false;
    endResetModel();
    fetch({}, m_pageSize);
}

void BetTableModel::reload()
{
    if (m_fetching) {
        m_reloadWanted = true;
        return;
    }
    fetch({}, qMax(m_pageSize, int(m_bets.size())));
}

void BetTableModel::setOddsDisplays(OddsDisplays &odds)
{
    m_odds = &odds;
    const auto update = [this] {
        if (!m_bets.isEmpty())
            Q_EMIT dataChanged(index(0, OddsColumn), index(int(m_bets.size()) - 1, OddsColumn));
    };
    connect(m_odds, &OddsDisplays::changed, this, update);
    update();
}

void BetTableModel::setGuildNames(const QMap<GuildId, QString> &names)
{
    m_guildNames = names;
    if (!m_bets.isEmpty())
        Q_EMIT dataChanged(index(0, Guild), index(int(m_bets.size()) - 1, Guild));
}

int BetTableModel::rowOf(BetId id) const
{
    const auto found = std::ranges::lower_bound(m_bets, id, std::greater<>(), &Bet::id);
    return found != m_bets.cend() && found->id == id ? int(found - m_bets.cbegin()) : -1;
}

int BetTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_bets.size());
}

bool BetTableModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more && !m_fetching;
}

void BetTableModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        fetch(m_bets.isEmpty() ? BetId{} : m_bets.last().id, m_pageSize);
}

void BetTableModel::fetch(BetId before, int limit)
{
    m_fetching = true;
    setState(LoadState::Loading);
    BetQuery query = m_query;
    query.before = before;
    query.limit = limit;
    m_betting.bets(query).then(
        this, [this, before, generation = m_generation](const Result<BetPage> &page) {
            if (generation == m_generation)
                onPage(page, before);
        });
}

void BetTableModel::onPage(const Result<BetPage> &page, BetId before)
{
    m_fetching = false;
    if (!page) {
        m_fault = page.error();
        setState(LoadState::Failed);
        return;
    }
    m_fault.reset();
    m_more = page->more;
    if (before.isValid())
        append(page->bets);
    else
        merge(page->bets);
    // A view may have asked for the next page as soon as it saw these rows.
    setState(m_fetching ? LoadState::Loading : LoadState::Ready);
    if (std::exchange(m_reloadWanted, false))
        reload();
}

void BetTableModel::append(const QList<Bet> &bets)
{
    QList<Bet> fresh;
    for (const Bet &bet : bets) {
        if (m_bets.isEmpty() || bet.id < m_bets.last().id)
            fresh.append(bet);
    }
    if (fresh.isEmpty())
        return;
    const int first = int(m_bets.size());
    beginInsertRows({}, first, first + int(fresh.size()) - 1);
    m_bets.append(fresh);
    endInsertRows();
}

void BetTableModel::merge(const QList<Bet> &bets)
{
    if (m_bets.isEmpty()) {
        append(bets);
        return;
    }
    for (int row = int(m_bets.size()) - 1; row >= 0; --row) {
        const bool kept =
            std::ranges::binary_search(bets, m_bets[row].id, std::greater<>(), &Bet::id);
        if (!kept)
            removeRow(row);
    }
    for (const Bet &bet : bets) {
        const int row = rowOf(bet.id);
        if (row < 0)
            insertRow(bet);
        else if (m_bets[row].revision != bet.revision || m_bets[row].status != bet.status)
            replaceRow(row, bet);
    }
}

bool BetTableModel::matches(const Bet &bet) const
{
    if ((m_query.guild.isValid() && bet.guild != m_query.guild)
        || (m_query.capper.isValid() && bet.capper != m_query.capper)
        || (m_query.status && bet.status != *m_query.status))
        return false;
    if (m_query.text.isEmpty())
        return true;
    const auto has = [this](const QString &text) {
        return text.contains(m_query.text, Qt::CaseInsensitive);
    };
    return has(betNumberText(bet)) || has(bet.capperName)
        || std::ranges::any_of(bet.legs, [&](const Leg &leg) {
               return has(leg.league) || has(leg.game) || has(leg.pick);
           });
}

void BetTableModel::applyChange(const Bet &bet)
{
    const int row = rowOf(bet.id);
    if (row >= 0) {
        if (matches(bet))
            replaceRow(row, bet);
        else
            removeRow(row);
        return;
    }
    // Below what is loaded the row arrives with its page.
    const bool withinLoaded = m_bets.isEmpty() ? !m_more : (bet.id > m_bets.last().id || !m_more);
    if (withinLoaded && matches(bet))
        insertRow(bet);
}

void BetTableModel::replaceRow(int row, const Bet &bet)
{
    m_bets[row] = bet;
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnTotal - 1));
}

void BetTableModel::insertRow(const Bet &bet)
{
    const auto place = std::ranges::lower_bound(m_bets, bet.id, std::greater<>(), &Bet::id);
    const int row = int(place - m_bets.begin());
    beginInsertRows({}, row, row);
    m_bets.insert(row, bet);
    endInsertRows();
}

void BetTableModel::removeRow(int row)
{
    beginRemoveRows({}, row, row);
    m_bets.removeAt(row);
    endRemoveRows();
}

void BetTableModel::setState(LoadState state)
{
    m_state = state;
    Q_EMIT loadStateChanged();
}

QVariant BetTableModel::cell(const QModelIndex &index, int role) const
{
    const Bet &bet = m_bets[index.row()];
    switch (role) {
    case Qt::DisplayRole: return display(bet, index.column());
    case Qt::ToolTipRole:
        return index.column() == Placed ? utcTimeText(bet.placedAtMs)
                                        : display(bet, index.column());
    case ToneRole: return tone(bet, index.column());
    case PillRole: return index.column() == State;
    default: return {};
    }
}

QString BetTableModel::display(const Bet &bet, int column) const
{
    switch (column) {
    case Number: return betNumberText(bet);
    case Guild: return m_guildNames.value(bet.guild, bet.guild.toString());
    case Capper: return bet.capperName.isEmpty() ? tr("Forgotten member") : bet.capperName;
    case League: return betLeagueText(bet);
    case Pick: return betPickText(bet);
    case OddsColumn:
        return m_odds ? combinedOdds(bet.legs, m_odds->of(bet.guild)) : betOddsText(bet);
    case Risk: return bet.stake.risk.toDisplay();
    case ToWin: return bet.stake.toWin.toDisplay();
    case State: return bet.late ? tr("%1, late").arg(betStateText(bet)) : betStateText(bet);
    case Net: return bet.status == BetStatus::Settled ? bet.net.toSignedDisplay() : QString();
    case Placed: return localMinuteText(bet.placedAtMs);
    default: return {};
    }
}

QVariant BetTableModel::tone(const Bet &bet, int column) const
{
    if (column == State)
        return int(betTone(bet));
    if (column == Net && bet.net.micro != 0)
        return int(bet.net.micro > 0 ? Tone::Good : Tone::Bad);
    return int(Tone::Neutral);
}

} // namespace dbsbm
