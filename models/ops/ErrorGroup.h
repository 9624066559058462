// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Error.h"
#include "models/core/Ids.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace dbsbm {

/// Errors of one fingerprint: same code and same normalised detail.
struct ErrorGroup
{
    QString fingerprint{};
    QString code{};
    QString kind{};
    Severity severity = Severity::Error;
    QString userText{};
    QString detail{}; ///< of the latest, scrubbed
    quint64 count = 0;
    qint64 firstSeenMs = 0;
    qint64 lastSeenMs = 0;
    QStringList commands{};    ///< touched, at most 20
    QList<GuildId> guilds{};   ///< touched, at most 20
    QStringList breadcrumbs{}; ///< what came before the latest
    double perMinute = 0;      ///< on average of the last five minutes of this run
    quint64 perHour = 0;       ///< in the last 60 minutes of this run
};

struct ErrorContext
{
    QString command;
    GuildId guild;
};

/// One error, as it was recorded.
struct ErrorOccurrence
{
    QString code;
    QString kind;
    Severity severity = Severity::Error;
    ErrorContext context;
    qint64 atMs = 0;
};

QJsonObject toJson(const ErrorGroup &group);
/// Of what toJson() made, cut to the bounds of a group; nothing when it is none. Rates belong to
/// the run that counted them and stay zero.
std::optional<ErrorGroup> errorGroupFromJson(const QJsonObject &object);

} // namespace dbsbm
