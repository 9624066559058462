// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/betting/validation.h"

#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"

#include <QRegularExpression>

namespace dbsbm {

namespace {

tl::unexpected<Error> refuseText(const QString &field, const QString &sentence)
{
    return fail(codes::kTextInvalid, ValidationFault{field}, sentence);
}

bool isForbidden(QChar c, bool lineBreaks)
{
    if (c == u'\n' && lineBreaks)
        return false;
    const QChar::Category category = c.category();
    return category == QChar::Other_Control || category == QChar::Separator_Line
        || category == QChar::Separator_Paragraph || turnsDirection(c);
}

struct TextRule
{
    QString field;
    QString name;
    qsizetype longest;
    bool lineBreaks = false;
};

Result<> validateText(const QString &text, const TextRule &rule)
{
    if (text.size() > rule.longest)
        return refuseText(
            rule.field,
            tr("%1 has more than %2 characters. Shorten it.").arg(rule.name).arg(rule.longest));
    const auto forbidden = [&rule](QChar c) { return isForbidden(c, rule.lineBreaks); };
    if (!text.isValidUtf16() || std::any_of(text.begin(), text.end(), forbidden))
        return refuseText(rule.field,
                          tr("%1 has characters that cannot be shown. Type it again without them.")
                              .arg(rule.name));
    return {};
}

tl::unexpected<Error> refuseLine(const QString &sentence)
{
    return fail(codes::kLineInvalid, ValidationFault{QStringLiteral("line")}, sentence);
}

Result<QString> normaliseSpread(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^([+-]?)([0-9]{1,4}(?:\\.(?:0|00|25|5|50|75))?)$"));
    if (text.compare(QLatin1String("pk"), Qt::CaseInsensitive) == 0)
        return QStringLiteral("PK");
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return refuseLine(
            tr("This is not a spread. Type it like -3.5 or +7, in steps of a quarter."));
    return (match.captured(1) == u"-" ? u'-' : u'+') + match.captured(2);
}

Result<QString> normaliseTotal(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^(o|u|over|under)?\\s*([0-9]{1,4}(?:\\.(?:0|00|25|5|50|75))?)$"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return refuseLine(
            tr("This is not a total. Type it like 221.5 or o221.5, in steps of a quarter."));
    return match.captured(1).left(1).toLower() + match.captured(2);
}

} // namespace

bool turnsDirection(QChar c)
{
    return (c >= QChar(0x202A) && c <= QChar(0x202E)) || (c >= QChar(0x2066) && c <= QChar(0x2069));
}

Result<> validateLeg(const Leg &leg)
{
    if (leg.pick.trimmed().isEmpty()) {
        return fail(codes::kOptionMissing, ValidationFault{QStringLiteral("pick")},
                    tr("The pick is missing. Type what you bet on."));
    }
    const std::pair<QString, TextRule> checks[] = {
        {leg.league, {QStringLiteral("league"), tr("The league"), kMaxLeague}},
        {leg.game, {QStringLiteral("game"), tr("The game"), kMaxGame}},
        {leg.pick, {QStringLiteral("pick"), tr("The pick"), kMaxPick}},
        {leg.line, {QStringLiteral("line"), tr("The line"), kMaxLine}},
        {leg.player, {QStringLiteral("player"), tr("The player"), kMaxPlayer}},
        {leg.stat, {QStringLiteral("market"), tr("The prop's market"), kMaxStat}},
        {leg.fixture, {QStringLiteral("game"), tr("The game's id"), kMaxFixture}},
    };
    for (const auto &[text, rule] : checks) {
        if (const Result<> checked = validateText(text, rule); !checked)
            return checked;
    }
    return {};
}

Result<> validateNote(const QString &note)
{
    return validateText(note, {QStringLiteral("note"), tr("The note"), kMaxNote, true});
}

Result<QString> normaliseLine(Market market, const QString &text)
{
    QString line = text.trimmed();
    line.replace(QChar(0x2212), u'-');
    switch (market) {
    case Market::Moneyline:
        if (!line.isEmpty())
            return refuseLine(tr("A moneyline has no line. Leave the line empty."));
        return line;
    case Market::Spread: return normaliseSpread(line);
    case Market::Total:
    case Market::TeamTotal: return normaliseTotal(line);
    case Market::Prop: return line.isEmpty() ? Result<QString>(line) : normaliseTotal(line);
    case Market::Other: break;
    }
    return line;
}

} // namespace dbsbm
