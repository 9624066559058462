// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/counting.h"

#include "models/betting/StatsPeriod.h"
#include "models/core/tr.h"
#include "models/services/transactionRules.h"

#include <algorithm>
#include <array>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxFaults = 10;

/// Adds (or takes out) what a settled bet counts for in every row it belongs to.
void count(TallySums &sums, const Bet &bet, const QTimeZone &zone, bool takeOut)
{
    if (bet.status != BetStatus::Settled)
        return;
    const Contribution counted = contributionOf(bet);
    const qint64 day = dayNumber(bet.settledAtMs, zone);
    QList<Dimension> dimensions = dimensionsOf(bet, zone);
    dimensions += dimensionsWithinLeague(dimensions);
    dimensions.prepend(Dimension{});
    for (const Dimension &dimension : dimensions) {
        for (const TallyGrain grain : {TallyGrain::Day, TallyGrain::Month, TallyGrain::All}) {
            Contribution &sum =
                sums[{dimension, grain, tallyStart(grain, day), bet.capper, tallyClassOf(bet)}];
            if (takeOut)
                sum -= counted;
            else
                sum += counted;
        }
    }
}

void count(TallySums &sums, const LedgerAdjustment &adjustment, const QTimeZone &zone)
{
    const qint64 day = dayNumber(adjustment.effectiveAtMs, zone);
    for (const TallyGrain grain : {TallyGrain::Day, TallyGrain::Month, TallyGrain::All})
        sums[{Dimension{}, grain, tallyStart(grain, day), adjustment.capper, 0}].net +=
            adjustment.amount.micro;
}

void dropEmpty(TallySums &sums)
{
    for (auto it = sums.begin(); it != sums.end();)
        it = it.value() == Contribution() ? sums.erase(it) : std::next(it);
}

bool isIn(SequenceScope scope, const Bet &bet)
{
    return scope == SequenceScope::All || !bet.selfGraded;
}

SequenceFold foldAll(QList<Bet> bets, SequenceScope scope)
{
    std::sort(bets.begin(), bets.end(), isBefore);
    SequenceFold fold;
    for (const Bet &bet : bets) {
        if (isIn(scope, bet))
            fold = join(fold, foldOf(bet));
    }
    return fold;
}

/// Folds a day of one capper again from its bets.
Result<> refold(Transaction &transaction, const Bet &of, qint64 day, const QTimeZone &zone)
{
    const QDate date = QDate(1970, 1, 1).addDays(day);
    const auto bets =
        BetRepository(transaction)
            .settledBetween(of.guild, of.capper, date.startOfDay(zone).toMSecsSinceEpoch(),
                            date.addDays(1).startOfDay(zone).toMSecsSinceEpoch());
    if (!bets)
        return fail(bets.error());
    TallyRepository tallies(transaction);
    for (const SequenceScope scope : {SequenceScope::All, SequenceScope::Unaided}) {
        tallies.setDay({of.guild, of.capper, scope, day}, foldAll(*bets, scope));
    }
    return {};
}

/// The usual case: the newest bet of its day joins the end. False when it is not that.
Result<bool> append(Transaction &transaction, const Bet &bet, qint64 day)
{
    TallyRepository tallies(transaction);
    for (const SequenceScope scope : {SequenceScope::All, SequenceScope::Unaided}) {
        if (!isIn(scope, bet))
            continue;
        const CapperDayKey key{bet.guild, bet.capper, scope, day};
        const auto present = tallies.day(key);
        if (!present)
            return fail(present.error());
        const SequenceFold fold = present->value_or(SequenceFold());
        if (scope == SequenceScope::All && !isBehind(bet, fold))
            return false;
        tallies.setDay(key, join(fold, foldOf(bet)));
    }
    return true;
}

Result<> sequence(Transaction &transaction, const std::optional<Bet> &before, const Bet &after,
                  const QTimeZone &zone)
{
    const bool settled = after.status == BetStatus::Settled;
    if (!before && settled) {
        const qint64 day = dayNumber(after.settledAtMs, zone);
        const Result<bool> appended = append(transaction, after, day);
        if (!appended)
            return fail(appended.error());
        return *appended ? Result<>() : refold(transaction, after, day, zone);
    }
    const Bet &counted = before ? *before : after;
    // A correction keeps the time of the first settlement, so the day is the same.
    return refold(transaction, counted, dayNumber(counted.settledAtMs, zone), zone);
}

Result<> countAdjustments(Transaction &transaction, GuildId guild, RecordCount &count)
{
    const auto adjustments = LedgerRepository(transaction).adjustments(guild);
    if (!adjustments)
        return fail(adjustments.error());
    for (const LedgerAdjustment &adjustment : *adjustments)
        count.add(adjustment);
    return {};
}

/// What `capper_day` must say: every day of every capper, from the bets in their order.
Result<DayFolds> foldsOfRecord(Transaction &transaction, GuildId guild, const QTimeZone &zone)
{
    DayFolds folds;
    const std::array scopes{SequenceScope::All, SequenceScope::Unaided};
    std::array present{folds.end(), folds.end()}; // the bets of a day follow each other
    const Result<> walked = BetRepository(transaction).forEachSettled(guild, [&](const Bet &bet) {
        const qint64 day = dayNumber(bet.settledAtMs, zone);
        const SequenceFold own = foldOf(bet);
        for (size_t i = 0; i < scopes.size(); ++i) {
            if (!isIn(scopes[i], bet))
                continue;
            const CapperDayKey key{guild, bet.capper, scopes[i], day};
            if (present[i] == folds.end() || present[i].key().tied() != key.tied())
                present[i] = folds.find(key);
            if (present[i] == folds.end())
                present[i] = folds.insert(key, {});
            *present[i] = join(*present[i], own);
        }
    });
    if (!walked)
        return fail(walked.error());
    return folds;
}

