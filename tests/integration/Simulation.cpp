// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/Simulation.h"

#include "tests/integration/SimulationProcess.h"

#include <QAbstractEventDispatcher>
#include <QSet>
#include <QTimeZone>

#include <algorithm>
#include <array>

namespace dbsbm::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr GuildId kGuild = RecordFixture::kGuild;
constexpr ChannelId kChannel = RecordFixture::kChannel;
constexpr int kMostRounds = 2000; // of waiting for the outbox

/// The day before clocks change, and others, so that days of 23 and 25 hours are among the story's.
struct Beginning
{
    const char *zone;
    QDate day;
};
const std::array kBeginnings{
    Beginning{"Europe/Berlin", {2027, 3, 26}},      Beginning{"Europe/Berlin", {2027, 10, 29}},
    Beginning{"America/New_York", {2027, 3, 12}},   Beginning{"America/New_York", {2027, 11, 5}},
    Beginning{"Australia/Lord_Howe", {2027, 4, 2}}, Beginning{"UTC", {2027, 12, 30}}};

std::optional<Error> errorOf(const auto &result)
{
    return result ? std::nullopt : std::optional<Error>(result.error());
}

} // namespace

Simulation::Simulation(quint32 seed) : m_random(seed)
{
    const Beginning &beginning = kBeginnings.at(seed % kBeginnings.size());
    clock().setNowMs(QDateTime(beginning.day, {18, 0}, QTimeZone::utc()).toMSecsSinceEpoch());
    setUpDiscord();
    setUpRecord(QString::fromLatin1(beginning.zone));
    startProcess();
}

Simulation::~Simulation() = default;

void Simulation::setUpDiscord()
{
    simulator::SimulatorOptions options;
    options.token = Process::token().reveal();
    options.application = ApplicationId{1440000000000000001};
    options.botUser = UserId{1440000000000000002};
    options.botName = u"Simulation"_s;
    m_discord = std::make_unique<simulator::SimulatedDiscord>(options, clock());
    simulator::SimGuild guild;
    guild.id = kGuild;
    guild.name = u"Simulation"_s;
    guild.channels = {{kChannel, u"slips"_s, 0}};
    m_discord->addGuild(guild);
    m_discord->setContentHidden(below(2) == 0);
    if (const auto listening = m_discord->listen(); !listening)
        qFatal("%s", qUtf8Printable(listening.error().detail()));
}

