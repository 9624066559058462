// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/Translations.h"
#include "tests/app/bot/PracticeRig.h"

#include <QJsonArray>
#include <QTest>

#include <cmath>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;
using simulator::SimFault;

namespace {
QString executePath()
{
    return QStringLiteral("^/webhooks/\\d+/[^/]+$");
}

SimFault execute(int status, int discordCode = 0)
{
    SimFault fault;
    fault.method = QStringLiteral("POST");
    fault.pathPattern = executePath();
    fault.status = status;
    fault.body = {{QStringLiteral("message"), QStringLiteral("planted")},
                  {QStringLiteral("code"), discordCode}};
    return fault;
}
} // namespace

/// From a confirmed bet to its slip and back, over the real REST client and the simulated Discord.
class tst_OutboxWorker : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void postsUnderTheCappersNameAndPingsOneRole();
    void theMetricsMove();
    void editsTheSlipWhenGraded();
    void adoptsAfterALostReply();
    void adoptsWhateverTheCapperIsCalledByNow_data();
    void adoptsWhateverTheCapperIsCalledByNow();
    void sendsAgainWhenNothingArrived();
    void aRefusedPostFailsAndCanBeRepeated();
    void aDeletedWebhookIsReplaced();
    void waitsOfflineAndSendsOnceOnline();
    void burstOfSixKeepsOrder();
    void theBotItselfPostsAndEdits();
    void theBotsLostReplyMakesNoSecondSlip();
    void theBotsDeadAttemptIsAdopted();
    void aSlipIsEditedInTheFormItWasPostedIn();
    void aSlipSpeaksTheLanguageOfItsServer();
};

void tst_OutboxWorker::postsUnderTheCappersNameAndPingsOneRole()
{
    PracticeRig rig;
    QVERIFY(rig.prepare() && rig.goOnline());
    const auto bet = rig.place();
    QVERIFY(bet && rig.waitStatus(bet->id, BetStatus::Open));
    QCOMPARE(rig.slips().size(), 1);
    const QJsonObject slip = rig.slips().constFirst().json;
    QCOMPARE(
        slip.value(QLatin1String("author")).toObject().value(QLatin1String("username")).toString(),
        rig.world().fixtures().cappers.constFirst().name);
    QCOMPARE(slip.value(QLatin1String("mention_roles")).toArray(),
             QJsonArray{rig.cast().memberRole.toString()});
    const QJsonObject picture = slip.value(QLatin1String("attachments")).toArray().at(0).toObject();
    QVERIFY(!picture.value(QLatin1String("description")).toString().isEmpty());
    QVERIFY(rig.slips().constFirst().files.constFirst().startsWith("\x89PNG"));
}

void tst_OutboxWorker::theMetricsMove()
{
    PracticeRig rig;
    QVERIFY(rig.prepare() && rig.goOnline());
    const Metrics &metrics = rig.host().metrics();
    const MetricLabels guild{{QStringLiteral("guild"), rig.cast().guild.toString()}};
    QCOMPARE(metrics.histogram(metric::kOutboxDelay).count(), quint64(0));
    const auto bet = rig.place();
    QVERIFY(bet && rig.waitStatus(bet->id, BetStatus::Open));
    QCOMPARE(metrics.histogram(metric::kOutboxDelay).count(), quint64(1));
    QVERIFY(metrics.gauge(metric::kOutboxAge) >= 0);
    QCOMPARE(metrics.counter(metric::kBetsPlaced, guild), 1.0);
    QCOMPARE(metrics.counter(metric::kTurnover, guild),
             static_cast<double>(bet->stake.risk.micro) / 1e6);
    QVERIFY(metrics.counterSum(metric::kRestRequests) > 0);
    QVERIFY(metrics.histogram(metric::kRenderDuration).count() > 0);
    // Nobody looks while Discord is away: that is a gap, not what it was.
    const MetricLabels queued{{QStringLiteral("state"), QStringLiteral("queued")}};
    QVERIFY(spinUntil([&] { return metrics.gauge(metric::kOutboxDepth, queued) >= 0; }));
    rig.session().stop();
    QVERIFY(spinUntil([&] { return std::isnan(metrics.gauge(metric::kOutboxAge)); }));
    QVERIFY(std::isnan(metrics.gauge(metric::kOutboxDepth, queued)));
}

