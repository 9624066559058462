// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/Scrubber.h"

#include <QRegularExpression>

#include <vector>

namespace dbsbm {

namespace {

struct Rule
{
    QRegularExpression pattern;
    QString replacement;
};

// Names whose values are secret, wherever they stand: MYSQL_PASSWORD=, "token":, apiKey=.
constexpr char16_t kNames[] =
    u"(?:token|passw(?:or)?d|passphrase|pwd|secret|api[_-]?key|(?:access|private|secret)[_-]?key"
    u"|credentials?|x-[a-z0-9-]{1,30}-key)";
// Between name and value: a closing quote of the name, perhaps escaped, then : or =.
constexpr char16_t kSeparator[] = uR"(\\*["']?\s*[:=]\s*)";

Rule rule(const QString &pattern, const QString &replacement)
{
    Rule made{QRegularExpression(pattern,
                                 QRegularExpression::CaseInsensitiveOption
                                     | QRegularExpression::UseUnicodePropertiesOption),
              replacement};
    Q_ASSERT(made.pattern.isValid());
    made.pattern.optimize();
    return made;
}

// Repetitions are possessive (++, *+), so no input makes a pattern backtrack.
std::vector<Rule> makeRules()
{
    const QString name = QStringView(kNames).toString();
    const QString separator = QStringView(kSeparator).toString();
    std::vector<Rule> rules;
    // Header lines first: their values have two words, or many.
    rules.push_back(
        rule(QStringLiteral("((?:proxy-)?authorization") + separator
                 + QStringLiteral(R"(\\*["']?(?:(?:bot|bearer|basic|token)\s++)?)[^\s"'\\]++)"),
             QStringLiteral("\\1<redacted>")));
    rules.push_back(rule(QStringLiteral(R"((\b(?:set-)?cookie\s*:\s*)[^\n]++)"),
                         QStringLiteral("\\1<redacted>")));
    // Webhook and interaction URLs: who has the token may post.
    rules.push_back(rule(QStringLiteral(R"((/(?:webhooks|interactions)/\d{1,20}/)[^/\s"'?#\\]++)"),
                         QStringLiteral("\\1<redacted>")));
    rules.push_back(rule(QStringLiteral(R"((://[^\s/:@"'<>]*+:)[^\s/"'<>]+@)"),
                         QStringLiteral("\\1<redacted>@")));
    // Quoted values, up to the same quote; then bare ones.
    rules.push_back(rule(QStringLiteral("(") + name + separator
                             + QStringLiteral(R"((\\*["']))(?:(?!\2)(?:\\.|[^\\\n]))*+)"),
                         QStringLiteral("\\1<redacted>")));
    rules.push_back(rule(QStringLiteral("(") + name + separator
                             + QStringLiteral(R"()(?!(?:true|false|null)\b)[^\s"'\\&;]++)"),
                         QStringLiteral("\\1<redacted>")));
    // Values that show what they are: Discord tokens, JSON web tokens, authorization schemes.
    rules.push_back(
        rule(QStringLiteral(
                 R"((?<![\w-])(?:[\w-]{18,40}+\.[\w-]{5,8}+\.[\w-]{25,120}+|mfa\.[\w-]{20,120}+)"
                 R"(|eyJ[\w-]{6,4000}+\.[\w-]{6,8000}+(?:\.[\w-]{6,4000}+)?))"),
             QStringLiteral("<redacted>")));
    rules.push_back(rule(QStringLiteral(R"(\b(bearer|basic)(\s++)(?=\S*\d|\S{20})[\w.~+/=-]{8,}+)"),
                         QStringLiteral("\\1\\2<redacted>")));
    rules.push_back(rule(QStringLiteral(R"(\b(bot)(\s++)(?=\S*\d)[\w.~+/=-]{20,}+)"),
                         QStringLiteral("\\1\\2<redacted>")));
    // Persons: addresses and the names in home folders.
    rules.push_back(
        rule(QStringLiteral(R"((?<![\w.%+-])[\w.%+-]{1,64}+@(?:[\w-]{1,63}+\.){1,8}[a-z]{2,24}\b)"),
             QStringLiteral("<e-mail>")));
    rules.push_back(rule(QStringLiteral(R"((?<![\w.-])(?:(?:/var)?/home/|/Users/)[^/\s"':;,<>]++)"),
                         QStringLiteral("~")));
    rules.push_back(rule(QStringLiteral(R"((?<![\w.-])/root(?![\w.-]))"), QStringLiteral("~")));
    rules.push_back(rule(QStringLiteral(R"(\b[a-z]:[\\/]++Users[\\/]++[^\\/\s"':;,<>]++)"),
                         QStringLiteral("~")));
    return rules;
}

} // namespace

QString scrub(const QString &text)
{
    static const std::vector<Rule> rules = makeRules();
    QString result = text;
    for (const Rule &rule : rules)
        result.replace(rule.pattern, rule.replacement);
    return result;
}

} // namespace dbsbm
