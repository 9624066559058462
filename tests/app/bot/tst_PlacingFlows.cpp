// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/PracticeFixtures.h"
#include "tests/app/bot/PracticeRig.h"

#include <QJsonArray>
#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;
using simulator::SimReply;

namespace {

constexpr int kModal = 9;

/// One capper at the message that a command was answered with: the builder, the guide, a preview.
class Conversation
{
public:
    explicit Conversation(PracticeRig &rig) : m_rig(rig) {}

    bool start(const QStringList &path, const QJsonObject &options = {})
    {
        const bool done = keep(m_rig.await(m_rig.driver().command(capper(), path, options)));
        m_message = m_rig.driver().lastInteraction();
        return done && m_last.ephemeral();
    }

    /// A component whose custom_id has \a verb at that place.
    bool press(const QString &verb, const QStringList &values = {})
    {
        return keep(m_rig.await(m_rig.driver().press(
            {guild(), channel(), capper(), {}, m_message, idOf(verb), values})));
    }

    /// Opens the modal of that button and sends it.
    bool fill(const QString &verb, const QJsonObject &fields)
    {
        const auto modal = m_rig.await(
            m_rig.driver().press({guild(), channel(), capper(), {}, m_message, idOf(verb), {}}));
        if (!modal || modal->callbackType != kModal)
            return false;
        const InteractionId asked = m_rig.driver().lastInteraction();
        return keep(
            m_rig.await(m_rig.driver().submit({guild(), channel(), capper(), asked, fields})));
    }

    /// Confirms the preview; the bets that are posted then, by number.
    QList<Bet> confirm(int count = 1)
    {
        if (!press(u"confirm"_s))
            return {};
        QList<Bet> bets;
        const auto posted = [this, &bets] {
            bets = list();
            return std::all_of(bets.cbegin(), bets.cend(),
                               [](const Bet &bet) { return bet.status == BetStatus::Open; });
        };
        const bool done = spinUntil([&] { return posted() && bets.size() == count; });
        return done ? bets : QList<Bet>();
    }

    QStringList choices() const
    {
        QStringList values;
        for (const QJsonObject &component : PracticeDriver::components(m_last.data)) {
            const QJsonArray list = component[u"options"].toArray();
            for (const QJsonValue &option : list)
                values << option[u"value"].toString();
        }
        return values;
    }

    QString text() const { return PracticeDriver::textOf(m_last); }
    qsizetype pictures() const { return m_last.files.size(); }
    UserId capper() const { return m_rig.cast().cappers.first(); }
    GuildId guild() const { return m_rig.cast().guild; }
    ChannelId channel() const { return m_rig.cast().general; }

private:
    bool keep(const Result<SimReply> &reply)
    {
        if (!reply) {
            qWarning("%s", qUtf8Printable(reply.error().userText()));
            return false;
        }
        m_last = *reply;
        return true;
    }

    QString idOf(const QString &verb) const
    {
        for (const QJsonObject &component : PracticeDriver::components(m_last.data)) {
            const QString id = component[u"custom_id"].toString();
            if (id.section(u':', 2).startsWith(verb) || id.endsWith(u':' + verb))
                return id;
        }
        return {};
    }

    QList<Bet> list() const
    {
        BetQuery query;
        query.guild = guild();
        const auto page = m_rig.await(m_rig.host().betting().bets(query));
        QList<Bet> bets = page ? page->bets : QList<Bet>();
        std::reverse(bets.begin(), bets.end());
        return bets;
    }

    PracticeRig &m_rig;
    InteractionId m_message;
    SimReply m_last;
};

QJsonObject line(const QString &game, const QString &pick, const QString &odds)
{
    return {{u"league"_s, u"Northern Basketball"_s},
            {u"game"_s, game},
            {u"pick"_s, pick},
            {u"odds"_s, odds},
            {u"start"_s, u"in 3h"_s}};
}

bool settle(PracticeRig &rig, const Bet &bet, int leg, const QString &result)
{
    const auto done = rig.await(rig.driver().command(
        rig.cast().cappers.first(), {u"bet"_s, u"settle"_s},
        {{u"bet"_s, bet.number.toString()}, {u"leg"_s, leg}, {u"result"_s, result}}));
    if (done)
        qInfo("%s", qUtf8Printable(PracticeDriver::textOf(*done)));
    return done.has_value();
}

} // namespace

