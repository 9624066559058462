// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/CommandHouse.h"

#include "models/ops/AlertDesk.h"
#include "models/ops/HealthMonitor.h"
#include "models/ops/metricNames.h"
#include "models/services/FixtureService.h"
#include "models/services/ScoreService.h"
#include "tests/integration/documents.h"
#include "tests/support/TestDatabase.h"
#include "tests/support/sourceFile.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace dbsbm::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr char kNextToken[] =
    "MTQ0MDAwMDAwMDAwMDAwMDAw.GzzzZz.zzzzzzzzzzzzzzzzzzzzzzzzzz0123456789AB";

/// What a word in capitals stands for; with a command, only there. The first that fits counts.
struct Placeholder
{
    const char *word;
    const char *command; ///< how its verb begins; empty = any
    const char *value;   ///< "@x" is the file x of the folder
};
constexpr Placeholder kPlaceholders[] = {
    {"FILE", "backup", "@copy.tar.zst"},
    {"FILE", "config import-env", "@old.env"},
    {"FILE", "config", "@settings.json"},
    {"FILE", "grade", "@cases.json"},
    {"FILE", "", "@out"},
    {"FOLDER", "import", "@export"},
    {"FOLDER", "logos", "@mine"},
    {"NAME", "vault remove", "api_key"},
    {"NUMBER", "proposals dismiss", "2"},
    {"NUMBER", "", "1"},
    {"ALERT", "", "1"},
    {"BATCH", "", "1"},
    {"N", "", "1"},
    {"CODE", "", "API-004"},
    {"TEXT", "logs", "start"},
    {"TEXT", "", "'counted twice'"},
    {"ODDS", "", "-105"},
    {"UNITS", "", "2.5"},
    {"OLD", "", "100000000000002001"},
    {"NEW", "", "100000000000002002"},
};

/// What somebody types when asked.
struct Typed
{
    const char *command;
    QByteArray text;
};

} // namespace

CommandHouse::CommandHouse(const QStringList &commands)
{
    const QString all = commands.join(u'\n');
    const auto asksFor = [&all](const char *what) { return all.contains(QLatin1String(what)); };
    copyRecord();
    makeFiles();
    if (asksFor("dbsbmd vault") || asksFor("dbsbmd token"))
        fillVault();
    if (asksFor("dbsbmd metrics") || asksFor("dbsbmd alerts test"))
        keepMetrics();
    if (asksFor("dbsbmd crashes"))
        crash();
    if (asksFor("dbsbmd alerts ack"))
        raiseAlert();
    if (asksFor("HASH"))
        readHead();
    if (asksFor("dbsbmd profile") && !asksFor("dbsbmd run --profile"))
        host({u"--profile"_s});
    if (asksFor("FILE")
        && m_house.terminal({u"backup"_s, u"create"_s, u"--out"_s, path(u"b"_s)}).code == 0)
        QFile::copy(path(u"b/"_s) + QDir(path(u"b"_s)).entryList(QDir::Files).value(0),
                    path(u"copy.tar.zst"_s));
    if (asksFor("import undo"))
        m_house.terminal({u"import"_s, u"csv"_s, path(u"export"_s), u"--guild"_s,
                          DaemonHarness::kGuild.toString()});
    if (asksFor("import mysql")) {
        m_old.emplace(legacySchema());
        m_house.setVariable(u"MYSQL_HOST"_s, m_old->address().host);
        m_house.setVariable(u"MYSQL_USER"_s, u"root"_s);
        m_house.setVariable(u"MYSQL_DB"_s, m_old->address().database);
    }
}

DaemonHarness::Output CommandHouse::run(const QString &command)
{
    static const QRegularExpression hosting(QStringLiteral("^dbsbmd run( |$)"));
    m_line = filled(command);
    if (hosting.match(m_line).hasMatch())
        return host(m_line.split(u' ').mid(2));
    if (m_line.contains(u"token rotate"))
        m_house.discord().setToken(kNextToken); // Discord's page gave a new one
    const auto done = m_house.shell(m_line, m_folder.path(), inputOf(m_line));
    if (m_line.contains(u"vault passphrase") && done.code == 0)
        m_house.setVariable(u"DBSBM_VAULT_PASSPHRASE"_s, u"battery staple"_s);
    return done;
}

