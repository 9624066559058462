// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/legacyLegs.h"

#include "models/betting/validation.h"
#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"

#include <QRegularExpression>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

/// The same error, saying which leg it is about.
tl::unexpected<Error> ofLeg(qsizetype leg, const Error &error)
{
    return fail(Error(codes::kFormatInvalid, error.fault(),
                      tr("Leg %1: %2").arg(leg).arg(error.userText()), error.detail()));
}

/// When a bet was placed, and in which zone its times are.
struct Moment
{
    qint64 placedAtMs = 0;
    QTimeZone zone;
};

/// What of a row or of an element of its details a leg is made from.
struct LegWords
{
    QString team;
    QString opponent;
    QString player;
    QString stat;
    QString line;
    QString market;
};

LegWords wordsOf(const LegacyFields &fields)
{
    return {
        legacyText(fields,
                   {u"pick"_s, u"selection"_s, u"team_selected"_s, u"selected_team"_s, u"team"_s}),
        legacyText(fields, {u"opponent"_s, u"opponent_involved"_s}),
        legacyText(fields, {u"player_name"_s, u"player"_s}),
        legacyText(fields, {u"stat"_s, u"prop_type"_s, u"player_prop"_s, u"prop"_s}),
        legacyText(fields, {u"line"_s, u"provided_line"_s, u"prop_line"_s}),
        legacyText(fields, {u"market"_s, u"bet_type"_s, u"type"_s, u"provided_bet_type"_s})
            .toLower()
            .replace(u' ', u'_'),
    };
}

