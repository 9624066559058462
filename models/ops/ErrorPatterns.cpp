// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/ErrorPatterns.h"

#include "models/core/LogContext.h"
#include "models/core/Logging.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace dbsbm {

using namespace std::chrono_literals;
using What = ErrorPattern::What;

namespace {

constexpr int kHour = MinuteCounts::kMinutes;
constexpr qsizetype kMaxCodes = 200; // the family is closed, and smaller
constexpr int kSpikeMinutes = 5;
constexpr quint64 kSpikeLeast = 10; // fewer are no spike, whatever is usual
constexpr auto kSpikeWatch = 30min; // before that nobody knows what is usual
constexpr quint64 kShareLeast = 10; // errors of the one who stands out
constexpr quint64 kShareErrors = 20;
constexpr quint64 kShareWork = 20;
constexpr double kShareOfErrors = 0.5;
constexpr double kShareTimes = 3;
constexpr auto kNewFor = 60min; // how long a new code is listed

} // namespace

ErrorPatterns::ErrorPatterns(Clock &clock, QObject *parent)
    : QObject(parent), m_clock(clock), m_review(clock), m_startedAt(clock.elapsed())
{}

void ErrorPatterns::noteError(const ErrorOccurrence &error)
{
    const auto now = m_clock.elapsed();
    if (m_codes.contains(error.code) || m_codes.size() < kMaxCodes)
        m_codes[error.code].add(now);
    checkNewCode(error);
    checkThreshold(error);
    checkSpike(error.code);
    const GuildId guild = error.context.guild;
    if (Share *share = guild.isValid() ? shareOf(m_guilds, guild, kMaxGuilds) : nullptr) {
        share->errors.add(now);
        m_allGuilds.errors.add(now);
        checkShare(What::GuildStandsOut, guild.toString(), *share, m_allGuilds);
    }
    const QString &command = error.context.command;
    if (Share *share = command.isEmpty() ? nullptr : shareOf(m_commands, command, kMaxCommands)) {
        share->errors.add(now);
        m_allCommands.errors.add(now);
        checkShare(What::CommandStandsOut, command, *share, m_allCommands);
    }
}

void ErrorPatterns::noteWork(const ErrorContext &context)
{
    const auto now = m_clock.elapsed();
    m_allGuilds.work.add(now);
    m_allCommands.work.add(now);
    if (Share *share =
            context.guild.isValid() ? shareOf(m_guilds, context.guild, kMaxGuilds) : nullptr)
        share->work.add(now);
    if (Share *share = context.command.isEmpty()
            ? nullptr
            : shareOf(m_commands, context.command, kMaxCommands))
        share->work.add(now);
}

/// Null when the books are full of subjects that were busy within the hour. Looking through them
/// costs, so it is done once a minute, whatever comes.
template<typename Key>
ErrorPatterns::Share *ErrorPatterns::shareOf(Books<Key> &books, const Key &key, qsizetype most)
{
    const auto found = books.shares.find(key);
    if (found != books.shares.end())
        return &*found;
    if (books.shares.size() >= most) {
        const auto now = m_clock.elapsed();
        if (now - books.sweptAt < 1min)
            return nullptr;
        books.sweptAt = now;
        books.shares.removeIf([now](const typename QHash<Key, Share>::iterator &it) {
            return it->errors.sum(now, kHour) == 0 && it->work.sum(now, kHour) == 0;
        });
        if (books.shares.size() >= most)
            return nullptr;
    }
    return &books.shares[key];
}

void ErrorPatterns::checkThreshold(const ErrorOccurrence &error)
{
    const auto now = m_clock.elapsed();
    auto &times = m_kinds[error.kind];
    if (!times.empty() && now - times.back() >= kQuiet)
        review(); // armed again
    times.push_back(now);
    if (times.size() > size_t(kThreshold))
        times.pop_front();
    if (times.size() < size_t(kThreshold) || now - times.front() > kThresholdWindow
        || isActive(What::Threshold, error.kind))
        return;
    begin({.what = What::Threshold,
           .subject = error.kind,
           .sentence = tr("%1 errors of the kind %2 within %3 minutes, the latest %4. See dbsbmd "
                          "errors explain %4.")
                           .arg(kThreshold)
                           .arg(error.kind)
                           .arg(kThresholdWindow.count())
                           .arg(error.code),
           .count = quint64(kThreshold)});
}

/// Per five minutes, of the rest of the last hour.
double ErrorPatterns::usualOf(const MinuteCounts &counts) const
{
    const auto now = m_clock.elapsed();
    const auto watched = std::chrono::duration_cast<std::chrono::minutes>(now - m_startedAt);
    const int minutes = std::min(kHour, static_cast<int>(watched.count()) + 1) - kSpikeMinutes;
    return minutes <= 0 ? 0
                        : double(counts.sum(now, kHour, kSpikeMinutes)) * kSpikeMinutes / minutes;
}

