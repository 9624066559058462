// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/StatsCommand.h"

#include "app/commands/Invocation.h"
#include "app/commands/choices.h"
#include "app/commands/statsPeriod.h"
#include "app/commands/taskResult.h"
#include "app/commands/texts.h"
#include "models/core/Clock.h"
#include "models/core/ErrorCodes.h"
#include "models/services/CapperService.h"

namespace dbsbm {

using discord::EmbedField;

namespace {

constexpr int kColour = 0x2b7a78;

constexpr QLatin1StringView kCapper("capper");
constexpr QLatin1StringView kPeriod("period");

QString tr(const char *text)
{
    return QCoreApplication::translate("StatsCommand", text);
}

QString units(const QString &amount)
{
    return QStringLiteral("%1 u").arg(amount);
}

QString rate(std::optional<int> permille, int sample)
{
    if (sample < StatsCommand::kMinimumSample || !permille)
        return tr(QT_TRANSLATE_NOOP("StatsCommand", "too few bets"));
    return percentText(*permille);
}

QList<EmbedField> fields(const Record &record)
{
    const int sample = record.won + record.lost;
    return {
        {tr(QT_TRANSLATE_NOOP("StatsCommand", "Record (W-L-P)")), record.toText()},
        {tr(QT_TRANSLATE_NOOP("StatsCommand", "Win rate")), rate(record.winRatePermille(), sample)},
        {tr(QT_TRANSLATE_NOOP("StatsCommand", "Net")), units(record.net.toSignedDisplay())},
        {tr(QT_TRANSLATE_NOOP("StatsCommand", "Turnover")), units(record.turnover.toDisplay())},
        {tr(QT_TRANSLATE_NOOP("StatsCommand", "ROI")), rate(record.roiPermille(), sample)},
        {tr(QT_TRANSLATE_NOOP("StatsCommand", "Open")), QString::number(record.open)},
        {tr(QT_TRANSLATE_NOOP("StatsCommand", "Void")), QString::number(record.voided)},
        {tr(QT_TRANSLATE_NOOP("StatsCommand", "Self-graded")), QString::number(record.selfGraded)}};
}

QString periodTitle(const QString &name)
{
    for (const PeriodChoice &period : statsPeriods()) {
        if (period.name == name)
            return period.title;
    }
    return name;
}

Reply statsReply(const Record &record, const QString &subject, const QString &period)
{
    const QString footer =
        tr(QT_TRANSLATE_NOOP("StatsCommand",
                             "Sample: %1 settled bets. Rates need %2. Time zone: UTC."))
            .arg(record.settled())
            .arg(StatsCommand::kMinimumSample);
    Reply reply;
    reply.kind = Reply::Kind::Public;
    reply.message.embeds = {
        discord::embed(subject, periodTitle(period), fields(record), kColour, footer)};
    return reply;
}

} // namespace

QJsonObject StatsCommand::definition()
{
    using namespace options;
    return command(
        QStringLiteral("stats"), tr("Show the record of a capper or of this server"),
        {user(kCapper, tr("Whose record; the whole server when left out")),
         choice(kPeriod, tr("Which settled bets count; all when left out"), choices::periods())});
}

Plan StatsCommand::plan(const discord::Interaction &) const
{
    return {
        QStringLiteral("stats"), DeferMode::Public, Action::ViewRecord, {RateAction::StatsQuery}};
}

ReplyTask StatsCommand::run(Invocation &call)
{
    const discord::Interaction &from = call.interaction();
    const QString period =
        from.option(kPeriod) ? from.text(kPeriod) : statsPeriods().constFirst().name;
    const auto range = statsRange(period, m_services.clock.nowMs());
    if (!range) {
        return ReplyTask::ready(fail(codes::kTextInvalid, ValidationFault{kPeriod},
                                     tr("Choose the period from the list.")));
    }
    const StatsQuery query{call.guild(), {}, range->fromMs, range->toMs};
    const UserId user = UserId::fromString(from.text(kCapper));
    if (!user.isValid())
        return show(call, query, tr("Record of this server"), period);
    return andThen(m_services.cappers.find(call.guild(), user), &call,
                   [this, &call, query, period](const std::optional<Capper> &capper) {
                       if (!capper) {
                           return ReplyTask::ready(
                               fail(codes::kNotACapper, BettingFault{},
                                    tr("This member is not a capper here. See /capper list.")));
                       }
                       StatsQuery own = query;
                       own.capper = capper->id;
                       return show(call, own,
                                   tr("Record of %1").arg(escapeMarkdown(capper->displayName)),
                                   period);
                   });
}

ReplyTask StatsCommand::show(Invocation &call, const StatsQuery &query, const QString &subject,
                             const QString &period)
{
    return mapResult(
        m_services.betting.record(query), &call,
        [subject, period](const Record &record) { return statsReply(record, subject, period); });
}

} // namespace dbsbm
