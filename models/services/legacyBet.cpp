// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/legacyBet.h"

#include "models/betting/grading.h"
#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"
#include "models/services/legResults.h"
#include "models/services/legacyLegs.h"
#include "models/store/CanonicalJson.h"

#include <QRegularExpression>

#include <algorithm>
#include <cstdlib>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kHundredth = 10'000; // micro-units: what the old bot's DECIMAL(15, 2) keeps

/// When it was placed, and how far the row's clock was off.
struct PlacedAt
{
    qint64 ms = 0;
    qint64 shiftMs = 0; ///< to add to times that were written by the same clock
};

/// created_at, checked against the time inside the message's id, which Discord itself wrote: a bot
/// that stored local times as UTC is off by whole quarters of an hour.
Result<PlacedAt> placedAt(const LegacyFields &fields, const LegacyContext &context)
{
    constexpr qint64 kQuarter = 15LL * 60 * 1000;
    constexpr qint64 kSlack = 5LL * 60 * 1000; // between storing a bet and posting its slip
    constexpr qint64 kMostOff = 14LL * 60 * 60 * 1000;
    const QString written = legacyText(fields, {u"created_at"_s, u"timestamp"_s});
    const std::optional<qint64> at = legacyTime(written, context.zone);
    const MessageId message = MessageId::fromString(legacyText(fields, {u"message_id"_s}));
    const qint64 postedMs = message.isValid() ? snowflakeTimeMs(message) : 0;
    if (!at && !message.isValid())
        return refuseLegacy(u"created_at"_s, written, tr("The time of its placing is not known."));
    PlacedAt placed{at.value_or(postedMs), 0};
    if (at && message.isValid()) {
        const qint64 off = postedMs - *at;
        const qint64 shift = (off + (off > 0 ? kQuarter : -kQuarter) / 2) / kQuarter * kQuarter;
        if (shift != 0 && std::llabs(shift) <= kMostOff && std::llabs(off - shift) <= kSlack)
            placed = {*at + shift, shift};
    }
    if (placed.ms > context.nowMs)
        return refuseLegacy(u"created_at"_s, written, tr("It was placed in the future."));
    return placed;
}

qint64 settledAt(const LegacyFields &fields, const LegacyRecord &record, const PlacedAt &placed,
                 const LegacyContext &context)
{
    const auto written =
        legacyTime(legacyText(fields, {u"settled_at"_s, u"updated_at"_s}), context.zone);
    const auto start = legacyTime(legacyText(fields, {u"game_start"_s}), context.zone);
    qint64 at = placed.ms;
    if (record.atMs)
        at = *record.atMs + placed.shiftMs;
    else if (written)
        at = *written + placed.shiftMs;
    else if (start)
        at = *start;
    return std::clamp(at, placed.ms, context.nowMs);
}

/// Of "Resolved as won by user 123 via reaction.".
bool gradedBy(const LegacyFields &fields, UserId user)
{
    static const QRegularExpression form(u"by user (\\d{15,20})"_s);
    const QRegularExpressionMatch match =
        form.match(legacyText(fields, {u"result_description"_s}).left(500));
    return match.hasMatch() && UserId::fromString(match.captured(1)) == user;
}

