// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/SlipMenus.h"
#include "app/commands/StatsCommand.h"
#include "models/services/profiles.h"
#include "tests/app/bot/PracticeRig.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;
using simulator::SimCommand;
using simulator::SimReply;

namespace {

constexpr int kUserMenu = 2;
constexpr int kMessageMenu = 3;
constexpr quint64 kManageMessages = 1ULL << 13;
constexpr quint64 kView = 1ULL << 10;

QByteArray picture(QRgb colour)
{
    QImage image(400, 300, QImage::Format_RGB32);
    image.fill(QColor::fromRgb(colour));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

/// What people do with the bot beside betting, against the simulated Discord, requests and all.
class TestPeopleFlows : public QObject
{
    Q_OBJECT

    struct Rig : PracticeRig
    {
        bool begin()
        {
            if (!prepare())
                return false;
            const QMap<QString, QString> settings{{u"admin_channel"_s, cast().general.toString()}};
            return await(host().guildSettings().set(cast().guild, settings, Actor::panelOperator()))
                && goOnline();
        }

        SimCommand commandOf(UserId user, const QStringList &path)
        {
            SimCommand command;
            command.guild = cast().guild;
            command.channel = cast().slips;
            command.user = user;
            command.path = path;
            return command;
        }

        /// The final answer, whether it was deferred or not.
        std::optional<SimReply> send(const SimCommand &command)
        {
            InteractionId id;
            const auto first = await(discord().sendCommand(command, &id));
            if (!first)
                return {};
            const bool deferred = first->callbackType == 5;
            if (deferred && !spinUntil([&] {
                    const auto now = discord().reply(id);
                    return now && now->data.value(u"flags"_s).toInt() < 128;
                }))
                return {};
            return discord().reply(id);
        }

        std::optional<SimReply> menu(UserId user, int type, const QString &name, quint64 target)
        {
            SimCommand command = commandOf(user, {name});
            command.type = type;
            command.target = target;
            return send(command);
        }

        std::optional<SimReply> profile(const QByteArray &bytes)
        {
            SimCommand command = commandOf(cast().cappers.at(0), {u"profile"_s});
            command.uploads = {{u"picture"_s, {u"me.png"_s, u"image/png"_s, bytes}}};
            return send(command);
        }

        QString text(const std::optional<SimReply> &reply)
        {
            return reply ? PracticeDriver::textOf(*reply) : u"no answer"_s;
        }

        simulator::SimMessage slipOf(const Bet &bet)
        {
            for (const simulator::SimMessage &message : slips()) {
                if (message.id == bet.message)
                    return message;
            }
            return {};
        }

        /// What stands in the admin channel as a profile picture, oldest first.
        QList<QByteArray> keptPictures()
        {
            QList<QByteArray> pictures;
            const auto messages = discord().messages(cast().general);
            for (const simulator::SimMessage &message : messages) {
                const QJsonArray files = message.json.value(u"attachments"_s).toArray();
                if (files.at(0)[u"filename"_s].toString() == u"profile.png"_s)
                    pictures << message.files.value(0);
            }
            return pictures;
        }

        /// The hash of the picture that the slip was posted under.
        QString avatarOf(const Bet &bet)
        {
            return slipOf(bet).json.value(u"author"_s)[u"avatar"_s].toString();
        }
    };

private Q_SLOTS:
    void ownPictureOnSlips();
    void menusOfSlipsAndMembers();
    void statusAndHelp();
    void moderatorsReact();
};

void TestPeopleFlows::ownPictureOnSlips()
{
    Rig rig;
    QVERIFY(rig.begin());
    const auto saved = rig.profile(picture(0x12AB34));
    QVERIFY2(rig.text(saved).contains(u"saved"), qPrintable(rig.text(saved)));
    const auto profile =
        rig.await(rig.host().cappers().profile(rig.cast().guild, rig.cast().cappers.at(0)));
    QVERIFY(profile && *profile);
    QCOMPARE((*profile)->portrait.picture.image.pixelColor(128, 128).name(), u"#12ab34"_s);

    const auto bet = rig.place();
    QVERIFY(bet && rig.waitStatus(bet->id, BetStatus::Open));
    // The picture stands in the admin channel, once, and the slip was posted under its address.
    const QList<QByteArray> once{(*profile)->picture};
    QCOMPARE(rig.keptPictures(), once);
    const QString shown = QString::fromLatin1(
        QCryptographicHash::hash((*profile)->picture, QCryptographicHash::Md5).toHex());
    QCOMPARE(rig.avatarOf(*rig.waitStatus(bet->id, BetStatus::Open)), shown);
    const auto second = rig.place();
    QVERIFY(second && rig.waitStatus(second->id, BetStatus::Open));
    QCOMPARE(rig.keptPictures(), once);

    // Another capper has none of that.
    const auto other = rig.place(1);
    QVERIFY(other);
    const auto plain = rig.waitStatus(other->id, BetStatus::Open);
    QVERIFY(plain && rig.avatarOf(*plain) != shown);

    const auto refused = rig.profile("this is no picture");
    QVERIFY2(rig.text(refused).contains(u"IMG-002"), qPrintable(rig.text(refused)));
}

void TestPeopleFlows::menusOfSlipsAndMembers()
{
    Rig rig;
    QVERIFY(rig.begin());
    const auto bet = rig.place();
    const auto open = bet ? rig.waitStatus(bet->id, BetStatus::Open) : std::nullopt;
    QVERIFY(open);
    const quint64 slip = open->message.value;
    const auto history = rig.menu(rig.cast().member, kMessageMenu, BetHistoryMenu::name(), slip);
    QVERIFY(history && history->ephemeral());
    QVERIFY2(rig.text(history).contains(u'#' + open->number.toString()),
             qPrintable(rig.text(history)));
    const auto stats = rig.menu(rig.cast().member, kUserMenu, StatsCommand::menuName(),
                                rig.cast().cappers.at(0).value);
    QVERIFY(stats && !stats->ephemeral());
    QCOMPARE(stats->files.size(), 1);
    const auto refused = rig.menu(rig.cast().member, kMessageMenu, GradeSlipMenu::name(), slip);
    QVERIFY2(rig.text(refused).contains(u"AUT-006"), qPrintable(rig.text(refused)));

    SimCommand grade = rig.commandOf(rig.cast().moderator, {GradeSlipMenu::name()});
    grade.type = kMessageMenu;
    grade.target = slip;
    InteractionId asked;
    QVERIFY(rig.await(rig.discord().sendCommand(grade, &asked)));
    const auto offered = rig.discord().reply(asked);
    QVERIFY(offered && offered->ephemeral());
    const QString won = PracticeDriver::customId(offered->data, u":won"_s);
    QVERIFY(!won.isEmpty());
    QVERIFY(rig.await(rig.discord().press(
        {rig.cast().guild, rig.cast().slips, rig.cast().moderator, {}, asked, won, {}})));
    QVERIFY(rig.waitStatus(open->id, BetStatus::Settled));
}

void TestPeopleFlows::statusAndHelp()
{
    Rig rig;
    QVERIFY(rig.begin());
    const auto status = rig.send(rig.commandOf(rig.cast().deputy, {u"status"_s}));
    QVERIFY(status && status->ephemeral());
    const QString text = rig.text(status);
    for (const QString &part : {u"Gateway"_s, u"practice mode"_s, u"shard 1 of 1"_s, u"Record"_s,
                                u"no data"_s, u"Outbox"_s})
        QVERIFY2(text.contains(part), qPrintable(part + u'\n' + text));
    QVERIFY(
        rig.text(rig.send(rig.commandOf(rig.cast().member, {u"status"_s}))).contains(u"AUT-006"));
    const auto help = rig.send(rig.commandOf(rig.cast().member, {u"help"_s}));
    QVERIFY2(rig.text(help).contains(u"Practice mode"), qPrintable(rig.text(help)));
}

/// The event carries no permissions: what the gateway told of roles and channels decides, and it
/// follows when they change.
void TestPeopleFlows::moderatorsReact()
{
    Rig rig;
    QVERIFY(rig.begin());
    const auto placed = [&] {
        const auto bet = rig.place();
        return bet ? rig.waitStatus(bet->id, BetStatus::Open) : std::nullopt;
    };
    const auto first = placed();
    QVERIFY(first);
    QVERIFY(rig.discord().react(rig.slipOf(*first), rig.cast().member, u"\u2705"_s)); // may not
    QVERIFY(rig.discord().react(rig.slipOf(*first), rig.cast().moderator, u"\u274C"_s));
    const auto lost = rig.waitStatus(first->id, BetStatus::Settled);
    QVERIFY(lost);
    QCOMPARE(lost->result, BetResult::Lost);

    const auto second = placed();
    QVERIFY(second);
    const DirectoryGuild *guild = rig.directory().guild(rig.cast().guild);
    QVERIFY(guild);
    RoleId moderators;
    for (const DirectoryRole &role : guild->roles) {
        if (role.permissions == kManageMessages)
            moderators = role.id;
    }
    QVERIFY(moderators.isValid());
    const simulator::SimChannel closed{
        rig.cast().slips, u"slips"_s, 0, {{moderators.value, false, 0, kManageMessages}}};
    QVERIFY(rig.discord().changeChannel(closed));
    QVERIFY(rig.discord().react(rig.slipOf(*second), rig.cast().moderator, u"\u2705"_s));
    const simulator::SimChannel open{rig.cast().slips, u"slips"_s, 0, {}};
    QVERIFY(rig.discord().changeChannel(open));
    QVERIFY(rig.discord().changeRole(rig.cast().guild, {moderators, u"Moderators"_s, kView}));
    QVERIFY(rig.discord().react(rig.slipOf(*second), rig.cast().moderator, u"\u274C"_s));
    QVERIFY(rig.discord().changeRole(rig.cast().guild,
                                     {moderators, u"Moderators"_s, kView | kManageMessages}));
    QVERIFY(rig.discord().react(rig.slipOf(*second), rig.cast().moderator, u"\u2796"_s));
    const auto push = rig.waitStatus(second->id, BetStatus::Settled);
    QVERIFY(push);
    QCOMPARE(push->result, BetResult::Push); // neither of the two before counted
}

QTEST_MAIN(TestPeopleFlows)
#include "tst_PeopleFlows.moc"
