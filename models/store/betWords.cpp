// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/betWords.h"

#include <QRegularExpression>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxTyped = 8;
constexpr qsizetype kMaxWord = 255;                // a word of a tsvector has at most 2046 bytes
constexpr QLatin1StringView kNumberSign = "no"_L1; // "#1042" is one word of its own

QString guildWord(GuildId guild)
{
    return u"guild"_s + guild.toString();
}

/// FTS5 strings double their quotes; our words are letters and digits alone.
QString prefixTerm(const QString &word)
{
    return u'"' + word + u"\"*"_s;
}

/// Of one word: FTS5's unicode61 leaves accents out, too.
QString folded(const QString &word)
{
    QString letters;
    for (const QChar letter : word.normalized(QString::NormalizationForm_KD)) {
        if (!letter.isMark())
            letters += letter;
    }
    return letters.toLower().left(kMaxWord);
}

} // namespace

QString capperWord(CapperId capper)
{
    return u"capper"_s + capper.toString();
}

QString betWords(const Bet &bet)
{
    const QString number = bet.number.toString();
    QStringList words{guildWord(bet.guild), capperWord(bet.capper), kNumberSign + number, number};
    for (const Leg &leg : bet.legs)
        words << leg.league << leg.game << leg.pick << leg.line << leg.player << leg.stat;
    words.removeAll(QString());
    return words.join(u' ');
}

/// Marks alone are no word: nothing would be left of them, see folded().
QStringList typedWords(const QString &text)
{
    static const QRegularExpression form(u"#?\\p{M}*[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*"_s,
                                         QRegularExpression::UseUnicodePropertiesOption);
    QStringList words;
    auto matches = form.globalMatch(text.toLower());
    while (matches.hasNext() && words.size() < kMaxTyped) {
        const QString word = matches.next().captured();
        words << (word.startsWith(u'#') ? kNumberSign + word.mid(1) : word);
    }
    return words;
}

QString toFts5(const WordSearch &search)
{
    QStringList wishes;
    if (search.guild.isValid())
        wishes << u'"' + guildWord(search.guild) + u'"';
    if (search.capper.isValid())
        wishes << u'"' + capperWord(search.capper) + u'"';
    for (const AnyWord &any : search.typed) {
        QStringList terms;
        for (const QString &word : any)
            terms << prefixTerm(word);
        wishes << u'(' + terms.join(u" OR "_s) + u')';
    }
    return wishes.join(u" AND "_s);
}

QString toTsquery(const WordSearch &search)
{
    QStringList wishes;
    if (search.guild.isValid())
        wishes << guildWord(search.guild);
    if (search.capper.isValid())
        wishes << capperWord(search.capper);
    for (const AnyWord &any : search.typed) {
        QStringList terms;
        for (const QString &word : any)
            terms << u'\'' + folded(word) + u"':*"_s;
        wishes << u'(' + terms.join(u" | "_s) + u')';
    }
    return wishes.join(u" & "_s);
}

QString splitWords(const QString &text)
{
    static const QRegularExpression form(u"[\\p{L}\\p{N}\\p{M}]+"_s,
                                         QRegularExpression::UseUnicodePropertiesOption);
    QStringList words;
    for (const QRegularExpressionMatch &match : form.globalMatch(text))
        words << folded(match.captured());
    words.removeDuplicates();
    words.removeAll(QString());
    return words.join(u' ');
}

QString insertWordsText(Engine engine)
{
    return engine == Engine::Postgres
        ? u"INSERT INTO bet_words (id, words) VALUES (:id, "
          "array_to_tsvector(string_to_array(:words, ' ')))"_s
        : u"INSERT INTO bet_words (rowid, words) VALUES (:id, :words)"_s;
}

QString storedWords(Engine engine, const Bet &bet)
{
    return engine == Engine::Postgres ? splitWords(betWords(bet)) : betWords(bet);
}

QString searchWords(Engine engine, const WordSearch &search)
{
    return engine == Engine::Postgres ? toTsquery(search) : toFts5(search);
}

} // namespace dbsbm
