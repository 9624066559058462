// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/SimulationProcess.h"

#include <algorithm>

// What can happen in a simulation.
namespace dbsbm::test {

using namespace Qt::StringLiterals;
using simulator::SimFault;

namespace {

constexpr GuildId kGuild = RecordFixture::kGuild;
constexpr ChannelId kChannel = RecordFixture::kChannel;
const std::chrono::milliseconds kDeadline = discord::RestOptions().timeout;
constexpr qsizetype kMostGames = 12;

Actor admin()
{
    return {ActorKind::Member, UserId{3002}, u"Ada"_s, {}, {RecordFixture::kAdminRole}, 0,
            ChannelId{2999}};
}

std::optional<Error> errorOf(const auto &result)
{
    return result ? std::nullopt : std::optional<Error>(result.error());
}

} // namespace

void Simulation::doSomething()
{
    const int dice = below(100);
    if (dice < 58)
        commands();
    else if (dice < 70)
        tellScore();
    else if (dice < 75)
        answerProposal();
    else if (dice < 88)
        addFault();
    else if (dice < 92)
        m_outage ? endOutage() : startOutage();
    else if (dice < 97)
        restart();
    else
        loseSlip();
}

/// One after another: what is left under way by one is met by the next.
void Simulation::commands()
{
    for (int left = 1 + below(4); left > 0; --left) {
        command();
        settle();
    }
}

bool Simulation::expect(const QString &what, const std::optional<Error> &refusal)
{
    if (!refusal) {
        note(what);
        return true;
    }
    const bool down = m_outage && refusal->code().startsWith(u"DB-");
    if (!down && !RandomCommands::isExpected(refusal->code()))
        m_faults << u"%1: %2 %3 %4"_s.arg(what, refusal->code(), refusal->userText(),
                                          refusal->detail());
    note(down ? u"refused in an outage"_s : u"refused"_s);
    return false;
}

void Simulation::command()
{
    const CommandDone done = await(m_process->members.next());
    const bool down = m_outage && done.code.startsWith(u"DB-");
    if (!down && !RandomCommands::isExpected(done.code))
        m_faults << u"%1: %2 %3"_s.arg(done.kind, done.code, done.detail);
    if (down)
        note(u"refused in an outage"_s);
    else
        note(done.code.isEmpty() ? done.kind : u"refused"_s);
    for (const Bet &bet : done.bets) {
        if (done.kind == u"grade" && bet.result == BetResult::Void)
            note(u"void"_s);
    }
}

SimulatedGame &Simulation::someGame()
{
    const auto due = std::find_if(m_games.begin(), m_games.end(), [this](const auto &game) {
        return game.status == GameStatus::Scheduled && game.startMs <= clock().nowMs();
    });
    if (due != m_games.end() && below(2) == 0)
        return *due; // what bets wait for
    if (m_games.size() < kMostGames && (m_games.isEmpty() || below(3) == 0)) {
        m_games << SimulatedGame{u"simulation:%1"_s.arg(m_games.size()),
                                 clock().nowMs() + (1 + below(40)) * 3'600'000LL};
        return m_games.last();
    }
    return m_games[below(static_cast<int>(m_games.size()))];
}

/// What the feed says of it next: the game itself, or how it ended, which may change.
Fixture Simulation::tell(SimulatedGame &game)
{
    Fixture fixture;
    fixture.id = game.id;
    fixture.league = u"NBA"_s;
    fixture.updatedAtMs = clock().nowMs();
    fixture.score.home = u"Celtics"_s;
    fixture.score.away = u"Lakers"_s;
    fixture.score.originalStartMs = fixture.score.startMs = game.startMs;
    if (game.startMs <= clock().nowMs()) {
        note(game.status == GameStatus::Scheduled ? u"final score"_s : u"changed score"_s);
        game.status = below(8) == 0 ? GameStatus::Cancelled : GameStatus::Final;
        if (game.status == GameStatus::Final)
            fixture.score.total = Points{90 + below(3), 90 + below(3)};
    }
    fixture.score.status = game.status;
    return fixture;
}

void Simulation::tellScore()
{
    const Fixture fixture = tell(someGame());
    if (!expect(u"told by the feed"_s, errorOf(await(m_process->feed.record({fixture})))))
        return;
    const auto applied = await(m_process->scores.apply({fixture.id}));
    if (!expect(u"scores applied"_s, errorOf(applied)))
        return;
    for (const Error &refused : applied->refused)
        expect(u"graded by a score"_s, refused);
    QStringList open;
    for (const SimulatedGame &game : std::as_const(m_games)) {
        if (game.status == GameStatus::Scheduled)
            open << game.id;
    }
    m_process->members.setFixtures(open);
    settle();
    if (below(4) != 0)
        answerProposal();
}

void Simulation::answerProposal()
{
    const auto waiting = await(m_process->scores.waiting(kGuild));
    if (!waiting || waiting->isEmpty())
        return;
    const Proposal proposal = waiting->at(below(static_cast<int>(waiting->size())));
    const ConfirmProposal answer{kGuild, proposal.bet.id, admin(),
                                 u"p:proposal %1"_s.arg(++m_commands)};
    if (below(4) == 0)
        expect(u"proposal dismissed"_s, errorOf(await(m_process->scores.dismiss(answer))));
    else
        expect(u"proposal confirmed"_s, errorOf(await(m_process->scores.confirm(answer))));
}

/// The next post or edit of a slip, the look at what was posted, or the making of the webhook.
void Simulation::addFault()
{
    SimFault fault;
    const int target = below(10);
    if (target < 6) {
        fault.method = u"POST"_s;
        fault.pathPattern = u"/(webhooks/\\d+/[^/]+|channels/\\d+/messages)"_s;
    } else if (target < 8) {
        fault.method = u"PATCH"_s;
        fault.pathPattern = u"/.*messages/\\d+"_s;
    } else {
        fault.method = target == 8 ? u"GET"_s : u"POST"_s;
        fault.pathPattern = u"/channels/\\d+/(messages|webhooks)"_s;
    }
    QString name;
    std::chrono::milliseconds held{0};
    switch (below(6)) {
    case 0:
        name = u"5xx"_s;
        fault.status = below(2) == 0 ? 500 : 503;
        fault.times = 1 + below(4);
        break;
    case 1:
        name = u"429"_s;
        fault.status = 429;
        fault.headers = {{u"X-RateLimit-Scope"_s, u"user"_s}, {u"Retry-After"_s, u"3"_s}};
        fault.body = {{u"message"_s, u"You are being rate limited."_s},
                      {u"retry_after"_s, 2.5},
                      {u"global"_s, below(2) == 0}};
        break;
    case 2:
        name = u"lost reply"_s;
        fault.loseReply = true;
        break;
    case 3:
        name = u"request lost"_s;
        fault.never = true;
        held = kDeadline;
        break;
    default:
        name = u"late reply"_s;
        fault.delay = std::chrono::milliseconds(1 + below(60'000));
        held = std::min(fault.delay, kDeadline);
        break;
    }
    fault.then = [this, name, held] {
        note(name);
        m_heldUntil = clock().elapsed() + held;
    };
    m_discord->addFault(fault);
}

void Simulation::startOutage()
{
    await(m_process->database.close());
    m_outage = true;
    note(u"outage"_s);
}

void Simulation::endOutage()
{
    if (!m_outage)
        return;
    m_outage = false;
    expect(u"outage over"_s, errorOf(await(m_process->database.open())));
}

/// Whatever is under way is cut off; what Discord did of it stays.
void Simulation::restart()
{
    note(m_process->worker.isIdle() ? u"restart"_s : u"restart amid a request"_s);
    m_outage = false;
    m_process.reset();
    startProcess();
}

/// Somebody deletes a slip in Discord; an admin has it posted again, now or never.
void Simulation::loseSlip()
{
    const QList<simulator::SimMessage> slips = m_discord->messages(kChannel);
    if (slips.isEmpty() || m_outage || !m_process->worker.isIdle())
        return;
    const MessageId message = slips.at(below(static_cast<int>(slips.size()))).id;
    m_discord->remove(kChannel, message);
    const auto bet = await(m_process->members.betting().slipDeleted(kGuild, message));
    if (!expect(u"slip deleted"_s, errorOf(bet)) || !*bet)
        return;
    ++m_lostSlips;
    if (below(3) == 0)
        return;
    const RepostSlip again{kGuild, (*bet)->id, admin(), u"p:repost %1"_s.arg(++m_commands)};
    if (expect(u"slip posted again"_s,
               errorOf(await(m_process->members.betting().repostSlip(again)))))
        --m_lostSlips;
}

} // namespace dbsbm::test
