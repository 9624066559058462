// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/diagnose.h"

#include "app/host/BackupHost.h"
#include "app/host/FeedWatch.h"
#include "app/host/Host.h"
#include "app/host/discordChecks.h"
#include "app/host/machineChecks.h"
#include "app/host/recordChecks.h"
#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"

#include <QCoreApplication>
#include <QThreadPool>

#include <utility>

namespace dbsbm {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

Task<CheckOutcome> skipped(const QString &sentence)
{
    return Task<CheckOutcome>::ready({CheckVerdict::Skipped, sentence, {}});
}

CheckOutcome failed(const Error &error)
{
    CheckOutcome outcome = failedBy(error);
    if (error.is(codes::kDatabaseMissing) && error.detail().isEmpty())
        return {CheckVerdict::Ok, error.userText(), {}};
    if (error.is(codes::kDatabaseMissing) || error.is(codes::kDatabaseOlder))
        outcome.verdict = CheckVerdict::Warning;
    if (!error.detail().isEmpty())
        outcome.sentence += u" (" + error.detail() + u')';
    return outcome;
}

/// What the checks of one run share; they end with the run.
class Bench : public QObject
{
public:
    Bench(Host &theHost, bool isOffline, QObject *parent)
        : QObject(parent),
          host(theHost),
          offline(isOffline),
          probe(QUrl(theHost.settings().text(u"api_base"_s)), theHost.clock()),
          feeds(theHost.settings(), theHost.metrics(), theHost.clock())
    {
        pool.setMaxThreadCount(3); // a folder each, so that a disk that hangs holds up no other
    }

    /// Runs \a look beside the event loop.
    Task<CheckOutcome> aside(const std::function<CheckOutcome()> &look)
    {
        Promise<CheckOutcome> promise;
        pool.start([this, look, promise] {
            const CheckOutcome outcome = look();
            QMetaObject::invokeMethod(
                this, [promise, outcome] { promise.resolve(outcome); }, Qt::QueuedConnection);
        });
        return promise.task();
    }

    /// Opens the database, once for all that need it.
    Task<Result<>> opened()
    {
        if (host.isOpen())
            return Task<Result<>>::ready({});
        waiting.emplace_back();
        const Task<Result<>> task = waiting.back().task();
        if (waiting.size() == 1) {
            host.open(SchemaCare::Leave).then(this, [this](const Result<> &done) {
                for (const Promise<Result<>> &each : std::exchange(waiting, {}))
                    each.resolve(done);
            });
        }
        return task;
    }

    /// Of a database that is not there yet, or that the settings do not name.
    std::optional<CheckOutcome> withoutDatabase() const
    {
        if (host.isOpen())
            return std::nullopt;
        const Result<DatabaseOptions> options = host.databaseOptions();
        return options ? lookForDatabase(*options) : failed(options.error());
    }

    using Look = std::function<Task<CheckOutcome>(Database &)>;
    Task<CheckOutcome> record(const Look &look)
    {
        if (const auto missing = withoutDatabase())
            return Task<CheckOutcome>::ready(*missing);
        return opened().then(this, [this, look](const Result<> &done) {
            return done ? look(host.database()) : Task<CheckOutcome>::ready(failed(done.error()));
        });
    }

    Task<CheckOutcome> online(const std::function<Task<CheckOutcome>()> &ask)
    {
        if (offline)
            return skipped(tr("Left out: offline was asked for."));
        if (host.isPractice())
            return skipped(tr("In practice mode nothing outside this computer is asked."));
        return ask();
    }

    Task<CheckOutcome> token()
    {
        const auto token = host.realToken();
        return token ? probe.tryToken(*token) : skipped(token.error().userText());
    }

    Task<CheckOutcome> rights()
    {
        const auto token = host.realToken();
        if (!token)
            return Task<CheckOutcome>::ready(failed(token.error()));
        if (withoutDatabase())
            return skipped(tr("The servers are in the database, which is not there yet."));
        return opened().then(this, [this, token = *token](const Result<> &done) {
            return done ? probe.lookAtRights(token, host.guildSettings())
                        : skipped(tr("The servers are in the database, which is not open."));
        });
    }

