// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bot/postMessages.h"

#include "models/core/ErrorCodes.h"
#include "models/services/SlipService.h"

#include <QTest>
#include <QTimeZone>

using namespace dbsbm;
using namespace Qt::StringLiterals;

namespace {

constexpr GuildId kGuild{100000000000001001};
constexpr ChannelId kChannel{100000000000005001};

Bet betOf(quint64 number)
{
    Bet bet;
    bet.number = BetNumber{number};
    bet.capperName = u"Ca*sey"_s;
    bet.net = Units::fromMicro(1'000'000);
    Leg leg;
    leg.pick = u"@everyone"_s;
    leg.line = u"-3.5"_s;
    leg.startsAtMs = 1'795'000'000'000;
    leg.odds = *Odds::parse(u"-110"_s, OddsFormat::American);
    bet.legs = {leg};
    return bet;
}

QString bodyOf(const PostView &view)
{
    const auto message = postMessage(view, {}, kGuild);
    return message.embeds.at(0).toObject().value("description"_L1).toString();
}

RecapView recap()
{
    RecapView view;
    view.period = StatsPeriod::Month;
    const QTimeZone zone = QTimeZone::utc();
    view.span = spanOf(view.period, 1'795'000'000'000, zone);
    view.timeZone = u"UTC"_s;
    view.tally.won = 2;
    view.tally.net = 1'500'000;
    view.tally.turnover = 2'000'000;
    view.best = betOf(7);
    return view;
}

} // namespace

class TestPostMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void selfGradedBetsAreMarked()
    {
        BoardRow row;
        row.standing.name = u"Cato"_s;
        row.standing.tally.won = 2;
        RecapView told = recap();
        told.top = {row};
        BoardView board;
        board.board.rows = {row};
        QVERIFY(bodyOf(board).contains(u"1. Cato: "));
        QVERIFY(!bodyOf(told).contains(u"self-graded"));
        told.top[0].marked = board.board.rows[0].marked = true;
        QVERIFY(bodyOf(board).contains(u"1. Cato \\*: "));
        QVERIFY(bodyOf(board).contains(u"\\* with self-graded bets."));
        QVERIFY(bodyOf(told).contains(u"\\* with self-graded bets."));
    }

    void aRecap()
    {
        const auto message = postMessage(recap(), {"png", u"alt"_s}, kGuild);
        QCOMPARE(message.content, u"**Monthly recap: November 2026**"_s);
        QCOMPARE(message.attachments.size(), 1);
        QCOMPARE(message.attachments.first().description, u"alt"_s);
        const QJsonObject json = message.toJson();
        const QJsonObject mentions = json.value("allowed_mentions"_L1).toObject();
        QVERIFY(mentions.value("parse"_L1).toArray().isEmpty());
        QVERIFY(mentions.value("roles"_L1).toArray().isEmpty());
        const QString body = bodyOf(recap());
        QVERIFY(body.contains(u"**2-0-0**, net **+1.50 u**, turnover 2.00 u"));
        QVERIFY(body.contains(u"Best: **#7**"));
        QVERIFY(!body.contains(u"Worst"));
        QVERIFY(!body.contains(u"Restated"));
        QVERIFY(body.contains(u"Ca\\*sey"));
        RecapView restated = recap();
        restated.restatedAtMs = 1'795'000'000'000;
        QVERIFY(bodyOf(restated).contains(u"Restated <t:1795000000:f>"));
        QCOMPARE(postHeading(restated), postHeading(recap())); // it is found again by it
    }

    void aLiveBoard()
    {
        LiveBoardView view;
        view.timeZone = u"Europe/Berlin"_s;
        QVERIFY(bodyOf(view).startsWith(u"No bet is open."));
        for (quint64 number = 1; number <= 15; ++number)
            view.bets << betOf(number);
        view.open = 40;
        const QString body = bodyOf(view);
        QVERIFY(body.contains(u"starts <t:1795000000:f>"));
        QVERIFY(body.contains(u"and 25 more"));
        QVERIFY(body.contains(u"Today: **0-0-0**"));
        const auto message = postMessage(view, {}, kGuild);
        QVERIFY(message.attachments.isEmpty());
        QCOMPARE(message.embeds.at(0)
                     .toObject()
                     .value("footer"_L1)
                     .toObject()
                     .value("text"_L1)
                     .toString(),
                 u"Days begin at midnight in Europe/Berlin."_s);
    }

    void aBoard()
    {
        BoardView view;
        view.board.wish.period = StatsPeriod::Week;
        view.board.span = spanOf(StatsPeriod::Week, 1'795'000'000'000, QTimeZone::utc());
        BoardRow row;
        row.standing.name = u"Casey"_s;
        row.standing.tally.won = 1;
        row.standing.tally.net = 1'000'000;
        view.board.rows = {row};
        QCOMPARE(bodyOf(view), u"1. Casey: +1.00 u (1-0-0)"_s);
        QCOMPARE(postHeading(view), u"**Weekly leaderboard: 16 to 22 November 2026**"_s);
    }

    void aRootSaysHowItIsChecked()
    {
        const RootView view{12, QByteArray(32, '\x1f')};
        const QString hash = QString(u"1f"_s).repeated(32);
        QCOMPARE(postHeading(view), u"**Root of the journal: row 12**"_s);
        QVERIFY(
            bodyOf(view).contains(u"dbsbmd verify 100000000000001001 --seq 12 --root "_s + hash));
    }

    void faults_data()
    {
        QTest::addColumn<QString>("subject");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("named");
        QTest::newRow("counter") << u"units_counter:100000000000005001"_s << 50013
                                 << u"Manage Channels"_s;
        QTest::newRow("recap") << u"recap:day:2026-11-23"_s << 50001 << u"Attach Files"_s;
        QTest::newRow("another") << u"root:2026-11-23"_s << 10003 << u"gone"_s;
    }
    void faults()
    {
        QFETCH(QString, subject);
        QFETCH(int, code);
        QFETCH(QString, named);
        PostRow row;
        row.subject = *PostSubject::fromText(subject);
        row.channel = kChannel;
        const Error error(codes::kApiForbidden, ApiFault{u"Discord"_s, 400, code}, u"gone"_s);
        const QString text = postFault(row, error);
        QVERIFY2(text.contains(named), qPrintable(text));
        QVERIFY(text.contains(u"<#100000000000005001>"));
    }
};

QTEST_GUILESS_MAIN(TestPostMessages)
#include "tst_postMessages.moc"
