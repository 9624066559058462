// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/betting/explain.h"

#include "models/betting/exactGrade.h"
#include "models/betting/gradeCase.h"
#include "models/core/ErrorCodes.h"
#include "models/core/exportText.h"
#include "models/core/tr.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace dbsbm {

namespace {

/// A case with all that follows from it.
struct Worked
{
    Stake stake;
    ExactGrade exact;
    Grade grade;
};

QString ruleName(GradeRule rule)
{
    switch (rule) {
    case GradeRule::LostLeg: return QStringLiteral("lost_leg");
    case GradeRule::SameGameVoid: return QStringLiteral("same_game_void");
    case GradeRule::BookOdds: return QStringLiteral("book_odds");
    case GradeRule::Formula: break;
    }
    return QStringLiteral("formula");
}

QString ruleText(GradeRule rule)
{
    switch (rule) {
    case GradeRule::LostLeg: return tr("Rule: one lost selection loses the bet at once.");
    case GradeRule::SameGameVoid:
        return tr("Rule: a void selection voids the bet, as another one is on its game.");
    case GradeRule::BookOdds:
        return tr("Rule: every selection won, so the odds of the sportsbook pay.");
    case GradeRule::Formula: break;
    }
    return tr("Rule: each selection multiplies the stake by m = r(1 - v)dD + v.");
}

QString rulesText(const HouseRules &rules)
{
    const QStringList parts{
        rules.sameGameVoid == SameGameVoid::Reprice
            ? tr("a void selection drops out of a parlay")
            : tr("a void selection voids a parlay with another one on its game"),
        tr("a game put off by more than %1 hours is void").arg(rules.postponedHours),
        rules.overtimeCounts ? tr("overtime counts") : tr("overtime does not count"),
        rules.bookOddsPay ? tr("the odds of the sportsbook pay a full parlay")
                          : tr("the odds of the selections pay"),
        rules.absentPlayerVoid ? tr("a pick on a player who did not play is void")
                               : tr("a pick on a player who did not play is lost")};
    return tr("House rules (%1): %2.").arg(rules.name, parts.join(QStringLiteral("; ")));
}

QString resultWord(LegResult result)
{
    switch (result) {
    case LegResult::Won: return tr("won");
    case LegResult::Lost: return tr("lost");
    case LegResult::Push: return tr("push");
    case LegResult::Void: return tr("void");
    case LegResult::HalfWon: return tr("half won");
    case LegResult::HalfLost: break;
    }
    return tr("half lost");
}

Result<Worked> work(const GradeCase &input)
{
    const Result<Stake> stake = computeStake(input.amount, input.mode, input.legs, input.terms);
    if (!stake)
        return fail(stake.error());
    const Result<ExactGrade> exact = gradeExactly(*stake, input.legs, input.terms);
    if (!exact)
        return fail(exact.error());
    const Result<Grade> graded = grade(*stake, input.legs, input.terms);
    if (!graded)
        return fail(graded.error());
    return Worked{*stake, *exact, *graded};
}

/// "7/4", and "2" instead of "2/1".
QString plain(QString fraction)
{
    if (fraction.endsWith(u"/1"))
        fraction.chop(2);
    return fraction;
}

/// What the leg multiplies by; empty while a bet is lost without its result.
QString factorOf(const Leg &leg)
{
    return leg.result ? toString(outcomeOf(leg)) : QString();
}

QJsonObject figuresOf(const GradeCase &input, const Worked &worked)
{
    QJsonArray factors;
    for (const Leg &leg : input.legs)
        factors.append(factorOf(leg));
    return {{QStringLiteral("rule"), ruleName(worked.exact.rule)},
            {QStringLiteral("result"), toName(worked.grade.result)},
            {QStringLiteral("risk"), worked.stake.risk.micro},
            {QStringLiteral("to_win"), worked.stake.toWin.micro},
            {QStringLiteral("net"), worked.grade.net.micro},
            {QStringLiteral("price"), combinedPrice(input.legs)},
            {QStringLiteral("factors"), factors},
            {QStringLiteral("product"), toString(worked.exact.product)},
            {QStringLiteral("risk_exact"), toString(worked.exact.risk)},
            {QStringLiteral("net_exact"), toString(worked.exact.net)}};
}

QJsonArray scoresOf(const GradeSource &source)
{
    QJsonArray scores;
    for (const std::optional<ScoredGrade> &leg : source.legs) {
        if (!leg) {
            scores.append(QJsonValue());
            continue;
        }
        QJsonObject score{{QStringLiteral("result"), toName(leg->result)},
                          {QStringLiteral("rule"), leg->rule},
                          {QStringLiteral("scored"), leg->scored},
                          {QStringLiteral("arithmetic"), leg->arithmetic}};
        if (!leg->fixture.isEmpty()) {
            score.insert(QStringLiteral("fixture"), leg->fixture);
            score.insert(QStringLiteral("feed"), leg->feed());
            score.insert(QStringLiteral("updated_at"), leg->updatedAtMs);
        }
        scores.append(score);
    }
    return scores;
}

QString legLine(const Bet &bet, qsizetype position)
{
    const Leg &leg = bet.legs[position];
    const QString what = QString(leg.pick + u' ' + leg.line).simplified();
    if (!leg.result)
        return tr("%1. %2 at %3: without a result.")
            .arg(position + 1)
            .arg(what, leg.odds.toDisplay());
    const QString share =
        leg.deadHeat == Fraction{} ? QString() : tr(", dead heat %1").arg(leg.deadHeat.toString());
    return tr("%1. %2 at %3 (D = %4%5): %6, m = %7.")
        .arg(position + 1)
        .arg(what, leg.odds.toDisplay(), plain(leg.odds.decimalPrice().toString()), share,
             resultWord(*leg.result), plain(factorOf(leg)));
}

QStringList scoreLines(const ScoredGrade &grade)
{
    QStringList parts{grade.rule};
    for (const QString &part : {grade.scored, grade.arithmetic}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    QStringList lines{tr("   Score: %1.").arg(parts.join(QStringLiteral("; ")))};
    if (!grade.fixture.isEmpty()) {
        lines.append(tr("   Told by %1 of game %2, as of %3.")
                         .arg(grade.feed(), grade.fixture, isoTimeText(grade.updatedAtMs)));
    }
    return lines;
}

QStringList linesOf(const Bet &bet, const Worked &worked, const GradeSource &source)
{
    QStringList lines{ruleText(worked.exact.rule), rulesText(termsOf(bet).rules),
                      source.name.isEmpty() ? tr("Source: graded by hand.")
                                            : tr("Source: %1.").arg(source.name)};
    for (qsizetype i = 0; i < bet.legs.size(); ++i) {
        lines.append(legLine(bet, i));
        if (i < source.legs.size() && source.legs[i])
            lines.append(scoreLines(*source.legs[i]));
    }
    if (bet.bookOdds)
        lines.append(tr("Odds of the sportsbook: %1.").arg(bet.bookOdds->toDisplay()));
    lines.append(tr("Product of all m: %1.").arg(plain(toString(worked.exact.product))));
    lines.append(tr("Net: %1 x (%2 - 1) = %3 micro-units, rounded half to even: %4 u.")
                     .arg(plain(toString(worked.exact.risk)), plain(toString(worked.exact.product)),
                          plain(toString(worked.exact.net)), worked.grade.net.toExact()));
    return lines;
}

tl::unexpected<Error> refuse(const QString &detail)
{
    return fail(codes::kFormatInvalid, ValidationFault{QStringLiteral("explanation")},
                tr("This is not the explanation of a grade. Grade the bet again."), detail);
}

} // namespace

Result<Explanation> explainGrade(const Bet &bet, const GradeSource &source)
{
    const GradeCase input{bet.stake.typed, bet.stake.mode, bet.legs, termsOf(bet)};
    const Result<Worked> worked = work(input);
    if (!worked)
        return fail(worked.error());
    const QJsonObject json{{QStringLiteral("case"), toJson(input)},
                           {QStringLiteral("figures"), figuresOf(input, *worked)},
                           {QStringLiteral("source"), source.name},
                           {QStringLiteral("legs"), scoresOf(source)}};
    return Explanation{worked->grade, linesOf(bet, *worked, source),
                       QJsonDocument(json).toJson(QJsonDocument::Compact)};
}

Result<Grade> replayExplanation(const QByteArray &json)
{
    if (json.size() > kMaxExplanationBytes)
        return refuse(QStringLiteral("too large"));
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const Result<GradeCase> input = readGradeCase(object.value(u"case").toObject());
    if (!input)
        return refuse(input.error().userText());
    const Result<Worked> worked = work(*input);
    if (!worked)
        return fail(worked.error());
    if (figuresOf(*input, *worked) != object.value(u"figures").toObject()) {
        return fail(codes::kGradeMismatch, BettingFault{},
                    tr("The explained grade does not follow from its inputs. Verify the "
                       "record."));
    }
    return worked->grade;
}

} // namespace dbsbm
