// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/texts.h"
#include "tests/app/bot/PracticeRig.h"

#include <QJsonArray>
#include <QTest>

#include <atomic>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

/// What members see of a slip whose picture cannot be drawn.
class tst_UndrawnSlips : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSlipThatCannotBeDrawnGoesInWords();
    void anEditThatCannotBeDrawnTakesTheOldPictureAway();
    void oneThatMayHaveArrivedIsLookedForAllTheSame();

private:
    static Result<QByteArray> refuse(const CardContent &, const SlipTheme &)
    {
        return fail(codes::kImageFailed, ImageGenerationFault{}, u"No paper."_s);
    }
};

/// Posted in words after a second try; with its picture as soon as that can be drawn.
void tst_UndrawnSlips::aSlipThatCannotBeDrawnGoesInWords()
{
    PracticeRig rig;
    QVERIFY(rig.prepare() && rig.goOnline());
    std::atomic_int drawings = 0;
    rig.host().slips().setDrawing([&drawings](const CardContent &content, const SlipTheme &theme) {
        ++drawings;
        return refuse(content, theme);
    });
    const auto placed = rig.place(); // the preview is in words, too
    QVERIFY(placed);
    QVERIFY(drawings >= 1);
    const auto open = rig.waitStatus(placed->id, BetStatus::Open);
    QVERIFY(open);
    QCOMPARE(drawings, 3);
    QCOMPARE(rig.slips().size(), 1);
    const auto slip = [&rig] { return rig.slips().constFirst(); };
    QVERIFY(slip().files.isEmpty());
    const QString words = slip().json.value(u"content"_s).toString();
    QVERIFY2(words.contains(u"#%1"_s.arg(open->number.toString())), qUtf8Printable(words));
    QVERIFY2(words.contains(escapeMarkdown(open->legs.constFirst().pick)), qUtf8Printable(words));
    QVERIFY(rig.wasRecorded(u"IMG-001"_s));
    rig.host().slips().setDrawing([](const CardContent &content, const SlipTheme &theme) {
        return encodePng(renderCard(content, theme));
    });
    QVERIFY(rig.await(
        rig.driver().pressSlip(rig.cast().cappers.constFirst(), *open, QStringLiteral("won"))));
    QVERIFY(spinUntil([&] { return !slip().files.isEmpty(); }));
    QVERIFY(slip().files.constFirst().startsWith("\x89PNG"));
}

/// What an older picture shows is no longer so.
void tst_UndrawnSlips::anEditThatCannotBeDrawnTakesTheOldPictureAway()
{
    PracticeRig rig;
    QVERIFY(rig.prepare() && rig.goOnline());
    const auto placed = rig.place();
    QVERIFY(placed);
    const auto open = rig.waitStatus(placed->id, BetStatus::Open);
    QVERIFY(open);
    rig.host().slips().setDrawing(refuse);
    QVERIFY(rig.await(
        rig.driver().pressSlip(rig.cast().cappers.constFirst(), *open, QStringLiteral("won"))));
    QVERIFY(spinUntil(
        [&] { return rig.slips().constFirst().json.value(u"attachments"_s).toArray().isEmpty(); }));
    QVERIFY(!PracticeDriver::customId(rig.slips().constFirst().json, u":undo"_s).isEmpty());
}

/// Its picture failing must not end the search: a second slip would stand there.
void tst_UndrawnSlips::oneThatMayHaveArrivedIsLookedForAllTheSame()
{
    PracticeRig rig;
    QVERIFY(rig.prepare() && rig.goOnline());
    simulator::SimFault fault;
    fault.method = u"POST"_s;
    fault.pathPattern = u"^/webhooks/\\d+/[^/]+$"_s;
    fault.loseReply = true;
    fault.then = [&rig] { rig.host().slips().setDrawing(refuse); };
    rig.discord().addFault(fault);
    const auto bet = rig.place();
    QVERIFY(bet);
    const auto open = rig.waitStatus(bet->id, BetStatus::Open);
    QVERIFY(open);
    QCOMPARE(rig.slips().size(), 1);
    QCOMPARE(open->message, rig.slips().constFirst().id);
    QVERIFY(!rig.slips().constFirst().files.isEmpty()); // of the first attempt
}

QTEST_MAIN(tst_UndrawnSlips)
#include "tst_UndrawnSlips.moc"
