// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ConfigCommand.h"

#include "app/cli/DiagnoseCommand.h"
#include "app/cli/configLines.h"
#include "app/cli/namedFile.h"
#include "app/host/diagnose.h"
#include "models/core/ErrorCodes.h"
#include "models/core/commitWhole.h"

#include <QFile>
#include <QJsonArray>
#include <QSaveFile>

#include <algorithm>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaxEvents = 1'000;
constexpr qint64 kMaxInput = 1'000'001; ///< what reads it refuses more than 1 MB

Task<int> exitCode(int code)
{
    return Task<int>::ready(code);
}

int failed(const Error &error)
{
    printError(error);
    return kExitFailed;
}

Result<> writePrivately(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(bytes) == bytes.size() && commitWhole(file);
    if (written)
        return {};
    return fail(codes::kFileUnwritable, ConfigurationFault{},
                ConfigCommand::tr("The file %1 cannot be written. Check the folder's rights and "
                                  "free space.")
                    .arg(path),
                file.errorString());
}

void printChanges(const QList<SettingDelta> &deltas, bool json, bool dryRun)
{
    if (json) {
        QJsonArray list;
        for (const SettingDelta &delta : deltas)
            list.append(changeJson(delta));
        printJson(QJsonDocument(QJsonObject{{u"changes"_s, list}, {u"applied"_s, !dryRun}}));
        return;
    }
    for (const SettingDelta &delta : deltas)
        printLine(changeLine(delta));
    if (deltas.isEmpty())
        printLine(ConfigCommand::tr("Nothing would change."));
    else if (dryRun)
        printLine(ConfigCommand::tr("Nothing was changed: this was a dry run."));
}

/// What a running program does with them.
void printEffect(const QList<SettingDelta> &deltas)
{
    const auto needs = [&deltas](bool SettingDelta::*what) {
        return std::any_of(deltas.begin(), deltas.end(),
                           [what](const SettingDelta &delta) { return delta.*what; });
    };
    if (needs(&SettingDelta::needsRestart))
        printLine(
            ConfigCommand::tr("Restart a running bot or panel for all of it to take effect."));
    else if (needs(&SettingDelta::needsBotStart))
        printLine(ConfigCommand::tr("Stop and start the bot for all of it to take effect."));
}

/// Older copies of the secrets among them that stayed elsewhere.
void printLeftovers(const QList<SettingDelta> &deltas, const SecretStore *store)
{
    for (const SettingDelta &delta : deltas) {
        if (const auto left = store ? store->leftover(delta.name) : std::nullopt)
            printError(*left);
    }
}

void printHistory(const QList<SettingsHistoryEntry> &entries, bool json)
{
    QJsonArray list;
    for (const SettingsHistoryEntry &entry : entries) {
        if (json)
            list.append(historyJson(entry));
        else
            printLine(historyLine(entry));
    }
    if (json)
        printJson(QJsonDocument(list));
    else if (entries.isEmpty())
        printLine(ConfigCommand::tr("No change is noted."));
}

} // namespace

ConfigCommand::ConfigCommand(Host &host, const TerminalRequest &request, QObject *parent)
    : CommandRunner(parent), m_host(host), m_request(request)
{}

ConfigCommand::~ConfigCommand() = default;

bool ConfigCommand::has(const char *option) const
{
    return m_request.options.contains(QLatin1String(option));
}

int ConfigCommand::usage() const
{
    printError(
        tr("Usage: dbsbmd config set NAME=VALUE... | history [NAME] | revert NUMBER | test | "
           "import-env FILE | export | import FILE"));
    return kExitUsage;
}

Task<int> ConfigCommand::run()
{
    const QString verb = m_request.arguments.takeFirst();
    const auto count = m_request.arguments.size();
    if (has("dry-run") && (verb == u"history" || verb == u"test" || verb == u"export")) {
        printError(tr("config %1 changes nothing and takes no --dry-run.").arg(verb));
        return exitCode(kExitUsage);
    }
    if (has("guild")) {
        m_guild = GuildId::fromString(m_request.options.value(u"guild"_s));
        if (!m_guild.isValid()) {
            printError(tr("'%1' is not the id of a guild; copy it in Discord with developer mode "
                          "on.")
                           .arg(m_request.options.value(u"guild"_s)));
            return exitCode(kExitUsage);
        }
    }
    if (verb == u"revert" && count == 1 && m_request.arguments.constFirst().toLongLong() < 1) {
        printError(tr("'%1' is not the number of a change; see dbsbmd config history.")
                       .arg(m_request.arguments.constFirst()));
        return exitCode(kExitUsage);
    }
    if (verb == u"test" && count == 0 && !m_guild.isValid())
        return test();
    for (const Error &fault : m_host.settings().faults()) {
        if (fault.is(codes::kSettingsFileUnreadable)) // what it holds is not known
            return exitCode(failed(fault));
    }
    if (verb == u"set" && count > 0)
        return set();
    if (verb == u"history" && count <= 1)
        return m_guild.isValid() ? withDatabase(&ConfigCommand::guildHistory) : history();
    if (verb == u"revert" && count == 1)
        return m_guild.isValid() ? withDatabase(&ConfigCommand::guildRevert) : revert();
    if (verb == u"import-env" && count == 1 && !m_guild.isValid())
        return importEnv();
    if (verb == u"export" && count == 0)
        return m_guild.isValid() ? withDatabase(&ConfigCommand::exportGuild) : exportSettings();
    if (verb == u"import" && count == 1)
        return importSettings();
    return exitCode(usage());
}