    Host &host;
    bool offline;
    DiscordProbe probe;
    FeedWatch feeds;
    std::vector<Promise<Result<>>> waiting;
    QThreadPool pool;
};

QString checkNameOf(Feed feed)
{
    return feed == Feed::ApiSports ? u"api_sports"_s : u"the_odds_api"_s;
}

Check folder(Bench &bench, const QString &name, const QString &label, const QString &path)
{
    return {name, label, 10s, [&bench, label, path] {
                return bench.aside([label, path] { return lookAtFolder(label, path); });
            }};
}

void addMachine(Diagnostics &run, Bench &bench)
{
    run.add({u"environment"_s, tr("Environment"), 5s,
             [] { return Task<CheckOutcome>::ready(lookAtEnvironment()); }});
    run.add({u"libraries"_s, tr("Libraries"), 5s,
             [] { return Task<CheckOutcome>::ready(lookAtLibraries()); }});
    run.add({u"configuration"_s, tr("Configuration"), 5s, [&bench] {
                 return Task<CheckOutcome>::ready(lookAtSettings(bench.host.settings()));
             }});
    run.add({u"keychain"_s, tr("Keychain"), 20s, [&bench] {
                 return bench.host.keychain()
                     ? lookAtKeychain(bench.host.keychain(), &bench)
                     : lookAtSecrets(bench.host.settings().secretStore(), &bench);
             }});
    const QString data = bench.host.dataDir();
    run.add(folder(bench, u"disk_data"_s, tr("Data folder"), bench.host.modeDir()));
    run.add(folder(bench, u"disk_logs"_s, tr("Log folder"), data + u"/logs"));
    run.add(folder(bench, u"disk_backups"_s, tr("Backup folder"),
                   BackupHost(bench.host).rule().folder));
}

} // namespace

std::unique_ptr<Diagnostics> makeDiagnostics(Host &host, bool offline)
{
    auto run = std::make_unique<Diagnostics>(host.clock());
    auto *bench = new Bench(host, offline, run.get());
    addMachine(*run, *bench);
    run->add({u"database"_s, tr("Database"), 60s, [bench] {
                  return bench->record([bench](Database &database) {
                      return lookAtRecord(database, bench->host.clock(), bench);
                  });
              }});
    run->add({u"discord"_s, tr("Discord"), 15s,
              [bench] { return bench->online([bench] { return bench->probe.reach(); }); }});
    run->add({u"clock"_s, tr("Clock"), 15s,
              [bench] { return bench->online([bench] { return bench->probe.compareClocks(); }); }});
    run->add({u"permissions"_s, tr("Permissions"), 45s,
              [bench] { return bench->online([bench] { return bench->rights(); }); }});
    for (const Feed feed : kFeeds) {
        run->add({checkNameOf(feed), feedName(feed), 15s, [bench, feed] {
                      return bench->online([bench, feed] { return bench->feeds.tryFeed(feed); });
                  }});
    }
    return run;
}

std::unique_ptr<Diagnostics> makeConnectionTests(Host &host)
{
    auto run = std::make_unique<Diagnostics>(host.clock());
    auto *bench = new Bench(host, false, run.get());
    run->add({u"database"_s, tr("Database"), 10s, [bench] {
                  return bench->record(
                      [bench](Database &database) { return askDatabase(database, bench); });
              }});
    run->add({u"keychain"_s, tr("Keychain"), 10s,
              [bench] { return lookAtSecrets(bench->host.settings().secretStore(), bench); }});
    run->add({u"discord"_s, tr("Discord"), 10s, [bench] { return bench->token(); }});
    for (const Feed feed : kFeeds) {
        run->add({checkNameOf(feed), feedName(feed), 10s,
                  [bench, feed] { return bench->feeds.tryFeed(feed); }});
    }
    return run;
}

} // namespace dbsbm
