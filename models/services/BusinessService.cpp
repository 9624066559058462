// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/BusinessService.h"

#include "models/store/GuildRepository.h"

namespace dbsbm {

namespace {

constexpr qint64 kHourMs = 3'600'000;
constexpr qint64 kDayMs = 24 * kHourMs;
constexpr qint64 kWeekMs = 7 * kDayMs;

Result<GuildBusiness> reportOf(BusinessRepository &repository, GuildId guild, qint64 nowMs)
{
    GuildBusiness business;
    business.guild = guild;
    const qint64 end = nowMs + 1; // what happens now is within
    const std::pair<BusinessSums *, MetricSpan> spans[] = {
        {&business.day, {end - kDayMs, end}},
        {&business.week, {end - kWeekMs, end}},
        {&business.weekBefore, {end - 2 * kWeekMs, end - kWeekMs}}};
    for (const auto &[sums, span] : spans) {
        const Result<BusinessSums> found = repository.sums(guild, span);
        if (!found)
            return fail(found.error());
        *sums = *found;
    }
    Result<QList<BusinessHour>> hours = repository.hours(guild, {end - kDayMs, end});
    if (!hours)
        return fail(hours.error());
    business.hours = std::move(*hours);
    return business;
}

Result<QList<GuildBusiness>> reportAll(Transaction &transaction, GuildId only, qint64 nowMs)
{
    const auto known = GuildRepository(transaction).known();
    if (!known)
        return fail(known.error());
    BusinessRepository repository(transaction);
    QList<GuildBusiness> all;
    for (auto it = known->cbegin(); it != known->cend(); ++it) {
        if (only.isValid() && it.key() != only)
            continue;
        Result<GuildBusiness> one = reportOf(repository, it.key(), nowMs);
        if (!one)
            return fail(one.error());
        one->name = it.value();
        all.append(std::move(*one));
    }
    return all;
}

Result<QList<MemberCommands>> countCappers(Transaction &transaction, qint64 nowMs)
{
    const auto known = GuildRepository(transaction).known();
    if (!known)
        return fail(known.error());
    BusinessRepository repository(transaction);
    QList<MemberCommands> counts;
    for (auto it = known->cbegin(); it != known->cend(); ++it) {
        const Result<qint64> week = repository.cappers(it.key(), {nowMs - kWeekMs, nowMs + 1});
        if (!week)
            return fail(week.error());
        if (*week == 0)
            continue;
        const Result<qint64> day = repository.cappers(it.key(), {nowMs - kDayMs, nowMs + 1});
        if (!day)
            return fail(day.error());
        counts.append({it.key(), *day, *week});
    }
    return counts;
}

} // namespace

std::optional<double> GuildBusiness::commandsPerMember() const
{
    if (!commandsWeek || membersWeek.value_or(0) == 0)
        return {};
    return *commandsWeek / static_cast<double>(*membersWeek);
}

BusinessService::BusinessService(Database &record, const Clock &clock, QObject *parent)
    : QObject(parent), m_record(record), m_clock(clock)
{}

Task<Result<QList<GuildBusiness>>> BusinessService::report(GuildId guild)
{
    return m_record.read<QList<GuildBusiness>>(
        [guild, now = m_clock.nowMs()](Transaction &transaction) {
            return reportAll(transaction, guild, now);
        });
}

Task<Result<QList<MemberCommands>>> BusinessService::cappers()
{
    return m_record.read<QList<MemberCommands>>([now = m_clock.nowMs()](Transaction &transaction) {
        return countCappers(transaction, now);
    });
}

} // namespace dbsbm
