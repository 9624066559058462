// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/SlipMessage.h"
#include "models/services/SlipService.h"
#include "tests/support/RecordingInteractionApi.h"

#include <QTest>

using namespace dbsbm;
using namespace dbsbm::discord;

namespace {

const RenderedSlip &slip()
{
    static const RenderedSlip rendered{QByteArray("png"), QStringLiteral("Celtics -110")};
    return rendered;
}

Bet betOf(BetStatus status, std::optional<BetResult> result = {})
{
    Bet bet;
    bet.id = BetId{5};
    bet.number = BetNumber{1042};
    bet.status = status;
    bet.result = result;
    bet.net = Units::fromMicro(1'000'000);
    return bet;
}

QStringList idsOf(const OutgoingMessage &message)
{
    test::SentAnswer answer;
    answer.message = message;
    return answer.customIds();
}

} // namespace

class TestSlipMessage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Twelve selections fill them, and the stake stands behind.
    void wordsInPlaceOfThePictureAreWhole()
    {
        const QString words = QString(u'*').repeated(900) + QStringLiteral(" 2 units to win 3.64.");
        const auto message = slipMessage(betOf(BetStatus::Posting), RenderedSlip{{}, words},
                                         RoleId{9}, QStringLiteral("Cato"), {});
        const QJsonObject json = message.toJson();
        const QString content = json[u"content"].toString();
        QVERIFY(content.size() <= 2000);
        QVERIFY(content.contains(QStringLiteral("2 units to win 3.64.")));
        QVERIFY(content.contains(QStringLiteral("\\*\\*"))); // nothing of it is a form of Discord's
        QVERIFY(!json.contains(u"attachments"));
        QCOMPARE(json[u"flags"].toInt(), 4); // no preview of a link
        const QJsonObject edit =
            slipEdit(betOf(BetStatus::Open), RenderedSlip{{}, words}, {}, QStringLiteral("Cato"))
                .toJson();
        QCOMPARE(edit[u"attachments"].toArray(), QJsonArray());
        QVERIFY(edit.contains(u"attachments"));
    }

    void postPingsOnlyTheMemberRole()
    {
        const auto message = slipMessage(betOf(BetStatus::Posting), slip(), RoleId{9},
                                         QStringLiteral("@everyone <@&8> Cato"),
                                         QStringLiteral("https://cdn.discordapp.com/a.png"));
        QCOMPARE(message.mentions.roles, QList<RoleId>{RoleId{9}});
        QVERIFY(message.mentions.users.isEmpty());
        QVERIFY(message.content.startsWith(QStringLiteral("<@&9> **#1042** by ")));
        QVERIFY(!message.content.contains(QStringLiteral("<@&8>")));
        QCOMPARE(message.avatarUrl, QStringLiteral("https://cdn.discordapp.com/a.png"));
        const QJsonObject json = message.toJson();
        QCOMPARE(json[u"allowed_mentions"][u"parse"].toArray(), QJsonArray());
        QCOMPARE(json[u"allowed_mentions"][u"roles"].toArray(), QJsonArray{QStringLiteral("9")});
    }

    void postWithoutARolePingsNobody()
    {
        const auto message =
            slipMessage(betOf(BetStatus::Posting), slip(), {}, QStringLiteral("Cato"), {});
        QVERIFY(message.mentions.roles.isEmpty());
        QCOMPARE(message.content, QStringLiteral("**#1042** by Cato"));
    }

    void everyoneIsNoMemberRole()
    {
        Bet bet = betOf(BetStatus::Posting);
        bet.guild = GuildId{7}; // its @everyone is the role of the same id
        const auto message = slipMessage(bet, slip(), RoleId{7}, QStringLiteral("Cato"), {});
        QVERIFY(message.mentions.roles.isEmpty());
        QCOMPARE(message.content, QStringLiteral("**#1042** by Cato"));
    }

    void namesTurnNoText()
    {
        const QString name = QStringLiteral("Ca\u202Eto\u2066 \U0001F469\u200D\U0001F680");
        const QString shown = QStringLiteral("Cato \U0001F469\u200D\U0001F680");
        const auto message = slipMessage(betOf(BetStatus::Posting), slip(), {}, name, {});
        QCOMPARE(message.content, QString(QStringLiteral("**#1042** by ") + shown));
        QCOMPARE(message.username, shown);
    }

    void scoresAreNoPlaceholders()
    {
        Proposal proposal;
        proposal.bet = betOf(BetStatus::Open);
        proposal.bet.legs.resize(3);
        proposal.legs = {{0, LegResult::Won, {1, 1}}};
        proposal.grades.resize(1);
        proposal.grades.first().scored = QStringLiteral("Team %2 1, Team %3 0");
        const auto edit = slipEdit(proposal.bet, slip(), {}, QStringLiteral("Cato"), proposal);
        QVERIFY(edit.content.endsWith(
            QStringLiteral("Final: Team %2 1, Team %3 0. Suggested for 1 of 3 selections.")));
    }

    void imageHasAltText()
    {
        const auto message =
            slipMessage(betOf(BetStatus::Posting), slip(), {}, QStringLiteral("Cato"), {});
        QCOMPARE(message.attachments.size(), 1);
        QCOMPARE(message.attachments.first().description, QStringLiteral("Celtics -110"));
        QCOMPARE(message.attachments.first().filename, QStringLiteral("slip.png"));
        QCOMPARE(message.attachments.first().data, QByteArray("png"));
    }

    void buttonsFollowTheState_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("verbs");
        QTest::newRow("posting") << int(BetStatus::Posting) << QStringLiteral("won lost push void");
        QTest::newRow("open") << int(BetStatus::Open) << QStringLiteral("won lost push void");
        QTest::newRow("settled") << int(BetStatus::Settled) << QStringLiteral("undo");
        QTest::newRow("cancelled") << int(BetStatus::Cancelled) << QString();
    }

    void buttonsFollowTheState()
    {
        QFETCH(int, status);
        QFETCH(QString, verbs);
        const auto edit = slipEdit(betOf(BetStatus(status), BetResult::Won), slip(), RoleId{9},
                                   QStringLiteral("Cato"));
        QStringList expected;
        for (const QString &verb : verbs.split(u' ', Qt::SkipEmptyParts))
            expected.append(QStringLiteral("bet:5:") + verb);
        QCOMPARE(idsOf(edit), expected);
        QCOMPARE(edit.clearComponents, expected.isEmpty());
        QVERIFY(edit.mentions.roles.isEmpty());
        QVERIFY(edit.username.isEmpty());
    }

    void textSaysHowItWent()
    {
        const QString name = QStringLiteral("Cato");
        QCOMPARE(slipEdit(betOf(BetStatus::Settled, BetResult::Won), slip(), {}, name).content,
                 QStringLiteral("**#1042** by Cato: Won +1.00 u"));
        QCOMPARE(slipEdit(betOf(BetStatus::Cancelled), slip(), {}, name).content,
                 QStringLiteral("**#1042** by Cato: cancelled"));
        Bet late = betOf(BetStatus::Open);
        late.late = true;
        QCOMPARE(slipEdit(late, slip(), {}, name).content,
                 QStringLiteral("**#1042** by Cato (late)"));
    }

    void webhookNameIsOneThatDiscordTakes_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("expected");
        QTest::newRow("plain") << QStringLiteral(" Cato  II ") << QStringLiteral("Cato II");
        QTest::newRow("reserved") << QStringLiteral("My Discord Picks")
                                  << QStringLiteral("My Picks");
        QTest::newRow("nested") << QStringLiteral("disdiscordcord X") << QStringLiteral("X");
        QTest::newRow("nothing left") << QStringLiteral("CLYDE") << QStringLiteral("Capper");
        QTest::newRow("empty") << QString() << QStringLiteral("Capper");
        QTest::newRow("everyone") << QStringLiteral("Everyone") << QStringLiteral("Capper");
        QTest::newRow("long") << QString(200, u'a') << QString(80, u'a');
        QTest::newRow("long emoji")
            << QString(QString(79, u'a') + QStringLiteral("\U0001F600")) << QString(79, u'a');
    }

    void webhookNameIsOneThatDiscordTakes()
    {
        QFETCH(QString, name);
        QTEST(webhookName(name), "expected");
    }
};

QTEST_GUILESS_MAIN(TestSlipMessage)
#include "tst_SlipMessage.moc"
