// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Result.h"

#include <QJsonArray>

/// What the makers of interaction data share.
namespace dbsbm::simulator {

/// Types of command options (protocol item 105).
enum OptionType {
    kGroup = 2,
    kSubcommand = 1,
    kString = 3,
    kInteger,
    kBoolean,
    kUser,
    kChannel,
    kRole,
    kMentionable,
    kNumber,
    kAttachment
};

/// An option, component or form field that Discord's client would not let pass.
tl::unexpected<Error> badOption(const QString &name, const QString &why);
tl::unexpected<Error> notFound(const QString &what);
/// Whether \a value is one of \a choices, or there are none to keep to.
bool isChoice(const QJsonArray &choices, const QJsonValue &value);

} // namespace dbsbm::simulator
