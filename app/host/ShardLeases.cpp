// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/ShardLeases.h"

#include "models/core/ErrorCodes.h"
#include "models/core/Logging.h"
#include "models/store/Database.h"

namespace dbsbm {

using namespace std::chrono_literals;

namespace {
constexpr qint64 kLeaseMs = 60'000;
constexpr std::chrono::milliseconds kRenewal = 20s;
constexpr qint64 kMarginMs = 10'000; // to be offline before another may be online
} // namespace

/// What one look at the leases came to.
struct ShardLeases::Turn
{
    int count = 1;
    int fair = 1; ///< shards that each process may keep
    QList<int> held;
    QString other; ///< a process that hosts some; empty = none does

    static Result<Turn> take(Transaction &transaction, int wanted, const LeaseWish &wish);
};

/// Those that are there already decide how many shards there are: each of them identified with that
/// number. Another one counts once all of them have ended.
Result<ShardLeases::Turn> ShardLeases::Turn::take(Transaction &transaction, int wanted,
                                                  const LeaseWish &wish)
{
    LeaseRepository leases(transaction);
    if (const Result<bool> there = leases.take(LeaseRepository::processName(wish.holder), wish);
        !there)
        return fail(there.error());
    const Result<QList<Lease>> live = leases.live(wish.nowMs);
    if (!live)
        return fail(live.error());
    Turn turn;
    turn.count = wanted;
    int processes = 0;
    for (const Lease &lease : *live) {
        processes += lease.isProcess() ? 1 : 0;
        if (!lease.shardCount || lease.holder == wish.holder)
            continue;
        turn.count = *lease.shardCount;
        turn.other = lease.holder;
    }
    turn.fair = (turn.count + processes - 1) / processes;
    Result<QList<int>> held = leases.takeShards(turn.count, turn.fair, wish);
    if (!held)
        return fail(held.error());
    turn.held = std::move(*held);
    return turn;
}

namespace {

/// A holder (Database::holder()) for people.
QString nameOf(const QString &holder)
{
    const QStringList parts = holder.split(u'/');
    return parts.size() == 3
        ? ShardLeases::tr("The DBSBM on %1 (process %2)").arg(parts.at(0), parts.at(1))
        : ShardLeases::tr("Another DBSBM");
}

Error hostedElsewhere(const QString &holder)
{
    return Error(codes::kAlreadyRunning, ConfigurationFault{QStringLiteral("database_url")},
                 ShardLeases::tr("%1 already hosts the bot of this database. This DBSBM stands by "
                                 "and takes over when that one ends, or within a minute after it "
                                 "crashed; stop that one to have the bot here.")
                     .arg(nameOf(holder)));
}

} // namespace

ShardLeases::ShardLeases(Database &database, Clock &clock, QString holder, QObject *parent)
    : QObject(parent),
      m_database(database),
      m_clock(clock),
      m_holder(std::move(holder)),
      m_renew(clock)
{}

LeaseWish ShardLeases::wish() const
{
    const qint64 now = m_clock.nowMs();
    return {m_holder, now, now + kLeaseMs};
}

Task<Result<ShardShare>> ShardLeases::take(int count)
{
    return m_database
        .write<Turn>([count, wish = wish()](Transaction &transaction) {
            return Turn::take(transaction, count, wish);
        })
        .then(this,
              [this, untilMs = wish().untilMs](const Result<Turn> &turn) -> Result<ShardShare> {
                  if (!turn)
                      return fail(turn.error());
                  if (turn->held.isEmpty())
                      return fail(hostedElsewhere(turn->other));
                  m_untilMs = untilMs;
                  m_share = settle(*turn);
                  renewLater();
                  return m_share;
              });
}

Task<Result<std::chrono::milliseconds>> ShardLeases::claimIdentify(int place,
                                                                   std::chrono::milliseconds pause)
{
    const qint64 now = m_clock.nowMs();
    // A holder of its own for each claim: this process, too, waits for its turn.
    const LeaseWish wish{m_holder + u'/' + QString::number(++m_claims), now, now + pause.count()};
    return m_database.write<std::chrono::milliseconds>(
        [place, wish](Transaction &transaction) -> Result<std::chrono::milliseconds> {
            LeaseRepository leases(transaction);
            const QString name = LeaseRepository::identifyName(place);
            const Result<bool> taken = leases.take(name, wish);
            if (!taken)
                return fail(taken.error());
            if (*taken)
                return 0ms;
            const auto until = leases.expiry(name);
            if (!until)
                return fail(until.error());
            return std::chrono::milliseconds(
                std::max<qint64>(1, until->value_or(wish.nowMs) - wish.nowMs));
        });
}

void ShardLeases::release()
{
    m_renew.stop();
    m_untilMs = 0;
    m_share.own.clear();
    m_database
        .write<void>([holder = m_holder](Transaction &transaction) {
            return LeaseRepository(transaction).releaseBot(holder);
        })
        .then(this, [](const Result<> &done) {
            if (!done) // they lapse by themselves
                qCWarning(lcApp, "%s", qUtf8Printable(done.error().detail()));
        });
}

ShardShare ShardLeases::settle(const Turn &turn)
{
    if (turn.held.size() > turn.fair)
        giveAway(turn.held.mid(turn.fair), turn.count);
    return {turn.count, turn.held.mid(0, turn.fair)};
}

void ShardLeases::giveAway(const QList<int> &shards, int count)
{
    m_database
        .write<void>([shards, count, holder = m_holder](Transaction &transaction) -> Result<> {
            for (const int shard : shards) {
                const Result<> done =
                    LeaseRepository(transaction)
                        .release(LeaseRepository::shardName(shard, count), holder);
                if (!done)
                    return done;
            }
            return {};
        })
        .then(this, [](const Result<> &done) {
            if (!done) // the next renewal finds them too many again
                qCWarning(lcApp, "%s", qUtf8Printable(done.error().detail()));
        });
}

void ShardLeases::renewLater()
{
    m_renew.start(kRenewal, [this] { renew(); });
}

void ShardLeases::renew()
{
    m_database
        .write<Turn>([count = m_share.count, wish = wish()](Transaction &transaction) {
            return Turn::take(transaction, count, wish);
        })
        .then(this, [this, untilMs = wish().untilMs](const Result<Turn> &turn) {
            if (m_untilMs != 0) // else given back meanwhile
                renewed(turn, untilMs);
        });
}

/// An outage is waited out as long as the leases last.
void ShardLeases::renewed(const Result<Turn> &turn, qint64 untilMs)
{
    if (!turn) {
        if (m_clock.nowMs() < m_untilMs - kMarginMs - kRenewal.count())
            renewLater();
        else
            lose(turn.error());
        return;
    }
    if (turn->held.isEmpty()) {
        lose(hostedElsewhere(turn->other));
        return;
    }
    m_untilMs = untilMs;
    renewLater();
    const ShardShare share{turn->count, turn->held.mid(0, turn->fair)};
    if (share != m_share) {
        m_share = share;
        Q_EMIT shareChanged(share);
    }
    settle(*turn);
}

void ShardLeases::lose(const Error &error)
{
    m_untilMs = 0;
    m_share.own.clear();
    m_renew.stop();
    Q_EMIT lost(error);
}

} // namespace dbsbm