void tst_OutboxWorker::editsTheSlipWhenGraded()
{
    PracticeRig rig;
    QVERIFY(rig.prepare() && rig.goOnline());
    const auto placed = rig.place();
    QVERIFY(placed);
    const auto open = rig.waitStatus(placed->id, BetStatus::Open);
    QVERIFY(open);
    const QByteArray before = rig.slips().constFirst().files.constLast();
    QVERIFY(rig.await(
        rig.driver().pressSlip(rig.cast().cappers.constFirst(), *open, QStringLiteral("won"))));
    QVERIFY(rig.waitStatus(placed->id, BetStatus::Settled));
    QVERIFY(spinUntil([&] { return rig.slips().constFirst().files.constLast() != before; }));
    QCOMPARE(rig.slips().size(), 1);
    QVERIFY(!PracticeDriver::customId(rig.slips().constFirst().json, QStringLiteral(":undo"))
                 .isEmpty());
}

void tst_OutboxWorker::adoptsAfterALostReply()
{
    PracticeRig rig;
    QVERIFY(rig.prepare() && rig.goOnline());
    rig.discord().setContentHidden(true);
    SimFault fault = execute(0);
    fault.loseReply = true;
    rig.discord().addFault(fault);
    const auto bet = rig.place();
    QVERIFY(bet);
    const auto open = rig.waitStatus(bet->id, BetStatus::Open);
    QVERIFY(open);
    QCOMPARE(rig.slips().size(), 1);
    QCOMPARE(open->message, rig.slips().constFirst().id);
    QVERIFY(rig.wasRecorded(u"API-013"_s));
}

void tst_OutboxWorker::adoptsWhateverTheCapperIsCalledByNow_data()
{
    QTest::addColumn<bool>("forgotten");
    QTest::newRow("renamed") << false;
    QTest::newRow("forgotten") << true;
}

/// Between the attempt and its reconciliation.
void tst_OutboxWorker::adoptsWhateverTheCapperIsCalledByNow()
{
    QFETCH(bool, forgotten);
    PracticeRig rig;
    QVERIFY(rig.prepare() && rig.goOnline());
    bool changed = false;
    SimFault fault = execute(0);
    fault.loseReply = true;
    fault.then = [&rig, &changed, forgotten] {
        const GuildId guild = rig.cast().guild;
        const UserId user = rig.cast().cappers.constFirst();
        if (forgotten) {
            rig.host()
                .records()
                .forget(guild, user, Actor::panelOperator())
                .then(&rig, [&changed](const Result<qint64> &done) { changed = done.has_value(); });
        } else {
            rig.host()
                .cappers()
                .setProfile({guild, user, QStringLiteral("Another name")}, Actor::panelOperator())
                .then(&rig, [&changed](const Result<Capper> &done) { changed = done.has_value(); });
        }
    };
    rig.discord().addFault(fault);
    const auto bet = rig.place();
    QVERIFY(bet);
    const auto open = rig.waitStatus(bet->id, BetStatus::Open);
    QVERIFY(open);
    QVERIFY(changed);
    QCOMPARE(rig.slips().size(), 1);
    QCOMPARE(open->message, rig.slips().constFirst().id);
}

void tst_OutboxWorker::sendsAgainWhenNothingArrived()
{
    PracticeRig rig;
    QVERIFY(rig.prepare() && rig.goOnline());
    SimFault fault = execute(502); // nobody knows whether it arrived; it did not
    fault.times = 2;
    rig.discord().addFault(fault);
    const auto bet = rig.place();
    QVERIFY(bet && rig.waitStatus(bet->id, BetStatus::Open));
    QCOMPARE(rig.slips().size(), 1);
}

void tst_OutboxWorker::aRefusedPostFailsAndCanBeRepeated()
{
    PracticeRig rig;
    QVERIFY(rig.prepare() && rig.goOnline());
    rig.discord().addFault(execute(403, 50013));
    const auto bet = rig.place();
    QVERIFY(bet);
    QVERIFY(rig.waitStatus(bet->id, BetStatus::PostFailed));
    QCOMPARE(rig.slips().size(), 0);
    QVERIFY(!rig.host().errors().groups().isEmpty());
    QVERIFY(rig.await(rig.host().outbox().requeueBet(rig.cast().guild, bet->id)));
    QVERIFY(rig.waitStatus(bet->id, BetStatus::Open));
    QCOMPARE(rig.slips().size(), 1);
}

