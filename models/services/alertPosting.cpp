// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/alertPosting.h"

#include "models/services/postPeriods.h"
#include "models/services/transactionRules.h"
#include "models/store/OutboxRepository.h"
#include "models/store/PostRepository.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxTitle = 200;
constexpr qsizetype kMaxText = 1500;
constexpr qint64 kKeptMs = 30LL * 86'400'000;

Result<bool> enqueueIn(Transaction &transaction, GuildId guild, const OutboxPost &row)
{
    const Result<GuildSettings> settings = readGuildSettings(transaction, guild);
    if (!settings)
        return fail(settings.error());
    const ChannelId channel = settings->channel(u"alert_channel"_s);
    if (!channel.isValid())
        return false;
    OutboxRepository outbox(transaction);
    const QString ofAlert = row.subject.left(row.subject.lastIndexOf(u'-') + 1);
    const Result<bool> waits = outbox.restatePost(guild, ofAlert, row.content);
    if (!waits || *waits)
        return waits;
    PostRepository posts(transaction);
    if (const Result<bool> added = posts.add({guild, row.subject, channel}); !added)
        return added;
    OutboxPost own = row;
    own.guild = guild;
    return outbox.enqueuePost(own, row.dueMs);
}

} // namespace

Result<int> enqueueAlert(Transaction &transaction, const AlertPost &post, qint64 nowMs)
{
    PostRepository posts(transaction);
    if (const Result<> gone = posts.removeSent(u"alert:"_s, nowMs - kKeptMs); !gone)
        return fail(gone.error());
    const auto guilds = posts.guilds();
    if (!guilds)
        return fail(guilds.error());
    PostSubject subject{PostKind::Alert};
    subject.notice = post.alert + u'-' + QString::number(post.notice);
    const QJsonObject content{{u"title"_s, post.title.left(kMaxTitle)},
                              {u"text"_s, post.text.left(kMaxText)},
                              {u"over"_s, post.over}};
    const OutboxPost row{{},
                         subject.outboxKind(),
                         subject.toText(),
                         QString::fromUtf8(QJsonDocument(content).toJson(QJsonDocument::Compact)),
                         nowMs};
    int waiting = 0;
    for (const GuildId guild : *guilds) {
        const Result<bool> queued = enqueueIn(transaction, guild, row);
        if (!queued)
            return fail(queued.error());
        waiting += *queued ? 1 : 0;
    }
    return waiting;
}

} // namespace dbsbm
