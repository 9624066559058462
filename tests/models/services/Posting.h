// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/PostService.h"
#include "tests/support/TestDatabase.h"

namespace dbsbm::test {

inline constexpr ChannelId kNews{100000000000005001};
inline constexpr ChannelId kBoard{100000000000005002};
inline constexpr ChannelId kUnits{100000000000005003};
inline constexpr ChannelId kAdmin{100000000000005004};
inline constexpr ChannelId kOther{100000000000005005};
inline constexpr GuildId kGuild = RecordFixture::kGuild;

/// What a request did, as a test reads it.
struct Sent
{
    QString subject;
    qint64 atMs = 0;
    MessageId before; ///< the message that was edited; invalid = a new one
    PostDraft draft;
};
QStringList subjectsOf(const QList<Sent> &sent);

/// A record with posts, and a Discord that takes everything at once. Its time is Berlin's.
class Posting
{
public:
    Posting();

    FakeClock &clock() { return record.file.clock(); }
    qint64 nowMs() { return clock().nowMs(); }
    void set(const QMap<QString, QString> &values);
    /// Forward to that time in the guild's zone.
    void goTo(QDate day, QTime time);
    Bet settle(BetResult result);
    qint64 plan(GivenUp givenUp = GivenUp::Leave);
    QList<PostRow> due();
    QStringList dueSubjects();
    /// Sends what is due as a worker would.
    QList<Sent> send();
    qint64 count(const QString &sql) { return record.file.number(sql); }
    /// Another process begins.
    void restart();

    RecordFixture record;
    std::unique_ptr<PostService> posts;

private:
    quint64 m_message = 90000;
};

} // namespace dbsbm::test
