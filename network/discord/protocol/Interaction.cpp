// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/discord/protocol/Interaction.h"

#include <algorithm>

namespace dbsbm::discord {

namespace {

constexpr QLatin1StringView kCdn("https://cdn.discordapp.com/");

} // namespace

QString User::avatarUrl(int size) const
{
    if (avatar.isEmpty()) {
        const quint64 index = (id.value >> 22) % 6;
        return kCdn + u"embed/avatars/" + QString::number(index) + u".png";
    }
    const QString extension = avatar.startsWith(QLatin1StringView("a_")) ? QStringLiteral(".gif")
                                                                         : QStringLiteral(".png");
    return kCdn + u"avatars/" + id.toString() + u'/' + avatar + extension + u"?size="
        + QString::number(size);
}

QString Member::displayName() const
{
    if (!nick.isEmpty())
        return nick;
    return user.globalName.isEmpty() ? user.username : user.globalName;
}

const CommandOption *Interaction::option(const QString &name) const
{
    const auto found =
        std::find_if(options.cbegin(), options.cend(),
                     [&](const CommandOption &option) { return option.name == name; });
    return found == options.cend() ? nullptr : &*found;
}

QString Interaction::text(const QString &name) const
{
    const CommandOption *const found = option(name);
    return found ? found->value.toString() : QString();
}

} // namespace dbsbm::discord