std::optional<Market> marketOf(const LegWords &words)
{
    static const QHash<QString, Market> names{
        {u"moneyline"_s, Market::Moneyline},  {u"money_line"_s, Market::Moneyline},
        {u"ml"_s, Market::Moneyline},         {u"h2h"_s, Market::Moneyline},
        {u"spread"_s, Market::Spread},        {u"point_spread"_s, Market::Spread},
        {u"run_line"_s, Market::Spread},      {u"puck_line"_s, Market::Spread},
        {u"total"_s, Market::Total},          {u"totals"_s, Market::Total},
        {u"over/under"_s, Market::Total},     {u"over_under"_s, Market::Total},
        {u"team_total"_s, Market::TeamTotal}, {u"player_prop"_s, Market::Prop},
        {u"player_props"_s, Market::Prop},    {u"prop"_s, Market::Prop},
    };
    const auto named = names.constFind(words.market);
    if (named != names.constEnd())
        return *named;
    static const QRegularExpression moneyline(u"^(ml|moneyline|money line)$"_s,
                                              QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression spread(u"^([+-]\\d+(\\.\\d+)?|pk)$"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression total(u"^(o|u|over|under)\\s*\\d+(\\.\\d+)?$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    if (moneyline.match(words.line).hasMatch())
        return Market::Moneyline;
    if (spread.match(words.line).hasMatch())
        return Market::Spread;
    if (total.match(words.line).hasMatch())
        return words.player.isEmpty() ? Market::Total : Market::Prop;
    return {};
}

/// "Over" or "Under" of a line such as "o221.5", or of the pick itself.
QString sideOf(const QString &line, const QString &team)
{
    const QString word = team.toLower().section(u' ', 0, 0);
    if (line.startsWith(u'o') || word == u"over" || word == u"o")
        return u"Over"_s;
    return line.startsWith(u'u') || word == u"under" || word == u"u" ? u"Under"_s : QString();
}

/// Fills market, pick and line; false when the words do not say it plainly.
bool fillKnown(Leg &leg, const LegWords &words, Market market)
{
    leg.market = market;
    leg.pick = words.team;
    if (market == Market::Moneyline) {
        const QString line = words.line.toLower();
        return !leg.pick.isEmpty()
            && (line.isEmpty() || line == u"ml" || line.startsWith(u"money"));
    }
    const Result<QString> line = normaliseLine(market, words.line);
    if (!line || line->isEmpty() || market == Market::TeamTotal)
        return false;
    leg.line = *line;
    if (market == Market::Spread)
        return !leg.pick.isEmpty();
    leg.pick = sideOf(leg.line, words.team);
    if (market == Market::Total)
        return !leg.pick.isEmpty();
    leg.player = words.player;
    leg.stat = words.stat;
    if (leg.line.at(0).isLetter())
        leg.line.remove(0, 1);
    return !leg.pick.isEmpty() && !leg.player.isEmpty() && !leg.stat.isEmpty();
}

void fillFree(Leg &leg, const LegWords &words)
{
    leg.market = Market::Other;
    leg.player.clear();
    leg.stat.clear();
    QStringList pick;
    for (const QString &word : {words.team, words.player, words.stat}) {
        if (!word.isEmpty() && !pick.contains(word))
            pick << word;
    }
    leg.line = words.line;
    if (pick.isEmpty() || leg.line.size() > kMaxLine) {
        if (!leg.line.isEmpty())
            pick << leg.line;
        leg.line.clear();
    }
    leg.pick = pick.join(u' ');
}

QString gameOf(const LegacyFields &fields, const LegWords &words)
{
    const QString named =
        legacyText(fields, {u"game"_s, u"event"_s, u"matchup"_s, u"game_name"_s, u"event_name"_s});
    if (!named.isEmpty())
        return named;
    const QString home = legacyText(fields, {u"home_team"_s, u"home_team_name"_s});
    const QString away = legacyText(fields, {u"away_team"_s, u"away_team_name"_s});
    if (!home.isEmpty() && !away.isEmpty())
        return away + u" @ " + home;
    const bool sides = !words.team.isEmpty() && !words.opponent.isEmpty();
    return sides ? QString(words.team + u" vs " + words.opponent) : words.opponent;
}

std::optional<LegResult> legResultOf(const LegacyFields &fields)
{
    const auto result =
        legacyResult(legacyText(fields, {u"result"_s, u"leg_result"_s, u"outcome"_s}));
    return result ? legResultFromName(toName(*result)) : std::nullopt;
}

void fillStart(Leg &leg, const LegacyFields &fields, const Moment &moment, QStringList &remarks)
{
    const auto start = legacyTime(
        legacyText(fields, {u"game_start"_s, u"game_start_iso"_s, u"start_time"_s}), moment.zone);
    if (!start)
        return;
    if (*start > moment.placedAtMs)
        leg.startsAtMs = start;
    else
        remarks << tr("The start of its game lies before the bet and was left out.");
}

Result<Leg> legFrom(const LegacyFields &fields, const Odds &odds, const Moment &moment,
                    QStringList &remarks)
{
    const LegWords words = wordsOf(fields);
    Leg leg;
    leg.league = legacyText(fields, {u"league"_s, u"league_name"_s});
    leg.game = gameOf(fields, words);
    leg.odds = odds;
    const std::optional<Market> market = marketOf(words);
    if (!market || !fillKnown(leg, words, *market))
        fillFree(leg, words);
    fillStart(leg, fields, moment, remarks);
    if (const Result<> valid = validateLeg(leg); !valid)
        return fail(valid.error());
    return leg;
}

QString shortened(const QString &text, qsizetype most)
{
    return text.size() <= most ? text : QString(text.left(most - 1) + u'…');
}

/// A parlay of which only the total price is known: one selection with that price.
Result<LegacyLegs> foldedParlay(const LegacyFields &row, const LegacyDetails &details,
                                const Odds &odds)
{
    QStringList picks;
    for (const LegacyFields &fields : details.legs) {
        Leg leg;
        fillFree(leg, wordsOf(fields));
        picks << (leg.line.isEmpty() ? leg.pick : QString(leg.pick + u' ' + leg.line));
    }
    Leg leg;
    leg.league = legacyText(row, {u"league"_s});
    leg.market = Market::Other;
    leg.odds = odds;
    leg.pick = picks.isEmpty() ? tr("Parlay") : shortened(picks.join(u" + "_s), kMaxPick);
    if (const Result<> valid = validateLeg(leg); !valid)
        return fail(valid.error());
    LegacyLegs found{{leg}, {}, shortened(picks.join(u'\n'), kMaxNote), {}};
    found.remarks << tr("Only the total odds of this parlay are known, so it is one selection.");
    if (const Result<> valid = validateNote(found.note); !valid)
        return fail(valid.error());
    return found;
}

/// One selection, from the details where the row itself says nothing.
Result<LegacyLegs> single(const LegacyFields &row, const LegacyDetails &details, const Odds &odds,
                          const Moment &moment)
{
    LegacyFields fields = details.fields;
    if (!details.legs.isEmpty())
        fields.insert(details.legs.first());
    for (auto it = row.constBegin(); it != row.constEnd(); ++it) {
        if (!it->trimmed().isEmpty())
            fields.insert(it.key(), *it);
    }
    LegacyLegs found;
    const Result<Leg> leg = legFrom(fields, odds, moment, found.remarks);
    if (!leg)
        return fail(leg.error());
    found.legs << *leg;
    return found;
}

Result<LegacyLegs> parlay(const LegacyFields &row, const LegacyDetails &details,
                          const Moment &moment)
{
    LegacyLegs found;
    for (LegacyFields fields : details.legs) {
        const qsizetype number = found.legs.size() + 1;
        if (legacyText(fields, {u"league"_s}).isEmpty())
            fields.insert(u"league"_s, legacyText(row, {u"league"_s}));
        const Result<Odds> odds = legacyOdds(legacyText(fields, {u"odds"_s, u"price"_s}));
        if (!odds)
            return ofLeg(number, odds.error());
        Result<Leg> leg = legFrom(fields, *odds, moment, found.remarks);
        if (!leg)
            return ofLeg(number, leg.error());
        leg->result = legResultOf(fields);
        found.legs << *leg;
    }
    return found;
}

} // namespace

Result<LegacyLegs> legacyLegs(const LegacyFields &row, const LegacyDetails &details,
                              qint64 placedAtMs, const QTimeZone &zone)
{
    const QString own = legacyText(row, {u"odds"_s});
    const Result<Odds> whole =
        legacyOdds(own.isEmpty() ? legacyText(details.fields, {u"odds"_s}) : own);
    const Moment moment{placedAtMs, zone};
    if (details.legs.size() <= 1) {
        if (!whole)
            return fail(whole.error());
        const bool isParlay = legacyText(row, {u"bet_type"_s}).toLower() == u"parlay";
        return isParlay && details.legs.isEmpty() ? foldedParlay(row, details, *whole)
                                                  : single(row, details, *whole, moment);
    }
    const auto hasOdds = [](const LegacyFields &fields) {
        return !legacyText(fields, {u"odds"_s, u"price"_s}).isEmpty();
    };
    if (whole && std::none_of(details.legs.begin(), details.legs.end(), hasOdds))
        return foldedParlay(row, details, *whole);
    Result<LegacyLegs> found = parlay(row, details, moment);
    if (found && whole)
        found->bookOdds = *whole;
    return found;
}

} // namespace dbsbm
