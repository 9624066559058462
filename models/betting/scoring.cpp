// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/betting/scoring.h"

#include "models/betting/parlays.h"
#include "models/betting/validation.h"

#include <QRegularExpression>

namespace dbsbm {

namespace {

constexpr qint64 kMsPerHour = 3'600'000;
constexpr qint64 kWhole = 1000; // lines, points and stats are compared in thousandths
constexpr qint64 kQuarter = 250;
constexpr qint64 kHalf = 500;

/// Lower-case words, punctuation aside, with a space before and after.
QString wordsOf(const QString &text)
{
    static const QRegularExpression separators(QStringLiteral("[^\\p{L}\\p{N}\\p{M}]+"),
                                               QRegularExpression::UseUnicodePropertiesOption);
    QString words = text.toCaseFolded();
    words.replace(separators, QStringLiteral(" "));
    return u' ' + words.trimmed() + u' ';
}

bool isWord(const QString &pick, std::initializer_list<const char16_t *> words)
{
    return std::any_of(words.begin(), words.end(), [&pick](const char16_t *word) {
        return pick.compare(QStringView(word), Qt::CaseInsensitive) == 0;
    });
}

/// A number without its point, in thousandths; \a text has at most two decimals.
qint64 thousandths(const QString &text)
{
    const QString decimals = text.section(u'.', 1).leftJustified(3, u'0');
    return text.section(u'.', 0, 0).toLongLong() * kWhole + decimals.toLongLong();
}

/// The line in thousandths, signed; nothing without a well-formed one.
std::optional<qint64> lineOf(const Leg &leg)
{
    const Result<QString> line = normaliseLine(leg.market, leg.line);
    if (!line || line->isEmpty())
        return std::nullopt;
    if (*line == u"PK")
        return 0;
    const bool hasPrefix = !line->front().isDigit();
    const qint64 size = thousandths(hasPrefix ? line->mid(1) : *line);
    return line->front() == u'-' ? -size : size;
}

QString shown(qint64 value)
{
    const QString sign = value < 0 ? QStringLiteral("-") : QString();
    const qint64 size = std::abs(value);
    QString text = sign + QString::number(size / kWhole);
    if (size % kWhole != 0) {
        QString decimals = QString::number(size % kWhole).rightJustified(3, u'0');
        while (decimals.endsWith(u'0'))
            decimals.chop(1);
        text += u'.' + decimals;
    }
    return text;
}

int signOf(qint64 value)
{
    return value > 0 ? 1 : value < 0 ? -1 : 0;
}

/// The result of a margin over the line, in thousandths. A quarter line stakes half on each
/// neighbouring half-line; the halves of a fractional stat may contradict each other: nothing then.
std::optional<LegResult> resultOf(qint64 margin, qint64 line)
{
    const bool isQuarter = line % kHalf != 0;
    const int low = signOf(isQuarter ? margin - kQuarter : margin);
    const int high = signOf(isQuarter ? margin + kQuarter : margin);
    if (low == high)
        return low > 0 ? LegResult::Won : low < 0 ? LegResult::Lost : LegResult::Push;
    if (low < 0 && high > 0)
        return std::nullopt;
    return high > 0 ? LegResult::HalfWon : LegResult::HalfLost;
}

std::optional<Points> sum(const GameScore &score, GameParts parts, qsizetype first, qsizetype count)
{
    if (score.parts != parts || score.periods.size() < first + count)
        return std::nullopt;
    Points points;
    for (qsizetype i = first; i < first + count; ++i)
        points = points + score.periods[i];
    return points;
}

/// The whole game. A game with fewer parts than a full one was shortened: sportsbooks differ, so
/// somebody has to look.
std::optional<Points> wholeGame(const GameScore &score)
{
    const std::optional<Points> regulation = regulationOf(score);
    if (regulation)
        return *regulation + score.overtime.value_or(Points{});
    return score.periods.isEmpty() ? score.total : std::nullopt;
}

std::optional<Points> pointsOf(const GameScore &score, Period period, const HouseRules &rules)
{
    using enum GameParts;
    const bool halves = score.parts == Halves;
    switch (period) {
    case Period::Game: return rules.overtimeCounts ? wholeGame(score) : regulationOf(score);
    case Period::Regulation: return regulationOf(score);
    case Period::FirstHalf: return halves ? sum(score, Halves, 0, 1) : sum(score, Quarters, 0, 2);
    case Period::SecondHalf: return halves ? sum(score, Halves, 1, 1) : sum(score, Quarters, 2, 2);
    case Period::Quarter1: return sum(score, Quarters, 0, 1);
    case Period::Quarter2: return sum(score, Quarters, 1, 1);
    case Period::Quarter3: return sum(score, Quarters, 2, 1);
    case Period::Quarter4: return sum(score, Quarters, 3, 1);
    case Period::Period1: return sum(score, Periods, 0, 1);
    case Period::Period2: return sum(score, Periods, 1, 1);
    case Period::Period3: return sum(score, Periods, 2, 1);
    case Period::FirstFive: return sum(score, Innings, 0, 5);
    }
    return std::nullopt;
}

int pointsOfSide(Points points, GameSide side)
{
    return side == GameSide::Home ? points.home : points.away;
}

GameSide otherThan(GameSide side)
{
    return side == GameSide::Home ? GameSide::Away : GameSide::Home;
}

QString scoredText(const GameScore &score, Points points)
{
    return QStringLiteral("%1 %2, %3 %4")
        .arg(score.home, QString::number(points.home), score.away, QString::number(points.away));
}

/// "a - b = c", the sign of b folded into the operator.
QString difference(const QString &minuend, qint64 subtrahend, qint64 result)
{
    return QStringLiteral("%1 %2 %3 = %4")
        .arg(minuend, subtrahend < 0 ? QStringLiteral("+") : QStringLiteral("-"),
             shown(std::abs(subtrahend)), shown(result));
}

/// Whether a game that was level after regular time may have gone on without the feed having told
/// of it yet: neither overtime nor a result with overtime is known.
bool mayHaveGoneOn(const Leg &leg, const GameScore &score, const HouseRules &rules)
{
    return leg.period == Period::Game && rules.overtimeCounts && !score.overtime && !score.total;
}

std::optional<LegGrade> gradeMoneyline(const Leg &leg, const GameScore &score, Points points)
{
    const QString pick = subjectOf(leg);
    const int homeMargin = signOf(points.home - points.away);
    const QString arithmetic = difference(QString::number(points.home), points.away * kWhole,
                                          (points.home - points.away) * kWhole);
    LegGrade grade{.result = LegResult::Push,
                   .rule = leg.threeWay ? QStringLiteral("moneyline_three_way")
                                        : QStringLiteral("moneyline"),
                   .scored = scoredText(score, points),
                   .arithmetic = arithmetic};
    const bool isDraw = leg.threeWay && isWord(pick, {u"draw", u"tie", u"x"});
    const std::optional<GameSide> side = sideOf(pick, score);
    if (isDraw == side.has_value()) // none, or a club whose name is one of these words
        return std::nullopt;
    if (homeMargin == 0) {
        if (leg.threeWay)
            grade.result = isDraw ? LegResult::Won : LegResult::Lost;
        return grade;
    }
    const bool won = side && (*side == GameSide::Home) == (homeMargin > 0);
    grade.result = won ? LegResult::Won : LegResult::Lost;
    return grade;
}

std::optional<LegGrade> gradeSpread(const Leg &leg, const GameScore &score, Points points)
{
    const std::optional<GameSide> side = sideOf(subjectOf(leg), score);
    const std::optional<qint64> line = lineOf(leg);
    if (!side || !line)
        return std::nullopt;
    const int own = pointsOfSide(points, *side);
    const int other = pointsOfSide(points, otherThan(*side));
    const qint64 margin = (own - other) * kWhole + *line;
    const std::optional<LegResult> result = resultOf(margin, *line);
    if (!result)
        return std::nullopt;
    const QString minuend = QStringLiteral("%1 - %2").arg(own).arg(other);
    return LegGrade{*result, QStringLiteral("spread"), scoredText(score, points),
                    difference(minuend, -*line, margin)};
}

/// Over or under a line; \a value in thousandths.
std::optional<LegGrade> gradeNumber(const Leg &leg, qint64 value, LegGrade grade)
{
    const std::optional<qint64> line = lineOf(leg);
    const std::optional<Direction> direction = directionOf(leg);
    const bool over = direction == Direction::Over;
    if (!line || (!over && direction != Direction::Under))
        return std::nullopt;
    const qint64 margin = over ? value - *line : *line - value;
    const std::optional<LegResult> result = resultOf(margin, *line);
    if (!result)
        return std::nullopt;
    grade.result = *result;
    grade.arithmetic = difference(shown(over ? value : *line), over ? *line : value, margin);
    return grade;
}

std::optional<LegGrade> gradeTotal(const Leg &leg, const GameScore &score, Points points)
{
    return gradeNumber(
        leg, (points.home + points.away) * kWhole,
        {.rule = QStringLiteral("total"), .scored = scoredText(score, points), .arithmetic = {}});
}

std::optional<LegGrade> gradeTeamTotal(const Leg &leg, const GameScore &score, Points points)
{
    const std::optional<GameSide> side = sideOf(subjectOf(leg), score);
    if (!side)
        return std::nullopt;
    return gradeNumber(leg, pointsOfSide(points, *side) * kWhole,
                       {.rule = QStringLiteral("team_total"),
                        .scored = scoredText(score, points),
                        .arithmetic = {}});
}

/// Yes or no: at least one, or over a half-line; on a whole line sportsbooks differ.
std::optional<LegGrade> gradeYesNo(const Leg &leg, qint64 value, LegGrade grade)
{
    const std::optional<Direction> direction = directionOf(leg);
    const bool hasLine = !leg.line.trimmed().isEmpty();
    const std::optional<qint64> line = hasLine ? lineOf(leg) : std::optional<qint64>(kHalf);
    if (!line || *line % kWhole != kHalf)
        return std::nullopt;
    const bool happened = value > *line;
    grade.result = happened == (direction == Direction::Yes) ? LegResult::Won : LegResult::Lost;
    grade.arithmetic = difference(shown(value), *line, value - *line);
    return grade;
}

const PlayerScore *findPlayer(const GameScore &score, const QString &name)
{
    const QString wanted = wordsOf(name);
    const PlayerScore *found = nullptr;
    for (const PlayerScore &player : score.players) {
        if (wordsOf(player.player) != wanted)
            continue;
        if (found)
            return nullptr; // two of one name
        found = &player;
    }
    return found;
}

std::optional<qint64> statOf(const PlayerScore &player, const QString &name)
{
    const QString wanted = wordsOf(name);
    std::optional<qint64> found;
    for (auto it = player.stats.begin(); it != player.stats.end(); ++it) {
        if (wordsOf(it.key()) != wanted)
            continue;
        if (found)
            return std::nullopt;
        found = it.value();
    }
    return found;
}

std::optional<LegGrade> gradeProp(const Leg &leg, const GameScore &score, const HouseRules &rules)
{
    const PlayerScore *player = findPlayer(score, leg.player);
    const std::optional<Direction> direction = directionOf(leg);
    // A stat counts the whole game, overtime and all; of a part of it nothing is known.
    if (!player || !direction || leg.period != Period::Game)
        return std::nullopt;
    if (!player->played)
        return LegGrade{rules.absentPlayerVoid ? LegResult::Void : LegResult::Lost,
                        QStringLiteral("absent_player"),
                        player->player,
                        {}};
    const std::optional<qint64> value = statOf(*player, leg.stat);
    const bool endedInRegulation = regulationOf(score) && !score.overtime;
    if (!value || (!rules.overtimeCounts && !endedInRegulation))
        return std::nullopt;
    static const QMap<Direction, QString> rulesByDirection{
        {Direction::Over, QStringLiteral("prop_over")},
        {Direction::Under, QStringLiteral("prop_under")},
        {Direction::Yes, QStringLiteral("prop_yes")},
        {Direction::No, QStringLiteral("prop_no")}};
    const LegGrade grade{.rule = rulesByDirection.value(*direction),
                         .scored = player->player + u' ' + leg.stat + u' ' + shown(*value),
                         .arithmetic = {}};
    const bool yesNo = direction == Direction::Yes || direction == Direction::No;
    return yesNo ? gradeYesNo(leg, *value, grade) : gradeNumber(leg, *value, grade);
}

/// How much later than announced the game starts. A pick made on a new date is not touched by the
/// game having been put off before.
qint64 delayMs(const Leg &leg, const GameScore &score)
{
    const bool bound = !leg.fixture.isEmpty() && leg.startsAtMs;
    return score.startMs - (bound ? *leg.startsAtMs : score.originalStartMs);
}

std::optional<LegGrade> gradePoints(const Leg &leg, const GameScore &score, const HouseRules &rules)
{
    if (leg.market == Market::Prop)
        return gradeProp(leg, score, rules);
    const std::optional<Points> points = pointsOf(score, leg.period, rules);
    if (!points)
        return std::nullopt;
    if (points->home == points->away && leg.market == Market::Moneyline
        && mayHaveGoneOn(leg, score, rules))
        return std::nullopt;
    switch (leg.market) {
    case Market::Moneyline: return gradeMoneyline(leg, score, *points);
    case Market::Spread: return gradeSpread(leg, score, *points);
    case Market::Total: return gradeTotal(leg, score, *points);
    case Market::TeamTotal: return gradeTeamTotal(leg, score, *points);
    case Market::Prop:
    case Market::Other: break;
    }
    return std::nullopt;
}

} // namespace

std::optional<GameSide> sideOf(const QString &pick, const GameScore &score)
{
    const QString wanted = wordsOf(pick);
    const QString home = wordsOf(score.home);
    const QString away = wordsOf(score.away);
    if (wanted.trimmed().isEmpty() || home == away)
        return std::nullopt;
    if (wanted == home || wanted == u" home ")
        return GameSide::Home;
    if (wanted == away || wanted == u" away ")
        return GameSide::Away;
    const bool inHome = home.contains(wanted);
    const bool inAway = away.contains(wanted);
    if (inHome == inAway)
        return std::nullopt;
    return inHome ? GameSide::Home : GameSide::Away;
}

Result<std::optional<LegGrade>> gradeLeg(const Leg &leg, const GameScore &score,
                                         const HouseRules &rules)
{
    if (const Result<> valid = validateGameScore(score); !valid)
        return fail(valid.error());
    if (score.status == GameStatus::Cancelled)
        return LegGrade{.rule = QStringLiteral("cancelled"), .scored = {}, .arithmetic = {}};
    const qint64 delay = delayMs(leg, score);
    if (const qint64 limit = rules.postponedHours * kMsPerHour; delay > limit)
        return LegGrade{LegResult::Void,
                        QStringLiteral("postponed"),
                        {},
                        QStringLiteral("%1 ms > %2 ms").arg(delay).arg(limit)};
    if (score.status != GameStatus::Final)
        return std::optional<LegGrade>();
    return gradePoints(leg, score, rules);
}

} // namespace dbsbm
