// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/DaemonHarness.h"

#include "tests/support/TestPostgres.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>
#include <unistd.h>

namespace dbsbm::test {

using namespace Qt::StringLiterals;

using namespace simulator;

namespace {

SimGuild guild()
{
    SimGuild guild;
    guild.id = DaemonHarness::kGuild;
    guild.name = QStringLiteral("Integration");
    guild.roles = {{DaemonHarness::kMembers, QStringLiteral("Members"), 0}};
    guild.channels = {{DaemonHarness::kGeneral, QStringLiteral("general"), 0},
                      {DaemonHarness::kSlips, QStringLiteral("slips"), 0}};
    guild.members = {
        {DaemonHarness::kOwner, QStringLiteral("owner"), QStringLiteral("Owner"), {}, true},
        {DaemonHarness::kCapper,
         QStringLiteral("capper"),
         QStringLiteral("Sharp Capper"),
         {},
         false},
        {DaemonHarness::kOther, QStringLiteral("other"), QStringLiteral("Other"), {}, false}};
    return guild;
}

QString program()
{
    return QStringLiteral(DBSBM_DAEMON);
}

} // namespace

DaemonHarness::DaemonHarness(Engine engine, int shards)
{
    if (engine == Engine::Postgres) {
        m_postgres = postgresAddress(makePostgresDatabase());
        setVariable(QStringLiteral("DBSBM_DATABASE_URL"),
                    QStringLiteral("postgresql://%1@/%2?host=%3")
                        .arg(m_postgres->user, m_postgres->database, m_postgres->host));
    }
    SimulatorOptions options;
    options.token = kToken;
    options.application = ApplicationId{1440000000000000001};
    options.botUser = UserId{1440000000000000002};
    options.botName = QStringLiteral("Integration bot");
    options.shards = shards;
    m_discord = std::make_unique<SimulatedDiscord>(options, m_clock);
    m_discord->addGuild(guild());
    SimGuild elsewhere = guild();
    elsewhere.id = kElsewhere;
    elsewhere.name = QStringLiteral("Elsewhere");
    elsewhere.channels = {{kGeneralElsewhere, QStringLiteral("general"), 0},
                          {kSlipsElsewhere, QStringLiteral("slips"), 0}};
    if (shards > 1)
        m_discord->addGuild(elsewhere);
    connect(m_discord.get(), &SimulatedDiscord::ready, this, [this] { ++m_readies; });
    const auto listening = m_discord->listen();
    if (!listening)
        qFatal("%s", qUtf8Printable(listening.error().userText()));
}

DaemonHarness::~DaemonHarness()
{
    kill();
    if (m_second) {
        m_second->kill();
        m_second->waitForFinished(10000);
    }
    if (m_postgres)
        dropPostgresDatabase(m_postgres->database);
}

QProcessEnvironment DaemonHarness::environment(const QByteArray &token) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DBSBM_DATA_DIR"), m_folder.path());
    environment.insert(QStringLiteral("DBSBM_API_BASE"), m_discord->restBase().toString());
    environment.remove(QStringLiteral("DISCORD_TOKEN"));
    if (!token.isEmpty())
        environment.insert(QStringLiteral("DISCORD_TOKEN"), QString::fromLatin1(token));
    for (auto it = m_variables.constBegin(); it != m_variables.constEnd(); ++it)
        environment.insert(it.key(), it.value());
    return environment;
}

void DaemonHarness::start(const QByteArray &token, const QStringList &options)
{
    m_errorText.clear();
    m_readies = 0;
    m_daemon = std::make_unique<QProcess>();
    m_daemon->setProcessEnvironment(environment(token));
    m_daemon->setChildProcessModifier(m_prepareChild);
    connect(m_daemon.get(), &QProcess::readyReadStandardError, this,
            [this] { m_errorText += QString::fromUtf8(m_daemon->readAllStandardError()); });
    const QStringList run = QStringList{QStringLiteral("run")} + options;
    m_daemon->start(program(),
                    m_keychain ? run : QStringList{QStringLiteral("--no-keychain")} + run);
}

void DaemonHarness::startSecond()
{
    m_secondText.clear();
    m_second = std::make_unique<QProcess>();
    QProcessEnvironment variables = environment(kToken);
    variables.insert(QStringLiteral("DBSBM_DATA_DIR"), m_secondFolder.path());
    m_second->setProcessEnvironment(variables);
    m_second->setProcessChannelMode(QProcess::MergedChannels);
    connect(m_second.get(), &QProcess::readyRead, this,
            [this] { m_secondText += QString::fromUtf8(m_second->readAll()); });
    m_second->start(program(), {QStringLiteral("--no-keychain"), QStringLiteral("run")});
}

bool DaemonHarness::waitOnline()
{
    return QTest::qWaitFor(
        [this] { return m_readies > 0 && !m_discord->registeredCommands().isEmpty(); }, 20000);
}

void DaemonHarness::kill()
{
    if (!m_daemon)
        return;
    m_daemon->kill();
    m_daemon->waitForFinished(10000);
    m_daemon.reset();
}

