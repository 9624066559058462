// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/exchange.h"

#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"
#include "models/settings/SettingsFile.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTimeZone>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxDocumentBytes = 1'000'000;
constexpr int kDocumentVersion = 1;
constexpr qsizetype kMaxShownName = 80;
constexpr auto kFormat = "dbsbm-settings"_L1;

tl::unexpected<Error> noDocument(const QString &reason)
{
    return fail(
        codes::kFormatInvalid, ValidationFault{u"settings"_s},
        tr("The file holds no settings that can be read: %1. Export them again with: dbsbmd "
           "config export.")
            .arg(reason));
}

bool isExchanged(const SettingKey &key)
{
    return !key.secret() && key.storable && !key.local;
}

/// Which part of a value is an id: all of a channel or a role, each of a list, and what stands
/// before the colon in a limit.
struct IdPart
{
    QString id;
    QString rest;
};

QList<IdPart> partsOf(const SettingKey &key, const QString &text)
{
    QList<IdPart> parts;
    const bool limits = key.name == u"limit_overrides";
    const QStringList pieces = text.split(u',', Qt::SkipEmptyParts);
    for (const QString &piece : pieces) {
        const QString trimmed = piece.trimmed();
        const qsizetype colon = limits ? trimmed.indexOf(u':') : -1;
        parts.append(colon < 0 ? IdPart{trimmed, {}}
                               : IdPart{trimmed.left(colon), trimmed.mid(colon)});
    }
    return parts;
}

bool holdsIds(const SettingKey &key)
{
    return key.type == SettingType::Snowflake || key.type == SettingType::Snowflakes
        || key.name == u"limit_overrides";
}

QString mappedIds(const SettingKey &key, const QString &text, const QMap<QString, QString> &ids,
                  bool otherGuild, QList<LeftOut> &left)
{
    QStringList kept;
    const QList<IdPart> parts = partsOf(key, text);
    for (const IdPart &part : parts) {
        if (ids.contains(part.id))
            kept.append(ids.value(part.id) + part.rest);
        else if (!otherGuild)
            kept.append(part.id + part.rest);
        else
            left.append({key.name, part.id,
                         tr("%1 is an id of another server. Name its counterpart with --map "
                            "%1=NEW.")
                             .arg(part.id)});
    }
    return kept.join(key.type == SettingType::Text ? u", "_s : u","_s);
}

} // namespace

QByteArray writeSettingsDocument(const SettingsDocument &document, qint64 nowMs)
{
    QJsonObject settings;
    for (auto it = document.values.cbegin(); it != document.values.cend(); ++it) {
        const SettingKey *key = findSetting(document.scope, it.key());
        if (key && isExchanged(*key))
            settings.insert(it.key(), it.value());
    }
    const bool app = document.scope == SettingScope::App;
    QJsonObject object{
        {u"format"_s, QString(kFormat)},
        {u"version"_s, kDocumentVersion},
        {u"scope"_s, app ? u"app"_s : u"guild"_s},
        {u"exported_at"_s,
         QDateTime::fromMSecsSinceEpoch(nowMs, QTimeZone::utc()).toString(Qt::ISODate)},
        {u"settings"_s, settings}};
    if (!app)
        object.insert(u"guild"_s, document.guild.toString());
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

Result<SettingsDocument> readSettingsDocument(const QByteArray &bytes)
{
    if (bytes.size() > kMaxDocumentBytes)
        return noDocument(tr("it is over 1 MB"));
    QJsonParseError parseError;
    const QJsonObject object = QJsonDocument::fromJson(bytes, &parseError).object();
    if (parseError.error != QJsonParseError::NoError)
        return noDocument(parseError.errorString());
    if (object.value("format"_L1).toString() != kFormat || !object.value("settings"_L1).isObject())
        return noDocument(tr("it was not made by this program"));
    if (object.value("version"_L1).toInt() > kDocumentVersion)
        return noDocument(tr("it was made by a newer version of this program"));
    SettingsDocument document;
    const QString scope = object.value("scope"_L1).toString();
    document.scope = scope == u"guild" ? SettingScope::Guild : SettingScope::App;
    document.guild = GuildId::fromString(object.value("guild"_L1).toString());
    const bool whole =
        document.scope == SettingScope::Guild ? document.guild.isValid() : scope == u"app";
    if (!whole)
        return noDocument(tr("it does not say whose settings they are"));
    const QJsonObject settings = object.value("settings"_L1).toObject();
    for (auto it = settings.constBegin(); it != settings.constEnd(); ++it) {
        const std::optional<QString> text = settingText(it.value());
        if (!text)
            return noDocument(tr("the value of %1 is no text, number, yes or no, or list")
                                  .arg(it.key().left(kMaxShownName)));
        document.values.insert(it.key(), *text);
    }
    return document;
}

AdaptedSettings adaptSettings(const SettingsDocument &document, GuildId target,
                              const QMap<QString, QString> &ids)
{
    AdaptedSettings adapted;
    const bool otherGuild = document.scope == SettingScope::Guild && document.guild != target;
    for (auto it = document.values.cbegin(); it != document.values.cend(); ++it) {
        const SettingKey *key = findSetting(document.scope, it.key());
        if (!key || !isExchanged(*key)) {
            adapted.left.append(
                {it.key().left(kMaxShownName),
                 {},
                 tr("%1 is no setting that can be taken over.").arg(it.key().left(kMaxShownName))});
        } else if (otherGuild && key->target == SettingTarget::Picture) {
            adapted.left.append({key->name, it.value(),
                                 tr("The picture of %1 stays with its server. Choose its file "
                                    "here again.")
                                     .arg(key->name)});
        } else if (holdsIds(*key)) {
            const QString text = mappedIds(*key, it.value(), ids, otherGuild, adapted.left);
            if (!text.isEmpty())
                adapted.values.insert(key->name, text);
        } else {
            adapted.values.insert(key->name, it.value());
        }
    }
    return adapted;
}

Result<QMap<QString, QString>> readIdMap(const QStringList &pairs)
{
    static const QRegularExpression form(u"^([0-9]{15,20})=([0-9]{15,20})$"_s);
    QMap<QString, QString> ids;
    for (const QString &pair : pairs) {
        const QRegularExpressionMatch match = form.match(pair);
        if (!match.hasMatch()) {
            return fail(codes::kFormatInvalid, ValidationFault{u"map"_s},
                        tr("--map takes OLD=NEW with two Discord ids, not '%1'.").arg(pair));
        }
        ids.insert(match.captured(1), match.captured(2));
    }
    return ids;
}

} // namespace dbsbm
