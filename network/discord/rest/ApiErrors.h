// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Error.h"
#include "network/discord/protocol/parsers.h"
#include "network/discord/rest/Exchange.h"

namespace dbsbm::discord {

/// The error of a final try that brought no 2xx. \a route is a template without ids or tokens.
Error exchangeError(const ExchangeResult &result, const QString &route);
/// A refusal with a status of 300-499 (but 429), by Discord's error codes (protocol section 15).
Error refusal(int status, const ErrorBody &body, const QString &route);

Error rateLimitedError(std::chrono::milliseconds wait, qint64 nowMs, const QString &route);
Error uncertainError(const QString &detail, const QString &route);
Error cancelledError();
Error tokenMissingError();
Error tokenRefusedError(const QString &detail = {});
Error invalidGuardError();
/// The circuit breaker is open for \a left.
Error breakerOpenError(std::chrono::milliseconds left);
Error baseUrlError();

} // namespace dbsbm::discord
