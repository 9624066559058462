// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/StartSteps.h"

#include "models/core/ErrorCodes.h"
#include "tests/support/FakeBot.h"
#include "tests/support/FakeClock.h"

#include <QSignalSpy>
#include <QTest>

using namespace dbsbm;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_StartSteps : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aStepIsTimed()
    {
        StartSteps steps(m_clock);
        QSignalSpy changed(&steps, &StartSteps::changed);
        steps.begin(u"database"_s, 30s);
        QCOMPARE(steps.find(u"database"_s)->state, StepState::Running);
        m_clock.advance(1200ms);
        steps.done(u"database"_s);
        const StartStep step = steps.steps().constFirst();
        QCOMPARE(step.state, StepState::Done);
        QCOMPARE(step.took, 1200ms);
        QVERIFY(step.note.isEmpty());
        QCOMPARE(changed.size(), 2);
        m_clock.advance(1h); // nothing follows
        QCOMPARE(changed.size(), 2);
        QVERIFY(!steps.find(u"logos"_s));
    }

    /// Lateness is said; what is done late counts.
    void aDeadlineEndsNothing()
    {
        StartSteps steps(m_clock);
        QSignalSpy changed(&steps, &StartSteps::changed);
        steps.begin(u"keychain"_s, 5s);
        m_clock.advance(5s);
        QCOMPARE(steps.find(u"keychain"_s)->state, StepState::Degraded);
        QVERIFY(steps.find(u"keychain"_s)->note.contains(u"within 5 s"));
        m_clock.advance(10s);
        steps.done(u"keychain"_s);
        QCOMPARE(steps.find(u"keychain"_s)->state, StepState::Done);
        QCOMPARE(steps.find(u"keychain"_s)->took, 15s);
        QVERIFY(!steps.find(u"keychain"_s)->note.isEmpty());
        QCOMPARE(changed.size(), 3);
    }

    void faultsDegradeOrFail()
    {
        StartSteps steps(m_clock);
        const Error error(codes::kKeychainLocked, AuthenticationFault{}, u"Unlock it."_s);
        steps.begin(u"keychain"_s, 5s);
        steps.end(u"keychain"_s, error);
        QCOMPARE(steps.find(u"keychain"_s)->state, StepState::Degraded);
        QCOMPARE(steps.find(u"keychain"_s)->note, u"AUT-005: Unlock it."_s);
        steps.begin(u"settings"_s, 5s);
        steps.fail(u"settings"_s, error);
        QCOMPARE(steps.find(u"settings"_s)->state, StepState::Failed);
        m_clock.advance(1h);
        QCOMPARE(steps.find(u"settings"_s)->state, StepState::Failed);
        steps.begin(u"database"_s, 30s);
        steps.settle(u"database"_s, fail(error)); // it can be unlocked
        QCOMPARE(steps.find(u"database"_s)->state, StepState::Degraded);
        steps.settle(u"database"_s, fail(codes::kTokenRefused, AuthenticationFault{}, u"No."_s));
        QCOMPARE(steps.find(u"database"_s)->state, StepState::Failed);
        steps.settle(u"database"_s, {});
        QCOMPARE(steps.find(u"database"_s)->state, StepState::Done);
    }

    void theLoginIsTheLastStep()
    {
        StartSteps steps(m_clock);
        test::FakeBot bot;
        steps.follow(bot);
        say(bot, BotPhase::Starting);
        QCOMPARE(steps.find(u"login"_s)->state, StepState::Running);
        m_clock.advance(60s); // Discord is away
        QCOMPARE(steps.find(u"login"_s)->state, StepState::Degraded);
        say(bot, BotPhase::Reconnecting,
            Error(codes::kApiUnreachable, ApiFault{}, u"Check the network."_s));
        QCOMPARE(steps.find(u"login"_s)->note, u"API-001: Check the network."_s);
        m_clock.advance(60s);
        say(bot, BotPhase::Online);
        QCOMPARE(steps.find(u"login"_s)->state, StepState::Done);
        QCOMPARE(steps.find(u"login"_s)->took, 120s);
        say(bot, BotPhase::Stopped);
        say(bot, BotPhase::Starting); // anew
        say(bot, BotPhase::Failed, Error(codes::kTokenRefused, AuthenticationFault{}, u"No."_s));
        QCOMPARE(steps.find(u"login"_s)->state, StepState::Failed);
    }

private:
    static void say(test::FakeBot &bot, BotPhase phase, const std::optional<Error> &fault = {})
    {
        BotStatus status;
        status.phase = phase;
        status.fault = fault;
        bot.setStatus(status);
    }
    test::FakeClock m_clock;
};

QTEST_GUILESS_MAIN(tst_StartSteps)
#include "tst_StartSteps.moc"
