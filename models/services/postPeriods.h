// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/betting/StatsPeriod.h"
#include "models/core/Ids.h"

namespace dbsbm {

/// What the bot posts beside slips.
enum class PostKind { Recap, Leaderboard, LiveBoard, UnitsCounter, RecordCounter, Root, Alert };

/// What one post is about. There is one of each in a guild, for ever: its text is the key under
/// which the database knows it.
struct PostSubject
{
    PostKind kind = PostKind::Recap;
    StatsPeriod period = StatsPeriod::Day; ///< of recaps and leaderboards: Day, Week or Month
    QDate first = {};                      ///< the first day of that period; of a root its day
    ChannelId channel = {};                ///< of boards and counters
    QString notice = {};                   ///< of an alert: "3fa9c1-12-1"

    bool operator==(const PostSubject &) const = default;
    /// "recap:week:2026-11-16", "live_board:<channel>", "root:2026-11-23", "alert:3fa9c1-12-1".
    QString toText() const;
    static std::optional<PostSubject> fromText(const QString &text);
    /// As the outbox names it: "recap", "leaderboard", "live_board", "counter", "root", "alert".
    QString outboxKind() const;
};

/// The first moment (UTC) of that day at which clocks in \a zone show \a hour or later: where the
/// hour is skipped the moment of the change, where it comes twice the first one.
qint64 hourOfDay(QDate day, int hour, const QTimeZone &zone);

/// A period that is over, and when it is to be told.
struct DuePeriod
{
    StatsSpan span;
    qint64 dueMs = 0;
};

/// The latest calendar period whose hour, on the day after its end, has come by \a nowMs.
DuePeriod latestDue(StatsPeriod period, qint64 nowMs, int hour, const QTimeZone &zone);
/// When the next one comes.
qint64 nextDueMs(StatsPeriod period, qint64 nowMs, int hour, const QTimeZone &zone);

} // namespace dbsbm