/// From the slash command over buttons, lists and forms to the posted and graded slip, through the
/// simulated Discord.
class tst_PlacingFlows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPropIsPostedAndGraded()
    {
        PracticeRig rig;
        QVERIFY(rig.prepare() && rig.goOnline());
        Conversation capper(rig);
        QVERIFY(capper.start({u"bet"_s, u"prop"_s},
                             {{u"league"_s, u"Northern Basketball"_s},
                              {u"player"_s, u"Ida Brook"_s},
                              {u"market"_s, u"Points"_s},
                              {u"side"_s, u"over"_s},
                              {u"line"_s, u"21.5"_s},
                              {u"odds"_s, u"+100"_s},
                              {u"units"_s, u"1"_s}}));
        QCOMPARE(capper.pictures(), 1);
        const QList<Bet> bets = capper.confirm();
        QCOMPARE(bets.size(), 1);
        QCOMPARE(bets.first().legs.first().player, u"Ida Brook"_s);
        QVERIFY(rig.await(rig.driver().pressSlip(capper.capper(), bets.first(), u"won"_s)));
        const auto graded = rig.waitStatus(bets.first().id, BetStatus::Settled);
        QVERIFY(graded);
        QCOMPARE(graded->net.micro, 1'000'000);
    }

    void aParlayIsBuiltPostedAndGradedByLeg()
    {
        PracticeRig rig;
        QVERIFY(rig.prepare() && rig.goOnline());
        Conversation capper(rig);
        QVERIFY(capper.start({u"bet"_s, u"parlay"_s}, {{u"note"_s, u"Three of a kind"_s}}));
        QVERIFY(capper.fill(u"line"_s, line(u"Owls @ Kings"_s, u"Owls +3.5"_s, u"-110"_s)));
        QVERIFY(capper.fill(u"line"_s, line(u"Foxes @ Bears"_s, u"Over 201.5"_s, u"-110"_s)));
        QVERIFY(capper.fill(u"line"_s, line(u"Owls @ Kings"_s, u"Kings ML"_s, u"+130"_s)));
        QVERIFY2(capper.text().contains(u"same game"_s, Qt::CaseInsensitive),
                 qPrintable(capper.text()));
        QVERIFY(capper.press(u"remove"_s, {u"2"_s}));
        QVERIFY2(!capper.text().contains(u"Kings ML"_s), qPrintable(capper.text()));
        QVERIFY(capper.fill(u"prop"_s,
                            {{u"player"_s, u"Ida Brook, Crows @ Hares"_s},
                             {u"pick"_s, u"Under 9.5 Rebounds"_s},
                             {u"odds"_s, u"+100"_s}}));
        QVERIFY(capper.fill(u"units"_s, {{u"units"_s, u"1"_s}}));
        QVERIFY2(capper.text().contains(u"+629"_s), qPrintable(capper.text()));
        QVERIFY(capper.press(u"preview"_s));
        QCOMPARE(capper.pictures(), 1);
        QVERIFY(capper.press(u"edit"_s));
        QVERIFY(capper.press(u"preview"_s));
        const QList<Bet> bets = capper.confirm();
        QCOMPARE(bets.size(), 1);
        const Bet bet = bets.first();
        QCOMPARE(bet.legs.size(), 3);
        QCOMPARE(rig.slips().size(), 1);
        QVERIFY(settle(rig, bet, 1, u"won"_s));
        QVERIFY(settle(rig, bet, 2, u"push"_s));
        QCOMPARE(rig.driver().bet(bet.id)->status, BetStatus::Open);
        QVERIFY(settle(rig, bet, 3, u"won"_s));
        const auto graded = rig.waitStatus(bet.id, BetStatus::Settled);
        QVERIFY(graded);
        QCOMPARE(graded->result, std::optional(BetResult::Won));
        QCOMPARE(graded->net.micro, 2'818'182); // 21/11 * 2 - 1
    }

    void aRoundRobinIsPostedAsItsParlays()
    {
        PracticeRig rig;
        QVERIFY(rig.prepare() && rig.goOnline());
        Conversation capper(rig);
        QVERIFY(capper.start({u"bet"_s, u"parlay"_s}, {{u"units"_s, u"0.5"_s}}));
        QVERIFY(capper.fill(u"line"_s, line(u"Owls @ Kings"_s, u"Owls +3.5"_s, u"-110"_s)));
        QVERIFY(capper.fill(u"line"_s, line(u"Foxes @ Bears"_s, u"Over 201.5"_s, u"-110"_s)));
        QVERIFY(capper.fill(u"line"_s, line(u"Crows @ Hares"_s, u"Crows"_s, u"+100"_s)));
        QVERIFY(capper.press(u"robin"_s, {u"2"_s}));
        QVERIFY(capper.press(u"preview"_s));
        const QList<Bet> bets = capper.confirm(3);
        QCOMPARE(bets.size(), 3);
        QCOMPARE(rig.slips().size(), 3);
        QVERIFY(settle(rig, bets.at(1), 1, u"lost"_s));
        const auto lost = rig.waitStatus(bets.at(1).id, BetStatus::Settled);
        QVERIFY(lost);
        QCOMPARE(lost->net.micro, -500'000);
        QCOMPARE(rig.driver().bet(bets.at(0).id)->status, BetStatus::Open);
    }

    void aLineIsGuidedToAStoredGame()
    {
        PracticeRig rig;
        QVERIFY(rig.prepare() && rig.goOnline());
        const PracticeDay day(rig.world().fixtures(), 7, rig.host().clock().nowMs());
        QVERIFY(rig.await(rig.host().fixtures().record(day.games())));
        const Fixture &game = day.games().first();
        Conversation capper(rig);
        QVERIFY(capper.start({u"bet"_s, u"line"_s}));
        QVERIFY2(capper.choices().contains(game.league), qPrintable(capper.text()));
        QVERIFY(capper.press(u"page:1"_s));
        QVERIFY(!capper.choices().contains(game.league));
        QVERIFY(capper.press(u"page:0"_s));
        QVERIFY(capper.press(u"choose"_s, {game.league}));
        QVERIFY2(capper.choices().contains(game.id), qPrintable(capper.text()));
        QVERIFY(capper.press(u"choose"_s, {game.id}));
        QVERIFY(capper.press(u"choose"_s, {u"moneyline"_s}));
        QVERIFY(capper.press(u"choose"_s, {game.score.home}));
        QVERIFY(capper.fill(u"type"_s, {{u"odds"_s, u"+120"_s}, {u"units"_s, u"1"_s}}));
        QCOMPARE(capper.pictures(), 1);
        const QList<Bet> bets = capper.confirm();
        QCOMPARE(bets.size(), 1);
        QCOMPARE(bets.first().legs.first().fixture, game.id);
        QCOMPARE(bets.first().legs.first().game, game.game());
    }
};

QTEST_MAIN(tst_PlacingFlows)
#include "tst_PlacingFlows.moc"
