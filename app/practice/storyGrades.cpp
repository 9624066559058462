// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the story in which slips are graded.
#include "app/practice/PracticeStory.h"
#include "app/practice/storyChecks.h"
#include "models/betting/scoring.h"

namespace dbsbm {

using simulator::SimReply;

Task<Result<>> PracticeStory::grade(int index, UserId by, BetResult result)
{
    const Bet bet = m_bets.at(index);
    return m_parts.driver.pressSlip(by, bet, toName(result))
        .then(this,
              [this, bet, result](Result<SimReply> reply) {
                  if (!reply)
                      return Task<Result<Bet>>::ready(fail(reply.error()));
                  return m_parts.driver.waitForBet(
                      bet.id,
                      tr("a grade to be booked (the answer was: %1)")
                          .arg(PracticeDriver::textOf(*reply)),
                      [result](const Bet &now) { return now.result == result; });
              })
        .then(this, [this, index](Result<Bet> graded) {
            return graded ? expect(index, *graded) : Result<>(fail(graded.error()));
        });
}

Result<> PracticeStory::expect(int index, const Bet &graded)
{
    const auto expected =
        expectedOutcome(m_bets.at(index), graded.result.value_or(BetResult::Void));
    if (!expected)
        return fail(expected.error());
    if (graded.net != expected->net)
        return storyFault(tr("Bet #%1 was booked with another net than the story computed.")
                              .arg(graded.number.toString()));
    m_bets[index] = *expected;
    return {};
}

Task<Result<>> PracticeStory::undoLast(UserId by)
{
    const int index = kPicks - 3;
    const BetResult again =
        m_bets.at(index).result == BetResult::Lost ? BetResult::Won : BetResult::Lost;
    return m_parts.driver.pressSlip(by, m_bets.at(index), QStringLiteral("undo"))
        .then(this,
              [this, index](Result<SimReply> reply) {
                  if (!reply)
                      return Task<Result<Bet>>::ready(fail(reply.error()));
                  return m_parts.driver.waitForBet(
                      m_bets.at(index).id,
                      tr("an undo (the answer was: %1)").arg(PracticeDriver::textOf(*reply)),
                      [](const Bet &now) { return now.status == BetStatus::Open; });
              })
        .then(this, [this, index, by, again](Result<Bet> undone) {
            return undone ? grade(index, by, again) : Task<Result<>>::ready(fail(undone.error()));
        });
}

Task<Result<>> PracticeStory::endGame(int index)
{
    const Bet bet = m_bets.at(index);
    m_ended = m_parts.day.end(bet.legs.constFirst().fixture, m_parts.clock.nowMs());
    return m_parts.fixtures.record({m_ended}).then(this, [this, bet](const Result<int> &stored) {
        if (!stored)
            return Task<Result<>>::ready(fail(stored.error()));
        return m_parts.driver.waitUntil(tr("a suggested grade under a slip"), [this, bet] {
            return !m_parts.driver.slipButton(bet, QStringLiteral("confirm")).isEmpty();
        });
    });
}

Task<Result<>> PracticeStory::confirmSuggestion(int index, UserId by)
{
    const Bet bet = m_bets.at(index);
    const auto due =
        gradeLeg(bet.legs.constFirst(), m_ended.score, bet.rules.value_or(HouseRules()));
    if (!due || !*due)
        return Task<Result<>>::ready(storyFault(tr("The score does not grade the pick.")));
    return m_parts.driver.pressSlip(by, bet, QStringLiteral("confirm"))
        .then(this,
              [this, bet](const Result<SimReply> &reply) {
                  if (!reply)
                      return Task<Result<Bet>>::ready(fail(reply.error()));
                  return m_parts.driver.waitForBet(
                      bet.id, tr("the suggested grade to be booked"),
                      [](const Bet &now) { return now.status == BetStatus::Settled; });
              })
        .then(this, [this, index, due = (*due)->result](const Result<Bet> &graded) -> Result<> {
            if (!graded)
                return fail(graded.error());
            if (graded->legs.constFirst().result != due)
                return storyFault(tr("Bet #%1 was graded otherwise than its score says.")
                                      .arg(graded->number.toString()));
            return expect(index, *graded);
        });
}

} // namespace dbsbm
