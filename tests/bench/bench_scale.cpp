// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a record costs that has grown: boards, pages of bets, the check of the whole and the room it
// takes, over 10^4, 10^5 and 10^6 bets. Each time stands beside bare SQL that reads the same rows
// in the same run. "--all" also fills PostgreSQL with 10^6 bets, and waits for however slow a
// disk; "--small" leaves 10^6 out; "--sqlite" and "--postgres" take one engine.
#include "models/services/StatsService.h"
#include "models/store/CanonicalJson.h"
#include "tests/bench/storeBench.h"
#include "tests/support/RecordFill.h"

#include <QCoreApplication>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>

#include <functional>
#include <string>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kRepeats = 11;
constexpr double kMostFillSeconds = 180;
constexpr GuildId kGuild = RecordFixture::kGuild;
constexpr int kPage = 100;

/// As await(), but for what takes minutes.
template<typename T>
T finished(Task<Result<T>> task)
{
    Waiter waiter;
    QSignalSpy spy(&waiter, &Waiter::arrived);
    std::optional<Result<T>> value;
    task.then(&waiter, [&](Result<T> result) {
        value.emplace(std::move(result));
        Q_EMIT waiter.arrived();
    });
    if (!value && !spy.wait(1'200'000))
        qFatal("a task did not end within 20 min");
    const Result<T> &result = *value;
    if (!result)
        qFatal("%s", qUtf8Printable(result.error().detail()));
    if constexpr (!std::is_void_v<T>)
        return *result;
}

double seconds(const std::function<void()> &work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return secondsSince(start);
}

double medianMs(const std::function<void()> &work)
{
    std::vector<double> times;
    for (int i = 0; i < kRepeats; ++i)
        times.push_back(1000 * seconds(work));
    return median(times);
}

/// A connection of the driver alone.
class Bare
{
public:
    explicit Bare(const DatabaseOptions &options)
    {
        const bool server = options.postgres.has_value();
        m_database = QSqlDatabase::addDatabase(server ? u"QPSQL"_s : u"QSQLITE"_s, u"bare"_s);
        if (server) {
            m_database.setHostName(options.postgres->host);
            m_database.setUserName(options.postgres->user);
        }
        m_database.setDatabaseName(server ? options.postgres->database : options.path);
        if (!m_database.open())
            qFatal("%s", qUtf8Printable(m_database.lastError().text()));
    }
    ~Bare()
    {
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(u"bare"_s);
    }
    Bare(const Bare &) = delete;
    Bare &operator=(const Bare &) = delete;

    /// Reads every column of every row; the last number of the first column.
    qint64 read(const QString &sql)
    {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        if (!query.exec(sql))
            qFatal("%s", qUtf8Printable(query.lastError().text()));
        qint64 last = 0;
        const int columns = query.record().count();
        while (query.next()) {
            for (int column = 1; column < columns; ++column)
                m_kept += query.value(column).toString().size();
            last = query.value(0).toLongLong();
        }
        return last;
    }

private:
    QSqlDatabase m_database;
    qint64 m_kept = 0; ///< so that nothing is left out
};

class Bench
{
public:
    explicit Bench(const char *engine)
        : m_engine(engine),
          m_stats(m_record.file.database(), m_record.file.clock()),
          m_bare(m_record.file.options()),
          m_emptyBytes(size()),
          m_fill(m_record)
    {}

    /// Seconds that it took.
    double fill(int bets)
    {
        m_label = "1e" + std::to_string(QString::number(bets).size() - 1);
        const double took = seconds([&] { m_fill.upTo(bets); });
        m_record.file.clock().setNowMs(m_fill.nowMs());
        print("fill", took, "s", 0, "none: made in bulk");
        return took;
    }

