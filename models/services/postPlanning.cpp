// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/postPlanning.h"

#include "models/services/counting.h"
#include "models/services/postContents.h"
#include "models/services/transactionRules.h"
#include "models/store/GuildRepository.h"
#include "models/store/OutboxRepository.h"
#include "models/store/PostRepository.h"

#include <algorithm>
#include <array>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kBoardSpacingMs = 60'000;
constexpr qint64 kCounterSpacingMs = 305'000; // two in ten minutes, and some for the way

/// A periodic post and what switches it on; without a switch, the channel alone does.
struct Routine
{
    PostKind kind;
    StatsPeriod period;
    const char16_t *channel;
    const char16_t *onOff;
};
constexpr std::array kRoutines{
    Routine{PostKind::Recap, StatsPeriod::Day, u"announcements_channel", u"recap_daily"},
    Routine{PostKind::Recap, StatsPeriod::Week, u"announcements_channel", u"recap_weekly"},
    Routine{PostKind::Recap, StatsPeriod::Month, u"announcements_channel", u"recap_monthly"},
    Routine{PostKind::Leaderboard, StatsPeriod::Week, u"announcements_channel",
            u"leaderboard_weekly"},
    Routine{PostKind::Leaderboard, StatsPeriod::Month, u"announcements_channel",
            u"leaderboard_monthly"},
    Routine{PostKind::Root, StatsPeriod::Day, u"admin_channel", nullptr},
};

/// A post that always shows the present.
struct Display
{
    PostKind kind;
    const char16_t *channel;
};
constexpr std::array kDisplays{
    Display{PostKind::LiveBoard, u"live_board_channel"},
    Display{PostKind::UnitsCounter, u"units_counter_channel"},
    Display{PostKind::RecordCounter, u"record_counter_channel"},
};

class Planner
{
public:
    Planner(Transaction &transaction, GuildSettings settings, qint64 nowMs, GivenUp givenUp)
        : m_transaction(transaction),
          m_posts(transaction),
          m_nowMs(nowMs),
          m_givenUp(givenUp),
          m_zone(timeZoneOf(settings))
    {
        m_plan.settings = std::move(settings);
    }

    Result<GuildPlan> plan()
    {
        for (const Routine &routine : kRoutines) {
            if (const Result<> done = add(routine); !done)
                return fail(done.error());
        }
        if (const Result<> done = checkCounted(); !done)
            return fail(done.error());
        for (const Display &display : kDisplays) {
            if (const Result<> done = add(display); !done)
                return fail(done.error());
        }
        if (const Result<> done = addRemovals(); !done)
            return fail(done.error());
        return m_plan;
    }

private:
    ChannelId channel(const char16_t *name) const
    {
        return m_plan.settings.channel(QString::fromUtf16(name));
    }
    GuildId guild() const { return m_plan.settings.guild; }

    void planAgainAt(qint64 atMs)
    {
        m_plan.nextAtMs = m_plan.nextAtMs == 0 ? atMs : std::min(m_plan.nextAtMs, atMs);
    }

    Result<> add(const Routine &routine)
    {
        const ChannelId target = channel(routine.channel);
        const GuildSettings &settings = m_plan.settings;
        if (!target.isValid()
            || (routine.onOff && !settings.value(QString::fromUtf16(routine.onOff)).toBool()))
            return {};
        const int hour = static_cast<int>(settings.integer(u"recap_hour"_s));
        planAgainAt(nextDueMs(routine.period, m_nowMs, hour, m_zone));
        const DuePeriod due = latestDue(routine.period, m_nowMs, hour, m_zone);
        // A root is of the moment, named by its day.
        const QDate first = routine.kind == PostKind::Root ? due.span.end : due.span.first;
        const PostSubject subject{routine.kind, routine.period, first};
        const auto known = m_posts.find(guild(), subject.toText());
        if (!known)
            return fail(known.error());
        if (*known)
            return {};
        const Result<bool> wanted = wantedBefore(due.dueMs, routine);
        if (!wanted)
            return fail(wanted.error());
        if (*wanted)
            m_plan.posts.append({subject, target});
        return {};
    }

