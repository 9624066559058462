// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bot/AvatarBook.h"

#include "models/ops/ErrorTracker.h"
#include "models/ops/Metrics.h"
#include "models/slips/imageDecoder.h"
#include "tests/support/FakeHttpServer.h"
#include "tests/support/TestDatabase.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;
using Reply = FakeHttpServer::Reply;

namespace {

constexpr ChannelId kAdminChannel{100000000000002009};
constexpr quint64 kMessage = 100000000000008001;

QByteArray png(QRgb colour)
{
    QImage image(kProfileSide, kProfileSide, QImage::Format_ARGB32);
    image.fill(QColor::fromRgb(colour));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

/// A message whose attachment ends at \a endsAtMs; \a mark tells addresses apart.
Reply messageWith(const QString &mark, qint64 endsAtMs)
{
    const QString url = u"https://cdn.example/attachments/1/2/%1.png?ex=%2&is=1&hm=2"_s.arg(
        mark, QString::number(endsAtMs / 1000, 16));
    const QJsonObject json{{u"id"_s, QString::number(kMessage)},
                           {u"channel_id"_s, kAdminChannel.toString()},
                           {u"author"_s, QJsonObject{{u"id"_s, u"5"_s}}},
                           {u"attachments"_s, QJsonArray{QJsonObject{{u"url"_s, url}}}}};
    return {.status = 200, .body = QJsonDocument(json).toJson()};
}

Reply refusal(int status, int code)
{
    return {.status = status,
            .body =
                QJsonDocument(QJsonObject{{u"code"_s, code}, {u"message"_s, u"no"_s}}).toJson()};
}

} // namespace

class TestAvatarBook : public QObject
{
    Q_OBJECT

    struct Rig
    {
        RecordFixture record;
        FakeHttpServer server;
        Metrics metrics;
        ErrorTracker errors{record.file.clock()};
        discord::RestClient rest{server.url(), record.file.clock(), metrics};
        QObject context;
        discord::DiscordApi api{rest, &context};
        AvatarBook book{{record.cappers, api, record.file.clock(), errors}};

        Rig() { rest.setToken(Secret("token")); }

        CapperProfile profile()
        {
            return **await(record.cappers.profile(RecordFixture::kGuild, RecordFixture::kCapper));
        }
        void setPicture(QRgb colour)
        {
            ProfileChange change{RecordFixture::kGuild, RecordFixture::kCapper};
            change.picture = png(colour);
            QVERIFY(await(record.cappers.setProfile(change, record.capper())));
        }
        QString url(ChannelId channel = kAdminChannel)
        {
            return await(book.urlFor(profile(), channel));
        }
        qint64 inHours(int hours)
        {
            return record.file.clock().nowMs() + qint64{hours} * 3'600'000;
        }
        QByteArray lastRequest() const
        {
            const auto request = server.requests().constLast();
            return request.method + ' ' + request.target;
        }
    };

private Q_SLOTS:
    void ends_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<qint64>("endsAtMs");
        QTest::newRow("signed") << u"https://c/a.png?ex=66a1b2c3&is=1&hm=2"_s
                                << qint64{0x66a1b2c3} * 1000;
        QTest::newRow("unsigned") << u"https://c/a.png"_s << qint64{0};
        QTest::newRow("nonsense") << u"https://c/a.png?ex=tomorrow"_s << qint64{0};
        QTest::newRow("too long") << u"https://c/a.png?ex=ffffffffffff"_s << qint64{0};
    }
    void ends()
    {
        QFETCH(QString, url);
        QFETCH(qint64, endsAtMs);
        QCOMPARE(attachmentEndsAtMs(url), endsAtMs);
    }

    void withoutPictureTheDiscordAvatar()
    {
        Rig rig;
        QCOMPARE(rig.url(), rig.profile().capper.avatarUrl);
        rig.setPicture(0x112233);
        QCOMPARE(rig.url(ChannelId{}), rig.profile().capper.avatarUrl); // nowhere to keep it
        QVERIFY(rig.server.requests().isEmpty());
    }

    void postsOnceAndAsksAgainWhenTheAddressEnds()
    {
        Rig rig;
        rig.setPicture(0x112233);
        rig.server.script({messageWith(u"first"_s, rig.inHours(24))});
        QVERIFY(rig.url().contains(u"first"));
        QCOMPARE(rig.lastRequest(),
                 "POST /api/v10/channels/" + kAdminChannel.toString().toLatin1() + "/messages");
        QVERIFY(rig.server.requests().constLast().body.contains("enforce_nonce"));
        QVERIFY(rig.profile().pictureLink.endsWith(QString::number(kMessage)));
        QVERIFY(rig.url().contains(u"first")); // from memory
        QCOMPARE(rig.server.requests().size(), 1);

        rig.record.file.clock().advance(std::chrono::hours(23) + std::chrono::minutes(55));
        rig.server.script({messageWith(u"second"_s, rig.inHours(24))});
        QVERIFY(rig.url().contains(u"second"));
        QCOMPARE(rig.lastRequest(),
                 "GET /api/v10/channels/" + kAdminChannel.toString().toLatin1() + "/messages/"
                     + QByteArray::number(kMessage));

        // After a restart the message is known and asked.
        rig.book.clear();
        rig.server.script({messageWith(u"third"_s, rig.inHours(24))});
        QVERIFY(rig.url().contains(u"third"));
        QCOMPARE(rig.server.requests().size(), 3);
        QVERIFY(rig.server.requests().constLast().method == "GET");
        QVERIFY(rig.errors.groups().isEmpty());
    }

    void postsAgainWhenTheMessageIsGone()
    {
        Rig rig;
        rig.setPicture(0x112233);
        rig.server.script({messageWith(u"first"_s, rig.inHours(24))});
        rig.url();
        rig.book.clear();
        rig.server.script({refusal(404, 10008), messageWith(u"again"_s, rig.inHours(24))});
        QVERIFY(rig.url().contains(u"again"));
        QCOMPARE(rig.server.requests().size(), 3);
        QVERIFY(rig.server.requests().constLast().method == "POST");
    }

    void aNewPictureIsANewMessage()
    {
        Rig rig;
        rig.setPicture(0x112233);
        rig.server.script({messageWith(u"first"_s, rig.inHours(24))});
        rig.url();
        const QByteArray before = rig.server.requests().constLast().body;
        rig.setPicture(0x445566);
        rig.server.script({messageWith(u"other"_s, rig.inHours(24))});
        QVERIFY(rig.url().contains(u"other"));
        QVERIFY(rig.server.requests().constLast().method == "POST");
        QVERIFY(rig.server.requests().constLast().body != before);
    }

    void aSlipDoesNotWaitForItsLooks()
    {
        Rig rig;
        rig.setPicture(0x112233);
        rig.server.script({refusal(403, 50013)});
        QCOMPARE(rig.url(), rig.profile().capper.avatarUrl);
        QCOMPARE(rig.errors.groups().size(), 1);
        QVERIFY(rig.profile().pictureLink.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestAvatarBook)
#include "tst_AvatarBook.moc"
