// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/Mailbox.h"

#include "models/core/ErrorCodes.h"
#include "models/core/SystemClock.h"
#include "tests/support/FakeClock.h"
#include "tests/support/await.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class tst_Mailbox : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_box = m_folder->filePath(u"requests"_s);
    }

    void aRequestIsAnsweredAndNothingStays()
    {
        Mailbox box(m_box, m_clock);
        box.answer(u"limits"_s, [](const QJsonObject &request) {
            return QJsonObject{{u"twice"_s, request.value(u"n").toInt() * 2}};
        });
        box.open();
        const auto answer = await(Mailbox::ask(m_box, m_clock, u"limits"_s, {{u"n"_s, 21}}, 20s));
        QVERIFY(answer);
        QCOMPARE(answer->value(u"twice").toInt(), 42);
        QVERIFY(QDir(m_box).entryList(QDir::Files).isEmpty());
        const auto rights = QFile::permissions(m_box);
        QVERIFY(!(rights & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeOther)));
    }

    void aRequestMadeBeforeIsAnsweredOnOpening()
    {
        Mailbox box(m_box, m_clock);
        box.answer(u"limits"_s, [](const QJsonObject &) { return QJsonObject{{u"ok"_s, true}}; });
        auto asked = Mailbox::ask(m_box, m_clock, u"limits"_s, {{u"n"_s, 1}}, 20s);
        box.open();
        QVERIFY(await(std::move(asked))->value(u"ok").toBool());
    }

    void silenceIsSaidAndTheRequestIsTakenBack()
    {
        FakeClock clock;
        auto asked = Mailbox::ask(m_box, clock, u"limits"_s, {{u"n"_s, 1}}, 5s);
        QCOMPARE(QDir(m_box).entryList(QDir::Files).size(), 1);
        clock.advance(5s);
        const auto answer = await(std::move(asked));
        QVERIFY(!answer && answer.error().is(codes::kApiTimeout));
        QVERIFY(QDir(m_box).entryList(QDir::Files).isEmpty());
    }

    /// Where the file system does not tell of changes.
    void itAlsoLooksByItself()
    {
        FakeClock clock;
        int asked = 0;
        Mailbox box(m_box, clock);
        box.answer(u"limits"_s, [&asked](const QJsonObject &) {
            ++asked;
            return QJsonObject{{u"ok"_s, true}};
        });
        box.open();
        QFile file(m_box + u"/limits-1.request");
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{}") == 2);
        file.close();
        clock.advance(1s);
        QCOMPARE(asked, 1);
        box.close();
        QFile again(m_box + u"/limits-2.request");
        QVERIFY(again.open(QIODevice::WriteOnly) && again.write("{}") == 2);
        again.close();
        clock.advance(10s);
        QCOMPARE(asked, 1);
    }

    /// Of one that was killed while it waited: nobody wants it done hours later.
    void anOldRequestIsRemovedUnheard()
    {
        FakeClock clock;
        QStringList heard;
        Mailbox box(m_box, clock);
        box.answer(u"limits"_s, [&heard](const QJsonObject &request) {
            heard << request.value(u"of"_s).toString();
            return QJsonObject();
        });
        QVERIFY(QDir().mkpath(m_box));
        leave(u"limits-1.request"_s, "{\"of\":\"now\"}", clock.nowMs() - 1000);
        leave(u"limits-2.request"_s, "{\"of\":\"before\"}", clock.nowMs() - 60'000);
        leave(u"limits-3.request"_s, "{\"of\":\"yesterday\"}", clock.nowMs() - 86'400'000);
        box.open();
        QCOMPARE(heard, QStringList({u"before"_s, u"now"_s})); // in their order
        QVERIFY(QDir(m_box).entryList({u"*.request"_s}, QDir::Files).isEmpty());
    }

    void whatIsNoRequestIsRemoved_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("not JSON") << u"limits-1.request"_s << QByteArray("{");
        QTest::newRow("a list") << u"limits-1.request"_s << QByteArray("[]");
        QTest::newRow("too long") << u"limits-1.request"_s
                                  << "{\"a\":\"" + QByteArray(70'000, 'x') + "\"}";
        QTest::newRow("unknown") << u"weather-1.request"_s << QByteArray("{}");
    }

    void whatIsNoRequestIsRemoved()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        FakeClock clock;
        int asked = 0;
        Mailbox box(m_box, clock);
        box.answer(u"limits"_s, [&asked](const QJsonObject &) {
            ++asked;
            return QJsonObject();
        });
        QVERIFY(QDir().mkpath(m_box));
        QFile file(m_box + u'/' + name);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        box.open();
        QCOMPARE(asked, 0);
        QVERIFY(QDir(m_box).entryList(QDir::Files).isEmpty());
    }

private:
    void leave(const QString &name, const QByteArray &bytes, qint64 atMs)
    {
        QFile file(m_box + u'/' + name);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        QVERIFY(file.flush()); // closing would set the time anew
        QVERIFY(file.setFileTime(QDateTime::fromMSecsSinceEpoch(atMs),
                                 QFileDevice::FileModificationTime));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_box;
    SystemClock m_clock;
};

QTEST_GUILESS_MAIN(tst_Mailbox)
#include "tst_Mailbox.moc"
