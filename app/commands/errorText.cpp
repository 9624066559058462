// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/errorText.h"

#include <QCoreApplication>

namespace dbsbm {

namespace {

template<typename... Kinds>
bool isOneOf(const Error &error)
{
    return (... || (error.as<Kinds>() != nullptr));
}

} // namespace

QString errorText(const Error &error)
{
    return QCoreApplication::translate("errorText", "%1 (%2)").arg(error.userText(), error.code());
}

bool isRefusal(const Error &error)
{
    const bool mild = error.severity() == Severity::Info || error.severity() == Severity::Warning;
    return mild
        && isOneOf<RateLimitFault, ValidationFault, AuthenticationFault, ConfigurationFault,
                   InsufficientUnitsFault, BettingFault>(error);
}

bool isMembersMistake(const Error &error)
{
    return isRefusal(error) && !isOneOf<ConfigurationFault>(error);
}

} // namespace dbsbm
