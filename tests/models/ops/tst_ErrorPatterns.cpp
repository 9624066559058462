// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/ErrorPatterns.h"

#include "tests/support/FakeClock.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace dbsbm;
using namespace std::chrono_literals;
using What = ErrorPattern::What;

class tst_ErrorPatterns : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_patterns.reset(); // its timer is the old clock's
        m_clock = std::make_unique<test::FakeClock>();
        m_patterns = std::make_unique<ErrorPatterns>(*m_clock);
        m_patterns->setKnownCodes({QStringLiteral("API-004"), QStringLiteral("DB-002")});
        m_began.clear();
        m_ended.clear();
        connect(m_patterns.get(), &ErrorPatterns::patternBegan, this,
                [this](const ErrorPattern &pattern) { m_began.append(pattern); });
        connect(m_patterns.get(), &ErrorPatterns::patternEnded, this,
                [this](const ErrorPattern &pattern) { m_ended.append(pattern); });
    }

    void tenOfAKindInTenMinutesAreSaidOnce()
    {
        for (int i = 0; i < 9; ++i) {
            error();
            m_clock->advance(66s);
        }
        QVERIFY(m_began.isEmpty());
        error(); // nine intervals of 66 s: 9 min 54 s
        QCOMPARE(m_began.size(), 1);
        QCOMPARE(m_began.at(0).what, What::Threshold);
        QCOMPARE(m_began.at(0).subject, QStringLiteral("Api"));
        QVERIFY(m_began.at(0).sentence.contains(u"API-004"));
        for (int i = 0; i < 50; ++i)
            error();
        QCOMPARE(count(What::Threshold), 1);
        QCOMPARE(m_patterns->active().size(), 1);
    }

    void nineAreNotEnoughNorTenInMore()
    {
        for (int i = 0; i < 30; ++i) {
            error();
            m_clock->advance(67s); // ten in 10 min 3 s
        }
        QCOMPARE(count(What::Threshold), 0);
    }

    void otherKindsCountApart()
    {
        for (int i = 0; i < 9; ++i) {
            error(QStringLiteral("API-004"), QStringLiteral("Api"));
            error(QStringLiteral("DB-002"), QStringLiteral("Database"));
        }
        QCOMPARE(count(What::Threshold), 0);
        error(QStringLiteral("DB-002"), QStringLiteral("Database"));
        QCOMPARE(count(What::Threshold), 1);
        QCOMPARE(m_began.at(0).subject, QStringLiteral("Database"));
    }

    void isArmedAgainAfterQuiet()
    {
        for (int i = 0; i < 10; ++i)
            error();
        QCOMPARE(count(What::Threshold), 1);
        m_clock->advance(9min);
        error(); // not quiet
        m_clock->advance(9min + 59s);
        QVERIFY(m_ended.isEmpty());
        m_clock->advance(61s); // by itself, within the minute
        QCOMPARE(m_ended.size(), 1);
        QVERIFY(m_patterns->active().isEmpty());
        for (int i = 0; i < 10; ++i)
            error();
        QCOMPARE(count(What::Threshold), 2);
    }

    void aSpikeIsMeasuredAgainstItsOwnHour()
    {
        for (int minute = 0; minute < 60; ++minute) { // one a minute is usual
            error();
            m_clock->advance(1min);
        }
        QCOMPARE(count(What::Spike), 0);
        for (int i = 0; i < 10; ++i)
            error();
        QCOMPARE(count(What::Spike), 0); // with those of the last minutes 14: below three times
        for (int i = 0; i < 5; ++i)
            error();
        QCOMPARE(count(What::Spike), 1);
        const ErrorPattern spike = m_began.back();
        QCOMPARE(spike.subject, QStringLiteral("API-004"));
        QVERIFY(spike.usual > 4.5 && spike.usual < 5.5);
        QVERIFY(double(spike.count) >= 3 * spike.usual);
        for (int i = 0; i < 100; ++i)
            error();
        QCOMPARE(count(What::Spike), 1);
        m_clock->advance(7min);
        QVERIFY(std::any_of(m_ended.begin(), m_ended.end(),
                            [](const ErrorPattern &ended) { return ended.what == What::Spike; }));
    }

    void whatIsUsualMustBeKnown()
    {
        for (int minute = 0; minute < 20; ++minute) {
            error();
            m_clock->advance(1min);
        }
        for (int i = 0; i < 100; ++i)
            error();
        QCOMPARE(count(What::Spike), 0);
    }

    void aCodeOfThisVersionIsNewOnce()
    {
        error(QStringLiteral("IMG-001"), QStringLiteral("ImageGeneration"));
        QCOMPARE(count(What::NewCode), 1);
        QCOMPARE(m_began.at(0).subject, QStringLiteral("IMG-001"));
        QVERIFY(m_patterns->knownCodes().contains(QStringLiteral("IMG-001")));
        m_clock->advance(3h);
        QVERIFY(m_patterns->active().isEmpty());
        error(QStringLiteral("IMG-001"), QStringLiteral("ImageGeneration"));
        QCOMPARE(count(What::NewCode), 1);
        error(); // known before
        QCOMPARE(count(What::NewCode), 1);
    }

    void oneServerStandsOut()
    {
        for (quint64 guild = 1; guild <= 10; ++guild) {
            for (int i = 0; i < 10; ++i)
                m_patterns->noteWork({QStringLiteral("bet line"), GuildId{guild}});
        }
        for (int i = 0; i < 20; ++i)
            error(QStringLiteral("API-004"), QStringLiteral("Api"),
                  {QStringLiteral("bet line"), GuildId{3}});
        QCOMPARE(count(What::GuildStandsOut), 1);
        const ErrorPattern found = m_began.back();
        QCOMPARE(found.subject, QStringLiteral("3"));
        QVERIFY(found.sentence.contains(u"100 %") && found.sentence.contains(u"10 %"));
        // One command is all there is, so it cannot stand out.
        QCOMPARE(count(What::CommandStandsOut), 0);
        for (int i = 0; i < 21; ++i) // others fail as well: no longer half of all
            error(QStringLiteral("API-004"), QStringLiteral("Api"),
                  {QStringLiteral("bet line"), GuildId{quint64(4 + i % 7)}});
        m_clock->advance(1min);
        QVERIFY(std::any_of(m_ended.begin(), m_ended.end(), [](const ErrorPattern &ended) {
            return ended.what == What::GuildStandsOut;
        }));
    }

    void aServerThatIsMostOfTheTrafficDoesNot()
    {
        for (int i = 0; i < 90; ++i)
            m_patterns->noteWork({QStringLiteral("bet line"), GuildId{3}});
        for (int i = 0; i < 10; ++i)
            m_patterns->noteWork({QStringLiteral("bet line"), GuildId{4}});
        for (int i = 0; i < 40; ++i)
            error(QStringLiteral("API-004"), QStringLiteral("Api"),
                  {QStringLiteral("bet line"), GuildId{3}});
        QCOMPARE(count(What::GuildStandsOut), 0);
    }

    void oneCommandStandsOut()
    {
        for (int i = 0; i < 95; ++i)
            m_patterns->noteWork({QStringLiteral("bet list"), GuildId{3}});
        for (int i = 0; i < 5; ++i)
            m_patterns->noteWork({QStringLiteral("stats"), GuildId{3}});
        for (int i = 0; i < 20; ++i)
            error(QStringLiteral("IMG-001"), QStringLiteral("ImageGeneration"),
                  {QStringLiteral("stats"), GuildId{3}});
        QCOMPARE(count(What::CommandStandsOut), 1);
        QCOMPARE(m_began.back().subject, QStringLiteral("stats"));
        // What is no command, as the outbox, has no traffic to be measured against.
        for (int i = 0; i < 200; ++i)
            error(QStringLiteral("API-004"), QStringLiteral("Api"),
                  {QStringLiteral("outbox"), GuildId{3}});
        QCOMPARE(count(What::CommandStandsOut), 1);
    }

    /// 100 000 errors in a minute, of ever other servers, codes and commands.
    void aFloodIsBounded()
    {
        for (int i = 0; i < 100'000; ++i) {
            const ErrorContext context{QStringLiteral("command %1").arg(i),
                                       GuildId{quint64(i + 1)}};
            m_patterns->noteWork(context);
            error(QStringLiteral("X-%1").arg(i), QStringLiteral("Api"), context);
        }
        QVERIFY(m_patterns->subjects() <= ErrorPatterns::kMaxGuilds + ErrorPatterns::kMaxCommands);
        QVERIFY(m_patterns->active().size() <= 250);
        QCOMPARE(count(What::Threshold), 1);
        QCOMPARE(m_clock->pendingTimers(), size_t(1)); // nothing queues up
        // An hour later the books have room for those who come then.
        m_clock->advance(61min);
        m_patterns->noteWork({QStringLiteral("bet line"), GuildId{999'999}});
        QVERIFY(m_patterns->subjects() < 10);
    }

private:
    void error(const QString &code = QStringLiteral("API-004"),
               const QString &kind = QStringLiteral("Api"), const ErrorContext &context = {})
    {
        m_patterns->noteError({code, kind, Severity::Error, context, m_clock->nowMs()});
    }

    int count(What what) const
    {
        return static_cast<int>(
            std::count_if(m_began.begin(), m_began.end(),
                          [what](const ErrorPattern &pattern) { return pattern.what == what; }));
    }

    std::unique_ptr<test::FakeClock> m_clock;
    std::unique_ptr<ErrorPatterns> m_patterns;
    QList<ErrorPattern> m_began;
    QList<ErrorPattern> m_ended;
};

QTEST_GUILESS_MAIN(tst_ErrorPatterns)
#include "tst_ErrorPatterns.moc"
