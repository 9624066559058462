// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/StatusCommand.h"

#include "app/commands/Invocation.h"
#include "app/commands/options.h"
#include "app/commands/taskResult.h"
#include "models/core/ShardShare.h"
#include "models/core/tr.h"
#include "models/ops/Metrics.h"
#include "models/services/BotControl.h"
#include "models/services/OutboxService.h"
#include "models/services/VerifyService.h"

#include <algorithm>

namespace dbsbm {

using discord::EmbedField;

namespace {

constexpr int kWell = 0x2b7a78;
constexpr int kUnwell = 0xb3261e;

QString noData()
{
    return tr(QT_TRANSLATE_NOOP("StatusCommand", "no data"));
}

QString milliseconds(double ms)
{
    return tr(QT_TRANSLATE_NOOP("StatusCommand", "%1 ms")).arg(ms, 0, 'f', 1);
}

QString since(qint64 atMs)
{
    return atMs > 0 ? QStringLiteral("<t:%1:R>").arg(atMs / 1000) : noData();
}

QString gatewayText(const BotStatus &status, GuildId guild)
{
    const QString latency = status.latencyMs < 0 ? noData() : milliseconds(status.latencyMs);
    return tr(QT_TRANSLATE_NOOP("StatusCommand", "%1, shard %2 of %3, online %4, reconnects: %5"))
        .arg(latency)
        .arg(ShardShare::shardOf(guild, status.shardCount) + 1)
        .arg(status.shardCount)
        .arg(since(status.onlineSinceMs))
        .arg(status.reconnects);
}

QString databaseText(std::chrono::nanoseconds took, const Histogram &all)
{
    const QString now = milliseconds(std::chrono::duration<double, std::milli>(took).count());
    return tr(QT_TRANSLATE_NOOP("StatusCommand", "%1 now; 95 % of all within %2"))
        .arg(now, all.count() == 0 ? noData() : milliseconds(all.quantileMs(0.95)));
}

QString outboxText(const OutboxBacklog &backlog)
{
    QString text = backlog.waiting == 0
        ? tr(QT_TRANSLATE_NOOP("StatusCommand", "empty"))
        : tr(QT_TRANSLATE_NOOP("StatusCommand", "%1 waiting, the oldest since %2"))
              .arg(backlog.waiting)
              .arg(since(backlog.oldestDueMs));
    if (backlog.failed > 0)
        text += tr(QT_TRANSLATE_NOOP("StatusCommand", "; failed: %1")).arg(backlog.failed);
    return text;
}

QString recordText(const std::optional<GuildCheck> &check, bool running)
{
    if (!check)
        return running ? tr(QT_TRANSLATE_NOOP("StatusCommand", "being checked")) : noData();
    const GuildVerdict &verdict = check->verdict;
    if (!verdict.breaks.isEmpty())
        return tr(QT_TRANSLATE_NOOP("StatusCommand", "broken, checked %1: %2"))
            .arg(since(check->atMs), discord::shortened(verdict.breaks.constFirst(), 600));
    return tr(QT_TRANSLATE_NOOP("StatusCommand", "intact, checked %1: %2 rows, %3 bets"))
        .arg(since(check->atMs))
        .arg(verdict.entries)
        .arg(verdict.bets);
}

} // namespace

StatusCommand::StatusCommand(CommandServices &services)
    : m_services(services), m_startedAtMs(services.clock.nowMs())
{}

QJsonObject StatusCommand::definition()
{
    return options::command(QStringLiteral("status"), tr("Show how the bot is doing"));
}

Plan StatusCommand::plan(const discord::Interaction &) const
{
    return {QStringLiteral("status"),
            DeferMode::Ephemeral,
            Action::ViewStatus,
            {RateAction::StatsQuery}};
}

ReplyTask StatusCommand::run(Invocation &call)
{
    const auto begun = m_services.clock.elapsed();
    return mapResult(
        m_services.outbox.backlog(call.guild()), &call,
        [this, begun, guild = call.guild()](const OutboxBacklog &backlog) {
            const auto took = m_services.clock.elapsed() - begun;
            const Metrics &metrics = m_services.metrics;
            const auto check = m_services.verifier.latest(guild);
            const BotStatus status = m_services.bot.status();
            const QString versions = QStringLiteral("DBSBM " DBSBM_VERSION ", Qt %1")
                                         .arg(QString::fromLatin1(qVersion()));
            const QList<EmbedField> fields{
                {tr("Gateway"), gatewayText(status, guild), false},
                {tr("Running since"), since(m_startedAtMs), false},
                {tr("Database"),
                 databaseText(took,
                              metrics.histogramSum(QString::fromUtf16(metric::kDatabaseDuration))),
                 false},
                {tr("Outbox of this server"), outboxText(backlog), false},
                {tr("Record of this server"), recordText(check, m_services.verifier.isRunning()),
                 false},
                {tr("Last backup"), since(m_services.newestBackup().value_or(0)), false},
                {tr("Versions"), versions, false}};
            const bool broken = check && !check->verdict.breaks.isEmpty();
            Reply reply;
            reply.message.embeds = {
                discord::embed(status.practice ? tr("Status (practice mode)") : tr("Status"), {},
                               fields, broken || backlog.failed > 0 ? kUnwell : kWell)};
            return reply;
        });
}

} // namespace dbsbm
