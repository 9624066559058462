// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/host/BotHost.h"
#include "app/practice/PracticeDriver.h"
#include "models/core/ErrorCodes.h"
#include "tests/support/await.h"

#include <QTemporaryDir>

namespace dbsbm::test {

/// The program without its window: host, simulated Discord and bot on a data folder of its own,
/// with a guild that is set up and three cappers.
class PracticeRig : public QObject
{
    Q_OBJECT
public:
    PracticeRig();
    ~PracticeRig() override;

    /// Opens the records, sets the guild up and adds the cappers, not yet online.
    bool prepare();
    bool goOnline();

    Host &host() { return *m_host; }
    PracticeWorld &world() { return *m_world; }
    simulator::SimulatedDiscord &discord() { return m_world->discord(); }
    PracticeDriver &driver() { return *m_driver; }
    BotSession &session() { return m_bot->session(); }
    OutboxWorker &outboxWorker() { return m_bot->outboxWorker(); }
    LiveDirectory &directory() { return m_bot->directory(); }
    const PracticeCast &cast() const { return m_world->cast(); }
    QList<simulator::SimMessage> slips() { return discord().messages(cast().slips); }

    /// Spins until the task is there; a failed wait is an error that says so.
    template<typename T>
    Result<T> await(Task<Result<T>> task);
    /// A pick by a capper, confirmed; nothing on failure.
    std::optional<Bet> place(int capper = 0, const QString &units = QStringLiteral("1"));
    std::optional<Bet> waitStatus(BetId id, BetStatus status);
    /// DELETE /webhooks/{id} behind the bot's back.
    bool deleteWebhook(WebhookId id);
    /// An error of that code, as "API-013".
    bool wasRecorded(const QString &code);
    /// The setting capper_identity: "capper" or "bot".
    bool postAs(const QString &identity);
    /// A message of the bot in the slip channel, behind its back.
    std::optional<discord::Message> post(const QString &content);
    static PracticePick pick(const QString &units = QStringLiteral("1"));

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Host> m_host;
    std::unique_ptr<PracticeWorld> m_world;
    std::unique_ptr<BotHost> m_bot;
    std::unique_ptr<PracticeDriver> m_driver;
};

template<typename T>
Result<T> PracticeRig::await(Task<Result<T>> task)
{
    auto answer = std::make_shared<std::optional<Result<T>>>();
    task.then(this, [answer](Result<T> result) { answer->emplace(std::move(result)); });
    if (!spinUntil([answer] { return answer->has_value(); }))
        return fail(codes::kInternal, InternalFault{}, QStringLiteral("No answer came in time."));
    return std::move(**answer);
}

} // namespace dbsbm::test
