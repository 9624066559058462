// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/alertPosting.h"

#include "tests/models/services/Posting.h"

#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_alertPosting : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void goesToTheAlertChannelOnce()
    {
        Posting posting;
        QCOMPARE(announce(posting, 1, u"Disk"_s), 0); // no guild has a channel for it
        posting.set({{u"alert_channel"_s, kAdmin.toString()}});
        QSignalSpy filled(posting.posts.get(), &PostService::filled);
        QCOMPARE(announce(posting, 1, u"Disk"_s), 1);
        QCOMPARE(filled.count(), 1);
        const QList<PostRow> due = posting.due();
        QCOMPARE(due.size(), 1);
        QCOMPARE(due.constFirst().channel, kAdmin);
        QCOMPARE(due.constFirst().subject.notice, u"3fa9c1-12-1"_s);
        const QList<Sent> sent = posting.send();
        const auto &view = std::get<AlertView>(sent.constFirst().draft.content.view);
        QCOMPARE(view.title, u"Disk"_s);
        QCOMPARE(view.text, u"Do this."_s);
        QVERIFY(posting.due().isEmpty());
        QCOMPARE(announce(posting, 2, u"Disk, still"_s), 1); // a message of its own
        QVERIFY(!posting.send().constFirst().before.isValid());
    }

    /// While Discord is away, what waits is not more with every notice.
    void whatWaitsSaysTheNewest()
    {
        Posting posting;
        posting.set({{u"alert_channel"_s, kAdmin.toString()}});
        for (int i = 1; i <= 100; ++i)
            QCOMPARE(announce(posting, i, u"Notice %1"_s.arg(i)), 1);
        const QList<Sent> sent = posting.send();
        QCOMPARE(sent.size(), 1);
        QCOMPARE(std::get<AlertView>(sent.constFirst().draft.content.view).title, u"Notice 100"_s);
        QVERIFY(posting.due().isEmpty());
        AlertPost other{u"3fa9c1-1"_s, 1, u"Other"_s};
        QCOMPARE(*await(posting.posts->announce(other)), 1);
        QCOMPARE(announce(posting, 101, u"Again"_s), 1); // "3fa9c1-1-" is no beginning of it
        QCOMPARE(posting.due().size(), 2);
    }

    /// An alert that cannot leave must not make the outbox an alert.
    void itsAgeIsNotTheOutboxes()
    {
        Posting posting;
        posting.set({{u"alert_channel"_s, kAdmin.toString()}});
        announce(posting, 1, u"Disk"_s);
        posting.clock().advance(1h);
        QCOMPARE(*await(posting.record.outbox.oldestDueMs()), 0);
        const qint64 placedMs = posting.nowMs();
        posting.record.placePosting();
        posting.clock().advance(2min);
        QCOMPARE(*await(posting.record.outbox.oldestDueMs()), placedMs);
        posting.record.deliverAll();
        QCOMPARE(*await(posting.record.outbox.oldestDueMs()), 0);
    }

    void aSwitchedOffChannelGetsNothing()
    {
        Posting posting;
        posting.set({{u"alert_channel"_s, kAdmin.toString()}});
        announce(posting, 1, u"Disk"_s);
        posting.set({{u"alert_channel"_s, QString()}});
        QVERIFY(posting.send().isEmpty());
        QVERIFY(posting.due().isEmpty());
        QCOMPARE(announce(posting, 2, u"Disk"_s), 0);
    }

    void oldNoticesAreForgotten()
    {
        Posting posting;
        posting.set({{u"alert_channel"_s, kAdmin.toString()}});
        announce(posting, 1, u"Disk"_s);
        posting.send();
        const QString count = u"SELECT count(*) FROM post WHERE subject LIKE 'alert:%'"_s;
        posting.clock().advance(29 * 24h);
        announce(posting, 2, u"Disk"_s);
        QCOMPARE(posting.count(count), 2);
        posting.clock().advance(2 * 24h);
        announce(posting, 3, u"Disk"_s);
        QCOMPARE(posting.count(count), 1); // the second never left and says the newest
    }

    void brokenRecordsAreNamed()
    {
        Posting posting;
        QVERIFY(await(posting.record.verifier.broken())->isEmpty());
        QVERIFY(posting.record.file.execute(u"UPDATE guild SET read_only = 1"_s));
        QCOMPARE(*await(posting.record.verifier.broken()), QList<GuildId>{kGuild});
    }

private:
    static int announce(Posting &posting, int notice, const QString &title)
    {
        const auto waiting =
            await(posting.posts->announce({u"3fa9c1-12"_s, notice, title, u"Do this."_s, false}));
        return waiting ? *waiting : -1;
    }
};

QTEST_MAIN(tst_alertPosting)
#include "tst_alertPosting.moc"