/// A server may be set up before the first start of its bot.
Task<int> ConfigCommand::withDatabase(Verb verb)
{
    const bool makes = verb == &ConfigCommand::changeGuild && !has("dry-run");
    return m_host.open(makes ? SchemaCare::Make : SchemaCare::Leave)
        .then(this, [this, verb](const Result<> &opened) {
            return opened ? (this->*verb)() : exitCode(failed(opened.error()));
        });
}

Task<int> ConfigCommand::set()
{
    QMap<QString, QString> wishes;
    for (const QString &pair : std::as_const(m_request.arguments)) {
        const auto equals = pair.indexOf(u'=');
        if (equals <= 0)
            return exitCode(usage());
        const QString name = pair.left(equals);
        const SettingKey *key = findSetting(SettingScope::App, name);
        if (!m_guild.isValid() && key && key->secret()) {
            printError(tr("%1 is a secret and is not taken from the command line, where others can "
                          "read it. Put %2 into an .env file and import that.")
                           .arg(name, key->environment));
            return exitCode(kExitUsage);
        }
        wishes.insert(name, pair.mid(equals + 1));
    }
    if (!m_guild.isValid())
        return change(wishes);
    m_wishes = wishes;
    return withDatabase(&ConfigCommand::changeGuild);
}

Task<int> ConfigCommand::change(const QMap<QString, QString> &wishes)
{
    const Result<QList<SettingDelta>> diff = m_host.settings().diff(wishes);
    if (!diff)
        return exitCode(failed(diff.error()));
    if (has("dry-run")) {
        printChanges(*diff, m_request.json, true);
        return exitCode(kExitOk);
    }
    return m_host.settings()
        .apply(wishes, m_host.settings().origin())
        .then(this, [this](const Result<QList<SettingDelta>> &done) {
            if (!done)
                return failed(done.error());
            printChanges(*done, m_request.json, false);
            if (!m_request.json)
                printEffect(*done);
            printLeftovers(*done, m_host.settings().secretStore());
            return kExitOk;
        });
}

Task<int> ConfigCommand::changeGuild()
{
    return m_host.guildSettings().get(m_guild).then(
        this, [this](const Result<GuildSettings> &settings) {
            const Result<QList<SettingDelta>> diff = settings
                ? guildDiff(*settings, m_wishes)
                : Result<QList<SettingDelta>>(fail(settings.error()));
            if (!diff)
                return exitCode(failed(diff.error()));
            if (has("dry-run") || diff->isEmpty()) {
                printChanges(*diff, m_request.json, has("dry-run"));
                return exitCode(kExitOk);
            }
            return m_host.guildSettings()
                .set(m_guild, m_wishes, Actor::panelOperator())
                .then(this, [this, deltas = *diff](const Result<GuildSettings> &done) {
                    if (!done)
                        return failed(done.error());
                    printChanges(deltas, m_request.json, false);
                    return kExitOk;
                });
        });
}

Task<int> ConfigCommand::history()
{
    const auto entries = m_host.settings().history()->entries(m_request.arguments.value(0));
    if (!entries)
        return exitCode(failed(entries.error()));
    printHistory(*entries, m_request.json);
    return exitCode(kExitOk);
}

Task<int> ConfigCommand::guildHistory()
{
    return m_host.guildSettings()
        .history(m_guild, m_request.arguments.value(0), kMaxEvents)
        .then(this, [this](const Result<QList<SettingEvent>> &events) {
            if (!events)
                return failed(events.error());
            QList<SettingsHistoryEntry> entries;
            for (const SettingEvent &event : *events)
                entries.append(entryOf(event));
            printHistory(entries, m_request.json);
            return kExitOk;
        });
}

