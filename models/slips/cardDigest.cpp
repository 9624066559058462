// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/slips/SlipRenderer.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>

namespace dbsbm {

namespace {

/// Takes every member of a content. The structs are taken apart by structured bindings, so a new
/// member that is not hashed does not compile.
class DigestWriter
{
public:
    DigestWriter() : m_stream(&m_bytes, QIODevice::WriteOnly) {}

    template<typename... Members>
    void addAll(const Members &...members)
    {
        (add(members), ...);
    }

    void add(const QString &value) { m_stream << value; }
    void add(const QByteArray &value) { m_stream << value; }
    void add(bool value) { m_stream << value; }
    void add(int value) { m_stream << qint32{value}; }
    void add(qint64 value) { m_stream << value; }
    void add(const QColor &value) { m_stream << value.isValid() << value.rgba(); }
    void add(const Picture &value) { m_stream << value.digest; }

    void add(const Portrait &value)
    {
        const auto &[colour, picture] = value;
        addAll(colour, picture);
    }

    template<typename T>
    void add(const std::optional<T> &value)
    {
        m_stream << value.has_value();
        if (value)
            m_stream << static_cast<qint64>(*value);
    }

    template<typename T>
    void add(const QList<T> &values)
    {
        m_stream << static_cast<qint64>(values.size());
        for (const T &value : values)
            add(value);
    }

    void add(const Selection &value)
    {
        const auto &[league, kind, home, away, separator, game, player, stat, startDay, startTime,
                     pick, line, odds, startUnverified, result, homeLogo, awayLogo, playerPicture] =
            value;
        addAll(league, kind, home, away, separator, game, player, stat, startDay, startTime, pick,
               line, odds, startUnverified, result, homeLogo, awayLogo, playerPicture);
    }

    void add(const SlipContent &value)
    {
        const auto &[selections, title, odds, bookOdds, groupNote, stakeText, capper,
                     capperPortrait, note, footerLeft, timeText, late, practice, result,
                     resultText] = value;
        addAll(selections, title, odds, bookOdds, groupNote, stakeText, capper, capperPortrait,
               note, footerLeft, timeText, late, practice, result, resultText);
    }

    void add(const StatsCardContent &value)
    {
        const auto &[name, portrait, period, zone, filter, won, lost, pushed, sample, minimumSample,
                     selfGraded, selfGradedText, othersText, winRate, roi, netMicro, turnoverMicro,
                     levelNetMicro, drawdownMicro, currentStreak, longestWon, longestLost,
                     winRateInterval, levelRoi, luck, clv, cumulativeMicro, practice] = value;
        addAll(name, portrait, period, zone, filter, won, lost, pushed, sample, minimumSample,
               selfGraded, selfGradedText, othersText, winRate, roi, netMicro, turnoverMicro,
               levelNetMicro, drawdownMicro, currentStreak, longestWon, longestLost,
               winRateInterval, levelRoi, luck, clv, cumulativeMicro, practice);
    }

    void add(const LeaderboardRow &value)
    {
        const auto &[rank, name, portrait, record, shown, interval, sample, sign] = value;
        addAll(rank, name, portrait, record, shown, interval, sample, sign);
    }

    void add(const LeaderboardCardContent &value)
    {
        const auto &[title, metric, period, zone, filter, rows, page, pages, minimumSample, note,
                     practice] = value;
        addAll(title, metric, period, zone, filter, rows, page, pages, minimumSample, note,
               practice);
    }

    void add(const RecapBet &value)
    {
        const auto &[capper, pick, odds, number, netMicro] = value;
        addAll(capper, pick, odds, number, netMicro);
    }

    void add(const RecapCardContent &value)
    {
        const auto &[title, period, zone, restated, restatedAt, bets, won, lost, pushed, netMicro,
                     turnoverMicro, roi, minimumSample, best, worst, top, practice] = value;
        addAll(title, period, zone, restated, restatedAt, bets, won, lost, pushed, netMicro,
               turnoverMicro, roi, minimumSample, best, worst, top, practice);
    }

    void add(const ThemeColours &value)
    {
        const auto &[ground, bar, panel, rule, text, quiet, accent, late, unverified, practice,
                     positive, negative] = value;
        addAll(ground, bar, panel, rule, text, quiet, accent, late, unverified, practice, positive,
               negative);
    }

    void add(const SlipTheme &value)
    {
        // Not the guild: equal pictures are equal, whoever's they are.
        [[maybe_unused]] const auto &[colours, background, logo, guild, footerLine, units, odds,
                                      language] = value;
        addAll(colours, background, logo, footerLine, static_cast<int>(units),
               static_cast<int>(odds), static_cast<int>(language));
    }

    QByteArray digest() const
    {
        return QCryptographicHash::hash(m_bytes, QCryptographicHash::Sha256);
    }

private:
    QByteArray m_bytes;
    QDataStream m_stream;
};

} // namespace

QByteArray cardDigest(const CardContent &content, const SlipTheme &theme)
{
    DigestWriter writer;
    writer.add(static_cast<int>(content.index()));
    std::visit([&writer](const auto &value) { writer.add(value); }, content);
    writer.add(theme);
    return writer.digest();
}

} // namespace dbsbm
