// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/BotLease.h"

#include "models/core/ErrorCodes.h"
#include "models/core/Logging.h"
#include "models/store/Database.h"
#include "models/store/LeaseRepository.h"

namespace dbsbm {

using namespace std::chrono_literals;

namespace {
constexpr qint64 kLeaseMs = 60'000;
constexpr std::chrono::milliseconds kRenewal = 20s;
constexpr qint64 kMarginMs = 10'000; // to be offline before another may be online
} // namespace

BotLease::BotLease(Database &database, Clock &clock, QString holder, int shard, QObject *parent)
    : QObject(parent),
      m_database(database),
      m_clock(clock),
      m_holder(std::move(holder)),
      m_name(LeaseRepository::shardName(shard)),
      m_renew(clock)
{}

Task<Result<>> BotLease::take()
{
    const qint64 now = m_clock.nowMs();
    const LeaseWish wish{m_holder, now, now + kLeaseMs};
    return m_database
        .write<bool>([name = m_name, wish](Transaction &transaction) {
            return LeaseRepository(transaction).take(name, wish);
        })
        .then(this, [this, wish](Result<bool> taken) -> Result<> {
            if (!taken)
                return fail(taken.error());
            if (!*taken) {
                return fail(codes::kAlreadyRunning,
                            ConfigurationFault{QStringLiteral("database_url")},
                            tr("Another DBSBM already hosts the bot of this database. Stop it "
                               "first; if it was ended by force, its right lapses within a "
                               "minute."));
            }
            m_untilMs = wish.untilMs;
            renewLater();
            return {};
        });
}

void BotLease::release()
{
    m_renew.stop();
    if (m_untilMs == 0)
        return;
    m_untilMs = 0;
    m_database
        .write<void>([name = m_name, holder = m_holder](Transaction &transaction) {
            return LeaseRepository(transaction).release(name, holder);
        })
        .then(this, [](const Result<> &done) {
            if (!done) // it lapses by itself
                qCWarning(lcApp, "%s", qUtf8Printable(done.error().detail()));
        });
}

void BotLease::renewLater()
{
    m_renew.start(kRenewal, [this] { renew(); });
}

void BotLease::renew()
{
    const qint64 now = m_clock.nowMs();
    const LeaseWish wish{m_holder, now, now + kLeaseMs};
    m_database
        .write<bool>([name = m_name, wish](Transaction &transaction) {
            return LeaseRepository(transaction).renew(name, wish);
        })
        .then(this, [this, wish](const Result<bool> &done) {
            if (m_untilMs == 0)
                return; // given back meanwhile
            if (done && *done)
                m_untilMs = wish.untilMs;
            renewed(done);
        });
}

/// An outage is waited out as long as the lease lasts.
void BotLease::renewed(const Result<bool> &done)
{
    const bool refused = done && !*done;
    if (!refused && m_clock.nowMs() < m_untilMs - kMarginMs - kRenewal.count()) {
        renewLater();
        return;
    }
    m_untilMs = 0;
    m_renew.stop();
    Q_EMIT lost(done ? Error(codes::kAlreadyRunning,
                             ConfigurationFault{QStringLiteral("database_url")},
                             tr("The bot went offline because another DBSBM hosts it now. Stop "
                                "that one, then start this one again."))
                     : done.error());
}

} // namespace dbsbm
