// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/MetricsHost.h"

#include "app/host/Host.h"
#include "models/core/ErrorCodes.h"
#include "models/core/Logging.h"
#include "models/services/MemberActivity.h"
#include "network/exporter/MetricsServer.h"

#include <QFile>

#include <limits>

namespace dbsbm {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kCountEvery = 5min;
constexpr double kNoData = std::numeric_limits<double>::quiet_NaN();
constexpr qsizetype kMaxGuilds = 200; ///< that have series of their own
constexpr qint64 kMegabyte = 1'000'000;
constexpr qint64 kWeekMs = 7 * qint64(86'400'000);

MetricLabels labelsOf(GuildId guild, const QString &window = {})
{
    MetricLabels labels{{u"guild"_s, guild.toString()}};
    if (!window.isEmpty())
        labels.insert(u"window"_s, window);
    return labels;
}

MetricLabels everywhere(const QString &window)
{
    return {{u"guild"_s, u"all"_s}, {u"window"_s, window}};
}

/// The stored series of a guild's commands.
QString commandsOf(GuildId guild)
{
    return seriesText(QString::fromUtf16(metric::kGuildCommands),
                      u"guild=\""_s + guild.toString() + u'"');
}

double total(const QList<MetricPoint> &points)
{
    double sum = 0;
    for (const MetricPoint &point : points)
        sum += point.avg * static_cast<double>(point.count);
    return sum;
}

} // namespace

MetricsHost::MetricsHost(Host &host, std::chrono::milliseconds retry)
    : m_host(host), m_timer(host.clock()), m_retryAfter(retry), m_retry(host.clock())
{
    host.sampler().setDataFolder(host.modeDir());
    connect(&host.sampler(), &SystemSampler::sampled, this, &MetricsHost::publish);
}

MetricsHost::~MetricsHost() = default;

QString MetricsHost::path() const
{
    return m_host.modeDir() + u"/metrics.sqlite";
}

bool MetricsHost::hasHistory() const
{
    return QFile::exists(path());
}

void MetricsHost::start()
{
    connect(&m_host.settings(), &AppSettings::changed, this, &MetricsHost::follow);
    listen();
    m_schema = SchemaCare::Upgrade; // who takes metrics down
    openHistory().then(this, [this](const Result<> &opened) { openedHistory(opened); });
}

void MetricsHost::recordsOpened()
{
    m_business = std::make_unique<BusinessService>(m_host.database(), m_host.clock());
    if (m_members)
        countActive();
}

Task<Result<>> MetricsHost::openHistory()
{
    if (m_store && m_store->isOpen())
        return Task<Result<>>::ready({});
    const Promise<Result<>> promise;
    m_opening.append(promise);
    if (m_opening.size() > 1)
        return promise.task(); // it is being opened
    const qint64 most = m_host.settings().integer(QStringLiteral("metrics_max_size")) * kMegabyte;
    m_store = std::make_unique<MetricStore>(m_host.metrics(), m_host.clock(),
                                            MetricStoreOptions{path(), most, m_schema});
    m_store->open().then(this, [this](const Result<> &opened) {
        const QList<Promise<Result<>>> waiting = std::exchange(m_opening, {});
        for (const Promise<Result<>> &one : waiting)
            one.resolve(opened);
    });
    return promise.task();
}

Task<Result<QList<MetricPoint>>> MetricsHost::points(const QString &series, qint64 fromMs,
                                                     qint64 toMs, int maxPoints)
{
    using Answer = Result<QList<MetricPoint>>;
    if (!m_store && !hasHistory()) { // a question makes no file
        return Task<Answer>::ready(
            fail(codes::kTextInvalid, ValidationFault{QStringLiteral("series")},
                 tr("No metrics are stored yet; dbsbmd run and the panel take them down.")));
    }
    return openHistory().then(this, [=, this](const Result<> &opened) {
        return opened ? m_store->points(series, fromMs, toMs, maxPoints)
                      : Task<Answer>::ready(fail(opened.error()));
    });
}

/// Without its past the bot works as before; somebody should know, though.
void MetricsHost::openedHistory(const Result<> &opened)
{
    if (!opened) {
        m_host.errors().record(opened.error(), {QStringLiteral("metrics"), {}});
        return;
    }
    connect(m_store.get(), &MetricStore::storingFailed, this, [this](const Error &error) {
        m_host.errors().record(error, {QStringLiteral("metrics"), {}});
    });
    m_members = std::make_unique<MemberActivity>(m_store->database(), m_host.clock());
    m_store->record();
    countActive();
}

