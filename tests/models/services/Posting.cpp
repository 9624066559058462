// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/services/Posting.h"

#include <QTest>
#include <QTimeZone>

namespace dbsbm::test {

using namespace Qt::StringLiterals;

QStringList subjectsOf(const QList<Sent> &sent)
{
    QStringList subjects;
    for (const Sent &one : sent)
        subjects << one.subject;
    return subjects;
}

Posting::Posting()
{
    restart();
    set({{u"time_zone"_s, u"Europe/Berlin"_s}, {u"recap_hour"_s, u"9"_s}});
    goTo({2026, 11, 24}, {12, 0});
}

void Posting::restart()
{
    posts = std::make_unique<PostService>(record.file.database(), clock());
}

void Posting::set(const QMap<QString, QString> &values)
{
    QVERIFY(await(record.settings.set(kGuild, values, Actor::panelOperator())));
}

void Posting::goTo(QDate day, QTime time)
{
    const qint64 wanted = QDateTime(day, time, QTimeZone("Europe/Berlin")).toMSecsSinceEpoch();
    QVERIFY(wanted >= nowMs());
    clock().advance(std::chrono::milliseconds(wanted - nowMs()));
}

Bet Posting::settle(BetResult result)
{
    const Bet bet = record.placeOpen();
    const auto graded = await(record.betting.grade(record.gradeOf(bet, result, record.admin())));
    return graded ? graded->bet : Bet();
}

qint64 Posting::plan(GivenUp givenUp)
{
    const auto next = await(posts->plan(givenUp));
    if (!next)
        qWarning("%s", qUtf8Printable(next.error().detail()));
    return next ? *next : -1;
}

QList<PostRow> Posting::due()
{
    return *await(posts->due(100));
}

QStringList Posting::dueSubjects()
{
    QStringList subjects;
    for (const PostRow &row : due())
        subjects << row.subject.toText();
    return subjects;
}

QList<Sent> Posting::send()
{
    QList<Sent> sent;
    for (const PostRow &row : due()) {
        const auto draft = await(posts->draft(row));
        const bool same = draft->content.digest == row.digest && row.message.isValid();
        const bool nothing = draft->content.nothing && !row.message.isValid();
        MessageId message = row.message;
        if (!draft->dropped && !nothing && !same) {
            if (!await(posts->beginAttempt(row.id, row.attempts)))
                continue;
            sent << Sent{row.subject.toText(), nowMs(), row.message, *draft};
            if (!message.isValid() && row.subject.outboxKind() != u"counter")
                message = MessageId{++m_message};
        }
        if (draft->dropped || nothing)
            message = {};
        if (!await(posts->delivered(row.id, {row.channel, message, draft->content.digest})))
            qFatal("a post was not noted");
    }
    return sent;
}

} // namespace dbsbm::test
