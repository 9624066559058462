// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/simulator/Interactions.h"

namespace dbsbm::simulator {

/// Callback types (protocol item 82).
enum CallbackType {
    kPong = 1,
    kMessage = 4,
    kDeferredMessage = 5,
    kDeferredUpdate = 6,
    kUpdate = 7,
    kChoices = 8,
    kModal = 9
};

/// One interaction, from its sending until its token has died.
struct Interactions::Entry
{
    explicit Entry(Clock &clock) : deadline(clock) {}

    InteractionId id;
    QString token;
    int type = 0;
    GuildId guild;
    ChannelId channel;
    QJsonObject payload;
    qint64 createdMs = 0;
    bool acknowledged = false;
    MessageId source; ///< the message whose component was pressed
    SimReply reply;
    Promise<Result<SimReply>> promise;
    Timer deadline;
};

} // namespace dbsbm::simulator
