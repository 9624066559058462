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
     "tst_Takeover tst_BotSession"},
    {"wait for logins", "API-010",
     "The bot connects again by itself at the moment that Discord names.", "tst_BotSession"},
    {"reconcile", "API-013",
     "The outbox looks for the message in the channel before it sends it a second time.",
     "tst_OutboxWorker tst_KillRecovery"},
    {"invalid request guard", "API-011",
     "Nothing is sent until fewer requests were refused within the last 10 minutes.",
     "tst_InvalidRequests tst_RestClient"},
    {"reopen the database", "DB-001",
     "The connection is opened again at the next job; while the database does not answer, after "
     "pauses that grow from 0.2 to 30 seconds.",
     "tst_PostgresConnection"},
    {"repeat the transaction", "DB-002",
     "A lock is waited for, and a transaction that met another process is run again up to eight "
     "times.",
     "tst_DatabaseRecovery tst_PostgresConnection"},
    {"circuit breaker", "API-001 API-002 API-004",
     "A request is tried again after growing pauses, as long as the retry budget allows. After 5 "
     "failures in a row Discord is left alone for 60 seconds, then one request probes it. "
     "Meanwhile the gateway reconnects and resumes, and slips wait in the outbox.",
     "tst_RestGuard tst_RestRetries tst_ShardResume tst_OutboxWorker"},
    {"pause of a bucket", "API-006",
     "The bucket rests as long as Discord asks, and the request goes out afterwards, five times "
     "at most.",
     "tst_RestRetries tst_Buckets"},
    {"refund", "LIM-001",
     "Nothing is charged; the reply names the moment from which on it works again.",
     "tst_MemberRateLimiter"},
    {"new webhook", "API-008",
     "A webhook that was deleted in Discord is made anew at the next slip.", "tst_OutboxWorker"},
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
