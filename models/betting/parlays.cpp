// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/betting/parlays.h"

#include "models/betting/grading.h"
#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"

#include <QHash>

#include <numeric>

namespace dbsbm {

namespace {

QString folded(const QString &text)
{
    return text.simplified().toCaseFolded();
}

std::optional<Direction> directionNamed(const QString &word)
{
    static const QHash<QString, Direction> words{
        {QStringLiteral("over"), Direction::Over},   {QStringLiteral("o"), Direction::Over},
        {QStringLiteral("under"), Direction::Under}, {QStringLiteral("u"), Direction::Under},
        {QStringLiteral("yes"), Direction::Yes},     {QStringLiteral("no"), Direction::No}};
    const auto found = words.constFind(word.toCaseFolded());
    return found == words.cend() ? std::nullopt : std::optional(*found);
}

bool isNumberMarket(Market market)
{
    return market == Market::Total || market == Market::TeamTotal || market == Market::Prop;
}

/// The one word of direction that ends a pick, or is all of it.
std::optional<Direction> directionOfPick(const QString &pick)
{
    return directionNamed(pick.simplified().section(u' ', -1));
}

bool areOpposite(const Leg &first, const Leg &second)
{
    if (first.market != second.market || first.period != second.period
        || !isSameGame(first, second))
        return false;
    if (!isNumberMarket(first.market))
        return (first.market == Market::Moneyline || first.market == Market::Spread)
            && folded(subjectOf(first)) != folded(subjectOf(second));
    if (folded(first.player) != folded(second.player) || folded(first.stat) != folded(second.stat)
        || (first.market == Market::TeamTotal
            && folded(subjectOf(first)) != folded(subjectOf(second))))
        return false;
    const std::optional<Direction> one = directionOf(first);
    const std::optional<Direction> other = directionOf(second);
    return one && other && *one != *other;
}

std::optional<ParlayWarning> warningFor(const QList<Leg> &legs, qsizetype i, qsizetype j)
{
    if (areOpposite(legs[i], legs[j]))
        return ParlayWarning{
            ParlayWarning::Kind::OppositeLegs, i, j,
            tr("Selections %1 and %2 take opposite sides of one market.").arg(i + 1).arg(j + 1)};
    if (isSameGame(legs[i], legs[j]))
        return ParlayWarning{
            ParlayWarning::Kind::SameGame, i, j,
            tr("Selections %1 and %2 are about the same game.").arg(i + 1).arg(j + 1)};
    return std::nullopt;
}

/// How many ways there are to choose \a by of \a from; both at most kMaxPlacedLegs.
qint64 binomial(qsizetype from, int by)
{
    qint64 ways = 1;
    for (int i = 1; i <= by; ++i)
        ways = ways * (from - by + i) / i;
    return ways;
}

/// Moves to the next combination in lexicographic order; false after the last.
bool advance(QList<qsizetype> &chosen, qsizetype from)
{
    const qsizetype by = chosen.size();
    for (qsizetype i = by; i-- > 0;) {
        if (chosen[i] == from - by + i)
            continue;
        std::iota(chosen.begin() + i, chosen.end(), chosen[i] + 1);
        return true;
    }
    return false;
}

tl::unexpected<Error> refuse(const QString &sentence)
{
    return fail(codes::kOptionMissing, ValidationFault{QStringLiteral("legs")}, sentence);
}

} // namespace

bool isSameGame(const Leg &first, const Leg &second)
{
    if (!first.fixture.isEmpty() && !second.fixture.isEmpty())
        return first.fixture == second.fixture;
    const QString game = folded(first.game);
    const bool otherStart = first.startsAtMs && second.startsAtMs
        && *first.startsAtMs != *second.startsAtMs; // a doubleheader
    return !game.isEmpty() && !otherStart && game == folded(second.game)
        && folded(first.league) == folded(second.league);
}

std::optional<Direction> directionOf(const Leg &leg)
{
    const std::optional<Direction> fromPick = directionOfPick(leg.pick);
    const std::optional<Direction> fromLine = directionNamed(leg.line.trimmed().left(1));
    if (fromPick && fromLine && *fromPick != *fromLine)
        return std::nullopt;
    return fromPick ? fromPick : fromLine;
}

QString subjectOf(const Leg &leg)
{
    const QString pick = leg.pick.simplified();
    const QString last = pick.section(u' ', -1);
    const bool isMoneyline = last.compare(QLatin1String("ml"), Qt::CaseInsensitive) == 0;
    const bool drops = isNumberMarket(leg.market)
        ? directionNamed(last).has_value()
        : isMoneyline || (!leg.line.isEmpty() && last == leg.line);
    return drops ? pick.section(u' ', 0, -2) : pick;
}

QList<ParlayWarning> parlayWarnings(const QList<Leg> &legs)
{
    QList<ParlayWarning> warnings;
    for (qsizetype i = 0; i < legs.size(); ++i) {
        for (qsizetype j = i + 1; j < legs.size(); ++j) {
            if (const std::optional<ParlayWarning> warning = warningFor(legs, i, j))
                warnings.append(*warning);
        }
    }
    return warnings;
}

Result<QList<QList<Leg>>> roundRobin(const QList<Leg> &legs, int by)
{
    if (legs.size() > kMaxPlacedLegs || by < 2 || by > legs.size())
        return refuse(
            tr("A round robin takes 2 to %1 selections and makes parlays of at least 2 and "
               "at most all of them. Change the number.")
                .arg(kMaxPlacedLegs));
    const qint64 count = binomial(legs.size(), by);
    if (count > kMaxRoundRobin)
        return refuse(tr("This round robin would be %1 parlays; at most %2 are placed at "
                         "once. Take fewer selections.")
                          .arg(count)
                          .arg(kMaxRoundRobin));
    QList<qsizetype> chosen(by);
    std::iota(chosen.begin(), chosen.end(), 0);
    QList<QList<Leg>> parlays;
    do {
        QList<Leg> parlay;
        for (const qsizetype position : std::as_const(chosen))
            parlay.append(legs[position]);
        parlays.append(parlay);
    } while (advance(chosen, legs.size()));
    return parlays;
}

} // namespace dbsbm
