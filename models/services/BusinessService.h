// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"
#include "models/store/ActivityRepository.h"
#include "models/store/BusinessRepository.h"
#include "models/store/Database.h"

#include <QObject>

#include <optional>

namespace dbsbm {

/// How a guild uses the bot. The members and commands are of metrics.sqlite, and not known where
/// nothing was taken down.
struct GuildBusiness
{
    GuildId guild;
    QString name;
    BusinessSums day;          ///< the last 24 hours
    BusinessSums week;         ///< the last 7 days
    BusinessSums weekBefore;   ///< the 7 days before those
    QList<BusinessHour> hours; ///< of the last 24 hours, those in which anything happened
    std::optional<qint64> membersDay;
    std::optional<qint64> membersWeek;
    std::optional<double> commandsWeek;
    std::optional<double> commandsWeekBefore;

    /// Engagement: commands of the week for each member active in it.
    std::optional<double> commandsPerMember() const;
};

/// Business metrics from the record.
class BusinessService : public QObject
{
    Q_OBJECT
public:
    BusinessService(Database &record, const Clock &clock, QObject *parent = nullptr);

    /// Of one guild, or of all when it is invalid; empty when it is not known.
    Task<Result<QList<GuildBusiness>>> report(GuildId guild);
    /// Cappers that placed a bet, of every guild that had any within seven days.
    Task<Result<QList<MemberCommands>>> cappers();

private:
    Database &m_record;
    const Clock &m_clock;
};

} // namespace dbsbm
