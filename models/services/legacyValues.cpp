// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/legacyValues.h"

#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTimeZone>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

QString wordOf(const QString &text)
{
    return text.trimmed().toLower().replace(u' ', u'_').replace(u'-', u'_');
}

/// Without the zeros that a DECIMAL column adds behind the point.
QString withoutZeros(QString text)
{
    if (!text.contains(u'.'))
        return text;
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text;
}

bool isYes(const QString &text)
{
    return text == u"1" || text.compare(u"true"_s, Qt::CaseInsensitive) == 0;
}

bool isNo(const QString &text)
{
    return text == u"0" || text.compare(u"false"_s, Qt::CaseInsensitive) == 0;
}

/// Every number of a JSON text in quotes, so that a parser hands out its digits and no double.
QByteArray quotedNumbers(const QByteArray &json)
{
    QByteArray out;
    out.reserve(json.size() + json.size() / 8);
    bool inText = false;
    bool inNumber = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json.at(i);
        const bool digit = (c >= '0' && c <= '9') || c == '-'
            || (inNumber && (c == '.' || c == '+')) || (inNumber && (c == 'e' || c == 'E'));
        if (!inText && digit != inNumber) {
            out += '"';
            inNumber = digit;
        }
        out += c;
        if (inText && c == '\\' && i + 1 < json.size())
            out += json.at(++i);
        else if (c == '"')
            inText = !inText;
    }
    return out;
}

QString textOf(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    return value.toString();
}

LegacyFields fieldsOf(const QJsonObject &object)
{
    LegacyFields fields;
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        if (it->isString() || it->isBool())
            fields.insert(it.key().toLower(), textOf(*it));
    }
    return fields;
}

Result<std::optional<BetResult>> flaggedResult(const LegacyFields &fields)
{
    const bool won = isYes(legacyText(fields, {u"bet_won"_s}));
    const bool lost = isYes(legacyText(fields, {u"bet_loss"_s}));
    if (won && lost)
        return refuseLegacy(u"bet_won"_s, u"1"_s, tr("It is marked won and lost at once."));
    if (won)
        return std::optional<BetResult>(BetResult::Won);
    return lost ? std::optional<BetResult>(BetResult::Lost) : std::optional<BetResult>();
}

/// Whether the row itself says that its slip never reached Discord.
bool neverPosted(const LegacyFields &fields, bool knowsMessages)
{
    const bool posted = legacyText(fields, {u"message_id"_s}).toULongLong() != 0;
    return knowsMessages && !posted && isNo(legacyText(fields, {u"confirmed"_s}));
}

tl::unexpected<Error> contradiction(const LegacyFields &fields)
{
    return refuseLegacy(u"status"_s, legacyText(fields, {u"status"_s}),
                        tr("Its status, result and flags contradict each other."));
}

/// Of a settled row: every column that names a result names the same one.
Result<LegacyOutcome> settledOutcome(const LegacyFields &fields, std::optional<BetResult> result)
{
    const QString named = legacyText(fields, {u"result"_s});
    const std::optional<BetResult> second = legacyResult(named);
    if (!named.isEmpty() && !second)
        return refuseLegacy(u"result"_s, named, tr("Its result is not known."));
    const auto flags = flaggedResult(fields);
    if (!flags)
        return fail(flags.error());
    for (const std::optional<BetResult> &other : {second, *flags}) {
        if (!other)
            continue;
        if (result && *result != *other)
            return contradiction(fields);
        result = other;
    }
    if (!result)
        return refuseLegacy(u"result"_s, {}, tr("It is settled, but no column says how."));
    if (result == BetResult::Partial)
        return refuseLegacy(u"result"_s, u"partial"_s,
                            tr("It is graded partial; that needs the results of its legs."));
    return LegacyOutcome{BetStatus::Settled, result};
}

} // namespace

tl::unexpected<Error> refuseLegacy(const QString &field, const QString &value,
                                   const QString &sentence)
{
    return fail(codes::kFormatInvalid, ValidationFault{field}, sentence, value);
}

QString legacyText(const LegacyFields &fields, const QStringList &names)
{
    for (const QString &name : names) {
        const QString text = fields.value(name).trimmed();
        if (!text.isEmpty())
            return text;
    }
    return {};
}

Result<Units> legacyUnits(const QString &text)
{
    const bool negative = text.startsWith(u'-');
    QString digits = text.mid(negative || text.startsWith(u'+') ? 1 : 0);
    const Result<Units> parsed = Units::parse(withoutZeros(digits), 6);
    if (!parsed)
        return refuseLegacy(u"units"_s, text, tr("It has no amount with at most six decimals."));
    return negative ? -*parsed : *parsed;
}

Result<Odds> legacyOdds(const QString &text)
{
    const QString plain = withoutZeros(text.trimmed());
    const bool signedText = plain.startsWith(u'-') || plain.startsWith(u'+');
    const QString whole = plain.section(u'.', 0, 0);
    const bool small = !signedText && whole.size() <= 2 && plain != u"0" && !plain.isEmpty()
        && whole.at(0).isDigit();
    const QString typed = small && !plain.contains(u'.') ? plain + u".0" : plain;
    const auto odds = Odds::parse(typed, OddsFormat::American | OddsFormat::Decimal);
    const bool american = odds && odds->format() == OddsFormat::American;
    // "250.5" would pass as decimal odds of 250.5.
    if (odds && (american || small))
        return american && !signedText && typed.at(0).isDigit()
            ? Odds::parse(u'+' + typed, OddsFormat::American)
            : odds;
    return refuseLegacy(u"odds"_s, text,
                        text.isEmpty() ? tr("It has no odds.") : tr("Its odds cannot be read."));
}