void tst_OutboxWorker::aDeletedWebhookIsReplaced()
{
    PracticeRig rig;
    QVERIFY(rig.prepare() && rig.goOnline());
    const auto first = rig.place();
    QVERIFY(first);
    const auto posted = rig.waitStatus(first->id, BetStatus::Open);
    QVERIFY(posted);
    QVERIFY(rig.deleteWebhook(posted->webhook)); // as somebody does in the server's settings
    const auto second = rig.place(1);
    QVERIFY(second);
    const auto open = rig.waitStatus(second->id, BetStatus::Open);
    QVERIFY(open);
    QVERIFY(open->webhook != posted->webhook);
    QCOMPARE(rig.slips().size(), 2);
    QVERIFY(rig.wasRecorded(u"API-008"_s));
}

void tst_OutboxWorker::waitsOfflineAndSendsOnceOnline()
{
    PracticeRig rig;
    QVERIFY(rig.prepare() && rig.goOnline());
    SimFault fault = execute(403, 50013);
    rig.discord().addFault(fault);
    const auto bet = rig.place();
    QVERIFY(bet && rig.waitStatus(bet->id, BetStatus::PostFailed));
    rig.session().stop();
    QVERIFY(rig.await(rig.host().outbox().requeueBet(rig.cast().guild, bet->id)));
    QCOMPARE(rig.slips().size(), 0);
    QVERIFY(rig.goOnline());
    QVERIFY(rig.waitStatus(bet->id, BetStatus::Open));
    QCOMPARE(rig.slips().size(), 1);
}

void tst_OutboxWorker::burstOfSixKeepsOrder()
{
    PracticeRig rig;
    QVERIFY(rig.prepare() && rig.goOnline());
    QList<BetId> placed;
    for (int i = 0; i < 6; ++i) {
        const auto bet = rig.place(i % 3);
        QVERIFY(bet);
        placed.append(bet->id);
    }
    for (BetId id : std::as_const(placed))
        QVERIFY(rig.waitStatus(id, BetStatus::Open));
    QCOMPARE(rig.slips().size(), 6);
    for (qsizetype i = 1; i < placed.size(); ++i)
        QVERIFY(rig.driver().bet(placed.at(i))->message
                > rig.driver().bet(placed.at(i - 1))->message);
}

void tst_OutboxWorker::theBotItselfPostsAndEdits()
{
    PracticeRig rig;
    QVERIFY(rig.prepare() && rig.postAs(QStringLiteral("bot")) && rig.goOnline());
    const auto placed = rig.place();
    QVERIFY(placed);
    const auto open = rig.waitStatus(placed->id, BetStatus::Open);
    QVERIFY(open);
    QVERIFY(!open->webhook.isValid());
    QCOMPARE(rig.slips().size(), 1);
    const QJsonObject slip = rig.slips().constFirst().json;
    QVERIFY(!slip.contains(QLatin1String("webhook_id")));
    QVERIFY(!slip.value(QLatin1String("nonce")).toString().isEmpty());
    const QString text = slip.value(QLatin1String("content")).toString();
    QVERIFY2(text.contains(rig.world().fixtures().cappers.constFirst().name), qPrintable(text));
    QCOMPARE(slip.value(QLatin1String("mention_roles")).toArray(),
             QJsonArray{rig.cast().memberRole.toString()});
    QVERIFY(rig.await(
        rig.driver().pressSlip(rig.cast().cappers.constFirst(), *open, QStringLiteral("won"))));
    QVERIFY(spinUntil([&] {
        return !PracticeDriver::customId(rig.slips().constFirst().json, QStringLiteral(":undo"))
                    .isEmpty();
    }));
    QCOMPARE(rig.slips().size(), 1);
}

void tst_OutboxWorker::theBotsLostReplyMakesNoSecondSlip()
{
    PracticeRig rig;
    QVERIFY(rig.prepare() && rig.postAs(QStringLiteral("bot")) && rig.goOnline());
    SimFault fault;
    fault.method = QStringLiteral("POST");
    fault.pathPattern = QStringLiteral("^/channels/\\d+/messages$");
    fault.loseReply = true;
    rig.discord().addFault(fault);
    const auto bet = rig.place();
    QVERIFY(bet);
    const auto open = rig.waitStatus(bet->id, BetStatus::Open);
    QVERIFY(open);
    QCOMPARE(rig.slips().size(), 1);
    QCOMPARE(open->message, rig.slips().constFirst().id);
}

