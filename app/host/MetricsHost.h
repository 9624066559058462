// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/BusinessService.h"
#include "models/services/MetricStore.h"

#include <QSet>

#include <memory>

namespace dbsbm {

class Host;
class MemberActivity;
class MetricsServer;
struct SystemSample;

/// What is measured: the sampler's figures by name, the stored past, the port for Prometheus, and
/// how the servers use the bot.
class MetricsHost : public QObject, public MetricHistory
{
    Q_OBJECT
public:
    /// How long after a port was found taken it is tried again.
    static constexpr std::chrono::minutes kRetry{1};

    explicit MetricsHost(Host &host, std::chrono::milliseconds retry = kRetry);
    ~MetricsHost() override;

    /// For programs that stay: records, and listens where the settings say.
    void start();
    /// Once, when the host's database is open: the record's own figures are counted from then on.
    void recordsOpened();
    /// Whether there is a file of past metrics.
    bool hasHistory() const;
    /// Opens it, or makes it; done by start(), too. Once opened, nothing is done.
    Task<Result<>> openHistory();
    /// The stored past; only after it was opened without an error.
    MetricStore &history() { return *m_store; }
    /// The same as soon as it is open, which it is made for this.
    Task<Result<QList<MetricPoint>>> points(const QString &series, qint64 fromMs, qint64 toMs,
                                            int maxPoints) override;
    /// Null before start(), and when the port is 0.
    const MetricsServer *server() const { return m_server.get(); }

    /// Counts active cappers and members now and every five minutes; begun by start().
    void countActive();
    /// A command of that member came.
    void noteMember(GuildId guild, UserId member);
    /// Of one guild, or all when it is invalid; with what the file of metrics says of members and
    /// commands, if there is one.
    Task<Result<QList<GuildBusiness>>> businessOf(GuildId guild);

private:
    QString path() const;
    void publish(const SystemSample &sample);
    void listen();
    void tellTaken(const Error &error);
    void follow(const QString &setting);
    void openedHistory(const Result<> &opened);
    void publishMembers(const QList<MemberCommands> &counts);
    /// Commands for each member, one guild after the other.
    void publishEngagement(const QList<MemberCommands> &counts, qsizetype index);
    // What was not counted has no data; it is not what it was.
    void forgetWindows(QStringView name, const QSet<GuildId> &shown);
    void forgetMembers();
    void forgetEngagement(const QSet<GuildId> &but);
    void publishWindows(QStringView name, QList<MemberCommands> counts, QSet<GuildId> &shown);
    Task<Result<QList<GuildBusiness>>> withMembers(QList<GuildBusiness> report);
    Task<Result<QList<GuildBusiness>>> withCommands(QList<GuildBusiness> report, qsizetype index);

    Host &m_host;
    std::unique_ptr<BusinessService> m_business; ///< once the record is open
    SchemaCare m_schema = SchemaCare::Leave;
    std::unique_ptr<MetricStore> m_store;
    QList<Promise<Result<>>> m_opening;        ///< who waits for it to be open
    std::unique_ptr<MemberActivity> m_members; ///< once the store is open
    std::unique_ptr<MetricsServer> m_server;
    QSet<GuildId> m_guildsOfMembers; ///< that have gauges
    QSet<GuildId> m_guildsOfCappers;
    QSet<GuildId> m_guildsOfEngagement;
    Timer m_timer;
    std::chrono::milliseconds m_retryAfter;
    Timer m_retry;
    bool m_saidTaken = false; ///< of the port that the settings name
};

} // namespace dbsbm
