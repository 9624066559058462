// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/BetShowCommand.h"

#include "app/commands/BetChoice.h"
#include "app/commands/Invocation.h"
#include "app/commands/SlipMessage.h"
#include "app/commands/askedSubject.h"
#include "app/commands/betTexts.h"
#include "app/commands/explanationPages.h"
#include "app/commands/options.h"
#include "app/commands/paging.h"
#include "app/commands/taskResult.h"
#include "app/commands/texts.h"
#include "models/core/tr.h"
#include "models/services/explaining.h"
#include "models/services/guildTheme.h"

#include <algorithm>

namespace dbsbm {

using namespace discord;

namespace {

constexpr int kColour = 0x2b7a78;
constexpr qsizetype kMaxLegText = 300;
constexpr qsizetype kMaxEvent = 300;

QString bounded(const QString &text, qsizetype most)
{
    return text.size() <= most ? text : QString(text.left(most - 1) + u'…');
}

QString timestamp(qint64 atMs)
{
    return QStringLiteral("<t:%1:f>").arg(atMs / 1000);
}

QString legLine(const Bet &bet, qsizetype position, OddsFormat odds)
{
    const Leg &leg = bet.legs.at(position);
    const bool parlay = bet.legs.size() > 1;
    QString line = bounded(legText(leg, odds), parlay ? kMaxLegText : 2 * kMaxLegText);
    if (parlay)
        line.prepend(QStringLiteral("%1. ").arg(position + 1));
    line += u' '
        + (leg.startsAtMs ? timestamp(*leg.startsAtMs)
                          : tr(QT_TRANSLATE_NOOP("BetShowCommand", "(start unverified)")));
    if (leg.result)
        line += QStringLiteral(": ") + resultText(*leg.result);
    return line;
}

QString units(Units amount)
{
    return QStringLiteral("%1 u").arg(amount.toDisplay());
}

QList<EmbedField> betFields(const Bet &bet, OddsFormat odds)
{
    QList<EmbedField> fields{
        {tr(QT_TRANSLATE_NOOP("BetShowCommand", "State")), stateText(bet)},
        {tr(QT_TRANSLATE_NOOP("BetShowCommand", "Odds")), combinedOdds(bet.legs, odds)},
        {tr(QT_TRANSLATE_NOOP("BetShowCommand", "To risk")), units(bet.stake.risk)},
        {tr(QT_TRANSLATE_NOOP("BetShowCommand", "To win")), units(bet.stake.toWin)},
        {tr(QT_TRANSLATE_NOOP("BetShowCommand", "Placed")), timestamp(bet.placedAtMs)}};
    if (bet.bookOdds)
        fields.append(
            {tr(QT_TRANSLATE_NOOP("BetShowCommand", "Book odds")), bet.bookOdds->toDisplay(odds)});
    if (bet.roundRobin) {
        fields.append({tr(QT_TRANSLATE_NOOP("BetShowCommand", "Round robin")),
                       tr(QT_TRANSLATE_NOOP("BetShowCommand", "%1 of %2 parlays of %3"))
                           .arg(bet.roundRobin->index)
                           .arg(bet.roundRobin->count)
                           .arg(bet.roundRobin->by)});
    }
    if (bet.late)
        fields.append({tr(QT_TRANSLATE_NOOP("BetShowCommand", "Late")),
                       tr(QT_TRANSLATE_NOOP("BetShowCommand", "Yes"))});
    if (bet.selfGraded)
        fields.append({tr(QT_TRANSLATE_NOOP("BetShowCommand", "Self-graded")),
                       tr(QT_TRANSLATE_NOOP("BetShowCommand", "Yes"))});
    if (!bet.note.isEmpty())
        fields.append(
            {tr(QT_TRANSLATE_NOOP("BetShowCommand", "Note")), escapeMarkdown(bet.note), false});
    return fields;
}

QJsonObject betEmbed(const Bet &bet, OddsFormat odds)
{
    QStringList lines;
    for (qsizetype i = 0; i < bet.legs.size(); ++i)
        lines << legLine(bet, i, odds);
    const QString title = tr(QT_TRANSLATE_NOOP("BetShowCommand", "Bet %1 by %2"))
                              .arg(numberText(bet), escapeMarkdown(bet.capperName));
    return embed(title, lines.join(u'\n'), betFields(bet, odds), kColour);
}

QString eventName(const QString &kind)
{
    const QHash<QString, QString> names{
        {QStringLiteral("placed"), tr(QT_TRANSLATE_NOOP("BetShowCommand", "Placed"))},
        {QStringLiteral("posted"), tr(QT_TRANSLATE_NOOP("BetShowCommand", "Slip posted"))},
        {QStringLiteral("post_failed"), tr(QT_TRANSLATE_NOOP("BetShowCommand", "Slip not posted"))},
        {QStringLiteral("reposted"),
         tr(QT_TRANSLATE_NOOP("BetShowCommand", "Slip to be posted again"))},
        {QStringLiteral("slip_deleted"),
         tr(QT_TRANSLATE_NOOP("BetShowCommand", "Slip deleted in Discord"))},
        {QStringLiteral("leg_graded"), tr(QT_TRANSLATE_NOOP("BetShowCommand", "Selection graded"))},
        {QStringLiteral("settled"), tr(QT_TRANSLATE_NOOP("BetShowCommand", "Graded"))},
        {QStringLiteral("voided"), tr(QT_TRANSLATE_NOOP("BetShowCommand", "Voided"))},
        {QStringLiteral("corrected"), tr(QT_TRANSLATE_NOOP("BetShowCommand", "Corrected"))},
        {QStringLiteral("undone"), tr(QT_TRANSLATE_NOOP("BetShowCommand", "Grade undone"))},
        {QStringLiteral("proposal_dismissed"),
         tr(QT_TRANSLATE_NOOP("BetShowCommand", "Suggested result dismissed"))},
        {QStringLiteral("cancelled"), tr(QT_TRANSLATE_NOOP("BetShowCommand", "Cancelled"))},
        {QStringLiteral("posted_again"),
         tr(QT_TRANSLATE_NOOP("BetShowCommand", "Slip posted again"))},
        {QStringLiteral("closing"),
         tr(QT_TRANSLATE_NOOP("BetShowCommand", "Closing price noted"))}};
    return names.value(kind, kind);
}

/// "Cleo" or the role that acted; a state is shown where it changed.
QString eventLine(const BetEvent &event)
{
    QString line =
        tr(QT_TRANSLATE_NOOP("BetShowCommand", "%1 %2 by %3"))
            .arg(timestamp(event.atMs), eventName(event.kind), escapeMarkdown(event.actor));
    const auto result = betResultFromName(event.to);
    if (result && event.to != event.from)
        line += QStringLiteral(": ") + resultText(*result);
    if (!event.reason.isEmpty())
        line += QStringLiteral(" (%1)").arg(escapeMarkdown(event.reason));
    return bounded(line, kMaxEvent);
}

QJsonObject historyEmbed(const QList<BetEvent> &events, const QString &footer)
{
    QStringList lines;
    for (const BetEvent &event : events)
        lines << eventLine(event);
    return embed(tr(QT_TRANSLATE_NOOP("BetShowCommand", "History")), lines.join(u'\n'), {}, kColour,
                 footer);
}

/// What /bet show knows of a bet, laid out on pages: the bet with the beginning of its explanation
/// and the latest events, the rest of the explanation, then the whole history.
class BetPages
{
public:
    BetPages(const Bet &bet, const QList<BetEvent> &events, OddsFormat odds)
        : m_bet(bet),
          m_events(events),
          m_odds(odds),
          m_explanation(explanationPages(explanationOf(bet, events)))
    {}