void MetricsHost::follow(const QString &setting)
{
    if (setting == u"metrics_port") {
        m_saidTaken = false;
        listen();
    } else if (setting == u"metrics_max_size" && m_store)
        m_store->setMaxBytes(m_host.settings().integer(QStringLiteral("metrics_max_size"))
                             * kMegabyte);
}

void MetricsHost::listen()
{
    m_server.reset();
    m_retry.stop();
    const auto port =
        static_cast<quint16>(m_host.settings().integer(QStringLiteral("metrics_port")));
    if (port == 0)
        return;
    m_server = std::make_unique<MetricsServer>(
        m_host.clock(), [this] { return m_host.metrics().toPrometheusText(); });
    if (const Result<> listening = m_server->listen(port); !listening) {
        m_server.reset();
        tellTaken(listening.error());
        m_retry.start(m_retryAfter, [this] { listen(); });
    } else if (std::exchange(m_saidTaken, false)) {
        qCInfo(lcOps, "the metrics are served on port %d", port);
    }
}

/// Once for each port: whoever holds it may do so for days.
void MetricsHost::tellTaken(const Error &error)
{
    if (std::exchange(m_saidTaken, true))
        return;
    m_host.errors().record(error, {QStringLiteral("metrics"), {}});
    qCWarning(lcOps, "%s %s (%s)", qUtf8Printable(error.code()), qUtf8Printable(error.userText()),
              qUtf8Printable(error.detail()));
}

void MetricsHost::publish(const SystemSample &sample)
{
    Metrics &metrics = m_host.metrics();
    publishSystem(sample, metrics);
    if (!m_host.isOpen())
        return;
    metrics.set(metric::kDatabaseWaiting, m_host.database().waiting());
    metrics.set(metric::kRenderWaiting, m_host.slips().waiting());
}

void MetricsHost::noteMember(GuildId guild, UserId member)
{
    if (m_members && guild.isValid()) // in a DM there is none
        m_members->note(guild, member);
}

void MetricsHost::countActive()
{
    m_timer.start(kCountEvery, [this] { countActive(); });
    if (m_business) {
        m_business->cappers().then(this, [this](const Result<QList<MemberCommands>> &counts) {
            if (counts) // an outage shows in the database's own metrics
                publishWindows(metric::kActiveCappers, *counts, m_guildsOfCappers);
            else
                forgetWindows(metric::kActiveCappers, m_guildsOfCappers);
        });
    }
    m_members->flush()
        .then(this, [this](const Result<> &) { return m_members->counts(); })
        .then(this, [this](const Result<QList<MemberCommands>> &counts) {
            if (counts)
                publishMembers(*counts);
            else
                forgetMembers();
        });
}

void MetricsHost::forgetWindows(QStringView name, const QSet<GuildId> &shown)
{
    for (const GuildId guild : shown) {
        for (const QString &window : {u"24h"_s, u"7d"_s})
            m_host.metrics().set(name, kNoData, labelsOf(guild, window));
    }
}

void MetricsHost::forgetMembers()
{
    forgetWindows(metric::kActiveMembers, m_guildsOfMembers);
    for (const QString &window : {u"24h"_s, u"7d"_s})
        m_host.metrics().set(metric::kActiveMembers, kNoData, everywhere(window));
    forgetEngagement({});
}

void MetricsHost::forgetEngagement(const QSet<GuildId> &but)
{
    const QSet<GuildId> before = std::exchange(m_guildsOfEngagement, but);
    const QSet<GuildId> gone = before - but;
    for (const GuildId guild : gone)
        m_host.metrics().set(metric::kCommandsPerMember, kNoData, labelsOf(guild));
}

void MetricsHost::publishWindows(QStringView name, QList<MemberCommands> counts,
                                 QSet<GuildId> &shown)
{
    counts.resize(std::min(counts.size(), kMaxGuilds));
    // Where nobody is active any more that is a zero, not what it was.
    const QSet<GuildId> before = std::exchange(shown, {});
    for (const MemberCommands &one : std::as_const(counts))
        shown.insert(one.guild);
    const QSet<GuildId> gone = before - shown;
    for (const GuildId guild : gone)
        counts.append({guild, 0, 0});
    for (const MemberCommands &one : std::as_const(counts)) {
        m_host.metrics().set(name, static_cast<double>(one.day), labelsOf(one.guild, u"24h"_s));
        m_host.metrics().set(name, static_cast<double>(one.week), labelsOf(one.guild, u"7d"_s));
    }
}

