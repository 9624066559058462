// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestDatabase.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

namespace dbsbm::test {

namespace {

/// A second connection to the file, gone at the end.
SideResult onFile(const QString &path, const QStringList &statements)
{
    const QString name = QStringLiteral("test-side-connection");
    SideResult result;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(path);
        result.done = database.open();
        for (const QString &statement : statements) {
            QSqlQuery query(database);
            if (!result.done)
                break;
            result.done = query.exec(statement);
            result.error = query.lastError().text();
            if (result.done && query.next())
                result.value = query.value(0);
        }
    }
    QSqlDatabase::removeDatabase(name);
    return result;
}

void require(bool condition, const char *what)
{
    if (!condition)
        qFatal("test record: %s", what);
}

} // namespace

TestDatabase::TestDatabase(DatabaseOptions options) : m_options(std::move(options))
{
    if (m_options.path.isEmpty() && !m_options.postgres) {
        if (testEngine() == Engine::Postgres)
            m_options.postgres = postgresAddress(makePostgresDatabase());
        else
            m_options.path = m_folder.filePath(QStringLiteral("record.sqlite"));
    }
    m_database = std::make_unique<Database>(m_options, m_clock);
    const Result<> opened = await(m_database->open());
    if (!opened)
        qFatal("%s", qUtf8Printable(opened.error().detail()));
}

TestDatabase::~TestDatabase()
{
    m_database.reset();
    if (m_options.postgres)
        dropPostgresDatabase(m_options.postgres->database);
}

void TestDatabase::close()
{
    await(m_database->close());
}

bool TestDatabase::reopen()
{
    return await(m_database->open()).has_value();
}

SideResult TestDatabase::besides(const QStringList &statements)
{
    return m_options.postgres ? onPostgres(*m_options.postgres, statements)
                              : onFile(path(), statements);
}

bool TestDatabase::execute(const QString &sql)
{
    return besides({sql}).done;
}

bool TestDatabase::tamper(const QString &sql)
{
    if (m_options.postgres)
        return besides({QStringLiteral("SET session_replication_role = replica"), sql}).done;
    // This connection checks no foreign keys, as SQLite's default is.
    for (;;) {
        const QString trigger =
            besides({QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'trigger'")})
                .value.toString();
        if (trigger.isEmpty())
            return besides({sql}).done;
        require(besides({QStringLiteral("DROP TRIGGER ") + trigger}).done, "a trigger");
    }
}

qint64 TestDatabase::number(const QString &sql)
{
    const SideResult result = besides({sql});
    require(result.done && result.value.isValid(), "a number was asked for");
    return result.value.toLongLong();
}

QString TestDatabase::text(const QString &sql)
{
    const SideResult result = besides({sql});
    require(result.done && result.value.isValid(), "a text was asked for");
    return result.value.toString();
}

QString TestDatabase::literal(const QByteArray &bytes) const
{
    const QString hex = QString::fromLatin1(bytes.toHex());
    return m_options.postgres ? QStringLiteral("'\\x%1'::bytea").arg(hex)
                              : QStringLiteral("x'%1'").arg(hex);
}

RecordFixture::RecordFixture()
    : betting(file.database(), file.clock()),
      outbox(file.database(), file.clock(), betting),
      cappers(file.database(), file.clock()),
      settings(file.database(), file.clock()),
      verifier(file.database(), file.clock())
{
    const Actor owner = Actor::panelOperator();
    require(await(settings.set(kGuild,
                               {{QStringLiteral("slip_channel"), kChannel.toString()},
                                {QStringLiteral("admin_role"), kAdminRole.toString()}},
                               owner))
                .has_value(),
            "settings");
    require(await(cappers.add(kGuild, kCapper, QStringLiteral("Casey"), {}, owner)).has_value(),
            "capper");
}

Actor RecordFixture::capper() const
{
    return {ActorKind::Member, kCapper, QStringLiteral("Casey"), {}, {}, 0, kChannel};
}

Actor RecordFixture::admin() const
{
    return {ActorKind::Member, UserId{3002}, QStringLiteral("Ada"), {}, {kAdminRole}, 0,
            ChannelId{2999}};
}

Actor RecordFixture::moderator() const
{
    return {ActorKind::Member, UserId{3003}, QStringLiteral("Mo"), {}, {}, 1ULL << 13, kChannel};
}

Actor RecordFixture::member() const
{
    return {ActorKind::Member, UserId{3004}, QStringLiteral("Mel"), {}, {}, 0, kChannel};
}

InteractionId RecordFixture::interaction()
{
    return InteractionId{snowflakeAt(file.clock().nowMs()) + ++m_sequence};
}

DraftRequest RecordFixture::request(const QString &odds, const QString &units)
{
    DraftRequest wish;
    wish.guild = kGuild;
    wish.actor = capper();
    wish.interaction = interaction();
    DraftLeg typed;
    typed.leg.league = QStringLiteral("NBA");
    typed.leg.game = QStringLiteral("Lakers @ Celtics");
    typed.leg.market = Market::Spread;
    typed.leg.pick = QStringLiteral("Celtics");
    typed.leg.line = QStringLiteral("-3.5");
    typed.leg.startsAtMs = file.clock().nowMs() + 3'600'000;
    typed.oddsText = odds;
    wish.legs = {typed};
    wish.unitsText = units;
    return wish;
}

ConfirmDraft RecordFixture::confirmation(DraftId draft)
{
    return {draft, capper(), interaction(), file.clock().nowMs()};
}

Bet RecordFixture::placePosting(const QString &odds, const QString &units)
{
    const Result<Draft> draft = await(betting.createDraft(request(odds, units)));
    if (!draft)
        qFatal("%s %s", qUtf8Printable(draft.error().code()),
               qUtf8Printable(draft.error().detail()));
    const Result<BetOutcome> placed = await(betting.confirm(confirmation(draft->id)));
    if (!placed)
        qFatal("%s %s", qUtf8Printable(placed.error().code()),
               qUtf8Printable(placed.error().detail()));
    return placed->bet;
}

void RecordFixture::deliverAll()
{
    const Result<QList<OutboxRow>> rows = await(outbox.due(1000));
    require(rows.has_value(), "due rows");
    for (const OutboxRow &row : *rows) {
        require(
            await(outbox.beginAttempt(row.id, row.attempts, WebhookId{5001}, kChannel)).has_value(),
            "attempt");
        const SlipDelivery delivery{kChannel, MessageId{++m_message}, WebhookId{5001},
                                    file.clock().nowMs()};
        require(await(outbox.delivered(row.id, delivery)).has_value(), "delivery");
    }
}

Bet RecordFixture::placeOpen(const QString &odds, const QString &units)
{
    const Bet placed = placePosting(odds, units);
    deliverAll();
    return *await(betting.bet(kGuild, placed.id));
}

GradeBet RecordFixture::gradeOf(const Bet &bet, BetResult result, const Actor &actor)
{
    return {kGuild, bet.id, result, actor, QStringLiteral("i:") + interaction().toString(), {}};
}

UndoGrade RecordFixture::undoOf(const Bet &bet, const Actor &actor)
{
    return {kGuild, bet.id, actor, QStringLiteral("i:") + interaction().toString()};
}

} // namespace dbsbm::test
