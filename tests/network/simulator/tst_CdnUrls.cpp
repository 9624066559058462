// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/simulator/CdnUrls.h"

#include "tests/network/simulator/SimHarness.h"

#include <QTest>

using namespace dbsbm;
using namespace dbsbm::simulator;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

/// Addresses of attachments are signed and end, as Discord's do.
class TestCdnUrls : public QObject
{
    Q_OBJECT

    static QString urlOf(const QJsonObject &message)
    {
        return message.value("attachments"_L1)
            .toArray()
            .at(0)
            .toObject()
            .value("url"_L1)
            .toString();
    }

private Q_SLOTS:
    void signsAndEnds()
    {
        FakeClock clock;
        SimState state(SimHarness::defaults(), clock);
        CdnUrls urls(state);
        urls.setBase(QUrl(u"http://127.0.0.1:8080"_s));
        const QUrl url(urls.address(u"/attachments/1/2/a.png"_s));
        QVERIFY(urls.isOurs(url));
        QVERIFY(!urls.isOurs(QUrl(u"https://cdn.discordapp.com/attachments/1/2/a.png"_s)));
        QVERIFY(urls.isValid(url));
        QUrl other = url;
        other.setPath(u"/attachments/1/3/a.png"_s);
        QVERIFY(!urls.isValid(other));
        QUrl longer = url;
        longer.setQuery(url.query().replace(u"ex="_s, u"ex=f"_s));
        QVERIFY(!urls.isValid(longer));
        clock.advance(CdnUrls::kLife - std::chrono::seconds(1));
        QVERIFY(urls.isValid(url));
        clock.advance(std::chrono::seconds(2));
        QVERIFY(!urls.isValid(url));
    }

    void everyReadingGivesAFreshOne()
    {
        SimHarness sim;
        const QString messages = u"/channels/%1/messages"_s.arg(kChannel.toString());
        const QJsonObject body{
            {u"attachments"_s, QJsonArray{QJsonObject{{u"id"_s, 0}, {u"filename"_s, u"a.png"_s}}}}};
        const QJsonObject sent = sim.upload("POST", messages, body, {{u"a.png"_s, "bytes"}}).json;
        const QString first = urlOf(sent);
        QCOMPARE(sim.call("GET", first).bytes, QByteArray("bytes"));
        QCOMPARE(sim.call("GET", first.section(u'?', 0, 0)).status, 404);
        sim.clock.advance(CdnUrls::kLife + std::chrono::seconds(1));
        QCOMPARE(sim.call("GET", first).status, 404);
        const QString one = messages + u'/' + sent.value("id"_L1).toString();
        const QString second = urlOf(sim.call("GET", one).json);
        QVERIFY(second != first);
        QCOMPARE(sim.call("GET", second).bytes, QByteArray("bytes"));
    }
};

QTEST_GUILESS_MAIN(TestCdnUrls)
#include "tst_CdnUrls.moc"
