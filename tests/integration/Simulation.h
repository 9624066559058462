// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/FixtureRepository.h"
#include "network/simulator/SimulatedDiscord.h"
#include "tests/support/TestDatabase.h"

#include <QMap>
#include <QRandomGenerator>

namespace dbsbm::test {

/// A game as the feed of a simulation knows it.
struct SimulatedGame
{
    QString id;
    qint64 startMs = 0;
    GameStatus status = GameStatus::Scheduled;
};

/// What is left of a simulation.
struct SimulationEnding
{
    QByteArray head; ///< hash of the last row of the journal
    qint64 rows = 0; ///< of the journal
    qsizetype bets = 0;
    QStringList faults; ///< whatever should not be; empty = all is well
};

/// One server's life: members, a feed, a bot's outbox that posts on a simulated Discord, all on one
/// clock that only this moves. A seed says what happens: commands, scores and their changes, faults
/// of Discord, outages of the database, ends of the process, hours and days that pass. Everything
/// is let come to rest before time moves or somebody acts again, so that a seed means one story.
class Simulation : public QObject
{
    Q_OBJECT
public:
    explicit Simulation(quint32 seed);
    ~Simulation() override;

    void run(int steps);
    SimulationEnding ending();
    /// How often each thing happened.
    const QMap<QString, int> &happened() const { return m_happened; }

private:
    struct Process;

    void setUpDiscord();
    void setUpRecord(const QString &zone);
    void startProcess();

    void doSomething();
    void commands();
    void command();
    void tellScore();
    SimulatedGame &someGame();
    Fixture tell(SimulatedGame &game);
    void answerProposal();
    void addFault();
    void startOutage();
    void endOutage();
    void restart();
    void loseSlip();

    void letTimePass();
    void advance(std::chrono::milliseconds by);
    /// Until nothing moves by itself: all is done, or waits for the clock.
    void settle();
    bool isAtRest() const;
    void drain();
    qint64 waitingRows();
    void retryFailed();

    void note(const QString &what) { ++m_happened[what]; }
    /// Whether it was done; a refusal that no member or outage explains is a fault.
    bool expect(const QString &what, const std::optional<Error> &refusal);
    void compareSlips(SimulationEnding &ending);
    int below(int bound) { return static_cast<int>(m_random.bounded(bound)); }
    FakeClock &clock() { return m_file.clock(); }

    TestDatabase m_file;
    QRandomGenerator m_random;
    std::unique_ptr<simulator::SimulatedDiscord> m_discord;
    std::unique_ptr<Process> m_process;
    QMap<QString, int> m_happened;
    QStringList m_faults;
    QList<SimulatedGame> m_games;
    std::chrono::nanoseconds m_heldUntil{0}; ///< until then a request gets no answer
    bool m_outage = false;
    int m_processes = 0;
    int m_commands = 0;
    int m_lostSlips = 0;
};

} // namespace dbsbm::test
