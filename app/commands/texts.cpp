// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/texts.h"

#include "app/commands/Handler.h"
#include "models/betting/validation.h"

#include <QCoreApplication>

#include <cstdlib>

namespace dbsbm {

Actor actorOf(const discord::Interaction &interaction)
{
    const discord::Member &member = interaction.member;
    Actor actor;
    actor.user = member.user.id;
    actor.displayName = member.displayName();
    actor.avatarUrl = member.user.avatarUrl();
    actor.roles = member.roles;
    actor.permissions = member.permissions;
    actor.channel = interaction.channel;
    return actor;
}

QString escapeMarkdown(const QString &text)
{
    static const QString special = QStringLiteral("\\`*_~|>#[]()<");
    QString escaped;
    escaped.reserve(text.size() + 8);
    for (const QChar c : text) {
        if (turnsDirection(c))
            continue;
        if (special.contains(c))
            escaped += u'\\';
        escaped += c == u'\n' || c == u'\r' ? QChar(u' ') : c;
    }
    return escaped;
}

QString resultText(BetResult result)
{
    switch (result) {
    case BetResult::Won: return QCoreApplication::translate("texts", "Won");
    case BetResult::Lost: return QCoreApplication::translate("texts", "Lost");
    case BetResult::Push: return QCoreApplication::translate("texts", "Push");
    case BetResult::Void: return QCoreApplication::translate("texts", "Void");
    case BetResult::HalfWon: return QCoreApplication::translate("texts", "Half won");
    case BetResult::HalfLost: return QCoreApplication::translate("texts", "Half lost");
    case BetResult::Partial: return QCoreApplication::translate("texts", "Partial");
    }
    return {};
}

QString channelMention(ChannelId id)
{
    return QStringLiteral("<#%1>").arg(id.value);
}

QString roleMention(RoleId id)
{
    return QStringLiteral("<@&%1>").arg(id.value);
}

QString userMention(UserId id)
{
    return QStringLiteral("<@%1>").arg(id.value);
}

QString percentText(int permille)
{
    const QString sign = permille < 0 ? QStringLiteral("-") : QString();
    const int size = std::abs(permille);
    return QStringLiteral("%1%2.%3 %").arg(sign).arg(size / 10).arg(size % 10);
}

Reply Reply::ephemeral(const QString &text)
{
    Reply reply;
    reply.message.content = text;
    return reply;
}

Reply Reply::closing(const QString &text)
{
    Reply reply;
    reply.kind = Kind::Update;
    reply.message.content = text;
    reply.message.clearComponents = true;
    return reply;
}

Reply Reply::asking(const QJsonObject &modal)
{
    Reply reply;
    reply.kind = Kind::Modal;
    reply.modal = modal;
    return reply;
}

} // namespace dbsbm