    Reply page(int wanted) const
    {
        const int page = std::clamp(wanted, 0, count() - 1);
        Reply reply;
        reply.message.embeds = page == 0 ? firstPage() : QJsonArray{laterPage(page)};
        const auto id = [&](int to) {
            return to < 0 || to >= count()
                ? QString()
                : QStringLiteral("show:%1:%2").arg(m_bet.id.toString()).arg(to);
        };
        reply.message.components = pageButtons({id(page - 1), id(page + 1)});
        return reply;
    }

private:
    int explanationsLater() const { return std::max(0, int(m_explanation.size()) - 1); }
    int count() const
    {
        const int events = int(m_events.size());
        const int size = BetShowCommand::kEventsOnPage;
        const int history =
            events > BetShowCommand::kEventsOnFirstPage ? (events + size - 1) / size : 0;
        return 1 + explanationsLater() + history;
    }

    static QStringList explanationOf(const Bet &bet, const QList<BetEvent> &events)
    {
        QList<GradeStep> steps;
        for (const BetEvent &event : events)
            steps.append({event.kind, event.detail});
        // A grade from before its rules were stored is shown without arithmetic.
        const Result<Explanation> grade = explainBooked(bet, steps);
        return grade ? grade->lines : QStringList();
    }

    QJsonObject explanation(int page, const QString &footer) const
    {
        return embed(tr(QT_TRANSLATE_NOOP("BetShowCommand", "How it was graded")),
                     m_explanation.at(page), {}, kColour, footer);
    }

