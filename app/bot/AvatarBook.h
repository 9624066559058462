// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/profiles.h"
#include "network/discord/rest/DiscordApi.h"

#include <QHash>
#include <QObject>

namespace dbsbm {

class Clock;
class ErrorTracker;

/// The address of the picture that a capper's slips are posted under. An own picture is kept as an
/// attachment of one message in the guild's admin channel. Discord signs the addresses of
/// attachments and they end, so what is stored is the link of the message, and the message is asked
/// for a fresh address when the one in memory is about to end; it is posted again when it is gone.
/// Discord copies the picture when it posts, so a slip needs the address only for that moment.
class AvatarBook : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        CapperService &cappers;
        discord::DiscordApi &api;
        Clock &clock;
        ErrorTracker &errors;
    };
    explicit AvatarBook(Parts parts, QObject *parent = nullptr);

    /// The member's Discord avatar without an own picture, without an admin channel, and when
    /// Discord does not give or take the picture: a slip never waits for its looks.
    Task<QString> urlFor(const CapperProfile &profile, ChannelId adminChannel);
    void clear() { m_known.clear(); }

private:
    struct Known
    {
        QByteArray digest; ///< of the picture it shows
        QString url;
        qint64 endsAtMs = 0;
    };
    using Found = Task<Result<QString>>;

    Found freshUrl(const CapperProfile &profile, ChannelId adminChannel);
    Found post(const CapperProfile &profile, ChannelId adminChannel);
    QString take(const CapperProfile &profile, const discord::Message &message);

    Parts m_parts;
    QHash<CapperId, Known> m_known;
};

/// When the signed address of an attachment ends, UTC ms (its parameter "ex", seconds in hex); 0
/// when it does not say.
qint64 attachmentEndsAtMs(const QString &url);

} // namespace dbsbm
