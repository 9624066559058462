// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/scrubRules.h"

namespace dbsbm {

// Repetitions are possessive (++, *+) or bounded, so no input makes a pattern backtrack.
namespace {

// Names whose values are secret, wherever they stand: MYSQL_PASSWORD=, "token":, apiKey=.
constexpr char16_t kNames[] =
    u"(?:token|p(?:ass(?:w(?:or)?d|phrase)|wd)|secret|credentials?"
    u"|(?:db|ftp|http|mysql|pg|smtp|user)[_-]?pass|(?<![a-z])p(?:w|ass(?!: \\d{1,4}\\b))"
    u"|(?:access|api|auth|encryption|license|master|private|secret|signing|subscription)[ ._-]?key"
    u"|x-[a-z0-9-]{1,30}-key)"
    u"(?:[_-]?(?:b64|base64|current|new|old|prod|string|test|text|value)|[_-]?\\d{1,2})?";
// Between name and value: a closing quote of the name, perhaps escaped, then : or = or an arrow,
// with blanks of any kind (French has one that does not break before a colon).
constexpr char16_t kSeparator[] =
    uR"((?:\\*["'`]|&quot;|&#3[49];)?\]?(?:[\s\h]++(?:is|was))?+[\s\h]*+)"
    uR"((?::=|=>|->|={1,3}|:|%3[AD])[\s\h]*+(?:&quot;|&#3[49];)?+)";
// What says that there is no value, or of what kind it is. It ends where the text does, at a blank,
// or at closing marks before one or before the next name of JSON: a password may begin with "ok.".
constexpr char16_t kNoValue[] =
    u"(?!(?:true|false|null|none|nil|undefined|missing|set|unset|not|no|yes|ok|empty|invalid"
    u"|wrong|required|optional|refused|accepted|expired|unknown)"
    uR"((?:</|\\*[)}\]"']{0,4}+[,.;:!]{0,3}+(?:\s|$|\\[nrt]|\\*["'][^\s"'\\]{1,60}+\\*["']\s*+:))))";
// A value without quotes; & and ; end it where another name or nothing follows, a quote does not
// where a letter follows.
constexpr char16_t kBareValue[] = uR"((?:[^\s"'`\\&;]|\\(?!["'nrt])|["'](?=\w))"
                                  uR"(|&(?!quot;|#3[49];|(?:amp;)?[\w.-]{1,40}+=(?![=\s]|$)))"
                                  uR"(|;(?!["'<)\s]|$|[\w .-]{1,40}+=(?![=\s]|$)))++)";
// A quote inside of an address, not the one that ends it.
constexpr char16_t kInnerQuote[] = uR"(["']{1,3}+(?![\s,;:)\]}>\\]|$))";
// The dots of a token, as they are and as URLs, JSON and HTML may have them.
constexpr char16_t kDot[] = uR"((?:\.|%(?:25)?2E|\\{1,4}(?:u00|x)2e|&#(?:46|x2e);))";
// One of these is in every name of a secret.
constexpr char16_t kNameHints[] = u"token|pass|pw|secret|credential|key";
constexpr char16_t kSlash[] = uR"((?:\\*/|%2F))";

constexpr char16_t kRedacted[] = u"<redacted>";
using Option = QRegularExpression::PatternOption;

QString named(const char16_t *text)
{
    return QString::fromUtf16(text);
}

ScrubRule rule(const QString &pattern, const char16_t *replacement, const char16_t *needs,
               QRegularExpression::PatternOptions options = Option::CaseInsensitiveOption)
{
    ScrubRule made{QRegularExpression(pattern, options | Option::MultilineOption),
                   named(replacement), named(needs).split(u'|')};
    Q_ASSERT(made.pattern.isValid());
    made.pattern.optimize();
    return made;
}

void addBlocks(std::vector<ScrubRule> &rules)
{
    // A key without its end was cut off: the rest is the key.
    rules.push_back(
        rule(QStringLiteral(R"(-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----.*?)"
                            R"((?:-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----|\z))"),
             kRedacted, u"private key",
             Option::CaseInsensitiveOption | Option::DotMatchesEverythingOption));
    // A line of an environment file: its value may hold any character.
    rules.push_back(
        rule(QStringLiteral(R"(^(\s{0,40}+(?:export |set |- |Environment=["']?)?[A-Z0-9_]{0,60}?)"
                            R"((?:TOKEN|PASSW(?:OR)?D|PASS|PWD|SECRET|CREDENTIALS?|_KEY))"
                            R"((?:_[A-Z0-9]{1,20})?=)(?=\S)[^\n]++)"),
             kRedacted, kNameHints, Option::NoPatternOption));
    rules.push_back(
        rule(QStringLiteral(R"(\b(login\s++\S++\s++(?:account\s++\S++\s++)?password\s++)\S++)"),
             kRedacted, u"login")); // .netrc
}

/// Header lines before other names: their values have two words, or many.
void addHeaders(std::vector<ScrubRule> &rules)
{
    const QString separator = named(kSeparator);
    rules.push_back(rule(QStringLiteral(R"(((?:(?:proxy-)?authorization|\bcookie|\bset-cookie))")
                             + separator + QStringLiteral(R"([\[(]\s*+)(?=\\*["'])[^\])\n]++)"),
                         kRedacted, u"authorization|cookie")); // lists
    const QString between =
        QStringLiteral("(?:") + separator + QStringLiteral(R"(|\\*["']\s*+,\s*+(?=\\*["'])))");
    rules.push_back(
        rule(QStringLiteral("((?:proxy-)?authorization") + between
                 + QStringLiteral(
                     R"((?:[bru](?=\\*["']))?+\\*["']?(?:digest|aws4-hmac-sha256|hawk|oauth)\s++))"
                     R"([^\n]++)"),
             kRedacted, u"authorization"));
    rules.push_back(rule(
        QStringLiteral("((?:proxy-)?authorization") + between
            + QStringLiteral(
                R"((?:[bru](?=\\*["']))?+\\*["']?(?:(?:apikey|basic|bearer|bot|key|negotiate|ntlm|token)\s++)?)[^\s"'\\]++)"),
        kRedacted, u"authorization"));
    rules.push_back(rule(QStringLiteral(R"((\b(?:set-)?cookie)") + between
                             + QStringLiteral(R"((\\*["']))(?:(?!\2)(?:\\.|[^\\\n]))*+)"),
                         kRedacted, u"cookie"));
    rules.push_back(rule(QStringLiteral(R"((\b(?:set-)?cookie\s*+[:=]\s*+)(?!\\*["'])[^\n]++)"),
                         kRedacted, u"cookie"));
    rules.push_back(rule(QStringLiteral(R"((["']x-[a-z0-9-]{1,30}-(?:key|token)\\*["']\s*+,\s*+)"
                                        R"((\\*["']))(?:(?!\2)(?:\\.|[^\\\n]))*+)"),
                         kRedacted, u"x-"));
}

