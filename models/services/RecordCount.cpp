// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/RecordCount.h"

#include "models/betting/StatsPeriod.h"

namespace dbsbm {

qint64 tallyStart(TallyGrain grain, qint64 day)
{
    if (grain == TallyGrain::All)
        return 0;
    if (grain == TallyGrain::Day)
        return day;
    const QDate date = QDate(1970, 1, 1).addDays(day);
    return dayNumber(QDate(date.year(), date.month(), 1));
}

qint32 RecordCount::numberOf(const Dimension &dimension)
{
    const auto next = static_cast<qint32>(m_dimensions.size());
    const auto key = std::pair(dimension.name, dimension.value);
    if (const auto known = m_numbers.constFind(key); known != m_numbers.constEnd())
        return *known;
    m_numbers.insert(key, next);
    m_dimensions << dimension;
    return next;
}

RecordCount::Slot RecordCount::slotOf(const TallyKey &key)
{
    return {key.capper.toSql(), static_cast<qint32>(key.startDay), numberOf(key.dimension),
            key.grain, key.betClass};
}

TallyKey RecordCount::keyOf(const Slot &slot) const
{
    return {m_dimensions.at(slot.dimension), slot.grain, slot.start, CapperId::fromSql(slot.capper),
            slot.betClass};
}

void RecordCount::add(const Bet &bet)
{
    if (bet.status != BetStatus::Settled)
        return;
    const Contribution counted = contributionOf(bet);
    Slot slot{bet.capper.toSql(), static_cast<qint32>(dayNumber(bet.settledAtMs, m_zone)),
              numberOf({}), TallyGrain::Day, tallyClassOf(bet)};
    m_sums[slot].counted += counted;
    QList<Dimension> dimensions = dimensionsOf(bet, m_zone);
    dimensions += dimensionsWithinLeague(dimensions);
    for (const Dimension &dimension : std::as_const(dimensions)) {
        slot.dimension = numberOf(dimension);
        m_sums[slot].counted += counted;
    }
}

void RecordCount::add(const LedgerAdjustment &adjustment)
{
    const qint64 day = dayNumber(adjustment.effectiveAtMs, m_zone);
    m_sums[slotOf({{}, TallyGrain::Day, day, adjustment.capper, 0})].counted.net +=
        adjustment.amount.micro;
}

void RecordCount::closeDays()
{
    if (std::exchange(m_closed, true))
        return;
    QHash<Slot, Sum> longer;
    for (auto it = m_sums.constBegin(); it != m_sums.constEnd(); ++it) {
        for (const TallyGrain grain : {TallyGrain::Month, TallyGrain::All}) {
            Slot slot = it.key();
            slot.start = static_cast<qint32>(tallyStart(grain, slot.start));
            slot.grain = grain;
            longer[slot].counted += it->counted;
        }
    }
    m_sums.insert(longer);
    m_sums.removeIf([](const auto &it) { return it.value().counted == Contribution(); });
}

TallySums RecordCount::sums()
{
    closeDays();
    TallySums sums;
    for (auto it = m_sums.constBegin(); it != m_sums.constEnd(); ++it)
        sums.insert(keyOf(it.key()), it->counted);
    return sums;
}

Result<> RecordCount::compare(Transaction &transaction, GuildId guild,
                              const std::function<void(const TallyKey &)> &report)
{
    closeDays();
    const Result<> read = TallyRepository(transaction)
                              .forEach(guild, [&](const TallyKey &key, const Contribution &kept) {
                                  const auto wanted = m_sums.find(slotOf(key));
                                  if (wanted == m_sums.end() || wanted->counted != kept)
                                      report(key);
                                  if (wanted != m_sums.end())
                                      wanted->met = true;
                              });
    if (!read)
        return read;
    for (auto it = m_sums.constBegin(); it != m_sums.constEnd(); ++it) {
        if (!it->met)
            report(keyOf(it.key()));
    }
    return {};
}

} // namespace dbsbm
