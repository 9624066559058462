// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/betting/Units.h"

#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"

namespace dbsbm {

namespace {

constexpr qint64 kMicroPerUnit = 1'000'000;
constexpr int kMaxDecimals = 6;
constexpr qsizetype kMaxWholeDigits = 12; // 10^12 units still fit into int64 micro-units

bool isDigits(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

tl::unexpected<Error> refuse(const QString &sentence)
{
    return fail(codes::kUnitsInvalid, ValidationFault{QStringLiteral("units")}, sentence);
}

quint64 magnitude(qint64 value)
{
    return value < 0 ? 0 - static_cast<quint64>(value) : static_cast<quint64>(value);
}

} // namespace

Result<Units> Units::parse(const QString &text, int maxDecimals)
{
    const QString trimmed = text.trimmed();
    const qsizetype point = trimmed.indexOf(u'.');
    const QStringView whole = QStringView(trimmed).left(point < 0 ? trimmed.size() : point);
    const QStringView decimals = point < 0 ? QStringView() : QStringView(trimmed).mid(point + 1);
    const bool endsInPoint = point >= 0 && decimals.isEmpty();
    if (trimmed.isEmpty() || endsInPoint || !isDigits(whole) || !isDigits(decimals))
        return refuse(tr("This is not an amount of units. Type a number such as 1 or 0.5."));
    const int allowed = std::min(maxDecimals, kMaxDecimals);
    if (decimals.size() > allowed)
        return refuse(
            tr("An amount of units has at most %n decimals. Shorten it.", nullptr, allowed));
    if (whole.size() > kMaxWholeDigits)
        return refuse(tr("This amount of units is too large. Type a smaller one."));
    const QString micro = decimals.toString().leftJustified(kMaxDecimals, u'0');
    return fromMicro(whole.toLongLong() * kMicroPerUnit + micro.toLongLong());
}

QString Units::toDisplay() const
{
    // Rounded to thousandths of a unit, halves to even; the third decimal is shown when needed.
    constexpr quint64 kMicroPerThousandth = 1000;
    const quint64 absolute = magnitude(micro);
    quint64 thousandths = absolute / kMicroPerThousandth;
    const quint64 rest = absolute % kMicroPerThousandth;
    if (rest > 500 || (rest == 500 && thousandths % 2 == 1))
        ++thousandths;
    const bool third = thousandths % 10 != 0;
    const QString decimals = third
        ? QString::number(thousandths % 1000).rightJustified(3, u'0')
        : QString::number(thousandths % 1000 / 10).rightJustified(2, u'0');
    const QString sign = micro < 0 && thousandths != 0 ? QStringLiteral("-") : QString();
    return sign + QString::number(thousandths / 1000) + u'.' + decimals;
}

QString Units::toSignedDisplay() const
{
    const QString text = toDisplay();
    const bool plus = micro > 0 && text != QLatin1String("0.00");
    return plus ? u'+' + text : text;
}

QString Units::toExact() const
{
    constexpr auto kPerUnit = static_cast<quint64>(kMicroPerUnit);
    const quint64 absolute = magnitude(micro);
    QString text = QString::number(absolute / kPerUnit);
    if (absolute % kPerUnit != 0) {
        QString decimals = QString::number(absolute % kPerUnit).rightJustified(kMaxDecimals, u'0');
        while (decimals.endsWith(u'0'))
            decimals.chop(1);
        text += u'.' + decimals;
    }
    return micro < 0 ? u'-' + text : text;
}

} // namespace dbsbm
