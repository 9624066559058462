// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/SlipButtons.h"
#include "app/commands/SlipMenus.h"
#include "app/commands/StatsCommand.h"
#include "tests/support/BotHarness.h"

using namespace dbsbm;
using namespace dbsbm::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// By the matrix, or because a record is a capper's before anything else (BET-009).
bool isRefused(const SentAnswer &answer)
{
    return answer.text().contains(u"AUT-006") || answer.text().contains(u"BET-009");
}

/// One way to ask for an action; says whether it was allowed.
struct Path
{
    const char *name;
    Action action;
    bool (*isAllowed)(BotHarness &bot, const Person &who);
};

QVariantMap betOption(const Bet &bet, const QVariantMap &more = {})
{
    QVariantMap options = more;
    options.insert(u"bet"_s, bet.number.toString());
    return options;
}

bool command(BotHarness &bot, const Person &who, const char *path, const QVariantMap &options = {})
{
    return !isRefused(bot.command(who, QString::fromLatin1(path), options));
}

/// A posted bet of the capper, without the pictures of the way by commands.
Bet openBet(BotHarness &bot)
{
    DraftRequest request;
    request.guild = BotHarness::kGuild;
    request.actor.user = BotHarness::capper().user;
    request.actor.displayName = BotHarness::capper().name;
    request.unitsText = u"1"_s;
    Leg leg;
    leg.league = u"NBA"_s;
    leg.game = u"Lakers @ Celtics"_s;
    leg.pick = u"Celtics"_s;
    request.legs = {{leg, u"-110"_s}};
    const auto draft = bot.await(bot.betting().createDraft(request));
    [&] { QVERIFY2(draft, qPrintable(draft ? QString() : draft.error().userText())); }();
    const auto placed =
        bot.await(bot.betting().confirm({draft->id, request.actor, {}, bot.clock.nowMs()}));
    [&] { QVERIFY(placed); }();
    bot.deliverAll();
    return bot.bet(placed->bet.id);
}

Bet settled(BotHarness &bot, BetResult result = BetResult::Won)
{
    const Bet bet = openBet(bot);
    const auto graded = bot.await(bot.betting().grade(
        {BotHarness::kGuild, bet.id, result, Actor::panelOperator(), u"g"_s + bet.id.toString()}));
    [&] { QVERIFY(graded); }();
    return bet;
}

bool press(BotHarness &bot, const Person &who, const Bet &bet, SlipVerb verb)
{
    return !isRefused(bot.press(who, slipCustomId(bet.id, verb)));
}

bool menuOffers(BotHarness &bot, const Person &who, const Bet &bet, SlipVerb verb)
{
    const SentAnswer answer = bot.inject(
        bot.menuOf(who, discord::CommandKind::Message, GradeSlipMenu::name(), bet.message.value));
    return answer.customIds().contains(slipCustomId(bet.id, verb));
}

