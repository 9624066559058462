// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/discord/rest/ApiErrors.h"

#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"

namespace dbsbm::discord {

namespace {

ApiFault fault(int status = 0, int code = 0)
{
    return {QStringLiteral("Discord"), status, code};
}

/// A sentence for the codes whose cure we know; empty for all others.
QString sentenceByCode(int code)
{
    switch (code) {
    case 10003: return tr("The channel no longer exists. Choose another channel in the settings.");
    case 10004: return tr("The bot is not in this server. Invite it again.");
    case 10008: return tr("The message no longer exists in Discord. Post it again.");
    case 10015:
        return tr("The webhook was deleted in Discord. Run the channel check to make a new one.");
    case 10062: return tr("Discord no longer waits for this answer. Run the command again.");
    case 30007:
        return tr("The channel already has the greatest number of webhooks. Delete one in the "
                  "channel's settings.");
    case 30034: return tr("The commands were registered too often today. Try again tomorrow.");
    case 40005:
    case 50045: return tr("The picture is too large for Discord. Choose a smaller picture.");
    case 40060:
        return tr(
            "This command was already answered. Run it again if the answer is not to be seen.");
    case 50001:
        return tr("The bot cannot see this channel. Give it the permission View Channel there.");
    case 50006: return tr("Discord refused an empty message. Report this to the maintainers.");
    case 50007:
    case 50278:
        return tr("Discord does not let the bot write to this member. Ask the member to allow "
                  "direct messages.");
    case 50013:
        return tr(
            "The bot lacks a permission in this channel. Run the channel check to see which one.");
    case 50027: return tr("The webhook's or interaction's token is no longer valid. Try again.");
    case 50035:
        return tr("Discord refused the form of this request. Report this to the maintainers.");
    case 50083: return tr("The thread is archived. Open it in Discord and try again.");
    case 200000:
    case 200001:
    case 240000:
        return tr("The server's AutoMod blocked the message. Change the text or the AutoMod rule.");
    default: return {};
    }
}

struct Kind
{
    const ErrorCode &code;
    QString sentence;
};

Kind kindByStatus(int status)
{
    switch (status) {
    case 401:
        return {codes::kApiForbidden,
                tr("Discord refused the credentials of this request. Try again.")};
    case 403:
        return {codes::kApiForbidden,
                tr("Discord does not allow the bot to do this. Check the bot's permissions.")};
    case 404:
        return {codes::kApiNotFound,
                tr("Discord no longer knows what was asked for. Refresh and try again.")};
    default:
        return {codes::kApiRefused,
                tr("Discord refused the request. Look at the details and try again.")};
    }
}

QString withRoute(const QString &route, const QString &detail)
{
    return detail.isEmpty() ? route : QString(route + u": " + detail);
}

} // namespace

Error refusal(int status, const ErrorBody &body, const QString &route)
{
    const Kind kind = kindByStatus(status);
    const QString special = sentenceByCode(body.code);
    const QString detail =
        QStringLiteral("HTTP %1, code %2 %3").arg(status).arg(body.code).arg(body.toText());
    return Error(kind.code, fault(status, body.code), special.isEmpty() ? kind.sentence : special,
                 withRoute(route, detail.trimmed()));
}

Error exchangeError(const ExchangeResult &result, const QString &route)
{
    if (result.tooLarge)
        return Error(codes::kApiMalformed, fault(),
                     tr("Discord's answer was too large to be read. Ask for less and try again."),
                     withRoute(route, QStringLiteral("reply over the size limit")));
    if (result.timedOut)
        return Error(codes::kApiTimeout, fault(), tr("Discord did not answer in time. Try again."),
                     withRoute(route, QStringLiteral("deadline passed")));
    if (result.untrusted)
        return Error(codes::kApiUnreachable, fault(),
                     tr("The server at Discord's address has no certificate that this computer "
                        "trusts. Check the clock, the package ca-certificates, and any proxy that "
                        "reads encrypted connections."),
                     withRoute(route, result.detail));
    if (result.status == 0)
        return Error(codes::kApiUnreachable, fault(),
                     tr("Discord cannot be reached. Check the network connection and try again."),
                     withRoute(route, result.detail));
    const ErrorBody body = parseErrorBody(result.body);
    if (result.status >= 500)
        return Error(
            codes::kApiServerFault, fault(result.status, body.code),
            tr("Discord has a fault at the moment. Try again in some minutes."),
            withRoute(
                route,
                QStringLiteral("HTTP %1 %2").arg(result.status).arg(body.toText()).trimmed()));
    return refusal(result.status, body, route);
}

Error rateLimitedError(std::chrono::milliseconds wait, qint64 nowMs, const QString &route)
{
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(wait).count();
    return Error(codes::kApiRateLimited, RateLimitFault{wait, nowMs + wait.count()},
                 tr("Discord asks the bot to slow down. Try again in %1 seconds.").arg(seconds),
                 route);
}

Error uncertainError(const QString &detail, const QString &route)
{
    return Error(codes::kDeliveryUncertain, fault(),
                 tr("Nobody knows whether Discord received the message. Look into the channel "
                    "before you send it "
                    "again."),
                 withRoute(route, detail));
}

Error cancelledError()
{
    return Error(codes::kCancelled, InternalFault{},
                 tr("The request was cancelled. Start it again when the bot is online."));
}

Error tokenMissingError()
{
    return Error(codes::kTokenMissing, AuthenticationFault{},
                 tr("There is no bot token. Enter the token in the settings."));
}

Error tokenRefusedError(const QString &detail)
{
    return Error(codes::kTokenRefused, AuthenticationFault{},
                 tr("Discord refused the bot token. Copy the token anew from the Developer Portal "
                    "into the settings."),
                 detail);
}

Error invalidGuardError()
{
    return Error(codes::kInvalidRequestGuard, fault(),
                 tr("Too many requests were refused, so the bot pauses before Discord bars this "
                    "address. Check the "
                    "bot's permissions and try again in 10 minutes."));
}

Error breakerOpenError(std::chrono::milliseconds left)
{
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(left).count();
    return Error(codes::kApiUnreachable, fault(),
                 tr("Discord failed several times in a row, so the bot leaves it alone and tries "
                    "again by itself in %1 seconds. If this goes on, check the network connection "
                    "and discordstatus.com.")
                     .arg(seconds),
                 QStringLiteral("circuit breaker open"));
}

Error baseUrlError()
{
    return Error(codes::kSettingInvalid, ConfigurationFault{QStringLiteral("DBSBM_API_BASE")},
                 tr("The address of Discord's API must begin with https. Correct the setting "
                    "DBSBM_API_BASE."));
}

} // namespace dbsbm::discord
