// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/formatting.h"

#include "models/slips/gameParts.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("dbsbm::tables", text);
}

QDateTime utc(qint64 epochMs)
{
    return QDateTime::fromMSecsSinceEpoch(epochMs, QTimeZone::utc());
}

QString resultText(BetResult result)
{
    switch (result) {
    case BetResult::Won: return say(QT_TRANSLATE_NOOP("dbsbm::tables", "Won"));
    case BetResult::Lost: return say(QT_TRANSLATE_NOOP("dbsbm::tables", "Lost"));
    case BetResult::Push: return say(QT_TRANSLATE_NOOP("dbsbm::tables", "Push"));
    case BetResult::Void: return say(QT_TRANSLATE_NOOP("dbsbm::tables", "Void"));
    case BetResult::HalfWon: return say(QT_TRANSLATE_NOOP("dbsbm::tables", "Half won"));
    case BetResult::HalfLost: return say(QT_TRANSLATE_NOOP("dbsbm::tables", "Half lost"));
    case BetResult::Partial: return say(QT_TRANSLATE_NOOP("dbsbm::tables", "Partial"));
    }
    return {};
}

Tone resultTone(const Bet &bet)
{
    switch (*bet.result) {
    case BetResult::Won:
    case BetResult::HalfWon: return Tone::Good;
    case BetResult::Lost:
    case BetResult::HalfLost: return Tone::Bad;
    case BetResult::Push:
    case BetResult::Void: return Tone::Muted;
    case BetResult::Partial: return bet.net.micro < 0 ? Tone::Bad : Tone::Good;
    }
    return Tone::Neutral;
}

QString legText(const Leg &leg)
{
    const QString pick = leg.line.isEmpty() ? leg.pick : QString(leg.pick + u' ' + leg.line);
    const QString period = periodText(leg.period);
    return period.isEmpty() ? pick : QString(pick + u", " + period);
}

} // namespace

QString localTimeText(qint64 epochMs)
{
    if (epochMs <= 0)
        return u"–"_s;
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(epochMs), u"d MMM HH:mm:ss"_s);
}

QString localMinuteText(qint64 epochMs)
{
    if (epochMs <= 0)
        return u"–"_s;
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(epochMs), u"d MMM HH:mm"_s);
}

QString utcTimeText(qint64 epochMs)
{
    return epochMs <= 0 ? QString()
                        : QString(utc(epochMs).toString(u"yyyy-MM-dd HH:mm:ss"_s) + u" UTC"_s);
}

QString durationText(std::chrono::milliseconds duration)
{
    const qint64 seconds = qMax<qint64>(0, duration.count() / 1000);
    const qint64 minutes = seconds / 60;
    const qint64 hours = minutes / 60;
    if (hours >= 24)
        return QCoreApplication::translate("dbsbm::tables", "%1 d %2 h")
            .arg(hours / 24)
            .arg(hours % 24);
    if (hours > 0)
        return QCoreApplication::translate("dbsbm::tables", "%1 h %2 min")
            .arg(hours)
            .arg(minutes % 60);
    if (minutes > 0)
        return QCoreApplication::translate("dbsbm::tables", "%1 min %2 s")
            .arg(minutes)
            .arg(seconds % 60);
    return QCoreApplication::translate("dbsbm::tables", "%1 s").arg(seconds);
}

QString bytesText(double bytes)
{
    constexpr double kMebi = 1024.0 * 1024.0;
    return QCoreApplication::translate("dbsbm::tables", "%1 MiB")
        .arg(QLocale().toString(bytes / kMebi, 'f', 1));
}

QString betStatusText(BetStatus status)
{
    switch (status) {
    case BetStatus::Posting: return say(QT_TRANSLATE_NOOP("dbsbm::tables", "Posting"));
    case BetStatus::PostFailed: return say(QT_TRANSLATE_NOOP("dbsbm::tables", "Post failed"));
    case BetStatus::Open: return say(QT_TRANSLATE_NOOP("dbsbm::tables", "Open"));
    case BetStatus::Settled: return say(QT_TRANSLATE_NOOP("dbsbm::tables", "Settled"));
    case BetStatus::Cancelled: return say(QT_TRANSLATE_NOOP("dbsbm::tables", "Cancelled"));
    }
    return {};
}

QString betStateText(const Bet &bet)
{
    return bet.status == BetStatus::Settled && bet.result ? resultText(*bet.result)
                                                          : betStatusText(bet.status);
}

QString legResultText(LegResult result)
{
    return resultText(betResultFromName(toName(result)).value_or(BetResult::Push));
}

Tone betTone(const Bet &bet)
{
    switch (bet.status) {
    case BetStatus::Posting: return Tone::Warning;
    case BetStatus::PostFailed: return Tone::Bad;
    case BetStatus::Open: return Tone::Info;
    case BetStatus::Settled: return bet.result ? resultTone(bet) : Tone::Neutral;
    case BetStatus::Cancelled: return Tone::Muted;
    }
    return Tone::Neutral;
}

QString betPickText(const Bet &bet)
{
    if (bet.legs.size() == 1)
        return legText(bet.legs.first());
    QStringList picks;
    for (const Leg &leg : bet.legs)
        picks.append(legText(leg));
    return QCoreApplication::translate("dbsbm::tables", "%n legs: %1", nullptr,
                                       int(bet.legs.size()))
        .arg(picks.join(u", "_s));
}

QString betLegText(const Bet &bet, int leg)
{
    const Leg &one = bet.legs.at(leg);
    const QString pick = say(QT_TRANSLATE_NOOP("dbsbm::tables", "%1. %2 (%3)"))
                             .arg(QString::number(leg + 1), legText(one), one.odds.toDisplay());
    return one.result
        ? say(QT_TRANSLATE_NOOP("dbsbm::tables", "%1, %2")).arg(pick, legResultText(*one.result))
        : pick;
}

QString betLeagueText(const Bet &bet)
{
    QStringList leagues;
    for (const Leg &leg : bet.legs) {
        if (!leagues.contains(leg.league))
            leagues.append(leg.league);
    }
    return leagues.join(u", "_s);
}

QString betOddsText(const Bet &bet)
{
    return bet.legs.size() == 1 ? bet.legs.first().odds.toDisplay() : QString();
}

QString betNumberText(const Bet &bet)
{
    return u'#' + bet.number.toString();
}

QString severityText(Severity severity)
{
    switch (severity) {
    case Severity::Info: return say(QT_TRANSLATE_NOOP("dbsbm::tables", "Info"));
    case Severity::Warning: return say(QT_TRANSLATE_NOOP("dbsbm::tables", "Warning"));
    case Severity::Error: return say(QT_TRANSLATE_NOOP("dbsbm::tables", "Error"));
    case Severity::Critical: return say(QT_TRANSLATE_NOOP("dbsbm::tables", "Critical"));
    }
    return {};
}

Tone severityTone(Severity severity)
{
    switch (severity) {
    case Severity::Info: return Tone::Info;
    case Severity::Warning: return Tone::Warning;
    case Severity::Error:
    case Severity::Critical: return Tone::Bad;
    }
    return Tone::Neutral;
}

} // namespace dbsbm
