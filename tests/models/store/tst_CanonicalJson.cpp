// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/CanonicalJson.h"

#include <QTest>

using namespace dbsbm;

class TestCanonicalJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void membersAreSorted()
    {
        const QByteArray json = CanonicalObject()
                                    .add("peach", QStringLiteral("x"))
                                    .add("apple", 12)
                                    .addFlag("Zoo", true)
                                    .addRaw("a", QByteArrayLiteral("[]"))
                                    .toBytes();
        QCOMPARE(json, QByteArrayLiteral("{\"Zoo\":true,\"a\":[],\"apple\":12,\"peach\":\"x\"}"));
    }

    // RFC 8785, section 3.2.2.2: the example string and its canonical form.
    void textIsEscapedAsTheStandardSays()
    {
        const QString text = QStringLiteral(u"\u20ac$\u000f\nA'B\"\\\\\"/");
        QCOMPARE(canonicalText(text),
                 QByteArray("\"\xe2\x82\xac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\""));
    }

    void negativeAndZero()
    {
        QCOMPARE(CanonicalObject().add("n", -5).add("z", 0).toBytes(),
                 QByteArrayLiteral("{\"n\":-5,\"z\":0}"));
        QCOMPARE(CanonicalObject().toBytes(), QByteArrayLiteral("{}"));
        QCOMPARE(canonicalArray({QByteArrayLiteral("1"), QByteArrayLiteral("2")}),
                 QByteArrayLiteral("[1,2]"));
    }

    // FIPS 180-2, appendix B.1.
    void hashIsSha256()
    {
        QCOMPARE(
            sha256(QByteArrayLiteral("abc")).toHex(),
            QByteArrayLiteral("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    }
};

QTEST_GUILESS_MAIN(TestCanonicalJson)
#include "tst_CanonicalJson.moc"
