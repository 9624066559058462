// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/RandomCommands.h"

#include "tests/support/TestDatabase.h"

#include <algorithm>
#include <array>

namespace dbsbm::test {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kLegResults{LegResult::Won,  LegResult::Lost,    LegResult::Push,
                                 LegResult::Void, LegResult::HalfWon, LegResult::HalfLost};
constexpr std::array kBetResults{BetResult::Won,    BetResult::Lost,    BetResult::Push,
                                 BetResult::Void,   BetResult::HalfWon, BetResult::HalfLost,
                                 BetResult::Partial};
constexpr std::array kOdds{"-110", "+150", "-250", "+320", "+100"};
constexpr qsizetype kKept = 20;

CommandDone refused(const QString &kind, const QString &id, const Error &error)
{
    return {.kind = kind, .id = id, .code = error.code(), .detail = error.detail()};
}

} // namespace

RandomCommands::RandomCommands(Database &database, const Clock &clock, Options options)
    : m_clock(clock),
      m_options(std::move(options)),
      m_random(m_options.seed),
      m_betting(database, clock),
      m_outbox(database, clock, m_betting),
      m_newest(m_options.newest)
{}

bool RandomCommands::isExpected(const QString &code)
{
    // Somebody was faster, the state does not allow it, a parlay that could win too much, a result
    // that does not say which leg, no permission, another process delivers.
    static const QStringList others{u"VAL-004"_s, u"VAL-006"_s, u"AUT-006"_s, u"CFG-008"_s};
    return code.isEmpty() || code.startsWith(u"BET-0"_s) || others.contains(code);
}

InteractionId RandomCommands::interaction()
{
    return InteractionId{snowflakeAt(m_clock.nowMs()) + m_options.firstId + ++m_count};
}

Actor RandomCommands::somebody()
{
    Actor actor{ActorKind::Member,      RecordFixture::kCapper, u"Casey"_s, {}, {}, 0,
                RecordFixture::kChannel};
    const int dice = below(10);
    if (dice < 5) {
        actor.user = UserId{3002};
        actor.roles = {RecordFixture::kAdminRole};
    } else if (dice < 6) {
        actor.user = UserId{3004};
    }
    return actor;
}

Task<CommandDone> RandomCommands::next()
{
    const int dice = below(100);
    if (dice < 8 && !m_recent.isEmpty())
        return m_recent.at(below(static_cast<int>(m_recent.size())))();
    if (dice < 40 || m_newest == 0)
        return place();
    if (dice < 60 && m_options.delivers)
        return deliver();
    return dice < 78 ? grade() : change(dice);
}

DraftRequest RandomCommands::request()
{
    DraftRequest wish;
    wish.guild = RecordFixture::kGuild;
    wish.actor = somebody();
    wish.actor.user = RecordFixture::kCapper;
    wish.interaction = interaction();
    wish.unitsText = u"0."_s + QString::number(1 + below(4));
    const int legs = below(10) < 7 ? 1 : 2 + below(3);
    for (int i = 0; i < legs; ++i) {
        DraftLeg typed;
        typed.leg.league = u"NBA"_s;
        typed.leg.game = u"Lakers @ Celtics"_s;
        typed.leg.pick = below(2) == 0 ? u"Celtics"_s : u"Lakers"_s;
        typed.leg.startsAtMs = m_clock.nowMs() + 3'600'000;
        typed.oddsText = QString::fromLatin1(kOdds.at(below(kOdds.size())));
        if (!m_options.fixtures.isEmpty() && below(2) == 0)
            typed.leg.fixture =
                m_options.fixtures.at(below(static_cast<int>(m_options.fixtures.size())));
        wish.legs << typed;
    }
    if (legs >= 3 && below(3) == 0)
        wish.roundRobinBy = 2;
    return wish;
}

Task<CommandDone> RandomCommands::place()
{
    const DraftRequest wish = request();
    return m_betting.createDraft(wish).then(this, [this, wish](const Result<Draft> &draft) {
        if (!draft)
            return Task<CommandDone>::ready(refused(u"draft"_s, {}, draft.error()));
        const ConfirmDraft confirm{draft->id, wish.actor, interaction(), m_clock.nowMs()};
        return run(u"place"_s, u"i:"_s + confirm.interaction.toString(),
                   [this, confirm] { return m_betting.confirm(confirm); });
    });
}

QList<LegSettlement> RandomCommands::someLegs()
{
    if (below(3) != 0)
        return {};
    const LegResult result = kLegResults.at(below(kLegResults.size()));
    const bool shared = result == LegResult::Won && below(5) == 0;
    return {{below(3), result, shared ? Fraction{1, 2} : Fraction{1, 1}}};
}

