// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/bot/PracticeRig.h"
#include "tests/support/sourceFile.h"

#include <QProcess>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QSslConfiguration>
#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using simulator::SimFault;
using namespace Qt::StringLiterals;

namespace {
SimFault get(const QString &path, int status, int times = 1)
{
    SimFault fault;
    fault.method = QStringLiteral("GET");
    fault.pathPattern = path;
    fault.status = status;
    fault.times = times;
    return fault;
}

/// Discord's next answer to GET /gateway/bot.
SimFault loginsLeft(PracticeRig &rig, int remaining, int resetAfterMs)
{
    SimFault fault = get(QStringLiteral("^/gateway/bot$"), 200);
    fault.body = {{QStringLiteral("url"), rig.discord().gatewayUrl().toString()},
                  {QStringLiteral("shards"), 1},
                  {QStringLiteral("session_start_limit"),
                   QJsonObject{{QStringLiteral("total"), 1000},
                               {QStringLiteral("remaining"), remaining},
                               {QStringLiteral("reset_after"), resetAfterMs},
                               {QStringLiteral("max_concurrency"), 1}}}};
    return fault;
}

bool identifiedTimes(PracticeRig &rig, int times)
{
    return spinUntil([&rig, times] {
        return rig.discord().identifies() == times
            && rig.session().status().phase == BotPhase::Online;
    });
}
} // namespace

/// The life of a session: start, faults that a person must mend, faults that mend themselves, stop.
class tst_BotSession : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comesOnlineAndShowsIt();
    void stopEndsTheSession();
    void refusedTokenFails();
    void fatalCloseFails_data();
    void fatalCloseFails();
    void serverTroubleIsTriedAgain();
    void reconnectDoesNotWaitForTheRetry_data();
    void reconnectDoesNotWaitForTheRetry();
    void droppedLineIsResumed_data();
    void droppedLineIsResumed();
    void exhaustedLoginsWait();
    void everyLoginIsCounted();
    void noLoginBeyondTheLimit();
    void speaksTls();
    void shardsThatAreTakenAreWaitedFor_data();
    void shardsThatAreTakenAreWaitedFor();
};

void tst_BotSession::comesOnlineAndShowsIt()
{
    PracticeRig rig;
    QVERIFY(rig.prepare());
    QSignalSpy changes(&rig.session(), &BotControl::statusChanged);
    QVERIFY(rig.goOnline());
    const BotStatus status = rig.session().status();
    QVERIFY(changes.count() >= 3);
    QVERIFY(!status.botName.isEmpty());
    QCOMPARE(status.guilds, 1);
    QVERIFY(status.onlineSinceMs > 0);
    QVERIFY(status.inviteUrl.contains(status.application.toString()));
    QVERIFY(spinUntil([&rig] { return rig.session().status().latencyMs >= 0; }));
    QVERIFY(!rig.session().restBuckets().isEmpty());
}

void tst_BotSession::stopEndsTheSession()
{
    PracticeRig rig;
    QVERIFY(rig.prepare() && rig.goOnline());
    rig.session().stop();
    QCOMPARE(rig.session().status().phase, BotPhase::Stopped);
    QVERIFY(spinUntil([&rig] { return rig.discord().connectedSockets() == 0; }));
    QVERIFY(rig.goOnline());
    QCOMPARE(rig.discord().identifies(), 2);
}

void tst_BotSession::refusedTokenFails()
{
    PracticeRig rig;
    QVERIFY(rig.prepare());
    rig.discord().addFault(get(QStringLiteral("^/applications/@me$"), 401));
    rig.session().start();
    QVERIFY(spinUntil([&rig] { return rig.session().status().phase == BotPhase::Failed; }));
    QVERIFY(rig.session().status().fault->is(codes::kTokenRefused));
    QCOMPARE(rig.discord().identifies(), 0);
}

