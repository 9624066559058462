// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/discordChecks.h"

#include "models/core/SystemClock.h"
#include "tests/support/FakeHttpServer.h"
#include "tests/support/TestDatabase.h"

#include <QDateTime>
#include <QLocale>
#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

namespace {

constexpr GuildId kGuild = RecordFixture::kGuild;
constexpr quint64 kPost = discord::permission::kViewChannel | discord::permission::kSendMessages
    | discord::permission::kEmbedLinks | discord::permission::kAttachFiles;

FakeHttpServer::Reply gateway(qint64 serverMs = 0)
{
    FakeHttpServer::Reply reply;
    reply.body = R"({"url": "wss://gateway.discord.gg"})";
    if (serverMs != 0) {
        const QString date = QLocale::c().toString(
            QDateTime::fromMSecsSinceEpoch(serverMs, Qt::UTC), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'");
        reply.headers.append({"Date", date.toLatin1()});
    }
    return reply;
}

FakeHttpServer::Reply json(const QByteArray &body)
{
    FakeHttpServer::Reply reply;
    reply.body = body;
    return reply;
}

/// @everyone sees and writes; in the channel 12 it may not embed.
DirectoryGuild guildWith(quint64 everyone, quint64 deniedInSlips)
{
    DirectoryGuild guild;
    guild.id = kGuild;
    guild.name = u"Celtic fans"_s;
    guild.roles = {{RoleId{kGuild.value}, u"@everyone"_s, everyone}};
    guild.channels = {{ChannelId{12}, u"slips"_s, 0, {{kGuild.value, false, 0, deniedInSlips}}},
                      {ChannelId{13}, u"admins"_s, 0, {}}};
    return guild;
}

GuildSettings settings()
{
    GuildSettings settings;
    settings.guild = kGuild;
    settings.stored = {{u"slip_channel"_s, quint64(12)}, {u"admin_channel"_s, quint64(13)}};
    return settings;
}

} // namespace

class tst_discordChecks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void discordIsReached()
    {
        FakeHttpServer server;
        server.script({gateway()});
        DiscordProbe probe(server.url(), m_clock);
        const CheckOutcome found = await(probe.reach());
        QVERIFY2(found.verdict == CheckVerdict::Ok, qUtf8Printable(found.sentence));
        QVERIFY(found.sentence.contains(u"wss://gateway.discord.gg"));
        QCOMPARE(server.requests().constFirst().target, QByteArray("/api/v10/gateway"));
        QVERIFY(!server.requests().constFirst().headers.contains("authorization"));
    }

    void whatIsNotDiscordIsSaid()
    {
        FakeHttpServer server;
        server.script({json("{\"message\": \"welcome to the hotel\"}")});
        DiscordProbe probe(server.url(), m_clock);
        const CheckOutcome found = await(probe.reach());
        QCOMPARE(found.verdict, CheckVerdict::Failed);
        QVERIFY(found.mend.contains(u"api_base"));
    }

