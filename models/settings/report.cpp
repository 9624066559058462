// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/report.h"

#include "models/core/ErrorCodes.h"
#include "models/core/Scrubber.h"
#include "models/settings/AppSettings.h"
#include "models/settings/nearestName.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace dbsbm {

namespace {

QString translated(const char *source)
{
    return QCoreApplication::translate("Settings", source);
}

QString shownValue(const EffectiveSetting &setting)
{
    if (!setting.isSet)
        return QStringLiteral("-");
    if (setting.key->secret())
        return QStringLiteral("***");
    return scrub(settingToText(*setting.key, setting.value));
}

QJsonObject toJson(const EffectiveSetting &setting)
{
    return {
        {QStringLiteral("name"), setting.key->name},
        {QStringLiteral("set"), setting.isSet},
        {QStringLiteral("value"), setting.isSet ? QJsonValue(shownValue(setting)) : QJsonValue()},
        {QStringLiteral("origin"), toName(setting.origin)},
        {QStringLiteral("locked"), setting.locked},
        {QStringLiteral("needsRestart"), setting.key->needsRestart},
    };
}

struct Halves
{
    QString reason;
    QString mend;
};

/// The sentence that says what is wrong, and the rest, which says what to do. A value may hold
/// anything, so what stands in quotes is passed over.
Halves halvesOf(const QString &text)
{
    qsizetype split = -1;
    qsizetype last = -1;
    bool quoted = false;
    for (qsizetype i = 0; i + 2 < text.size() && split < 0; ++i) {
        quoted = quoted != (text[i] == u'"');
        if (text[i] != u'.' || text[i + 1] != u' ' || !text[i + 2].isUpper())
            continue;
        last = i;
        if (!quoted)
            split = i;
    }
    if (split < 0)
        split = last;
    return split < 0 ? Halves{text, {}} : Halves{text.left(split + 1), text.mid(split + 2)};
}

QJsonObject toJson(const SettingProblem &problem, GuildId guild)
{
    const auto *fault = problem.error.as<ConfigurationFault>();
    const QString text = scrub(problem.error.userText());
    const Halves halves = halvesOf(text);
    QJsonObject json{
        {QStringLiteral("code"), problem.error.code()},
        {QStringLiteral("scope"),
         guild.isValid() ? QStringLiteral("guild") : QStringLiteral("app")},
        {QStringLiteral("key"), fault ? fault->key : QString()},
        {QStringLiteral("value"), problem.value},
        {QStringLiteral("reason"), halves.reason},
        {QStringLiteral("mend"), halves.mend},
        {QStringLiteral("source"), scrub(problem.error.detail())},
        {QStringLiteral("text"), text},
    };
    if (guild.isValid())
        json.insert(QStringLiteral("guild"), guild.toString());
    return json;
}

QStringList namesOf(SettingScope scope)
{
    QStringList names;
    for (const SettingKey &key : settingKeys(scope))
        names.append(key.name);
    return names;
}

/// With and without the prefix, as DBSBM_LOG_LEVEL is a likely mistake, too.
QString variableMeant(const QString &name)
{
    const QString prefix = QStringLiteral("DBSBM_");
    QStringList own;
    QStringList others;
    for (const SettingKey &key : settingKeys(SettingScope::App)) {
        for (const QString &known : QStringList{key.environment} + key.aliases) {
            if (known.startsWith(prefix))
                own.append(known.mid(prefix.size()));
            else if (!known.isEmpty())
                others.append(known);
        }
    }
    const QString bare = name.mid(prefix.size());
    if (others.contains(bare))
        return bare;
    if (const QString near = nearestName(bare, own); !near.isEmpty())
        return prefix + near;
    return nearestName(bare, others);
}

/// An unknown name: a fault when another was probably meant, else a warning.
struct Stranger
{
    QString name;
    QString meant; ///< may be empty
    QString source;
};

QList<Stranger> strangersOf(const AppSettings &settings)
{
    QList<Stranger> strangers;
    const QStringList names = namesOf(SettingScope::App);
    for (const QString &name : settings.unknownKeys())
        strangers.append(
            {name.left(80), nearestName(name, names), QStringLiteral("settings.json")});
    const QStringList variables = settings.unknownVariables();
    for (const QString &name : variables)
        strangers.append({name.left(80), variableMeant(name), QStringLiteral("environment")});
    return strangers;
}

Error errorOf(const Stranger &stranger)
{
    return Error(codes::kSettingUnknown, ConfigurationFault{stranger.name},
                 translated(QT_TRANSLATE_NOOP("Settings",
                                              "%1 is no setting and is not used. Write %2, if that "
                                              "is meant, or take it out."))
                     .arg(stranger.name, stranger.meant),
                 stranger.source);
}

/// All that is found, as it is told.
struct Findings
{
    QList<GuildProblem> faults; ///< without a guild: of the application
    QStringList warnings;
};

Findings findingsOf(const AppSettings &settings, const GuildFindings &guilds)
{
    Findings findings;
    for (const SettingProblem &problem : settings.problems())
        findings.faults.append({{}, problem});
    if (const auto &fault = settings.keychainFault())
        findings.faults.append({{}, {*fault, {}, SettingOrigin::Keychain}});
    const QList<Stranger> strangers = strangersOf(settings);
    for (const Stranger &stranger : strangers) {
        if (!stranger.meant.isEmpty())
            findings.faults.append({{}, {errorOf(stranger), {}, SettingOrigin::Unset}});
        else
            findings.warnings.append(
                translated(QT_TRANSLATE_NOOP("Settings",
                                             "%1 has a name that is not known here: %2. It is kept "
                                             "and not used."))
                    .arg(stranger.source, stranger.name));
    }
    findings.faults += guilds.problems;
    if (guilds.unread && guilds.unread->is(codes::kDatabaseOlder)) // passes with the next start
        findings.warnings.append(scrub(guilds.unread->userText()));
    else if (guilds.unread)
        findings.faults.append({{}, {*guilds.unread, {}, SettingOrigin::Unset}});
    return findings;
}

QString faultLine(const GuildProblem &fault)
{
    const Error &error = fault.problem.error;
    const QString source =
        error.detail().isEmpty() ? QString() : QString(u" [" + scrub(error.detail()) + u']');
    const QString guild = fault.guild.isValid()
        ? translated(QT_TRANSLATE_NOOP("Settings", "server %1, ")).arg(fault.guild.toString())
        : QString();
    return error.code() + u": " + guild + scrub(error.userText()) + source;
}

QString kindText(const SettingKey &key)
{
    const QString range = QStringLiteral("%1 to %2").arg(key.minimum).arg(key.maximum);
    switch (key.type) {
    case SettingType::Text:
        return key.maximum > 0 ? QStringLiteral("text, at most %1 characters").arg(key.maximum)
                               : QStringLiteral("text");
    case SettingType::Integer: return QStringLiteral("whole number, ") + range;
    case SettingType::Decimal: return QStringLiteral("number, ") + range;
    case SettingType::Boolean: return QStringLiteral("true or false");
    case SettingType::Choice:
        return (key.multiple ? QStringLiteral("any of ") : QStringLiteral("one of "))
            + key.choices.join(QStringLiteral(", "));
    case SettingType::Path: return QStringLiteral("absolute path");
    case SettingType::Url:
        return QStringLiteral("address, ") + key.choices.join(QStringLiteral(" or "));
    case SettingType::Snowflake: return QStringLiteral("Discord id");
    case SettingType::Snowflakes: return QStringLiteral("Discord ids");
    case SettingType::Secret: break;
    }
    return QStringLiteral("secret");
}

QString code(const QString &text)
{
    return text.isEmpty() ? QStringLiteral("-") : QString(u'`' + text + u'`');
}

QString environmentText(const SettingKey &key)
{
    QStringList names;
    for (const QString &name : QStringList{key.environment} + key.aliases) {
        if (!name.isEmpty())
            names.append(code(name));
    }
    return names.isEmpty() ? QStringLiteral("-") : names.join(QStringLiteral(", "));
}

QString tableRow(const QStringList &cells)
{
    return QStringLiteral("| ") + cells.join(QStringLiteral(" | ")) + QStringLiteral(" |\n");
}

/// Where secrets are kept could not be read, so nobody knows.
QString unreadText(const Error &fault)
{
    return translated(QT_TRANSLATE_NOOP("Settings", "cannot be read, %1")).arg(fault.code());
}

} // namespace