void tst_BotSession::fatalCloseFails_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("error");
    QTest::newRow("token") << 4004 << "AUT-002";
    QTest::newRow("shard") << 4010 << "API-009";
    QTest::newRow("sharding") << 4011 << "API-009";
    QTest::newRow("version") << 4012 << "API-009";
    QTest::newRow("intents invalid") << 4013 << "AUT-003";
    QTest::newRow("intents refused") << 4014 << "AUT-003";
}

void tst_BotSession::fatalCloseFails()
{
    QFETCH(int, code);
    QFETCH(QString, error);
    PracticeRig rig;
    QVERIFY(rig.prepare() && rig.goOnline());
    rig.discord().closeSockets(code, QStringLiteral("planted"));
    QVERIFY(spinUntil([&rig] { return rig.session().status().phase == BotPhase::Failed; }));
    QCOMPARE(rig.session().status().fault->code(), error);
    QCOMPARE(rig.discord().identifies(), 1);
}

void tst_BotSession::serverTroubleIsTriedAgain()
{
    PracticeRig rig;
    QVERIFY(rig.prepare());
    rig.discord().addFault(get(QStringLiteral("^/gateway/bot$"), 503, 4));
    bool retried = false;
    connect(&rig.session(), &BotControl::statusChanged, this, [&retried](const BotStatus &status) {
        retried = retried
            || (status.phase == BotPhase::Reconnecting && status.fault && status.retryAtMs > 0);
    });
    QVERIFY(rig.goOnline());
    QVERIFY(retried);
    QVERIFY(!rig.session().status().fault);
}

void tst_BotSession::reconnectDoesNotWaitForTheRetry_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("of the application") << u"^/applications/@me$"_s;
    QTest::newRow("of the gateway") << u"^/gateway/bot$"_s;
    QTest::newRow("of the logins") << QString();
}

/// Whoever presses the button is not put off by the wait that the bot chose for itself.
void tst_BotSession::reconnectDoesNotWaitForTheRetry()
{
    QFETCH(QString, path);
    PracticeRig rig;
    QVERIFY(rig.prepare());
    rig.discord().addFault(path.isEmpty() ? loginsLeft(rig, 0, 3'600'000) : get(path, 503, 3));
    rig.session().start();
    const auto waits = [&rig] {
        const BotStatus status = rig.session().status();
        return status.phase == BotPhase::Reconnecting && status.retryAtMs > 0;
    };
    QVERIFY(spinUntil(waits));
    const qint64 retryAtMs = rig.session().status().retryAtMs;
    rig.session().reconnect();
    QVERIFY(!waits());
    QVERIFY(spinUntil([&rig] { return rig.session().status().phase == BotPhase::Online; }));
    if (path.isEmpty())
        QVERIFY(rig.host().clock().nowMs() < retryAtMs);
    QCOMPARE(rig.discord().identifies(), 1);
}

void tst_BotSession::droppedLineIsResumed_data()
{
    QTest::addColumn<int>("how");
    QTest::newRow("dropped socket") << 0;
    QTest::newRow("op 7") << 1;
    QTest::newRow("op 9 true") << 2;
    QTest::newRow("close 4000") << 3;
    QTest::newRow("reconnect button") << 4;
    QTest::newRow("malformed frame") << 5;
}

void tst_BotSession::droppedLineIsResumed()
{
    QFETCH(int, how);
    PracticeRig rig;
    QVERIFY(rig.prepare() && rig.goOnline());
    switch (how) {
    case 0: rig.discord().dropSockets(); break;
    case 1: rig.discord().requestReconnect(); break;
    case 2: rig.discord().invalidateSession(true); break;
    case 3: rig.discord().closeSockets(4000, QStringLiteral("planted")); break;
    case 4: rig.session().reconnect(); break;
    default: rig.discord().sendRaw("{\"op\":0,\"t\":\"INTERACTION_CREATE\",\"s\":");
    }
    QVERIFY(spinUntil([&rig] {
        return rig.discord().resumes() == 1 && rig.session().status().phase == BotPhase::Online;
    }));
    QCOMPARE(rig.discord().identifies(), 1);
    QVERIFY(rig.session().status().reconnects >= 1);
    const auto bet = rig.place();
    QVERIFY(bet && rig.waitStatus(bet->id, BetStatus::Open));
}