Task<int> ConfigCommand::revert()
{
    const qint64 number = m_request.arguments.constFirst().toLongLong();
    if (has("dry-run")) {
        const auto wishes = m_host.settings().revertWishes(number, has("force"));
        return wishes ? change(*wishes) : exitCode(failed(wishes.error()));
    }
    return m_host.settings()
        .revert(number, has("force"))
        .then(this, [this](const Result<QList<SettingDelta>> &done) {
            if (!done)
                return failed(done.error());
            printChanges(*done, m_request.json, false);
            return kExitOk;
        });
}

Task<int> ConfigCommand::guildRevert()
{
    const qint64 number = m_request.arguments.constFirst().toLongLong();
    if (has("dry-run")) {
        return m_host.guildSettings()
            .revertWishes(m_guild, number, has("force"))
            .then(this, [this](const Result<QMap<QString, QString>> &wishes) {
                if (!wishes)
                    return exitCode(failed(wishes.error()));
                m_wishes = *wishes;
                return changeGuild();
            });
    }
    return m_host.guildSettings()
        .revert(m_guild, number, has("force"))
        .then(this, [number](const Result<GuildSettings> &done) {
            if (!done)
                return failed(done.error());
            printLine(tr("Change %1 is taken back.").arg(number));
            return kExitOk;
        });
}

Task<int> ConfigCommand::importEnv()
{
    const Result<QByteArray> bytes = readNamedFile(m_request.arguments.constFirst(), kMaxInput);
    if (!bytes)
        return exitCode(failed(bytes.error()));
    const EnvFile file = parseEnvFile(*bytes);
    const EnvPlan plan = planEnvImport(file, m_host.settings());
    for (const EnvNote &note : plan.left)
        printError(noteLine(note));
    return change(plan.wishes).then(this, [faulty = !file.faults.isEmpty()](int code) {
        return faulty && code == kExitOk ? kExitFailed : code;
    });
}

Task<int> ConfigCommand::exportSettings()
{
    SettingsDocument document;
    const QList<EffectiveSetting> all = m_host.settings().all();
    for (const EffectiveSetting &setting : all) {
        if (setting.origin == SettingOrigin::Stored)
            document.values.insert(setting.key->name, settingToText(*setting.key, setting.value));
    }
    return deliver(document);
}

Task<int> ConfigCommand::exportGuild()
{
    return m_host.guildSettings().get(m_guild).then(
        this, [this](const Result<GuildSettings> &settings) {
            if (!settings)
                return exitCode(failed(settings.error()));
            SettingsDocument document{SettingScope::Guild, m_guild, {}};
            for (auto it = settings->stored.cbegin(); it != settings->stored.cend(); ++it)
                document.values.insert(it.key(), settings->text(it.key()));
            return deliver(document);
        });
}

Task<int> ConfigCommand::deliver(const SettingsDocument &document)
{
    const QByteArray bytes = writeSettingsDocument(document, m_host.clock().nowMs());
    if (!has("out")) {
        printLine(QString::fromUtf8(bytes.trimmed()));
        return exitCode(kExitOk);
    }
    const Result<> written = writePrivately(m_request.options.value(u"out"_s), bytes);
    return exitCode(written ? kExitOk : failed(written.error()));
}

Task<int> ConfigCommand::importSettings()
{
    const auto ids = readIdMap(m_request.mapped);
    if (!ids) {
        printError(ids.error().userText());
        return exitCode(kExitUsage);
    }
    const Result<QByteArray> bytes = readNamedFile(m_request.arguments.constFirst(), kMaxInput);
    const auto document =
        bytes ? readSettingsDocument(*bytes) : Result<SettingsDocument>(fail(bytes.error()));
    if (!document)
        return exitCode(failed(document.error()));
    const bool ofGuild = document->scope == SettingScope::Guild;
    if (ofGuild && !m_guild.isValid())
        m_guild = document->guild;
    if (!ofGuild && m_guild.isValid()) {
        printError(tr("The file holds settings of the application, not of a server. Leave --guild "
                      "away."));
        return exitCode(kExitUsage);
    }
    const AdaptedSettings adapted = adaptSettings(*document, m_guild, *ids);
    for (const LeftOut &left : adapted.left)
        printError(leftLine(left));
    if (!ofGuild)
        return change(adapted.values);
    m_wishes = adapted.values;
    return withDatabase(&ConfigCommand::changeGuild);
}

Task<int> ConfigCommand::test()
{
    m_tests = makeConnectionTests(m_host);
    return DiagnoseCommand::show(*m_tests, m_request.json, this);
}

} // namespace dbsbm