ConfigReport checkConfig(const AppSettings &settings, const GuildFindings &guilds,
                         const QStringList &waiting)
{
    ConfigReport report = printConfig(settings);
    Findings findings = findingsOf(settings, guilds);
    for (const QString &name : waiting)
        findings.warnings.append(
            translated(QT_TRANSLATE_NOOP("Settings", "%1 waits for a restart of the program."))
                .arg(name));
    QJsonArray faults;
    for (const GuildProblem &fault : findings.faults) {
        report.lines.append(faultLine(fault));
        faults.append(toJson(fault.problem, fault.guild));
    }
    report.lines += findings.warnings;
    report.ok = findings.faults.isEmpty();
    report.lines.append(
        report.ok ? translated(QT_TRANSLATE_NOOP("Settings", "The configuration is in order."))
                  : QCoreApplication::translate("Settings",
                                                "%n fault(s) found. Mend them and check again.",
                                                nullptr, static_cast<int>(faults.size())));
    report.json.insert(QStringLiteral("ok"), report.ok);
    report.json.insert(QStringLiteral("faults"), faults);
    report.json.insert(QStringLiteral("warnings"), QJsonArray::fromStringList(findings.warnings));
    report.json.insert(QStringLiteral("unknownKeys"),
                       QJsonArray::fromStringList(settings.unknownKeys()));
    report.json.insert(QStringLiteral("waitingForRestart"), QJsonArray::fromStringList(waiting));
    return report;
}