void tst_BotSession::exhaustedLoginsWait()
{
    PracticeRig rig;
    QVERIFY(rig.prepare());
    rig.discord().addFault(loginsLeft(rig, 0, 200));
    rig.session().start();
    QVERIFY(spinUntil([&rig] {
        return rig.session().status().fault
            && rig.session().status().fault->is(codes::kIdentifyExhausted);
    }));
    QCOMPARE(rig.discord().identifies(), 0);
    QVERIFY(spinUntil([&rig] { return rig.session().status().phase == BotPhase::Online; }));
}

void tst_BotSession::everyLoginIsCounted()
{
    PracticeRig rig;
    QVERIFY(rig.prepare() && rig.goOnline());
    QCOMPARE(rig.session().status().identifiesLeft, 999);
    int published = -1;
    connect(&rig.session(), &BotControl::statusChanged, this,
            [&published](const BotStatus &status) { published = status.identifiesLeft; });
    for (int times = 2; times <= 3; ++times) {
        rig.discord().invalidateSession(false);
        QVERIFY(identifiedTimes(rig, times));
        QCOMPARE(rig.session().status().identifiesLeft, 1000 - times);
        QCOMPARE(published, 1000 - times);
    }
    rig.discord().dropSockets(); // a resume costs none
    QVERIFY(spinUntil([&rig] { return rig.discord().resumes() == 1; }));
    QCOMPARE(rig.session().status().identifiesLeft, 997);
}