// Every path by which a member can ask for something.
const Path kPaths[] = {
    {"place by slash", Action::PlaceBet,
     [](BotHarness &bot, const Person &who) {
         return command(bot, who, "bet line", BotHarness::betOptions());
     }},
    {"prop by slash", Action::PlaceBet,
     [](BotHarness &bot, const Person &who) {
         return command(bot, who, "bet prop", BotHarness::propOptions());
     }},
    {"parlay by slash", Action::PlaceBet,
     [](BotHarness &bot, const Person &who) { return command(bot, who, "bet parlay"); }},
    {"grade by slash", Action::GradeAnyBet,
     [](BotHarness &bot, const Person &who) {
         const Bet bet = openBet(bot);
         return command(bot, who, "bet settle", betOption(bet, {{u"result"_s, u"won"_s}}));
     }},
    {"grade by button", Action::GradeAnyBet,
     [](BotHarness &bot, const Person &who) {
         return press(bot, who, openBet(bot), SlipVerb::Lost);
     }},
    {"grade by menu", Action::GradeAnyBet,
     [](BotHarness &bot, const Person &who) {
         return menuOffers(bot, who, openBet(bot), SlipVerb::Push);
     }},
    {"void by slash", Action::VoidBet,
     [](BotHarness &bot, const Person &who) {
         return command(bot, who, "bet void", betOption(openBet(bot)));
     }},
    {"void by button", Action::VoidBet,
     [](BotHarness &bot, const Person &who) {
         return press(bot, who, openBet(bot), SlipVerb::Void);
     }},
    {"void by menu", Action::VoidBet,
     [](BotHarness &bot, const Person &who) {
         return menuOffers(bot, who, openBet(bot), SlipVerb::Void);
     }},
    {"undo of a void by button", Action::VoidBet,
     [](BotHarness &bot, const Person &who) {
         return press(bot, who, settled(bot, BetResult::Void), SlipVerb::Undo);
     }},
    {"undo by button", Action::UndoAnyBet,
     [](BotHarness &bot, const Person &who) {
         return press(bot, who, settled(bot), SlipVerb::Undo);
     }},
    {"undo by menu", Action::UndoAnyBet,
     [](BotHarness &bot, const Person &who) {
         return menuOffers(bot, who, settled(bot), SlipVerb::Undo);
     }},
    {"cancel by slash", Action::CancelOwnBet,
     [](BotHarness &bot, const Person &who) {
         return command(bot, who, "bet cancel", betOption(openBet(bot)));
     }},
    {"correct by slash", Action::CorrectBet,
     [](BotHarness &bot, const Person &who) {
         return command(bot, who, "bet correct",
                        betOption(settled(bot), {{u"result"_s, u"lost"_s}}));
     }},
    {"post a slip again by button", Action::CorrectBet,
     [](BotHarness &bot, const Person &who) {
         const Bet bet = openBet(bot);
         const auto gone = bot.await(bot.betting().slipDeleted(BotHarness::kGuild, bet.message));
         [&] { QVERIFY(gone && *gone); }();
         return press(bot, who, bet, SlipVerb::Repost);
     }},
    {"profile by slash", Action::EditProfile,
     [](BotHarness &bot, const Person &who) {
         return command(bot, who, "profile", {{u"colour"_s, u"#102030"_s}});
     }},
    {"add a capper by slash", Action::ManageCappers,
     [](BotHarness &bot, const Person &who) {
         return command(bot, who, "capper add", {{u"user"_s, u"803"_s}});
     }},
    {"remove a capper by slash", Action::ManageCappers,
     [](BotHarness &bot, const Person &who) {
         return command(bot, who, "capper remove", {{u"user"_s, u"803"_s}});
     }},
    {"limit a capper by slash", Action::ManageCappers,
     [](BotHarness &bot, const Person &who) {
         return command(bot, who, "capper limit", {{u"user"_s, u"803"_s}, {u"units"_s, u"5"_s}});
     }},
    {"setup by slash", Action::ManageGuild,
     [](BotHarness &bot, const Person &who) { return command(bot, who, "setup"); }},
    {"list bets by slash", Action::ViewRecord,
     [](BotHarness &bot, const Person &who) { return command(bot, who, "bet list"); }},
    {"turn a list by button", Action::ViewRecord,
     [](BotHarness &bot, const Person &who) {
         return !isRefused(bot.press(who, u"list::::b5:"_s));
     }},
    {"show a bet by slash", Action::ViewRecord,
     [](BotHarness &bot, const Person &who) {
         return command(bot, who, "bet show", betOption(openBet(bot)));
     }},
    {"bet history by menu", Action::ViewRecord,
     [](BotHarness &bot, const Person &who) {
         const Bet bet = openBet(bot);
         return !isRefused(bot.inject(bot.menuOf(who, discord::CommandKind::Message,
                                                 BetHistoryMenu::name(), bet.message.value)));
     }},
    {"capper stats by menu", Action::ViewRecord,
     [](BotHarness &bot, const Person &who) {
         return !isRefused(
             bot.inject(bot.menuOf(who, discord::CommandKind::User, StatsCommand::menuName(),
                                   BotHarness::capper().user.value)));
     }},
    {"stats by slash", Action::ViewRecord,
     [](BotHarness &bot, const Person &who) { return command(bot, who, "stats"); }},
    {"leaderboard by slash", Action::ViewRecord,
     [](BotHarness &bot, const Person &who) { return command(bot, who, "leaderboard"); }},
    {"cappers by slash", Action::ViewRecord,
     [](BotHarness &bot, const Person &who) { return command(bot, who, "capper list"); }},
    {"games by slash", Action::ViewRecord,
     [](BotHarness &bot, const Person &who) { return command(bot, who, "games"); }},
    {"status by slash", Action::ViewStatus,
     [](BotHarness &bot, const Person &who) { return command(bot, who, "status"); }},
};

