// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/AlertEngine.h"

#include "models/core/ErrorCodes.h"
#include "models/ops/HealthMonitor.h"
#include "models/ops/Metrics.h"
#include "tests/support/FakeClock.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace dbsbm;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_AlertEngine : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_clock = std::make_unique<test::FakeClock>();
        m_metrics = std::make_unique<Metrics>();
        m_notices.clear();
        m_engine = makeEngine({simple(u"disk"_s, 85, 80)});
    }

    void pendingFiringResolved()
    {
        QStringList states;
        m_engine->onChanged([&states](const Alert &alert) { states << toName(alert.state); });
        see(90);
        QCOMPARE(states, QStringList{u"pending"_s});
        QVERIFY(m_notices.isEmpty());
        run(60s, 90);
        QCOMPARE(states, (QStringList{u"pending"_s, u"firing"_s}));
        QCOMPARE(kinds(), u"F"_s);
        QCOMPARE(m_engine->active().constFirst().value, 90.0);
        run(30s, 70);
        QCOMPARE(states.last(), u"resolved"_s);
        QCOMPARE(kinds(), u"FR"_s);
        QVERIFY(m_engine->active().isEmpty());
        const QList<AlertEvent> history = m_engine->history();
        QCOMPARE(history.size(), 2);
        QCOMPARE(history.at(0).what, u"resolved"_s); // newest first
        QCOMPARE(history.at(1).what, u"fired"_s);
        QCOMPARE(history.at(1).value, 90.0);
    }

    void whatDoesNotLastIsNotTold()
    {
        see(90);
        run(30s, 70);
        QVERIFY(m_notices.isEmpty());
        QVERIFY(m_engine->history().isEmpty());
    }

    void repeatsUntilSomebodyAcknowledges()
    {
        fireDisk();
        run(890s, 90);
        QCOMPARE(kinds(), u"F"_s);
        run(6s, 90);
        QCOMPARE(kinds(), u"Fr"_s);
        run(900s, 90);
        QCOMPARE(kinds(), u"Frr"_s);
        const quint64 id = m_engine->active().constFirst().id;
        QVERIFY(m_engine->apply(acknowledge(id)));
        QCOMPARE(m_engine->active().constFirst().state, AlertState::Acknowledged);
        QCOMPARE(m_engine->active().constFirst().comment, u"on it"_s);
        run(3600s, 90);
        QCOMPARE(kinds(), u"Frr"_s);
        run(30s, 70);
        QCOMPARE(kinds(), u"FrrR"_s);
        QCOMPARE(m_engine->history().at(1).what, u"acknowledged"_s);
        QCOMPARE(m_engine->history().at(1).who, u"operator"_s);
        run(60s, 90); // the next occasion is another one
        QCOMPARE(kinds(), u"FrrRF"_s);
        QVERIFY(m_engine->active().constFirst().id != id);
    }

    void silenceEndsByItself()
    {
        QVERIFY(m_engine->apply(silence(2h)));
        run(60s, 90);
        QVERIFY(m_notices.isEmpty());
        QCOMPARE(m_engine->active().constFirst().state, AlertState::Silenced);
        QCOMPARE(m_engine->active().constFirst().silencedUntilMs,
                 m_engine->silencedUntilMs(u"disk"_s));
        run(7100s, 90);
        QVERIFY(m_notices.isEmpty());
        run(60s, 90); // two hours are over, and it still fires
        QCOMPARE(kinds(), u"F"_s);
        QCOMPARE(m_engine->silencedUntilMs(u"disk"_s), 0);
    }

    void silenceCanBeTakenBack()
    {
        fireDisk();
        QVERIFY(m_engine->apply(silence(2h)));
        QCOMPARE(m_engine->active().constFirst().state, AlertState::Silenced);
        run(1800s, 90);
        QCOMPARE(kinds(), u"F"_s);
        QVERIFY(m_engine->apply({AlertCommand::Kind::Unsilence, 0, u"disk"_s}));
        see(90);
        QCOMPARE(kinds(), u"Fr"_s);
        QVERIFY(m_engine->apply(silence(2h)));
        run(60s, 70); // nobody wants to hear of it
        QCOMPARE(kinds(), u"Fr"_s);
    }

    void wishesThatMakeNoSenseAreRefused()
    {
        for (const AlertCommand &command :
             {acknowledge(4711), AlertCommand{AlertCommand::Kind::Silence, 0, u"none"_s, 1h},
              AlertCommand{AlertCommand::Kind::Silence, 0, u"disk"_s, 0s},
              AlertCommand{AlertCommand::Kind::Silence, 0, u"disk"_s, 31 * 24h},
              AlertCommand{AlertCommand::Kind::Unsilence, 0, u"disk"_s}}) {
            const Result<> done = m_engine->apply(command);
            QVERIFY(!done);
            QVERIFY(done.error().is(codes::kTextInvalid));
        }
        see(90);
        QVERIFY(!m_engine->apply(acknowledge(m_engine->active().constFirst().id))); // pending
        QVERIFY(m_engine->history().isEmpty());
    }

    void muteWindowHoldsBackUntilItsEnd()
    {
        // The clock stands at 11:06:40 UTC on a Wednesday.
        AlertConfig config{{simple(u"disk"_s, 85, 80)}, {{{3}, QTime(11, 0), QTime(12, 0), "UTC"}}};
        m_engine->setConfig(config);
        run(60s, 90);
        QCOMPARE(m_engine->active().constFirst().state, AlertState::Firing);
        QVERIFY(m_notices.isEmpty());
        run(53min, 90);
        QCOMPARE(kinds(), u"F"_s); // it still fires at noon
    }

    /// The wall clock is set back a day, and then forth: nothing fires, ends or is repeated by it.
    void aClockThatIsSetChangesNothing()
    {
        see(90);
        m_clock->setNowMs(m_clock->nowMs() + 86'400'000);
        see(90); // five seconds later, whatever the clock says
        QVERIFY(m_notices.isEmpty());
        m_clock->setNowMs(m_clock->nowMs() - 2 * 86'400'000LL);
        run(60s, 90);
        QCOMPARE(kinds(), u"F"_s);
        m_clock->setNowMs(m_clock->nowMs() + 86'400'000);
        run(60s, 90);
        QCOMPARE(kinds(), u"F"_s);
        QVERIFY(m_engine->apply(silence(1h)));
        m_clock->setNowMs(m_clock->nowMs() - 86'400'000);
        run(59min, 90);
        QCOMPARE(kinds(), u"F"_s);
        run(2min, 90); // an hour is an hour
        QCOMPARE(kinds(), u"Fr"_s);
    }

    void whatFiresSurvivesARestart()
    {
        fireDisk();
        const quint64 id = m_engine->active().constFirst().id;
        m_engine->apply(acknowledge(id));
        const QJsonObject kept = m_engine->toJson();
        m_clock->advance(10min); // it was away
        m_notices.clear();
        m_engine = makeEngine({simple(u"disk"_s, 85, 80), simple(u"other"_s, 99, 80)});
        m_engine->restore(kept);
        QCOMPARE(m_engine->active().size(), 1);
        const Alert alert = m_engine->active().constFirst();
        QCOMPARE(alert.id, id);
        QCOMPARE(alert.state, AlertState::Acknowledged);
        QCOMPARE(alert.comment, u"on it"_s);
        run(3600s, 90);
        QVERIFY(m_notices.isEmpty()); // it was told, and acknowledged
        run(30s, 70);
        QCOMPARE(kinds(), u"R"_s);
        QCOMPARE(m_engine->history().size(), 3);
        run(60s, 90);
        QVERIFY(m_engine->active().constFirst().id > id); // numbers are not given twice
    }

    void aSilenceGoesOnThroughARestart()
    {
        m_engine->apply(silence(1h));
        const QJsonObject kept = m_engine->toJson();
        m_clock->advance(30min);
        m_engine = makeEngine({simple(u"disk"_s, 85, 80)});
        m_engine->restore(kept);
        run(29min, 90);
        QVERIFY(m_notices.isEmpty());
        run(2min, 90);
        QCOMPARE(kinds(), u"F"_s);
        m_clock->advance(2h);
        m_engine = makeEngine({simple(u"disk"_s, 85, 80)});
        m_engine->restore(kept); // long over
        QCOMPARE(m_engine->silencedUntilMs(u"disk"_s), 0);
    }

    void nonsenseIsNotRestored()
    {
        const QJsonArray alerts{
            QJsonObject{{u"id"_s, u"0"_s}},
            QJsonObject{{u"id"_s, u"3"_s}, {u"rule"_s, u"gone"_s}, {u"severity"_s, u"warning"_s}},
            u"text"_s};
        m_engine->restore({{u"alerts"_s, alerts},
                           {u"history"_s, QJsonArray{1, QJsonObject()}},
                           {u"silences"_s, QJsonArray{QJsonObject{{u"left_ms"_s, -5}}}}});
        QVERIFY(m_engine->active().isEmpty());
        QVERIFY(m_engine->history().isEmpty());
    }

    void historyIsBounded()
    {
        for (size_t i = 0; i < AlertEngine::kMostEvents; ++i) {
            QVERIFY(m_engine->apply(silence(1h)));
            QVERIFY(m_engine->apply({AlertCommand::Kind::Unsilence, 0, u"disk"_s}));
        }
        QCOMPARE(m_engine->history().size(), qsizetype(AlertEngine::kMostEvents));
    }

    void aRuleThatIsGoneIsOver()
    {
        fireDisk();
        m_engine->setConfig({});
        QCOMPARE(kinds(), u"FR"_s);
        QVERIFY(m_engine->active().isEmpty());
    }

    void aVerdictFiresWithoutAValue()
    {
        const AlertRule rule = declared(u"gateway_critical"_s);
        m_engine->setConfig({{rule}});
        const HealthCheck &gateway = *findHealthCheck(u"gateway"_s);
        const auto see = [&](const HealthReading &reading) {
            m_clock->advance(5s);
            m_engine->evaluate({m_clock->nowMs(), {judge(gateway, reading)}});
        };
        for (int i = 0; i < 13; ++i)
            see(HealthReading::said(HealthState::Critical, u"Discord cannot be reached."_s));
        QCOMPARE(kinds(), u"F"_s);
        QVERIFY(m_notices.constFirst().text().contains(u"Discord cannot be reached."_s));
        for (int i = 0; i < 8; ++i)
            see(HealthReading::of(40));
        QCOMPARE(kinds(), u"FR"_s);
        for (int i = 0; i < 13; ++i)
            see(HealthReading::unknown(u"The bot is stopped."_s));
        QCOMPARE(kinds(), u"FR"_s); // unknown is no alarm
    }

    void absentTellsOfAMetricThatIsGone()
    {
        AlertRule rule;
        rule.name = u"no_latency"_s;
        rule.metric = QString::fromUtf16(metric::kGatewayLatencyNow);
        rule.condition = AlertCondition::Absent;
        rule.pending = 60s;
        m_engine->setConfig({{rule}});
        m_metrics->set(metric::kGatewayLatencyNow, 0.05);
        run(120s, 0);
        QVERIFY(m_notices.isEmpty());
        m_metrics->set(metric::kGatewayLatencyNow, std::nan(""));
        run(65s, 0);
        QCOMPARE(kinds(), u"F"_s);
        m_metrics->set(metric::kGatewayLatencyNow, 0.05);
        run(5s, 0);
        QCOMPARE(kinds(), u"FR"_s);
    }

    void aNoticeSaysWhatToDo()
    {
        fireDisk();
        const AlertNotice &notice = m_notices.constFirst();
        QCOMPARE(notice.title(), u"Warning: Something with disk."_s);
        QVERIFY(notice.text().contains(u"What to do: Free it."_s));
        QVERIFY(notice.text().contains(u"Value: 90"_s));
        run(1000s, 90);
        QCOMPARE(m_notices.last().title(), u"Warning, still: Something with disk."_s);
        run(30s, 70);
        QVERIFY(!m_notices.last().text().contains(u"What to do"_s));
    }