/// Discord resets the token of a bot that logs in too often.
void tst_BotSession::noLoginBeyondTheLimit()
{
    PracticeRig rig;
    QVERIFY(rig.prepare());
    rig.discord().addFault(loginsLeft(rig, 2, 60'000));
    rig.discord().addFault(loginsLeft(rig, 1, 60'000));
    rig.discord().addFault(loginsLeft(rig, 0, 60'000));
    QVERIFY(rig.goOnline());
    rig.discord().invalidateSession(false);
    QVERIFY(identifiedTimes(rig, 2));
    rig.discord().invalidateSession(false);
    QVERIFY(spinUntil([&rig] {
        return rig.session().status().fault
            && rig.session().status().fault->is(codes::kIdentifyExhausted);
    }));
    const BotStatus status = rig.session().status();
    QCOMPARE(status.phase, BotPhase::Reconnecting);
    QCOMPARE(status.identifiesLeft, 0);
    QVERIFY(status.retryAtMs > rig.host().clock().nowMs() + 30'000);
    QCOMPARE(rig.discord().identifies(), 2);
    QVERIFY(spinUntil([&rig] { return rig.discord().connectedSockets() == 0; }));
}

/// As with the real Discord: https and wss, trusted by the authorities that this computer knows,
/// and by no others.
void tst_BotSession::speaksTls()
{
    QTemporaryDir folder;
    QProcess maker;
    maker.start(sourceFile(u"tests/data/tls/make-certificates"), {folder.path()});
    QVERIFY(maker.waitForFinished(60000) && maker.exitCode() == 0);
    simulator::SimulatorOptions options;
    options.token = QByteArrayLiteral("MTQ0MDAwMDAwMDAwMDAwMDAw.tls.token");
    options.application = ApplicationId{1440000000000000001};
    options.botUser = UserId{1440000000000000002};
    options.tls = true;
    options.certificateFile = folder.filePath(QStringLiteral("server.pem"));
    options.keyFile = folder.filePath(QStringLiteral("server.key"));
    PracticeRig rig;
    QVERIFY(rig.prepare());
    simulator::SimulatedDiscord discord(options, rig.host().clock());
    QVERIFY(discord.listen());
    QCOMPARE(discord.restBase().scheme(), QStringLiteral("https"));
    QCOMPARE(discord.gatewayUrl().scheme(), QStringLiteral("wss"));

    BotHost doubting(rig.host(), discord.restBase(), Secret(options.token));
    doubting.session().start();
    QVERIFY(spinUntil([&doubting] { return doubting.session().status().fault.has_value(); }));
    const Error fault = *doubting.session().status().fault;
    QVERIFY2(fault.userText().contains(QStringLiteral("certificate")),
             qUtf8Printable(fault.userText()));
    QVERIFY(fault.retryable()); // a clock that is mended mends it, too
    doubting.session().stop();
    QCOMPARE(discord.identifies(), 0);

    const QSslConfiguration before = QSslConfiguration::defaultConfiguration();
    QSslConfiguration trusting = before;
    trusting.addCaCertificates(folder.filePath(QStringLiteral("ca.pem")));
    QSslConfiguration::setDefaultConfiguration(trusting);
    const auto restore =
        qScopeGuard([&before] { QSslConfiguration::setDefaultConfiguration(before); });
    BotHost bot(rig.host(), discord.restBase(), Secret(options.token));
    bot.session().start();
    QVERIFY(spinUntil([&bot] { return bot.session().status().phase == BotPhase::Online; }));
    QCOMPARE(discord.identifies(), 1);
    QVERIFY(spinUntil([&discord] { return discord.commandRegistrations() == 1; }));
    discord.dropSockets();
    QVERIFY(spinUntil([&discord] { return discord.resumes() == 1; }));
}

void tst_BotSession::shardsThatAreTakenAreWaitedFor_data()
{
    QTest::addColumn<QString>("code");
    QTest::newRow("others host them all") << "CFG-008";
    QTest::newRow("the database is away") << "DB-001";
    QTest::newRow("a person must mend it") << "CFG-001";
}

void tst_BotSession::shardsThatAreTakenAreWaitedFor()
{
    QFETCH(QString, code);
    const QMap<QString, Error> refusals{
        {u"CFG-008"_s, Error(codes::kAlreadyRunning, ConfigurationFault{}, u"The desk has it."_s)},
        {u"DB-001"_s, Error(codes::kDatabaseUnavailable, DatabaseFault{}, u"No server."_s)},
        {u"CFG-001"_s, Error(codes::kSettingInvalid, ConfigurationFault{}, u"No number."_s)}};
    PracticeRig rig;
    QVERIFY(rig.prepare());
    QList<int> asked;
    BotOptions options;
    options.tokenSource = [&] { return Task<Result<Secret>>::ready(rig.world().token()); };
    options.shardSource = [&](int count) {
        asked << count;
        return Task<Result<ShardShare>>::ready(
            asked.size() == 1 ? Result<ShardShare>(fail(refusals.value(code, refusals.first())))
                              : ShardShare{2, {1}});
    };
    Host &host = rig.host();
    Bot bot({host.betting(), host.outbox(), host.posts(), host.cappers(), host.guildSettings(),
             host.slips(), host.stats(), host.flows(), host.fixtures(), host.scores(),
             host.limiter(), host.metrics(), host.errors(), host.clock(), host.verifier(),
             [] { return std::optional<qint64>(); }},
            rig.world().apiBase(), options);
    bot.session().start();
    QVERIFY(spinUntil([&asked] { return !asked.isEmpty(); }));
    const BotStatus waiting = bot.session().status();
    QVERIFY(waiting.fault);
    QCOMPARE(waiting.fault->code(), code);
    QCOMPARE(rig.discord().identifies(), 0);
    if (!waiting.fault->retryable()) {
        QCOMPARE(waiting.phase, BotPhase::Failed);
        return;
    }
    QCOMPARE(waiting.phase, BotPhase::Standby);
    QVERIFY(waiting.retryAtMs > host.clock().nowMs());
    QVERIFY(spinUntil([&bot] { return bot.session().status().phase == BotPhase::Online; }));
    const BotStatus online = bot.session().status();
    QVERIFY(!online.fault);
    QCOMPARE(asked, (QList<int>{1, 1}));
    QCOMPARE(online.shards, QList<int>{1});
    QCOMPARE(online.shardCount, 2);
}

QTEST_MAIN(tst_BotSession)
#include "tst_BotSession.moc"
