// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/discord/rest/AttachmentLoader.h"

#include "models/core/ErrorCodes.h"
#include "tests/support/FakeClock.h"
#include "tests/support/FakeHttpServer.h"

#include <QSignalSpy>
#include <QTest>

using namespace dbsbm;
using namespace dbsbm::discord;
using namespace dbsbm::test;

class TestAttachmentLoader : public QObject
{
    Q_OBJECT

    struct Rig
    {
        FakeHttpServer server;
        FakeClock clock;
        AttachmentLoader loader{server.url(), clock};
        QObject context;
        std::optional<Result<QByteArray>> answer;

        QUrl url(const QString &path = QStringLiteral("/attachments/1/2/me.png?ex=1"))
        {
            return server.url().resolved(QUrl(path));
        }
        void fetch(const QUrl &from)
        {
            answer.reset();
            loader.fetch(from).then(&context,
                                    [this](const Result<QByteArray> &got) { answer = got; });
        }
    };

private Q_SLOTS:
    void hosts_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("cdn") << "https://cdn.discordapp.com/attachments/1/2/a.png?ex=1" << true;
        QTest::newRow("media") << "https://media.discordapp.net/attachments/1/2/a.png" << true;
        QTest::newRow("port spelt out") << "https://cdn.discordapp.com:443/a.png" << true;
        QTest::newRow("plain") << "http://cdn.discordapp.com/a.png" << false;
        QTest::newRow("another port") << "https://cdn.discordapp.com:8443/a.png" << false;
        QTest::newRow("another host") << "https://example.com/a.png" << false;
        QTest::newRow("host in front") << "https://cdn.discordapp.com.example.com/a.png" << false;
        QTest::newRow("host behind") << "https://xcdn.discordapp.com/a.png" << false;
        QTest::newRow("user") << "https://cdn.discordapp.com@example.com/a.png" << false;
        QTest::newRow("user of ours") << "https://x@cdn.discordapp.com/a.png" << false;
        QTest::newRow("loopback") << "http://127.0.0.1:80/a.png" << false;
        QTest::newRow("metadata") << "http://169.254.169.254/latest" << false;
        QTest::newRow("file") << "file:///etc/passwd" << false;
        QTest::newRow("data") << "data:image/png;base64,AAAA" << false;
        QTest::newRow("nothing") << "" << false;
        QTest::newRow("long") << QString(QStringLiteral("https://cdn.discordapp.com/")
                                         + QString(2100, u'a'))
                              << false;
    }
    void hosts()
    {
        QFETCH(QString, url);
        QFETCH(bool, allowed);
        FakeClock clock;
        const AttachmentLoader loader(QUrl(QStringLiteral("https://discord.com/api/v10")), clock);
        QCOMPARE(loader.isAllowed(QUrl(url)), allowed);
    }

    void onLoopbackOnlyThatServer()
    {
        Rig rig;
        QVERIFY(rig.loader.isAllowed(rig.url()));
        QVERIFY(!rig.loader.isAllowed(QUrl(QStringLiteral("https://cdn.discordapp.com/a.png"))));
        QUrl other = rig.url();
        other.setPort(1);
        QVERIFY(!rig.loader.isAllowed(other));
    }

    void fetches()
    {
        Rig rig;
        rig.server.script({{.status = 200, .body = "picture"}});
        rig.fetch(rig.url());
        QTRY_VERIFY(rig.answer);
        QVERIFY(*rig.answer);
        QCOMPARE(**rig.answer, QByteArray("picture"));
        const auto request = rig.server.requests().at(0);
        QCOMPARE(request.target, QByteArray("/attachments/1/2/me.png?ex=1"));
        QVERIFY(!request.headers.contains("authorization"));
        QVERIFY(!request.headers.contains("cookie"));
    }

    void refuses_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        QTest::newRow("gone") << 404 << QByteArray("{}") << "IMG-002";
        QTest::newRow("redirect") << 302 << QByteArray() << "IMG-002";
        QTest::newRow("trouble") << 503 << QByteArray() << "API-001";
        QTest::newRow("too large") << 200 << QByteArray(8 * 1024 * 1024 + 1, 'x') << "IMG-002";
    }
    void refuses()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, code);
        Rig rig;
        FakeHttpServer elsewhere;
        rig.server.script({{.status = status,
                            .body = body,
                            .headers = {{"Location", elsewhere.url().toEncoded()}}}});
        rig.fetch(rig.url());
        QTRY_VERIFY(rig.answer);
        QVERIFY(!*rig.answer);
        QCOMPARE(rig.answer->error().code(), code);
        QVERIFY(elsewhere.requests().isEmpty());
    }

    void justSmallEnough()
    {
        Rig rig;
        rig.server.script({{.status = 200, .body = QByteArray(8 * 1024 * 1024, 'x')}});
        rig.fetch(rig.url());
        QTRY_VERIFY(rig.answer);
        QVERIFY(*rig.answer);
        QCOMPARE((*rig.answer)->size(), 8 * 1024 * 1024);
    }

    void foreignHostsAreNeverAsked()
    {
        Rig rig;
        FakeHttpServer elsewhere;
        rig.fetch(elsewhere.url());
        QTRY_VERIFY(rig.answer);
        QVERIFY(rig.answer->error().is(codes::kPictureRefused));
        QVERIFY(elsewhere.requests().isEmpty());
    }

    void keepsTheDeadlineAndTheCount()
    {
        Rig rig;
        rig.server.script({{.fate = FakeHttpServer::Reply::Silence}});
        QSignalSpy requested(&rig.server, &FakeHttpServer::requested);
        for (int i = 0; i < AttachmentLoader::kMaxAtOnce; ++i)
            rig.loader.fetch(rig.url()).then(&rig.context, [](const Result<QByteArray> &) {});
        rig.fetch(rig.url());
        QTRY_VERIFY(rig.answer);
        QVERIFY(rig.answer->error().is(codes::kApiUnreachable));
        QTRY_VERIFY(requested.count() > 0);
        rig.clock.advance(AttachmentLoader::kDeadline);
        rig.server.script({{.status = 200, .body = "late"}});
        rig.fetch(rig.url()); // the others gave up: there is room again
        QTRY_VERIFY(rig.answer);
        QVERIFY(*rig.answer);
    }

    void timesOut()
    {
        Rig rig;
        rig.server.script({{.fate = FakeHttpServer::Reply::Silence}});
        QSignalSpy requested(&rig.server, &FakeHttpServer::requested);
        rig.fetch(rig.url());
        QTRY_COMPARE(requested.count(), 1);
        rig.clock.advance(AttachmentLoader::kDeadline);
        QTRY_VERIFY(rig.answer);
        QVERIFY(rig.answer->error().is(codes::kApiTimeout));
    }
};

QTEST_GUILESS_MAIN(TestAttachmentLoader)
#include "tst_AttachmentLoader.moc"
