// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/ProfileCommand.h"

#include "models/slips/imageDecoder.h"
#include "tests/support/BotHarness.h"

#include <QBuffer>
#include <QPainter>

#include <array>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// Green in the middle square, red beside it.
QByteArray wide(const char *format = "PNG")
{
    QImage image(900, 300, QImage::Format_RGB32);
    image.fill(Qt::red);
    QPainter(&image).fillRect(300, 0, 300, 300, Qt::green);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

} // namespace

class TestProfileCommand : public QObject
{
    Q_OBJECT

    struct Rig : BotHarness
    {
        Rig()
        {
            setUpGuild();
            addCapper(BotHarness::capper());
        }

        SentAnswer profile(const QVariantMap &options, const Person &who = BotHarness::capper())
        {
            return command(who, u"profile"_s, options);
        }

        /// /profile with an attachment, as Discord resolves it.
        SentAnswer upload(const discord::ResolvedAttachment &file)
        {
            discord::Interaction interaction =
                commandOf(BotHarness::capper(), u"profile"_s, {{u"picture"_s, u"77"_s}});
            interaction.resolvedAttachments.insert(u"77"_s, file);
            return inject(interaction);
        }
        discord::ResolvedAttachment file(const QByteArray &bytes)
        {
            cdn.script({{.status = 200, .body = bytes}});
            return {cdn.url().resolved(QUrl(u"/attachments/ephemeral/77/me.png"_s)).toString(),
                    u"me.png"_s, bytes.size(), 900, 300};
        }

        CapperProfile now()
        {
            return **await(cappers().profile(kGuild, BotHarness::capper().user));
        }
        int left(RateAction action)
        {
            return limiter.peek(kGuild, BotHarness::capper().user, std::array{action}).remaining;
        }
    };

private Q_SLOTS:
    void showsAndChanges()
    {
        Rig bot;
        const SentAnswer plain = bot.profile({});
        QVERIFY(plain.message.ephemeral);
        QVERIFY(plain.text().contains(u"Cato"));
        QCOMPARE(bot.left(RateAction::StatsQuery), 9);
        const SentAnswer saved =
            bot.profile({{u"name"_s, u"Cato the Younger"_s}, {u"colour"_s, u"#3b82F6"_s}});
        QVERIFY2(saved.text().contains(u"saved"), qPrintable(saved.text()));
        QCOMPARE(bot.now().capper.displayName, u"Cato the Younger"_s);
        QCOMPARE(bot.now().portrait.colour.name(), u"#3b82f6"_s);
        QCOMPARE(bot.left(RateAction::UserRegistration), 0);
        QCOMPARE(bot.left(RateAction::AdminCommand), 3);
    }

    /// The first profile is rare, edits are as other changes.
    void chargesTheFirstOtherwiseThanEdits()
    {
        Rig bot;
        bot.profile({{u"colour"_s, u"#000001"_s}});
        for (int i = 0; i < 3; ++i)
            QVERIFY(
                !bot.profile({{u"colour"_s, u"#00000%1"_s.arg(i)}}).text().contains(u"LIM-001"));
        QVERIFY(bot.profile({{u"colour"_s, u"#000009"_s}}).text().contains(u"LIM-001"));
        QCOMPARE(bot.now().portrait.colour.name(), u"#000002"_s);
    }

    void takesAPicture()
    {
        Rig bot;
        const SentAnswer answer = bot.upload(bot.file(wide("JPEG")));
        QVERIFY2(answer.text().contains(u"saved"), qPrintable(answer.text()));
        const QImage kept = bot.now().portrait.picture.image;
        QCOMPARE(kept.size(), QSize(kProfileSide, kProfileSide));
        for (const QPoint at : {QPoint(4, 128), QPoint(128, 128), QPoint(251, 128)}) {
            const QColor colour = kept.pixelColor(at);
            QVERIFY2(colour.green() > 200 && colour.red() < 80, qPrintable(colour.name()));
        }
        QCOMPARE(answer.message.attachments.size(), 1);
        QCOMPARE(answer.message.attachments.first().data, bot.now().picture);
        // The preview of a slip shows it at once.
        const SentAnswer before =
            bot.command(BotHarness::capper(), u"bet line"_s, bot.betOptions());
        bot.clock.advance(61s);
        QVERIFY(bot.profile({{u"colour"_s, u"#FF0000"_s}}).text().contains(u"saved"));
        bot.upload(bot.file(QByteArray())); // nothing there: the picture stays
        QVERIFY(!bot.now().picture.isEmpty());
        QVERIFY(before.message.attachments.first().data.startsWith("\x89PNG"));
    }