    void measure()
    {
        const double counted = seconds([&] { finished(m_stats.recount(kGuild)); });
        print("recount", counted, "s", 0, "none");
        boards();
        cards();
        pages();
        verify();
        room();
    }

private:
    void print(const std::string &name, double value, const char *unit, double ratio,
               const char *yardstick) const
    {
        std::printf("{\"name\": \"%s_%s_%s\", \"value\": %.3f, \"unit\": \"%s\", \"ratio\": %.3f, "
                    "\"yardstick\": \"%s\"}\n",
                    m_engine.c_str(), m_label.c_str(), name.c_str(), value, unit, ratio, yardstick);
        std::fflush(stdout);
    }

    void compare(const std::string &name, const std::function<void()> &ours, const QString &sql)
    {
        const double bare = medianMs([&] { m_bare.read(sql); });
        const double value = medianMs(ours);
        print(name, value, "ms", value / bare, "bare SQL over the same rows");
    }

    void boards()
    {
        const std::pair<const char *, StatsPeriod> periods[] = {
            {"leaderboard_all", StatsPeriod::All}, {"leaderboard_90d", StatsPeriod::Rolling90}};
        for (const auto &[name, period] : periods) {
            BoardWish wish;
            wish.guild = kGuild;
            wish.period = period;
            if (finished(m_stats.leaderboard(wish)).rows.isEmpty())
                qFatal("an empty board");
            const bool all = period == StatsPeriod::All;
            const qint64 today = m_fill.nowMs() / 86'400'000;
            compare(
                name, [&] { finished(m_stats.leaderboard(wish)); },
                u"SELECT capper_id, class, sum(won), sum(lost), sum(pushed), sum(net), "
                "sum(turnover) FROM tally WHERE guild_id = %1 AND dimension = '' AND "
                "grain = '%2' AND start_day >= %3 GROUP BY capper_id, class"_s.arg(kGuild.toSql())
                    .arg(all ? u"all"_s : u"day"_s)
                    .arg(all ? 0 : today - 89));
        }
    }

    void cards()
    {
        StatsWish wish;
        wish.guild = kGuild;
        wish.capper = m_fill.busyCapper();
        if (finished(m_stats.stats(wish)).curve.isEmpty())
            qFatal("an empty card");
        compare(
            "capper_card", [&] { finished(m_stats.stats(wish)); },
            u"SELECT start_day, dimension, value, class, won, lost, pushed, net, turnover "
            "FROM tally WHERE guild_id = %1 AND capper_id = %2 AND (grain = 'all' OR "
            "(grain = 'day' AND dimension = ''))"_s.arg(kGuild.toSql())
                .arg(m_fill.busyCapper().toSql()));
    }

    void page(const char *name, BetQuery query)
    {
        query.guild = kGuild;
        query.limit = kPage;
        const BetPage found = finished(m_record.betting.bets(query));
        if (found.bets.isEmpty())
            qFatal("an empty page: %s", name);
        QStringList ids;
        for (const Bet &bet : found.bets)
            ids << QString::number(bet.id.toSql());
        compare(
            std::string("page_") + name, [&] { finished(m_record.betting.bets(query)); },
            u"SELECT b.id, b.*, l.*, p.display_name FROM bet b JOIN leg l ON l.bet_id = b.id "
            "JOIN person p ON p.id = b.capper_id WHERE b.id IN (%1) ORDER BY b.id DESC"_s.arg(
                ids.join(u',')));
    }

    static BetQuery asking(CapperId capper, std::optional<BetStatus> status = {},
                           const QString &text = {})
    {
        BetQuery query;
        query.capper = capper;
        query.status = status;
        query.text = text;
        return query;
    }

    static BetQuery placed(qint64 fromMs, qint64 toMs = 0, CapperId capper = {})
    {
        BetQuery query = asking(capper);
        query.placedFromMs = fromMs;
        query.placedToMs = toMs;
        return query;
    }

