// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/AlertDesk.h"

#include "models/core/ErrorCodes.h"
#include "models/ops/Metrics.h"
#include "tests/support/FakeClock.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace dbsbm;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Two desks on one folder, as of two processes; QLockFile tells them apart by themselves.
class tst_AlertDesk : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void oneLeadsTheOtherFollows()
    {
        AlertDesk leader(m_dir->path(), m_clock, m_metrics);
        AlertDesk follower(m_dir->path(), m_clock, m_metrics);
        QVERIFY(!follower.isLed());
        leader.start();
        follower.start();
        QVERIFY(leader.leads());
        QVERIFY(!follower.leads() && follower.isLed());
        fill(leader, 97);
        QCOMPARE(leader.engine().active().size(), 2);
        QTRY_COMPARE((m_clock.advance(1s), follower.engine().active().size()), 2);
        fill(follower, 50); // who follows does not evaluate
        QCOMPARE(follower.engine().active().size(), 2);
        QCOMPARE(permissions(u"alerts-state.json"_s), QFileDevice::Permissions());
    }

    void aWishReachesTheLeader()
    {
        AlertDesk leader(m_dir->path(), m_clock, m_metrics);
        AlertDesk other(m_dir->path(), m_clock, m_metrics);
        leader.start();
        fill(leader, 97);
        other.load();
        const quint64 id = other.engine().active().constFirst().id;
        const Result<> done =
            ask(other, {AlertCommand::Kind::Acknowledge, id, {}, {}, u"me"_s, u"seen"_s});
        QVERIFY2(done, done ? "" : qUtf8Printable(done.error().userText()));
        QCOMPARE(leader.engine().active().constFirst().state, AlertState::Acknowledged);
        QCOMPARE(leader.engine().active().constFirst().comment, u"seen"_s);
        QVERIFY(ask(other, {AlertCommand::Kind::Silence, 0, u"cpu_warning"_s, 2h, u"me"_s}));
        QVERIFY(leader.engine().silencedUntilMs(u"cpu_warning"_s) > 0);
        const Result<> refused = ask(other, {AlertCommand::Kind::Silence, 0, u"none"_s, 2h});
        QVERIFY(!refused);
        QVERIFY(refused.error().userText().contains(u"'none'"_s));
        QCOMPARE(QDir(m_dir->filePath(u"alerts-commands"_s)).entryList(QDir::Files).size(), 0);
    }

    void whereNobodyLeadsTheFileIsChanged()
    {
        {
            AlertDesk leader(m_dir->path(), m_clock, m_metrics);
            leader.start();
            fill(leader, 97);
            leader.stop();
        }
        AlertDesk terminal(m_dir->path(), m_clock, m_metrics);
        terminal.load();
        const quint64 id = terminal.engine().active().constFirst().id;
        QVERIFY(ask(terminal, {AlertCommand::Kind::Acknowledge, id, {}, {}, u"me"_s, u"later"_s}));
        QVERIFY(!terminal.leads());
        AlertDesk next(m_dir->path(), m_clock, m_metrics);
        next.start();
        QCOMPARE(next.engine().active().constFirst().comment, u"later"_s);
    }

    void aLeaderThatDoesNotAnswerIsSaid()
    {
        AlertDesk hanging(m_dir->path(), m_clock, m_metrics);
        QVERIFY(hanging.lead()); // and never looks
        AlertDesk terminal(m_dir->path(), m_clock, m_metrics);
        terminal.load();
        const Result<> done = ask(terminal, {AlertCommand::Kind::Silence, 0, u"cpu_warning"_s, 2h});
        QVERIFY(!done);
        QVERIFY(done.error().is(codes::kApiTimeout));
        QCOMPARE(QDir(m_dir->filePath(u"alerts-commands"_s)).entryList(QDir::Files).size(), 0);
    }

    void theNextTakesOver()
    {
        AlertDesk first(m_dir->path(), m_clock, m_metrics);
        AlertDesk second(m_dir->path(), m_clock, m_metrics);
        first.start();
        second.start();
        fill(first, 97);
        QSignalSpy leads(&second, &AlertDesk::leadChanged);
        first.stop();
        m_clock.advance(1s);
        QCOMPARE(leads.size(), 1);
        QCOMPARE(second.engine().active().size(), 2); // what fired still does
    }

    void rulesAreReadAgainWhenTheyChange()
    {
        AlertDesk desk(m_dir->path(), m_clock, m_metrics);
        desk.start();
        QVERIFY(!desk.engine().rule(u"mine"_s));
        QSignalSpy faults(&desk, &AlertDesk::faultsChanged);
        write(u"alerts.json"_s,
              R"({"rules":[{"name":"mine","check":"disk","condition":">","threshold":1,
                 "severity":"info"},{"name":"bad"}]})");
        m_clock.advance(1s);
        QVERIFY(desk.engine().rule(u"mine"_s));
        QCOMPARE(faults.size(), 1);
        QVERIFY(!desk.faults().isEmpty());
    }

    void aDamagedStateIsSetAside()
    {
        write(u"alerts-state.json"_s, "{ damaged");
        AlertDesk desk(m_dir->path(), m_clock, m_metrics);
        QSignalSpy trouble(&desk, &AlertDesk::trouble);
        desk.start();
        QVERIFY(trouble.size() >= 1);
        QVERIFY(QFile::exists(m_dir->filePath(u"alerts-state.json.damaged"_s)));
        fill(desk, 97); // and it works
        desk.stop();
        QVERIFY(QFile::exists(m_dir->filePath(u"alerts-state.json"_s)));
    }

    void wishesOfNonsenseAreAnsweredAndGone()
    {
        AlertDesk leader(m_dir->path(), m_clock, m_metrics);
        leader.start();
        QVERIFY(QDir(m_dir->path()).mkpath(u"alerts-commands"_s));
        write(u"alerts-commands/x.json"_s, "{\"kind\":\"delete\"}");
        write(u"alerts-commands/y.json"_s, "no json");
        m_clock.advance(1s);
        QVERIFY(!QFile::exists(m_dir->filePath(u"alerts-commands/x.json"_s)));
        QVERIFY(!QFile::exists(m_dir->filePath(u"alerts-commands/y.json"_s)));
        QVERIFY(QFile::exists(m_dir->filePath(u"alerts-commands/x.answer"_s)));
    }

    /// Of one that was killed while it waited: what it wished is no wish of today.
    void anOldWishIsNotFulfilled()
    {
        AlertDesk leader(m_dir->path(), m_clock, m_metrics);
        leader.start();
        QVERIFY(QDir(m_dir->path()).mkpath(u"alerts-commands"_s));
        const AlertCommand command{AlertCommand::Kind::Silence, 0, u"disk"_s, 90s, u"me"_s, u"c"_s};
        const QString name = u"alerts-commands/x.json"_s;
        write(name, QJsonDocument(command.toJson()).toJson());
        QFile file(m_dir->filePath(name));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime::fromMSecsSinceEpoch(m_clock.nowMs() - 3'600'000),
                                 QFileDevice::FileModificationTime));
        file.close();
        m_clock.advance(1s);
        QVERIFY(!file.exists());
        QVERIFY(!QFile::exists(m_dir->filePath(u"alerts-commands/x.answer"_s)));
        QCOMPARE(leader.engine().silencedUntilMs(u"disk"_s), 0);
    }

    void commandsSurviveJson()
    {
        const AlertCommand command{AlertCommand::Kind::Silence, 0, u"disk"_s, 90s, u"me"_s, u"c"_s};
        const auto read = AlertCommand::fromJson(command.toJson());
        QVERIFY(read);
        QCOMPARE(read->toJson(), command.toJson());
        QVERIFY(!AlertCommand::fromJson({{u"kind"_s, u"delete"_s}}));
    }

private:
    /// Five minutes of a disk that full.
    void fill(AlertDesk &desk, double disk)
    {
        for (int i = 0; i < 60; ++i) {
            m_clock.advance(5s);
            desk.evaluate(
                {m_clock.nowMs(), {judge(*findHealthCheck(u"disk"_s), HealthReading::of(disk))}});
        }
    }
    Result<> ask(AlertDesk &desk, const AlertCommand &command)
    {
        std::optional<Result<>> done;
        desk.apply(command).then(this, [&done](const Result<> &answer) { done = answer; });
        for (int i = 0; i < 200 && !done; ++i)
            m_clock.advance(100ms);
        if (!done)
            qFatal("no answer");
        return *done;
    }
    void write(const QString &name, const QByteArray &text)
    {
        QFile file(m_dir->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write");
    }
    QFileDevice::Permissions permissions(const QString &name) const
    {
        return QFile::permissions(m_dir->filePath(name))
            & (QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteOther);
    }

    test::FakeClock m_clock;
    Metrics m_metrics;
    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(tst_AlertDesk)
#include "tst_AlertDesk.moc"
