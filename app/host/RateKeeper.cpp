// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/RateKeeper.h"

#include "models/core/ErrorCodes.h"
#include "models/core/Logging.h"
#include "models/core/commitWhole.h"
#include "models/core/lockFiles.h"
#include "models/ops/ErrorTracker.h"
#include "models/ops/Profiler.h"
#include "models/ops/RateLimiter.h"
#include "models/ops/rateState.h"
#include "models/settings/AppSettings.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QSaveFile>

#include <limits>

namespace dbsbm {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kTick = 2s;
constexpr int kTicksPerSave = 30; ///< a kill loses at most a minute
constexpr int kTriesUnsaid = 5;
constexpr qint64 kMostStateBytes = 64 * 1024 * 1024;
constexpr qsizetype kMostUses = 200;

QByteArray hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

Result<> writeState(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(bytes) == bytes.size() && commitWhole(file))
        return {};
    return fail(codes::kFileUnwritable, ConfigurationFault{u"data_dir"_s},
                RateKeeper::tr("What members have used of their rate limits cannot be written to "
                               "%1. Check the free space and the rights of that folder.")
                    .arg(QDir::toNativeSeparators(path)),
                file.errorString());
}

QString lockPath(const QString &folder)
{
    return folder + u"/owner.lock";
}

QString idText(quint64 id)
{
    return id == 0 ? QString() : QString::number(id);
}

QJsonObject limitJson(const RateLimit &limit)
{
    return {{u"limit"_s, limit.limit}, {u"window_s"_s, qint64(limit.window.count())}};
}

QJsonObject countJson(const RateCount &count)
{
    return {{u"allowed"_s, qint64(count.allowed)},
            {u"refused"_s, qint64(count.refused)},
            {u"would_refuse"_s, qint64(count.shadowed)},
            {u"refused_share"_s, count.refusedShare()}};
}

QJsonObject statisticsJson(const RateStatistics &row)
{
    QJsonObject json = countJson(row);
    json.insert(u"action"_s, toName(row.action));
    json.insert(u"guild"_s, row.guild.toString());
    json.insert(u"active_members"_s, row.activeMembers);
    json.insert(u"highest_use"_s, row.highestUse);
    json.insert(u"next_free_ms"_s, qint64(row.nextFree.count()));
    return json;
}

QJsonObject useJson(const MemberUse &use)
{
    QJsonObject json = limitJson(use.limit);
    json.insert(u"action"_s, toName(use.action));
    json.insert(u"guild"_s, idText(use.guild.value));
    json.insert(u"user"_s, idText(use.user.value));
    json.insert(u"used"_s, use.used);
    json.insert(u"next_free_ms"_s, qint64(use.nextFree.count()));
    return json;
}

} // namespace

RateKeeper::RateKeeper(const Parts &parts, QObject *parent)
    : QObject(parent),
      m_limiter(parts.limiter),
      m_settings(parts.settings),
      m_errors(parts.errors),
      m_clock(parts.clock),
      m_statePath(parts.folder + u"/state.bin"),
      m_lock(lockPath(parts.folder)),
      m_decisions(parts.folder),
      m_timer(parts.clock)
{
    m_lock.setStaleLockTime(0); // only a dead holder makes it stale, never time
    m_pool.setMaxThreadCount(1);
    configure();
    connect(&m_settings, &AppSettings::changed, this, [this](const QString &name) {
        if (name.endsWith(u"_limits"))
            configure();
    });
}

RateKeeper::~RateKeeper()
{
    release();
}

void RateKeeper::configure()
{
    const RateOverrides member = rateLimitsFromText(m_settings.text(u"member_limits"_s));
    const RateOverrides guild = rateLimitsFromText(m_settings.text(u"guild_limits"_s));
    const RateOverrides global = rateLimitsFromText(m_settings.text(u"global_limits"_s));
    for (const RateAction action : allRateActions()) {
        const auto index = static_cast<size_t>(action);
        m_limiter.setLimit(action, member[index].value_or(defaultLimit(action)));
        m_limiter.setShared(RateScope::Guild, action, guild[index]);
        m_limiter.setShared(RateScope::Global, action, global[index]);
    }
    RateActions shadow = 0;
    const QStringList counting = m_settings.effective(u"shadow_limits"_s).value.toStringList();
    for (const QString &name : counting) {
        if (const auto action = rateActionFromName(name))
            shadow |= bitOf(*action);
    }
    m_limiter.setShadow(shadow);
}