/// How addresses are written: as they are, or inside of another one.
struct UrlMarks
{
    QString colon;
    QString slashes;
    QString at;
    const char16_t *needs;
};

/// Passwords, and names of users that are tokens, before the @ of an address.
void addLogins(std::vector<ScrubRule> &rules, const UrlMarks &marks)
{
    const auto &[colon, slashes, at, needs] = marks;
    const QString inner = named(kInnerQuote);
    const QString user = QStringLiteral("(?:(?!%1)[^\\s/\"'<>]|%2){0,200}+").arg(colon, inner);
    const QString start = u'(' + colon + slashes + user + colon + u')';
    const QString password =
        QStringLiteral("(?!<redacted>%1)(?:[^\\s\"']|%2){1,256}(?=%1)").arg(at, inner);
    const QString port = QStringLiteral("(?!\\d{1,5}(?:%1[\\s\"'<>]|$))");
    const QString web = QStringLiteral("(?<%1http|https|\\bws|\\bwss)");
    // A port is no password, though an @ comes later in the path; paths of databases have none.
    rules.push_back(rule(web.arg(QChar(u'=')) + start
                             + port.arg(QStringLiteral("[/?#]|%2F|%3F|%23|")) + password,
                         kRedacted, needs));
    rules.push_back(
        rule(web.arg(QChar(u'!')) + start + port.arg(QString()) + password, kRedacted, needs));
    // A name alone lets in to a page when it is a token; beside a password it must look like one.
    rules.push_back(rule(QStringLiteral("(?<=http|https)(%1%2)(?!git%3)"
                                        "(?:(?!%1|%3)[^\\s/\"'<>?#]){1,200}+(?=(?:%1)?%3)")
                             .arg(colon, slashes, at),
                         kRedacted, needs));
    rules.push_back(rule(QStringLiteral("(%1%2)(?=[^\\s/:@]{0,80}?\\d)(?:(?!%1|%3)[\\w.~%+-])"
                                        "{20,200}+(?=(?:%1(?:<redacted>)?)?%3)")
                             .arg(colon, slashes, at),
                         kRedacted, needs));
}

