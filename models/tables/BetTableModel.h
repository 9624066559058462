// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/BettingService.h"
#include "models/tables/TableModel.h"

#include <QMap>

namespace dbsbm {

class OddsDisplays;

/// The bets of a query, newest first, loaded page by page. Rows follow betChanged() one by one;
/// after a change by another process what is shown is read again and merged, so that selection and
/// scroll position stay.
class BetTableModel : public TableModel
{
    Q_OBJECT
public:
    enum Columns {
        Number,
        Guild,
        Capper,
        League,
        Pick,
        OddsColumn,
        Risk,
        ToWin,
        State,
        Net,
        Placed,
        ColumnTotal
    };
    enum class LoadState { Loading, Ready, Failed };

    static constexpr int kPageSize = 100;

    explicit BetTableModel(BettingService &betting, QObject *parent = nullptr);

    /// How many bets are read at once.
    void setPageSize(int bets) { m_pageSize = bets; }
    /// Loads the first page of \a query; limit and before of it are not used.
    void setQuery(const BetQuery &query);
    const BetQuery &query() const { return m_query; }
    /// Reads again as many rows as are shown.
    void reload();
    /// How prices are shown; as typed, and none of a parlay, before. Outlives the model.
    void setOddsDisplays(OddsDisplays &odds);
    void setGuildNames(const QMap<GuildId, QString> &names);

    LoadState loadState() const { return m_state; }
    /// Why the last read failed; an outage is never an empty list.
    const std::optional<Error> &fault() const { return m_fault; }
    const Bet &betAt(int row) const { return m_bets[row]; }
    /// -1 when not loaded.
    int rowOf(BetId id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void loadStateChanged();

protected:
    QVariant cell(const QModelIndex &index, int role) const override;

private:
    QString display(const Bet &bet, int column) const;
    QVariant tone(const Bet &bet, int column) const;
    bool matches(const Bet &bet) const;
    void applyChange(const Bet &bet);
    void replaceRow(int row, const Bet &bet);
    void insertRow(const Bet &bet);
    void removeRow(int row);
    void fetch(BetId before, int limit);
    void onPage(const Result<BetPage> &page, BetId before);
    void append(const QList<Bet> &bets);
    void merge(const QList<Bet> &bets);
    void setState(LoadState state);

    BettingService &m_betting;
    BetQuery m_query;
    QList<Bet> m_bets; ///< by row id, falling
    QMap<GuildId, QString> m_guildNames;
    OddsDisplays *m_odds = nullptr;
    std::optional<Error> m_fault;
    LoadState m_state = LoadState::Loading;
    quint64 m_generation = 0; ///< answers of an older query are dropped
    int m_pageSize = kPageSize;
    bool m_fetching = false;
    bool m_reloadWanted = false;
    bool m_more = false;
};

} // namespace dbsbm
