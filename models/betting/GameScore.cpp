// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/betting/GameScore.h"

#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <utility>

namespace dbsbm {

namespace {

constexpr qsizetype kMaxName = 80;
constexpr qint64 kMaxTimeMs = 253'402'300'799'999; // the end of the year 9999

constexpr std::array<std::pair<GameStatus, QLatin1String>, 5> kStatuses{{
    {GameStatus::Scheduled, QLatin1String("scheduled")},
    {GameStatus::Live, QLatin1String("live")},
    {GameStatus::Final, QLatin1String("final")},
    {GameStatus::Postponed, QLatin1String("postponed")},
    {GameStatus::Cancelled, QLatin1String("cancelled")},
}};

constexpr std::array<std::pair<GameParts, QLatin1String>, 5> kParts{{
    {GameParts::Whole, QLatin1String("whole")},
    {GameParts::Halves, QLatin1String("halves")},
    {GameParts::Periods, QLatin1String("periods")},
    {GameParts::Quarters, QLatin1String("quarters")},
    {GameParts::Innings, QLatin1String("innings")},
}};

template<typename Enum, std::size_t Size>
QString nameIn(const std::array<std::pair<Enum, QLatin1String>, Size> &names, Enum value)
{
    const auto found = std::find_if(names.begin(), names.end(),
                                    [value](const auto &pair) { return pair.first == value; });
    return found == names.end() ? QString() : QString(found->second);
}

template<typename Enum, std::size_t Size>
std::optional<Enum> valueIn(const std::array<std::pair<Enum, QLatin1String>, Size> &names,
                            const QString &name)
{
    const auto found = std::find_if(names.begin(), names.end(),
                                    [&name](const auto &pair) { return name == pair.second; });
    return found == names.end() ? std::nullopt : std::optional(found->first);
}

tl::unexpected<Error> refuse(const QString &field)
{
    return fail(codes::kFormatInvalid, ValidationFault{field},
                tr("The score of a game is malformed at %1. Wait for the feed to mend it, "
                   "or grade by hand.")
                    .arg(field));
}

QJsonArray toJson(Points points)
{
    return {points.home, points.away};
}

/// A whole number of JSON within bounds; doubles with a fraction are none.
std::optional<qint64> wholeNumber(const QJsonValue &value, qint64 most)
{
    constexpr qint64 kNone = -1;
    const qint64 number = value.toInteger(kNone);
    return number < 0 || number > most ? std::nullopt : std::optional(number);
}

std::optional<Points> readPoints(const QJsonValue &value)
{
    const QJsonArray pair = value.toArray();
    const auto home = wholeNumber(pair.at(0), kMaxPoints);
    const auto away = wholeNumber(pair.at(1), kMaxPoints);
    if (pair.size() != 2 || !home || !away)
        return std::nullopt;
    return Points{static_cast<int>(*home), static_cast<int>(*away)};
}

Result<> readOptional(const QJsonObject &object, const QString &field,
                      std::optional<Points> &points)
{
    if (!object.contains(field))
        return {};
    points = readPoints(object.value(field));
    return points ? Result<>() : refuse(field);
}

Result<> readTimes(const QJsonObject &object, GameScore &score)
{
    const auto original = wholeNumber(object.value(u"original_start"), kMaxTimeMs);
    const auto start = wholeNumber(object.value(u"start"), kMaxTimeMs);
    if (!original || !start)
        return refuse(QStringLiteral("start"));
    score.originalStartMs = *original;
    score.startMs = *start;
    return {};
}

Result<> readNames(const QJsonObject &object, GameScore &score)
{
    const auto status = gameStatusFromName(object.value(u"status").toString());
    const auto parts = gamePartsFromName(object.value(u"parts").toString());
    if (!status || !parts)
        return refuse(status ? QStringLiteral("parts") : QStringLiteral("status"));
    score.status = *status;
    score.parts = *parts;
    score.home = object.value(u"home").toString();
    score.away = object.value(u"away").toString();
    return {};
}

Result<> readPeriods(const QJsonObject &object, GameScore &score)
{
    const QString field = QStringLiteral("periods");
    const QJsonArray periods = object.value(field).toArray();
    if (periods.size() > kMaxScorePeriods)
        return refuse(field);
    for (const QJsonValue &value : periods) {
        const std::optional<Points> points = readPoints(value);
        if (!points)
            return refuse(field);
        score.periods.append(*points);
    }
    return {};
}

Result<PlayerScore> readPlayer(const QString &name, const QJsonValue &value)
{
    const QString field = QStringLiteral("players");
    PlayerScore player{.player = name, .played = !value.isNull(), .stats = {}};
    if (player.played && !value.isObject())
        return refuse(field);
    const QJsonObject stats = value.toObject();
    if (stats.size() > kMaxStatsOfPlayer)
        return refuse(field);
    for (auto it = stats.begin(); it != stats.end(); ++it) {
        const auto number = wholeNumber(it.value(), kMaxStatValue);
        if (!number)
            return refuse(field);
        player.stats.insert(it.key(), *number);
    }
    return player;
}

Result<QJsonObject> readObject(const QByteArray &json, qsizetype most, const QString &field)
{
    if (json.size() > most)
        return refuse(field);
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return refuse(field);
    return document.object();
}

Result<> readPlayers(const QByteArray &json, GameScore &score)
{
    if (json.isEmpty())
        return {};
    const QString field = QStringLiteral("players");
    const Result<QJsonObject> players = readObject(json, kMaxPlayersBytes, field);
    if (!players)
        return fail(players.error());
    if (players->size() > kMaxScoredPlayers)
        return refuse(field);
    for (auto it = players->begin(); it != players->end(); ++it) {
        const Result<PlayerScore> player = readPlayer(it.key(), it.value());
        if (!player)
            return fail(player.error());
        score.players.append(*player);
    }
    return {};
}

bool inBounds(Points points)
{
    return points.home >= 0 && points.home <= kMaxPoints && points.away >= 0
        && points.away <= kMaxPoints;
}

bool isGood(const PlayerScore &player)
{
    const auto inRange = [](qint64 value) { return value >= 0 && value <= kMaxStatValue; };
    return !player.player.isEmpty() && player.player.size() <= kMaxName
        && player.stats.size() <= kMaxStatsOfPlayer && (player.played || player.stats.isEmpty())
        && std::all_of(player.stats.begin(), player.stats.end(), inRange);
}

/// Whether the parts contradict the total.
bool addsUp(const GameScore &score)
{
    const std::optional<Points> regulation = regulationOf(score);
    return !score.total || !regulation
        || *score.total == *regulation + score.overtime.value_or(Points{});
}

} // namespace

QString toName(GameStatus status)
{
    return nameIn(kStatuses, status);
}

QString toName(GameParts parts)
{
    return nameIn(kParts, parts);
}

std::optional<GameStatus> gameStatusFromName(const QString &name)
{
    return valueIn(kStatuses, name);
}

std::optional<GameParts> gamePartsFromName(const QString &name)
{
    return valueIn(kParts, name);
}

QByteArray toScoreJson(const GameScore &score)
{
    QJsonArray periods;
    for (const Points points : score.periods)
        periods.append(toJson(points));
    QJsonObject object{{QStringLiteral("status"), toName(score.status)},
                       {QStringLiteral("home"), score.home},
                       {QStringLiteral("away"), score.away},
                       {QStringLiteral("original_start"), score.originalStartMs},
                       {QStringLiteral("start"), score.startMs},
                       {QStringLiteral("parts"), toName(score.parts)},
                       {QStringLiteral("periods"), periods}};
    if (score.overtime)
        object.insert(QStringLiteral("overtime"), toJson(*score.overtime));
    if (score.total)
        object.insert(QStringLiteral("total"), toJson(*score.total));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray toPlayersJson(const GameScore &score)
{
    QJsonObject players;
    for (const PlayerScore &player : score.players) {
        QJsonObject stats;
        for (auto it = player.stats.begin(); it != player.stats.end(); ++it)
            stats.insert(it.key(), it.value());
        players.insert(player.player, player.played ? QJsonValue(stats) : QJsonValue());
    }
    return players.isEmpty() ? QByteArray() : QJsonDocument(players).toJson(QJsonDocument::Compact);
}

Result<GameScore> parseGameScore(const QByteArray &json, const QByteArray &players)
{
    const Result<QJsonObject> object = readObject(json, kMaxScoreBytes, QStringLiteral("score"));
    if (!object)
        return fail(object.error());
    GameScore score;
    const Result<> read =
        readNames(*object, score)
            .and_then([&] { return readTimes(*object, score); })
            .and_then([&] { return readPeriods(*object, score); })
            .and_then(
                [&] { return readOptional(*object, QStringLiteral("overtime"), score.overtime); })
            .and_then([&] { return readOptional(*object, QStringLiteral("total"), score.total); })
            .and_then([&] { return readPlayers(players, score); })
            .and_then([&] { return validateGameScore(score); });
    if (!read)
        return fail(read.error());
    return score;
}

Result<> validateGameScore(const GameScore &score)
{
    const auto isName = [](const QString &name) {
        return !name.isEmpty() && name.size() <= kMaxName;
    };
    if (!isName(score.home) || !isName(score.away))
        return refuse(isName(score.home) ? QStringLiteral("away") : QStringLiteral("home"));
    if (score.periods.size() > kMaxScorePeriods
        || !std::all_of(score.periods.begin(), score.periods.end(), inBounds))
        return refuse(QStringLiteral("periods"));
    if ((score.overtime && !inBounds(*score.overtime)))
        return refuse(QStringLiteral("overtime"));
    if ((score.total && !inBounds(*score.total)) || !addsUp(score))
        return refuse(QStringLiteral("total"));
    if (score.players.size() > kMaxScoredPlayers
        || !std::all_of(score.players.begin(), score.players.end(), isGood))
        return refuse(QStringLiteral("players"));
    return {};
}

qsizetype regularParts(GameParts parts)
{
    switch (parts) {
    case GameParts::Whole: break;
    case GameParts::Halves: return 2;
    case GameParts::Periods: return 3;
    case GameParts::Quarters: return 4;
    case GameParts::Innings: return 9;
    }
    return 0;
}

std::optional<Points> regulationOf(const GameScore &score)
{
    const qsizetype count = regularParts(score.parts);
    if (count == 0 || score.periods.size() != count)
        return std::nullopt;
    Points sum;
    for (const Points points : score.periods)
        sum = sum + points;
    return sum;
}

} // namespace dbsbm
