// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/RecordFill.h"

#include "models/betting/grading.h"
#include "models/services/legResults.h"
#include "models/store/betWords.h"

#include <QSqlError>
#include <QSqlQuery>

namespace dbsbm::test {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kFlushAt = 200'000; // characters of one statement
constexpr int kCommitEvery = 10'000;    // bets

constexpr char kBetTable[] =
    "bet (id, guild_id, number, capper_id, typed, mode, risk, to_win, note, placed_at_ms, status, "
    "result, net, self_graded, effective_at_ms, graded_at_ms, settled_by, channel_id, message_id, "
    "webhook_id, posted_at_ms, revision)";
constexpr char kLegTable[] =
    "leg (bet_id, position, league, game, market, pick, line, odds_typed, odds_numerator, "
    "odds_denominator, starts_at_ms, result, dead_heat_numerator, dead_heat_denominator, player, "
    "stat)";
constexpr char kJournalTable[] =
    "journal (guild_id, sequence, at_ms, effective_at_ms, actor, kind, bet_number, digest, "
    "content, postings, prev_hash, hash)";
constexpr char kLedgerTable[] = "ledger_entry (guild_id, sequence, position, bet_id, account, "
                                "amount, booked_at_ms, effective_at_ms)";
constexpr char kEventTable[] = "bet_event (bet_id, sequence, at_ms, actor_role, actor_person, "
                               "kind, from_state, to_state, reason)";
constexpr char kWordsSqlite[] = "bet_words (rowid, words)";
constexpr char kWordsPostgres[] = "bet_words (id, words)";

const QStringList kLeagues{u"NBA"_s, u"NFL"_s, u"MLB"_s, u"NHL"_s, u"EPL"_s};
const QStringList kTeams{u"Celtics"_s, u"Lakers"_s,  u"Bulls"_s,   u"Heat"_s,   u"Knicks"_s,
                         u"Sharks"_s,  u"Rangers"_s, u"Kings"_s,   u"Ducks"_s,  u"Wild"_s,
                         u"Packers"_s, u"Bears"_s,   u"Eagles"_s,  u"Giants"_s, u"Jets"_s,
                         u"Yankees"_s, u"Cubs"_s,    u"Mets"_s,    u"Reds"_s,   u"Twins"_s,
                         u"Arsenal"_s, u"Chelsea"_s, u"Everton"_s, u"Fulham"_s, u"Spurs"_s};
const QStringList kOdds{u"-110"_s, u"-105"_s, u"+100"_s, u"-120"_s, u"+150"_s,
                        u"-150"_s, u"+120"_s, u"-200"_s, u"+250"_s, u"+400"_s};

QString quoted(const QString &text)
{
    return u'\'' + QString(text).replace(u'\'', u"''"_s) + u'\'';
}

/// Columns of a row: whole numbers, and texts that are SQL already.
class Columns
{
public:
    Columns &operator<<(qint64 number) { return *this << QString::number(number); }
    Columns &operator<<(const QString &sql)
    {
        m_text += (m_text.isEmpty() ? u"(" : u",") + sql;
        return *this;
    }
    QString text() const { return m_text + u')'; }

private:
    QString m_text;
};

} // namespace

