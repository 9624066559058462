// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/slipChannel.h"

#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

QString mention(const QString &channel)
{
    return u"<#"_s + channel + u'>';
}

QString allowedChannels(ChannelId standard, const QStringList &more)
{
    QStringList mentions{mention(standard.toString())};
    for (const QString &channel : more)
        mentions << mention(channel);
    mentions.removeDuplicates();
    return mentions.join(u", "_s);
}

} // namespace

Result<ChannelId> slipChannel(const GuildSettings &settings, ChannelId wanted)
{
    const ChannelId standard = settings.channel(u"slip_channel"_s);
    if (!standard.isValid()) {
        return fail(codes::kGuildNotSetUp, ConfigurationFault{u"slip_channel"_s},
                    tr("This server has no slip channel yet. An administrator can choose one with "
                       "/setup."));
    }
    if (!wanted.isValid() || wanted == standard)
        return standard;
    const QStringList more = settings.value(u"more_slip_channels"_s).toStringList();
    if (more.contains(wanted.toString()))
        return wanted;
    return fail(codes::kChannelNotAllowed, BettingFault{},
                tr("No slips are posted in %1. Leave the channel out, or choose one of these: %2.")
                    .arg(mention(wanted.toString()), allowedChannels(standard, more)));
}

} // namespace dbsbm
