// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/ErrorCodes.h"
#include "models/store/GuildRepository.h"
#include "tests/support/TestDatabase.h"
#include "tests/support/await.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Task<Result<>> addGuild(Database &database, quint64 id)
{
    return database.write<void>([id](Transaction &transaction) {
        return GuildRepository(transaction).ensure(GuildId{id});
    });
}

/// Somebody with a database tool who holds the file.
class Holder
{
public:
    explicit Holder(const QString &path)
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name());
        database.setDatabaseName(path);
        m_holds = database.open() && QSqlQuery(database).exec(u"BEGIN IMMEDIATE"_s);
    }
    Holder(const Holder &) = delete;
    Holder &operator=(const Holder &) = delete;
    ~Holder()
    {
        QSqlDatabase::database(name(), false).close();
        QSqlDatabase::removeDatabase(name());
    }

    bool holds() const { return m_holds; }

private:
    static QString name() { return u"holder"_s; }

    bool m_holds = false;
};

} // namespace

/// What goes wrong with an SQLite file while the bot runs, and is well again by itself.
class tst_DatabaseRecovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLockedFileIsWaitedForThenSaidThenWellAgain()
    {
        QTemporaryDir folder;
        DatabaseOptions options;
        options.path = folder.filePath(u"record.sqlite"_s);
        options.busyTimeout = 50ms;
        TestDatabase file(options);
        QVERIFY(await(addGuild(file.database(), 1)));
        {
            const Holder holder(file.path());
            QVERIFY(holder.holds());
            const Result<> refused = await(addGuild(file.database(), 2));
            QVERIFY(!refused);
            QVERIFY(refused.error().is(codes::kDatabaseBusy));
            QVERIFY(refused.error().retryable());
            // Readers are in nobody's way.
            const auto known = await(file.database().read<QMap<GuildId, QString>>(
                [](Transaction &transaction) { return GuildRepository(transaction).known(); }));
            QVERIFY(known);
            QCOMPARE(known->keys(), QList<GuildId>{GuildId{1}});
        }
        QVERIFY(await(addGuild(file.database(), 2)));
        QCOMPARE(file.number(u"SELECT count(*) FROM guild"_s), 2);
    }
};

QTEST_GUILESS_MAIN(tst_DatabaseRecovery)
#include "tst_DatabaseRecovery.moc"