void MetricsHost::publishMembers(const QList<MemberCommands> &counts)
{
    Metrics &metrics = m_host.metrics();
    publishWindows(metric::kActiveMembers, counts, m_guildsOfMembers);
    MemberCommands all;
    for (const MemberCommands &one : counts) {
        all.day += one.day;
        all.week += one.week;
    }
    metrics.set(metric::kActiveMembers, static_cast<double>(all.day), everywhere(u"24h"_s));
    metrics.set(metric::kActiveMembers, static_cast<double>(all.week), everywhere(u"7d"_s));
    QSet<GuildId> active;
    for (qsizetype i = 0; i < std::min(counts.size(), kMaxGuilds); ++i)
        active.insert(counts.at(i).guild);
    forgetEngagement(active);
    publishEngagement(counts, 0);
}

void MetricsHost::publishEngagement(const QList<MemberCommands> &counts, qsizetype index)
{
    if (index >= std::min(counts.size(), kMaxGuilds))
        return;
    const MemberCommands one = counts.at(index);
    const qint64 now = m_host.clock().nowMs();
    m_store->points(commandsOf(one.guild), now - kWeekMs, now, 1)
        .then(this, [this, counts, index, one](const Result<QList<MetricPoint>> &points) {
            const bool known = points && !points->isEmpty() && one.week > 0;
            m_host.metrics().set(metric::kCommandsPerMember,
                                 known ? total(*points) / static_cast<double>(one.week) : kNoData,
                                 labelsOf(one.guild));
            publishEngagement(counts, index + 1);
        });
}

Task<Result<QList<GuildBusiness>>> MetricsHost::businessOf(GuildId guild)
{
    using Report = Result<QList<GuildBusiness>>;
    return m_business->report(guild).then(this, [this](const Report &report) {
        if (!report || !hasHistory())
            return Task<Report>::ready(report);
        return openHistory().then(this, [this, report](const Result<> &opened) {
            // Without its past the record's own figures are still right.
            return opened ? withMembers(*report) : Task<Report>::ready(report);
        });
    });
}

Task<Result<QList<GuildBusiness>>> MetricsHost::withMembers(QList<GuildBusiness> report)
{
    return m_store->database()
        .read<QList<MemberCommands>>([now = m_host.clock().nowMs()](Transaction &transaction) {
            return ActivityRepository(transaction).counts(now);
        })
        .then(this,
              [this,
               report = std::move(report)](const Result<QList<MemberCommands>> &counts) mutable {
                  for (GuildBusiness &one : report) {
                      if (!counts)
                          break;
                      one.membersDay = 0;
                      one.membersWeek = 0;
                      for (const MemberCommands &count : *counts) {
                          if (count.guild != one.guild)
                              continue;
                          one.membersDay = count.day;
                          one.membersWeek = count.week;
                      }
                  }
                  return withCommands(std::move(report), 0);
              });
}

/// One guild after the other: the commands of both weeks.
Task<Result<QList<GuildBusiness>>> MetricsHost::withCommands(QList<GuildBusiness> report,
                                                             qsizetype index)
{
    using Report = Result<QList<GuildBusiness>>;
    if (index >= report.size())
        return Task<Report>::ready(report);
    const qint64 now = m_host.clock().nowMs();
    constexpr int kPoints = 2;
    auto asked =
        m_store->points(commandsOf(report.at(index).guild), now - 2 * kWeekMs, now, kPoints);
    return asked.then(
        this,
        [this, report = std::move(report), index,
         now](const Result<QList<MetricPoint>> &points) mutable {
            if (points) {
                QList<MetricPoint> before;
                QList<MetricPoint> week;
                for (const MetricPoint &point : *points)
                    (point.atMs < now - kWeekMs - kWeekMs / 2 ? before : week).append(point);
                report[index].commandsWeek = total(week);
                report[index].commandsWeekBefore = total(before);
            }
            return withCommands(std::move(report), index + 1);
        });
}

} // namespace dbsbm
