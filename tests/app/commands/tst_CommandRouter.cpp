// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/Invocation.h"
#include "models/core/ErrorCodes.h"
#include "tests/support/BotHarness.h"

#include <QSignalSpy>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace std::chrono_literals;
using Kind = SentAnswer::Kind;

namespace {

const MetricLabels &statsOk()
{
    static const MetricLabels labels{{QStringLiteral("command"), QStringLiteral("stats")},
                                     {QStringLiteral("outcome"), QStringLiteral("ok")}};
    return labels;
}

double commandsCounted(BotHarness &bot, const QString &command, const QString &outcome)
{
    return bot.metrics.counter(
        QString::fromUtf16(metric::kCommands),
        {{QStringLiteral("command"), command}, {QStringLiteral("outcome"), outcome}});
}

} // namespace

/// What holds for every command: once, in time, counted, and refused in words.
class TestCommandRouter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsAndTimesACommand()
    {
        BotHarness bot;
        QSignalSpy used(&bot.router(), &CommandRouter::used);
        const SentAnswer answer = bot.command(BotHarness::member(), QStringLiteral("stats"));
        QCOMPARE(used.size(), 1); // who it was is counted elsewhere
        QCOMPARE(used.at(0).at(0).value<GuildId>(), BotHarness::kGuild);
        QCOMPARE(bot.metrics.counter(metric::kGuildCommands,
                                     {{QStringLiteral("guild"), BotHarness::kGuild.toString()}}),
                 1.0);
        QCOMPARE(answer.kind, Kind::Callback);
        QCOMPARE(bot.metrics.counter(QString::fromUtf16(metric::kCommands), statsOk()), 1.0);
        QCOMPARE(bot.metrics
                     .histogram(QString::fromUtf16(metric::kCommandDuration),
                                {{QStringLiteral("command"), QStringLiteral("stats")}})
                     .count(),
                 1u);
        QCOMPARE(bot.router().inFlight(), 0);
    }

    void answersTheSameInteractionOnce()
    {
        BotHarness bot;
        const auto interaction = bot.commandOf(BotHarness::member(), QStringLiteral("help"));
        bot.inject(interaction);
        bot.inject(interaction);
        QCOMPARE(bot.api.sentFor(interaction.id).size(), 1);
    }

    void defersAfterTwoSeconds()
    {
        BotHarness bot;
        const auto interaction = bot.commandOf(BotHarness::member(), QStringLiteral("stats"));
        bot.router().handle(interaction); // the database answers through the event loop, not yet
        bot.clock.advance(1999ms);
        QVERIFY(bot.api.sent.isEmpty());
        bot.clock.advance(1ms);
        QCOMPARE(bot.api.sent.size(), 1);
        QCOMPARE(bot.api.sent.first().type, discord::CallbackType::DeferredMessage);
        QVERIFY(!bot.api.sent.first().message.ephemeral);
        QTRY_COMPARE(bot.router().inFlight(), 0);
        QCOMPARE(bot.api.sent.size(), 2);
        QCOMPARE(bot.api.sent.last().kind, Kind::Edit);
    }

    void doesNotDeferWhatIsAnswered()
    {
        BotHarness bot;
        bot.command(BotHarness::member(), QStringLiteral("stats"));
        bot.clock.advance(10s);
        QCOMPARE(bot.api.sent.size(), 1);
        QCOMPARE(bot.clock.pendingTimers(), 0u);
    }

    void aPublicDeferThatIsRefusedIsTakenBack()
    {
        BotHarness bot;
        const auto interaction = bot.commandOf(BotHarness::member(), QStringLiteral("stats"),
                                               {{QStringLiteral("capper"), QStringLiteral("805")}});
        bot.router().handle(interaction);
        bot.clock.advance(2s);
        QTRY_COMPARE(bot.router().inFlight(), 0);
        QCOMPARE(bot.api.sent.size(), 3);
        QCOMPARE(bot.api.sent.at(1).kind, Kind::Delete);
        QCOMPARE(bot.api.sent.at(2).kind, Kind::FollowUp);
        QVERIFY(bot.api.sent.at(2).message.ephemeral);
        QVERIFY(bot.api.sent.at(2).text().contains(QStringLiteral("BET-009")));
    }

    void refusesDirectMessages()
    {
        BotHarness bot;
        auto interaction = bot.commandOf(BotHarness::member(), QStringLiteral("stats"));
        interaction.guild = {};
        const SentAnswer answer = bot.inject(interaction);
        QVERIFY(answer.message.ephemeral);
        QVERIFY(answer.text().contains(QStringLiteral("inside servers only")));
        QVERIFY(answer.text().endsWith(QStringLiteral("(INT-005)")));
        QVERIFY(bot.errors.groups().isEmpty());
    }

    void tracksUnknownCommands()
    {
        BotHarness bot;
        const SentAnswer answer = bot.command(BotHarness::member(), QStringLiteral("bet nothing"));
        QVERIFY(answer.message.ephemeral);
        QVERIFY(answer.text().contains(QStringLiteral("INT-003")));
        QCOMPARE(bot.errors.groups().size(), 1);
        QCOMPARE(commandsCounted(bot, QStringLiteral("unknown"), QStringLiteral("failed")), 1.0);
        const SentAnswer button = bot.press(BotHarness::member(), QStringLiteral("mystery:1"));
        QVERIFY(button.text().contains(QStringLiteral("INT-003")));
    }

    void lostInteractionsAreCountedAndNotTriedAgain_data()
    {
        QTest::addColumn<int>("code");
        QTest::newRow("late") << 10062;
        QTest::newRow("double") << 40060;
    }

    void lostInteractionsAreCountedAndNotTriedAgain()
    {
        QFETCH(int, code);
        BotHarness bot;
        bot.api.failNext(404, code);
        bot.command(BotHarness::member(), QStringLiteral("help"));
        QCOMPARE(bot.api.sent.size(), 1);
        QCOMPARE(bot.metrics.counter(QString::fromUtf16(metric::kUnanswered),
                                     {{QStringLiteral("code"), QString::number(code)}}),
                 1.0);
        QVERIFY(bot.errors.groups().isEmpty());
        QCOMPARE(commandsCounted(bot, QStringLiteral("help"), QStringLiteral("failed")), 1.0);
    }

    void answersThatDiscordRefusesAreTracked()
    {
        BotHarness bot;
        bot.api.failNext(400, 50035);
        bot.command(BotHarness::member(), QStringLiteral("help"));
        QCOMPARE(bot.api.sent.size(), 1);
        QCOMPARE(bot.errors.groups().size(), 1);
        QCOMPARE(bot.errors.groups().constFirst().commands, QStringList{QStringLiteral("help")});
    }

    void rateLimitNamesTheExactRetryTime()
    {
        BotHarness bot;
        const qint64 firstAtMs = bot.clock.nowMs();
        for (int i = 0; i < 10; ++i) {
            QVERIFY(!bot.command(BotHarness::member(), QStringLiteral("stats")).message.ephemeral);
            bot.clock.advance(1s);
        }
        const SentAnswer refused = bot.command(BotHarness::member(), QStringLiteral("stats"));
        QVERIFY(refused.message.ephemeral);
        const qint64 retrySeconds = (firstAtMs + 60'000 + 999) / 1000;
        QVERIFY2(refused.text().contains(QStringLiteral("<t:%1:R>").arg(retrySeconds)),
                 qPrintable(refused.text()));
        QVERIFY(refused.text().contains(QStringLiteral("LIM-001")));
        QVERIFY(bot.errors.groups().isEmpty());
        QCOMPARE(commandsCounted(bot, QStringLiteral("stats"), QStringLiteral("refused")), 1.0);
        QVERIFY(!bot.command(BotHarness::admin(), QStringLiteral("stats"))
                     .message.ephemeral); // a limit each
        bot.clock.advance(50s);
        QVERIFY(!bot.command(BotHarness::member(), QStringLiteral("stats")).message.ephemeral);
    }

    void whatFailsThroughNoFaultOfTheMemberIsGivenBack()
    {
        BotHarness bot;
        const std::array cost{RateAction::StatsQuery};
        QVERIFY(bot.await(bot.database().close()));
        const SentAnswer answer = bot.command(BotHarness::member(), QStringLiteral("stats"));
        QVERIFY(answer.text().contains(QStringLiteral("DB-008")));
        QCOMPARE(bot.errors.groups().size(), 1);
        const int limit = bot.limiter.limit(RateAction::StatsQuery).limit;
        QCOMPARE(bot.limiter.peek(BotHarness::kGuild, BotHarness::member().user, cost).remaining,
                 limit);
    }

    void suggestsWhileTyping()
    {
        BotHarness bot;
        auto interaction = bot.commandOf(BotHarness::member(), QStringLiteral("bet line"));
        interaction.type = discord::InteractionType::Autocomplete;
        interaction.options = {{QStringLiteral("league"), 3, QStringLiteral("nb"), true}};
        bot.router().handle(interaction);
        QTRY_COMPARE(bot.api.sent.size(), 1);
        QCOMPARE(bot.api.sent.first().kind, Kind::Autocomplete);
        QCOMPARE(bot.api.sent.first().choices.first()[u"value"].toString(), QStringLiteral("NBA"));
    }

    void nobodyIsPingedByAnAnswer()
    {
        BotHarness bot;
        bot.setUpGuild();
        bot.command(BotHarness::admin(), QStringLiteral("setup"));
        bot.command(BotHarness::admin(), QStringLiteral("capper add"),
                    {{QStringLiteral("user"), QStringLiteral("802")}});
        bot.command(BotHarness::member(), QStringLiteral("stats"));
        QCOMPARE(bot.api.sent.size(), 3);
        for (const SentAnswer &answer : std::as_const(bot.api.sent)) {
            const QJsonObject mentions = answer.message.toJson()[u"allowed_mentions"].toObject();
            QVERIFY(mentions[u"parse"].toArray().isEmpty());
            QVERIFY(mentions[u"roles"].toArray().isEmpty());
            QVERIFY(mentions[u"users"].toArray().isEmpty());
        }
    }

    void commandChannelsBindCommandsButNotSetup()
    {
        BotHarness bot;
        bot.setUpGuild();
        const auto allow = [&](ChannelId channel) {
            QVERIFY(bot.await(bot.settings().set(
                BotHarness::kGuild, {{QStringLiteral("command_channels"), channel.toString()}},
                Actor::panelOperator())));
        };
        allow(ChannelId{740'000'000'000'000'042});
        const SentAnswer refused = bot.command(BotHarness::admin(), QStringLiteral("stats"));
        QVERIFY(refused.message.ephemeral);
        QVERIFY2(
            refused.text().contains(QStringLiteral("Use them in <#740000000000000042>. (BET-015)")),
            qPrintable(refused.text()));
        QVERIFY(!bot.command(BotHarness::admin(), QStringLiteral("setup")).customIds().isEmpty());
        allow(BotHarness::kChannel);
        QVERIFY(!bot.command(BotHarness::admin(), QStringLiteral("stats")).message.ephemeral);
    }

    void exemptRolesAreNotCharged()
    {
        BotHarness bot;
        bot.setUpGuild();
        bot.limiter.setLimit(RateAction::StatsQuery, {1, 60s});
        QVERIFY(bot.await(bot.settings().set(
            BotHarness::kGuild,
            {{QStringLiteral("limit_exempt_roles"), QStringLiteral("750000000000000077")}},
            Actor::panelOperator())));
        Person free = BotHarness::member();
        free.roles = {RoleId{750'000'000'000'000'077}};
        for (int i = 0; i < 3; ++i)
            QVERIFY(!bot.command(free, QStringLiteral("stats")).message.ephemeral);
        QVERIFY(!bot.command(BotHarness::member(), QStringLiteral("stats")).message.ephemeral);
        QVERIFY(bot.command(BotHarness::member(), QStringLiteral("stats")).message.ephemeral);
    }

    void rolesHaveLimitsOfTheirOwn()
    {
        BotHarness bot;
        bot.setUpGuild();
        QVERIFY(
            bot.await(bot.settings().set(BotHarness::kGuild,
                                         {{QStringLiteral("limit_overrides"),
                                           QStringLiteral("750000000000000077:stats_query=2/600,"
                                                          "750000000000000078:stats_query=1/600")}},
                                         Actor::panelOperator())));
        Person regular = BotHarness::member();
        regular.roles = {RoleId{750'000'000'000'000'077}, RoleId{750'000'000'000'000'078}};
        const auto isRefused = [&](const Person &person) {
            bot.clock.advance(61s); // longer than the usual window
            return bot.command(person, QStringLiteral("stats")).message.ephemeral;
        };
        QVERIFY(!isRefused(regular));
        QVERIFY(!isRefused(regular));
        QVERIFY(isRefused(regular));
        Person other = BotHarness::moderator();
        for (int i = 0; i < 4; ++i)
            QVERIFY(!isRefused(other));
    }

    void canGoWhileAnAnswerIsUnderWay()
    {
        auto bot = std::make_unique<BotHarness>();
        bot->router().handle(bot->commandOf(BotHarness::member(), QStringLiteral("stats")));
        QCOMPARE(bot->router().inFlight(), 1);
        bot.reset(); // must neither crash nor answer
    }
};

QTEST_MAIN(TestCommandRouter)
#include "tst_CommandRouter.moc"