std::optional<qint64> legacyTime(const QString &text, const QTimeZone &zone)
{
    static const QRegularExpression form(
        u"^(\\d{4}-\\d\\d-\\d\\d)[ T](\\d\\d:\\d\\d:\\d\\d)(\\.\\d{1,6})?(Z|[+-]\\d\\d:?\\d\\d)?$"_s);
    const QRegularExpressionMatch match = form.match(text.trimmed());
    if (!match.hasMatch())
        return {};
    const QString offset = match.captured(4);
    QDateTime time = QDateTime::fromString(match.captured(1) + u'T' + match.captured(2)
                                               + match.captured(3).left(4)
                                               + (offset.isEmpty() ? u"Z"_s : offset),
                                           Qt::ISODateWithMs);
    if (offset.isEmpty())
        time.setTimeZone(zone); // the same figures, another meaning
    const qint64 ms = time.isValid() ? time.toMSecsSinceEpoch() : 0;
    return ms > 0 ? std::optional<qint64>(ms) : std::nullopt;
}

std::optional<BetResult> legacyResult(const QString &text)
{
    static const QHash<QString, BetResult> words{
        {u"won"_s, BetResult::Won},
        {u"win"_s, BetResult::Won},
        {u"w"_s, BetResult::Won},
        {u"lost"_s, BetResult::Lost},
        {u"loss"_s, BetResult::Lost},
        {u"lose"_s, BetResult::Lost},
        {u"l"_s, BetResult::Lost},
        {u"push"_s, BetResult::Push},
        {u"pushed"_s, BetResult::Push},
        {u"tie"_s, BetResult::Push},
        {u"p"_s, BetResult::Push},
        {u"void"_s, BetResult::Void},
        {u"voided"_s, BetResult::Void},
        {u"refunded"_s, BetResult::Void},
        {u"no_action"_s, BetResult::Void},
        {u"half_won"_s, BetResult::HalfWon},
        {u"half_win"_s, BetResult::HalfWon},
        {u"half_lost"_s, BetResult::HalfLost},
        {u"half_loss"_s, BetResult::HalfLost},
        {u"partial"_s, BetResult::Partial},
    };
    const auto found = words.constFind(wordOf(text));
    return found == words.constEnd() ? std::nullopt : std::optional<BetResult>(*found);
}

Result<LegacyOutcome> legacyOutcome(const LegacyFields &fields, bool knowsMessages)
{
    static const QStringList open{u"pending"_s, u"live"_s,      u"open"_s,   u"confirmed"_s,
                                  u"active"_s,  u"published"_s, u"expired"_s};
    static const QStringList unpublished{u"preview"_s, u"draft"_s, u"reserved"_s};
    static const QStringList cancelled{u"cancelled"_s, u"canceled"_s, u"deleted"_s, u"withdrawn"_s};
    static const QStringList settled{u"settled"_s, u"graded"_s, u"resolved"_s, u"completed"_s};
    const QString status = wordOf(legacyText(fields, {u"status"_s}));
    if (unpublished.contains(status))
        return refuseLegacy(u"confirmed"_s, status, tr("It is a draft that was never published."));
    if (neverPosted(fields, knowsMessages))
        return refuseLegacy(u"confirmed"_s, u"0"_s,
                            tr("Its slip was never posted, so it does not count."));
    if (cancelled.contains(status))
        return LegacyOutcome{BetStatus::Cancelled, {}};
    if (settled.contains(status))
        return settledOutcome(fields, {});
    if (const std::optional<BetResult> result = legacyResult(status))
        return settledOutcome(fields, result);
    if (!open.contains(status))
        return refuseLegacy(u"status"_s, status, tr("Its status is not known."));
    const auto flags = flaggedResult(fields);
    if (!flags)
        return fail(flags.error());
    if (*flags || legacyResult(legacyText(fields, {u"result"_s})))
        return contradiction(fields);
    return LegacyOutcome{BetStatus::Open, {}};
}

StakeMode legacyStakeMode(const LegacyFields &fields)
{
    const QString shown = legacyText(fields, {u"display_as_risk"_s});
    const QString mode =
        wordOf(legacyText(fields, {u"stake_mode"_s, u"units_mode"_s, u"bet_mode"_s, u"mode"_s}));
    if (isNo(shown) || mode == u"win" || mode == u"to_win" || mode == u"towin")
        return StakeMode::Win;
    return StakeMode::Risk;
}

Result<LegacyDetails> legacyDetails(const QString &json)
{
    LegacyDetails details;
    if (json.trimmed().isEmpty())
        return details;
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(quotedNumbers(json.toUtf8()), &fault);
    if (!document.isObject())
        return refuseLegacy(u"bet_details"_s, json, tr("Its details are not a JSON object."));
    const QJsonObject object = document.object();
    details.fields = fieldsOf(object);
    for (const QString &name : {u"legs_info"_s, u"legs"_s, u"legs_data"_s, u"parlay_legs"_s}) {
        const QJsonArray legs = object.value(name).toArray();
        if (legs.isEmpty())
            continue;
        for (const QJsonValue &leg : legs) {
            if (!leg.isObject())
                return refuseLegacy(u"bet_details"_s, json,
                                    tr("A leg of its details is not a JSON object."));
            details.legs << fieldsOf(leg.toObject());
        }
        break;
    }
    return details;
}

} // namespace dbsbm