void addUrls(std::vector<ScrubRule> &rules)
{
    const QString slash = named(kSlash);
    // Webhook and interaction URLs: who has the token may post.
    rules.push_back(rule(QStringLiteral("(") + slash + QStringLiteral("(?:webhooks|interactions)")
                             + slash + QStringLiteral(R"(\d{1,20}+)") + slash
                             + QStringLiteral(R"()[^/\s"'?#\\%&]++)"),
                         kRedacted, u"webhooks|interactions"));
    rules.push_back(
        rule(QStringLiteral(R"((hooks\.slack\.com/services/)[\w/]++)"), kRedacted, u"hooks.slack"));
    addLogins(
        rules,
        {QStringLiteral(":"), QStringLiteral(R"((?:\\*/){2})"), QStringLiteral("@"), u"\x03"});
    addLogins(rules,
              {QStringLiteral("%(?:25){0,2}+3A"), QStringLiteral("(?:%(?:25){0,2}+2F){2}"),
               QStringLiteral("%(?:25){0,2}+40"), u"%3a|%25"});
    rules.push_back(
        rule(QStringLiteral(R"(((?<![\w-])[\w-]{1,64}+:)(?:[^\s"'@/<>]|["'](?=\w)){1,256})"
                            R"((?=@(?:tcp|unix)\())"),
             kRedacted, u"@tcp(|@unix("));
    rules.push_back(
        rule(QStringLiteral(R"(((?<![\w-])key\\*["']?\s*+[:=]\s*+\\*["']?)[\da-f]{32,128}+\b)"),
             kRedacted, u"key"));
    rules.push_back(rule(QStringLiteral(R"(([?&](?:key|sig|signature|auth|code)=)[\w.%~+-]{16,}+)"),
                         kRedacted, u"key=|sig=|signature=|auth=|code="));
}

void addNames(std::vector<ScrubRule> &rules)
{
    const QString name = named(kNames);
    const QString separator = named(kSeparator);
    const QString start = QStringLiteral("(") + name + separator;
    rules.push_back(rule(QStringLiteral("(") + name + QStringLiteral("s?") + separator
                             + QStringLiteral(R"(\[)(?=\s*+\\*["'])[^\]\n]++)"),
                         kRedacted, kNameHints));
    // A string, perhaps in a call: Some("x"), b'x'. Up to the same quote.
    rules.push_back(rule(start
                             + QStringLiteral(R"((?:[a-z_:]{1,40}\()?[bruf]{0,2}+(\\*["'`])))"
                                              R"((?:(?!\2)(?:\\.|[^\\\n])|\2\2)*+)"),
                         kRedacted, kNameHints)); // doubled, the quote is inside
    rules.push_back(rule(start + QStringLiteral(R"(\{)(?!\\*")[^}\n]++)"), kRedacted, kNameHints));
    rules.push_back(rule(QStringLiteral(R"((passphrase)") + separator
                             + QStringLiteral(R"()(?!\\*["'`])[^\n"']++)"),
                         kRedacted, u"passphrase"));
    rules.push_back(rule(
        start
            + QStringLiteral(
                R"((?:[|>][+-]?\s++)?+)(?!\\*["'`]|<redacted>|[\[{](?:[\s\]}"'\\]|<redacted>|$)))")
            + named(kNoValue) + named(kBareValue),
        kRedacted, kNameHints));
    rules.push_back(rule(QStringLiteral("(<[^<>\\s]{0,60}?") + name
                             + QStringLiteral(R"([^<>]{0,60}+>\s*+)[^<>\n]++(?=</))"),
                         kRedacted, kNameHints));
    rules.push_back(rule(QStringLiteral(R"((?<![\w-])(--[\w-]{0,40}?)") + name
                             + QStringLiteral(R"(\s++["']?)[^\s"'-][^\s"']*+)"),
                         kRedacted, kNameHints));
    // "the token 3f9a... was refused": long and of letters and digits, or quoted.
    const QString said = QStringLiteral(R"(((?:api[ _-]?key|token|secret|passw(?:or)?d|passphrase))"
                                        R"(\s++(?:(?:is|was|of)\s++)?+)");
    rules.push_back(rule(said
                             + QStringLiteral(R"(\(?)(?=[^\s"']{0,80}?\d)(?=[^a-z\s]{0,80}+[a-z]))"
                                              R"((?!sha\d)[\w~+/=-]{16,}+)"),
                         kRedacted, kNameHints));
    rules.push_back(
        rule(said + QStringLiteral(R"((\\*["'`]))(?=[^\s"'`]{0,80}?\d)[^\n"'`\\]{6,}+)"), kRedacted,
             kNameHints));
}