void ErrorPatterns::checkSpike(const QString &code)
{
    const auto counts = m_codes.constFind(code);
    if (counts == m_codes.constEnd() || m_clock.elapsed() - m_startedAt < kSpikeWatch
        || isActive(What::Spike, code))
        return;
    const quint64 count = counts->sum(m_clock.elapsed(), kSpikeMinutes);
    const double usual = usualOf(*counts);
    // Beyond four standard deviations of a Poisson count; what was never there is no spike but new.
    if (usual <= 0 || count < kSpikeLeast || double(count) < 3 * usual
        || double(count) < usual + 4 * std::sqrt(usual))
        return;
    begin({.what = What::Spike,
           .subject = code,
           .sentence = tr("%1 occurred %2 times in five minutes; %3 were usual in the hour before. "
                          "See dbsbmd errors explain %1.")
                           .arg(code)
                           .arg(count)
                           .arg(usual, 0, 'f', 1),
           .count = count,
           .usual = usual});
}

void ErrorPatterns::checkNewCode(const ErrorOccurrence &error)
{
    if (m_known.contains(error.code) || m_known.size() >= kMaxCodes)
        return;
    m_known.insert(error.code);
    begin({.what = What::NewCode,
           .subject = error.code,
           .sentence = tr("%1 occurs for the first time in version %2. See dbsbmd errors explain "
                          "%1.")
                           .arg(error.code, QStringLiteral(DBSBM_VERSION)),
           .count = 1});
}

ErrorPatterns::Outlier ErrorPatterns::outlier(const Share &share, const Share &all) const
{
    const auto now = m_clock.elapsed();
    const quint64 errors = share.errors.sum(now, kHour);
    const quint64 allErrors = all.errors.sum(now, kHour);
    const quint64 work = share.work.sum(now, kHour);
    const quint64 allWork = all.work.sum(now, kHour);
    // Without commands of its own it is no command, and no guild that asks for anything.
    if (errors < kShareLeast || allErrors < kShareErrors || allWork < kShareWork || work == 0)
        return {};
    return {errors, double(errors) / double(allErrors), double(work) / double(allWork)};
}

void ErrorPatterns::checkShare(What what, const QString &subject, const Share &share,
                               const Share &all)
{
    if (isActive(what, subject))
        return;
    const Outlier found = outlier(share, all);
    if (found.share < kShareOfErrors || found.share < kShareTimes * found.workShare)
        return;
    const QString form = what == What::GuildStandsOut
        ? tr("Server %1 causes %2 % of the errors of the last hour with %3 % of the commands. "
             "Look at its settings and permissions.")
        : tr("The command \"%1\" causes %2 % of the errors of the last hour and is %3 % of the "
             "commands. Look at its errors.");
    begin({.what = what,
           .subject = subject,
           .sentence = form.arg(subject)
                           .arg(found.share * 100, 0, 'f', 0)
                           .arg(found.workShare * 100, 0, 'f', 0),
           .count = found.errors,
           .usual = double(found.errors) / found.share * found.workShare});
}

bool ErrorPatterns::isActive(What what, const QString &subject) const
{
    return std::any_of(m_active.begin(), m_active.end(), [&](const ErrorPattern &pattern) {
        return pattern.what == what && pattern.subject == subject && !isOver(pattern);
    });
}

void ErrorPatterns::begin(ErrorPattern pattern)
{
    review(); // one that is over and begins anew is told to have ended first
    pattern.sinceMs = m_clock.nowMs();
    m_active.append(pattern);
    m_review.start(1min, [this] { review(); });
    const bool isOfCode = pattern.what == What::Spike || pattern.what == What::NewCode;
    const LogScope log({.code = isOfCode ? pattern.subject : QString()});
    qCWarning(lcOps).noquote() << pattern.sentence;
    Q_EMIT patternBegan(pattern);
}

bool ErrorPatterns::isOver(const ErrorPattern &pattern) const
{
    const auto now = m_clock.elapsed();
    switch (pattern.what) {
    case What::Threshold: {
        const auto times = m_kinds.constFind(pattern.subject);
        return times == m_kinds.constEnd() || times->empty() || now - times->back() >= kQuiet;
    }
    case What::Spike: {
        const MinuteCounts counts = m_codes.value(pattern.subject);
        return double(counts.sum(now, kSpikeMinutes)) < std::max(5.0, 1.5 * pattern.usual);
    }
    case What::NewCode:
        return m_codes.value(pattern.subject)
                   .sum(now, static_cast<int>(std::chrono::minutes(kNewFor).count()))
            == 0;
    case What::GuildStandsOut:
        return outlier(m_guilds.shares.value(GuildId::fromString(pattern.subject)), m_allGuilds)
                   .share
            < kShareOfErrors;
    case What::CommandStandsOut:
        return outlier(m_commands.shares.value(pattern.subject), m_allCommands).share
            < kShareOfErrors;
    }
    return true;
}

void ErrorPatterns::review()
{
    const QList<ErrorPattern> all = std::exchange(m_active, {});
    QList<ErrorPattern> over;
    for (const ErrorPattern &pattern : all)
        (isOver(pattern) ? over : m_active).append(pattern);
    if (m_active.isEmpty())
        m_review.stop();
    else
        m_review.start(1min, [this] { review(); });
    for (const ErrorPattern &pattern : std::as_const(over))
        Q_EMIT patternEnded(pattern);
}

} // namespace dbsbm
