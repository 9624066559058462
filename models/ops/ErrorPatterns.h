// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"
#include "models/ops/ErrorGroup.h"
#include "models/ops/MinuteCounts.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <deque>

namespace dbsbm {

/// Something about the errors of late that somebody should look at.
struct ErrorPattern
{
    enum class What {
        Threshold,       ///< ten of a kind in ten minutes; subject is the kind
        Spike,           ///< a code far above its own last hour
        NewCode,         ///< a code that never occurred in this version
        GuildStandsOut,  ///< half of the errors, and three times its share of the commands
        CommandStandsOut ///< the same of a command
    };

    What what = What::Threshold;
    QString subject{};  ///< a kind, a code, the id of a guild, or a command
    QString sentence{}; ///< for the operator, whole
    quint64 count = 0;  ///< errors in the time looked at
    double usual = 0;   ///< what would be no surprise, in the same time
    qint64 sinceMs = 0; ///< UTC
};

/// Watches errors as they come, bounded in memory whatever comes, and says each pattern once. It is
/// said again after it ended: a threshold after ten quiet minutes, a spike when the rate is down, a
/// guild or command when it no longer stands out, a new code never.
class ErrorPatterns : public QObject
{
    Q_OBJECT
public:
    static constexpr int kThreshold = 10;
    static constexpr std::chrono::minutes kThresholdWindow{10};
    static constexpr std::chrono::minutes kQuiet{10};
    static constexpr qsizetype kMaxGuilds = 1'000;
    static constexpr qsizetype kMaxCommands = 200;

    explicit ErrorPatterns(Clock &clock, QObject *parent = nullptr);

    /// Codes that occurred in this version before this run.
    void setKnownCodes(const QSet<QString> &codes) { m_known = codes; }
    const QSet<QString> &knownCodes() const { return m_known; }
    void noteError(const ErrorOccurrence &error);
    /// A command was handled, well or not: what shares are measured against.
    void noteWork(const ErrorContext &context);
    /// Those that began and did not end, oldest first.
    QList<ErrorPattern> active() const { return m_active; }
    /// Guilds and commands on the books.
    qsizetype subjects() const { return m_guilds.shares.size() + m_commands.shares.size(); }

Q_SIGNALS:
    void patternBegan(const dbsbm::ErrorPattern &pattern);
    void patternEnded(const dbsbm::ErrorPattern &pattern);

private:
    /// Errors and commands of one guild, of one command, or of all.
    struct Share
    {
        MinuteCounts errors;
        MinuteCounts work;
    };
    template<typename Key>
    struct Books
    {
        QHash<Key, Share> shares;
        std::chrono::nanoseconds sweptAt{0}; ///< when the idle ones went
    };
    struct Outlier
    {
        quint64 errors = 0;
        double share = 0;     ///< of all errors, 0..1
        double workShare = 0; ///< of all commands
    };

    template<typename Key>
    Share *shareOf(Books<Key> &books, const Key &key, qsizetype most);
    void checkThreshold(const ErrorOccurrence &error);
    void checkSpike(const QString &code);
    void checkNewCode(const ErrorOccurrence &error);
    void checkShare(ErrorPattern::What what, const QString &subject, const Share &share,
                    const Share &all);
    Outlier outlier(const Share &share, const Share &all) const;
    double usualOf(const MinuteCounts &counts) const;
    bool isActive(ErrorPattern::What what, const QString &subject) const;
    void begin(ErrorPattern pattern);
    void review();
    bool isOver(const ErrorPattern &pattern) const;

    Clock &m_clock;
    Timer m_review;
    std::chrono::nanoseconds m_startedAt;
    QSet<QString> m_known;
    QHash<QString, std::deque<std::chrono::nanoseconds>> m_kinds; ///< the last ten of each
    QHash<QString, MinuteCounts> m_codes;
    Books<GuildId> m_guilds;
    Books<QString> m_commands;
    Share m_allGuilds;
    Share m_allCommands;
    QList<ErrorPattern> m_active;
};

} // namespace dbsbm
