// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/CommandRouter.h"
#include "models/ops/ErrorTracker.h"
#include "models/ops/Metrics.h"
#include "models/services/BettingService.h"
#include "models/services/CapperService.h"
#include "models/services/FixtureService.h"
#include "models/services/FlowService.h"
#include "models/services/GuildSettingsService.h"
#include "models/services/OutboxService.h"
#include "models/services/ScoreService.h"
#include "models/services/SlipService.h"
#include "models/services/StatsService.h"
#include "models/services/VerifyService.h"
#include "models/store/Database.h"
#include "network/discord/rest/AttachmentLoader.h"
#include "tests/support/FakeBot.h"
#include "tests/support/FakeClock.h"
#include "tests/support/FakeHttpServer.h"
#include "tests/support/RecordingInteractionApi.h"
#include "tests/support/await.h"

#include <QTemporaryDir>
#include <QTest>

namespace dbsbm::test {

/// A member as Discord shows one in an interaction.
struct Person
{
    UserId user;
    QString name;
    quint64 permissions = 0;
    QList<RoleId> roles;
};

/// The command router over real services and a database file of its own; Discord is a recorder.
class BotHarness
{
public:
    BotHarness();
    ~BotHarness();

    static constexpr GuildId kGuild{700'000'000'000'000'000};
    static constexpr ChannelId kChannel{710'000'000'000'000'000};
    static constexpr RoleId kAdminRole{720'000'000'000'000'000};
    static constexpr RoleId kMemberRole{721'000'000'000'000'000};
    static Person admin();
    static Person capper();
    static Person otherCapper();
    static Person moderator(); ///< Manage Messages in kChannel
    static Person member();

    FakeClock clock;
    Metrics metrics;
    RateLimiter limiter{clock};
    ErrorTracker errors{clock};
    RecordingInteractionApi api;
    FakeBot bot;
    std::optional<qint64> newestBackup; ///< when one was made, as /status is told
    FakeHttpServer cdn;                 ///< Discord's, for attachments

    BettingService &betting() { return m_services->betting; }
    CapperService &cappers() { return m_services->cappers; }
    GuildSettingsService &settings() { return m_services->settings; }
    OutboxService &outbox() { return m_services->outbox; }
    FixtureService &fixtures() { return m_services->fixtures; }
    VerifyService &verifier() { return m_services->verifier; }
    Database &database() { return m_services->database; }
    CommandRouter &router() { return m_services->router; }

    /// Waits for a task on the event loop.
    template<typename T>
    T await(Task<T> task)
    {
        return test::await(std::move(task));
    }

    discord::Interaction commandOf(const Person &person, const QString &path,
                                   const QVariantMap &options = {});
    /// A command from the menu of a user or a message.
    discord::Interaction menuOf(const Person &person, discord::CommandKind kind,
                                const QString &name, quint64 target);
    discord::Interaction pressOf(const Person &person, const QString &customId,
                                 const QStringList &values = {});
    /// The modal of \a answer, filled with \a fields by custom_id, and sent.
    SentAnswer submit(const Person &person, const SentAnswer &answer,
                      const QHash<QString, QString> &fields);
    /// Sends it and waits until nothing is under way; the final answer.
    SentAnswer inject(const discord::Interaction &interaction);
    SentAnswer command(const Person &person, const QString &path, const QVariantMap &options = {});
    SentAnswer press(const Person &person, const QString &customId, const QStringList &values = {});

    /// The program ends and starts again on the same database.
    void restart();

    // Steps of the story
    void setUpGuild(); ///< slip channel, both roles
    void addCapper(const Person &person);
    static QVariantMap betOptions();  ///< a complete /bet line
    static QVariantMap propOptions(); ///< a complete /bet prop
    /// A draft of \a person: the custom_id of its Confirm button.
    QString draftOf(const Person &person);
    /// A bet of \a person whose slip is posted.
    Bet openBet(const Person &person);
    /// Confirms and delivers whatever waits in the outbox.
    void deliverAll();
    Bet bet(BetId id);
    QList<Bet> bets();

private:
    struct Services
    {
        Services(BotHarness &harness, const QString &path);
        Database database;
        BettingService betting;
        CapperService cappers;
        GuildSettingsService settings;
        OutboxService outbox;
        SlipService slips;
        StatsService stats;
        FlowService flows;
        FixtureService fixtures;
        ScoreService scores;
        VerifyService verifier;
        discord::AttachmentLoader attachments;
        CommandRouter router;
    };

    discord::Interaction base(const Person &person, discord::InteractionType type);
    void waitUntilIdle();
    void openServices();

    QTemporaryDir m_folder;
    std::unique_ptr<Services> m_services;
    QHash<QString, MessageId> m_messages; ///< by the custom_id of a component they hold
    quint64 m_serial = 0;
};

} // namespace dbsbm::test