    void picturesShowOnPreviews()
    {
        Rig bot;
        const auto preview = [&] {
            return bot.command(BotHarness::capper(), u"bet line"_s, bot.betOptions())
                .message.attachments.value(0)
                .data;
        };
        const QByteArray plain = preview();
        QVERIFY(!plain.isEmpty());
        bot.profile({{u"colour"_s, u"#AA00AA"_s}});
        const QByteArray coloured = preview();
        QVERIFY(coloured != plain);
        bot.upload(bot.file(wide()));
        QVERIFY(preview() != coloured);
    }

    void refusesBeforeItFetches_data()
    {
        QTest::addColumn<qint64>("size");
        QTest::addColumn<int>("width");
        QTest::addColumn<QString>("url"); // empty = that of the server
        QTest::newRow("too many bytes") << qint64(8 * 1024 * 1024 + 1) << 10 << QString();
        QTest::newRow("too wide") << qint64(1000) << 4097 << QString();
        QTest::newRow("another host") << qint64(1000) << 10 << u"http://127.0.0.1:9/me.png"_s;
        QTest::newRow("a file") << qint64(1000) << 10 << u"file:///etc/passwd"_s;
    }
    void refusesBeforeItFetches()
    {
        QFETCH(qint64, size);
        QFETCH(int, width);
        QFETCH(QString, url);
        Rig bot;
        discord::ResolvedAttachment file = bot.file(wide());
        file.size = size;
        file.width = width;
        if (!url.isEmpty())
            file.url = url;
        const SentAnswer answer = bot.upload(file);
        QVERIFY2(answer.text().contains(u"IMG-002"), qPrintable(answer.text()));
        QVERIFY(bot.cdn.requests().isEmpty());
        QVERIFY(bot.now().picture.isEmpty());
    }

    void refusesWhatIsNoPicture_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("text") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>");
        QTest::newRow("cut") << wide().first(200);
        QTest::newRow("more than was said") << QByteArray(8 * 1024 * 1024 + 1, 'x');
    }
    void refusesWhatIsNoPicture()
    {
        QFETCH(QByteArray, bytes);
        Rig bot;
        discord::ResolvedAttachment file = bot.file(bytes);
        file.size = 1000; // Discord says what it likes
        const SentAnswer answer = bot.upload(file);
        QVERIFY2(answer.text().contains(u"IMG-002"), qPrintable(answer.text()));
        QVERIFY(bot.now().picture.isEmpty());
    }

    /// What Discord does not hand out is no fault of the member: it costs nothing.
    void givesBackWhatATroubleCost()
    {
        Rig bot;
        const auto file = bot.file(wide());
        bot.cdn.script({{.status = 503}});
        const SentAnswer answer = bot.upload(file);
        QVERIFY2(answer.text().contains(u"API-001"), qPrintable(answer.text()));
        QCOMPARE(bot.left(RateAction::UserRegistration), 1);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("code");
        QTest::newRow("mention") << u"name"_s << u"@everyone"_s << u"VAL-005"_s;
        QTest::newRow("no colour") << u"colour"_s << u"blue"_s << u"VAL-005"_s;
        QTest::newRow("short colour") << u"colour"_s << u"#FFF"_s << u"VAL-005"_s;
        QTest::newRow("no file") << u"picture"_s << u"78"_s << u"VAL-006"_s;
    }
    void refuses()
    {
        QFETCH(QString, option);
        QFETCH(QString, value);
        QFETCH(QString, code);
        Rig bot;
        const SentAnswer answer = bot.profile({{option, value}});
        QVERIFY(answer.message.ephemeral);
        QVERIFY2(answer.text().contains(code), qPrintable(answer.text()));
        QVERIFY(!bot.now().isOwn());
        QCOMPARE(bot.left(RateAction::UserRegistration), 1);
    }

    void isForCappersOnly()
    {
        Rig bot;
        for (const Person &who : {BotHarness::member(), BotHarness::admin()}) {
            const SentAnswer answer = bot.profile({{u"colour"_s, u"#112233"_s}}, who);
            QVERIFY2(answer.text().contains(u"AUT-006"), qPrintable(answer.text()));
        }
    }
};

QTEST_MAIN(TestProfileCommand)
#include "tst_ProfileCommand.moc"
