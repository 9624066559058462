// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/simulator/multipart.h"

#include <QTest>

using namespace dbsbm::simulator;

class tst_multipart : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsFieldsAndFiles()
    {
        const QByteArray binary =
            QByteArray::fromHex("0d0a2d2d78000d0a"); // a line end and half a mark
        const QByteArray body =
            "--xyz\r\nContent-Disposition: form-data; name=\"payload_json\"\r\n\r\n{}\r\n"
            "--xyz\r\nContent-Type: image/png\r\n"
            "content-disposition: form-data; name=\"files[0]\"; filename=\"a "
            "\\\"b\\\".png\"\r\n\r\n"
            + binary + "\r\n--xyz--\r\n";
        for (const QByteArray &type :
             {QByteArray("multipart/form-data; boundary=xyz"),
              QByteArray("multipart/form-data; charset=utf-8; boundary=\"xyz\"")}) {
            const auto parts = parseMultipart(type, body);
            QVERIFY(parts);
            QCOMPARE(parts->size(), 2);
            QCOMPARE(parts->at(0).name, QStringLiteral("payload_json"));
            QCOMPARE(parts->at(0).bytes, QByteArray("{}"));
            QVERIFY(parts->at(0).fileName.isEmpty());
            QCOMPARE(parts->at(1).name, QStringLiteral("files[0]"));
            QCOMPARE(parts->at(1).fileName, QStringLiteral("a \"b\".png"));
            QCOMPARE(parts->at(1).contentType, QStringLiteral("image/png"));
            QCOMPARE(parts->at(1).bytes, binary);
        }
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        const QByteArray type = "multipart/form-data; boundary=b";
        const QByteArray part = "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n";
        QTest::newRow("no boundary") << QByteArray("multipart/form-data") << part + "--b--";
        QTest::newRow("no end") << type << part;
        QTest::newRow("no name") << type << QByteArray("--b\r\n\r\nx\r\n--b--");
        QTest::newRow("no head") << type << QByteArray("--b\r\nx\r\n--b--");
        QTest::newRow("empty") << type << QByteArray();
        QTest::newRow("too many") << type << part.repeated(kMaxParts + 1) + "--b--";
    }
    void refuses()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        QVERIFY(!parseMultipart(type, body));
    }
};

QTEST_GUILESS_MAIN(tst_multipart)
#include "tst_multipart.moc"
