// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/RecoveryRegistry.h"

#include <QStringList>

namespace dbsbm {

namespace {

// Tests hold the figures to the code that works with them.
constexpr RecoveryStrategy kStrategies[] = {
    {"stand by", "CFG-008",
     "The bot stands by and looks every 3 seconds whether the other process has ended.",
     "tst_Takeover::theSecondTakesOver tst_BotSession::shardsThatAreTakenAreWaitedFor"},
    {"wait for logins", "API-010",
     "The bot connects again by itself at the moment that Discord names.",
     "tst_BotSession::exhaustedLoginsWait"},
    {"reconcile", "API-013",
     "The outbox looks for the message in the channel before it sends it a second time.",
     "tst_OutboxWorker::adoptsAfterALostReply tst_OutboxWorker::sendsAgainWhenNothingArrived "
     "tst_KillRecovery::replyLostWithoutKill"},
    {"invalid request guard", "API-011",
     "Nothing is sent until fewer requests were refused within the last 10 minutes.",
     "tst_RestClient::invalidRequestGuard tst_InvalidRequests::eachIsForgottenAfterTenMinutes"},
    {"reopen the database", "DB-001",
     "The connection is opened again at the next job; while the database does not answer, after "
     "pauses that grow from 0.2 to 30 seconds.",
     "tst_PostgresConnection::anOutageIsAnErrorUntilTheServerIsBack "
     "tst_Outage::theDatabaseIsGoneAndBack tst_LateDatabase::theBotWaitsForItsDatabase"},
    {"repeat the transaction", "DB-002",
     "A lock is waited for, and a transaction that met another process is run again up to eight "
     "times.",
     "tst_DatabaseRecovery::aLockedFileIsWaitedForThenSaidThenWellAgain "
     "tst_PostgresConnection::aConflictIsRunAgain "
     "tst_PostgresConnection::aConflictThatStaysIsToldInTheEnd"},
    {"read-only record", "DB-007 BET-010",
     "Nothing more is written to that server's record until it is whole again; the others go on.",
     "tst_VerifyService::aBrokenRecordTakesNoWritesUntilItIsWhole "
     "tst_Host::brokenRecordsAndTotalsAreAlerts"},
    {"circuit breaker", "API-001 API-002 API-004",
     "A request is tried again after growing pauses, as long as the retry budget allows. After 5 "
     "failures in a row Discord is left alone for 60 seconds, then one request probes it. "
     "Meanwhile the gateway reconnects and resumes, and slips wait in the outbox. A sports feed is "
     "left alone in the same way; what was known of its games and its quota stays, with its age.",
     "tst_RestGuard::opensCloses tst_RestGuard::aProbeThatFailsOpensItAgain "
     "tst_RestGuard::silenceOpensItToo tst_RestRetries::retriesServerFaults "
     "tst_ShardResume::brokenLineIsNoCleanClose tst_OutboxWorker::waitsOfflineAndSendsOnceOnline "
     "tst_GameFeed::aFeedThatIsDownIsLeftAlone tst_FeedWatch::aFeedThatIsDown"},
    {"pause of a bucket", "API-006",
     "The bucket rests as long as Discord asks, and the request goes out afterwards, five times "
     "at most.",
     "tst_RestRetries::rateLimits tst_RestRetries::fiveRateLimitsAreEnough "
     "tst_Buckets::waitsForReset"},
    {"refund", "LIM-001",
     "Nothing is charged; the reply names the moment from which on it works again.",
     "tst_MemberRateLimiter::errorTellsWhenInWholeSecondsRoundedUp "
     "tst_MemberRateLimiter::allOrNothing"},
    {"new webhook", "API-008",
     "A webhook that was deleted in Discord is made anew at the next slip; of a channel or message "
     "that is gone, somebody has to choose another.",
     "tst_OutboxWorker::aDeletedWebhookIsReplaced"},
    {"vault", "AUT-004",
     "Secrets are read from the vault or the environment; without either the bot says so and "
     "stays offline.",
     "tst_SecretStores::vaultStandsInForNoKeychain"},
    {"words", "IMG-001",
     "The picture of a slip or post is drawn a second time; when that fails, too, the words go out "
     "without it. Previews and cards come in words at once.",
     "tst_UndrawnSlips::aSlipThatCannotBeDrawnGoesInWords "
     "tst_PostWorker::aCardThatCannotBeDrawnIsLeftOut"},
    {"safe mode", "INT-006",
     "After two crashes within 5 minutes the program starts with caution: it waits before it logs "
     "in, and leaves again once it ran for 5 minutes.",
     "tst_CrashCommands::reportsAreToldOnceAndManaged tst_SafeMode::twoWithinFiveMinutesAre "
     "tst_SafeMode::aRunOfFiveMinutesEndsIt"},
};

bool names(const char *list, const QString &word)
{
    return QString::fromLatin1(list).split(u' ').contains(word);
}

} // namespace

std::span<const RecoveryStrategy> recoveryStrategies()
{
    return kStrategies;
}

const RecoveryStrategy *recoveryFor(const QString &code, const QString &kind)
{
    for (const QString &word : {code, kind}) {
        for (const RecoveryStrategy &strategy : kStrategies) {
            if (names(strategy.kinds, word))
                return &strategy;
        }
    }
    return nullptr;
}

} // namespace dbsbm
