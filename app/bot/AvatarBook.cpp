// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bot/AvatarBook.h"

#include "app/commands/taskResult.h"
#include "app/commands/texts.h"
#include "models/core/Clock.h"
#include "models/core/ErrorCodes.h"
#include "models/ops/ErrorTracker.h"

#include <QUrlQuery>

namespace dbsbm {

using discord::Message;

namespace {

constexpr qint64 kMarginMs = 10LL * 60 * 1000;   // a post may be tried for some minutes
constexpr qint64 kUnsignedMs = 60LL * 60 * 1000; // an address that says no end is asked for again
constexpr char16_t kLinkBase[] = u"https://discord.com/channels/";

struct Place
{
    ChannelId channel;
    MessageId message;
};

QString linkOf(GuildId guild, const Message &message)
{
    return QStringLiteral("%1%2/%3/%4")
        .arg(QString::fromUtf16(kLinkBase), guild.toString(), message.channel.toString(),
             message.id.toString());
}

std::optional<Place> placeOf(const QString &link)
{
    const QString base = QString::fromUtf16(kLinkBase);
    const QStringList ids =
        link.startsWith(base) ? link.mid(base.size()).split(u'/') : QStringList();
    if (ids.size() != 3)
        return {};
    const Place place{ChannelId::fromString(ids.at(1)), MessageId::fromString(ids.at(2))};
    return place.channel.isValid() && place.message.isValid() ? std::optional(place) : std::nullopt;
}

discord::OutgoingMessage pictureMessage(const CapperProfile &profile)
{
    discord::OutgoingMessage message;
    message.content = AvatarBook::tr("The profile picture of %1. Slips are posted under it as long "
                                     "as this message stands.")
                          .arg(escapeMarkdown(profile.capper.displayName));
    message.attachments = {
        {QStringLiteral("profile.png"), profile.picture, QStringLiteral("image/png"),
         AvatarBook::tr("Profile picture of %1").arg(profile.capper.displayName)}};
    // One for each picture of each person: a lost answer is no second message.
    message.nonce = QStringLiteral("p") + QString::number(profile.capper.id.value, 36)
        + QString::fromLatin1(profile.portrait.picture.digest.toHex().first(8));
    return message;
}

} // namespace

qint64 attachmentEndsAtMs(const QString &url)
{
    bool ok = false;
    const QString end = QUrlQuery(QUrl(url).query()).queryItemValue(QStringLiteral("ex"));
    const qint64 seconds = end.size() <= 10 ? end.toLongLong(&ok, 16) : 0;
    return ok ? seconds * 1000 : 0;
}

AvatarBook::AvatarBook(Parts parts, QObject *parent) : QObject(parent), m_parts(parts) {}

Task<QString> AvatarBook::urlFor(const CapperProfile &profile, ChannelId adminChannel)
{
    const QString otherwise = profile.capper.avatarUrl;
    if (profile.picture.isEmpty())
        return Task<QString>::ready(otherwise);
    const auto known = m_known.constFind(profile.capper.id);
    if (known != m_known.constEnd() && known->digest == profile.portrait.picture.digest
        && known->endsAtMs - kMarginMs > m_parts.clock.nowMs())
        return Task<QString>::ready(known->url);
    return freshUrl(profile, adminChannel)
        .then(this, [this, otherwise, guild = profile.capper.guild](const Result<QString> &url) {
            if (url)
                return url->isEmpty() ? otherwise : *url;
            m_parts.errors.record(url.error(), {QStringLiteral("profile picture"), guild});
            return otherwise;
        });
}

AvatarBook::Found AvatarBook::freshUrl(const CapperProfile &profile, ChannelId adminChannel)
{
    const auto place = placeOf(profile.pictureLink);
    if (!place)
        return post(profile, adminChannel);
    return m_parts.api.message(place->channel, place->message)
        .then(this, [this, profile, adminChannel](const Result<Message> &message) {
            const bool gone = !message && message.error().is(codes::kApiNotFound);
            if (gone || (message && message->attachmentUrls.isEmpty()))
                return post(profile, adminChannel);
            if (!message)
                return Found::ready(fail(message.error()));
            return Found::ready(take(profile, *message));
        });
}

AvatarBook::Found AvatarBook::post(const CapperProfile &profile, ChannelId adminChannel)
{
    if (!adminChannel.isValid())
        return Found::ready(QString());
    return andThen(m_parts.api.createMessage(adminChannel, pictureMessage(profile)), this,
                   [this, profile](const Message &message) {
                       const QString url = take(profile, message);
                       return mapResult(m_parts.cappers.keepPictureLink(
                                            profile, linkOf(profile.capper.guild, message)),
                                        this, [url](bool) { return url; });
                   });
}

QString AvatarBook::take(const CapperProfile &profile, const Message &message)
{
    const QString url = message.attachmentUrls.value(0);
    const qint64 endsAtMs = attachmentEndsAtMs(url);
    m_known.insert(profile.capper.id,
                   {profile.portrait.picture.digest, url,
                    endsAtMs > 0 ? endsAtMs : m_parts.clock.nowMs() + kUnsignedMs});
    return url;
}

} // namespace dbsbm