/// Values that show what they are.
void addValues(std::vector<ScrubRule> &rules)
{
    // Discord's tokens, JSON web tokens.
    rules.push_back(rule(
        QStringLiteral(R"((?<![\w-])(?:[\w-]{18,80}+%1[\w-]{5,8}+%1[\w-]{25,}+|mfa%1[\w-]{20,}+)"
                       R"(|eyJ[\w-]{6,}+%1[\w-]{6,}+(?:%1[\w-]{6,}+)?))")
            .arg(named(kDot)),
        kRedacted,
        u"mfa|eyj|"
        u"\x01"));
    // Interaction tokens ("interaction:" in base64) and the marked keys of well-known services.
    rules.push_back(
        rule(QStringLiteral(R"((?<![A-Za-z0-9])(?:aW50ZXJhY3Rpb246[\w=-]{20,}+|gh[opusr]_\w{30,}+)"
                            R"(|github_pat_\w{30,}+|glpat-[\w-]{20,}+|xox[abeprs]-[\w-]{10,}+)"
                            R"(|[rs]k_(?:live|test)_\w{16,}+|sk-[\w-]{20,}+|AIza[\w-]{35}+)"
                            R"(|A(?:KIA|SIA)[A-Z0-9]{16}+|AGE-SECRET-KEY-1[A-Z0-9]{40,}+)"
                            R"(|MII[A-Za-z0-9+/]{50,}+={0,2}))"),
             kRedacted,
             u"aw50|ghp_|gho_|ghu_|ghs_|ghr_|github_pat|glpat|xox|k_live|k_test|sk-|aiza|akia|asia|"
             u"age-|mii",
             Option::NoPatternOption));
    rules.push_back(rule(QStringLiteral(R"((\bbearer\s++)(?=\S{0,200}?\d|\S{20})[\w.~+/=-]{8,}+)"),
                         kRedacted, u"bearer"));
    // Words are of one case; base64 is of both.
    rules.push_back(rule(
        QStringLiteral(R"((\b[Bb]asic\s++)(?=[\w+/]{0,200}?(?:\d|[a-z][A-Z]))[\w+/-]{8,}+={0,2})"),
        kRedacted, u"basic", Option::NoPatternOption));
    rules.push_back(
        rule(QStringLiteral(R"((\bbot\s++)(?=\S{0,200}?\d)[\w.~+/=-]{20,}+)"), kRedacted, u"bot"));
}

/// Persons: addresses, and the names in home folders.
void addPersons(std::vector<ScrubRule> &rules)
{
    const auto unicode = Option::CaseInsensitiveOption | Option::UseUnicodePropertiesOption;
    const QString domain = QStringLiteral(
        R"((?:(?:[\w-]{1,63}+\.){1,8}(?:xn--[\w-]{1,59}|\p{L}{2,24})\b|\[[\d.]{7,15}\]))");
    const QString local = QStringLiteral(R"((?<![\w.+-])(?<!://)(?:[\w.+-]|%(?!40)){1,256}+)");
    rules.push_back(rule(local + QStringLiteral("@") + domain, u"<e-mail>", u"\x02", unicode));
    rules.push_back(rule(local + QStringLiteral("%40") + domain, u"<e-mail>", u"%40", unicode));
    rules.push_back(
        rule(QStringLiteral(R"("[^"\n@]{1,64}"@)") + domain, u"<e-mail>", u"\x02", unicode));
    constexpr char16_t home[] = u"~";
    const QString slash = named(kSlash);
    // Of Windows before those that only begin with a slash, which may stand inside it.
    rules.push_back(
        rule(QStringLiteral(
                 R"((?<![a-z])[a-z](?::|%3A)(?:[\\/]++|%5C|%2F)(?:Users|Documents and Settings))"
                 R"((?:[\\/]++|%5C|%2F)(?:(?:[^\\/\n"':;,<>%]|%20){1,64}+(?=[\\/]|%5C|%2F))"
                 R"(|%1(?: %1){1,2}+(?=[ \r]*+$|["'])|%1))")
                 .arg(QStringLiteral(R"((?:[^\\/\s"':;,<>%]|%20)++)")),
             home, u"users|documents and settings"));
    rules.push_back(rule(QStringLiteral("(?<![\\w.-])(?:") + slash
                             + QStringLiteral("(?:mnt/|cygdrive/)?[a-z])?") + slash
                             + QStringLiteral("Users") + slash
                             + QStringLiteral(R"((?:[^/\s"':;,<>%\\]|%20)++)"),
                         home, u"users"));
    rules.push_back(rule(
        QStringLiteral("(?<![\\w.-])(?:") + slash + QStringLiteral("(?:var|export|data|usr|mnt))?")
            + slash + QStringLiteral("home") + slash + QStringLiteral(R"([^/\s"':;,<>%\\]++)"),
        home, u"home", Option::NoPatternOption));
    rules.push_back(rule(QStringLiteral(R"((?<![\w.-])(?<!:/)(?<!:\\/\\)/root(?![\w.-]))"), home,
                         u"/root", Option::NoPatternOption));
}

} // namespace

std::vector<ScrubRule> scrubRules()
{
    std::vector<ScrubRule> rules;
    addBlocks(rules);
    addHeaders(rules);
    addUrls(rules);
    addValues(rules); // whole, before a name takes the beginning of one
    addNames(rules);
    addPersons(rules);
    return rules;
}

} // namespace dbsbm
