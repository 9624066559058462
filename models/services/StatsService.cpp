// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/StatsService.h"

#include "models/core/Clock.h"
#include "models/services/counting.h"
#include "models/services/reckoning.h"
#include "models/services/transactionRules.h"
#include "models/store/Database.h"

namespace dbsbm {

namespace {

/// Nothing when the guild has to be counted first.
template<typename T>
Result<std::optional<T>> readWhenCounted(Transaction &transaction, GuildId guild,
                                         const std::function<Result<T>(Transaction &)> &read)
{
    const Result<GuildSettings> settings = readGuildSettings(transaction, guild);
    if (!settings)
        return fail(settings.error());
    const Result<bool> counted = isCounted(transaction, *settings);
    if (!counted)
        return fail(counted.error());
    if (!*counted)
        return std::optional<T>();
    Result<T> value = read(transaction);
    if (!value)
        return fail(value.error());
    return std::optional<T>(std::move(*value));
}

template<typename T>
Result<T> countThenRead(Transaction &transaction, GuildId guild,
                        const std::function<Result<T>(Transaction &)> &read)
{
    const Result<GuildSettings> settings = readGuildSettings(transaction, guild);
    if (!settings)
        return fail(settings.error());
    if (const Result<> done = recount(transaction, *settings); !done)
        return fail(done.error());
    return read(transaction);
}

} // namespace

StatsService::StatsService(Database &database, const Clock &clock, QObject *parent)
    : QObject(parent), m_database(database), m_clock(clock)
{}

template<typename T>
Task<Result<T>> StatsService::counted(GuildId guild, std::function<Result<T>(Transaction &)> read)
{
    using Found = std::optional<T>;
    Promise<Result<T>> promise;
    m_database
        .read<Found>([guild, read](Transaction &transaction) {
            return readWhenCounted<T>(transaction, guild, read);
        })
        .then(this, [this, guild, read, promise](Result<Found> found) {
            if (!found || *found) {
                promise.resolve(found ? Result<T>(std::move(**found))
                                      : Result<T>(fail(found.error())));
                return;
            }
            m_database
                .write<T>([guild, read](Transaction &transaction) {
                    return countThenRead<T>(transaction, guild, read);
                })
                .then(this, [promise](Result<T> value) { promise.resolve(std::move(value)); });
        });
    return promise.task();
}

Task<Result<StatsView>> StatsService::stats(const StatsWish &wish)
{
    return counted<StatsView>(wish.guild, [wish, now = m_clock.nowMs()](Transaction &transaction) {
        return readStats(transaction, wish, now);
    });
}

Task<Result<Leaderboard>> StatsService::leaderboard(const BoardWish &wish)
{
    return counted<Leaderboard>(wish.guild,
                                [wish, now = m_clock.nowMs()](Transaction &transaction) {
                                    return readLeaderboard(transaction, wish, now);
                                });
}

Task<Result<>> StatsService::recount(GuildId guild)
{
    return m_database.write<void>([guild](Transaction &transaction) -> Result<> {
        const Result<GuildSettings> settings = readGuildSettings(transaction, guild);
        return settings ? dbsbm::recount(transaction, *settings) : Result<>(fail(settings.error()));
    });
}

Task<Result<QStringList>> StatsService::compare(GuildId guild)
{
    return m_database.read<QStringList>([guild](Transaction &transaction) -> Result<QStringList> {
        const Result<GuildSettings> settings = readGuildSettings(transaction, guild);
        return settings ? compareCounts(transaction, *settings)
                        : Result<QStringList>(fail(settings.error()));
    });
}

} // namespace dbsbm