private:
    /// A rule on the check "disk" of an hour's life.
    static AlertRule simple(const QString &name, double threshold, double clear)
    {
        AlertRule rule;
        rule.name = name;
        rule.summary = u"Something with %1."_s.arg(name);
        rule.mend = u"Free it."_s;
        rule.check = u"disk"_s;
        rule.threshold = threshold;
        rule.clear = clear;
        rule.pending = 60s;
        rule.keep = 20s;
        return rule;
    }
    static AlertRule declared(const QString &name)
    {
        const auto rules = defaultAlertRules();
        return *std::ranges::find(rules, name, &AlertRule::name);
    }
    std::unique_ptr<AlertEngine> makeEngine(const QList<AlertRule> &rules)
    {
        auto engine = std::make_unique<AlertEngine>(*m_clock, *m_metrics);
        engine->setConfig({rules});
        connect(engine.get(), &AlertEngine::noticed, this,
                [this](const AlertNotice &notice) { m_notices << notice; });
        return engine;
    }
    /// One look, five seconds after the one before.
    void see(double disk)
    {
        m_clock->advance(5s);
        m_engine->evaluate(
            {m_clock->nowMs(), {judge(*findHealthCheck(u"disk"_s), HealthReading::of(disk))}});
    }
    /// Looks for at least that long.
    void run(std::chrono::seconds time, double disk)
    {
        for (auto passed = 0s; passed <= time; passed += 5s)
            see(disk);
    }
    void fireDisk()
    {
        run(60s, 90);
        QCOMPARE(kinds(), u"F"_s);
    }
    /// F fired, r repeated, R resolved, in the order told.
    QString kinds() const
    {
        QString text;
        for (const AlertNotice &notice : m_notices)
            text += u"FrR"[int(notice.kind)];
        return text;
    }
    static AlertCommand acknowledge(quint64 id)
    {
        return {AlertCommand::Kind::Acknowledge, id, {}, {}, u"operator"_s, u"on it"_s};
    }
    static AlertCommand silence(std::chrono::seconds length)
    {
        return {AlertCommand::Kind::Silence, 0, u"disk"_s, length, u"operator"_s};
    }

    std::unique_ptr<test::FakeClock> m_clock;
    std::unique_ptr<Metrics> m_metrics;
    std::unique_ptr<AlertEngine> m_engine;
    QList<AlertNotice> m_notices;
};

QTEST_GUILESS_MAIN(tst_AlertEngine)
#include "tst_AlertEngine.moc"
