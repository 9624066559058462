// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Ids.h"
#include "models/store/Transaction.h"

namespace dbsbm {

/// A message or channel name of ours other than slips: what it is about, where it stands, and the
/// digest of what it says. There is one of each subject in a guild, for ever.
struct StoredPost
{
    GuildId guild;
    QString subject; ///< "recap:day:2026-11-23", "counter:units:<channel>", ...
    ChannelId channel;
    MessageId message = {};  ///< zero until posted, and for channel names
    QByteArray digest = {};  ///< empty until sent
    qint64 sentAtMs = 0;     ///< when the latest attempt began; 0 = never
    qint64 restatedAtMs = 0; ///< when a correction last changed it after it was posted; 0 = never
};

class PostRepository
{
public:
    explicit PostRepository(Transaction &transaction) : m_transaction(transaction) {}

    /// False when there is one of that subject: it was planned before, by whichever process.
    Result<bool> add(const StoredPost &post);
    Result<> update(const StoredPost &post);
    Result<std::optional<StoredPost>> find(GuildId guild, const QString &subject);
    /// Forgets those whose subject begins with \a prefix and whose latest attempt is older.
    Result<> removeSent(const QString &prefix, qint64 sentBeforeMs);
    /// Those whose subject begins with \a prefix, which holds no wildcard.
    Result<QList<StoredPost>> list(GuildId guild, const QString &prefix);
    Result<bool> isMessageTaken(GuildId guild, MessageId message);
    /// When that setting was last changed; 0 = never.
    Result<qint64> settingChangedMs(GuildId guild, const QString &name);
    enum class Extreme { Best, Worst };
    struct Stretch ///< [fromMs, toMs)
    {
        GuildId guild;
        qint64 fromMs = 0;
        qint64 toMs = 0;
    };
    /// Of the bets settled in a stretch the one that won or lost most; nothing when none did.
    Result<std::optional<BetId>> extremeBet(Extreme which, const Stretch &stretch);
    /// Guilds that may be written to.
    Result<QList<GuildId>> guilds();

private:
    Transaction &m_transaction;
};

} // namespace dbsbm
