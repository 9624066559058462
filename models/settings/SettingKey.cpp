// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/SettingKey.h"

#include "models/core/DatabaseUrl.h"
#include "models/core/ErrorCodes.h"
#include "models/core/Scrubber.h"
#include "models/settings/permissionTable.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <cmath>

namespace dbsbm {

namespace {

constexpr qsizetype kMaxText = 2'000;
constexpr qsizetype kMaxPath = 4'096;
constexpr qsizetype kMaxSecret = 4'096;
constexpr qsizetype kMaxListed = 25;

QString translated(const char *source)
{
    return QCoreApplication::translate("Settings", source);
}

QString shown(const SettingKey &key, const QString &text)
{
    if (key.secret())
        return QStringLiteral("***");
    const QString clean = scrub(text.left(4'096)); // before it is cut: half a secret has no form
    return clean.size() > 80 ? QString(clean.left(79) + u'\u2026') : clean;
}

/// \a sentence has %1 for the key, %2 for the value and %3 for what it should be.
tl::unexpected<Error> invalid(const SettingKey &key, const QString &text, const char *sentence,
                              const QString &wanted = {})
{
    QString message = translated(sentence);
    message = message.contains(u"%3") ? message.arg(key.name, shown(key, text), wanted)
                                      : message.arg(key.name, shown(key, text));
    return fail(codes::kSettingInvalid, ConfigurationFault{key.name}, message, key.name);
}

QString rangeText(const SettingKey &key)
{
    return translated(QT_TRANSLATE_NOOP("Settings", "%1 to %2"))
        .arg(QLocale::c().toString(key.minimum, 'g', 10),
             QLocale::c().toString(key.maximum, 'g', 10));
}

bool inRange(const SettingKey &key, double value)
{
    return key.minimum == key.maximum || (value >= key.minimum && value <= key.maximum);
}

Result<QVariant> parseInteger(const SettingKey &key, const QString &text)
{
    bool ok = false;
    const qint64 value = text.toLongLong(&ok);
    if (!ok)
        return invalid(
            key, text,
            QT_TRANSLATE_NOOP("Settings",
                              "%1 is \"%2\", which is not a whole number. Enter a number from %3."),
            rangeText(key));
    if (!inRange(key, static_cast<double>(value)))
        return invalid(key, text,
                       QT_TRANSLATE_NOOP(
                           "Settings", "%1 is %2, which is out of range. Enter a number from %3."),
                       rangeText(key));
    return QVariant::fromValue(value);
}

Result<QVariant> parseDecimal(const SettingKey &key, const QString &text)
{
    bool ok = false;
    const double value = text.toDouble(&ok);
    if (!ok || !std::isfinite(value))
        return invalid(key, text,
                       QT_TRANSLATE_NOOP("Settings",
                                         "%1 is \"%2\", which is not a number. Enter a number from "
                                         "%3, with a point for decimals."),
                       rangeText(key));
    if (!inRange(key, value))
        return invalid(key, text,
                       QT_TRANSLATE_NOOP(
                           "Settings", "%1 is %2, which is out of range. Enter a number from %3."),
                       rangeText(key));
    return QVariant(value);
}

Result<QVariant> parseBoolean(const SettingKey &key, const QString &text)
{
    static const QStringList yes{QStringLiteral("true"), QStringLiteral("yes"),
                                 QStringLiteral("on"), QStringLiteral("1")};
    static const QStringList no{QStringLiteral("false"), QStringLiteral("no"),
                                QStringLiteral("off"), QStringLiteral("0")};
    if (yes.contains(text, Qt::CaseInsensitive))
        return QVariant(true);
    if (no.contains(text, Qt::CaseInsensitive))
        return QVariant(false);
    return invalid(
        key, text,
        QT_TRANSLATE_NOOP("Settings",
                          "%1 is \"%2\", which is neither true nor false. Enter true or false."));
}

QStringList listParts(const QString &text)
{
    static const QRegularExpression separators(QStringLiteral("[,\\s]+"));
    return text.left(kMaxText).split(separators, Qt::SkipEmptyParts);
}

Result<QVariant> parseChoice(const SettingKey &key, const QString &text)
{
    QStringList chosen;
    for (const QString &part : key.multiple ? listParts(text) : QStringList{text}) {
        const auto found = std::ranges::find_if(key.choices, [&part](const QString &choice) {
            return choice.compare(part, Qt::CaseInsensitive) == 0;
        });
        if (found == key.choices.end())
            return invalid(key, text,
                           QT_TRANSLATE_NOOP(
                               "Settings", "%1 is \"%2\", which is not a choice. Enter one of %3."),
                           key.choices.join(QStringLiteral(", ")));
        if (!chosen.contains(*found))
            chosen.append(*found);
    }
    if (chosen.isEmpty())
        return invalid(key, text,
                       QT_TRANSLATE_NOOP(
                           "Settings", "%1 is \"%2\", which names none. Enter one or more of %3."),
                       key.choices.join(QStringLiteral(", ")));
    return key.multiple ? QVariant(chosen) : QVariant(chosen.front());
}

bool isSnowflake(const QString &text)
{
    static const QRegularExpression digits(QStringLiteral("^[0-9]{15,20}$"));
    bool ok = false;
    // Ids live as int64 in the database; Discord's reach that size in the year 2084.
    return digits.match(text).hasMatch() && text.toLongLong(&ok) > 0 && ok;
}

Result<QVariant> parseSnowflake(const SettingKey &key, const QString &text)
{
    if (!isSnowflake(text))
        return invalid(key, text,
                       QT_TRANSLATE_NOOP("Settings",
                                         "%1 is \"%2\", which is not a Discord id. Copy the id in "
                                         "Discord (developer mode): 17 to 20 digits."));
    return QVariant::fromValue(text.toULongLong());
}

Result<QVariant> parseSnowflakes(const SettingKey &key, const QString &text)
{
    QStringList ids = listParts(text);
    ids.removeDuplicates();
    if (ids.size() > kMaxListed || !std::ranges::all_of(ids, isSnowflake))
        return invalid(key, text,
                       QT_TRANSLATE_NOOP("Settings",
                                         "%1 is \"%2\", which is not a list of Discord ids. Enter "
                                         "at most %3 ids, separated by commas."),
                       QString::number(kMaxListed));
    return QVariant(ids);
}

Result<QVariant> parseText(const SettingKey &key, const QString &text)
{
    const auto longest = key.maximum > 0 ? static_cast<qsizetype>(key.maximum) : kMaxText;
    if (text.size() > longest)
        return invalid(
            key, text,
            QT_TRANSLATE_NOOP("Settings",
                              "%1 is \"%2\", which is too long. Use at most %3 characters."),
            QString::number(longest));
    if (std::ranges::any_of(text, [](QChar c) { return c.category() == QChar::Other_Control; }))
        return invalid(
            key, QString(),
            QT_TRANSLATE_NOOP("Settings",
                              "%1 has line breaks or control characters. Write it in one line."));
    if (key.accepts && !key.accepts(text))
        return invalid(
            key, text,
            QT_TRANSLATE_NOOP("Settings", "%1 is \"%2\", which does not fit. Write it like %3."),
            key.example);
    return QVariant(text);
}

Result<QVariant> parsePath(const SettingKey &key, const QString &text)
{
    if (text.size() > kMaxPath || text.contains(QChar(u'\0')) || !QDir::isAbsolutePath(text))
        return invalid(key, text,
                       QT_TRANSLATE_NOOP("Settings",
                                         "%1 is \"%2\", which is not an absolute path. Enter the "
                                         "whole path, from the root."));
    return QVariant(QDir::cleanPath(text));
}

bool isLoopback(const QString &host)
{
    static const QRegularExpression ipv4(QStringLiteral("^127(\\.[0-9]{1,3}){3}$"));
    return host.compare(u"localhost", Qt::CaseInsensitive) == 0 || host == u"::1"
        || ipv4.match(host).hasMatch();
}

Result<QVariant> parseUrl(const SettingKey &key, const QString &text)
{
    const QUrl url(text, QUrl::TolerantMode);
    if (text.size() > kMaxText || !url.isValid() || !key.choices.contains(url.scheme()))
        return invalid(key, text,
                       QT_TRANSLATE_NOOP("Settings",
                                         "%1 is \"%2\", which is not an address of a kind that "
                                         "works here. Use one that starts with %3."),
                       key.choices.join(QStringLiteral("://, ")) + QStringLiteral("://"));
    if (url.scheme() == u"sqlite") {
        if (!databaseUrlFrom(text))
            return invalid(
                key, text,
                QT_TRANSLATE_NOOP(
                    "Settings",
                    "%1 is \"%2\", which names no file. Write it as sqlite:///path/to/file."));
        return QVariant(text);
    }
    if (url.scheme() == u"postgresql") {
        if (!databaseUrlFrom(text))
            return invalid(key, text,
                           QT_TRANSLATE_NOOP("Settings",
                                             "%1 is \"%2\", which names no database, carries a "
                                             "password or says what is not known here. Write it as "
                                             "postgresql://user@host:port/database; the password "
                                             "has a setting of its own."));
        return QVariant(text);
    }
    if (url.host().isEmpty() || !url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        return invalid(key, text,
                       QT_TRANSLATE_NOOP("Settings",
                                         "%1 is \"%2\", which is not a plain address. Write it as "
                                         "https://host/path, without user, ? or #."));
    if (url.scheme() != u"https" && !isLoopback(url.host()))
        return invalid(key, text,
                       QT_TRANSLATE_NOOP("Settings",
                                         "%1 is \"%2\", which would send secrets unencrypted. Use "
                                         "https, or an address on this machine."));
    return QVariant(url.toString(QUrl::StripTrailingSlash));
}

// Header values cannot carry blanks or other bytes; a copied line break is the usual fault.
Result<QVariant> parseSecret(const SettingKey &key, const QString &text)
{
    const auto allowed = [&key](QChar c) {
        return key.words ? c.isPrint() || c.isSurrogate() : c > u' ' && c < u'\x7f';
    };
    if (!text.isEmpty() && text.size() <= kMaxSecret && std::ranges::all_of(text, allowed))
        return QVariant(text);
    return invalid(
        key, text,
        key.words ? QT_TRANSLATE_NOOP("Settings",
                                      "%1 (%2) is empty, too long or has characters that cannot be "
                                      "printed. Enter it again, in one line.")
                  : QT_TRANSLATE_NOOP("Settings",
                                      "%1 (%2) is empty, too long or has characters that no key "
                                      "has. Copy it again, without blanks or line breaks."));
}

/// A channel has one name.
QList<Error> sameCounters(const std::function<QVariant(const QString &)> &valueOf)
{
    const QString units = QStringLiteral("units_counter_channel");
    const QString record = QStringLiteral("record_counter_channel");
    const QString channel = valueOf(units).toString();
    if (channel.isEmpty() || channel == u"0" || channel != valueOf(record).toString())
        return {};
    return {
        Error(codes::kSettingInvalid, ConfigurationFault{units},
              translated(QT_TRANSLATE_NOOP(
                             "Settings", "%1 and %2 are the same channel. Choose another for one."))
                  .arg(units, record),
              units)};
}

/// "nobody" beside a role would say both.
QList<Error> mixedWithNobody(const std::function<QVariant(const QString &)> &valueOf)
{
    QList<Error> conflicts;
    for (const PermissionRow &row : permissionRows()) {
        const QString name = permissionSetting(row.action);
        const QStringList chosen = valueOf(name).toStringList();
        if (chosen.size() < 2 || !chosen.contains(QString::fromUtf16(kNobody)))
            continue;
        conflicts.append(Error(
            codes::kSettingInvalid, ConfigurationFault{name},
            translated(
                QT_TRANSLATE_NOOP(
                    "Settings", "%1 names roles and nobody. Take either the roles or nobody away."))
                .arg(name),
            name));
    }
    return conflicts;
}

} // namespace

Result<QVariant> parseSetting(const SettingKey &key, const QString &text)
{
    const QString trimmed = text.trimmed();
    switch (key.type) {
    case SettingType::Text: return parseText(key, trimmed);
    case SettingType::Integer: return parseInteger(key, trimmed);
    case SettingType::Decimal: return parseDecimal(key, trimmed);
    case SettingType::Boolean: return parseBoolean(key, trimmed);
    case SettingType::Choice: return parseChoice(key, trimmed);
    case SettingType::Path: return parsePath(key, trimmed);
    case SettingType::Url: return parseUrl(key, trimmed);
    case SettingType::Snowflake: return parseSnowflake(key, trimmed);
    case SettingType::Snowflakes: return parseSnowflakes(key, trimmed);
    case SettingType::Secret: break;
    }
    return parseSecret(key, trimmed);
}

QString settingToText(const SettingKey &key, const QVariant &value)
{
    if (!value.isValid() || key.secret())
        return {};
    if (key.type == SettingType::Decimal)
        return QString::number(value.toDouble(), 'f', QLocale::FloatingPointShortest);
    if (key.type == SettingType::Snowflakes || key.multiple)
        return value.toStringList().join(u',');
    return value.toString();
}

QList<Error> conflictingSettings(SettingScope scope,
                                 const std::function<QVariant(const QString &name)> &valueOf)
{
    struct Pair
    {
        SettingScope scope;
        const char *low;
        const char *high;
    };
    static constexpr std::array kPairs{
        Pair{SettingScope::App, "db_pool_min_size", "db_pool_max_size"},
        Pair{SettingScope::Guild, "min_units", "max_units"},
        Pair{SettingScope::Guild, "odds_minimum", "odds_maximum"},
    };
    QList<Error> conflicts;
    for (const Pair &pair : kPairs) {
        const QString low = QString::fromLatin1(pair.low);
        const QString high = QString::fromLatin1(pair.high);
        if (pair.scope != scope || valueOf(low).toDouble() <= valueOf(high).toDouble())
            continue;
        conflicts.append(Error(
            codes::kSettingInvalid, ConfigurationFault{low},
            translated(QT_TRANSLATE_NOOP(
                           "Settings",
                           "%1 (%2) is greater than %3 (%4). Lower the first or raise the second."))
                .arg(low, valueOf(low).toString(), high, valueOf(high).toString()),
            low));
    }
    if (scope == SettingScope::Guild) {
        conflicts += sameCounters(valueOf);
        conflicts += mixedWithNobody(valueOf);
    }
    return conflicts;
}

} // namespace dbsbm
