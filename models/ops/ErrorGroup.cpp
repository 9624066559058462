// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/ErrorGroup.h"

#include "models/core/ErrorCatalogue.h"
#include "models/core/exportText.h"

#include <QDateTime>
#include <QJsonArray>

namespace dbsbm {

namespace {

constexpr qsizetype kMaxText = 2'000;
constexpr qsizetype kMaxTouched = 20;
constexpr qsizetype kMaxBreadcrumbs = 50;
constexpr qsizetype kMaxBreadcrumb = 300;

QStringList textsOf(const QJsonValue &value, qsizetype most)
{
    QStringList texts;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &text : array) {
        if (texts.size() < most)
            texts << text.toString().left(kMaxBreadcrumb);
    }
    return texts;
}

qint64 timeOf(const QJsonValue &value)
{
    const QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    return time.isValid() ? time.toMSecsSinceEpoch() : 0;
}

} // namespace

QJsonObject toJson(const ErrorGroup &group)
{
    QJsonArray guilds;
    for (const GuildId guild : group.guilds)
        guilds.append(guild.toString());
    return {
        {QStringLiteral("fingerprint"), group.fingerprint},
        {QStringLiteral("code"), group.code},
        {QStringLiteral("kind"), group.kind},
        {QStringLiteral("severity"), toName(group.severity)},
        {QStringLiteral("text"), group.userText},
        {QStringLiteral("detail"), group.detail},
        {QStringLiteral("count"), static_cast<qint64>(group.count)},
        {QStringLiteral("perMinute"), group.perMinute},
        {QStringLiteral("perHour"), static_cast<qint64>(group.perHour)},
        {QStringLiteral("firstSeen"), isoTimeText(group.firstSeenMs)},
        {QStringLiteral("lastSeen"), isoTimeText(group.lastSeenMs)},
        {QStringLiteral("commands"), QJsonArray::fromStringList(group.commands)},
        {QStringLiteral("guilds"), guilds},
        {QStringLiteral("breadcrumbs"), QJsonArray::fromStringList(group.breadcrumbs)},
    };
}

std::optional<ErrorGroup> errorGroupFromJson(const QJsonObject &object)
{
    ErrorGroup group;
    group.fingerprint = object.value(u"fingerprint").toString().left(64);
    group.code = object.value(u"code").toString().left(16);
    const ErrorCodeNote *note = findErrorCode(group.code);
    const qint64 count = object.value(u"count").toInteger();
    if (!note || group.fingerprint.isEmpty() || count <= 0)
        return std::nullopt;
    group.kind = QString::fromLatin1(note->kind);
    group.severity = note->code->severity;
    group.userText = object.value(u"text").toString().left(kMaxText);
    group.detail = object.value(u"detail").toString().left(kMaxText);
    group.count = static_cast<quint64>(count);
    group.firstSeenMs = timeOf(object.value(u"firstSeen"));
    group.lastSeenMs = timeOf(object.value(u"lastSeen"));
    group.commands = textsOf(object.value(u"commands"), kMaxTouched);
    for (const QString &guild : textsOf(object.value(u"guilds"), kMaxTouched)) {
        if (const GuildId id = GuildId::fromString(guild); id.isValid())
            group.guilds.append(id);
    }
    group.breadcrumbs = textsOf(object.value(u"breadcrumbs"), kMaxBreadcrumbs);
    return group;
}

} // namespace dbsbm
