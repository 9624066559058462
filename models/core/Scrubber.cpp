// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/Scrubber.h"

#include "models/core/Secret.h"
#include "models/core/scrubRules.h"

#include <QStringList>
#include <QUrl>

#include <algorithm>
#include <array>
#include <atomic>
#include <memory>
#include <vector>

namespace dbsbm {

namespace {

constexpr qsizetype kShortestRemembered = 8;
constexpr qsizetype kMostRemembered = 2 * 64; // each as it is and as a URL has it

struct Remembered
{
    QStringList inOrder;      ///< oldest first
    QStringList longestFirst; ///< one may be the beginning of another
};
using Values = std::shared_ptr<const Remembered>;

/// Replaced as a whole when a secret is added, so that readers never wait.
std::atomic<Values> &remembered()
{
    static std::atomic<Values> values{std::make_shared<const Remembered>()};
    return values;
}

/// The words that rules need, looked for all at once.
class Hints
{
public:
    /// The bits of \a words; each word has one.
    quint64 bitsOf(const QStringList &words)
    {
        quint64 bits = 0;
        for (const QString &word : words)
            bits |= bitOf(word);
        return bits;
    }

    /// The bits of the words in \a text.
    quint64 find(QStringView text) const
    {
        quint64 found = 0;
        int run = 0;
        qsizetype looked = 0; // for addresses, up to here
        for (qsizetype at = 0; at < text.size(); ++at) {
            const char16_t letter = lower(text[at].unicode());
            if (letter >= kAscii) {
                run = 0;
                continue;
            }
            if (run >= kLongRun && isDot(letter))
                found |= m_longWord;
            if (letter == u'@' && isJoined(text, at)) {
                found |= m_joinedAt;
                if (isInAddress(text.sliced(looked, at - looked)))
                    found |= m_login;
                looked = at;
            }
            run = m_inWord.at(letter) ? run + 1 : 0;
            for (const Word &word : m_words.at(letter)) {
                if (!(found & word.bit) && isAt(text.sliced(at), word.letters))
                    found |= word.bit;
            }
        }
        return found;
    }

private:
    static constexpr size_t kAscii = 128;
    static constexpr int kLongRun = 18;
    struct Word
    {
        QString letters;
        quint64 bit;
    };

    static char16_t lower(char16_t letter)
    {
        return letter >= u'A' && letter <= u'Z' ? char16_t(letter | 0x20) : letter;
    }

    /// Also the beginning of one that is written as %2E, \u002e or &#46;.
    static bool isDot(char16_t letter)
    {
        return letter == u'.' || letter == u'%' || letter == u'\\' || letter == u'&';
    }

    static bool isJoined(QStringView text, qsizetype at)
    {
        return at > 0 && at + 1 < text.size() && !text[at - 1].isSpace() && !text[at + 1].isSpace();
    }

    /// True when \a before ends after the :// of an address, perhaps escaped, without a blank.
    static bool isInAddress(QStringView before)
    {
        for (qsizetype i = before.size() - 1; i >= 1 && !isBlank(before[i].unicode()); --i) {
            if (before[i - 1] == u':' && (before[i] == u'/' || before[i] == u'\\'))
                return true;
        }
        return false;
    }

    static bool isBlank(char16_t letter)
    {
        return letter == u' ' || (letter >= u'\t' && letter <= u'\r');
    }

    static bool isAt(QStringView text, QStringView word)
    {
        if (text.size() < word.size())
            return false;
        for (qsizetype i = 1; i < word.size(); ++i) {
            if (lower(text[i].unicode()) != word[i].unicode())
                return false;
        }
        return true;
    }

    quint64 bitOf(const QString &letters)
    {
        for (char16_t letter = 0; letter < kAscii; ++letter)
            m_inWord[letter] = QChar(letter).isLetterOrNumber() || letter == u'-' || letter == u'_';
        const char16_t first = letters.front().unicode();
        for (const Word &known : m_words.at(first)) {
            if (known.letters == letters)
                return known.bit;
        }
        const quint64 bit = quint64{1} << m_count++;
        Q_ASSERT(m_count <= 64);
        if (first == kScrubLongWord)
            m_longWord = bit;
        if (first == kScrubJoinedAt)
            m_joinedAt = bit;
        if (first == kScrubLogin)
            m_login = bit;
        m_words.at(first).push_back({letters, bit});
        return bit;
    }

    std::array<std::vector<Word>, kAscii> m_words; ///< by their first letter
    std::array<bool, kAscii> m_inWord{};
    quint64 m_longWord = 0;
    quint64 m_joinedAt = 0;
    quint64 m_login = 0;
    int m_count = 0;
};

/// The rules with the hints that each needs.
struct Rules
{
    std::vector<ScrubRule> rules = scrubRules();
    Hints hints;
    std::vector<quint64> needs;
    Rules()
    {
        for (const ScrubRule &rule : rules)
            needs.push_back(hints.bitsOf(rule.needs));
    }
};

/// False when the pattern could not be applied, as when the matcher is out of memory.
bool apply(const ScrubRule &rule, QString &text)
{
    QRegularExpressionMatchIterator matches = rule.pattern.globalMatch(text);
    QString result;
    qsizetype from = 0;
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        result += QStringView(text).sliced(from, match.capturedStart() - from);
        result += match.capturedView(1) + rule.replacement;
        from = match.capturedEnd();
    }
    if (!matches.isValid())
        return false;
    if (from > 0)
        text = result + QStringView(text).sliced(from);
    return true;
}

} // namespace

QString scrub(const QString &text)
{
    static const Rules known;
    QString result = text;
    const Values values = remembered().load();
    for (const QString &value : values->longestFirst)
        result.replace(value, QStringLiteral("<redacted>"));
    // What a rule puts in has no word that another needs, so that one look is enough.
    const quint64 hints = known.hints.find(result);
    for (size_t i = 0; i < known.rules.size(); ++i) {
        if ((known.needs[i] & hints) && !apply(known.rules[i], result))
            return QStringLiteral("<redacted>"); // better nothing than a secret
    }
    return result;
}

void rememberSecret(const Secret &secret)
{
    const QString value = QString::fromUtf8(secret.reveal());
    if (value.size() < kShortestRemembered)
        return;
    Values before = remembered().load();
    Values after;
    do {
        if (before->inOrder.contains(value))
            return;
        Remembered next = *before;
        next.inOrder << value << QString::fromLatin1(QUrl::toPercentEncoding(value));
        while (next.inOrder.size() > kMostRemembered)
            next.inOrder.removeFirst();
        next.longestFirst = next.inOrder;
        std::sort(next.longestFirst.begin(), next.longestFirst.end(),
                  [](const QString &a, const QString &b) { return a.size() > b.size(); });
        after = std::make_shared<const Remembered>(std::move(next));
    } while (!remembered().compare_exchange_weak(before, after));
}

} // namespace dbsbm