    /// Whoever switches recaps on today does not ask for last month's.
    Result<bool> wantedBefore(qint64 dueMs, const Routine &routine)
    {
        if (!routine.onOff)
            return true;
        for (const char16_t *name : {routine.onOff, routine.channel}) {
            const auto changedMs = m_posts.settingChangedMs(guild(), QString::fromUtf16(name));
            if (!changedMs)
                return fail(changedMs.error());
            if (*changedMs > dueMs)
                return false;
        }
        return true;
    }

    Result<> checkCounted()
    {
        const Result<bool> counted = isCounted(m_transaction, m_plan.settings);
        if (!counted)
            return fail(counted.error());
        m_plan.countAnew = !*counted;
        return {};
    }

    Result<> add(const Display &display)
    {
        const PostSubject subject{display.kind, {}, {}, channel(display.channel)};
        if (!subject.channel.isValid())
            return {};
        planAgainAt(spanOf(StatsPeriod::Day, m_nowMs, m_zone).untilMs);
        QStringList hold{u"queued"_s, u"retrying"_s};
        if (m_givenUp == GivenUp::Leave)
            hold << u"failed"_s;
        const Result<bool> held =
            OutboxRepository(m_transaction).hasPost(guild(), subject.toText(), hold);
        if (!held)
            return fail(held.error());
        if (*held)
            return {};
        const Result<bool> current = isCurrent(subject);
        if (!current)
            return fail(current.error());
        if (!*current)
            m_plan.posts.append({subject, subject.channel});
        return {};
    }

    Result<bool> isCurrent(const PostSubject &subject)
    {
        const auto post = m_posts.find(guild(), subject.toText());
        if (!post)
            return fail(post.error());
        if (!*post || m_plan.countAnew)
            return false;
        const auto content = readPost(m_transaction, m_plan.settings, {subject, m_nowMs});
        if (!content)
            return fail(content.error());
        return content->digest == (*post)->digest;
    }

    /// A board that moved to another channel leaves no old one behind.
    Result<> addRemovals()
    {
        const auto boards = m_posts.list(guild(), u"live_board:"_s);
        if (!boards)
            return fail(boards.error());
        for (const StoredPost &board : *boards) {
            const auto subject = PostSubject::fromText(board.subject);
            if (subject && board.message.isValid()
                && subject->channel != channel(u"live_board_channel"))
                m_plan.posts.append({*subject, subject->channel});
        }
        return {};
    }

    Transaction &m_transaction;
    PostRepository m_posts;
    qint64 m_nowMs;
    GivenUp m_givenUp;
    QTimeZone m_zone;
    GuildPlan m_plan;
};

/// A row of the journal that repeats where the chain stands, and what it says. Nothing where
/// nothing was booked since the last one.
Result<QString> takeRoot(Transaction &transaction, StoredPost &post, qint64 nowMs)
{
    Journal journal(transaction);
    const Result<JournalHead> head = journal.writableHead(post.guild);
    if (!head)
        return fail(head.error());
    const Result<QString> kind = journal.lastKind(post.guild);
    if (!kind)
        return fail(kind.error());
    if (head->sequence == 0 || *kind == u"root")
        return QString();
    JournalEntry entry;
    entry.guild = post.guild;
    entry.atMs = nowMs;
    entry.effectiveAtMs = nowMs;
    entry.actor = u"system"_s;
    entry.kind = u"root"_s;
    entry.content = Journal::rootContent(*head);
    post.digest = head->hash;
    const Result<qint64> row = journal.append(entry);
    return row ? Result<QString>(QString::fromUtf8(entry.content)) : fail(row.error());
}

