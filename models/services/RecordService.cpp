// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/RecordService.h"

#include "models/core/Clock.h"
#include "models/core/ErrorCodes.h"
#include "models/services/adjusting.h"
#include "models/services/capperSteps.h"
#include "models/services/counting.h"
#include "models/services/postPlanning.h"
#include "models/store/BetHistoryRepository.h"
#include "models/store/CanonicalJson.h"
#include "models/store/CapperRepository.h"
#include "models/store/Database.h"
#include "models/store/GuildRepository.h"
#include "models/store/PersonRepository.h"

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> unknownCapper()
{
    return fail(codes::kNotACapper, BettingFault{},
                RecordService::tr("There is no such capper on that server. See dbsbmd capper ID "
                                  "list."));
}

Result<CapperId> capperOf(Transaction &transaction, const AdjustCapper &command)
{
    CapperRepository cappers(transaction);
    const auto found = command.user.isValid() ? cappers.find(command.guild, command.user)
                                              : cappers.findById(command.capper);
    if (!found)
        return fail(found.error());
    if (!*found || (*found)->guild != command.guild)
        return unknownCapper();
    return (*found)->id;
}

QByteArray digestOf(const AdjustCapper &command)
{
    return sha256(CanonicalObject()
                      .add("amount", command.amount.micro)
                      .add("capper", command.capper.toString())
                      .add("guild", command.guild.toString())
                      .add("kind", u"adjust"_s)
                      .add("reason", command.reason)
                      .add("user", command.user.toString())
                      .toBytes());
}

/// The journal row that this command was booked as; nothing when it is new.
Result<std::optional<qint64>> earlierRow(Transaction &transaction, const AdjustCapper &command)
{
    const auto known = BetHistoryRepository(transaction).processed(command.commandId);
    if (!known)
        return fail(known.error());
    if (!*known)
        return std::optional<qint64>();
    if ((*known)->digest != digestOf(command)) {
        return fail(codes::kCommandConflict, BettingFault{},
                    RecordService::tr("This command was already carried out with other content. "
                                      "Start it again."),
                    command.commandId);
    }
    return std::optional((*known)->bet.toSql()); // an adjustment has no bet, but a row
}

Result<qint64> remembered(Transaction &transaction, const AdjustCapper &command,
                          const Result<qint64> &row, qint64 nowMs)
{
    if (!row || command.commandId.isEmpty())
        return row;
    const Result<> kept =
        BetHistoryRepository(transaction)
            .remember({command.commandId, digestOf(command), BetId::fromSql(*row), nowMs});
    return kept ? row : Result<qint64>(fail(kept.error()));
}

Result<qint64> adjustCapper(Transaction &transaction, const AdjustCapper &command, qint64 nowMs)
{
    const auto actor = authorise(transaction, Action::CorrectBet, command.actor, command.guild);
    if (!actor)
        return fail(actor.error());
    const Result<CapperId> capper = capperOf(transaction, command);
    if (!capper)
        return fail(capper.error());
    const Result<qint64> row =
        bookAdjustment(transaction, {command.guild, *capper, command.amount, command.reason, nowMs},
                       *actor, nowMs);
    if (!row)
        return row;
    const Result<GuildSettings> settings = readGuildSettings(transaction, command.guild);
    if (!settings)
        return fail(settings.error());
    const Result<> counted =
        countAdjustment(transaction, {*capper, command.amount, nowMs}, *settings);
    if (!counted)
        return fail(counted.error());
    const Result<> restated = restatePosts(transaction, *settings, nowMs, nowMs);
    return restated ? row : Result<qint64>(fail(restated.error()));
}

Result<qint64> adjustOnce(Transaction &transaction, const AdjustCapper &command, qint64 nowMs)
{
    const auto earlier = earlierRow(transaction, command);
    if (!earlier)
        return fail(earlier.error());
    if (*earlier)
        return **earlier;
    return remembered(transaction, command, adjustCapper(transaction, command, nowMs), nowMs);
}

/// Only the operator answers for what the law asks.
Result<qint64> forgetUser(Transaction &transaction, GuildId guild, UserId user, const Actor &actor)
{
    if (actor.kind != ActorKind::Operator) {
        return fail(codes::kNotPermitted, AuthenticationFault{},
                    RecordService::tr("Only the operator can erase a member. Ask the operator."));
    }
    PersonRepository people(transaction);
    const auto found = people.find(guild, user);
    if (!found)
        return fail(found.error());
    if (found->isEmpty())
        return unknownCapper();
    for (const CapperId person : *found) {
        if (const Result<> forgotten = people.forget(person); !forgotten)
            return fail(forgotten.error());
    }
    return found->size();
}

} // namespace

RecordService::RecordService(Database &database, const Clock &clock, QObject *parent)
    : QObject(parent), m_database(database), m_clock(clock)
{}

Task<Result<qint64>> RecordService::adjust(const AdjustCapper &command)
{
    return m_database
        .write<qint64>([command, nowMs = m_clock.nowMs()](Transaction &transaction) {
            return adjustOnce(transaction, command, nowMs);
        })
        .then(this, [this, guild = command.guild](Result<qint64> row) {
            if (row)
                Q_EMIT recordChanged(guild);
            return row;
        });
}

Task<Result<>> RecordService::compact()
{
    return m_database.compact();
}

Task<Result<qint64>> RecordService::forget(GuildId guild, UserId user, const Actor &actor)
{
    return m_database
        .write<qint64>([guild, user, actor](Transaction &transaction) {
            return forgetUser(transaction, guild, user, actor);
        })
        .then(this, [this, guild](Result<qint64> forgotten) {
            if (!forgotten)
                return Task<Result<qint64>>::ready(std::move(forgotten));
            Q_EMIT recordChanged(guild);
            return m_database.compact().then(
                this, [count = *forgotten](Result<> compacted) -> Result<qint64> {
                    if (compacted)
                        return count;
                    return fail(codes::kDatabaseBusy, DatabaseFault{},
                                tr("The member is erased, but copies may stay in unused parts of "
                                   "the database's files. Stop the bot and the panel, then run "
                                   "dbsbmd member compact."),
                                compacted.error().detail());
                });
        });
}

} // namespace dbsbm
