// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/PracticeStory.h"
#include "tests/app/bot/PracticeRig.h"

#include <QSignalSpy>
#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;

/// The whole practice day, over real sockets, for several seeds.
class tst_PracticeStory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comesTrue_data();
    void comesTrue();
    void aBrokenPromiseIsNoticed();
};

namespace {
StoryOutcome play(PracticeRig &rig, quint32 seed,
                  const std::function<void(PracticeStory &)> &meddle = {})
{
    PracticeDay day(rig.world().fixtures(), seed, rig.host().clock().nowMs());
    PracticeStory story({rig.world(), rig.driver(), day, rig.host().betting(),
                         rig.host().fixtures(), rig.host().guildSettings(), rig.host().verifier(),
                         rig.session(), rig.host().limiter(), rig.host().clock()},
                        std::chrono::milliseconds(0));
    QSignalSpy finished(&story, &PracticeStory::finished);
    if (meddle)
        meddle(story);
    story.start();
    spinUntil([&finished] { return !finished.isEmpty(); });
    spinUntil([&finished] { return !finished.isEmpty(); });
    return story.outcome();
}
} // namespace

void tst_PracticeStory::comesTrue_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed : {1U, 2U, 77U})
        QTest::addRow("seed %u", seed) << seed;
}

void tst_PracticeStory::comesTrue()
{
    QFETCH(quint32, seed);
    PracticeRig rig;
    QVERIFY(rig.prepare());
    const StoryOutcome outcome = play(rig, seed);
    QVERIFY2(outcome.cameTrue,
             outcome.broken
                 ? qUtf8Printable(outcome.broken->detail() + u' ' + outcome.broken->userText())
                 : "unfinished");
    QCOMPARE(outcome.slips, outcome.placed);
    QCOMPARE(outcome.refused, 4);
    QTRY_COMPARE(rig.discord().messages(rig.cast().board).size(), 1);
}

void tst_PracticeStory::aBrokenPromiseIsNoticed()
{
    PracticeRig rig;
    QVERIFY(rig.prepare());
    // A slip that Discord refuses for good is never open: the story must break, not pass.
    simulator::SimFault fault;
    fault.method = QStringLiteral("POST");
    fault.pathPattern = QStringLiteral("^/channels/\\d+/webhooks$");
    fault.status = 403;
    fault.body = {{QStringLiteral("message"), QStringLiteral("planted")},
                  {QStringLiteral("code"), 50013}};
    fault.times = 100;
    rig.discord().addFault(fault);
    const StoryOutcome outcome = play(rig, 1);
    QVERIFY(!outcome.cameTrue);
    QVERIFY(outcome.broken);
}

QTEST_MAIN(tst_PracticeStory)
#include "tst_PracticeStory.moc"