DaemonHarness::Output CommandHouse::host(const QStringList &options)
{
    m_house.start(DaemonHarness::kToken, options);
    if (!m_house.waitOnline())
        return {-1, {}, m_house.errorText().toUtf8()};
    const int code = m_house.stop();
    return {code, {}, m_house.errorText().toUtf8()};
}

QString CommandHouse::filled(QString command)
{
    // Commands of a service are typed by its user, those of a container inside of it.
    static const QRegularExpression place(
        QStringLiteral("^(sudo -u dbsbm|podman exec dbsbm) (?=dbsbmd )"));
    command.remove(place);
    command.replace(u"/var/lib/dbsbm"_s, m_house.dataDir());
    command.replace(u"/tmp/dbsbm-"_s, path(u"elsewhere-"_s));
    static const QRegularExpression word(QStringLiteral("(?<![\\w.-])[A-Z]+(?![\\w-])"));
    QString line;
    qsizetype end = 0;
    for (auto it = word.globalMatch(command); it.hasNext();) {
        const auto match = it.next();
        line += QStringView(command).mid(end, match.capturedStart() - end);
        line += valueOf(match.captured(), command);
        end = match.capturedEnd();
    }
    return line + QStringView(command).mid(end);
}

QString CommandHouse::valueOf(const QString &word, const QString &command)
{
    const QMap<QString, QString> own{{u"ID"_s, RecordFixture::kGuild.toString()},
                                     {u"USER"_s, RecordFixture::kCapper.toString()},
                                     {u"CHANNEL"_s, RecordFixture::kChannel.toString()},
                                     {u"ROW"_s, m_row},
                                     {u"HASH"_s, m_head}};
    if (own.contains(word))
        return own.value(word);
    for (const Placeholder &each : kPlaceholders) {
        if (word != QLatin1String(each.word)
            || !verbOf(command).startsWith(QLatin1String(each.command)))
            continue;
        const QString value = QLatin1String(each.value);
        return value.startsWith(u'@') ? path(value.mid(1)) : value;
    }
    return word;
}

QByteArray CommandHouse::inputOf(const QString &command) const
{
    const Typed typed[] = {{"vault set", DaemonHarness::kToken},
                           {"vault passphrase", "battery staple"},
                           {"token rotate", kNextToken},
                           {"member forget", RecordFixture::kCapper.toString().toLatin1()},
                           {"backup restore", "restore"}};
    for (const Typed &each : typed) {
        if (command.contains(QLatin1String(each.command)))
            return each.text + '\n';
    }
    return {};
}

/// Two posted bets on a game that has ended; a grade is proposed for each.
void CommandHouse::copyRecord()
{
    RecordFixture record;
    FixtureService fixtures(record.file.database(), record.file.clock());
    ScoreService scores(record.file.database(), record.file.clock(), record.betting);
    Fixture game;
    game.id = u"feed:1"_s;
    game.league = u"NBA"_s;
    game.updatedAtMs = record.file.clock().nowMs();
    game.score.status = GameStatus::Final;
    game.score.home = u"Celtics"_s;
    game.score.away = u"Lakers"_s;
    game.score.originalStartMs = game.score.startMs = record.file.clock().nowMs();
    game.score.total = Points{112, 108};
    for (int i = 0; i < 2; ++i) {
        DraftRequest wish = record.request();
        wish.legs[0].leg.market = Market::Moneyline;
        wish.legs[0].leg.pick = u"Celtics"_s;
        wish.legs[0].leg.line.clear();
        wish.legs[0].leg.fixture = game.id;
        const auto draft = await(record.betting.createDraft(wish));
        if (!draft || !await(record.betting.confirm(record.confirmation(draft->id))))
            qFatal("the bet was not placed");
    }
    record.deliverAll();
    if (!await(fixtures.record({game})) || await(scores.apply({game.id}))->proposed != 2)
        qFatal("the score suggested nothing");
    record.file.close();
    if (!QFile::copy(record.file.path(), m_house.databasePath()))
        qFatal("the record was not copied");
}