/// Every bound of the program, none of the guild's: what was bet then is not measured by it.
Result<Stake> stakeOf(Units typed, StakeMode mode, const QList<Leg> &legs)
{
    const StakeRules rules{Units::fromMicro(1), Units::fromMicro(1'000'000'000'000'000),
                           -10'000'000, 10'000'000};
    return placeStake(typed, mode, legs, rules);
}

/// Results on the legs, and the net that follows.
Result<> gradeAs(Bet &bet, BetResult result)
{
    if (const Result<> applied = applyResults(bet, {result, {1, 1}, {}, false}); !applied)
        return applied;
    if (const Result<> graded = gradeWhole(bet); !graded)
        return graded;
    if (bet.result != result)
        return refuseLegacy(u"bet_details"_s, toName(result),
                            tr("The results of its legs do not give its own."));
    return {};
}

/// The net a full win would book at these terms.
std::optional<Units> winOf(const Stake &stake, QList<Leg> legs, const Terms &terms)
{
    for (Leg &leg : legs) {
        leg.result = LegResult::Won;
        leg.deadHeat = {1, 1};
    }
    const Result<Grade> graded = grade(stake, legs, terms);
    return graded ? std::optional<Units>(graded->net) : std::nullopt;
}

bool nearly(Units a, std::optional<Units> b)
{
    return b && std::llabs(a.micro - b->micro) <= kHundredth;
}

QString wonCause(const LegacyBet &found)
{
    const Bet &bet = found.bet;
    const Units old = *found.oldNet;
    const Terms terms;
    if (found.mode == StakeMode::Win) {
        const Result<Stake> asRisk = computeStake(bet.stake.typed, StakeMode::Risk, bet.legs);
        if (asRisk && nearly(old, winOf(*asRisk, bet.legs, terms)))
            return u"to_win_booked_as_risk"_s;
    }
    if (nearly(old, bet.stake.risk + bet.net))
        return u"return_booked_as_net"_s;
    if (bet.bookOdds) {
        Leg whole = bet.legs.first();
        whole.odds = *bet.bookOdds;
        const Result<Stake> single = computeStake(bet.stake.typed, StakeMode::Risk, {whole});
        if (single && nearly(old, winOf(*single, {whole}, terms)))
            return u"parlay_price"_s;
    }
    return {};
}

/// Legs, stake and what else was said when it was placed.
Result<> fillTerms(LegacyBet &found, const LegacyFields &fields, const LegacyContext &context)
{
    const Result<LegacyDetails> details =
        legacyDetails(legacyText(fields, {u"bet_details"_s, u"details"_s}));
    if (!details)
        return fail(details.error());
    Bet &bet = found.bet;
    const Result<LegacyLegs> legs = legacyLegs(fields, *details, bet.placedAtMs, context.zone);
    if (!legs)
        return fail(legs.error());
    const QString typed = legacyText(fields, {u"units"_s, u"stake"_s});
    const Result<Units> units = legacyUnits(typed);
    if (!units)
        return fail(units.error());
    LegacyFields stakeFields = details->fields;
    stakeFields.insert(fields);
    found.mode = legacyStakeMode(stakeFields);
    const Result<Stake> stake = stakeOf(*units, found.mode, legs->legs);
    if (!stake)
        return refuseLegacy(u"units"_s, typed, stake.error().userText());
    bet.legs = legs->legs;
    bet.stake = *stake;
    bet.bookOdds = legs->bookOdds;
    bet.note = legs->note;
    found.remarks = legs->remarks;
    return {};
}

} // namespace

QString legacySerial(const LegacyFields &fields)
{
    return legacyText(fields, {u"bet_serial"_s, u"bet_id"_s});
}

QByteArray legacyDigest(const LegacyRow &row)
{
    QStringList columns = row.fields.keys();
    columns.sort();
    QList<QByteArray> parts;
    for (const QString &column : columns)
        parts << canonicalText(column) << canonicalText(row.fields.value(column));
    return sha256(canonicalArray(parts));
}

Result<LegacyBet> legacyBet(const LegacyRow &row, const LegacyRecord &record,
                            const LegacyContext &context)
{
    const LegacyFields &fields = row.fields;
    LegacyBet found;
    found.digest = legacyDigest(row);
    found.user = UserId::fromString(legacyText(fields, {u"user_id"_s}));
    if (!found.user.isValid())
        return refuseLegacy(u"user_id"_s, legacyText(fields, {u"user_id"_s}),
                            tr("It names no user."));
    const Result<LegacyOutcome> outcome = legacyOutcome(fields, context.knowsMessages);
    if (!outcome)
        return fail(outcome.error());
    const Result<PlacedAt> placed = placedAt(fields, context);
    if (!placed)
        return fail(placed.error());
    Bet &bet = found.bet;
    bet.placedAtMs = placed->ms;
    found.clockShiftMs = placed->shiftMs;
    if (const Result<> filled = fillTerms(found, fields, context); !filled)
        return fail(filled.error());
    bet.status = outcome->status;
    bet.channel = ChannelId::fromString(legacyText(fields, {u"channel_id"_s}));
    if (outcome->status == BetStatus::Open)
        return found;
    found.settledAtMs = settledAt(fields, record, *placed, context);
    if (outcome->status == BetStatus::Cancelled)
        return found;
    bet.selfGraded = gradedBy(fields, found.user);
    if (const Result<> graded = gradeAs(bet, *outcome->result); !graded)
        return fail(graded.error());
    bet.settledAtMs = found.settledAtMs;
    const Result<Units> booked = legacyUnits(legacyText(fields, {u"result_value"_s}));
    found.oldNet = record.net ? record.net : booked ? std::optional<Units>(*booked) : std::nullopt;
    return found;
}

QString differenceCause(const LegacyBet &found)
{
    const Bet &bet = found.bet;
    if (bet.status != BetStatus::Settled || found.oldNet == bet.net)
        return {};
    if (!found.oldNet)
        return u"never_booked"_s;
    const char counts = countsAs(*bet.result, bet.net);
    // Half a hundredth either way: the old column rounded.
    if (std::llabs(found.oldNet->micro - bet.net.micro) * 2 <= kHundredth)
        return u"rounding"_s;
    if (found.oldNet->micro == 0)
        return u"never_booked"_s;
    QString cause;
    if (counts == 'W')
        cause = wonCause(found);
    else if (counts == 'L' && nearly(*found.oldNet, -bet.stake.typed))
        cause = u"to_win_booked_as_risk"_s;
    else if (counts == 'P' || counts == '\0')
        cause = u"push_or_void_counted"_s;
    return cause.isEmpty() ? u"unknown"_s : cause;
}

} // namespace dbsbm