    void noNetworkIsSaid()
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const QUrl url(u"http://127.0.0.1:%1/api/v10"_s.arg(closed.serverPort()));
        closed.close();
        DiscordProbe probe(url, m_clock);
        const CheckOutcome found = await(probe.reach());
        QCOMPARE(found.verdict, CheckVerdict::Failed);
        QVERIFY(found.sentence.startsWith(u"API-001"));
        DiscordProbe nowhere(QUrl(u"https://discord.invalid/api/v10"_s), m_clock);
        const CheckOutcome nameless = await(nowhere.reach());
        QCOMPARE(nameless.verdict, CheckVerdict::Failed);
        QVERIFY2(nameless.sentence.contains(u"discord.invalid"), qUtf8Printable(nameless.sentence));
    }

    void clocksAreCompared_data()
    {
        QTest::addColumn<qint64>("aheadMs");
        QTest::addColumn<CheckVerdict>("verdict");
        QTest::newRow("right") << qint64(0) << CheckVerdict::Ok;
        QTest::newRow("a little slow") << qint64(-3'000) << CheckVerdict::Ok;
        QTest::newRow("slow") << qint64(-15'000) << CheckVerdict::Warning;
        QTest::newRow("fast") << qint64(15'000) << CheckVerdict::Warning;
        QTest::newRow("a day back") << qint64(-86'400'000) << CheckVerdict::Failed;
    }

    void clocksAreCompared()
    {
        QFETCH(qint64, aheadMs);
        QFETCH(CheckVerdict, verdict);
        FakeHttpServer server;
        server.script({gateway(m_clock.nowMs() - aheadMs)});
        DiscordProbe probe(server.url(), m_clock);
        const CheckOutcome found = await(probe.compareClocks());
        QVERIFY2(found.verdict == verdict, qUtf8Printable(found.sentence));
        QCOMPARE(found.mend.isEmpty(), verdict == CheckVerdict::Ok);
    }

    void aServerWithoutATimeIsSkipped()
    {
        FakeHttpServer server;
        server.script({gateway()});
        DiscordProbe probe(server.url(), m_clock);
        QCOMPARE(await(probe.compareClocks()).verdict, CheckVerdict::Skipped);
    }

    void whatIsMissingIsNamedWithItsChannel()
    {
        const DirectoryMember bot{UserId{9}, {}};
        const quint64 all = discord::permission::kNeeded;
        QCOMPARE(lookAtGuild(guildWith(all, 0), bot, settings()).verdict, CheckVerdict::Ok);
        const CheckOutcome found = lookAtGuild(
            guildWith(all, discord::permission::kEmbedLinks | discord::permission::kManageWebhooks),
            bot, settings());
        QCOMPARE(found.verdict, CheckVerdict::Failed);
        QCOMPARE(found.sentence, u"Celtic fans lacks in #slips: Embed Links, Manage Webhooks."_s);
        // Where it only posts, it needs no webhooks.
        QCOMPARE(lookAtGuild(guildWith(kPost, 0), bot, settings()).sentence,
                 u"Celtic fans lacks in #slips: Read Message History, Manage Webhooks."_s);
        // A channel that is gone.
        GuildSettings moved = settings();
        moved.stored.insert(u"admin_channel"_s, quint64(77));
        QVERIFY(
            lookAtGuild(guildWith(all, 0), bot, moved).sentence.contains(u"in 77: View Channel"));
        QVERIFY(missingPermissions(all, all).isEmpty());
    }

    void rightsAreAskedOfDiscord()
    {
        RecordFixture record;
        FakeHttpServer server;
        const QByteArray guild = kGuild.toString().toLatin1();
        server.script(
            {json(R"({"id": "9"})"),
             json("{\"id\": \"" + guild + "\", \"name\": \"Celtic fans\", \"roles\": [{\"id\": \""
                  + guild + "\", \"name\": \"@everyone\", \"permissions\": \"3072\"}]}"),
             json("[{\"id\": \"" + RecordFixture::kChannel.toString().toLatin1()
                  + "\", \"type\": 0, \"name\": \"slips\", \"permission_overwrites\": []}]"),
             json(R"({"user": {"id": "9"}, "roles": []})")});
        DiscordProbe probe(server.url(), m_clock);
        const CheckOutcome found =
            await(probe.lookAtRights(Secret("token-of-a-test-0123456789"), record.settings));
        QCOMPARE(found.verdict, CheckVerdict::Failed);
        QVERIFY2(found.sentence.contains(u"Celtic fans lacks in #slips: Embed Links, Attach Files"),
                 qUtf8Printable(found.sentence));
        QCOMPARE(server.requests().size(), 4);
        QCOMPARE(server.requests().at(3).target, "/api/v10/guilds/" + guild + "/members/9");
    }

    void serversThatAreNotLookedAtAreAWarning()
    {
        RecordFixture record;
        FakeHttpServer server;
        QList<FakeHttpServer::Reply> replies{json(R"({"id": "9"})")};
        for (quint64 id = 1; id <= 22; ++id) // and that of the fixture
            QVERIFY(await(record.settings.rememberGuild(GuildId{id}, u"one"_s)));
        for (int i = 0; i < 20; ++i) {
            replies << json("{\"id\": \"1\", \"name\": \"one\", \"owner_id\": \"9\"}") << json("[]")
                    << json(R"({"user": {"id": "9"}, "roles": []})");
        }
        server.script(replies);
        DiscordProbe probe(server.url(), m_clock);
        const CheckOutcome found =
            await(probe.lookAtRights(Secret("token-of-a-test-0123456789"), record.settings));
        QVERIFY2(found.verdict == CheckVerdict::Warning, qUtf8Printable(found.sentence));
        QVERIFY2(found.sentence.contains(u"more than 20: 3"), qUtf8Printable(found.sentence));
        QVERIFY(!found.mend.isEmpty());
    }

private:
    SystemClock m_clock;
};

QTEST_GUILESS_MAIN(tst_discordChecks)
#include "tst_discordChecks.moc"
