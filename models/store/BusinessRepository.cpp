// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/BusinessRepository.h"

#include <QMap>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kHourMs = 3'600'000;

// The same words as the indexes bet_by_time and bet_by_grading.
const QString kPlaced = u" FROM bet WHERE guild_id = :guild AND placed_at_ms >= :from AND "
                        "placed_at_ms < :to AND status <> 'cancelled'"_s;
const QString kSettled = u" FROM bet WHERE guild_id = :guild AND graded_at_ms >= :from AND "
                         "graded_at_ms < :to AND status = 'settled'"_s;

} // namespace

Result<BusinessSums> BusinessRepository::sums(GuildId guild, const MetricSpan &span)
{
    const std::vector<Binding> bindings{
        {u":guild"_s, guild.toSql()}, {u":from"_s, span.fromMs}, {u":to"_s, span.toMs}};
    const auto placed = m_transaction.first<BusinessSums>(
        u"SELECT count(*), CAST(coalesce(sum(risk), 0) AS BIGINT), count(DISTINCT capper_id)"_s
            + kPlaced,
        bindings, [](const Row &row) {
            return BusinessSums{row.integer(0), 0, row.integer(1), row.integer(2)};
        });
    if (!placed)
        return fail(placed.error());
    const auto settled = m_transaction.first<qint64>(u"SELECT count(*)"_s + kSettled, bindings,
                                                     [](const Row &row) { return row.integer(0); });
    if (!settled)
        return fail(settled.error());
    BusinessSums sums = placed->value_or(BusinessSums());
    sums.settled = settled->value_or(0);
    return sums;
}

Result<qint64> BusinessRepository::cappers(GuildId guild, const MetricSpan &span)
{
    const auto found = m_transaction.first<qint64>(
        u"SELECT count(DISTINCT capper_id)"_s + kPlaced,
        {{u":guild"_s, guild.toSql()}, {u":from"_s, span.fromMs}, {u":to"_s, span.toMs}},
        [](const Row &row) { return row.integer(0); });
    if (!found)
        return fail(found.error());
    return found->value_or(0);
}

Result<QList<BusinessHour>> BusinessRepository::hours(GuildId guild, const MetricSpan &span)
{
    const std::vector<Binding> bindings{
        {u":guild"_s, guild.toSql()}, {u":from"_s, span.fromMs}, {u":to"_s, span.toMs}};
    QMap<qint64, BusinessHour> hours;
    const auto count = [&](const QString &time, const QString &rest, qint64 BusinessHour::*field) {
        return m_transaction.each(u"SELECT "_s + time + u" / 3600000, count(*)" + rest
                                      + u" GROUP BY 1",
                                  bindings, [&hours, field](const Row &row) {
                                      BusinessHour &hour = hours[row.integer(0)];
                                      hour.startMs = row.integer(0) * kHourMs;
                                      hour.*field = row.integer(1);
                                  });
    };
    const Result<> done =
        count(u"placed_at_ms"_s, kPlaced, &BusinessHour::placed).and_then([&count] {
            return count(u"graded_at_ms"_s, kSettled, &BusinessHour::settled);
        });
    if (!done)
        return fail(done.error());
    return hours.values();
}

} // namespace dbsbm
