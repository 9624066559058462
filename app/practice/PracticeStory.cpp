// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/PracticeStory.h"

#include "app/practice/storyChecks.h"
#include "models/core/ErrorCodes.h"

namespace dbsbm {

using namespace std::chrono_literals;
using simulator::SimFault;
using simulator::SimReply;

namespace {
constexpr int kBetPlacementLimit = 5;
} // namespace

PracticeStory::PracticeStory(Parts parts, std::chrono::milliseconds pace, QObject *parent)
    : QObject(parent), m_parts(parts), m_pace(pace), m_timer(parts.clock)
{
    connect(&m_parts.bot, &BotControl::statusChanged, &m_parts.driver, &PracticeDriver::look);
    write();
}

void PracticeStory::add(const QString &title, Step step)
{
    m_steps.append({title, std::move(step)});
}

/// The script. People come from the cast; picks and results from the seed.
void PracticeStory::write()
{
    const PracticeCast &cast = m_parts.world.cast();
    add(tr("The bot comes online and registers its commands"), [this] { return goOnline(); });
    add(tr("A new day begins: nobody has used anything of a limit"), [this] { return beginDay(); });
    add(tr("The games of the day are stored"), [this] { return storeGames(); });
    add(tr("The owner runs /setup"), [this] { return setUp(); });
    add(tr("The owner opens a live board"), [this] { return openBoard(); });
    for (int i = 0; i < cast.cappers.size(); ++i)
        add(tr("The owner adds a capper"), [this, i] { return addCapper(i); });
    add(tr("A member without the right tries to place a bet and is refused"),
        [this, cast] { return refusePlace(cast.member, QStringLiteral("BET-009")); });
    for (int i = 0; i < kPicks; ++i) {
        if (i == 3)
            add(tr("The line to Discord drops and is resumed"), [this] { return loseLine(); });
        if (i == 5)
            add(tr("Discord's reply to a slip is lost on the way"), [this] { return loseReply(); });
        add(tr("A capper places a pick"), [this, i] { return place(i % 3); });
    }
    add(tr("The same confirmation arrives twice"), [this] { return repeatLast(); });
    add(tr("A member presses Won and is refused"), [this, cast] {
        return refuse(cast.member, 0, QStringLiteral("won"), QStringLiteral("AUT-006"));
    });
    add(tr("A capper presses Void and is refused"), [this, cast] {
        return refuse(cast.cappers.at(1), 1, QStringLiteral("void"), QStringLiteral("AUT-006"));
    });
    for (int i = 0; i < kPicks - 2; ++i) {
        const UserId by = i % 3 == 2 ? cast.owner : cast.cappers.at(i % 3);
        const BetResult result = m_parts.day.nextResult();
        add(tr("A slip is graded"), [this, i, by, result] { return grade(i, by, result); });
    }
    add(tr("The owner undoes the latest grade"), [this, cast] { return undoLast(cast.owner); });
    add(tr("A moderator voids a slip"),
        [this, cast] { return grade(kPicks - 2, cast.moderator, BetResult::Void); });
    add(tr("A game ends, and its score suggests a grade"), [this] { return endGame(kPicks - 1); });
    add(tr("The capper confirms the suggested grade"),
        [this, cast] { return confirmSuggestion(kPicks - 1, cast.cappers.at((kPicks - 1) % 3)); });
    add(tr("A hasty capper runs into the limit"), [this] { return hammer(0); });
    add(tr("Another game ends, and its suggested grade is left waiting"),
        [this] { return endGame(static_cast<int>(m_bets.size()) - 1); });
    add(tr("A member asks for the statistics"), [this] { return readStats(); });
    add(tr("The records are verified"), [this] { return check(); });
}

void PracticeStory::start()
{
    m_position = 0;
    m_outcome.startedMs = m_parts.clock.nowMs();
    m_slipsBefore = m_parts.world.discord().messages(m_parts.world.cast().slips).size();
    m_parts.betting.record({m_parts.world.cast().guild, {}, 0, 0})
        .then(this, [this](Result<Record> before) {
            if (!before) {
                end(before.error());
                return;
            }
            m_before = *before;
            next();
        });
}

void PracticeStory::next()
{
    if (m_position == m_steps.size()) {
        end({});
        return;
    }
    const auto &[title, step] = m_steps.at(m_position);
    step().then(this, [this, title = title](Result<> done) {
        if (!done) {
            end(done.error().withContext(title));
            return;
        }
        m_outcome.told << title;
        Q_EMIT stepTold(title);
        ++m_position;
        m_timer.start(m_pace, [this] { next(); });
    });
}

void PracticeStory::end(std::optional<Error> broken)
{
    m_outcome.broken = std::move(broken);
    m_outcome.cameTrue = !m_outcome.broken;
    m_outcome.placed = static_cast<int>(m_bets.size());
    m_outcome.slips = static_cast<int>(
        m_parts.world.discord().messages(m_parts.world.cast().slips).size() - m_slipsBefore);
    Q_EMIT finished(m_outcome);
}

Task<Result<>> PracticeStory::goOnline()
{
    m_parts.bot.start();
    return m_parts.driver.waitUntil(tr("the bot to come online"), [this] {
        return m_parts.bot.status().phase == BotPhase::Online
            && !m_parts.world.discord().registeredCommands().isEmpty();
    });
}

Task<Result<>> PracticeStory::beginDay()
{
    m_parts.limiter.reset(m_parts.world.cast().guild, {});
    return Task<Result<>>::ready({});
}

Task<Result<>> PracticeStory::storeGames()
{
    return m_parts.fixtures.record(m_parts.day.games()).then(this, [](Result<int> stored) {
        return stored ? Result<>() : Result<>(fail(stored.error()));
    });
}

Task<Result<>> PracticeStory::setUp()
{
    auto answer = m_parts.driver.command(m_parts.world.cast().owner, {QStringLiteral("setup")}, {});
    const InteractionId id = m_parts.driver.lastInteraction();
    return answer.then(this, [this, id](Result<SimReply> reply) {
        return reply ? chooseInSetup(id, *reply) : Task<Result<>>::ready(fail(reply.error()));
    });
}

Task<Result<>> PracticeStory::chooseInSetup(InteractionId setup, const SimReply &reply)
{
    const PracticeCast &cast = m_parts.world.cast();
    const QString save = PracticeDriver::customId(reply.data, QStringLiteral(":save"));
    const QString form = save.left(save.lastIndexOf(u':') + 1);
    QList<std::pair<QString, QStringList>> presses; // of what, and what is chosen there
    for (const auto &[key, value] :
         {std::pair(QStringLiteral("slip_channel"), cast.slips.toString()),
          std::pair(QStringLiteral("member_role"), cast.memberRole.toString()),
          std::pair(QStringLiteral("admin_role"), cast.adminRole.toString())}) {
        presses << std::pair(form + QStringLiteral("pick"), QStringList{key})
                << std::pair(form + QStringLiteral("set:") + key, QStringList{value});
    }
    presses << std::pair(save, QStringList());
    Task<Result<>> done = Task<Result<>>::ready({});
    for (const auto &[control, values] : presses) {
        done = done.then(
            this, [this, setup, control = control, values = values, cast](const Result<> &so) {
                return so ? answered(
                           m_parts.driver.press(
                               {cast.guild, cast.general, cast.owner, {}, setup, control, values}),
                           this)
                          : Task<Result<>>::ready(so);
            });
    }
    return done;
}

Task<Result<>> PracticeStory::openBoard()
{
    const PracticeCast &cast = m_parts.world.cast();
    const QString key = QStringLiteral("live_board_channel");
    return m_parts.settings.get(cast.guild)
        .then(this,
              [this, cast, key](const Result<GuildSettings> &settings) {
                  // After an earlier day it stands again with the first bet.
                  if (!settings || settings->channel(key) == cast.board)
                      return Task<Result<GuildSettings>>::ready(settings);
                  return m_parts.settings.set(cast.guild, {{key, cast.board.toString()}},
                                              Actor::panelOperator());
              })
        .then(this, [](const Result<GuildSettings> &settings) -> Result<> {
            return settings ? Result<>() : Result<>(fail(settings.error()));
        });
}

Task<Result<>> PracticeStory::addCapper(int index)
{
    const PracticeCast &cast = m_parts.world.cast();
    // The owner has spent two of three admin commands a minute; the deputy's right is the role
    // alone.
    const UserId admin = index < 2 ? cast.owner : cast.deputy;
    return answered(
        m_parts.driver.command(
            admin, {QStringLiteral("capper"), QStringLiteral("add")},
            {{QStringLiteral("user"), cast.cappers.at(index).toString()},
             {QStringLiteral("display_name"), m_parts.world.fixtures().cappers.at(index).name}}),
        this);
}

Task<Result<>> PracticeStory::place(int capper)
{
    const UserId user = m_parts.world.cast().cappers.at(capper);
    return m_parts.driver.place(user, m_parts.day.nextPick())
        .then(this,
              [this](Result<Bet> bet) {
                  if (!bet)
                      return Task<Result<Bet>>::ready(bet);
                  return m_parts.driver.waitForBet(
                      bet->id, tr("a slip to be posted"),
                      [](const Bet &now) { return now.status == BetStatus::Open; });
              })
        .then(this, [this](Result<Bet> bet) -> Result<> {
            if (!bet)
                return fail(bet.error());
            m_bets.append(*bet);
            return {};
        });
}

Task<Result<>> PracticeStory::loseLine()
{
    simulator::SimulatedDiscord &discord = m_parts.world.discord();
    const int before = discord.resumes();
    discord.dropSockets();
    return m_parts.driver.waitUntil(tr("the session to be resumed"), [this, &discord, before] {
        return discord.resumes() > before && m_parts.bot.status().phase == BotPhase::Online;
    });
}

Task<Result<>> PracticeStory::loseReply()
{
    SimFault fault;
    fault.method = QStringLiteral("POST");
    fault.pathPattern = QStringLiteral("^/webhooks/\\d+/[^/]+$");
    fault.loseReply = true;
    m_parts.world.discord().addFault(fault);
    return Task<Result<>>::ready({});
}

Task<Result<>> PracticeStory::repeatLast()
{
    const auto placed = static_cast<qsizetype>(m_bets.size());
    m_parts.world.discord().repeatInteraction(m_parts.driver.lastInteraction());
    return m_parts.betting.bets({m_parts.world.cast().guild, {}, {}, {}, 500, {}})
        .then(this, [this, placed](Result<BetPage> page) -> Result<> {
            if (!page)
                return fail(page.error());
            const auto ours =
                std::count_if(page->bets.cbegin(), page->bets.cend(), [this](const Bet &bet) {
                    return std::any_of(m_bets.cbegin(), m_bets.cend(),
                                       [&bet](const Bet &known) { return known.id == bet.id; })
                        || bet.id > m_bets.constLast().id;
                });
            return ours == placed
                ? Result<>()
                : storyFault(tr("An interaction that arrived twice made a second bet."));
        });
}

Task<Result<>> PracticeStory::refuse(UserId by, int index, const QString &action,
                                     const QString &code)
{
    return m_parts.driver.pressSlip(by, m_bets.at(index), action)
        .then(this,
              [this, code](const Result<SimReply> &reply) { return expectRefusal(reply, code); });
}

Task<Result<>> PracticeStory::refusePlace(UserId by, const QString &code)
{
    return m_parts.driver.tryPlace(by, m_parts.day.nextPick())
        .then(this,
              [this, code](const Result<SimReply> &reply) { return expectRefusal(reply, code); });
}

/// Each capper has spent kPicks / 3 of the limit; the rest goes through, the next one is refused.
Task<Result<>> PracticeStory::hammer(int capper)
{
    Task<Result<>> done = Task<Result<>>::ready({});
    for (int i = kPicks / 3; i < kBetPlacementLimit; ++i)
        done = done.then(this, [this, capper](const Result<> &so) {
            return so ? place(capper) : Task<Result<>>::ready(so);
        });
    return done.then(this, [this, capper](const Result<> &so) {
        return so ? refusePlace(m_parts.world.cast().cappers.at(capper), QStringLiteral("LIM-001"))
                  : Task<Result<>>::ready(so);
    });
}

Result<> PracticeStory::expectRefusal(const Result<SimReply> &reply, const QString &code)
{
    if (!reply)
        return fail(reply.error());
    if (!reply->ephemeral() || !PracticeDriver::textOf(*reply).contains(code))
        return storyFault(tr("A refusal with %1 was due, but the answer was: %2")
                              .arg(code, PracticeDriver::textOf(*reply)));
    ++m_outcome.refused;
    return {};
}

Task<Result<>> PracticeStory::readStats()
{
    return m_parts.driver.command(m_parts.world.cast().member, {QStringLiteral("stats")}, {})
        .then(this, [this](Result<SimReply> reply) -> Result<> {
            if (!reply)
                return fail(reply.error());
            for (const Bet &bet : std::as_const(m_bets))
                m_outcome.expected.add(bet);
            Record total = sum(m_before, m_outcome.expected);
            const QString text = PracticeDriver::textOf(*reply);
            if (!text.contains(total.toText()) || !text.contains(total.net.toSignedDisplay()))
                return storyFault(tr("/stats should say %1 and %2, but it says: %3")
                                      .arg(total.toText(), total.net.toSignedDisplay(), text));
            return {};
        });
}

Task<Result<>> PracticeStory::check()
{
    return m_parts.verify.verify()
        .then(this,
              [this](Result<VerifyReport> report) {
                  if (!report)
                      return Task<Result<Record>>::ready(fail(report.error()));
                  if (!report->intact())
                      return Task<Result<Record>>::ready(
                          storyFault(tr("The records do not verify.")));
                  return m_parts.betting.record({m_parts.world.cast().guild, {}, 0, 0});
              })
        .then(this, [this](Result<Record> now) -> Result<> {
            return now ? checkRecord(*now) : Result<>(fail(now.error()));
        });
}

Result<> PracticeStory::checkRecord(const Record &now) const
{
    const Record due = sum(m_before, m_outcome.expected);
    if (now.toText() != due.toText() || now.net != due.net || now.turnover != due.turnover)
        return storyFault(tr("The record is %1 (%2), but %3 (%4) was told.")
                              .arg(now.toText(), now.net.toSignedDisplay(), due.toText(),
                                   due.net.toSignedDisplay()));
    const auto slips =
        m_parts.world.discord().messages(m_parts.world.cast().slips).size() - m_slipsBefore;
    if (slips != m_bets.size())
        return storyFault(
            tr("%1 slips stand in the channel for %2 bets.").arg(slips).arg(m_bets.size()));
    return {};
}

} // namespace dbsbm
