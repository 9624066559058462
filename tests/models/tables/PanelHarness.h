// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ops/AlertDesk.h"
#include "models/ops/ErrorTracker.h"
#include "models/ops/LogSink.h"
#include "models/ops/MetricHistory.h"
#include "models/ops/Metrics.h"
#include "models/ops/PerformanceHistory.h"
#include "models/ops/RateLimiter.h"
#include "models/ops/SystemSampler.h"
#include "models/services/BettingService.h"
#include "models/services/CapperService.h"
#include "models/services/ExportService.h"
#include "models/services/FixtureService.h"
#include "models/services/GuildSettingsService.h"
#include "models/services/ImportService.h"
#include "models/services/LogoService.h"
#include "models/services/OutboxService.h"
#include "models/services/RecordService.h"
#include "models/services/ScoreService.h"
#include "models/services/SlipService.h"
#include "models/services/VerifyService.h"
#include "models/settings/AppSettings.h"
#include "models/store/Database.h"
#include "tests/support/FakeBot.h"
#include "tests/support/FakeClock.h"
#include "tests/support/MemorySecretStore.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace dbsbm::test {

/// One pick to place.
struct Pick
{
    QString pick = QStringLiteral("Celtics");
    QString odds = QStringLiteral("-110");
    QString units = QStringLiteral("1");
    QString line = QStringLiteral("-3.5");
    QString league = QStringLiteral("NBA");
    QString game = QStringLiteral("Lakers @ Celtics");
    QString fixture = {}; ///< id of its stored game
    UserId user{100000000000002001};
    GuildId guild{100000000000001001};
};

/// Everything the panel works with: real services on a temporary SQLite file.
class PanelHarness
{
public:
    static constexpr GuildId kGuild{100000000000001001};
    static constexpr UserId kCapper{100000000000002001};
    static constexpr ChannelId kChannel{100000000000003001};

    /// \a environment overrides settings, as variables of the process do.
    explicit PanelHarness(const QMap<QString, QString> &environment = {});

    /// Waits for a task; nothing, and a failed test, when it never comes.
    template<typename T>
    std::optional<T> await(Task<T> task)
    {
        const auto value = std::make_shared<std::optional<T>>();
        QSignalSpy answered(&m_context, &QObject::objectNameChanged);
        task.then(&m_context, [this, value](T result) {
            value->emplace(std::move(result));
            m_context.setObjectName(QString::number(++m_answers));
        });
        while (!value->has_value() && answered.wait(20'000)) {}
        return *value;
    }

    /// A server with a slip channel and one capper.
    void setUpGuild(GuildId guild = kGuild, const QString &name = QStringLiteral("Sharp Corner"));
    void addCapper(UserId user, const QString &name, GuildId guild = kGuild);
    /// A confirmed bet whose slip is not posted yet.
    Bet place(const Pick &pick = {}) { return place(QList{pick}); }
    /// A parlay when there are several; by the capper, with the units and in the guild of the
    /// first.
    Bet place(const QList<Pick> &picks);
    /// A bet whose slip stands in the channel: open.
    Bet placeOpen(const Pick &pick = {});
    Bet post(const Bet &bet);
    /// The slip could not be posted.
    Bet failPost(const Bet &bet);
    Bet grade(const Bet &bet, BetResult result);
    /// As the database holds it now.
    Bet stored(const Bet &bet);

    QTemporaryDir dir;
    FakeClock clock;
    MemorySecretStore secrets;
    Database database;
    BettingService betting;
    CapperService cappers;
    GuildSettingsService guildSettings;
    OutboxService outbox;
    VerifyService verify;
    ImportService imports;
    ExportService exports;
    RecordService records;
    FixtureService fixtures;
    ScoreService scores;
    AppSettings settings;
    RateLimiter rateLimiter;
    Metrics metrics;
    SystemSampler system;
    SlipService slips{metrics, false};
    LogoService logos{dir.path(), slips};
    PerformanceHistory performance;
    ErrorTracker errors;
    LogSink logs;
    AlertDesk alerts{dir.path(), clock, metrics};
    MetricHistory *metricHistory = nullptr;
    FakeBot bot;
    FakeDirectory directory;

private:
    std::optional<OutboxRow> dueRow(const Bet &bet);

    QObject m_context;
    int m_answers = 0;
    quint64 m_nextId = 100000000000005000;
};

} // namespace dbsbm::test
