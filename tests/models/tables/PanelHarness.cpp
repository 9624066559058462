// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PanelHarness.h"

namespace dbsbm::test {

using namespace Qt::StringLiterals;

namespace {

AppSettings::Sources sources(const QString &dataDir, const QMap<QString, QString> &variables,
                             SecretStore *secrets)
{
    AppSettings::Sources sources;
    for (auto it = variables.cbegin(); it != variables.cend(); ++it)
        sources.environment.insert(it.key(), it.value());
    sources.dataDir = dataDir;
    sources.secrets = secrets;
    return sources;
}

Actor member(UserId user)
{
    Actor actor;
    actor.user = user;
    actor.displayName = u"Capper %1"_s.arg(user.value);
    return actor;
}

DraftLeg typedLeg(const Pick &pick)
{
    DraftLeg typed;
    typed.leg.league = pick.league;
    typed.leg.game = pick.game;
    typed.leg.fixture = pick.fixture;
    typed.leg.market = pick.line.startsWith(u'o') ? Market::Total : Market::Spread;
    typed.leg.pick = pick.pick;
    typed.leg.line = pick.line;
    typed.oddsText = pick.odds;
    return typed;
}

} // namespace

PanelHarness::PanelHarness(const QMap<QString, QString> &environment)
    : database({.path = dir.filePath(u"bets.sqlite"_s)}, clock),
      betting(database, clock),
      cappers(database, clock),
      guildSettings(database, clock),
      outbox(database, clock, betting),
      verify(database, clock),
      imports(database, clock),
      exports(database),
      records(database, clock),
      fixtures(database, clock),
      scores(database, clock, betting),
      settings(sources(dir.path(), environment, &secrets)),
      rateLimiter(clock),
      system(clock),
      performance(metrics, system, clock),
      errors(clock),
      logs(LogOptions{.folder = {}, .level = QtDebugMsg})
{
    const auto opened = await(database.open());
    const auto loaded = await(settings.load());
    [&] {
        QVERIFY2(opened && *opened, "the database opens");
        QVERIFY2(loaded && *loaded, "the settings load");
    }();
}

void PanelHarness::setUpGuild(GuildId guild, const QString &name)
{
    const auto known = await(guildSettings.rememberGuild(guild, name));
    const auto set = await(guildSettings.set(guild, {{u"slip_channel"_s, kChannel.toString()}},
                                             Actor::panelOperator()));
    QVERIFY2(known && *known, "the guild is known");
    QVERIFY2(set && *set, "the guild is set up");
    addCapper(kCapper, u"Sharp Sam"_s, guild);
    QList<DirectoryGuild> guilds = directory.guilds();
    guilds.append(
        {guild,
         name,
         true,
         40,
         {{RoleId{100000000000004001}, u"Members"_s}, {RoleId{100000000000004002}, u"Admins"_s}},
         {{kChannel, u"slips"_s, 0},
          {ChannelId{100000000000003002}, u"general"_s, 0},
          {ChannelId{100000000000003003}, u"Voice"_s, 2}}});
    directory.setGuilds(guilds);
}

void PanelHarness::addCapper(UserId user, const QString &name, GuildId guild)
{
    const auto added = await(cappers.add(guild, user, name, {}, Actor::panelOperator()));
    QVERIFY2(added && *added, "the capper is added");
}

Bet PanelHarness::place(const QList<Pick> &picks)
{
    const Pick pick = picks.value(0);
    DraftRequest request;
    request.guild = pick.guild;
    request.actor = member(pick.user);
    request.interaction = InteractionId{++m_nextId};
    for (const Pick &each : picks)
        request.legs << typedLeg(each);
    request.unitsText = pick.units;
    const auto draft = await(betting.createDraft(request));
    if (!draft || !*draft) {
        QTest::qFail(draft ? qPrintable(draft->error().userText() + draft->error().detail())
                           : "no draft",
                     __FILE__, __LINE__);
        return {};
    }
    const auto outcome = await(betting.confirm({.draft = (*draft)->id,
                                                .actor = request.actor,
                                                .interaction = InteractionId{++m_nextId},
                                                .atMs = clock.nowMs()}));
    if (!outcome || !*outcome) {
        QTest::qFail(outcome ? qPrintable(outcome->error().userText() + outcome->error().detail())
                             : "no bet",
                     __FILE__, __LINE__);
        return {};
    }
    return (*outcome)->bet;
}

std::optional<OutboxRow> PanelHarness::dueRow(const Bet &bet)
{
    const auto rows = await(outbox.due(500));
    if (!rows || !*rows)
        return {};
    for (const OutboxRow &row : **rows) {
        if (row.bet.id == bet.id && row.kind == OutboxKind::PostSlip)
            return row;
    }
    return {};
}

Bet PanelHarness::placeOpen(const Pick &pick)
{
    return post(place(pick));
}

Bet PanelHarness::post(const Bet &bet)
{
    const auto row = dueRow(bet);
    if (!row) {
        QTest::qFail("no outbox row is due", __FILE__, __LINE__);
        return bet;
    }
    const auto begun =
        await(outbox.beginAttempt(row->id, row->attempts, WebhookId{100000000000006001}, kChannel));
    const auto done = await(outbox.delivered(
        row->id, {kChannel, MessageId{++m_nextId}, WebhookId{100000000000006001}, clock.nowMs()}));
    if (!begun || !*begun || !done || !*done) {
        QTest::qFail("the slip could not be posted", __FILE__, __LINE__);
        return bet;
    }
    return **done;
}

Bet PanelHarness::failPost(const Bet &bet)
{
    const auto row = dueRow(bet);
    const auto begun = row ? await(outbox.beginAttempt(row->id, row->attempts,
                                                       WebhookId{100000000000006001}, kChannel))
                           : std::nullopt;
    const auto given = row ? await(outbox.failed(row->id, u"Missing permissions"_s)) : std::nullopt;
    if (!begun || !*begun || !given || !*given)
        QTest::qFail("the post could not be failed", __FILE__, __LINE__);
    return stored(bet);
}

Bet PanelHarness::grade(const Bet &bet, BetResult result)
{
    const auto outcome = await(betting.grade({.guild = bet.guild,
                                              .bet = bet.id,
                                              .result = result,
                                              .actor = Actor::panelOperator(),
                                              .commandId = u"p:%1"_s.arg(++m_nextId),
                                              .reason = {}}));
    if (!outcome || !*outcome) {
        QTest::qFail("the bet could not be graded", __FILE__, __LINE__);
        return bet;
    }
    return (*outcome)->bet;
}

Bet PanelHarness::stored(const Bet &bet)
{
    const auto now = await(betting.bet(bet.guild, bet.id));
    return now && *now ? **now : Bet();
}

} // namespace dbsbm::test