/// The ids of persons are random otherwise, and stand in the journal.
void Simulation::setUpRecord(const QString &zone)
{
    GuildSettingsService settings(m_file.database(), clock());
    CapperService cappers(m_file.database(), clock());
    const QStringList settlements{u"by_hand"_s, u"propose"_s, u"automatic"_s};
    const QMap<QString, QString> values{
        {u"slip_channel"_s, kChannel.toString()},
        {u"admin_role"_s, RecordFixture::kAdminRole.toString()},
        {u"time_zone"_s, zone},
        {u"settlement"_s, settlements.at(below(3))},
        {u"late_posts"_s, below(3) == 0 ? u"discard"_s : u"mark"_s},
        {u"capper_identity"_s, below(3) == 0 ? u"bot"_s : u"capper"_s}};
    bool done = await(settings.set(kGuild, values, Actor::panelOperator())).has_value();
    for (const quint64 user : {RecordFixture::kCapper.value, quint64{3002}, quint64{3004}})
        done = done
            && m_file.execute(
                u"INSERT INTO person (id, guild_id, user_id, display_name, "
                "avatar_url) VALUES (%1, %2, %3, 'Casey', '')"_s.arg(user % 10'000 + 7)
                    .arg(kGuild.toString())
                    .arg(user));
    done = done
        && await(
               cappers.add(kGuild, RecordFixture::kCapper, u"Casey"_s, {}, Actor::panelOperator()));
    if (!done)
        qFatal("the record could not be set up");
}

void Simulation::startProcess()
{
    const RandomCommands::Options options{
        .seed = m_random.generate(),
        .firstId = static_cast<quint64>(++m_processes) * 100'000,
        .delivers = false,
        .newest = static_cast<int>(m_file.number(u"SELECT coalesce(max(id), 0) FROM bet"_s))};
    m_process = std::make_unique<Process>(m_file, m_discord->restBase(), options);
    m_heldUntil = 0ns;
    if (const auto opened = await(m_process->database.open()); !opened)
        qFatal("%s", qUtf8Printable(opened.error().detail()));
    m_process->worker.setOnline(true, ApplicationId{1440000000000000001});
    settle();
}

void Simulation::run(int steps)
{
    for (int step = 0; step < steps; ++step) {
        doSomething();
        settle();
        letTimePass();
    }
    drain();
}

/// What is under way ends before longer times pass, lest its end meets a timer: which is first
/// would be for the threads to say. In an outage the workers ask every second, so it is no matter
/// of days.
void Simulation::letTimePass()
{
    const int dice = below(10);
    if (dice >= 7)
        return;
    int seconds = 1 + below(20);
    for (; seconds > 0 || (dice >= 4 && seconds > -120 && !m_process->worker.isIdle()); --seconds)
        advance(1s);
    if (dice >= 4 && dice < 6) {
        clock().advance(std::chrono::minutes(1 + below(m_outage ? 5 : 90)));
    } else if (dice == 6 && !m_outage) {
        note(u"days"_s);
        clock().advance(std::chrono::hours(6 + below(200)));
    }
    settle();
}

/// Timer by timer, each let come to its end.
void Simulation::advance(std::chrono::milliseconds by)
{
    while (by > 0ms) {
        const auto next = clock().untilNextTimer();
        const auto step = next > 0ms ? std::min(next, by) : by;
        clock().advance(step);
        by -= step;
        settle();
    }
}

bool Simulation::isAtRest() const
{
    if (m_process->database.waiting() > 0)
        return false;
    const discord::RestClient::Load load = m_process->rest.load();
    if (load.onWire > 0)
        return const_cast<Simulation *>(this)->clock().elapsed() < m_heldUntil;
    return load.waiting > 0 || m_process->worker.isIdle();
}

/// Asked when the event loop has nothing left to do.
void Simulation::settle()
{
    Waiter waiter;
    QSignalSpy arrived(&waiter, &Waiter::arrived);
    connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::aboutToBlock, &waiter,
            [this, &waiter] {
                if (isAtRest())
                    Q_EMIT waiter.arrived();
            });
    if (!arrived.wait(30'000))
        qFatal("the simulation did not come to rest within 30 s");
}

qint64 Simulation::waitingRows()
{
    return m_file.number(u"SELECT count(*) FROM outbox WHERE state <> 'delivered'"_s);
}

void Simulation::retryFailed()
{
    const auto failed = await(m_process->database.read<QList<OutboxId>>([](Transaction &t) {
        return t.list<OutboxId>(u"SELECT id FROM outbox WHERE state = 'failed' ORDER BY id"_s, {},
                                [](const Row &row) { return row.id<OutboxId>(0); });
    }));
    for (const OutboxId id : *failed)
        expect(u"failed post tried again"_s, errorOf(await(m_process->outbox.requeue(id))));
}

void Simulation::drain()
{
    endOutage();
    for (int round = 0; round < kMostRounds && waitingRows() > 0; ++round) {
        if (m_process->worker.isIdle())
            retryFailed();
        advance(10s);
    }
}

/// Each slip is that of one bet, and each bet that was posted has its slip.
void Simulation::compareSlips(SimulationEnding &ending)
{
    BetQuery query;
    query.guild = kGuild;
    query.limit = 10'000;
    const auto page = await(m_process->members.betting().bets(query));
    ending.bets = page->bets.size();
    QSet<MessageId> held;
    int without = 0;
    for (const Bet &bet : page->bets) {
        const bool posted = bet.status == BetStatus::Open || bet.status == BetStatus::Settled;
        if (posted && !bet.message.isValid())
            ++without;
        if (bet.message.isValid() && held.contains(bet.message))
            ending.faults << u"two bets hold message %1"_s.arg(bet.message.toString());
        if (bet.message.isValid())
            held.insert(bet.message);
    }
    if (without > m_lostSlips)
        ending.faults << u"%1 bets have no slip, but %2 were deleted"_s.arg(without).arg(
            m_lostSlips);
    const QList<simulator::SimMessage> slips = m_discord->messages(kChannel);
    if (slips.size() != held.size())
        ending.faults << u"%1 slips of %2 bets"_s.arg(slips.size()).arg(held.size());
    for (const simulator::SimMessage &slip : slips) {
        if (!held.contains(slip.id))
            ending.faults << u"message %1 is of no bet"_s.arg(slip.id.toString());
    }
}

SimulationEnding Simulation::ending()
{
    SimulationEnding ending;
    ending.faults = m_faults;
    compareSlips(ending);
    if (const qint64 left = waitingRows(); left > 0)
        ending.faults << u"%1 rows are left in the outbox"_s.arg(left);
    VerifyService verifier(m_process->database, clock());
    const auto report = await(verifier.verify());
    if (!report || report->guilds.size() != 1) {
        ending.faults << u"no verdict"_s;
        return ending;
    }
    const GuildVerdict &verdict = report->guilds.first();
    ending.faults << verdict.breaks << verdict.staleTotals;
    ending.head = verdict.headHash;
    ending.rows = verdict.entries;
    return ending;
}

} // namespace dbsbm::test