/// Ten minutes that end now, recorded by a process that is still there.
void CommandHouse::keepMetrics()
{
    m_clock.setNowMs(QDateTime::currentMSecsSinceEpoch() - 10 * 60'000);
    m_store.emplace(m_metrics, m_clock,
                    MetricStoreOptions{m_house.dataDir() + u"/metrics.sqlite", 100'000'000});
    if (!await(m_store->open()))
        qFatal("the metrics could not be opened");
    m_store->record();
    for (int i = 0; i < 10; ++i) {
        m_metrics.set(metric::kSystemCpu, 0.5);
        m_metrics.set(metric::kHealthValue, 70, {{u"check"_s, u"disk"_s}});
        m_metrics.add(metric::kCommands, 3, {{u"command"_s, u"bet"_s}, {u"outcome"_s, u"ok"_s}});
        m_clock.advance(1min);
    }
    if (!await(m_store->flush()))
        qFatal("the metrics were not written");
}

void CommandHouse::crash()
{
    const QString folder = m_house.dataDir() + u"/crashes"_s;
    const QString now = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
    if (!QDir().mkpath(folder))
        qFatal("no folder for crashes");
    write(folder + u"/crash-%1-1.txt"_s.arg(now),
          "DBSBM crash report 1\nsignal: SIGSEGV\nkind: a null pointer\nprogram: dbsbmd run\n"
          "version: 1.2.3\nframes:\n  #00 dbsbmd+0x12\nend\n");
}

/// The disk is full for five minutes: the alerts 1 (a warning) and 2 (critical).
void CommandHouse::raiseAlert()
{
    FakeClock clock;
    AlertDesk desk(m_house.dataDir(), clock, m_metrics);
    desk.start();
    for (int i = 0; i < 60; ++i) {
        clock.advance(5s);
        desk.evaluate({clock.nowMs(), {judge(*findHealthCheck(u"disk"_s), HealthReading::of(97))}});
    }
    desk.stop();
}

/// The token, and a key, in place of the token of the environment.
void CommandHouse::fillVault()
{
    m_house.setVariable(u"DISCORD_TOKEN"_s, {});
    m_house.setVariable(u"DBSBM_VAULT_PASSPHRASE"_s, u"correct horse"_s);
    m_house.terminal({u"vault"_s, u"set"_s, u"discord_token"_s}, DaemonHarness::kToken + '\n');
    m_house.terminal({u"vault"_s, u"set"_s, u"api_key"_s}, "0123456789abcdef\n");
}

void CommandHouse::makeFiles()
{
    write(u"old.env"_s, "API_TIMEOUT=45\n");
    QFile::copy(sourceFile(u"tests/data/grading-vectors.json"), path(u"cases.json"_s));
    QImage image(64, 64, QImage::Format_RGB32);
    image.fill(Qt::green);
    if (!QDir().mkpath(path(u"mine/NBA"_s)) || !QDir().mkpath(path(u"export"_s))
        || !image.save(path(u"mine/NBA/Boston Celtics.png"_s)) || !image.save(path(u"mark.png"_s)))
        qFatal("the pictures could not be written");
    write(u"export/bets.csv"_s,
          "bet_serial,guild_id,user_id,league,bet_type,team,odds,units,status,message_id,"
          "confirmed,created_at\n1,"
              + DaemonHarness::kGuild.toString().toLatin1()
              + ",200000000000003001,NBA,moneyline,Celtics,-110,1.00,won,77,1,2026-01-01 "
                "18:00:00\n");
}

void CommandHouse::readHead()
{
    const auto all = m_house.terminal({u"verify"_s, u"--json"_s});
    const QJsonObject now = QJsonDocument::fromJson(all.out).array().at(0).toObject();
    m_head = now.value(u"head"_s).toString();
    m_row = QString::number(now.value(u"entries"_s).toInteger());
}

void CommandHouse::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(QFileInfo(name).isAbsolute() ? name : path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s could not be written", qUtf8Printable(name));
}

} // namespace dbsbm::test