int DaemonHarness::stop()
{
    m_daemon->terminate();
    const bool ended =
        QTest::qWaitFor([this] { return m_daemon->state() == QProcess::NotRunning; }, 15000);
    return ended && m_daemon->exitStatus() == QProcess::NormalExit ? m_daemon->exitCode() : -1;
}

DaemonHarness::Output DaemonHarness::terminal(const QStringList &arguments, const QByteArray &input,
                                              uint user)
{
    QProcess process;
    if (user != 0)
        process.setChildProcessModifier([user] { ::setuid(user); });
    process.setProcessEnvironment(environment(kToken));
    process.start(program(),
                  m_keychain ? arguments
                             : QStringList{QStringLiteral("--no-keychain")} + arguments);
    return finish(process, input);
}

DaemonHarness::Output DaemonHarness::shell(const QString &line, const QString &folder,
                                           const QByteArray &input)
{
    QFile daemon(m_programs.filePath(QStringLiteral("dbsbmd")));
    if (!daemon.open(QIODevice::WriteOnly))
        return {};
    daemon.write(
        QStringLiteral("#!/bin/sh\nexec '%1' --no-keychain \"$@\"\n").arg(program()).toUtf8());
    daemon.close();
    daemon.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    QProcessEnvironment variables = environment(kToken);
    const QString path = QStringLiteral("PATH");
    variables.insert(path, m_programs.path() + u':' + variables.value(path));
    QProcess process;
    process.setProcessEnvironment(variables);
    process.setWorkingDirectory(folder);
    process.start(QStringLiteral("bash"), {QStringLiteral("-c"), line});
    return finish(process, input);
}

DaemonHarness::Output DaemonHarness::finish(QProcess &process, const QByteArray &input)
{
    process.write(input);
    process.closeWriteChannel();
    // Spins: the simulated Discord of this thread goes on serving the daemon meanwhile.
    if (!QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, 20000))
        return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

QJsonArray DaemonHarness::bets()
{
    const Output output = terminal({QStringLiteral("bets"), QStringLiteral("--json")});
    return QJsonDocument::fromJson(output.out).array();
}

bool DaemonHarness::setUpGuild(GuildId id, ChannelId slips)
{
    const QString guild = id.toString();
    const QList<QStringList> commands{
        {u"guild"_s, guild, u"set"_s, u"slip_channel"_s, slips.toString()},
        {u"guild"_s, guild, u"set"_s, u"member_role"_s, kMembers.toString()},
        {u"capper"_s, guild, u"add"_s, kCapper.toString(), u"Sharp Capper"_s}};
    return std::ranges::all_of(commands, [this](const QStringList &command) {
        const Output said = terminal(command);
        if (said.code != 0)
            qWarning().noquote() << command << said.code << said.out << said.err;
        return said.code == 0;
    });
}

SimReply DaemonHarness::await(Task<Result<SimReply>> task)
{
    std::optional<Result<SimReply>> answer;
    task.then(this, [&answer](Result<SimReply> reply) { answer = std::move(reply); });
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 10000) || !*answer)
        return {};
    return **answer;
}

SimReply DaemonHarness::command(UserId user, const QStringList &path, const QJsonObject &options,
                                InteractionId *id)
{
    return await(m_discord->sendCommand({kGuild, kGeneral, user, path, options, {}}, id));
}

SimReply DaemonHarness::press(const SimPress &press, InteractionId *id)
{
    return await(m_discord->press(press, id));
}

DaemonHarness::Preview DaemonHarness::preview(GuildId guild, ChannelId channel)
{
    Preview result{{}, {}, guild, channel};
    const QJsonObject options{{QStringLiteral("league"), QStringLiteral("NBA")},
                              {QStringLiteral("game"), QStringLiteral("Rams @ Owls")},
                              {QStringLiteral("market"), QStringLiteral("moneyline")},
                              {QStringLiteral("pick"), QStringLiteral("Rams")},
                              {QStringLiteral("odds"), QStringLiteral("-110")},
                              {QStringLiteral("units"), QStringLiteral("1")}};
    await(m_discord->sendCommand(
        {guild, channel, kCapper, {QStringLiteral("bet"), QStringLiteral("line")}, options, {}},
        &result.interaction));
    const auto buttonOf = [this, &result] {
        const auto now = m_discord->reply(result.interaction);
        if (!now)
            return false;
        const QJsonArray rows = now->data.value(QLatin1String("components")).toArray();
        for (const QJsonValue &row : rows) {
            const QJsonArray buttons = row.toObject().value(QLatin1String("components")).toArray();
            for (const QJsonValue &button : buttons) {
                const QString id = button.toObject().value(QLatin1String("custom_id")).toString();
                if (id.endsWith(QLatin1String(":confirm")))
                    result.confirm = id;
            }
        }
        return !result.confirm.isEmpty();
    };
    if (!QTest::qWaitFor(buttonOf, 10000))
        qWarning("no preview: %s", qUtf8Printable(m_errorText));
    return result;
}

void DaemonHarness::confirm(const Preview &preview)
{
    m_discord
        ->press(
            {preview.guild, preview.channel, kCapper, {}, preview.interaction, preview.confirm, {}})
        .then(this, [](const Result<SimReply> &) {});
}

} // namespace dbsbm::test
