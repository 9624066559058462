// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/discordChecks.h"

#include "app/bot/LiveDirectory.h"
#include "app/commands/taskResult.h"
#include "models/core/tr.h"
#include "models/ops/HealthCheck.h"
#include "models/settings/SettingKey.h"
#include "network/discord/protocol/parsers.h"

#include <QCoreApplication>
#include <QHostInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <array>

namespace dbsbm {

using namespace std::chrono;
using namespace Qt::StringLiterals;
using discord::RestResponse;

namespace {

constexpr qsizetype kMostGuilds = 20;
constexpr milliseconds kSlowAnswer{2'000};
constexpr quint64 kToPost = discord::permission::kViewChannel | discord::permission::kSendMessages
    | discord::permission::kEmbedLinks | discord::permission::kAttachFiles;

struct Named
{
    quint64 bit;
    const char *name; ///< as Discord's own settings call it
};
constexpr std::array kNames{Named{discord::permission::kViewChannel, "View Channel"},
                            Named{discord::permission::kSendMessages, "Send Messages"},
                            Named{discord::permission::kEmbedLinks, "Embed Links"},
                            Named{discord::permission::kAttachFiles, "Attach Files"},
                            Named{discord::permission::kReadMessageHistory, "Read Message History"},
                            Named{discord::permission::kManageWebhooks, "Manage Webhooks"}};

/// Channel -> what the bot has to be able to do there.
QMap<ChannelId, quint64> needs(const GuildSettings &settings)
{
    QMap<ChannelId, quint64> needed;
    const QStringList slips = settings.value(u"more_slip_channels"_s).toStringList()
        + QStringList{settings.channel(u"slip_channel"_s).toString()};
    for (const QString &channel : slips)
        needed[ChannelId::fromString(channel)] |= discord::permission::kNeeded;
    for (const SettingKey &key : settingKeys(SettingScope::Guild)) {
        if (key.target == SettingTarget::Channel && key.type == SettingType::Snowflake)
            needed[settings.channel(key.name)] |= kToPost;
    }
    needed.remove(ChannelId());
    return needed;
}

QString channelName(const DirectoryGuild &guild, ChannelId id)
{
    for (const DirectoryChannel &channel : guild.channels) {
        if (channel.id == id)
            return QString(u'#' + channel.name);
    }
    return id.toString();
}

QList<RoleId> rolesOf(const QByteArray &member)
{
    QList<RoleId> roles;
    const QJsonArray ids = QJsonDocument::fromJson(member).object().value(u"roles").toArray();
    for (const QJsonValue &id : ids)
        roles.append(RoleId::fromString(id.toString()));
    return roles;
}

/// GET /guilds/{id} and GET /guilds/{id}/channels as the gateway would tell the guild.
std::optional<DirectoryGuild> guildOf(const QByteArray &guild, const QByteArray &channels)
{
    QJsonObject json = QJsonDocument::fromJson(guild).object();
    json.insert(u"channels"_s, QJsonDocument::fromJson(channels).array());
    const auto parsed = discord::parseGuild(QJsonDocument(json).toJson());
    if (!parsed)
        return {};
    LiveDirectory directory;
    directory.apply(*parsed);
    const DirectoryGuild *found = directory.guild(parsed->id);
    return found ? std::optional(*found) : std::nullopt;
}

} // namespace

QStringList missingPermissions(quint64 granted, quint64 needed)
{
    QStringList names;
    for (const Named &named : kNames) {
        if ((needed & ~granted) & named.bit)
            names << QLatin1String(named.name);
    }
    return names;
}

CheckOutcome lookAtGuild(const DirectoryGuild &guild, const DirectoryMember &bot,
                         const GuildSettings &settings)
{
    const QMap<ChannelId, quint64> needed = needs(settings);
    QStringList lacks;
    for (auto it = needed.begin(); it != needed.end(); ++it) {
        const QStringList missing =
            missingPermissions(channelPermissions(guild, it.key(), bot), it.value());
        if (!missing.isEmpty())
            lacks << tr("in %1: %2").arg(channelName(guild, it.key()), missing.join(u", "_s));
    }
    if (lacks.isEmpty())
        return {};
    return {
        CheckVerdict::Failed,
        tr("%1 lacks %2.")
            .arg(guild.name.isEmpty() ? guild.id.toString() : guild.name, lacks.join(u"; "_s)),
        tr("Give the bot's role these permissions in the channel's settings, or invite it again "
           "by the link of the panel.")};
}

struct DiscordProbe::Walk
{
    GuildSettingsService &settings;
    UserId bot{};
    QList<GuildId> left{};
    int seen = 0;
    int passedOver = 0;
    std::vector<CheckOutcome> found{};
    Promise<CheckOutcome> done{};
};

DiscordProbe::DiscordProbe(const QUrl &base, Clock &clock, QObject *parent)
    : QObject(parent),
      m_base(base),
      m_clock(clock),
      m_rest(base, clock, m_metrics, {.timeout = seconds(8), .tries = 1})
{}

Task<Result<RestResponse>> DiscordProbe::ask(const QString &path, bool authorize)
{
    discord::RestRequest request;
    request.path = path;
    request.authorize = authorize;
    request.repeat = discord::Repeat::Never;
    return m_rest.send(request);
}

Task<CheckOutcome> DiscordProbe::reach()
{
    Promise<CheckOutcome> promise;
    const nanoseconds began = m_clock.elapsed();
    const QString host = m_base.host();
    QHostInfo::lookupHost(host, this, [this, promise, began, host](const QHostInfo &info) {
        if (info.error() != QHostInfo::NoError) {
            promise.resolve(
                {CheckVerdict::Failed,
                 tr("The name %1 cannot be resolved: %2.").arg(host, info.errorString()),
                 tr("Look at the network and the DNS server of this computer.")});
            return;
        }
        const nanoseconds named = m_clock.elapsed();
        ask(u"/gateway"_s, false).then(this, [=, this](const Result<RestResponse> &reply) {
            if (!reply) {
                promise.resolve(failedBy(reply.error()));
                return;
            }
            const auto took = duration_cast<milliseconds>(m_clock.elapsed() - named);
            const QString gateway =
                QJsonDocument::fromJson(reply->body).object().value(u"url").toString();
            CheckOutcome outcome;
            outcome.sentence = tr("%1 has %2 addresses after %3 ms; it answered after %4 ms and "
                                  "names the gateway %5.")
                                   .arg(host)
                                   .arg(info.addresses().size())
                                   .arg(duration_cast<milliseconds>(named - began).count())
                                   .arg(took.count())
                                   .arg(gateway);
            if (!gateway.startsWith(u"ws")) {
                outcome.verdict = CheckVerdict::Failed;
                outcome.mend =
                    tr("What answers is not Discord: look at the setting api_base and at "
                       "any proxy.");
            } else if (took > kSlowAnswer) {
                outcome.verdict = CheckVerdict::Warning;
                outcome.mend = tr("Answers to commands may come too late: look at the network.");
            }
            promise.resolve(outcome);
        });
    });
    return promise.task();
}

Task<Result<std::optional<milliseconds>>> DiscordProbe::skew()
{
    using Skew = std::optional<milliseconds>;
    const nanoseconds began = m_clock.elapsed();
    return ask(u"/gateway"_s, false)
        .then(this, [this, began](const Result<RestResponse> &reply) -> Result<Skew> {
            if (!reply)
                return fail(reply.error());
            if (reply->serverMs == 0)
                return Skew();
            // The header has whole seconds and was written about half of the way ago.
            const auto way = duration_cast<milliseconds>(m_clock.elapsed() - began) / 2;
            return Skew(m_clock.nowMs() - way.count() - (reply->serverMs + 500));
        });
}

double skewSeconds(milliseconds skew)
{
    return double(std::max<qint64>(std::abs(skew.count()) - 500, 0)) / 1000;
}

Task<CheckOutcome> DiscordProbe::compareClocks()
{
    return skew().then(this, [](const Result<std::optional<milliseconds>> &skew) {
        if (!skew)
            return failedBy(skew.error());
        if (!*skew)
            return CheckOutcome{CheckVerdict::Skipped, tr("The server did not tell the time."), {}};
        const HealthResult found =
            judge(*findHealthCheck(u"clock_skew"_s), HealthReading::of(skewSeconds(**skew)));
        CheckOutcome outcome;
        outcome.sentence =
            tr("The clock of this computer is %1 s off Discord's.").arg(found.value, 0, 'f', 1);
        if (found.state > HealthState::Healthy) {
            outcome.verdict =
                found.state == HealthState::Critical ? CheckVerdict::Failed : CheckVerdict::Warning;
            outcome.mend =
                tr("Let the system set its clock by the network (NTP): times of bets and "
                   "of games would be wrong.");
        }
        return outcome;
    });
}

Task<CheckOutcome> DiscordProbe::tryToken(const Secret &token)
{
    m_rest.setToken(token);
    return ask(u"/users/@me"_s, true).then(this, [](const Result<RestResponse> &me) {
        if (!me)
            return failedBy(me.error());
        const QJsonObject user = QJsonDocument::fromJson(me->body).object();
        return CheckOutcome{
            CheckVerdict::Ok,
            tr("Discord answers; the token is that of %1.").arg(user.value(u"username").toString()),
            {}};
    });
}

Task<CheckOutcome> DiscordProbe::lookAtRights(const Secret &token, GuildSettingsService &settings)
{
    m_rest.setToken(token);
    const auto walk = std::make_shared<Walk>(Walk{settings});
    ask(u"/users/@me"_s, true).then(this, [this, walk](const Result<RestResponse> &me) {
        if (!me) {
            walk->done.resolve(failedBy(me.error()));
            return;
        }
        walk->bot =
            UserId::fromString(QJsonDocument::fromJson(me->body).object().value(u"id").toString());
        walk->settings.knownGuilds().then(
            this, [this, walk](const Result<QMap<GuildId, QString>> &guilds) {
                if (!guilds) {
                    walk->done.resolve(failedBy(guilds.error()));
                    return;
                }
                walk->left = guilds->keys();
                walk->passedOver = int(std::max<qsizetype>(walk->left.size() - kMostGuilds, 0));
                walk->left.resize(std::min(walk->left.size(), kMostGuilds));
                nextGuild(walk);
            });
    });
    return walk->done.task();
}

void DiscordProbe::nextGuild(const std::shared_ptr<Walk> &walk)
{
    if (walk->left.isEmpty()) {
        QString sentence = tr("Servers looked at: %1.").arg(walk->seen);
        if (walk->found.empty() && walk->seen > 0)
            sentence += u' ' + tr("The bot may do in each of these all that its settings ask for.");
        walk->found.insert(walk->found.begin(), {CheckVerdict::Ok, sentence, {}});
        if (walk->passedOver > 0)
            walk->found.push_back(
                {CheckVerdict::Warning,
                 tr("Passed over, because there are more than %1: %2.")
                     .arg(kMostGuilds)
                     .arg(walk->passedOver),
                 tr("In those, look at the bot's rights in the channels of its settings.")});
        walk->done.resolve(together(walk->found));
        return;
    }
    const GuildId guild = walk->left.takeFirst();
    askGuild(walk, guild).then(this, [this, walk](const Result<CheckOutcome> &outcome) {
        ++walk->seen;
        if (!outcome)
            walk->found.push_back(failedBy(outcome.error()));
        else if (outcome->verdict != CheckVerdict::Ok)
            walk->found.push_back(*outcome);
        nextGuild(walk);
    });
}

Task<Result<CheckOutcome>> DiscordProbe::askGuild(const std::shared_ptr<Walk> &walk, GuildId guild)
{
    const QString path = u"/guilds/"_s + guild.toString();
    struct Replies
    {
        QByteArray guild, channels, member;
    };
    const auto replies = std::make_shared<Replies>();
    const auto read = [this](const QString &from, QByteArray &into) {
        return ask(from, true).then(this, [&into](const Result<RestResponse> &reply) -> Result<> {
            if (!reply)
                return fail(reply.error());
            into = reply->body;
            return {};
        });
    };
    return andThen(read(path, replies->guild), this, [=, this] {
        return andThen(read(path + u"/channels", replies->channels), this, [=, this] {
            return andThen(
                read(path + u"/members/" + walk->bot.toString(), replies->member), this, [=, this] {
                    return walk->settings.get(guild).then(
                        this, [=](const Result<GuildSettings> &settings) -> Result<CheckOutcome> {
                            if (!settings)
                                return fail(settings.error());
                            const auto found = guildOf(replies->guild, replies->channels);
                            if (!found)
                                return CheckOutcome{
                                    CheckVerdict::Failed,
                                    tr("Discord's answer about the server %1 cannot be read.")
                                        .arg(guild.toString()),
                                    {}};
                            return lookAtGuild(*found, {walk->bot, rolesOf(replies->member)},
                                               *settings);
                        });
                });
        });
    });
}

} // namespace dbsbm
