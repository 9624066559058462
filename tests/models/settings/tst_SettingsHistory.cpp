// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/SettingsHistory.h"

#include "models/core/ErrorCodes.h"
#include "tests/support/FakeClock.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace dbsbm;
using namespace Qt::StringLiterals;

class tst_SettingsHistory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void changesAreKeptWithWhoAndWhen()
    {
        SettingsHistory history(m_folder->path(), m_clock);
        QVERIFY(history.entries() && history.entries()->isEmpty());
        QVERIFY(history.append({{u"cache_ttl"_s, {}, u"5"_s}, {u"theme"_s, u"dark"_s, {}}},
                               {u"ann"_s, u"panel"_s, 0}));
        m_clock.advance(std::chrono::seconds(3));
        SettingsHistory other(m_folder->path(), m_clock); // another process
        QVERIFY(other.append({{u"cache_ttl"_s, u"5"_s, u"6"_s}}, {u"bob"_s, u"terminal"_s, 1}));
        const auto all = history.entries();
        QVERIFY(all);
        QCOMPARE(all->size(), 3);
        const SettingsHistoryEntry latest = all->constFirst();
        QCOMPARE(latest.number, 3);
        QCOMPARE(latest.delta.before, std::optional<QString>(u"5"_s));
        QCOMPARE(latest.delta.after, std::optional<QString>(u"6"_s));
        QCOMPARE(latest.origin.who, u"bob"_s);
        QCOMPARE(latest.origin.source, u"terminal"_s);
        QCOMPARE(latest.origin.reverts, 1);
        QCOMPARE(latest.atMs, all->constLast().atMs + 3000);
        QCOMPARE(history.entries(u"theme"_s)->size(), 1);
        QVERIFY(!history.entries(u"theme"_s)->constFirst().delta.after);
        QVERIFY(history.find(2)->delta.name == u"theme");
        QVERIFY(history.find(9).error().is(codes::kSettingUnknown));
    }

    void theFileIsBoundedAndPrivate()
    {
        SettingsHistory history(m_folder->path(), m_clock);
        QList<SettingDelta> many;
        for (int i = 0; i < SettingsHistory::kKept + 40; ++i)
            many.append({u"cache_ttl"_s, {}, QString::number(i)});
        QVERIFY(history.append(many, {u"ann"_s, u"terminal"_s, 0}));
        const auto entries = history.entries();
        QCOMPARE(entries->size(), SettingsHistory::kKept);
        QCOMPARE(entries->constFirst().number, SettingsHistory::kKept + 40); // counts on
        QCOMPARE(QFile::permissions(history.path()) & 0x077, QFile::Permissions());
    }

    void aSpoiltLineIsPassedOver()
    {
        SettingsHistory history(m_folder->path(), m_clock);
        QVERIFY(history.append({{u"theme"_s, {}, u"dark"_s}}, {}));
        QFile file(history.path());
        QVERIFY(file.open(QIODevice::Append));
        file.write("{\"number\": 7, \"ke\n");
        file.close();
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"says nothing"_s));
        QCOMPARE(history.entries()->size(), 1);
    }

    void aFolderThatCannotBeWritten()
    {
        QFile file(m_folder->filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        SettingsHistory history(file.fileName() + u"/below", m_clock);
        const Result<> added = history.append({{u"theme"_s, {}, u"dark"_s}}, {});
        QVERIFY(!added && added.error().is(codes::kFileUnwritable));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    test::FakeClock m_clock;
};

QTEST_GUILESS_MAIN(tst_SettingsHistory)
#include "tst_SettingsHistory.moc"
