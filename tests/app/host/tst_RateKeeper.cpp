// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/RateKeeper.h"

#include "models/core/ErrorCodes.h"
#include "models/ops/ErrorTracker.h"
#include "models/ops/RateLimiter.h"
#include "models/settings/AppSettings.h"
#include "tests/support/FakeClock.h"
#include "tests/support/FullDisk.h"
#include "tests/support/await.h"

#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr GuildId kGuild{1};
constexpr UserId kUser{2};
constexpr std::array kBet{RateAction::BetPlacement};

/// A process on a data folder.
struct House
{
    explicit House(const QString &dataFolder)
        : folder(dataFolder + u"/limits"), settings({.dataDir = dataFolder})
    {
        if (!await(settings.load()))
            qFatal("the settings cannot be read");
        keeper = std::make_unique<RateKeeper>(
            RateKeeper::Parts{limiter, settings, errors, clock, folder});
    }
    int left() const { return limiter.peek(kGuild, kUser, kBet).remaining; }
    QString state() const { return folder + u"/state.bin"; }
    std::vector<RateRecord> stored()
    {
        std::vector<RateRecord> records;
        if (!keeper->decisions().read(0, [&](const RateRecord &one) { records.push_back(one); }))
            qFatal("the decisions cannot be read");
        return records;
    }

    QString folder;
    FakeClock clock;
    ErrorTracker errors{clock};
    RateLimiter limiter{clock};
    AppSettings settings;
    std::unique_ptr<RateKeeper> keeper;
};

} // namespace

