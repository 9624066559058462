// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/typedPick.h"

#include "app/commands/betForm.h"
#include "app/commands/choices.h"
#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"

#include <QRegularExpression>

namespace dbsbm {

namespace {

/// \a pattern on the whole text; %n is a number, %d a direction.
QRegularExpressionMatch match(const QString &pattern, const QString &text)
{
    QString filled = pattern;
    filled.replace(QStringLiteral("%n"), QStringLiteral("[0-9]{1,4}(?:\\.[0-9]{1,2})?"));
    filled.replace(QStringLiteral("%d"), QStringLiteral("over|under|o|u"));
    return QRegularExpression(QRegularExpression::anchoredPattern(filled),
                              QRegularExpression::CaseInsensitiveOption)
        .match(text);
}

/// "over" or "under" of any way to write it.
QString sideOf(const QString &direction)
{
    return direction.startsWith(u'o', Qt::CaseInsensitive) ? QStringLiteral("over")
                                                           : QStringLiteral("under");
}

void setPick(BetForm &form, Market market, const QString &pick, const QString &line = {})
{
    form.set(field::kMarket, toName(market));
    form.set(field::kPick, pick);
    form.set(field::kLine, line);
}

void setProp(BetForm &form, const QString &side, const QString &stat, const QString &line = {})
{
    form.set(field::kSide, side);
    form.set(field::kMarket, stat);
    form.set(field::kLine, line);
}

} // namespace

Result<> readPick(BetForm &form, const QString &text)
{
    QString typed = text.simplified();
    typed.replace(QChar(0x2212), u'-');
    if (const auto total = match(QStringLiteral("(%d) ?(%n)"), typed); total.hasMatch()) {
        setPick(form, Market::Total, choices::pickOfSide(sideOf(total.captured(1))),
                total.captured(2));
    } else if (const auto team = match(QStringLiteral("(.+?) (%d) ?(%n)"), typed);
               team.hasMatch()) {
        const QString direction = choices::pickOfSide(sideOf(team.captured(2)));
        setPick(form, Market::TeamTotal, team.captured(1) + u' ' + direction, team.captured(3));
    } else if (match(QStringLiteral(".+ [+-][1-9][0-9]{2,}"), typed).hasMatch()) {
        return fail(codes::kLineInvalid, ValidationFault{field::kLine},
                    tr("These look like odds behind the pick. Type them in their own field."));
    } else if (const auto spread = match(QStringLiteral("(.+?) ([+-] ?%n|pk)"), typed);
               spread.hasMatch()) {
        setPick(form, Market::Spread, spread.captured(1), spread.captured(2).remove(u' '));
    } else {
        const auto moneyline = match(QStringLiteral("(.+?) (?:ml|moneyline)"), typed);
        setPick(form, Market::Moneyline, moneyline.hasMatch() ? moneyline.captured(1) : typed);
    }
    return {};
}

Result<> readProp(BetForm &form, const QString &text)
{
    const QString typed = text.simplified();
    if (const auto first = match(QStringLiteral("(%d) ?(%n) (.+)"), typed); first.hasMatch()) {
        setProp(form, sideOf(first.captured(1)), first.captured(3), first.captured(2));
    } else if (const auto last = match(QStringLiteral("(.+?) (%d) ?(%n)"), typed);
               last.hasMatch()) {
        setProp(form, sideOf(last.captured(2)), last.captured(1), last.captured(3));
    } else if (const auto said = match(QStringLiteral("(yes|no)[,:]? (.+)"), typed);
               said.hasMatch()) {
        setProp(form, said.captured(1).toLower(), said.captured(2));
    } else if (const auto answered = match(QStringLiteral("(.+?)[,:]? (yes|no)"), typed);
               answered.hasMatch()) {
        setProp(form, answered.captured(2).toLower(), answered.captured(1));
    } else {
        return fail(codes::kTextInvalid, ValidationFault{field::kSide},
                    tr("The side is missing. Type it like \"Over 25.5 Points\" or \"Yes Triple "
                       "double\"."));
    }
    return {};
}

} // namespace dbsbm