Result<bool> carryOut(Transaction &transaction, GuildId guild, const PlannedPost &planned,
                      qint64 nowMs)
{
    const PostSubject &subject = planned.subject;
    StoredPost post{guild, subject.toText(), planned.channel};
    PostRepository posts(transaction);
    OutboxPost row{guild, subject.outboxKind(), post.subject};
    const Result<bool> added = posts.add(post);
    if (!added)
        return fail(added.error());
    const bool periodic = spacingMs(subject.kind) == 0;
    if (periodic && !*added)
        return false; // another process was faster
    if (subject.kind == PostKind::Root) {
        const Result<QString> content = takeRoot(transaction, post, nowMs);
        if (!content || content->isEmpty())
            return content ? Result<bool>(false) : fail(content.error());
        row.content = *content;
        if (const Result<> noted = posts.update(post); !noted)
            return fail(noted.error());
    }
    const auto stored = posts.find(guild, post.subject);
    if (!stored)
        return fail(stored.error());
    const qint64 sentAtMs = *stored ? (*stored)->sentAtMs : 0;
    row.dueMs = sentAtMs == 0 ? nowMs : std::max(nowMs, sentAtMs + spacingMs(subject.kind));
    return OutboxRepository(transaction).enqueuePost(row, nowMs);
}

} // namespace

qint64 spacingMs(PostKind kind)
{
    switch (kind) {
    case PostKind::LiveBoard: return kBoardSpacingMs;
    case PostKind::UnitsCounter:
    case PostKind::RecordCounter: return kCounterSpacingMs;
    default: return 0;
    }
}

Result<GuildPlan> planGuild(Transaction &transaction, GuildId guild, qint64 nowMs, GivenUp givenUp)
{
    Result<GuildSettings> settings = readGuildSettings(transaction, guild);
    if (!settings)
        return fail(settings.error());
    return Planner(transaction, std::move(*settings), nowMs, givenUp).plan();
}

Result<int> carryOut(Transaction &transaction, const GuildPlan &plan, qint64 nowMs)
{
    const GuildId guild = plan.settings.guild;
    const Result<bool> readOnly = GuildRepository(transaction).isReadOnly(guild);
    if (!readOnly)
        return fail(readOnly.error());
    if (*readOnly)
        return 0;
    if (plan.countAnew) {
        const Result<GuildSettings> settings = readGuildSettings(transaction, guild);
        if (!settings)
            return fail(settings.error());
        if (const Result<> counted = recount(transaction, *settings); !counted)
            return fail(counted.error());
    }
    int waiting = 0;
    for (const PlannedPost &planned : plan.posts) {
        const Result<bool> queued = carryOut(transaction, guild, planned, nowMs);
        if (!queued)
            return fail(queued.error());
        waiting += *queued ? 1 : 0;
    }
    return waiting;
}

Result<> restatePosts(Transaction &transaction, const GuildSettings &settings, qint64 effectiveMs,
                      qint64 nowMs)
{
    const QTimeZone zone = timeZoneOf(settings);
    // What still runs was told nowhere, and a month does not end before its days do.
    if (spanOf(StatsPeriod::Day, effectiveMs, zone).untilMs > nowMs)
        return {};
    PostRepository posts(transaction);
    OutboxRepository outbox(transaction);
    for (const Routine &routine : kRoutines) {
        if (routine.kind == PostKind::Root)
            continue; // a chain only grows: where it stood stays true
        const PostSubject subject{routine.kind, routine.period,
                                  spanOf(routine.period, effectiveMs, zone).first};
        const auto found = posts.find(settings.guild, subject.toText());
        if (!found)
            return fail(found.error());
        if (!*found)
            continue;
        const Result<bool> leaving =
            outbox.hasPost(settings.guild, subject.toText(), {u"sending"_s});
        if (!leaving)
            return fail(leaving.error());
        if (!(*found)->message.isValid() && !*leaving)
            continue; // what was not sent yet is drawn when it is
        StoredPost post = **found;
        post.restatedAtMs = nowMs;
        if (const Result<> marked = posts.update(post); !marked)
            return marked;
        const Result<bool> queued = outbox.enqueuePost(
            {settings.guild, subject.outboxKind(), post.subject, {}, nowMs}, nowMs);
        if (!queued)
            return fail(queued.error());
    }
    return {};
}

} // namespace dbsbm
