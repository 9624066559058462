// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/guideTexts.h"

#include "app/commands/betTexts.h"
#include "app/commands/choices.h"
#include "app/commands/texts.h"
#include "models/betting/validation.h"
#include "models/core/tr.h"

#include <array>

namespace dbsbm {

namespace {

constexpr int kMaxNumber = 20;
constexpr int kMaxStart = 40;

struct FieldRow
{
    QLatin1StringView name;
    const char *label;
    const char *question;
    const char *example;
    qsizetype maxLength;
};

constexpr std::array kRows{
    FieldRow{field::kLeague, QT_TRANSLATE_NOOP("guideTexts", "League"),
             QT_TRANSLATE_NOOP("guideTexts", "Which league?"), "NBA", kMaxLeague},
    FieldRow{field::kGame, QT_TRANSLATE_NOOP("guideTexts", "Game"),
             QT_TRANSLATE_NOOP("guideTexts", "Which game?"), "Lakers @ Celtics", kMaxGame},
    FieldRow{field::kPlayer, QT_TRANSLATE_NOOP("guideTexts", "Player"),
             QT_TRANSLATE_NOOP("guideTexts", "Which player?"), "LeBron James", kMaxPlayer},
    FieldRow{field::kMarket, QT_TRANSLATE_NOOP("guideTexts", "Kind of line"),
             QT_TRANSLATE_NOOP("guideTexts", "Which kind of line?"), "", kMaxStat},
    FieldRow{field::kPeriod, QT_TRANSLATE_NOOP("guideTexts", "Part of the game"),
             QT_TRANSLATE_NOOP("guideTexts", "Which part of the game?"), "", kMaxNumber},
    FieldRow{field::kPick, QT_TRANSLATE_NOOP("guideTexts", "Pick"),
             QT_TRANSLATE_NOOP("guideTexts", "What is your pick?"), "Celtics", kMaxPick},
    FieldRow{field::kSide, QT_TRANSLATE_NOOP("guideTexts", "Side"),
             QT_TRANSLATE_NOOP("guideTexts", "Which side do you take?"), "", kMaxPick},
    FieldRow{field::kLine, QT_TRANSLATE_NOOP("guideTexts", "Line"),
             QT_TRANSLATE_NOOP("guideTexts", "At which line?"), "-3.5", kMaxLine},
    FieldRow{field::kOdds, QT_TRANSLATE_NOOP("guideTexts", "Odds"),
             QT_TRANSLATE_NOOP("guideTexts", "At which odds?"), "-110", kMaxNumber},
    FieldRow{field::kUnits, QT_TRANSLATE_NOOP("guideTexts", "Units"),
             QT_TRANSLATE_NOOP("guideTexts", "How many units?"), "1.5", kMaxNumber},
    FieldRow{field::kStart, QT_TRANSLATE_NOOP("guideTexts", "Start of the game"),
             QT_TRANSLATE_NOOP("guideTexts", "When does the game start?"), "2026-11-23 19:30",
             kMaxStart},
    FieldRow{field::kNote, QT_TRANSLATE_NOOP("guideTexts", "A note shown on the slip"),
             QT_TRANSLATE_NOOP("guideTexts", "Which note?"), "", 200}};
constexpr FieldRow kStatRow{field::kMarket, QT_TRANSLATE_NOOP("guideTexts", "What is counted"),
                            QT_TRANSLATE_NOOP("guideTexts", "What is counted?"), "Points",
                            kMaxStat};

QList<options::Choice> codedValues(const QString &name, bool isProp)
{
    if (name == field::kSide)
        return choices::sides();
    if (name == field::kPeriod)
        return choices::parts();
    return name == field::kMarket && !isProp ? choices::markets() : QList<options::Choice>();
}

/// The value as a person reads it: "Team total" of "team_total".
QString valueText(const BetForm &form, const QString &name)
{
    const QString value = form.text(name);
    for (const options::Choice &choice : codedValues(name, form.isProp)) {
        if (choice.value == value)
            return choice.name;
    }
    return name == field::kStart ? value : escapeMarkdown(value);
}

} // namespace

FieldText fieldText(const QString &name, bool isProp)
{
    const auto toText = [](const FieldRow &row) {
        return FieldText{tr(row.label), tr(row.question), QString::fromLatin1(row.example),
                         static_cast<int>(row.maxLength)};
    };
    if (isProp && name == field::kMarket)
        return toText(kStatRow);
    for (const FieldRow &row : kRows) {
        if (row.name == name)
            return toText(row);
    }
    return {};
}

QString guideText(const BetForm &form, const QString &step)
{
    QStringList lines{
        form.isProp
            ? tr(QT_TRANSLATE_NOOP("guideTexts",
                                   "A bet on what a player does. Answer what is missing."))
            : tr(QT_TRANSLATE_NOOP("guideTexts", "A bet on a game line. Answer what is missing."))};
    for (const FieldRow &row : kRows) {
        if (form.values.contains(row.name))
            lines << QStringLiteral("**%1**: %2")
                         .arg(fieldText(row.name, form.isProp).label, valueText(form, row.name));
    }
    lines << QStringLiteral("**%1**").arg(fieldText(step, form.isProp).question);
    return lines.join(u'\n');
}

} // namespace dbsbm