    QJsonArray firstPage() const
    {
        QJsonArray embeds{betEmbed(m_bet, m_odds)};
        if (!m_explanation.isEmpty())
            embeds.append(explanation(0, {}));
        const qsizetype shown =
            std::min<qsizetype>(m_events.size(), BetShowCommand::kEventsOnFirstPage);
        embeds.append(
            historyEmbed(m_events.last(shown),
                         shown == m_events.size()
                             ? QString()
                             : tr(QT_TRANSLATE_NOOP("BetShowCommand", "The latest %1 of %2 events"))
                                   .arg(shown)
                                   .arg(m_events.size())));
        return embeds;
    }

    QJsonObject laterPage(int page) const
    {
        const QString footer = tr(QT_TRANSLATE_NOOP("BetShowCommand", "Bet %1, page %2 of %3"))
                                   .arg(numberText(m_bet))
                                   .arg(page + 1)
                                   .arg(count());
        if (page <= explanationsLater())
            return explanation(page, footer);
        const int size = BetShowCommand::kEventsOnPage;
        return historyEmbed(m_events.mid((page - 1 - explanationsLater()) * size, size), footer);
    }

    const Bet &m_bet;
    const QList<BetEvent> &m_events;
    const OddsFormat m_odds;
    const QStringList m_explanation;
};

/// Adds the button that posts a missing slip again, for those who may.
ReplyTask withRepost(Invocation &call, CommandServices &services, const Bet &bet,
                     const Reply &shown)
{
    return mapResult(
        askedSubject(call, services), &call, [&call, bet, shown](PermissionSubject who) {
            who.bet = &bet;
            Reply reply = shown;
            if (checkPermission(actionOf(SlipVerb::Repost, bet), call.actor(), who)) {
                reply.message.components.append(
                    actionRow({button(ButtonStyle::Primary, slipVerbLabel(SlipVerb::Repost),
                                      slipCustomId(bet.id, SlipVerb::Repost))}));
            }
            return reply;
        });
}

} // namespace

ReplyTask showBet(Invocation &call, CommandServices &services, const Bet &bet, int page)
{
    return andThen(services.settings.get(call.guild()), &call,
                   [&call, &services, bet, page](const GuildSettings &settings) {
                       return andThen(
                           services.betting.history(call.guild(), bet.id), &call,
                           [&call, &services, bet, page,
                            odds = oddsDisplayOf(settings)](const QList<BetEvent> &events) {
                               const Reply reply = BetPages(bet, events, odds).page(page);
                               return isSlipMissing(bet) ? withRepost(call, services, bet, reply)
                                                         : ReplyTask::ready(reply);
                           });
                   });
}

QJsonObject BetShowCommand::definition()
{
    using namespace options;
    return subcommand(
        QStringLiteral("show"), tr("Show a bet with its history and how it was graded"),
        {required(suggested(kBetOption, tr("The bet's number, as 1042; or words of it"), 60))});
}

Plan BetShowCommand::plan(const Interaction &interaction) const
{
    const bool turns = interaction.type == InteractionType::Component;
    return {turns ? QStringLiteral("bet show page") : QStringLiteral("bet show"),
            turns ? DeferMode::Update : DeferMode::Ephemeral,
            Action::ViewRecord,
            {RateAction::StatsQuery}};
}

ReplyTask BetShowCommand::run(Invocation &call)
{
    const Interaction &from = call.interaction();
    if (from.type != InteractionType::Component) {
        return andThen(chosenBet(call, m_services.betting), &call,
                       [this, &call](const Bet &bet) { return showBet(call, m_services, bet, 0); });
    }
    const BetId id = BetId::fromString(from.customId.section(u':', 1, 1));
    const int page = from.customId.section(u':', 2, 2).toInt();
    return andThen(
        m_services.betting.bet(call.guild(), id), &call, [this, &call, page](const Bet &bet) {
            return mapResult(showBet(call, m_services, bet, page), &call, [](Reply reply) {
                reply.kind = Reply::Kind::Update;
                return reply;
            });
        });
}

Suggestions BetShowCommand::complete(const Interaction &interaction, QObject *context) const
{
    return suggestBets(interaction, m_services.betting, std::nullopt, context);
}

} // namespace dbsbm