Result<> refoldAll(Transaction &transaction, GuildId guild, const QTimeZone &zone)
{
    const Result<DayFolds> folds = foldsOfRecord(transaction, guild, zone);
    if (!folds)
        return fail(folds.error());
    TallyRepository tallies(transaction);
    for (auto it = folds->constBegin(); it != folds->constEnd(); ++it)
        tallies.setDay(it.key(), it.value());
    return {};
}

/// What is kept against what follows from the bets. A row that counts nothing is as good as none.
template<typename Key, typename Value>
QList<Key> differing(const QMap<Key, Value> &kept, const QMap<Key, Value> &wanted)
{
    QList<Key> keys;
    for (auto it = wanted.constBegin(); it != wanted.constEnd(); ++it) {
        if (kept.value(it.key()) != it.value())
            keys << it.key();
    }
    for (auto it = kept.constBegin(); it != kept.constEnd(); ++it) {
        if (it.value() != Value() && !wanted.contains(it.key()))
            keys << it.key();
    }
    return keys;
}

Result<> compareDays(Transaction &transaction, const GuildSettings &settings, QStringList &faults)
{
    const Result<DayFolds> kept = TallyRepository(transaction).allDays(settings.guild);
    if (!kept)
        return fail(kept.error());
    const Result<DayFolds> wanted =
        foldsOfRecord(transaction, settings.guild, timeZoneOf(settings));
    if (!wanted)
        return fail(wanted.error());
    const QList<CapperDayKey> keys = differing(*kept, *wanted);
    for (const CapperDayKey &key : keys) {
        faults << tr("The kept streaks and drawdown of capper %1 on %2 differ from the bets.")
                      .arg(key.capper.toString(),
                           QDate(1970, 1, 1).addDays(key.day).toString(Qt::ISODate));
    }
    return {};
}

QString zoneName(const GuildSettings &settings)
{
    return QString::fromUtf8(timeZoneOf(settings).id());
}

} // namespace

Result<bool> isCounted(Transaction &transaction, const GuildSettings &settings)
{
    const auto basis = TallyRepository(transaction).basis(settings.guild);
    if (!basis)
        return fail(basis.error());
    return *basis == zoneName(settings);
}

Result<> countChange(Transaction &transaction, const std::optional<Bet> &before, const Bet &after,
                     const GuildSettings &settings)
{
    const Result<bool> counted = isCounted(transaction, settings);
    if (!counted)
        return fail(counted.error());
    if (!*counted)
        return recount(transaction, settings); // the bet is written already
    const QTimeZone zone = timeZoneOf(settings);
    TallySums sums;
    if (before)
        count(sums, *before, zone, true);
    count(sums, after, zone, false);
    dropEmpty(sums);
    TallyRepository(transaction).add(after.guild, sums);
    return sequence(transaction, before, after, zone);
}

Result<> countAdjustment(Transaction &transaction, const LedgerAdjustment &adjustment,
                         const GuildSettings &settings)
{
    const Result<bool> counted = isCounted(transaction, settings);
    if (!counted)
        return fail(counted.error());
    if (!*counted)
        return recount(transaction, settings); // it is booked already
    TallySums sums;
    count(sums, adjustment, timeZoneOf(settings));
    TallyRepository(transaction).add(settings.guild, sums);
    return {};
}

Result<> recount(Transaction &transaction, const GuildSettings &settings)
{
    const QTimeZone zone = timeZoneOf(settings);
    TallyRepository tallies(transaction);
    if (const auto begun = tallies.restart(settings.guild, zoneName(settings)); !begun)
        return begun;
    RecordCount count(zone);
    Result<> done = BetRepository(transaction)
                        .forEach(settings.guild, {}, BetRepository::Legs::Load,
                                 [&count](const StoredBet &stored) { count.add(stored.bet); });
    if (done)
        done = countAdjustments(transaction, settings.guild, count);
    if (!done)
        return done;
    tallies.add(settings.guild, count.sums());
    return refoldAll(transaction, settings.guild, zone);
}

CountComparison::CountComparison(const GuildSettings &settings)
    : m_settings(settings), m_count(timeZoneOf(settings))
{}

void CountComparison::add(const Bet &bet)
{
    m_count.add(bet);
}

Result<QStringList> CountComparison::differences(Transaction &transaction)
{
    const Result<bool> counted = isCounted(transaction, m_settings);
    if (!counted)
        return fail(counted.error());
    if (!*counted)
        return QStringList(); // nothing is claimed yet
    QStringList faults;
    Result<> done = countAdjustments(transaction, m_settings.guild, m_count);
    if (done) {
        done = m_count.compare(transaction, m_settings.guild, [&faults](const TallyKey &key) {
            if (faults.size() < kMaxFaults)
                faults << tr("The kept total of %1 \"%2\" of capper %3 differs from the bets.")
                              .arg(key.dimension.name, key.dimension.value, key.capper.toString());
        });
    }
    if (done)
        done = compareDays(transaction, m_settings, faults);
    if (!done)
        return fail(done.error());
    return faults.mid(0, kMaxFaults);
}

Result<QStringList> compareCounts(Transaction &transaction, const GuildSettings &settings)
{
    CountComparison comparison(settings);
    const Result<> walked =
        BetRepository(transaction)
            .forEach(settings.guild, {}, BetRepository::Legs::Load,
                     [&comparison](const StoredBet &stored) { comparison.add(stored.bet); });
    return walked ? comparison.differences(transaction) : fail(walked.error());
}

} // namespace dbsbm