/// A process died between its request and the note that it arrived, and the setting was changed
/// before the next one began.
void tst_OutboxWorker::theBotsDeadAttemptIsAdopted()
{
    PracticeRig rig;
    QVERIFY(rig.prepare() && rig.goOnline());
    rig.discord().addFault(execute(403, 50013));
    const auto bet = rig.place();
    QVERIFY(bet && rig.waitStatus(bet->id, BetStatus::PostFailed));
    rig.session().stop();
    OutboxService &outbox = rig.host().outbox();
    QVERIFY(rig.await(outbox.requeueBet(rig.cast().guild, bet->id)));
    const auto rows = rig.await(outbox.due(10));
    QVERIFY(rows && rows->size() == 1);
    QVERIFY(rig.await(outbox.beginAttempt(rows->constFirst().id, rows->constFirst().attempts, {},
                                          rig.cast().slips)));
    const auto arrived = rig.post(QStringLiteral("**#1** by somebody"));
    QVERIFY(arrived);
    QVERIFY(rig.goOnline());
    const auto open = rig.waitStatus(bet->id, BetStatus::Open);
    QVERIFY(open);
    QCOMPARE(open->message, arrived->id);
    QVERIFY(!open->webhook.isValid());
    QCOMPARE(rig.slips().size(), 1);
}

void tst_OutboxWorker::aSlipIsEditedInTheFormItWasPostedIn()
{
    PracticeRig rig;
    QVERIFY(rig.prepare() && rig.goOnline());
    const auto first = rig.place();
    QVERIFY(first && rig.waitStatus(first->id, BetStatus::Open));
    QVERIFY(rig.postAs(QStringLiteral("bot")));
    const auto second = rig.place(1);
    QVERIFY(second && rig.waitStatus(second->id, BetStatus::Open));
    QVERIFY(rig.postAs(QStringLiteral("capper")));
    QCOMPARE(rig.slips().size(), 2);
    for (int i = 0; i < 2; ++i) {
        const auto open = rig.driver().bet(i == 0 ? first->id : second->id);
        QVERIFY(open);
        QCOMPARE(open->webhook.isValid(), i == 0);
        QVERIFY(rig.await(
            rig.driver().pressSlip(rig.cast().cappers.at(i), *open, QStringLiteral("lost"))));
    }
    const auto edited = [&rig](qsizetype i) {
        return !PracticeDriver::customId(rig.slips().at(i).json, QStringLiteral(":undo")).isEmpty();
    };
    QVERIFY(spinUntil([&] { return edited(0) && edited(1); }));
    QCOMPARE(rig.slips().size(), 2);
}

void tst_OutboxWorker::aSlipSpeaksTheLanguageOfItsServer()
{
    Translations translations;
    QVERIFY(QCoreApplication::installTranslator(&translations));
    PracticeRig rig;
    QVERIFY(rig.prepare() && rig.goOnline());
    QVERIFY(rig.await(rig.host().guildSettings().set(
        rig.cast().guild, {{QStringLiteral("language"), QStringLiteral("de")}},
        Actor::panelOperator())));
    const auto placed = rig.place();
    QVERIFY(placed);
    const auto open = rig.waitStatus(placed->id, BetStatus::Open);
    QVERIFY(open);
    const auto slip = [&rig] { return rig.slips().constFirst().json; };
    const auto text = [&slip] { return slip().value(QLatin1String("content")).toString(); };
    QVERIFY2(text().contains(QStringLiteral("**#1** von ")), qPrintable(text()));
    const QJsonObject picture =
        slip().value(QLatin1String("attachments")).toArray().at(0).toObject();
    QVERIFY(picture.value(QLatin1String("description"))
                .toString()
                .contains(QStringLiteral("Einsatz ")));
    QVERIFY(rig.await(
        rig.driver().pressSlip(rig.cast().cappers.constFirst(), *open, QStringLiteral("won"))));
    QVERIFY(spinUntil([&text] { return text().contains(QStringLiteral(": Gewonnen ")); }));
}

QTEST_MAIN(tst_OutboxWorker)
#include "tst_OutboxWorker.moc"
