// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/PracticeDriver.h"

#include "models/core/ErrorCodes.h"

#include <QJsonArray>

#include <utility>

namespace dbsbm {

using namespace std::chrono_literals;
using simulator::SimCommand;
using simulator::SimPress;
using simulator::SimReply;

namespace {

constexpr std::chrono::milliseconds kPatience = 15s;
constexpr int kDeferredMessage = 5;
constexpr int kDeferredUpdate = 6;

void collect(const QJsonArray &array, QList<QJsonObject> &found)
{
    for (const QJsonValue &value : array) {
        const QJsonObject component = value.toObject();
        found.append(component);
        collect(component.value(QLatin1String("components")).toArray(), found);
    }
}

QJsonObject optionsOf(const PracticePick &pick)
{
    QJsonObject options{{QStringLiteral("league"), pick.league},
                        {QStringLiteral("game"), pick.game},
                        {QStringLiteral("market"), toName(pick.market)},
                        {QStringLiteral("pick"), pick.pick},
                        {QStringLiteral("odds"), pick.odds},
                        {QStringLiteral("units"), pick.units}};
    if (pick.startsAtMs != 0)
        options.insert(QStringLiteral("start"), QString::number(pick.startsAtMs / 1000));
    if (!pick.line.isEmpty())
        options.insert(QStringLiteral("line"), pick.line);
    return options;
}

} // namespace

struct PracticeDriver::Wait
{
    explicit Wait(Clock &clock) : deadline(clock) {}
    std::function<bool()> wanted;
    Promise<Result<>> promise;
    Timer deadline;
    bool done = false;
};

PracticeDriver::PracticeDriver(PracticeWorld &world, BettingService &betting, Clock &clock,
                               QObject *parent)
    : QObject(parent), m_world(world), m_clock(clock)
{
    connect(&betting, &BettingService::betChanged, this, [this](const Bet &bet) {
        m_bets.insert(bet.id, bet);
        look();
    });
    using simulator::SimulatedDiscord;
    const SimulatedDiscord *discord = &world.discord();
    connect(discord, &SimulatedDiscord::ready, this, &PracticeDriver::look);
    connect(discord, &SimulatedDiscord::resumed, this, &PracticeDriver::look);
    connect(discord, &SimulatedDiscord::commandsRegistered, this, &PracticeDriver::look);
    connect(discord, &SimulatedDiscord::replied, this, &PracticeDriver::look);
    connect(discord, &SimulatedDiscord::replyEdited, this, &PracticeDriver::look);
    connect(discord, &SimulatedDiscord::messageCreated, this, &PracticeDriver::look);
    connect(discord, &SimulatedDiscord::messageEdited, this, &PracticeDriver::look);
}

std::optional<Bet> PracticeDriver::bet(BetId id) const
{
    const auto found = m_bets.constFind(id);
    return found == m_bets.constEnd() ? std::nullopt : std::optional(*found);
}

void PracticeDriver::look()
{
    const auto waits = m_waits; // an answer may add or end waits
    for (const auto &wait : waits) {
        if (wait->done || !wait->wanted())
            continue;
        wait->done = true;
        wait->deadline.stop();
        m_waits.removeOne(wait);
        wait->promise.resolve({});
    }
}

Task<Result<>> PracticeDriver::waitUntil(const QString &what, std::function<bool()> wanted)
{
    if (wanted())
        return Task<Result<>>::ready({});
    auto wait = std::make_shared<Wait>(m_clock);
    wait->wanted = std::move(wanted);
    m_waits.append(wait);
    wait->deadline.start(kPatience, [this, what, raw = wait.get()] {
        for (qsizetype i = 0; i < m_waits.size(); ++i) {
            if (m_waits.at(i).get() != raw)
                continue;
            const auto kept = m_waits.takeAt(i);
            kept->done = true;
            kept->promise.resolve(fail(
                codes::kInternal, InternalFault{},
                tr("The practice story waited in vain for: %1. Start practice again.").arg(what)));
            return;
        }
    });
    return wait->promise.task();
}

Task<Result<Bet>> PracticeDriver::waitForBet(BetId id, const QString &what,
                                             std::function<bool(const Bet &)> wanted)
{
    return waitUntil(what,
                     [this, id, wanted = std::move(wanted)] {
                         const auto known = bet(id);
                         return known && wanted(*known);
                     })
        .then(this, [this, id](Result<> done) -> Result<Bet> {
            if (!done)
                return fail(done.error());
            return *bet(id);
        });
}

Task<Result<SimReply>> PracticeDriver::settled(InteractionId id, Task<Result<SimReply>> first)
{
    return first.then(this, [this, id](Result<SimReply> reply) {
        const bool deferred = reply
            && (reply->callbackType == kDeferredMessage || reply->callbackType == kDeferredUpdate);
        if (!deferred)
            return Task<Result<SimReply>>::ready(std::move(reply));
        return waitUntil(tr("the answer to a command"),
                         [this, id] {
                             const auto now = m_world.discord().reply(id);
                             return now && !textOf(*now).isEmpty();
                         })
            .then(this, [this, id](Result<> done) -> Result<SimReply> {
                if (!done)
                    return fail(done.error());
                return *m_world.discord().reply(id);
            });
    });
}

Task<Result<SimReply>> PracticeDriver::command(UserId user, const QStringList &path,
                                               const QJsonObject &options)
{
    const PracticeCast &cast = m_world.cast();
    InteractionId id;
    auto reply = m_world.discord().sendCommand(
        SimCommand{cast.guild, cast.general, user, path, options, {}}, &id);
    m_lastInteraction = id;
    return settled(id, std::move(reply));
}

Task<Result<SimReply>> PracticeDriver::press(const SimPress &press)
{
    InteractionId id;
    auto reply = m_world.discord().press(press, &id);
    m_lastInteraction = id;
    return settled(id, std::move(reply));
}

Task<Result<SimReply>> PracticeDriver::submit(const simulator::SimModal &modal)
{
    InteractionId id;
    auto reply = m_world.discord().submitModal(modal, &id);
    m_lastInteraction = id;
    return settled(id, std::move(reply));
}

Task<Result<SimReply>> PracticeDriver::pressSlip(UserId user, const Bet &bet, const QString &action)
{
    return waitUntil(tr("the button %1 under a slip").arg(action),
                     [this, bet, action] { return !slipButton(bet, action).isEmpty(); })
        .then(this, [this, user, bet, action](Result<> there) {
            return there ? press(
                       {bet.guild, bet.channel, user, bet.message, {}, slipButton(bet, action), {}})
                         : Task<Result<SimReply>>::ready(fail(there.error()));
        });
}

QString PracticeDriver::slipButton(const Bet &bet, const QString &action) const
{
    const QString wanted = QStringLiteral("bet:%1:%2").arg(bet.id.toString(), action);
    for (const simulator::SimMessage &message : m_world.discord().messages(bet.channel)) {
        if (message.id != bet.message)
            continue;
        for (const QJsonObject &component : components(message.json)) {
            const QString id = component.value(QLatin1String("custom_id")).toString();
            if (id == wanted || id.startsWith(wanted + u':'))
                return id;
        }
    }
    return {};
}

Task<Result<Bet>> PracticeDriver::place(UserId capper, const PracticePick &pick)
{
    auto preview =
        command(capper, {QStringLiteral("bet"), QStringLiteral("line")}, optionsOf(pick));
    const InteractionId id = m_lastInteraction;
    return preview.then(this, [this, capper, id](Result<SimReply> reply) {
        if (!reply)
            return Task<Result<Bet>>::ready(fail(reply.error()));
        return confirm(capper, id, *reply);
    });
}

Task<Result<SimReply>> PracticeDriver::tryPlace(UserId user, const PracticePick &pick)
{
    auto preview = command(user, {QStringLiteral("bet"), QStringLiteral("line")}, optionsOf(pick));
    const InteractionId id = m_lastInteraction;
    return preview.then(this, [this, user, id](Result<SimReply> reply) {
        const QString button =
            reply ? customId(reply->data, QStringLiteral(":confirm")) : QString();
        if (button.isEmpty())
            return Task<Result<SimReply>>::ready(std::move(reply));
        const PracticeCast &cast = m_world.cast();
        return press({cast.guild, cast.general, user, {}, id, button, {}});
    });
}

Task<Result<Bet>> PracticeDriver::confirm(UserId capper, InteractionId preview,
                                          const SimReply &reply)
{
    const QString button = customId(reply.data, QStringLiteral(":confirm"));
    if (button.isEmpty()) {
        return Task<Result<Bet>>::ready(fail(codes::kInternal, InternalFault{}, textOf(reply),
                                             QStringLiteral("no Confirm button on the preview")));
    }
    QSet<BetId> before;
    for (auto it = m_bets.constBegin(); it != m_bets.constEnd(); ++it)
        before.insert(it.key());
    const PracticeCast &cast = m_world.cast();
    const auto fresh = [this, before, capper]() -> std::optional<Bet> {
        for (const Bet &bet : std::as_const(m_bets)) {
            if (bet.capperUser == capper && !before.contains(bet.id))
                return bet;
        }
        return std::nullopt;
    };
    return press({cast.guild, cast.general, capper, {}, preview, button, {}})
        .then(this, [fresh](Result<SimReply> done) -> Result<Bet> {
            if (!done)
                return fail(done.error());
            if (const auto bet = fresh())
                return *bet;
            return fail(codes::kInternal, InternalFault{}, textOf(*done),
                        QStringLiteral("Confirm made no bet"));
        });
}

QList<QJsonObject> PracticeDriver::components(const QJsonObject &data)
{
    QList<QJsonObject> found;
    collect(data.value(QLatin1String("components")).toArray(), found);
    return found;
}

QString PracticeDriver::customId(const QJsonObject &data, const QString &ending)
{
    for (const QJsonObject &component : components(data)) {
        const QString id = component.value(QLatin1String("custom_id")).toString();
        if (id.endsWith(ending))
            return id;
    }
    return {};
}

QString PracticeDriver::textOf(const SimReply &reply)
{
    QStringList parts{reply.data.value(QLatin1String("content")).toString()};
    const QJsonArray embeds = reply.data.value(QLatin1String("embeds")).toArray();
    for (const QJsonValue &value : embeds) {
        const QJsonObject embed = value.toObject();
        const QJsonArray fields = embed.value(QLatin1String("fields")).toArray();
        parts << embed.value(QLatin1String("title")).toString()
              << embed.value(QLatin1String("description")).toString();
        for (const QJsonValue &field : fields)
            parts << field.toObject().value(QLatin1String("name")).toString() + u": "
                    + field.toObject().value(QLatin1String("value")).toString();
    }
    parts.removeAll(QString());
    return parts.join(u'\n');
}

} // namespace dbsbm
