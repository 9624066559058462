// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/Simulation.h"

#include "models/slips/SlipRenderer.h"

#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kSeeds = 20;
constexpr int kSteps = 55;

/// How many; DBSBM_SIMULATION_SEEDS asks for more. They begin after DBSBM_SIMULATION_FIRST.
int seeds()
{
    const int asked = qEnvironmentVariableIntValue("DBSBM_SIMULATION_SEEDS");
    return asked > 0 ? asked : kSeeds;
}

int firstSeed()
{
    return qEnvironmentVariableIntValue("DBSBM_SIMULATION_FIRST");
}

} // namespace

/// The whole way of a bet under faults of every kind, told by seeds.
class tst_Simulation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(loadSlipFonts()); }

    void everySeedEndsWell_data()
    {
        QTest::addColumn<quint32>("seed");
        for (int seed = firstSeed() + 1; seed <= firstSeed() + seeds(); ++seed)
            QTest::addRow("seed %d", seed) << static_cast<quint32>(seed);
    }
    void everySeedEndsWell()
    {
        QFETCH(quint32, seed);
        const SimulationEnding first = tell(seed);
        QVERIFY2(first.faults.isEmpty(), qPrintable(first.faults.join(u'\n')));
        QVERIFY(first.bets > 0);
        // A server's answers come when it likes: only on SQLite does a seed tell the same story.
        const SimulationEnding second = tell(seed);
        if (testEngine() == Engine::Postgres) {
            QVERIFY2(second.faults.isEmpty(), qPrintable(second.faults.join(u'\n')));
            return;
        }
        QCOMPARE(second.rows, first.rows);
        QCOMPARE(second.head.toHex(), first.head.toHex());
    }

    /// What never happens proves nothing.
    void everythingHappened()
    {
        if (m_told < 2 * kSeeds)
            QSKIP("a single seed was asked for");
        for (const QString &what : {u"place"_s,
                                    u"grade"_s,
                                    u"undo"_s,
                                    u"correct"_s,
                                    u"cancel"_s,
                                    u"void"_s,
                                    u"final score"_s,
                                    u"changed score"_s,
                                    u"proposal confirmed"_s,
                                    u"5xx"_s,
                                    u"429"_s,
                                    u"lost reply"_s,
                                    u"request lost"_s,
                                    u"late reply"_s,
                                    u"outage over"_s,
                                    u"refused in an outage"_s,
                                    u"restart"_s,
                                    u"restart amid a request"_s,
                                    u"slip posted again"_s,
                                    u"days"_s})
            QVERIFY2(m_happened.value(what) > 0, qPrintable(what));
    }

private:
    SimulationEnding tell(quint32 seed)
    {
        Simulation simulation(seed);
        simulation.run(kSteps);
        ++m_told;
        for (auto it = simulation.happened().begin(); it != simulation.happened().end(); ++it)
            m_happened[it.key()] += it.value();
        return simulation.ending();
    }

    int m_told = 0;
    QMap<QString, int> m_happened;
};

QTEST_MAIN(tst_Simulation)
#include "tst_Simulation.moc"
