// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/ConnectionTests.h"

#include "app/host/BotHost.h"
#include "app/host/Host.h"
#include "models/core/Scrubber.h"

#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

namespace dbsbm {

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace {

const auto kDatabase = "database"_L1;
const auto kKeychain = "keychain"_L1;
const auto kDiscord = "discord"_L1;

/// The folder, or the nearest one above it that was made already.
QFileInfo firstThatIsThere(const QString &path)
{
    QFileInfo folder(path);
    while (!folder.exists() && !folder.isRoot())
        folder = QFileInfo(folder.absolutePath());
    return folder;
}

} // namespace

/// One test under way.
struct ConnectionTests::Probe
{
    explicit Probe(Clock &clock) : deadline(clock), begunAt(clock.elapsed()) {}
    ConnectionResult result;
    Timer deadline;
    nanoseconds begunAt;
    bool ended = false;
};

QString toName(ConnectionVerdict verdict)
{
    switch (verdict) {
    case ConnectionVerdict::Passed: return u"passed"_s;
    case ConnectionVerdict::Failed: return u"failed"_s;
    case ConnectionVerdict::Skipped: break;
    }
    return u"skipped"_s;
}

QJsonObject toJson(const ConnectionResult &result)
{
    return {{u"name"_s, result.name},
            {u"verdict"_s, toName(result.verdict)},
            {u"reason"_s, result.reason},
            {u"duration_ms"_s, qint64(result.duration.count())}};
}

ConnectionTests::ConnectionTests(Host &host, QObject *parent)
    : ConnectionTests(host, host.clock(), parent)
{}

ConnectionTests::ConnectionTests(Host &host, Clock &clock, QObject *parent)
    : QObject(parent), m_host(host), m_clock(clock)
{}

ConnectionTests::~ConnectionTests() = default;

Task<QList<ConnectionResult>> ConnectionTests::run()
{
    m_probes.clear();
    m_done = {};
    for (const QString &name : {QString(kDatabase), QString(kKeychain), QString(kDiscord)})
        begin(name);
    testDatabase();
    testKeychain();
    testDiscord();
    return m_done.task();
}

void ConnectionTests::begin(const QString &name)
{
    auto probe = std::make_unique<Probe>(m_clock);
    probe->result.name = name;
    probe->deadline.start(kDeadline, [this, name] {
        end(name, ConnectionVerdict::Failed,
            tr("There was no answer within %1 seconds. Check the network, the address in the "
               "settings and whether the other side runs.")
                .arg(kDeadline.count()));
    });
    m_probes.push_back(std::move(probe));
}

/// The first end of a test counts; a late answer changes nothing any more.
void ConnectionTests::end(const QString &name, ConnectionVerdict verdict, const QString &reason)
{
    const auto found = std::ranges::find_if(
        m_probes, [&name](const auto &probe) { return probe->result.name == name; });
    if (found == m_probes.end() || (*found)->ended)
        return;
    Probe &probe = **found;
    probe.ended = true;
    probe.deadline.stop();
    probe.result.verdict = verdict;
    probe.result.reason = scrub(reason);
    probe.result.duration = duration_cast<milliseconds>(m_clock.elapsed() - probe.begunAt);
    Q_EMIT finished(probe.result);
    QList<ConnectionResult> results;
    for (const auto &one : m_probes) {
        if (!one->ended)
            return;
        results.append(one->result);
    }
    m_done.resolve(results);
}

void ConnectionTests::end(const QString &name, const Error &error)
{
    const QString detail =
        error.detail().isEmpty() ? QString() : QString(u" (" + error.detail() + u')');
    end(name, ConnectionVerdict::Failed, error.code() + u": " + error.userText() + detail);
}

/// The open database of the host, else one of its own. A test makes no file where there is none.
void ConnectionTests::testDatabase()
{
    if (m_host.isOpen()) {
        askDatabase(m_host.database());
        return;
    }
    const Result<DatabaseOptions> options = m_host.databaseOptions();
    if (!options) {
        end(kDatabase, options.error());
        return;
    }
    if (options->engine() == Engine::Sqlite && !QFileInfo::exists(options->path)) {
        const QFileInfo folder = firstThatIsThere(QFileInfo(options->path).absolutePath());
        if (folder.isWritable())
            end(kDatabase, ConnectionVerdict::Passed,
                tr("There is no database yet; %1 will be made.").arg(options->path));
        else
            end(kDatabase, ConnectionVerdict::Failed,
                tr("There is no database yet, and %1 cannot be written. Give this user the right "
                   "to.")
                    .arg(folder.filePath()));
        return;
    }
    m_database = std::make_unique<Database>(*options, m_host.clock());
    m_database->open().then(this, [this](const Result<> &opened) {
        if (opened)
            askDatabase(*m_database);
        else
            end(kDatabase, opened.error());
    });
}

void ConnectionTests::askDatabase(Database &database)
{
    const bool postgres = database.options().engine() == Engine::Postgres;
    const QString kind = postgres ? u"PostgreSQL"_s : u"SQLite"_s;
    database
        .read<int>([](Transaction &transaction) -> Result<int> {
            const auto guilds =
                transaction.first<int>(u"SELECT count(*) FROM guild"_s, {}, [](const Row &row) {
                    return static_cast<int>(row.integer(0));
                });
            if (!guilds)
                return fail(guilds.error());
            return guilds->value_or(0);
        })
        .then(this, [this, kind](const Result<int> &guilds) {
            if (guilds)
                end(kDatabase, ConnectionVerdict::Passed,
                    tr("%1 answers and knows %n server(s).", nullptr, *guilds).arg(kind));
            else
                end(kDatabase, guilds.error());
        });
}

void ConnectionTests::testKeychain()
{
    SecretStore *store = m_host.settings().secretStore();
    if (!store) {
        end(kKeychain, ConnectionVerdict::Skipped,
            tr("The keychain is not asked in this run; secrets come from the environment."));
        return;
    }
    store->read(u"discord_token"_s).then(this, [this](const Result<std::optional<Secret>> &found) {
        if (!found)
            end(kKeychain, found.error());
        else
            end(kKeychain, ConnectionVerdict::Passed,
                *found ? tr("The keychain is open and holds a token.")
                       : tr("The keychain is open and holds no token."));
    });
}

void ConnectionTests::testDiscord()
{
    const Secret token = m_host.settings().secret(u"discord_token"_s);
    if (token.isEmpty()) {
        end(kDiscord, ConnectionVerdict::Skipped,
            tr("There is no bot token to ask Discord with. Enter it in the settings, or set the "
               "environment variable DISCORD_TOKEN."));
        return;
    }
    discord::RestOptions options = restOptionsFrom(m_host.settings());
    options.timeout = kDeadline;
    options.tries = 1;
    m_rest = std::make_unique<discord::RestClient>(QUrl(m_host.settings().text(u"api_base"_s)),
                                                   m_host.clock(), m_host.metrics(), options);
    m_rest->setToken(token);
    discord::RestRequest request;
    request.path = u"/users/@me"_s;
    m_rest->send(request).then(this, [this](const Result<discord::RestResponse> &answer) {
        if (!answer) {
            end(kDiscord, answer.error());
            return;
        }
        const QJsonObject user = QJsonDocument::fromJson(answer->body).object();
        end(kDiscord, ConnectionVerdict::Passed,
            tr("Discord answers; the token is that of %1.")
                .arg(user.value("username"_L1).toString()));
    });
}

} // namespace dbsbm
