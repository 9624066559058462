// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/discord/rest/Route.h"

#include <QTest>

using namespace dbsbm;
using namespace dbsbm::discord;

namespace {

constexpr qint64 kNow = 1'795'000'000'000;

Route route(Method method, const QString &path)
{
    RestRequest request;
    request.method = method;
    request.path = path;
    return Route::of(request, kNow);
}

} // namespace

class TestRoute : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_data();
    void names();
    void tokensNeverShow();
    void oldMessages();
    void interactionFlag();
};

void TestRoute::names_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("major");
    const auto row = [](const char *path, const char *name, const char *major) {
        QTest::addRow("%s", path) << QString::fromLatin1(path) << QString::fromLatin1(name)
                                  << QString::fromLatin1(major);
    };
    row("/gateway/bot", "GET /gateway/bot", "");
    row("/applications/@me", "GET /applications/@me", "");
    row("/channels/123456789012345678/messages", "GET /channels/{channel.id}/messages",
        "123456789012345678");
    row("/channels/18446744073709551615/messages/99999999999999999999",
        "GET /channels/{channel.id}/messages/{message.id}", "18446744073709551615");
    row("/guilds/12/members/34", "GET /guilds/{guild.id}/members/{member.id}", "12");
    row("/applications/5/guilds/6/commands",
        "GET /applications/{application.id}/guilds/{guild.id}/commands", "");
    row("/channels/1/messages/2/reactions/%F0%9F%91%8D/@me",
        "GET /channels/{channel.id}/messages/{message.id}/reactions", "1");
}

void TestRoute::names()
{
    QFETCH(QString, path);
    const Route made = route(Method::Get, path);
    QTEST(made.name, "name");
    QTEST(made.major, "major");
    QVERIFY(!made.interaction);
}

void TestRoute::tokensNeverShow()
{
    const QString token = QStringLiteral("aW50ZXJhY3Rpb24");
    const Route first =
        route(Method::Patch, u"/webhooks/77/" + token + QStringLiteral("/messages/@original"));
    QCOMPARE(first.name, QStringLiteral("PATCH /webhooks/{webhook.id}/{token}/messages/@original"));
    QVERIFY(first.major.startsWith(QStringLiteral("77 ")));
    QVERIFY(!first.major.contains(token));
    const Route second =
        route(Method::Patch, QStringLiteral("/webhooks/77/other/messages/@original"));
    QVERIFY(first.major != second.major);
    // A token made of digits is a token still.
    QCOMPARE(route(Method::Post, QStringLiteral("/interactions/1/2345/callback")).name,
             QStringLiteral("POST /interactions/{interaction.id}/{token}/callback"));
}

void TestRoute::oldMessages()
{
    const qint64 day = 24LL * 3600 * 1000;
    const auto path = [](qint64 ms) -> QString {
        return u"/channels/1/messages/" + QString::number(snowflakeAt(ms));
    };
    QVERIFY(!route(Method::Delete, path(kNow - 13 * day)).name.endsWith(QStringLiteral("(old)")));
    QVERIFY(route(Method::Delete, path(kNow - 15 * day)).name.endsWith(QStringLiteral("(old)")));
    QVERIFY(!route(Method::Patch, path(kNow - 15 * day)).name.endsWith(QStringLiteral("(old)")));
}

void TestRoute::interactionFlag()
{
    QVERIFY(route(Method::Post, QStringLiteral("/interactions/1/t/callback")).interaction);
    RestRequest request;
    request.path = QStringLiteral("/webhooks/1/t");
    QVERIFY(!Route::of(request, kNow).interaction);
    request.interaction = true;
    QVERIFY(Route::of(request, kNow).interaction);
}

QTEST_GUILESS_MAIN(TestRoute)
#include "tst_Route.moc"
