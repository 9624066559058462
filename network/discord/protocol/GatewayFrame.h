// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Result.h"
#include "network/discord/protocol/Values.h"

#include <QByteArrayView>

#include <memory>
#include <optional>

namespace dbsbm::discord {

/// The envelope {op, d, s, t} of one gateway frame (protocol item 4), parsed once; the readers
/// below look at `d` of the last frame. Reuses its memory from frame to frame.
class GatewayFrame
{
public:
    GatewayFrame();
    ~GatewayFrame();

    /// API-005 when it is not JSON, no object or has no op.
    Result<> parse(QByteArrayView json);

    int op() const { return m_op; }
    std::optional<qint64> sequence() const { return m_sequence; }
    const QByteArray &event() const { return m_event; } ///< `t`; empty unless op is 0

    std::optional<qint64> heartbeatIntervalMs() const; ///< of op 10, 1 ms .. 1 h; else nothing
    bool resumable() const;                            ///< `d` of op 9
    Result<Ready> ready() const;
    /// Of an event whose name begins with GUILD_ or CHANNEL_ and is one of GuildEvent's.
    Result<GuildEvent> guildEvent() const;
    Result<Interaction> interaction() const;
    Result<Reaction> reaction() const;
    Result<DeletedMessages> deletedMessages() const;

private:
    struct Document;
    std::unique_ptr<Document> m_document;
    int m_op = -1;
    std::optional<qint64> m_sequence;
    QByteArray m_event;
};

} // namespace dbsbm::discord
