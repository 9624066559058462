// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The simulated Discord as a program. Prints one JSON line with its addresses, then reads commands,
// one a line, and answers each with one JSON line that repeats the number in front of it:
//   1 command {"path": ["ping"], "options": {...}}    a member sends a slash command
//   2 autocomplete {"path": [...], "options": {...}, "focused": "name"}
//   3 press {"message": "id", "customId": "..."}      or {"reply": "interaction id", ...}
//   4 modal {"reply": "interaction id", "values": {...}}
//   5 post "text"                                     a member writes
//   6 drop [{"path": [...]}]   drops the sockets; with a command, it is sent while nobody listens
//   7 reconnect | invalidate true|false | state | reply "interaction id" | messages | quit
#include "models/core/SystemClock.h"
#include "network/simulator/SimulatedDiscord.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSocketNotifier>

#include <cstdio>
#include <unistd.h>

namespace {

using namespace Qt::StringLiterals;
using namespace dbsbm;
using namespace dbsbm::simulator;

constexpr GuildId kGuild{110000000000000001};
constexpr ChannelId kChannel{110000000000000002};
constexpr UserId kMember{110000000000000003};
constexpr RoleId kRole{110000000000000004};
constexpr UserId kBot{110000000000000005};
constexpr ApplicationId kApplication{110000000000000005};

void print(const QJsonObject &line)
{
    const QByteArray text = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(text.constData(), 1, static_cast<size_t>(text.size()), stdout);
    std::fflush(stdout);
}

SimulatorOptions optionsOf(const QStringList &arguments)
{
    SimulatorOptions options;
    options.token = "MTEwMDAwMDAwMDAwMDAwMDA1.simulated.token";
    options.application = kApplication;
    options.botUser = kBot;
    options.botName = u"interop"_s;
    options.heartbeatInterval = std::chrono::seconds(5);
    if (arguments.size() == 3) {
        options.tls = true;
        options.certificateFile = arguments[1];
        options.keyFile = arguments[2];
    }
    return options;
}

SimGuild sampleGuild()
{
    SimGuild guild;
    guild.id = kGuild;
    guild.name = u"Interop"_s;
    guild.roles = {{kRole, u"Capper"_s, 0}};
    guild.channels = {{kChannel, u"bets"_s, 0}};
    guild.members = {{kMember, u"ada"_s, u"Ada"_s, {kRole}, true}};
    return guild;
}

QJsonObject jsonOf(const SimReply &reply)
{
    QJsonArray sizes;
    for (const QByteArray &file : reply.files)
        sizes.append(file.size());
    QJsonArray followUps;
    for (const SimMessage &message : reply.followUps)
        followUps.append(message.json);
    return {{u"type"_s, reply.callbackType},
            {u"data"_s, reply.data},
            {u"files"_s, sizes},
            {u"message"_s, reply.message.toString()},
            {u"ephemeral"_s, reply.ephemeral()},
            {u"followUps"_s, followUps}};
}

/// Reads commands from standard input and carries them out.
class Console : public QObject
{
public:
    explicit Console(SimulatedDiscord &discord)
        : m_discord(discord), m_input(STDIN_FILENO, QSocketNotifier::Read)
    {
        connect(&m_input, &QSocketNotifier::activated, this, &Console::read);
    }

private:
    void read()
    {
        char chunk[4096];
        const ssize_t got = ::read(STDIN_FILENO, chunk, sizeof(chunk));
        if (got <= 0)
            return QCoreApplication::quit();
        m_buffer.append(chunk, got);
        for (qsizetype end = m_buffer.indexOf('\n'); end >= 0; end = m_buffer.indexOf('\n')) {
            const QByteArray line = m_buffer.first(end);
            m_buffer.remove(0, end + 1);
            run(QString::fromUtf8(line));
        }
    }