Person personOf(Role role)
{
    switch (role) {
    case Role::Admin: return BotHarness::admin();
    case Role::Capper: return BotHarness::capper();
    case Role::Moderator: return BotHarness::moderator();
    case Role::Operator:
    case Role::Member: break;
    }
    return BotHarness::member();
}

/// The row that decides for that role: a capper's is that of own bets.
Action rowFor(Action action, Role role)
{
    if (role != Role::Capper)
        return action;
    if (action == Action::GradeAnyBet)
        return Action::GradeOwnBet;
    return action == Action::UndoAnyBet ? Action::UndoOwnBet : action;
}

void setRow(BotHarness &bot, Action action, Roles roles)
{
    if (permissionRow(action).fixed)
        return;
    const QString value =
        roles == Roles() ? QString::fromUtf16(kNobody) : roleNames(roles).join(u',');
    const auto saved = bot.await(bot.settings().set(
        BotHarness::kGuild, {{permissionSetting(action), value}}, Actor::panelOperator()));
    QVERIFY2(saved, qPrintable(saved ? QString() : saved.error().userText()));
}

} // namespace

/// The matrix through every path that asks it: each cell as usual, given and taken away.
class TestPermissionPaths : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cells_data()
    {
        QTest::addColumn<qsizetype>("path");
        qsizetype index = 0;
        for (const Path &path : kPaths)
            QTest::newRow(path.name) << index++;
    }

    void cells()
    {
        QFETCH(qsizetype, path);
        const Path &asked = kPaths[path];
        BotHarness bot;
        bot.setUpGuild();
        bot.addCapper(BotHarness::capper());
        bot.addCapper(BotHarness::otherCapper());
        for (const Role role : matrixRoles()) {
            const Action row = rowFor(asked.action, role);
            const PermissionRow &cells = permissionRow(row);
            const bool always = cells.fixed && cells.usual.testFlag(role);
            const auto ask = [&](Roles given) {
                setRow(bot, row, given);
                bot.clock.advance(301s); // longer than any limit
                return asked.isAllowed(bot, personOf(role));
            };
            const QByteArray name = toName(role).toLatin1();
            QVERIFY2(ask(cells.givable) == cells.givable.testFlag(role), name.constData());
            // Members are everybody: what they may is nobody's own.
            const Roles others = cells.givable & ~Roles(role) & ~Roles(Role::Member);
            QVERIFY2(ask(others) == always, name.constData());
            setRow(bot, row, cells.usual);
        }
    }

    /// The preview was allowed; the click is asked again.
    void confirmingAsksToo()
    {
        BotHarness bot;
        bot.setUpGuild();
        bot.addCapper(BotHarness::capper());
        const QString confirm = bot.draftOf(BotHarness::capper());
        setRow(bot, Action::PlaceBet, {});
        QVERIFY(isRefused(bot.press(BotHarness::capper(), confirm)));
        QVERIFY(bot.bets().isEmpty());
        setRow(bot, Action::PlaceBet, Role::Capper);
        QVERIFY(!isRefused(bot.press(BotHarness::capper(), confirm)));
        QCOMPARE(bot.bets().size(), 1);
    }

    void cellsThatAreNeverGivenCannotBeStored()
    {
        BotHarness bot;
        bot.setUpGuild();
        for (const PermissionRow &row : permissionRows()) {
            for (const Role role : matrixRoles()) {
                if (row.givable.testFlag(role))
                    continue;
                const auto saved = bot.await(bot.settings().set(
                    BotHarness::kGuild, {{permissionSetting(row.action), toName(role)}},
                    Actor::panelOperator()));
                QVERIFY2(!saved, qPrintable(toName(row.action) + u' ' + toName(role)));
            }
        }
    }
};

QTEST_MAIN(TestPermissionPaths)
#include "tst_PermissionPaths.moc"
