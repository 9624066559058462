// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/betting/Units.h"
#include "models/core/Ids.h"
#include "models/services/GuildSettingsService.h"

#include <QDate>
#include <QTimeZone>

namespace dbsbm {

class Transaction;

/// What a capper may still risk on a day of the server.
struct CapperExposure
{
    UserId user;
    QString name;
    bool isOwnLimit = false;   ///< else that of the server
    Units limit;               ///< a day; zero = no bound
    Units risked;              ///< by bets placed that day, but for cancelled and void ones
    std::optional<Units> left; ///< nothing without a bound
};

struct ExposureReport
{
    GuildId guild;
    QDate day; ///< in the zone of the server
    QString timeZone;
    QList<CapperExposure> cappers; ///< active ones, by name
};

/// The limit of a capper: the own one in micro-units, else that of the server; zero = no bound.
Units exposureLimit(const GuildSettings &settings, std::optional<qint64> own);
/// Units risked on the day of that moment, in the zone of the server.
Result<Units> riskedOnDay(Transaction &transaction, CapperId capper, qint64 atMs,
                          const QTimeZone &zone);
/// Of every active capper, or of that one (BET-009 when the member is none).
Result<ExposureReport> readExposure(Transaction &transaction, GuildId guild,
                                    std::optional<UserId> only, qint64 nowMs);

} // namespace dbsbm
