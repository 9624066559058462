// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/report.h"

#include "models/core/Scrubber.h"
#include "models/settings/AppSettings.h"

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
    };
}

QJsonObject toJson(const Error &error)
{
    const auto *fault = error.as<ConfigurationFault>();
    return {
        {QStringLiteral("code"), error.code()},
        {QStringLiteral("key"), fault ? fault->key : QString()},
        {QStringLiteral("text"), scrub(error.userText())},
        {QStringLiteral("source"), scrub(error.detail())},
    };
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

} // namespace

ConfigReport checkConfig(const AppSettings &settings)
{
    ConfigReport report;
    QJsonArray list;
    for (const EffectiveSetting &setting : settings.all()) {
        report.lines.append(QStringLiteral("%1 %2 (%3)")
                                .arg(setting.key->name.leftJustified(20), shownValue(setting),
                                     toName(setting.origin)));
        list.append(toJson(setting));
    }
    QList<Error> faults = settings.faults();
    if (const auto &fault = settings.keychainFault())
        faults.append(*fault);
    QJsonArray faultList;
    for (const Error &fault : std::as_const(faults)) {
        const QString source =
            fault.detail().isEmpty() ? QString() : QString(u" [" + scrub(fault.detail()) + u']');
        report.lines.append(fault.code() + u": " + scrub(fault.userText()) + source);
        faultList.append(toJson(fault));
    }
    for (const QString &name : settings.unknownKeys())
        report.lines.append(
            translated(
                QT_TRANSLATE_NOOP(
                    "Settings",
                    "settings.json has a key that is not known here: %1. It is kept and not used."))
                .arg(name.left(80)));
    report.ok = faults.isEmpty();
    report.lines.append(
        report.ok ? translated(QT_TRANSLATE_NOOP("Settings", "The configuration is in order."))
                  : QCoreApplication::translate("Settings",
                                                "%n fault(s) found. Mend them and check again.",
                                                nullptr, static_cast<int>(faults.size())));
    report.json = {
        {QStringLiteral("ok"), report.ok},
        {QStringLiteral("settings"), list},
        {QStringLiteral("faults"), faultList},
        {QStringLiteral("unknownKeys"), QJsonArray::fromStringList(settings.unknownKeys())},
    };
    return report;
}

QByteArray settingsTableMarkdown()
{
    QString text =
        QStringLiteral("# Settings\n\n"
                       "This page is made from the settings registry; a test compares the two.\n\n"
                       "For settings of the application the order is: command line, environment, "
                       "keychain (secrets) or\n"
                       "`settings.json` in the data folder, default. `dbsbmd --check-config` shows "
                       "what is in effect and why.\n");
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
