// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Task.h"
#include "models/services/BettingService.h"
#include "models/services/CapperService.h"
#include "models/services/GuildSettingsService.h"
#include "models/services/OutboxService.h"
#include "models/services/VerifyService.h"
#include "models/store/Database.h"
#include "tests/support/FakeClock.h"
#include "tests/support/TestPostgres.h"
#include "tests/support/await.h"

#include <QSignalSpy>
#include <QTemporaryDir>

#include <memory>

namespace dbsbm::test {

/// Says when a task is there.
class Waiter : public QObject
{
    Q_OBJECT
Q_SIGNALS:
    void arrived();
};

/// A database of its own that goes with it: of the engine that the test program is run for, or an
/// SQLite file when the options say where.
class TestDatabase
{
public:
    explicit TestDatabase(DatabaseOptions options = {});
    ~TestDatabase();
    TestDatabase(const TestDatabase &) = delete;
    TestDatabase &operator=(const TestDatabase &) = delete;

    QString path() const { return m_options.path; }
    const DatabaseOptions &options() const { return m_options; }
    FakeClock &clock() { return m_clock; }
    Database &database() { return *m_database; }
    /// Closes it, so that another connection can be had.
    void close();
    /// Opens it again; false when it is refused.
    bool reopen();
    /// Runs one statement over a connection of its own, triggers and all.
    bool execute(const QString &sql);
    /// The same past triggers and foreign keys, as somebody with the file or the server would.
    bool tamper(const QString &sql);
    qint64 number(const QString &sql);
    /// The same of a text.
    QString text(const QString &sql);
    /// How the engine writes bytes in a statement.
    QString literal(const QByteArray &bytes) const;

private:
    SideResult besides(const QStringList &statements);

    QTemporaryDir m_folder;
    DatabaseOptions m_options;
    FakeClock m_clock;
    std::unique_ptr<Database> m_database;
};

/// A guild with a slip channel and one capper, and every service above a fresh database.
class RecordFixture
{
public:
    RecordFixture();

    static constexpr GuildId kGuild{100000000000001001};
    static constexpr ChannelId kChannel{100000000000002001};
    static constexpr UserId kCapper{100000000000003001};
    static constexpr RoleId kAdminRole{100000000000004001};

    Actor capper() const;
    Actor admin() const;
    Actor moderator() const; ///< in the slip channel
    Actor member() const;

    /// A request of the capper; the interaction is new each time.
    DraftRequest request(const QString &odds = QStringLiteral("-110"),
                         const QString &units = QStringLiteral("1"));
    ConfirmDraft confirmation(DraftId draft);
    /// The next interaction's id, of the present moment.
    InteractionId interaction();
    /// A posted bet, or one in posting.
    Bet placeOpen(const QString &odds = QStringLiteral("-110"),
                  const QString &units = QStringLiteral("1"));
    Bet placePosting(const QString &odds = QStringLiteral("-110"),
                     const QString &units = QStringLiteral("1"));
    /// Delivers every row that is due.
    void deliverAll();
    GradeBet gradeOf(const Bet &bet, BetResult result, const Actor &actor);
    UndoGrade undoOf(const Bet &bet, const Actor &actor);

    TestDatabase file;
    BettingService betting;
    OutboxService outbox;
    CapperService cappers;
    GuildSettingsService settings;
    VerifyService verifier;

private:
    quint64 m_sequence = 0;
    quint64 m_message = 9000;
};

} // namespace dbsbm::test
