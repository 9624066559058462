// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/legResults.h"

#include "models/betting/grading.h"
#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"
#include "models/store/CanonicalJson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

std::optional<LegResult> legResultFor(BetResult result)
{
    switch (result) {
    case BetResult::Won: return LegResult::Won;
    case BetResult::Lost: return LegResult::Lost;
    case BetResult::Push: return LegResult::Push;
    case BetResult::Void: return LegResult::Void;
    case BetResult::HalfWon: return LegResult::HalfWon;
    case BetResult::HalfLost: return LegResult::HalfLost;
    case BetResult::Partial: break; // follows from legs graded one by one
    }
    return {};
}

tl::unexpected<Error> mismatch(const QString &sentence)
{
    return fail(codes::kGradeMismatch, BettingFault{}, sentence);
}

/// A share of a dead heat is of a win.
Result<> setResult(Leg &leg, LegResult result, Fraction deadHeat)
{
    const bool shared = deadHeat != Fraction{1, 1};
    if (shared && result != LegResult::Won && result != LegResult::HalfWon)
        return mismatch(
            tr("Only a selection that won can share a dead heat. Leave dead_heat out."));
    leg.result = result;
    leg.deadHeat = deadHeat;
    return {};
}

Result<> applyOne(Bet &bet, const LegSettlement &wish, bool replace)
{
    if (wish.leg < 0 || wish.leg >= bet.legs.size()) {
        return mismatch(tr("Bet #%1 has no selection %2. Choose one of %3.")
                            .arg(bet.number.toString())
                            .arg(wish.leg + 1)
                            .arg(bet.legs.size()));
    }
    Leg &leg = bet.legs[wish.leg];
    if (leg.result && !replace) {
        return mismatch(tr("Selection %1 of bet #%2 has its result already. Undo the grade of the "
                           "bet, or let an administrator correct it.")
                            .arg(wish.leg + 1)
                            .arg(bet.number.toString()));
    }
    return setResult(leg, wish.result, wish.deadHeat);
}

QByteArray resultsOf(const QList<Leg> &legs)
{
    QList<QByteArray> elements;
    for (const Leg &leg : legs) {
        const QString name = leg.result ? toName(*leg.result) : QString();
        const QString share = leg.deadHeat == Fraction{1, 1} ? QString() : leg.deadHeat.toString();
        elements << canonicalText(share.isEmpty() ? name : name + u'*' + share);
    }
    return canonicalArray(elements);
}

} // namespace

Result<> applyResults(Bet &bet, const ResultWish &wish)
{
    for (const LegSettlement &leg : wish.legs) {
        if (const Result<> applied = applyOne(bet, leg, wish.replace); !applied)
            return applied;
    }
    if (!wish.legs.isEmpty())
        return {};
    const auto result = legResultFor(wish.result);
    if (!result)
        return mismatch(
            tr("A bet cannot be graded partial as a whole. Grade its legs one by one."));
    for (Leg &leg : bet.legs) {
        if (leg.result && !wish.replace && result != LegResult::Void)
            continue;
        if (const Result<> set = setResult(leg, *result, wish.deadHeat); !set)
            return set;
    }
    return {};
}

bool isGradable(const Bet &bet)
{
    const auto lost = [](const Leg &leg) { return leg.result == LegResult::Lost; };
    const auto known = [](const Leg &leg) { return leg.result.has_value(); };
    return std::any_of(bet.legs.begin(), bet.legs.end(), lost)
        || std::all_of(bet.legs.begin(), bet.legs.end(), known);
}

Result<> gradeWhole(Bet &bet)
{
    const Result<Grade> graded = grade(bet.stake, bet.legs, termsOf(bet));
    if (!graded)
        return fail(graded.error());
    bet.result = graded->result;
    bet.net = graded->net;
    bet.status = BetStatus::Settled;
    return {};
}

QString gradeDetail(const QList<Leg> &before, const QList<Leg> &after, const QByteArray &source)
{
    CanonicalObject object;
    object.addRaw("after", resultsOf(after)).addRaw("before", resultsOf(before));
    if (!source.isEmpty())
        object.addRaw("source", source);
    return QString::fromUtf8(object.toBytes());
}

void restoreLegs(QList<Leg> &legs, const QString &detail)
{
    const QJsonArray before =
        QJsonDocument::fromJson(detail.toUtf8()).object().value("before"_L1).toArray();
    for (qsizetype i = 0; i < legs.size(); ++i) {
        const QString text = i < before.size() ? before.at(i).toString() : QString();
        legs[i].result = legResultFromName(text.section(u'*', 0, 0));
        const auto share = Fraction::parse(text.section(u'*', 1));
        legs[i].deadHeat = legs[i].result && share ? *share : Fraction{1, 1};
    }
}

QList<Posting> netPostings(const Bet &bet)
{
    if (bet.net.micro == 0)
        return {};
    return {{resultAccount(bet.capper), bet.net}, {houseAccount(), -bet.net}};
}

QList<Posting> releasePostings(const Bet &bet)
{
    return {{openAccount(bet.capper), -bet.stake.risk}, {houseAccount(), bet.stake.risk}};
}

QList<Posting> settlePostings(const Bet &bet)
{
    return releasePostings(bet) + netPostings(bet);
}

QList<Posting> inverse(QList<Posting> postings)
{
    for (Posting &posting : postings)
        posting.amount = -posting.amount;
    return postings;
}

} // namespace dbsbm