Task<CommandDone> RandomCommands::grade()
{
    GradeBet command;
    command.guild = RecordFixture::kGuild;
    command.bet = someBet();
    command.result = kBetResults.at(below(kBetResults.size()));
    command.actor = somebody();
    command.commandId = commandId();
    command.legs = someLegs();
    return run(u"grade"_s, command.commandId, [this, command] { return m_betting.grade(command); });
}

Task<CommandDone> RandomCommands::change(int dice)
{
    const BetId bet = someBet();
    const Actor actor = somebody();
    const QString id = commandId();
    if (dice < 86) {
        const UndoGrade undo{
            .guild = RecordFixture::kGuild, .bet = bet, .actor = actor, .commandId = id};
        return run(u"undo"_s, id, [this, undo] { return m_betting.undo(undo); });
    }
    if (dice < 93) {
        CorrectBet correct;
        correct.guild = RecordFixture::kGuild;
        correct.bet = bet;
        correct.result = kBetResults.at(below(kBetResults.size()));
        correct.actor = actor;
        correct.commandId = id;
        correct.legs = someLegs();
        return run(u"correct"_s, id, [this, correct] { return m_betting.correct(correct); });
    }
    if (dice < 97) {
        const CancelBet cancel{
            .guild = RecordFixture::kGuild, .bet = bet, .actor = actor, .commandId = id};
        return run(u"cancel"_s, id, [this, cancel] { return m_betting.cancel(cancel); });
    }
    const SetClosing closing{RecordFixture::kGuild,  bet, actor, id, below(2),
                             *Odds::parse(u"-120"_s)};
    return run(u"closing"_s, id, [this, closing] { return m_betting.setClosing(closing); });
}

Task<CommandDone> RandomCommands::run(const QString &kind, const QString &id, const Step &step)
{
    const auto once = [this, kind, id, step] {
        return step().then(this, [this, kind, id](const Result<BetOutcome> &outcome) {
            return noted(kind, id, outcome);
        });
    };
    m_recent.prepend(once);
    m_recent.resize(std::min(m_recent.size(), kKept));
    return once();
}

CommandDone RandomCommands::noted(const QString &kind, const QString &id,
                                  const Result<BetOutcome> &outcome)
{
    if (!outcome)
        return refused(kind, id, outcome.error());
    CommandDone done{.kind = kind, .id = id, .repeated = outcome->repeated};
    done.bets = outcome->group.isEmpty() ? QList<Bet>{outcome->bet} : outcome->group;
    for (const Bet &bet : std::as_const(done.bets))
        m_newest = std::max(m_newest, static_cast<int>(bet.id.value));
    return done;
}

Task<CommandDone> RandomCommands::deliver()
{
    const Promise<CommandDone> promise;
    m_outbox.due(16).then(this, [this, promise](const Result<QList<OutboxRow>> &rows) {
        if (!rows)
            promise.resolve(refused(u"deliver"_s, {}, rows.error()));
        else
            deliverNext(*rows, {.kind = u"deliver"_s}, promise);
    });
    return promise.task();
}

void RandomCommands::deliverNext(QList<OutboxRow> rows, CommandDone done,
                                 const Promise<CommandDone> &promise)
{
    if (rows.isEmpty()) {
        promise.resolve(done);
        return;
    }
    const OutboxRow row = rows.takeFirst();
    const int dice = below(10);
    const auto settle = [this, row, dice]() -> Task<Result<>> {
        if (dice == 0)
            return m_outbox.retryLater(row.id, m_clock.nowMs() + 1000, u"502"_s);
        if (dice == 1)
            return m_outbox.failed(row.id, u"gone"_s);
        const SlipDelivery delivery{RecordFixture::kChannel,
                                    MessageId{m_options.firstId + ++m_count}, WebhookId{5001},
                                    m_clock.nowMs()};
        return m_outbox.delivered(row.id, delivery).then(this, [](const Result<Bet> &bet) {
            return bet ? Result<>() : Result<>(fail(bet.error()));
        });
    };
    m_outbox.beginAttempt(row.id, row.attempts, WebhookId{5001}, RecordFixture::kChannel)
        .then(this,
              [settle](const Result<OutboxRow> &begun) {
                  return begun ? settle() : Task<Result<>>::ready(fail(begun.error()));
              })
        .then(this, [this, rows, done, promise, row, dice](const Result<> &settled) mutable {
            if (!settled)
                done = refused(u"deliver"_s, {}, settled.error());
            else if (dice > 1 && row.kind == OutboxKind::PostSlip)
                done.bets << row.bet;
            deliverNext(rows, done, promise);
        });
}

} // namespace dbsbm::test