ConfigReport printConfig(const AppSettings &settings)
{
    ConfigReport report;
    QJsonArray list;
    const QList<EffectiveSetting> all = settings.all();
    const auto fault = settings.keychainFault();
    for (const EffectiveSetting &setting : all) {
        const bool isUnread = fault && setting.key->secret() && !setting.isSet;
        const QString locked = setting.locked && setting.origin != SettingOrigin::Default
                && setting.origin != SettingOrigin::Unset
            ? translated(QT_TRANSLATE_NOOP("Settings", ", locked"))
            : QString();
        report.lines.append(QStringLiteral("%1 %2 (%3%4)")
                                .arg(setting.key->name.leftJustified(20), shownValue(setting),
                                     isUnread ? unreadText(*fault) : toName(setting.origin),
                                     locked));
        QJsonObject json = toJson(setting);
        if (isUnread)
            json.insert(QStringLiteral("unread"), fault->code());
        list.append(json);
    }
    report.json.insert(QStringLiteral("settings"), list);
    return report;
}

QByteArray settingsTableMarkdown()
{
    QString text =
        QStringLiteral("# Settings\n\n"
                       "This page is made from the settings registry; a test compares the two.\n\n"
                       "For settings of the application the order is: command line, environment, "
                       "keychain (secrets) or\n"
                       "`settings.json` in the data folder, default. `dbsbmd --print-config` shows "
                       "what is in effect and why,\n`dbsbmd --check-config` what is wrong, and "
                       "`dbsbmd --env-template` writes an `.env` file to fill in.\nWhat needs a "
                       "restart is noticed at once and takes effect with the next start; "
                       "[operations.md](operations.md) tells how\nsettings are changed, moved to "
                       "another server and taken back.\n");
    const auto table = [&text](const QString &title, SettingScope scope) {
        text += QStringLiteral("\n## ") + title + QStringLiteral("\n\n");
        const bool app = scope == SettingScope::App;
        text += app ? tableRow({QStringLiteral("Name"), QStringLiteral("Environment"),
                                QStringLiteral("Default"), QStringLiteral("Value"),
                                QStringLiteral("Meaning")})
                    : tableRow({QStringLiteral("Name"), QStringLiteral("Default"),
                                QStringLiteral("Value"), QStringLiteral("Meaning")});
        text +=
            app ? QStringLiteral("|---|---|---|---|---|\n") : QStringLiteral("|---|---|---|---|\n");
        for (const SettingKey &key : settingKeys(scope)) {
            QStringList cells{code(key.name)};
            if (app)
                cells.append(environmentText(key));
            cells << code(settingToText(key, key.defaultValue)) << kindText(key) << key.help;
            text += tableRow(cells);
        }
    };
    table(QStringLiteral("Of the application"), SettingScope::App);
    table(QStringLiteral("Of a guild"), SettingScope::Guild);
    return text.toUtf8();
}

} // namespace dbsbm