    void pages()
    {
        constexpr qint64 kDay = 86'400'000;
        const qint64 now = m_fill.nowMs();
        const qint64 yearAgo = now - 365 * kDay;
        const CapperId quiet = m_fill.quietCapper();
        const CapperId busy = m_fill.busyCapper();
        page("newest", {});
        page("quiet_capper", asking(quiet));
        page("busy_capper", asking(busy));
        page("capper_withdrawn", asking(busy, BetStatus::Cancelled));
        page("capper_settled", asking(busy, BetStatus::Settled));
        page("withdrawn", asking({}, BetStatus::Cancelled));
        page("last_day", placed(now - kDay));
        page("last_year", placed(yearAgo));
        page("first_hours", placed(1, RecordFill::kStartMs + kDay / 4));
        page("quiet_capper_last_year", placed(yearAgo, 0, quiet));
        if (m_fill.bets() >= RecordFill::kRareEvery)
            page("rare_word", asking({}, {}, u"zygmunt"_s));
        page("common_word", asking({}, {}, u"nba"_s));
        page("two_words", asking({}, {}, u"nba celtics"_s));
        page("sparse_words", asking({}, {}, u"player1 celtics"_s));
        page("common_word_of_capper", asking(busy, {}, u"nba"_s));
    }

    void verify()
    {
        VerifyReport report;
        const double before = cpuSeconds();
        const double took = seconds([&] { report = finished(m_record.verifier.verify()); });
        const double cpu = cpuSeconds() - before;
        const GuildVerdict &verdict = report.guilds.first();
        if (!report.intact() || !verdict.staleTotals.isEmpty())
            qFatal("the record is broken: %s",
                   qUtf8Printable((verdict.breaks + verdict.staleTotals).constFirst()));
        // What is hashed: each journal row, and the content of each bet.
        const QByteArray row(400, 'r');
        const QByteArray content(560, 'c');
        const double hashing = seconds([&] {
            for (qint64 i = 0; i < verdict.entries; ++i)
                m_kept += sha256(row).front();
            for (qint64 i = 0; i < verdict.bets; ++i)
                m_kept += sha256(content).front();
        });
        print("verify_" + std::to_string(verdict.entries) + "_entries", took, "s", took / hashing,
              "SHA-256 over as many bytes");
        print("verify_cpu_per_1e6_entries", cpu * 1e6 / double(verdict.entries), "s", cpu / took,
              "the same by the clock on the wall");
        print("verify_per_1e6_entries", took * 1e6 / double(verdict.entries), "s", took / hashing,
              "SHA-256 over as many bytes");
    }

    qint64 size()
    {
        return m_bare.read(m_record.file.options().postgres
                               ? u"SELECT pg_database_size(current_database())"_s
                               : u"SELECT page_count * page_size FROM pragma_page_count, "
                                 "pragma_page_size"_s);
    }

    void room()
    {
        const double each = double(size() - m_emptyBytes) / m_fill.bets();
        print("bytes_per_bet", each, "bytes", each / (560 + 3 * 400),
              "canonical JSON of the bet and its three journal rows");
    }

    std::string m_engine;
    std::string m_label;
    RecordFixture m_record;
    StatsService m_stats;
    Bare m_bare;
    qint64 m_emptyBytes;
    RecordFill m_fill;
    int m_kept = 0;
};

void run(const char *engine, const QList<int> &sizes, bool patient)
{
    Bench bench(engine);
    double last = 0;
    for (const int bets : sizes) {
        if (!patient && 10 * last > kMostFillSeconds) {
            std::fprintf(stderr, "%s: %d bets would take too long to make; --all makes them\n",
                         engine, bets);
            return;
        }
        last = bench.fill(bets);
        bench.measure();
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments().mid(1);
    const bool all = words.contains(u"--all");
    QList<int> sizes{10'000, 100'000, 1'000'000};
    if (words.contains(u"--small"))
        sizes.removeLast();
    if (!words.contains(u"--postgres"))
        run("sqlite", sizes, all);
    if (words.contains(u"--sqlite"))
        return 0;
    qputenv("DBSBM_TEST_ENGINE", "postgres");
    const PostgresServer server(PostgresServer::Sync::Off);
    run("postgres", all ? sizes : sizes.first(2), all);
    return 0;
}
