// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/discord/gateway/closeCodes.h"

#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"

#include <QStringList>

#include <array>

namespace dbsbm::discord {

namespace {

// By bit; the gaps are bits Discord does not use (protocol section 4).
constexpr std::array<const char *, 26> kIntentNames{"Guilds",
                                                    "Server Members",
                                                    "Guild Moderation",
                                                    "Guild Expressions",
                                                    "Guild Integrations",
                                                    "Guild Webhooks",
                                                    "Guild Invites",
                                                    "Guild Voice States",
                                                    "Presence",
                                                    "Guild Messages",
                                                    "Guild Message Reactions",
                                                    "Guild Message Typing",
                                                    "Direct Messages",
                                                    "Direct Message Reactions",
                                                    "Direct Message Typing",
                                                    "Message Content",
                                                    "Guild Scheduled Events",
                                                    nullptr,
                                                    nullptr,
                                                    nullptr,
                                                    "Auto Moderation Configuration",
                                                    "Auto Moderation Execution",
                                                    nullptr,
                                                    nullptr,
                                                    "Guild Message Polls",
                                                    "Direct Message Polls"};

constexpr quint32 kPrivileged = (1U << 1) | (1U << 8) | (1U << 15);

QString intentNames(quint32 intents)
{
    QStringList names;
    for (size_t bit = 0; bit < 32; ++bit) {
        if (!(intents & (1U << bit)))
            continue;
        const char *const name = bit < kIntentNames.size() ? kIntentNames[bit] : nullptr;
        names.append(name ? QString::fromLatin1(name) : QStringLiteral("bit %1").arg(bit));
    }
    return names.join(QStringLiteral(", "));
}

} // namespace

AfterClose afterClose(int code)
{
    switch (code) {
    case 4003: // not authenticated: the session is invalid
    case 4007: // invalid sequence
    case 4009: // session timed out
        return AfterClose::Identify;
    case 4008: return AfterClose::ResumeAfterPause;
    case 4004:
    case 4010:
    case 4011:
    case 4012:
    case 4013:
    case 4014: return AfterClose::Fatal;
    default: return AfterClose::Resume;
    }
}

Error fatalCloseError(int code, quint32 intents)
{
    const QString detail = QStringLiteral("gateway close code %1").arg(code);
    const ApiFault fault{QStringLiteral("Discord gateway"), 0, code};
    switch (code) {
    case 4004:
        return Error(codes::kTokenRefused, AuthenticationFault{},
                     tr("Discord refused the bot token. Copy the token anew from the Developer "
                        "Portal into the "
                        "settings."),
                     detail);
    case 4013:
        return Error(codes::kIntentsRefused, AuthenticationFault{},
                     tr("Discord does not know one of the intents %1. Update the application.")
                         .arg(intentNames(intents)),
                     detail);
    case 4014:
        return Error(codes::kIntentsRefused, AuthenticationFault{},
                     tr("Discord does not allow the intents %1. Switch them on in the Developer "
                        "Portal under Bot, then "
                        "start the bot again.")
                         .arg(intentNames(intents & kPrivileged ? intents & kPrivileged : intents)),
                     detail);
    case 4010:
        return Error(codes::kGatewayFatal, fault,
                     tr("Discord refused the shard number. Correct the sharding settings and start "
                        "the bot again."),
                     detail);
    case 4011:
        return Error(codes::kGatewayFatal, fault,
                     tr("The bot is in too many servers for so few shards. Raise the number of "
                        "shards and start the "
                        "bot again."),
                     detail);
    default:
        return Error(
            codes::kGatewayFatal, fault,
            tr("Discord no longer supports this version's protocol. Update the application."),
            detail);
    }
}

} // namespace dbsbm::discord
