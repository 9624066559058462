// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/GamesCommand.h"

#include "app/commands/Invocation.h"
#include "app/commands/gameSuggestions.h"
#include "app/commands/options.h"
#include "app/commands/taskResult.h"
#include "app/commands/texts.h"
#include "models/betting/validation.h"
#include "models/core/ErrorCodes.h"
#include "models/core/Language.h"
#include "models/core/tr.h"
#include "models/services/FixtureService.h"

namespace dbsbm {

namespace {

constexpr QLatin1StringView kLeague("league");
constexpr QLatin1StringView kDay("day");
constexpr int kColour = 0x2b7a78;

QString stateText(const GameScore &score)
{
    const QString points = score.total
        ? QStringLiteral(" %1-%2").arg(score.total->away).arg(score.total->home)
        : QString();
    switch (score.status) {
    case GameStatus::Live: return tr(QT_TRANSLATE_NOOP("GamesCommand", "live%1")).arg(points);
    case GameStatus::Final: return tr(QT_TRANSLATE_NOOP("GamesCommand", "final%1")).arg(points);
    case GameStatus::Postponed: return tr(QT_TRANSLATE_NOOP("GamesCommand", "postponed"));
    case GameStatus::Cancelled: return tr(QT_TRANSLATE_NOOP("GamesCommand", "cancelled"));
    case GameStatus::Scheduled: break;
    }
    return QStringLiteral("<t:%1:R>").arg(score.startMs / 1000);
}

QString gameLine(const Fixture &fixture)
{
    return QStringLiteral("<t:%1:t> **%2** %3: %4")
        .arg(fixture.score.startMs / 1000)
        .arg(escapeMarkdown(fixture.league), escapeMarkdown(fixture.game()),
             stateText(fixture.score));
}

Reply gamesReply(const DayOfGames &day)
{
    QStringList lines;
    qsizetype size = 0;
    for (const Fixture &fixture : day.games) {
        const QString line = gameLine(fixture);
        size += line.size() + 1;
        if (size > 4000) // protocol section 13: 4096 characters in a description
            break;
        lines << line;
    }
    const bool more = day.more || lines.size() < day.games.size();
    if (lines.isEmpty())
        lines << tr(QT_TRANSLATE_NOOP("GamesCommand", "No game of that day is stored."));
    const QString date = spokenLocale().toString(day.day, QStringLiteral("ddd d MMM yyyy"));
    const QString title = tr(QT_TRANSLATE_NOOP("GamesCommand", "Games of %1")).arg(date);
    QString footer = tr(QT_TRANSLATE_NOOP("GamesCommand", "A day of %1.")).arg(day.timeZone);
    if (more)
        footer += tr(QT_TRANSLATE_NOOP("GamesCommand", " There are more: name a league."));
    Reply reply;
    reply.message.embeds = {discord::embed(title, lines.join(u'\n'), {}, kColour, footer)};
    return reply;
}

} // namespace

QJsonObject GamesCommand::definition()
{
    using namespace options;
    return command(QStringLiteral("games"), tr("List the games and scores of a day"),
                   {suggested(kLeague, tr("Only games of this league"), kMaxLeague),
                    text(kDay, tr("The day as 2026-11-24; today when left out"), 10)});
}

Plan GamesCommand::plan(const discord::Interaction &) const
{
    return {QStringLiteral("games"), DeferMode::Ephemeral, Action::ViewRecord, {}};
}

ReplyTask GamesCommand::run(Invocation &call)
{
    const discord::Interaction &from = call.interaction();
    DayWish wish{call.guild(), from.text(kLeague).simplified(), {}, kMaxGames};
    if (const QString typed = from.text(kDay).trimmed(); !typed.isEmpty()) {
        const QDate day = QDate::fromString(typed, Qt::ISODate);
        if (!day.isValid() || day.year() < 2000 || day.year() > 2100) {
            return ReplyTask::ready(fail(codes::kTimeInvalid, ValidationFault{kDay},
                                         tr("Write the day as year, month and day, for example "
                                            "2026-11-24.")));
        }
        wish.day = day;
    }
    return mapResult(m_services.fixtures.games(wish), &call, gamesReply);
}

Suggestions GamesCommand::complete(const discord::Interaction &interaction, QObject *context) const
{
    return suggestGameOptions(interaction, m_services.fixtures, context);
}

} // namespace dbsbm
