// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/envFile.h"

#include "models/core/tr.h"
#include "models/settings/AppSettings.h"

#include <QRegularExpression>

#include <algorithm>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxEnvBytes = 1'000'000;

/// The value in double quotes at the beginning of \a text; nothing when they do not end.
std::optional<QString> doubleQuoted(QStringView text, QStringView &rest)
{
    QString value;
    for (qsizetype i = 1; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'"') {
            rest = text.mid(i + 1);
            return value;
        }
        if (c != u'\\' || i + 1 >= text.size()) {
            value += c;
            continue;
        }
        const QChar escaped = text[++i];
        if (escaped == u'n')
            value += u'\n';
        else if (escaped == u'r')
            value += u'\r';
        else if (escaped == u't')
            value += u'\t';
        else if (escaped == u'"' || escaped == u'\\' || escaped == u'$' || escaped == u'`')
            value += escaped;
        else
            value += QString(c) + escaped;
    }
    return {};
}

std::optional<QString> singleQuoted(QStringView text, QStringView &rest)
{
    const qsizetype end = text.indexOf(u'\'', 1);
    if (end < 0)
        return {};
    rest = text.mid(end + 1);
    return text.mid(1, end - 1).toString();
}

QString bare(QStringView text)
{
    static const QRegularExpression comment(u"(^|\\s)#.*$"_s);
    return text.toString().remove(comment).trimmed();
}

/// Nothing when the quotes do not end, or something follows them.
std::optional<QString> valueOf(QStringView text)
{
    QStringView rest;
    std::optional<QString> value;
    if (text.startsWith(u'"'))
        value = doubleQuoted(text, rest);
    else if (text.startsWith(u'\''))
        value = singleQuoted(text, rest);
    else
        return bare(text);
    rest = rest.trimmed();
    return rest.isEmpty() || rest.startsWith(u'#') ? value : std::nullopt;
}

void parseLine(int number, QStringView line, EnvFile &file)
{
    static const QRegularExpression assignment(
        u"^(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]{0,99})\\s*=\\s*(.*)$"_s);
    line = line.trimmed();
    if (line.isEmpty() || line.startsWith(u'#'))
        return;
    const QRegularExpressionMatch match = assignment.match(line.toString());
    if (!match.hasMatch()) {
        file.faults.append(
            {number, {}, tr("Line %1 is no assignment. Write it as NAME=value.").arg(number)});
        return;
    }
    const auto value = valueOf(match.capturedView(2));
    if (!value) {
        file.faults.append(
            {number, match.captured(1),
             tr("The quotes of line %1 (%2) do not end, or something follows them. Write the value "
                "in one line.")
                 .arg(QString::number(number), match.captured(1))});
        return;
    }
    file.entries.append({number, match.captured(1), *value});
}

QString allowedText(const SettingKey &key)
{
    switch (key.type) {
    case SettingType::Integer:
    case SettingType::Decimal:
        return u"%1 to %2"_s.arg(key.minimum, 0, 'g', 10).arg(key.maximum, 0, 'g', 10);
    case SettingType::Boolean: return u"true, false"_s;
    case SettingType::Choice: return key.choices.join(u", "_s);
    case SettingType::Url: return key.choices.join(u"://, "_s) + u"://";
    case SettingType::Path: return u"absolute path"_s;
    case SettingType::Snowflake:
    case SettingType::Snowflakes: return u"Discord id"_s;
    case SettingType::Secret: return u"secret"_s;
    case SettingType::Text: break;
    }
    return u"text"_s;
}

/// Which setting a variable belongs to; whether by its own name.
const SettingKey *settingOf(const QString &variable, bool &own)
{
    for (const SettingKey &key : settingKeys(SettingScope::App)) {
        own = key.environment == variable;
        if (own || key.aliases.contains(variable))
            return &key;
    }
    return nullptr;
}

/// Why a known setting is passed over; empty when it is not.
QString reasonToLeave(const EnvEntry &entry, const SettingKey &key, const AppSettings &settings)
{
    const EffectiveSetting effective = settings.effective(key.name);
    if (entry.value.isEmpty())
        return tr("%1 is empty and stays as it is.").arg(entry.name);
    if (!key.storable)
        return tr("%1 counts in the environment only. Set it where the program is started.")
            .arg(entry.name);
    if (effective.locked)
        return tr("%1 is fixed by the environment or the command line at present. Take it out "
                  "there and import again.")
            .arg(entry.name);
    return {};
}

} // namespace

EnvFile parseEnvFile(const QByteArray &bytes)
{
    EnvFile file;
    if (bytes.size() > kMaxEnvBytes) {
        file.faults.append({0,
                            {},
                            tr("The file is over 1 MB. Take the settings out of it and "
                               "import those.")});
        return file;
    }
    QString text = QString::fromUtf8(bytes);
    if (text.startsWith(QChar(QChar::ByteOrderMark)))
        text.remove(0, 1);
    int number = 0;
    for (const QStringView line : QStringView(text).split(u'\n'))
        parseLine(++number, line, file);
    return file;
}

QByteArray envTemplate()
{
    QString text =
        u"# Settings of DBSBM. Take the # away in front of a line to use it.\n"
        "# The order is: command line, environment, keychain or settings.json, default.\n"_s;
    for (const SettingKey &key : settingKeys(SettingScope::App)) {
        if (key.environment.isEmpty())
            continue;
        text += u"\n# "_s + key.help + u"\n# " + allowedText(key)
            + (key.needsRestart ? u"; takes effect with a restart"_s : QString());
        if (!key.aliases.isEmpty())
            text += u"; also read as "_s + key.aliases.join(u", "_s);
        text += u"\n#"_s + key.environment + u'=' + settingToText(key, key.defaultValue) + u'\n';
    }
    return text.toUtf8();
}

EnvPlan planEnvImport(const EnvFile &file, const AppSettings &settings)
{
    EnvPlan plan;
    plan.left = file.faults;
    QMap<QString, EnvEntry> chosen; // by setting name
    for (const EnvEntry &entry : file.entries) {
        bool own = false;
        const SettingKey *key = settingOf(entry.name, own);
        if (!key) {
            plan.left.append(
                {entry.line, entry.name, tr("%1 is no setting of this program.").arg(entry.name)});
            continue;
        }
        if (const QString reason = reasonToLeave(entry, *key, settings); !reason.isEmpty()) {
            plan.left.append({entry.line, entry.name, reason});
            continue;
        }
        const auto other = chosen.constFind(key->name);
        const bool otherIsOwn =
            other != chosen.constEnd() && other->name == key->environment && !own;
        const EnvEntry &loser = otherIsOwn || other == chosen.constEnd() ? entry : *other;
        if (other != chosen.constEnd())
            plan.left.append({loser.line, loser.name,
                              tr("%1 is given a second time for the same setting; the other line "
                                 "counts.")
                                  .arg(loser.name)});
        if (!otherIsOwn)
            chosen.insert(key->name, entry);
    }
    for (auto it = chosen.cbegin(); it != chosen.cend(); ++it)
        plan.wishes.insert(it.key(), it->value);
    std::ranges::stable_sort(plan.left, {}, &EnvNote::line);
    return plan;
}

} // namespace dbsbm
