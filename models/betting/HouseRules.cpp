// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/betting/HouseRules.h"

#include <algorithm>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

// Every bet that is read has its rules, so they are taken apart by hand.

QChar flag(bool value)
{
    return value ? u'1' : u'0';
}

/// What stands behind \a key at the front of \a rest, up to a semicolon or the end; nothing when
/// \a rest begins otherwise.
std::optional<QStringView> takeField(QStringView &rest, QLatin1StringView key)
{
    if (!rest.startsWith(key))
        return std::nullopt;
    rest = rest.mid(key.size());
    const qsizetype end = rest.indexOf(u';');
    const QStringView value = end < 0 ? rest : rest.left(end);
    rest = end < 0 ? QStringView() : rest.mid(end + 1);
    return value;
}

std::optional<bool> takeFlag(QStringView &rest, QLatin1StringView key)
{
    const auto value = takeField(rest, key);
    if (!value || value->size() != 1 || (value->front() != u'0' && value->front() != u'1'))
        return std::nullopt;
    return value->front() == u'1';
}

bool isName(QStringView text)
{
    return !text.isEmpty() && text.size() <= 40
        && std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_';
           });
}

std::optional<int> hoursOf(QStringView text)
{
    const bool isNumber = !text.isEmpty() && text.size() <= 4
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return isNumber ? std::optional(text.toInt()) : std::nullopt;
}

} // namespace

QString HouseRules::toText() const
{
    return name + u";same_game_void="
        + (sameGameVoid == SameGameVoid::Reprice ? "reprice"_L1 : "void_bet"_L1)
        + u";postponed_hours=" + QString::number(postponedHours) + u";overtime="
        + flag(overtimeCounts) + u";book_odds=" + flag(bookOddsPay) + u";absent_void="
        + flag(absentPlayerVoid);
}

std::optional<HouseRules> HouseRules::parse(const QString &text)
{
    QStringView rest(text);
    const auto name = takeField(rest, ""_L1);
    const auto sameGame = takeField(rest, "same_game_void="_L1);
    const auto hours = takeField(rest, "postponed_hours="_L1);
    const auto postponed = hours ? hoursOf(*hours) : std::nullopt;
    const auto overtime = takeFlag(rest, "overtime="_L1);
    const auto book = takeFlag(rest, "book_odds="_L1);
    const auto absent = takeFlag(rest, "absent_void="_L1);
    const bool reprices = sameGame == QStringView(u"reprice");
    if (!name || !isName(*name) || !sameGame || (!reprices && *sameGame != u"void_bet")
        || !postponed || !overtime || !book || !absent || !rest.isEmpty() || text.endsWith(u';'))
        return std::nullopt;
    HouseRules rules;
    rules.name = name->toString();
    rules.sameGameVoid = reprices ? SameGameVoid::Reprice : SameGameVoid::VoidBet;
    rules.postponedHours = *postponed;
    rules.overtimeCounts = *overtime;
    rules.bookOddsPay = *book;
    rules.absentPlayerVoid = *absent;
    return rules;
}

} // namespace dbsbm