RecordFill::RecordFill(RecordFixture &record)
    : m_record(record), m_postgres(record.file.options().postgres.has_value())
{
    for (int i = 0; i < kCappers; ++i) {
        const auto added = await(record.cappers.add(
            RecordFixture::kGuild, UserId{700'000'000'000'000'000ULL + quint64(i)},
            u"Capper %1"_s.arg(i), {}, Actor::panelOperator()));
        if (!added)
            qFatal("a capper was refused");
        m_cappers.push_back(added->id);
    }
    m_database = QSqlDatabase::addDatabase(m_postgres ? u"QPSQL"_s : u"QSQLITE"_s, u"fill"_s);
    if (m_postgres) {
        m_database.setHostName(record.file.options().postgres->host);
        m_database.setUserName(record.file.options().postgres->user);
    }
    m_database.setDatabaseName(m_postgres ? record.file.options().postgres->database
                                          : record.file.path());
    if (!m_database.open())
        qFatal("%s", qUtf8Printable(m_database.lastError().text()));
    run(m_postgres ? u"SET synchronous_commit = off"_s : u"PRAGMA synchronous = OFF"_s);
    // Foreign keys hold by construction; asking for each row would be most of the work.
    run(m_postgres ? u"SET session_replication_role = replica"_s
                   : u"PRAGMA cache_size = -262144"_s);
    m_sequence = number(u"SELECT max(sequence) FROM journal"_s);
    QSqlQuery head(m_database);
    if (!head.exec(u"SELECT hash FROM journal ORDER BY sequence DESC LIMIT 1"_s) || !head.next())
        qFatal("no journal");
    m_hash = head.value(0).toByteArray();
}

RecordFill::~RecordFill()
{
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(u"fill"_s);
}

void RecordFill::run(const QString &sql)
{
    QSqlQuery query(m_database);
    if (!query.exec(sql))
        qFatal("%s: %s", qUtf8Printable(query.lastError().text()), qUtf8Printable(sql.left(200)));
}

qint64 RecordFill::number(const QString &sql)
{
    QSqlQuery query(m_database);
    if (!query.exec(sql) || !query.next())
        qFatal("%s", qUtf8Printable(query.lastError().text()));
    return query.value(0).toLongLong();
}

QString RecordFill::bytes(const QByteArray &value) const
{
    const QString hex = QString::fromLatin1(value.toHex());
    return m_postgres ? QString(u"'\\x" + hex + u'\'') : QString(u"x'" + hex + u'\'');
}

void RecordFill::add(const char *table, const QString &row)
{
    QString &rows = m_rows[table];
    rows += (rows.isEmpty() ? u"" : u",") + row;
    if (rows.size() > kFlushAt)
        flush(table);
}

void RecordFill::flush(const char *table)
{
    QString &rows = m_rows[table];
    if (!rows.isEmpty())
        run(u"INSERT INTO "_s + QString::fromLatin1(table) + u" VALUES "_s + rows);
    rows.clear();
}

void RecordFill::upTo(int bets)
{
    while (m_bets < bets) {
        run(u"BEGIN"_s);
        do {
            StoredBet stored;
            stored.bet = makeBet();
            live(stored);
            write(stored);
        } while (m_bets < bets && m_bets % kCommitEvery != 0);
        for (const char *table : {kBetTable, kLegTable, kJournalTable, kLedgerTable, kEventTable,
                                  m_postgres ? kWordsPostgres : kWordsSqlite})
            flush(table);
        run(u"UPDATE guild SET last_number = %1"_s.arg(m_bets));
        run(u"COMMIT"_s);
    }
    if (m_postgres)
        run(u"ANALYZE"_s);
}

Leg RecordFill::makeLeg(qint64 placedAtMs)
{
    const auto any = [this](const QStringList &of) {
        return of.at(static_cast<qsizetype>(m_random() % static_cast<quint64>(of.size())));
    };
    Leg leg;
    leg.league = kLeagues.at(std::min<qsizetype>(qsizetype(m_random() % 8), 4));
    leg.pick = any(kTeams);
    leg.game = any(kTeams) + u" @ "_s + leg.pick;
    leg.market = Market::Spread;
    leg.line = u"-3.5"_s;
    leg.odds = *Odds::parse(any(kOdds));
    leg.startsAtMs = placedAtMs + qint64(m_random() % 48) * 1'800'000 + 60'000;
    if (m_random() % 4 == 0) {
        leg.market = Market::Prop;
        leg.player = u"Player%1 %2"_s.arg(m_random() % 500).arg(any(kTeams));
        leg.stat = u"Points"_s;
        leg.pick = u"Over"_s;
        leg.line = u"o21.5"_s;
    }
    return leg;
}

QList<Leg> RecordFill::makeLegs(qint64 placedAtMs)
{
    QList<Leg> legs{makeLeg(placedAtMs)};
    if (m_bets % kRareEvery == kRareEvery / 2)
        legs.first().player = u"Zygmunt"_s;
    if (m_random() % 20 == 0)
        legs << makeLeg(placedAtMs) << makeLeg(placedAtMs);
    return legs;
}

Bet RecordFill::makeBet()
{
    Bet bet;
    bet.id = BetId::fromSql(++m_bet);
    bet.guild = RecordFixture::kGuild;
    bet.number = BetNumber::fromSql(++m_bets);
    bet.capper = m_bets % 5'000 == 7 ? m_cappers.front()
                                     : m_cappers[1 + m_random() % (m_cappers.size() - 1)];
    bet.placedAtMs = kStartMs + m_bets * kStepMs;
    bet.channel = RecordFixture::kChannel;
    bet.legs = makeLegs(bet.placedAtMs);
    const Units typed = Units::fromMicro(500'000 * qint64(1 + m_random() % 6));
    bet.stake = computeStake(typed, StakeMode::Auto, bet.legs).value();
    bet.status = BetStatus::Posting;
    return bet;
}

/// The life of the bet, written down step by step.
void RecordFill::live(StoredBet &stored)
{
    Bet &bet = stored.bet;
    const qint64 at = bet.placedAtMs;
    m_events = 0;
    record(stored, {u"placed"_s, u"draft"_s, u"posting"_s, at, at, inverse(releasePostings(bet))});
    bet.status = BetStatus::Open;
    bet.message = MessageId::fromSql(9'000'000 + m_bet);
    bet.webhook = WebhookId{5001};
    bet.postedAtMs = at + kPostedAfterMs;
    record(stored, {u"posted"_s, u"posting"_s, u"open"_s, bet.postedAtMs, bet.postedAtMs, {}});
    bet.revision = 3;
    if (m_bets % 200 == 0) {
        bet.status = BetStatus::Cancelled;
        record(stored,
               {u"cancelled"_s, u"open"_s, u"cancelled"_s, at + 60'000, at + 60'000,
                releasePostings(bet)});
        return;
    }
    settle(stored);
}

void RecordFill::settle(StoredBet &stored)
{
    static constexpr LegResult kResults[] = {
        LegResult::Won,  LegResult::Won,  LegResult::Won,  LegResult::Won,  LegResult::Lost,
        LegResult::Lost, LegResult::Lost, LegResult::Lost, LegResult::Lost, LegResult::Push};
    Bet &bet = stored.bet;
    for (Leg &leg : bet.legs)
        leg.result = kResults[m_random() % std::size(kResults)];
    if (!gradeWhole(bet))
        qFatal("a bet was not graded");
    stored.effectiveAtMs = bet.placedAtMs + kSettledAfterMs;
    stored.gradedAtMs = stored.effectiveAtMs;
    bet.settledAtMs = stored.effectiveAtMs;
    bet.selfGraded = m_random() % 10 == 0;
    stored.settledByPerson = bet.capper;
    record(stored,
           {u"settled"_s, u"open"_s, toName(*bet.result), stored.effectiveAtMs,
            stored.effectiveAtMs, settlePostings(bet)});
}

void RecordFill::record(const StoredBet &stored, const Step &step)
{
    const Bet &bet = stored.bet;
    const qint64 guild = bet.guild.toSql();
    JournalEntry entry;
    entry.guild = bet.guild;
    entry.atMs = step.atMs;
    entry.effectiveAtMs = step.effectiveAtMs;
    entry.actor = u"capper:"_s + bet.capper.toString();
    entry.kind = step.kind;
    entry.number = bet.number;
    entry.digest = betDigest(stored);
    const QByteArray postings = Journal::canonicalPostings(step.postings);
    const QByteArray hash = Journal::rowHash(m_hash, ++m_sequence, entry, postings);
    add(kJournalTable,
        (Columns() << guild << m_sequence << step.atMs << step.effectiveAtMs << quoted(entry.actor)
                   << quoted(step.kind) << bet.number.toSql() << bytes(entry.digest) << u"''"_s
                   << quoted(QString::fromUtf8(postings)) << bytes(m_hash) << bytes(hash))
            .text());
    m_hash = hash;
    int position = 0;
    for (const Posting &posting : step.postings) {
        add(kLedgerTable,
            (Columns() << guild << m_sequence << position++ << m_bet << quoted(posting.account)
                       << posting.amount.micro << step.atMs << step.effectiveAtMs)
                .text());
    }
    add(kEventTable,
        (Columns() << m_bet << ++m_events << step.atMs << u"'capper'"_s << bet.capper.toSql()
                   << quoted(step.kind) << quoted(step.from) << quoted(step.to) << u"''"_s)
            .text());
}

void RecordFill::write(const StoredBet &stored)
{
    const Bet &bet = stored.bet;
    add(kBetTable,
        (Columns() << m_bet << bet.guild.toSql() << bet.number.toSql() << bet.capper.toSql()
                   << bet.stake.typed.micro << quoted(toName(bet.stake.mode))
                   << bet.stake.risk.micro << bet.stake.toWin.micro << u"''"_s << bet.placedAtMs
                   << quoted(toName(bet.status))
                   << (bet.result ? quoted(toName(*bet.result)) : u"NULL"_s) << bet.net.micro
                   << (bet.selfGraded ? 1 : 0) << stored.effectiveAtMs << stored.gradedAtMs
                   << stored.settledByPerson.toSql() << bet.channel.toSql() << bet.message.toSql()
                   << bet.webhook.toSql() << bet.postedAtMs << bet.revision)
            .text());
    writeLegs(bet);
    const Engine engine = m_postgres ? Engine::Postgres : Engine::Sqlite;
    const QString words = quoted(storedWords(engine, bet));
    if (m_postgres)
        add(kWordsPostgres,
            (Columns() << m_bet << u"array_to_tsvector(string_to_array("_s + words + u",' '))"_s)
                .text());
    else
        add(kWordsSqlite, (Columns() << m_bet << words).text());
}

void RecordFill::writeLegs(const Bet &bet)
{
    int position = 0;
    for (const Leg &leg : bet.legs) {
        add(kLegTable,
            (Columns() << m_bet << position++ << quoted(leg.league) << quoted(leg.game)
                       << quoted(toName(leg.market)) << quoted(leg.pick) << quoted(leg.line)
                       << quoted(leg.odds.typed()) << leg.odds.decimalPrice().numerator
                       << leg.odds.decimalPrice().denominator << *leg.startsAtMs
                       << (leg.result ? quoted(toName(*leg.result)) : u"NULL"_s)
                       << leg.deadHeat.numerator << leg.deadHeat.denominator << quoted(leg.player)
                       << quoted(leg.stat))
                .text());
    }
}

} // namespace dbsbm::test
