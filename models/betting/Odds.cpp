// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/betting/Odds.h"

#include "models/betting/Rational.h"
#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"

#include <QStringList>

#include <numeric>

namespace dbsbm {

namespace {

constexpr qsizetype kMaxDigits = 18; // of a number; both parts of a price then fit into int64
constexpr qint64 kEvenMoney = 100;
constexpr qint64 kMaxAmerican = 99'999'999'999'999'999; // the longest that is read

bool isNumber(QStringView text)
{
    return !text.isEmpty() && text.size() <= kMaxDigits
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

tl::unexpected<Error> refuse(const QString &sentence)
{
    return fail(codes::kOddsInvalid, ValidationFault{QStringLiteral("odds")}, sentence);
}

Fraction reduced(qint64 numerator, qint64 denominator)
{
    const qint64 divisor = std::gcd(numerator, denominator);
    return {numerator / divisor, denominator / divisor};
}

bool isEvenWord(const QString &text)
{
    const QString upper = text.toUpper();
    return upper == QLatin1String("EVEN") || upper == QLatin1String("EV")
        || upper == QLatin1String("PK");
}

OddsFormat formatOf(const QString &typed)
{
    if (typed.contains(u'/'))
        return OddsFormat::Fractional;
    return typed.contains(u'.') ? OddsFormat::Decimal : OddsFormat::American;
}

/// D = 1 + a/100 for a > 0, 1 + 100/|a| for a < 0 (product section 4).
Fraction americanPrice(qint64 american)
{
    return american > 0 ? reduced(american + 100, 100) : reduced(100 - american, -american);
}

Result<Fraction> parseAmerican(const QString &text)
{
    if (isEvenWord(text))
        return americanPrice(kEvenMoney);
    const bool hasSign = text.startsWith(u'+') || text.startsWith(u'-');
    const QStringView digits = QStringView(text).mid(hasSign ? 1 : 0);
    if (!isNumber(digits) || digits.size() >= kMaxDigits)
        return refuse(tr("These are not odds. Type American odds such as -110 or +150."));
    const qint64 value = digits.toLongLong();
    if (value < kEvenMoney)
        return refuse(
            tr("American odds are -100 or less, or +100 or more. Type them like -110 or +150."));
    return americanPrice(text.startsWith(u'-') ? -value : value);
}

Result<Fraction> parseDecimal(const QString &text)
{
    const qsizetype point = text.indexOf(u'.');
    const QString decimals = text.mid(point + 1);
    const QString digits = text.left(point) + decimals;
    if (point == 0 || decimals.isEmpty() || !isNumber(digits))
        return refuse(tr("These are not decimal odds. Type them like 1.91."));
    qint64 denominator = 1;
    for (qsizetype i = 0; i < decimals.size(); ++i)
        denominator *= 10;
    const qint64 numerator = digits.toLongLong();
    if (numerator <= denominator)
        return refuse(tr("Decimal odds are greater than 1. Type them like 1.91."));
    return reduced(numerator, denominator);
}

Result<Fraction> parseFractional(const QString &text)
{
    const Result<Fraction> profit = Fraction::parse(text);
    if (!profit)
        return refuse(tr("These are not fractional odds. Type them like 10/11."));
    return reduced(profit->numerator + profit->denominator, profit->denominator);
}

QString signedNumber(qint64 value)
{
    return value > 0 ? u'+' + QString::number(value) : QString::number(value);
}

/// \a price to so many decimals, half to even, without needless zeros beyond the second.
QString decimalTo(Fraction price, int decimals)
{
    Integer scale = 1;
    for (int i = 0; i < decimals; ++i)
        scale *= 10;
    const Integer scaled =
        roundHalfEven(Rational(Integer(price.numerator) * scale, Integer(price.denominator)));
    QString digits = QString::fromStdString(scaled.str());
    digits.insert(digits.size() - decimals, u'.');
    while (digits.endsWith(u'0') && digits.size() - digits.indexOf(u'.') > 3)
        digits.chop(1);
    return digits;
}

QString decimalText(Fraction price)
{
    constexpr int kExactDecimals = 8;
    constexpr int kDecimals = 4;
    constexpr qint64 kExactScale = 100'000'000;
    if (kExactScale % price.denominator == 0)
        return decimalTo(price, kExactDecimals);
    QString text = decimalTo(price, kDecimals);
    for (int decimals = kDecimals + 1; text == u"1.00" && decimals < kMaxDigits; ++decimals)
        text = decimalTo(price, decimals);
    return text == u"1.00" ? QStringLiteral("1.00000000000000001") : text;
}

/// How the formats that are allowed look.
QString examplesOf(OddsFormats allowed)
{
    const std::pair<OddsFormat, QString> examples[] = {
        {OddsFormat::American, QStringLiteral("-110, +150")},
        {OddsFormat::Decimal, QStringLiteral("1.91")},
        {OddsFormat::Fractional, QStringLiteral("10/11")}};
    QStringList shown;
    for (const auto &[format, example] : examples) {
        if (allowed.testFlag(format))
            shown << example;
    }
    return shown.join(QStringLiteral(", "));
}

QString formatName(OddsFormat format)
{
    switch (format) {
    case OddsFormat::American: return tr("American");
    case OddsFormat::Decimal: return tr("Decimal");
    case OddsFormat::Fractional: break;
    }
    return tr("Fractional");
}

} // namespace

QString Fraction::toString() const
{
    return QString::number(numerator) + u'/' + QString::number(denominator);
}

Result<Fraction> Fraction::parse(const QString &text)
{
    const QString trimmed = text.trimmed();
    const qsizetype slash = trimmed.indexOf(u'/');
    const QString top = slash < 0 ? trimmed : trimmed.left(slash);
    const QString bottom = slash < 0 ? QStringLiteral("1") : trimmed.mid(slash + 1);
    if (!isNumber(top) || !isNumber(bottom) || top.toLongLong() == 0 || bottom.toLongLong() == 0) {
        return fail(codes::kFormatInvalid, ValidationFault{QStringLiteral("fraction")},
                    tr("This is not a positive fraction. Type it like 1/2."));
    }
    return reduced(top.toLongLong(), bottom.toLongLong());
}

Result<Odds> Odds::parse(const QString &text, OddsFormats allowed)
{
    QString typed = text.trimmed();
    typed.replace(QChar(0x2212), u'-'); // the typographic minus sign, as copied from web pages
    if (typed.isEmpty())
        return refuse(
            tr("The odds are missing. Type them like this: %1.").arg(examplesOf(allowed)));
    const OddsFormat format = formatOf(typed);
    if (!allowed.testFlag(format))
        return refuse(tr("%1 odds are not accepted here. Type the odds like this: %2.")
                          .arg(formatName(format), examplesOf(allowed)));
    const Result<Fraction> price = format == OddsFormat::Fractional ? parseFractional(typed)
        : format == OddsFormat::Decimal                             ? parseDecimal(typed)
                                                                    : parseAmerican(typed);
    if (!price)
        return fail(price.error());
    return fromStored(typed, *price);
}

Odds Odds::fromStored(const QString &typed, Fraction price)
{
    Odds odds;
    odds.m_typed = typed;
    odds.m_price = price;
    return odds;
}

qint64 Odds::american() const
{
    bool isWholeNumber = false;
    const qint64 asTyped = m_typed.toLongLong(&isWholeNumber);
    if (isWholeNumber)
        return asTyped;
    const Rational profit = Rational(m_price.numerator, m_price.denominator) - 1;
    const Rational exact = profit >= 1 ? Rational(profit * 100) : Rational(-100 / profit);
    const qint64 limit = exact < 0 ? -kMaxAmerican : kMaxAmerican;
    const Integer whole = roundHalfEven(exact);
    return abs(whole) > kMaxAmerican ? limit : whole.convert_to<qint64>();
}

QString Odds::toDisplay() const
{
    if (format() != OddsFormat::American)
        return m_typed;
    if (isEvenWord(m_typed))
        return QStringLiteral("EVEN");
    return signedNumber(american());
}

QString Odds::toDisplay(OddsFormat wanted) const
{
    if (wanted == format())
        return toDisplay();
    switch (wanted) {
    case OddsFormat::American: return signedNumber(american());
    case OddsFormat::Decimal: return decimalText(m_price);
    case OddsFormat::Fractional: break;
    }
    // Both are in lowest terms, so the profit is, too.
    return QString::number(m_price.numerator - m_price.denominator) + u'/'
        + QString::number(m_price.denominator);
}

OddsFormat Odds::format() const
{
    return formatOf(m_typed);
}

OddsFormat oddsFormatFromName(const QString &name)
{
    if (name == u"decimal")
        return OddsFormat::Decimal;
    return name == u"fractional" ? OddsFormat::Fractional : OddsFormat::American;
}

} // namespace dbsbm
