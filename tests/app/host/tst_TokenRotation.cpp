// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/TokenRotation.h"

#include "models/core/ErrorCodes.h"
#include "models/core/SystemClock.h"
#include "tests/support/FakeHttpServer.h"
#include "tests/support/MemorySecretStore.h"
#include "tests/support/await.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;

namespace {

// Of user 1440000000000000000; the second differs in its secret part, the third in its user.
constexpr char kOld[] = "MTQ0MDAwMDAwMDAwMDAwMDAwMA.GaBcDe.abcdefghijklmnopqrstuvwxyz0123456789AB";
constexpr char kNew[] = "MTQ0MDAwMDAwMDAwMDAwMDAwMA.GzzzZz.zzzzzzzzzzzzzzzzzzzzzzzzzz0123456789AB";
constexpr char kOther[] =
    "MTQ0MDAwMDAwMDAwMDAwMDAwMQ.GaBcDe.abcdefghijklmnopqrstuvwxyz0123456789AB";
FakeHttpServer::Reply refused()
{
    return {.status = 401, .body = "{\"message\":\"401: Unauthorized\",\"code\":0}"};
}

FakeHttpServer::Reply application(const char *id)
{
    return {.body = QByteArray("{\"id\":\"") + id + "\",\"name\":\"bot\",\"flags\":0}"};
}

/// Settings with the old token stored, and a Discord that answers by script.
struct Rig
{
    Rig()
    {
        store.secrets.insert(QStringLiteral("discord_token"), Secret(kOld));
        AppSettings::Sources sources;
        sources.dataDir = folder.path();
        sources.secrets = &store;
        sources.environment.insert(QStringLiteral("DBSBM_API_BASE"), server.url().toString());
        settings = std::make_unique<AppSettings>(sources);
        if (!await(settings->load()))
            qFatal("the settings are not read");
        rotation = std::make_unique<TokenRotation>(*settings, clock, folder.path());
    }

    Result<ApplicationId> rotate(const QByteArray &token, bool force = false)
    {
        return await(rotation->rotate(Secret(token), force));
    }
    QByteArray stored() const
    {
        return store.secrets.value(QStringLiteral("discord_token")).reveal();
    }
    bool isPosted() const
    {
        return QFile::exists(folder.filePath(QStringLiteral("token-changed")));
    }

    QTemporaryDir folder;
    SystemClock clock;
    FakeHttpServer server;
    MemorySecretStore store;
    std::unique_ptr<AppSettings> settings;
    std::unique_ptr<TokenRotation> rotation;
};

} // namespace

class tst_TokenRotation : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sameApplicationIsSwapped()
    {
        Rig rig;
        rig.server.script({application("77"), application("77")});
        const auto done = rig.rotate(kNew);
        QVERIFY2(done, done ? "" : qPrintable(done.error().userText()));
        QCOMPARE(*done, ApplicationId{77});
        QCOMPARE(rig.stored(), QByteArray(kNew));
        QVERIFY(rig.isPosted());
        QCOMPARE(rig.server.requests().size(), 2);
        QCOMPARE(rig.server.requests().at(0).headers.value("authorization"),
                 QByteArray(QByteArray("Bot ") + kNew));
        QCOMPARE(rig.server.requests().at(1).headers.value("authorization"),
                 QByteArray(QByteArray("Bot ") + kOld));
    }

    void refusedTokenLeavesTheOld()
    {
        Rig rig;
        rig.server.script({refused()});
        const auto done = rig.rotate(kNew);
        QVERIFY(!done && done.error().is(codes::kTokenRefused));
        QVERIFY2(done.error().userText().contains(QStringLiteral("old one stays")),
                 qPrintable(done.error().userText()));
        QCOMPARE(rig.stored(), QByteArray(kOld));
        QVERIFY(!rig.isPosted());
    }

    void anotherApplicationNeedsForce()
    {
        Rig rig;
        rig.server.script({application("78"), application("77")});
        const auto done = rig.rotate(kOther);
        QVERIFY(!done && done.error().is(codes::kTokenOfAnother));
        QCOMPARE(rig.stored(), QByteArray(kOld));
        rig.server.script({application("78")});
        QVERIFY(rig.rotate(kOther, true));
        QCOMPARE(rig.stored(), QByteArray(kOther));
    }

    void anOldTokenThatDiedIsKnownByItsUser()
    {
        Rig rig;
        rig.server.script({application("77"), refused()});
        QVERIFY(rig.rotate(kNew));
        QCOMPARE(rig.stored(), QByteArray(kNew));
        rig.server.script({application("78"), refused()});
        const auto other = rig.rotate(kOther);
        QVERIFY(!other && other.error().is(codes::kTokenOfAnother));
        QCOMPARE(rig.stored(), QByteArray(kNew));
    }

    void silentDiscordLeavesTheOld()
    {
        Rig rig;
        rig.server.script({{.status = 503, .body = "{}"}});
        const auto done = rig.rotate(kNew);
        QVERIFY(!done);
        QVERIFY2(done.error().code().startsWith(QStringLiteral("API-")),
                 qPrintable(done.error().code()));
        QCOMPARE(rig.stored(), QByteArray(kOld));
    }

    void aStoreThatFailsLeavesTheOld()
    {
        Rig rig;
        rig.server.script({application("77")});
        rig.store.fault =
            Error(codes::kKeychainLocked, AuthenticationFault{}, QStringLiteral("Unlock it."));
        const auto done = rig.rotate(kNew);
        QVERIFY(!done && done.error().is(codes::kKeychainLocked));
        QCOMPARE(rig.stored(), QByteArray(kOld));
        QCOMPARE(rig.settings->secret(QStringLiteral("discord_token")), Secret(kOld));
        QVERIFY(!rig.isPosted());
    }

    void aTokenOfTheEnvironmentIsLocked()
    {
        Rig rig;
        AppSettings::Sources sources;
        sources.dataDir = rig.folder.path();
        sources.secrets = &rig.store;
        sources.environment.insert(QStringLiteral("DISCORD_TOKEN"), QString::fromLatin1(kOld));
        AppSettings settings(sources);
        QVERIFY(await(settings.load()));
        TokenRotation rotation(settings, rig.clock, rig.folder.path());
        const auto done = await(rotation.rotate(Secret(kNew), false));
        QVERIFY(!done && done.error().is(codes::kSettingLocked));
        QCOMPARE(rig.server.requests().size(), 0);
    }

    void usersOfTokens()
    {
        QCOMPARE(userOfToken(Secret(kOld)), UserId{1440000000000000000});
        QCOMPARE(userOfToken(Secret(kOther)), UserId{1440000000000000001});
        QVERIFY(!userOfToken(Secret("no token")).isValid());
        QVERIFY(!userOfToken(Secret()).isValid());
    }
};

QTEST_GUILESS_MAIN(tst_TokenRotation)
#include "tst_TokenRotation.moc"
