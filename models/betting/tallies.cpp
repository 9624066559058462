// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/betting/tallies.h"

#include "models/betting/exactGrade.h"

#include <QDateTime>
#include <QTimeZone>

namespace dbsbm {

namespace {

constexpr qint64 kMicroPerUnit = 1'000'000;
constexpr qint64 kMsPerHour = 3'600'000;

qint64 held(const Integer &whole, qint64 limit)
{
    if (abs(whole) > limit)
        return whole > 0 ? limit : -limit;
    return whole.convert_to<qint64>();
}

/// Whether a leg was not dropped from its bet.
bool stood(const Leg &leg)
{
    return leg.result != LegResult::Push && leg.result != LegResult::Void;
}

/// The price of what stood; that of the sportsbook when it pays and nothing dropped.
Product standingPrice(const Bet &bet, const Terms &terms)
{
    if (std::all_of(bet.legs.begin(), bet.legs.end(), stood))
        return payingProduct(bet.legs, terms);
    Product product;
    for (const Leg &leg : bet.legs) {
        if (stood(leg))
            product.multiply(leg.odds.decimalPrice());
    }
    return product;
}

/// What one unit at that price wins, in micro-units.
qint64 levelOf(const Product &price)
{
    return held(roundHalfEven(kMicroPerUnit * (price.numerator() - price.denominator()),
                              price.denominator()),
                kMaxLevel);
}

void addLevelStake(Contribution &contribution, const Bet &bet)
{
    const Terms terms = termsOf(bet);
    const Result<Product> product = gradedProduct(bet.legs, terms);
    if (!product) // a settled bet has a grade; one without legs adds none
        return;
    contribution.levelNet = levelOf(*product);
    if (contribution.won + contribution.lost > 0)
        contribution.levelVariance = levelOf(standingPrice(bet, terms));
}

/// The earliest start; nothing when the start of a leg is not known.
std::optional<qint64> firstStart(const Bet &bet)
{
    std::optional<qint64> first;
    for (const Leg &leg : bet.legs) {
        if (!leg.startsAtMs)
            return std::nullopt;
        first = std::min(first.value_or(*leg.startsAtMs), *leg.startsAtMs);
    }
    return first;
}

QString leagueOf(const Bet &bet)
{
    QString league;
    for (qsizetype i = 0; i < bet.legs.size(); ++i) {
        const QString next = bet.legs[i].league.simplified().toUpper();
        if (i > 0 && next != league)
            return QStringLiteral("MIXED");
        league = next;
    }
    return league;
}

QString marketOf(const Bet &bet)
{
    return bet.legs.size() == 1 ? toName(bet.legs.first().market) : QStringLiteral("parlay");
}

QString priceBandOf(const Bet &bet)
{
    const Product price = payingProduct(bet.legs, termsOf(bet));
    static const std::pair<Fraction, QString> bands[] = {{{3, 2}, QStringLiteral("to_1.50")},
                                                         {{9, 5}, QStringLiteral("1.50_1.80")},
                                                         {{2, 1}, QStringLiteral("1.80_2.00")},
                                                         {{5, 2}, QStringLiteral("2.00_2.50")},
                                                         {{4, 1}, QStringLiteral("2.50_4.00")}};
    for (const auto &[below, name] : bands) {
        if (price.numerator() * below.denominator < price.denominator() * below.numerator)
            return name;
    }
    return QStringLiteral("4.00_up");
}

QString weekdayOf(const Bet &bet, const QTimeZone &zone)
{
    const qint64 at = firstStart(bet).value_or(bet.placedAtMs);
    return QString::number(QDateTime::fromMSecsSinceEpoch(at, zone).date().dayOfWeek());
}

QString leadOf(const Bet &bet)
{
    const std::optional<qint64> start = firstStart(bet);
    if (!start)
        return QStringLiteral("unverified");
    const qint64 lead = *start - bet.placedAtMs;
    static const std::pair<qint64, QString> bands[] = {{0, QStringLiteral("started")},
                                                       {1, QStringLiteral("0_1")},
                                                       {6, QStringLiteral("1_6")},
                                                       {24, QStringLiteral("6_24")},
                                                       {72, QStringLiteral("24_72")}};
    for (const auto &[hours, name] : bands) {
        if (lead < hours * kMsPerHour)
            return name;
    }
    return QStringLiteral("72_up");
}

} // namespace

Contribution &Contribution::operator+=(const Contribution &other)
{
    won += other.won;
    lost += other.lost;
    pushed += other.pushed;
    voided += other.voided;
    net += other.net;
    turnover += other.turnover;
    levelNet += other.levelNet;
    levelVariance += other.levelVariance;
    closingCount += other.closingCount;
    closingSum += other.closingSum;
    return *this;
}

Contribution &Contribution::operator-=(const Contribution &other)
{
    won -= other.won;
    lost -= other.lost;
    pushed -= other.pushed;
    voided -= other.voided;
    net -= other.net;
    turnover -= other.turnover;
    levelNet -= other.levelNet;
    levelVariance -= other.levelVariance;
    closingCount -= other.closingCount;
    closingSum -= other.closingSum;
    return *this;
}

Contribution contributionOf(const Bet &bet)
{
    Contribution contribution;
    if (bet.status != BetStatus::Settled || !bet.result)
        return contribution;
    const char side = countsAs(*bet.result, bet.net);
    contribution.won = side == 'W';
    contribution.lost = side == 'L';
    contribution.pushed = side == 'P';
    contribution.voided = side == 0;
    contribution.net = bet.net.micro;
    if (side == 'W' || side == 'L')
        contribution.turnover = bet.stake.risk.micro;
    addLevelStake(contribution, bet);
    if (const std::optional<qint64> closing = closingValueOf(bet); side != 0 && closing) {
        contribution.closingCount = 1;
        contribution.closingSum = *closing;
    }
    return contribution;
}

std::optional<qint64> closingValueOf(const Bet &bet)
{
    Product ratio;
    int count = 0;
    for (const Leg &leg : bet.legs) {
        if (!stood(leg))
            continue;
        if (!leg.closing || leg.closing->numerator < 1 || leg.closing->denominator < 1)
            return std::nullopt;
        ratio.multiply(leg.odds.decimalPrice());
        ratio.multiply(leg.closing->denominator, leg.closing->numerator);
        ++count;
    }
    if (count == 0)
        return std::nullopt;
    return held(
        roundHalfEven(1000 * (ratio.numerator() - ratio.denominator()), ratio.denominator()),
        kMaxClosingPermille);
}

int tallyClassOf(const Bet &bet)
{
    return (bet.selfGraded ? 1 : 0) + (firstStart(bet) ? 0 : 2) + (bet.late ? 4 : 0);
}

QList<Dimension> dimensionsOf(const Bet &bet, const QTimeZone &zone)
{
    return {{QStringLiteral("league"), leagueOf(bet)},
            {QStringLiteral("market"), marketOf(bet)},
            {QStringLiteral("price"), priceBandOf(bet)},
            {QStringLiteral("weekday"), weekdayOf(bet, zone)},
            {QStringLiteral("lead"), leadOf(bet)}};
}

QStringList namesWithinLeague()
{
    static const QStringList names{QStringLiteral("market"), QStringLiteral("price")};
    return names;
}

QString nameWithinLeague(const QString &dimension, const QString &league)
{
    return dimension + u'/' + league;
}

QList<Dimension> dimensionsWithinLeague(const QList<Dimension> &dimensions)
{
    const auto league =
        std::find_if(dimensions.begin(), dimensions.end(),
                     [](const Dimension &dimension) { return dimension.name == u"league"; });
    QList<Dimension> within;
    for (const Dimension &dimension : dimensions) {
        if (league != dimensions.end() && namesWithinLeague().contains(dimension.name))
            within.append({nameWithinLeague(dimension.name, league->value), dimension.value});
    }
    return within;
}

} // namespace dbsbm
