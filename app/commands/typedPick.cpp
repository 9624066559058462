// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/typedPick.h"

#include "app/commands/betForm.h"
#include "app/commands/choices.h"
#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"

#include <QHash>
#include <QRegularExpression>

namespace dbsbm {

using namespace Qt::StringLiterals;

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

/// The part of a game that a word names; nothing for any other word.
std::optional<Period> partNamed(const QString &word)
{
    static const QHash<QString, Period> parts{
        {u"1h"_s, Period::FirstHalf},  {u"h1"_s, Period::FirstHalf},  {u"2h"_s, Period::SecondHalf},
        {u"h2"_s, Period::SecondHalf}, {u"1q"_s, Period::Quarter1},   {u"q1"_s, Period::Quarter1},
        {u"2q"_s, Period::Quarter2},   {u"q2"_s, Period::Quarter2},   {u"3q"_s, Period::Quarter3},
        {u"q3"_s, Period::Quarter3},   {u"4q"_s, Period::Quarter4},   {u"q4"_s, Period::Quarter4},
        {u"1p"_s, Period::Period1},    {u"p1"_s, Period::Period1},    {u"2p"_s, Period::Period2},
        {u"p2"_s, Period::Period2},    {u"3p"_s, Period::Period3},    {u"p3"_s, Period::Period3},
        {u"f5"_s, Period::FirstFive},  {u"reg"_s, Period::Regulation}};
    const auto found = parts.constFind(word.toLower());
    return found == parts.cend() ? std::nullopt : std::optional(*found);
}

/// What stands behind a pick.
struct Suffixes
{
    std::optional<Period> part;
    bool threeWay = false;
};

/// Takes them off the end of \a typed, of which at least one word stays.
Suffixes takeSuffixes(QString &typed)
{
    Suffixes found;
    for (qsizetype space = typed.lastIndexOf(u' '); space > 0; space = typed.lastIndexOf(u' ')) {
        const QString word = typed.mid(space + 1);
        const auto part = partNamed(word);
        const bool threeWay = match(QStringLiteral("3-?way"), word).hasMatch();
        if (!(part && !found.part) && !(threeWay && !found.threeWay))
            break;
        if (part)
            found.part = part;
        found.threeWay = found.threeWay || threeWay;
        typed.truncate(space);
    }
    return found;
}

Result<> readMarket(BetForm &form, const QString &typed)
{
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

} // namespace

Result<> readPick(BetForm &form, const QString &text)
{
    QString typed = text.simplified();
    typed.replace(QChar(0x2212), u'-');
    const Suffixes suffixes = takeSuffixes(typed);
    if (const Result<> read = readMarket(form, typed); !read)
        return read;
    form.set(field::kPeriod, suffixes.part ? toName(*suffixes.part) : QString());
    if (!suffixes.threeWay)
        return {};
    if (form.text(field::kMarket) != toName(Market::Moneyline)) {
        return fail(codes::kTextInvalid, ValidationFault{field::kPick},
                    tr("Only a moneyline is three-way. Leave \"3-way\" out."));
    }
    form.set(field::kMarket, choices::kThreeWay);
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