class tst_RateKeeper : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aRestartForgivesNothing()
    {
        House before(m_folder->path());
        QVERIFY(before.keeper->take());
        for (int i = 0; i < 5; ++i)
            before.limiter.acquire(kGuild, kUser, kBet);
        before.keeper->release();
        QCOMPARE(QFile::permissions(before.state()) & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
        House after(m_folder->path());
        after.clock.setNowMs(before.clock.nowMs() + 20'000);
        QVERIFY(after.keeper->take());
        QCOMPARE(after.limiter.peek(kGuild, kUser, kBet).retryAfter, 40'000ms);
    }

    /// Nothing is written at its end; what was charged before the latest minute is there.
    void aKillLosesAtMostAMinute()
    {
        House before(m_folder->path());
        QVERIFY(before.keeper->take());
        before.clock.advance(30s);
        before.limiter.acquire(kGuild, kUser, kBet);
        before.clock.advance(30s);
        QVERIFY(spinUntil([&] { return QFile::exists(before.state()); }));
        before.limiter.acquire(kGuild, kUser, kBet); // after the minute's write
        QCOMPARE(before.stored().size(), size_t(1));
        before.clock.advance(2s);
        QCOMPARE(before.stored().size(), size_t(2)); // decisions are written sooner
        QVERIFY(QDir(m_folder->path()).mkpath(u"copy/limits"_s));
        QVERIFY(QFile::copy(before.state(), m_folder->filePath(u"copy/limits/state.bin"_s)));
        House after(m_folder->filePath(u"copy"_s));
        after.clock.setNowMs(before.clock.nowMs());
        QVERIFY(after.keeper->take());
        QCOMPARE(after.left(), 4);
    }

    void anUnchangedStateIsNotWrittenAgain()
    {
        House house(m_folder->path());
        QVERIFY(house.keeper->take());
        house.clock.advance(5min);
        house.keeper->release();
        QVERIFY(!QFile::exists(house.state()));
    }

    void damageIsSetAsideAndSaid()
    {
        House house(m_folder->path());
        QVERIFY(QDir().mkpath(house.folder));
        QFile file(house.state());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("broken") == 6);
        file.close();
        QVERIFY(house.keeper->take());
        QCOMPARE(house.left(), 5);
        QVERIFY(!QFile::exists(house.state()));
        QVERIFY(QFile::exists(house.state() + u".damaged"));
        QCOMPARE(house.errors.groups().size(), 1);
        QCOMPARE(house.errors.groups().constFirst().code, u"CFG-006"_s);
        house.limiter.acquire(kGuild, kUser, kBet);
        house.keeper->release();
        QVERIFY(QFile::exists(house.state()));
    }

    void theFolderBelongsToOne()
    {
        House first(m_folder->path()), second(m_folder->path());
        QVERIFY(!RateKeeper::isHeld(first.folder));
        QVERIFY(first.keeper->take());
        QVERIFY(RateKeeper::isHeld(first.folder));
        const auto refused = second.keeper->take();
        QVERIFY(!refused && refused.error().is(codes::kAlreadyRunning));
        first.limiter.acquire(kGuild, kUser, kBet);
        second.keeper->hold();
        QCOMPARE(second.left(), 5);
        first.keeper->release();
        second.clock.setNowMs(first.clock.nowMs());
        second.clock.advance(2s);
        QCOMPARE(second.left(), 4);
        QVERIFY(second.errors.groups().isEmpty());
        second.limiter.acquire(kGuild, kUser, kBet);
        second.keeper->release();
        QVERIFY(first.keeper->take()); // and back: what the other one knew counts
        QCOMPARE(first.left(), 3);
        second.keeper->hold();
        second.clock.advance(30s);
        QCOMPARE(second.errors.groups().size(), 1);
        QCOMPARE(second.errors.groups().constFirst().count, quint64(1));
    }

    void limitsComeFromTheSettingsAtOnce()
    {
        House house(m_folder->path());
        QVERIFY(await(house.settings.set(u"member_limits"_s, u"bet_placement=2/30"_s)));
        QCOMPARE(house.left(), 2);
        QVERIFY(await(house.settings.set(u"guild_limits"_s, u"bet_placement=1/30"_s)));
        QCOMPARE(house.left(), 1);
        QVERIFY(await(house.settings.set(u"global_limits"_s, u"bet_placement=0/30"_s)));
        QVERIFY(!house.limiter.peek(kGuild, kUser, kBet).allowed);
        QVERIFY(await(house.settings.set(u"shadow_limits"_s, u"bet_placement,stats_query"_s)));
        QVERIFY(house.limiter.peek(kGuild, kUser, kBet).allowed);
        for (const char *name : {"member_limits", "guild_limits", "global_limits", "shadow_limits"})
            QVERIFY(await(house.settings.reset(QLatin1String(name))));
        QCOMPARE(house.left(), 5);
        QVERIFY(!await(house.settings.set(u"member_limits"_s, u"bet_placement=2"_s)));
        QVERIFY(!await(house.settings.set(u"shadow_limits"_s, u"sleeping"_s)));
    }

    void resetsAreAnswered()
    {
        House house(m_folder->path());
        QVERIFY(house.keeper->take());
        for (const UserId user : {kUser, UserId{3}})
            house.limiter.acquire(kGuild, user, kBet);
        const QJsonObject report = house.keeper->answer({{u"verb"_s, u"report"_s}});
        QCOMPARE(report.value(u"limits").toArray().size(), 7);
        QCOMPARE(report.value(u"uses").toArray().size(), 2);
        const QJsonArray ofOne =
            house.keeper->answer({{u"verb"_s, u"report"_s}, {u"user"_s, kUser.toString()}})
                .value(u"uses")
                .toArray();
        QCOMPARE(ofOne.size(), 1);
        QCOMPARE(ofOne.at(0).toObject().value(u"user").toString(), kUser.toString());
        QCOMPARE(report.value(u"counters").toArray().at(0).toObject().value(u"allowed").toInt(), 2);
        QVERIFY(house.keeper->answer({{u"verb"_s, u"reset"_s}, {u"action"_s, u"sleeping"_s}})
                    .contains(u"error"));
        house.keeper->answer({{u"verb"_s, u"reset"_s}, {u"user"_s, kUser.toString()}});
        QCOMPARE(house.left(), 5);
        QCOMPARE(house.limiter.keyCount(), size_t(1));
        QVERIFY(!house.limiter.statistics().isEmpty());
        house.keeper->answer({{u"verb"_s, u"reset"_s}});
        QCOMPARE(house.limiter.keyCount(), size_t(0));
        QVERIFY(house.limiter.statistics().isEmpty());
        QCOMPARE(house.stored().back().verdict, RateVerdict::Reset);
    }

    /// The file is older than what the process knows.
    void anUnwrittenStateIsNotForgotten()
    {
        House house(m_folder->path());
        QVERIFY(house.keeper->take());
        house.limiter.acquire(kGuild, kUser, kBet);
        house.keeper->release();
        QVERIFY(QFile::exists(house.state()));
        QVERIFY(house.keeper->take());
        house.limiter.acquire(kGuild, kUser, kBet);
        {
            const FullDisk full;
            house.keeper->release();
        }
        QVERIFY(house.keeper->take());
        QCOMPARE(house.left(), 3);
        // So is that of another process from which it went on.
        House after(m_folder->filePath(u"copy"_s));
        QVERIFY(QDir(m_folder->path()).mkpath(u"copy/limits"_s));
        QFile state(house.state());
        QVERIFY2(state.copy(after.state()), qPrintable(state.errorString()));
        after.clock.setNowMs(house.clock.nowMs());
        QVERIFY(after.keeper->take());
        QCOMPARE(after.left(), 4);
        after.limiter.acquire(kGuild, kUser, kBet);
        {
            const FullDisk full;
            after.keeper->release();
        }
        QVERIFY(after.keeper->take());
        QCOMPARE(after.left(), 3);
    }

    void aFullDiskIsSaidOnce()
    {
        House house(m_folder->path());
        QVERIFY(house.keeper->take());
        // A folder in the place of the file: nothing can be renamed onto it.
        QVERIFY(QDir().mkpath(house.state() + u"/x"));
        for (int i = 0; i < 3; ++i) {
            house.limiter.acquire(kGuild, kUser, kBet);
            house.clock.advance(60s);
            QVERIFY(spinUntil([&] { return !house.errors.groups().isEmpty(); }));
        }
        QCOMPARE(house.errors.groups().size(), 1);
        QCOMPARE(house.errors.groups().constFirst().code, u"CFG-007"_s);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(tst_RateKeeper)
#include "tst_RateKeeper.moc"
