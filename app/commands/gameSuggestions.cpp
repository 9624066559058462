// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/gameSuggestions.h"

#include "app/commands/betForm.h"
#include "app/commands/taskResult.h"
#include "models/core/Language.h"
#include "models/services/FixtureService.h"
#include "models/slips/Sides.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QSet>

#include <algorithm>

namespace dbsbm {

using discord::CommandOption;
using discord::Interaction;

namespace {

constexpr int kMaxSuggestions = 25; // protocol item 89
constexpr qsizetype kMaxName = 100;

QJsonArray toChoices(const QStringList &names)
{
    QJsonArray found;
    for (const QString &name : names.first(std::min<qsizetype>(names.size(), kMaxSuggestions)))
        found.append(QJsonObject{{QStringLiteral("name"), name}, {QStringLiteral("value"), name}});
    return found;
}

/// Names that contain what was typed, each once; those that begin with it first, else in their
/// order.
QStringList matching(const QStringList &names, const QString &typed)
{
    const QString wanted = foldedName(typed);
    QSet<QString> known;
    QStringList first;
    QStringList rest;
    for (const QString &name : names) {
        const QString folded = foldedName(name);
        if (!folded.contains(wanted) || known.contains(folded))
            continue;
        known.insert(folded);
        (folded.startsWith(wanted) ? first : rest) << name;
    }
    return first + rest;
}

/// What is stored, then what everybody knows.
Suggestions namesAnd(const QStringList &usual, const NameSearch &search, FixtureService &fixtures,
                     QObject *context)
{
    return mapResult(fixtures.suggest(search), context, [search, usual](const QStringList &names) {
        return toChoices(matching(names + usual, search.text));
    });
}

Suggestions games(const GameSearch &search, FixtureService &fixtures, QObject *context)
{
    return mapResult(fixtures.upcoming(search), context,
                     [all = search.league.isEmpty()](const QList<Fixture> &upcoming) {
                         QJsonArray found;
                         for (const Fixture &fixture : upcoming)
                             found.append(
                                 QJsonObject{{QStringLiteral("name"), gameText(fixture, all)},
                                             {QStringLiteral("value"), fixture.id}});
                         return found;
                     });
}

Suggestions names(const NameSearch &search, FixtureService &fixtures, QObject *context)
{
    return mapResult(fixtures.suggest(search), context,
                     [](const QStringList &found) { return toChoices(found); });
}

QStringList directions()
{
    return {choices::pickOfSide(QStringLiteral("over")),
            choices::pickOfSide(QStringLiteral("under"))};
}

Suggestions picksOf(const Interaction &interaction, const NameSearch &teams,
                    FixtureService &fixtures, QObject *context)
{
    const QString game = interaction.text(field::kGame);
    const auto chosen = choices::marketOf(interaction.text(field::kMarket));
    const auto choose = [typed = teams.text, chosen](const QStringList &sides) {
        return toChoices(matching(picksOfSides(sides, chosen), typed));
    };
    if (isFixtureId(game)) {
        return mapResult(
            fixtures.fixture(game), context, [choose](const std::optional<Fixture> &fixture) {
                return choose(fixture ? QStringList{fixture->score.away, fixture->score.home}
                                      : QStringList());
            });
    }
    if (const auto sides = splitGame(game))
        return Suggestions::ready(choose({sides->away, sides->home}));
    if (chosen && chosen->market == Market::Total)
        return Suggestions::ready(choose({}));
    return names(teams, fixtures, context);
}

} // namespace

Task<Result<BetForm>> withStoredGame(const BetForm &form, FixtureService &fixtures,
                                     QObject *context)
{
    const QString id = form.text(field::kGame);
    if (!isFixtureId(id))
        return Task<Result<BetForm>>::ready(form);
    return mapResult(fixtures.fixture(id), context,
                     [form, id](const std::optional<Fixture> &fixture) {
                         BetForm known = form;
                         if (fixture) {
                             known.set(field::kGame, fixture->game());
                             known.set(field::kLeague, fixture->league);
                             known.set(field::kFixture, id);
                         }
                         return known;
                     });
}

QString gameText(const Fixture &fixture, bool withLeague)
{
    const QDateTime start = QDateTime::fromMSecsSinceEpoch(fixture.score.startMs, Qt::UTC);
    const QString when = QCoreApplication::translate("gameSuggestions", ", %1 UTC")
                             .arg(spokenLocale().toString(start, QStringLiteral("ddd d MMM HH:mm")))
        + (withLeague ? QStringLiteral(" (%1)").arg(fixture.league) : QString());
    return fixture.game().left(kMaxName - when.size()) + when;
}

QStringList picksOfSides(const QStringList &sides,
                         const std::optional<choices::MarketChoice> &chosen)
{
    if (!chosen)
        return sides + directions();
    if (chosen->market == Market::Total)
        return directions();
    QStringList found = sides;
    if (chosen->threeWay && !sides.isEmpty())
        found << QStringLiteral("Draw");
    if (chosen->market == Market::TeamTotal) {
        found.clear();
        for (const QString &side : sides) {
            for (const QString &direction : directions())
                found << QString(side + u' ' + direction);
        }
    }
    return found;
}

Suggestions suggestGameOptions(const Interaction &interaction, FixtureService &fixtures,
                               QObject *context)
{
    const auto focused = std::find_if(interaction.options.cbegin(), interaction.options.cend(),
                                      [](const CommandOption &option) { return option.focused; });
    if (focused == interaction.options.cend() || !interaction.guild.isValid())
        return Suggestions::ready(QJsonArray());
    const QString typed = focused->value.toString();
    const QString league =
        focused->name == field::kLeague ? QString() : interaction.text(field::kLeague);
    const NameSearch search{interaction.guild, NameKind::Team, league, typed, kMaxSuggestions};
    const auto ofKind = [&search](NameKind kind) {
        NameSearch other = search;
        other.kind = kind;
        return other;
    };
    if (focused->name == field::kLeague)
        return namesAnd(choices::knownLeagues(), ofKind(NameKind::League), fixtures, context);
    if (focused->name == field::kMarket) // of a line it is a list
        return namesAnd(choices::knownStats(), ofKind(NameKind::Stat), fixtures, context);
    if (focused->name == field::kGame)
        return games({league, typed, kMaxSuggestions}, fixtures, context);
    if (focused->name == field::kPick)
        return picksOf(interaction, search, fixtures, context);
    if (focused->name == field::kPlayer)
        return names(ofKind(NameKind::Player), fixtures, context);
    return Suggestions::ready(QJsonArray());
}

} // namespace dbsbm
