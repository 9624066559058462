// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/Transaction.h"

#include "models/core/Ids.h"

namespace dbsbm {

/// One line of a bet's history.
struct StoredBetEvent
{
    BetId bet;
    qint64 atMs = 0;
    QString actorRole;
    CapperId actorPerson;
    QString actorName; ///< read only
    QString kind;
    QString from;
    QString to;
    QString reason;
    QString detail; ///< canonical JSON of how a grade came about; empty for other events
};

/// What a command did when it came first.
struct ProcessedCommand
{
    QString id;
    QByteArray digest;
    BetId bet;
    qint64 atMs = 0;
};

/// What happened to bets, and the commands that were carried out on them.
class BetHistoryRepository
{
public:
    explicit BetHistoryRepository(Transaction &transaction) : m_transaction(transaction) {}

    Result<> addEvent(const StoredBetEvent &event);
    Result<QList<StoredBetEvent>> events(BetId bet);
    /// The detail of the event that settled the bet last, corrections apart; empty when it says
    /// nothing.
    Result<QString> settlingDetail(BetId bet);

    Result<std::optional<ProcessedCommand>> processed(const QString &commandId);
    Result<> remember(const ProcessedCommand &command);
    /// Drops the answers to commands from before that moment.
    Result<> forgetBefore(qint64 atMs);

private:
    Transaction &m_transaction;
};

} // namespace dbsbm
