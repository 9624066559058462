// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/startTime.h"

#include "models/core/ErrorCodes.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

#include <cstdlib>
#include <optional>

namespace dbsbm {

namespace {

constexpr int kMaxLength = 40;
constexpr qint64 kMinuteMs = 60'000;
constexpr qint64 kFarthestMs = 2LL * 366 * 24 * 60 * kMinuteMs;

QRegularExpressionMatch match(const QRegularExpression &pattern, const QString &text)
{
    return pattern.match(text, 0, QRegularExpression::NormalMatch);
}

std::optional<qint64> fromSeconds(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("\\A(?:<t:(\\d{1,12})(?::[tTdDfFsSR])?>|(\\d{9,12}))\\z"));
    const auto found = match(pattern, text);
    if (!found.hasMatch())
        return {};
    const QString digits = found.captured(1).isEmpty() ? found.captured(2) : found.captured(1);
    return digits.toLongLong() * 1000;
}

std::optional<qint64> fromIso(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("\\A(\\d{4}-\\d{2}-\\d{2})[ T](\\d{1,2}:\\d{2})(:\\d{2})?(?: ?Z| ?UTC)?\\z"),
        QRegularExpression::CaseInsensitiveOption);
    const auto found = match(pattern, text);
    if (!found.hasMatch())
        return {};
    const QDate date = QDate::fromString(found.captured(1), QStringLiteral("yyyy-MM-dd"));
    const QString seconds = found.captured(3).isEmpty() ? QStringLiteral(":00") : found.captured(3);
    const QTime time =
        QTime::fromString(QString(found.captured(2) + seconds), QStringLiteral("H:mm:ss"));
    if (!date.isValid() || !time.isValid())
        return {};
    return QDateTime(date, time, QTimeZone::utc()).toMSecsSinceEpoch();
}

std::optional<qint64> fromNow(const QString &text, qint64 nowMs)
{
    static const QRegularExpression pattern(
        QStringLiteral("\\Ain (?:(\\d{1,3}) ?d(?:ays?)?)? ?(?:(\\d{1,4}) ?h(?:ours?)?)? "
                       "?(?:(\\d{1,5}) ?m(?:in(?:utes?)?)?)?\\z"),
        QRegularExpression::CaseInsensitiveOption);
    const auto found = match(pattern, text);
    if (!found.hasMatch())
        return {};
    const qint64 minutes =
        (found.captured(1).toLongLong() * 24 + found.captured(2).toLongLong()) * 60
        + found.captured(3).toLongLong();
    if (minutes == 0)
        return {};
    return nowMs + minutes * kMinuteMs;
}

} // namespace

Result<qint64> parseStart(const QString &text, qint64 nowMs)
{
    const QString typed = text.simplified();
    std::optional<qint64> start;
    if (typed.size() <= kMaxLength) {
        start = fromSeconds(typed);
        if (!start)
            start = fromIso(typed);
        if (!start)
            start = fromNow(typed, nowMs);
    }
    if (start && std::llabs(*start - nowMs) <= kFarthestMs)
        return *start;
    return fail(
        codes::kTimeInvalid, ValidationFault{QStringLiteral("start")},
        QCoreApplication::translate(
            "startTime",
            "The start was not understood. Write it as 2026-11-23 19:30 (UTC), as a Discord "
            "timestamp, as seconds since 1970, or as \"in 2h\"."),
        typed.left(kMaxLength));
}

} // namespace dbsbm
