// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/betting/HouseRules.h"

#include <QRegularExpression>

namespace dbsbm {

namespace {

QChar flag(bool value)
{
    return value ? u'1' : u'0';
}

} // namespace

QString HouseRules::toText() const
{
    return QStringLiteral(
               "%1;same_game_void=%2;postponed_hours=%3;overtime=%4;book_odds=%5;absent_void=%6")
        .arg(name,
             sameGameVoid == SameGameVoid::Reprice ? QStringLiteral("reprice")
                                                   : QStringLiteral("void_bet"),
             QString::number(postponedHours))
        .arg(flag(overtimeCounts))
        .arg(flag(bookOddsPay))
        .arg(flag(absentPlayerVoid));
}

std::optional<HouseRules> HouseRules::parse(const QString &text)
{
    static const QRegularExpression form(QStringLiteral(
        "^([a-z0-9_]{1,40});same_game_void=(reprice|void_bet);postponed_hours=([0-9]{1,4});"
        "overtime=([01]);book_odds=([01]);absent_void=([01])\\z"));
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    HouseRules rules;
    rules.name = match.captured(1);
    rules.sameGameVoid =
        match.captured(2) == u"reprice" ? SameGameVoid::Reprice : SameGameVoid::VoidBet;
    rules.postponedHours = match.captured(3).toInt();
    rules.overtimeCounts = match.captured(4) == u"1";
    rules.bookOddsPay = match.captured(5) == u"1";
    rules.absentPlayerVoid = match.captured(6) == u"1";
    return rules;
}

} // namespace dbsbm