bool RateKeeper::isHeld(const QString &folder)
{
    QLockFile lock(lockPath(folder));
    lock.setStaleLockTime(0);
    return !takeLock(lock) && lock.error() == QLockFile::LockFailedError;
}

Result<> RateKeeper::take()
{
    if (isTaken())
        return {};
    const QString folder = QFileInfo(m_statePath).path();
    QDir().mkpath(folder);
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (!takeLock(m_lock)) {
        return fail(codes::kAlreadyRunning, ConfigurationFault{u"data_dir"_s},
                    tr("The rate limits in %1 belong to another process, or that folder cannot be "
                       "written. Stop the other one, or check the rights.")
                        .arg(QDir::toNativeSeparators(folder)));
    }
    load();
    m_limiter.setJournal(&m_journal);
    m_ticks = 0;
    m_timer.start(kTick, [this] { tick(); });
    return {};
}

void RateKeeper::load()
{
    QFile file(m_statePath);
    if (!file.exists())
        return;
    Result<QList<KeptCharges>> read = fail(codes::kFileUnreadable, ConfigurationFault{}, QString());
    if (file.open(QIODevice::ReadOnly)) {
        const QByteArray bytes = file.read(kMostStateBytes);
        const QByteArray hash = hashOf(bytes);
        if (hash == m_knownHash || hash == m_writingHash)
            return; // this process wrote or read it, and knows more by now
        read = rateStateFromBytes(bytes, m_clock.nowMs());
        if (read)
            m_knownHash = hash;
    }
    if (read) {
        m_limiter.reset({}, {}); // another process had the bot meanwhile
        for (const KeptCharges &kept : std::as_const(*read))
            m_limiter.put(kept);
        return;
    }
    const QString aside = m_statePath + u".damaged";
    QFile::remove(aside);
    const bool moved = file.rename(aside);
    m_errors.record(Error(codes::kFileUnreadable, ConfigurationFault{},
                          tr("What members had used of their rate limits could not be read; the "
                             "limits began anew. The damaged file is %1; nothing has to be done.")
                              .arg(QDir::toNativeSeparators(moved ? aside : m_statePath)),
                          read.error().detail()),
                    {u"limits"_s, {}});
    qCWarning(lcOps, "The state of the rate limits was damaged and is set aside (%s)",
              qUtf8Printable(read.error().detail()));
}

void RateKeeper::hold()
{
    const Result<> taken = take();
    if (taken)
        return;
    if (++m_ticks == kTriesUnsaid) // a terminal command has it for a moment only
        m_errors.record(taken.error(), {u"limits"_s, {}});
    m_timer.start(kTick, [this] { hold(); });
}

void RateKeeper::release()
{
    m_timer.stop();
    if (!isTaken())
        return;
    m_pool.waitForDone();
    flush();
    if (m_changed)
        save(true);
    m_limiter.setJournal(nullptr);
    m_lock.unlock();
}

void RateKeeper::tick()
{
    const ProfileSpan span("keeping of rate limits");
    flush();
    if (++m_ticks % kTicksPerSave == 0) {
        m_limiter.sweep();
        if (m_changed)
            save(false);
    }
    m_timer.start(kTick, [this] { tick(); });
}

void RateKeeper::flush()
{
    std::vector<RateRecord> records = m_journal.take();
    if (records.empty() || !isTaken())
        return;
    m_changed = true;
    const qint64 nowMs = m_clock.nowMs();
    const qint64 offset =
        nowMs - std::chrono::duration_cast<std::chrono::milliseconds>(m_clock.elapsed()).count();
    for (RateRecord &record : records)
        record.atMs += offset;
    noteWritten(m_decisions.append(records, nowMs));
}

