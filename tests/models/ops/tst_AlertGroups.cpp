// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/AlertEngine.h"
#include "tests/support/FakeClock.h"

#include <QTest>

using namespace dbsbm;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Which alert of a group is told in place of the others.
class tst_AlertGroups : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_clock = std::make_unique<test::FakeClock>();
        m_notices.clear();
        m_engine = std::make_unique<AlertEngine>(*m_clock, m_metrics);
        m_engine->setConfig({{warning(), critical()}});
        connect(m_engine.get(), &AlertEngine::noticed, this,
                [this](const AlertNotice &notice) { m_notices << notice; });
    }

    void ofAGroupTheWorstAloneIsTold()
    {
        run(60s, 97); // both at the same moment
        QCOMPARE(kinds(), u"F"_s);
        QCOMPARE(m_notices.constFirst().rule.name, u"disk_critical"_s);
        const QList<Alert> active = m_engine->active();
        QCOMPARE(active.size(), 2);
        QCOMPARE(active.at(0).rule, u"disk_critical"_s);
        QCOMPARE(active.at(1).hiddenBy, u"disk_critical"_s);
        run(1000s, 97);
        QCOMPARE(kinds(), u"Fr"_s);
        run(30s, 87); // only the worse is over; the other is still there, and told
        QCOMPARE(kinds(), u"FrRF"_s);
        QCOMPARE(m_notices.last().rule.name, u"disk_warning"_s);
        run(30s, 50);
        QCOMPARE(kinds(), u"FrRFR"_s);
    }

    /// What nobody is told of cannot stand for others.
    void aSilencedOneHidesNoOther()
    {
        QVERIFY(m_engine->apply(
            {AlertCommand::Kind::Silence, 0, u"disk_critical"_s, 2h, u"operator"_s}));
        run(60s, 97);
        QCOMPARE(kinds(), u"F"_s);
        QCOMPARE(m_notices.constFirst().rule.name, u"disk_warning"_s);
        QVERIFY(m_engine->apply({AlertCommand::Kind::Unsilence, 0, u"disk_critical"_s}));
        run(0s, 97);
        QCOMPARE(kinds(), u"FF"_s);
        QCOMPARE(m_notices.last().rule.name, u"disk_critical"_s);
    }

    void aMutedOneHidesNoOther()
    {
        // The clock stands at 11:06:40 UTC on a Wednesday.
        m_engine->setConfig({{warning(), critical()},
                             {{{3}, QTime(11, 0), QTime(12, 0), "UTC", {u"disk_critical"_s}}}});
        run(60s, 97);
        QCOMPARE(kinds(), u"F"_s);
        QCOMPARE(m_notices.constFirst().rule.name, u"disk_warning"_s);
    }

    /// Who acknowledged the worst has seen what it stood for, but nothing that came later.
    void anAcknowledgedOneHidesWhatItHid()
    {
        const AlertRule later = ruleOf(u"disk_later"_s, 98, Severity::Warning);
        m_engine->setConfig({{warning(), critical(), later}});
        run(60s, 97);
        QCOMPARE(m_notices.constFirst().rule.name, u"disk_critical"_s);
        QVERIFY(m_engine->apply(acknowledge(m_notices.constFirst().alert.id)));
        run(60s, 97);
        QCOMPARE(kinds(), u"F"_s);
        run(60s, 99);
        QCOMPARE(kinds(), u"FF"_s);
        QCOMPARE(m_notices.last().rule.name, u"disk_later"_s);
        run(60s, 88); // what it hid is told once it is over itself
        QCOMPARE(m_notices.last().rule.name, u"disk_warning"_s);
    }

    void anEscalationIsTold()
    {
        run(60s, 90);
        m_engine->apply(acknowledge(m_engine->active().constFirst().id));
        run(60s, 97);
        QCOMPARE(kinds(), u"FF"_s);
        QCOMPARE(m_notices.last().alert.severity, Severity::Critical);
    }

private:
    static AlertRule ruleOf(const QString &name, double threshold, Severity severity)
    {
        AlertRule rule;
        rule.name = name;
        rule.check = u"disk"_s;
        rule.threshold = threshold;
        rule.clear = threshold - 5;
        rule.pending = 60s;
        rule.keep = 20s;
        rule.severity = severity;
        rule.group = u"disk"_s;
        return rule;
    }
    static AlertRule warning() { return ruleOf(u"disk_warning"_s, 85, Severity::Warning); }
    static AlertRule critical() { return ruleOf(u"disk_critical"_s, 95, Severity::Critical); }
    /// Looks every five seconds, for at least that long.
    void run(std::chrono::seconds time, double disk)
    {
        for (auto passed = 0s; passed <= time; passed += 5s) {
            m_clock->advance(5s);
            m_engine->evaluate(
                {m_clock->nowMs(), {judge(*findHealthCheck(u"disk"_s), HealthReading::of(disk))}});
        }
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
        return {AlertCommand::Kind::Acknowledge, id, {}, {}, u"operator"_s};
    }

    std::unique_ptr<test::FakeClock> m_clock;
    Metrics m_metrics;
    std::unique_ptr<AlertEngine> m_engine;
    QList<AlertNotice> m_notices;
};

QTEST_GUILESS_MAIN(tst_AlertGroups)
#include "tst_AlertGroups.moc"
