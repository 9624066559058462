// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/simulator/HttpParser.h"

#include <QTest>

using namespace dbsbm::simulator;
using Status = HttpParser::Status;

class tst_HttpParser : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsByteByByte()
    {
        const QByteArray text =
            "POST /a?b=c HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabcGET";
        HttpParser parser;
        qsizetype needed = 0;
        Status status = Status::NeedMore;
        while (status == Status::NeedMore && needed < text.size())
            status = parser.feed(text.mid(needed++, 1));
        QCOMPARE(status, Status::Ready);
        QCOMPARE(needed, text.size() - 3);
        const HttpRequest request = parser.take();
        QCOMPARE(request.method, QByteArray("POST"));
        QCOMPARE(request.target, QByteArray("/a?b=c"));
        QCOMPARE(request.headers.value("host"), QByteArray("x"));
        QCOMPARE(request.body, QByteArray("abc"));
        QVERIFY(request.keepAlive);
    }

    void keepsWhatIsPipelined()
    {
        HttpParser parser;
        QCOMPARE(parser.feed("GET /1 HTTP/1.1\r\n\r\nGET /2 HTTP/1.1\r\nConnection: close\r\n\r\n"),
                 Status::Ready);
        QCOMPARE(parser.take().target, QByteArray("/1"));
        QCOMPARE(parser.feed({}), Status::Ready);
        const HttpRequest second = parser.take();
        QCOMPARE(second.target, QByteArray("/2"));
        QVERIFY(!second.keepAlive);
        QVERIFY(!parser.isPartial());
    }

    void joinsChunks()
    {
        HttpParser parser;
        const QByteArray head = "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n";
        QCOMPARE(parser.feed(head + "4\r\nwiki\r\nA;x=y\r\n0123456789\r"), Status::NeedMore);
        QCOMPARE(parser.feed("\n0\r\nTrailer: t\r\n\r\n"), Status::Ready);
        QCOMPARE(parser.take().body, QByteArray("wiki0123456789"));
    }

    void tellsOfAnExpectation()
    {
        HttpParser parser;
        QCOMPARE(parser.feed("PUT / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\n"),
                 Status::NeedMore);
        QVERIFY(parser.takeExpectation());
        QVERIFY(!parser.takeExpectation());
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<Status>("status");
        const QByteArray post = "POST / HTTP/1.1\r\n";
        QTest::newRow("no method") << QByteArray(" / HTTP/1.1\r\n\r\n") << Status::BadRequest;
        QTest::newRow("no version") << QByteArray("GET /\r\n\r\n") << Status::BadRequest;
        QTest::newRow("whole url")
            << QByteArray("GET http://x/ HTTP/1.1\r\n\r\n") << Status::BadRequest;
        QTest::newRow("no colon") << post + "Host\r\n\r\n" << Status::BadRequest;
        QTest::newRow("bad length") << post + "Content-Length: x\r\n\r\n" << Status::BadRequest;
        QTest::newRow("negative") << post + "Content-Length: -1\r\n\r\n" << Status::BadRequest;
        QTest::newRow("two lengths") << post + "Content-Length: 1\r\nContent-Length: 2\r\n\r\n"
                                     << Status::BadRequest;
        QTest::newRow("both") << post + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n"
                              << Status::BadRequest;
        QTest::newRow("bad chunk") << post + "Transfer-Encoding: chunked\r\n\r\nzz\r\n"
                                   << Status::BadRequest;
        QTest::newRow("huge") << post + "Content-Length: 26214401\r\n\r\n" << Status::BodyTooLarge;
        QTest::newRow("huge chunk") << post + "Transfer-Encoding: chunked\r\n\r\n1900001\r\n"
                                    << Status::BodyTooLarge;
        QTest::newRow("long head")
            << post + "X: " + QByteArray(65 * 1024, 'x') << Status::HeaderTooLarge;
    }
    void refuses()
    {
        QFETCH(QByteArray, text);
        QFETCH(Status, status);
        QCOMPARE(HttpParser().feed(text), status);
    }
};

QTEST_GUILESS_MAIN(tst_HttpParser)
#include "tst_HttpParser.moc"