    void run(const QString &line)
    {
        const QString number = line.section(u' ', 0, 0);
        const QString verb = line.section(u' ', 1, 1);
        const QByteArray rest = line.section(u' ', 2).toUtf8();
        const QJsonArray wrapped = QJsonDocument::fromJson('[' + rest + ']').array();
        const QJsonValue argument = wrapped.at(0);
        if (verb == "quit"_L1)
            return QCoreApplication::quit();
        if (verb == "command"_L1 || verb == "autocomplete"_L1)
            return command(number, argument.toObject(), verb == "autocomplete"_L1);
        if (verb == "press"_L1 || verb == "modal"_L1)
            return act(number, argument.toObject(), verb == "modal"_L1);
        if (verb == "drop"_L1) {
            m_discord.dropSockets();
            if (argument.isObject())
                return command(number, argument.toObject(), false);
        } else if (verb == "reconnect"_L1) {
            m_discord.requestReconnect();
        } else if (verb == "invalidate"_L1) {
            m_discord.invalidateSession(argument.toBool());
        }
        print({{u"n"_s, number}, {u"result"_s, answer(verb, argument)}});
    }

    QJsonValue answer(const QString &verb, const QJsonValue &argument)
    {
        if (verb == "post"_L1)
            return m_discord.post(kChannel, kMember, argument.toString()).toString();
        if (verb == "reply"_L1) {
            const auto reply = m_discord.reply(InteractionId::fromString(argument.toString()));
            return reply ? QJsonValue(jsonOf(*reply)) : QJsonValue();
        }
        if (verb == "messages"_L1) {
            QJsonArray list;
            for (const SimMessage &message : m_discord.messages(kChannel))
                list.append(message.json);
            return list;
        }
        return QJsonObject{{u"identifies"_s, m_discord.identifies()},
                           {u"resumes"_s, m_discord.resumes()},
                           {u"sockets"_s, m_discord.connectedSockets()},
                           {u"commands"_s, m_discord.registeredCommands()}};
    }

    void command(const QString &number, const QJsonObject &argument, bool typing)
    {
        SimCommand command;
        command.guild = kGuild;
        command.channel = kChannel;
        command.user = kMember;
        for (const QJsonValue &part : argument.value("path"_L1).toArray())
            command.path.append(part.toString());
        command.options = argument.value("options"_L1).toObject();
        InteractionId id;
        if (typing)
            report(number, m_discord.autocomplete(command, argument.value("focused"_L1).toString()),
                   {});
        else {
            auto task = m_discord.sendCommand(command, &id);
            report(number, std::move(task), id);
        }
    }

    void act(const QString &number, const QJsonObject &argument, bool modal)
    {
        InteractionId id;
        const auto reply = InteractionId::fromString(argument.value("reply"_L1).toString());
        if (modal) {
            auto task = m_discord.submitModal(
                {kGuild, kChannel, kMember, reply, argument.value("values"_L1).toObject()}, &id);
            return report(number, std::move(task), id);
        }
        SimPress press{kGuild, kChannel, kMember, {}, reply, {}, {}};
        press.message = MessageId::fromString(argument.value("message"_L1).toString());
        press.customId = argument.value("customId"_L1).toString();
        for (const QJsonValue &value : argument.value("values"_L1).toArray())
            press.values.append(value.toString());
        auto task = m_discord.press(press, &id);
        report(number, std::move(task), id);
    }

    void report(const QString &number, Task<Result<SimReply>> task, InteractionId id)
    {
        task.then(this, [number, id](const Result<SimReply> &result) {
            QJsonObject line{{u"n"_s, number}, {u"interaction"_s, id.toString()}};
            if (result)
                line.insert(u"result"_s, jsonOf(*result));
            else
                line.insert(u"error"_s, result.error().userText());
            print(line);
        });
    }

    SimulatedDiscord &m_discord;
    QSocketNotifier m_input;
    QByteArray m_buffer;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    SystemClock clock;
    const SimulatorOptions options = optionsOf(application.arguments());
    SimulatedDiscord discord(options, clock);
    discord.addGuild(sampleGuild());
    if (const auto listening = discord.listen(); !listening) {
        print({{u"error"_s, listening.error().userText()},
               {u"detail"_s, listening.error().detail()}});
        return 1;
    }
    print({{u"restBase"_s, discord.restBase().toString()},
           {u"gatewayUrl"_s, discord.gatewayUrl().toString()},
           {u"token"_s, QString::fromLatin1(options.token)},
           {u"guild"_s, kGuild.toString()},
           {u"channel"_s, kChannel.toString()},
           {u"member"_s, kMember.toString()},
           {u"role"_s, kRole.toString()}});
    Console console(discord);
    return application.exec();
}
