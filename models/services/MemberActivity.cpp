// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/MemberActivity.h"

#include "models/core/Logging.h"

#include <QMessageAuthenticationCode>
#include <QtEndian>

namespace dbsbm {

using namespace std::chrono_literals;

namespace {

constexpr qint64 kKeptMs = 7 * qint64(86'400'000);
constexpr auto kInterval = 60s;

qint64 hashOf(const QByteArray &key, GuildId guild, UserId member)
{
    QByteArray text(16, Qt::Uninitialized);
    qToLittleEndian(guild.value, text.data());
    qToLittleEndian(member.value, text.data() + 8);
    const QByteArray code = QMessageAuthenticationCode::hash(text, key, QCryptographicHash::Sha256);
    return qFromLittleEndian<qint64>(code.constData());
}

using Waiting = QHash<std::pair<GuildId, UserId>, qint64>;

Result<> noteAll(Transaction &transaction, const Waiting &waiting, qint64 nowMs)
{
    ActivityRepository repository(transaction);
    const Result<QByteArray> key = repository.key();
    if (!key)
        return fail(key.error());
    for (auto it = waiting.cbegin(); it != waiting.cend(); ++it) {
        const auto &[guild, member] = it.key();
        if (const Result<> noted =
                repository.note({guild, hashOf(*key, guild, member), it.value()});
            !noted)
            return noted;
    }
    return repository.forgetBefore(nowMs - kKeptMs);
}

} // namespace

MemberActivity::MemberActivity(Database &metrics, Clock &clock, QObject *parent)
    : QObject(parent), m_database(metrics), m_clock(clock), m_timer(clock)
{}

MemberActivity::~MemberActivity()
{
    flush().then(this, [](const Result<> &) {}); // the database ends what it was given
}

void MemberActivity::note(GuildId guild, UserId member)
{
    const auto key = std::make_pair(guild, member);
    if (m_waiting.size() >= kMaxWaiting && !m_waiting.contains(key))
        return;
    m_waiting.insert(key, m_clock.nowMs());
    if (!m_timer.isActive())
        m_timer.start(kInterval, [this] {
            flush().then(this, [](const Result<> &written) {
                if (!written)
                    qCWarning(lcOps, "active members were not noted: %s",
                              qUtf8Printable(written.error().detail()));
            });
        });
}

Task<Result<>> MemberActivity::flush()
{
    m_timer.stop();
    if (m_waiting.isEmpty())
        return Task<Result<>>::ready({});
    return m_database.write<void>(
        [waiting = std::exchange(m_waiting, {}), now = m_clock.nowMs()](Transaction &transaction) {
            return noteAll(transaction, waiting, now);
        });
}

Task<Result<QList<MemberCommands>>> MemberActivity::counts()
{
    return m_database.read<QList<MemberCommands>>(
        [now = m_clock.nowMs()](Transaction &transaction) {
            return ActivityRepository(transaction).counts(now);
        });
}

} // namespace dbsbm