void RateKeeper::save(bool waits)
{
    m_changed = false;
    const QByteArray bytes = rateStateToBytes(m_limiter.kept(), m_clock.nowMs());
    const QByteArray hash = hashOf(bytes);
    m_writingHash = hash;
    if (waits) {
        m_pool.waitForDone(); // an older state must not come after this one
        noteSaved(writeState(m_statePath, bytes), hash);
        return;
    }
    m_pool.start([this, bytes, hash, path = m_statePath] {
        const Result<> written = writeState(path, bytes);
        QMetaObject::invokeMethod(
            this, [this, written, hash] { noteSaved(written, hash); }, Qt::QueuedConnection);
    });
}

void RateKeeper::noteSaved(const Result<> &written, const QByteArray &hash)
{
    if (written)
        m_knownHash = hash;
    noteWritten(written);
}

/// A full disk is said once, until it is mended.
void RateKeeper::noteWritten(const Result<> &written)
{
    if (!written && m_writes)
        m_errors.record(written.error(), {u"limits"_s, {}});
    m_changed = m_changed || !written;
    m_writes = written.has_value();
}

QJsonObject RateKeeper::report(GuildId guild, UserId user) const
{
    QJsonArray limits, counters, uses;
    for (const RateAction action : allRateActions()) {
        QJsonObject limit = limitJson(m_limiter.limit(action));
        limit.insert(u"action"_s, toName(action));
        limit.insert(u"only_counts"_s, (m_limiter.shadow() & bitOf(action)) != 0);
        if (const auto shared = m_limiter.shared(RateScope::Guild, action))
            limit.insert(u"guild"_s, limitJson(*shared));
        if (const auto shared = m_limiter.shared(RateScope::Global, action))
            limit.insert(u"global"_s, limitJson(*shared));
        limits.append(limit);
    }
    const QList<RateStatistics> statistics = m_limiter.statistics();
    for (const RateStatistics &row : statistics) {
        if (!guild.isValid() || row.guild == guild)
            counters.append(statisticsJson(row));
    }
    const QList<MemberUse> used = m_limiter.uses(std::numeric_limits<qsizetype>::max());
    for (const MemberUse &use : used) {
        if (uses.size() == kMostUses)
            break;
        if ((!guild.isValid() || use.guild == guild) && (!user.isValid() || use.user == user))
            uses.append(useJson(use));
    }
    return {{u"limits"_s, limits},
            {u"counters"_s, counters},
            {u"uses"_s, uses},
            {u"keys"_s, qint64(m_limiter.keyCount())},
            {u"decisions_bytes"_s, m_decisions.bytes()},
            {u"decisions_dropped"_s, qint64(m_journal.dropped())}};
}

QJsonObject RateKeeper::answer(const QJsonObject &request)
{
    if (request.value(u"verb").toString() == u"reset") {
        const Result<> done = reset(request);
        if (!done)
            return {{u"error"_s, done.error().userText()}};
    }
    flush();
    return report(GuildId::fromString(request.value(u"guild").toString()),
                  UserId::fromString(request.value(u"user").toString()));
}

Result<> RateKeeper::reset(const QJsonObject &request)
{
    const QString guildText = request.value(u"guild").toString();
    const QString userText = request.value(u"user").toString();
    const QString actionText = request.value(u"action").toString();
    const GuildId guild = GuildId::fromString(guildText);
    const UserId user = UserId::fromString(userText);
    const auto action = rateActionFromName(actionText);
    if ((!guildText.isEmpty() && !guild.isValid()) || (!userText.isEmpty() && !user.isValid())
        || (!actionText.isEmpty() && !action)) {
        return fail(codes::kOptionMissing, ValidationFault{u"action"_s},
                    tr("The server, member or action is not known. Name ids as numbers and the "
                       "action as 'dbsbmd limits' lists it."));
    }
    m_limiter.reset(guild, user, action);
    if (!user.isValid())
        m_limiter.resetStatistics(action, guild);
    flush();
    save(true);
    return {};
}

} // namespace dbsbm
