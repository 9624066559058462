// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/practice/PracticeDriver.h"
#include "models/ops/RateLimiter.h"
#include "models/services/BotControl.h"
#include "models/services/FixtureService.h"
#include "models/services/GuildSettingsService.h"
#include "models/services/VerifyService.h"

namespace dbsbm {

/// What the story did and what must be found of it afterwards.
struct StoryOutcome
{
    bool cameTrue = false;
    qint64 startedMs = 0;        ///< UTC
    QStringList told;            ///< one line a step
    std::optional<Error> broken; ///< the step that failed
    int placed = 0;
    int slips = 0;   ///< messages in the slips channel made by this story
    int refused = 0; ///< attempts that had to be refused, and were
    Record expected; ///< a fold over what was told, computed by the story itself
};

/// Members of the practice guild live through a day: setup, cappers, picks, a dropped line, a lost
/// reply, grades, refusals, an undo, statistics. Every act is a real interaction over the loopback
/// gateway; every step checks what came of it.
class PracticeStory : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        PracticeWorld &world;
        PracticeDriver &driver;
        PracticeDay &day;
        BettingService &betting;
        FixtureService &fixtures;
        GuildSettingsService &settings;
        VerifyService &verify;
        BotControl &bot;
        RateLimiter &limiter;
        Clock &clock;
    };
    PracticeStory(Parts parts, std::chrono::milliseconds pace, QObject *parent = nullptr);
    void start();
    const StoryOutcome &outcome() const { return m_outcome; }

Q_SIGNALS:
    void stepTold(const QString &line);
    void finished(const dbsbm::StoryOutcome &outcome);

private:
    static constexpr int kPicks = 9;

    using Step = std::function<Task<Result<>>()>;
    using Reply = simulator::SimReply;

    void write();
    void add(const QString &title, Step step);
    void next();
    void end(std::optional<Error> broken);

    Task<Result<>> goOnline();
    /// What an earlier story spent of the rate limits is forgotten.
    Task<Result<>> beginDay();
    Task<Result<>> storeGames();
    Task<Result<>> setUp();
    Task<Result<>> chooseInSetup(InteractionId setup, const Reply &reply);
    Task<Result<>> openBoard();
    Task<Result<>> addCapper(int index);
    Task<Result<>> place(int capper);
    Task<Result<>> loseLine();
    Task<Result<>> loseReply();
    Task<Result<>> hammer(int capper);
    Task<Result<>> grade(int index, UserId by, BetResult result);
    Task<Result<>> undoLast(UserId by);
    /// Of that pick; done once its slip offers the suggested grade.
    Task<Result<>> endGame(int index);
    Task<Result<>> confirmSuggestion(int index, UserId by);
    /// Books the grade in the story's own record and compares.
    Result<> expect(int index, const Bet &graded);
    Task<Result<>> refuse(UserId by, int index, const QString &action, const QString &code);
    Task<Result<>> refusePlace(UserId by, const QString &code);
    Task<Result<>> repeatLast();
    Task<Result<>> readStats();
    Task<Result<>> check();
    Result<> checkRecord(const Record &now) const;
    Result<> expectRefusal(const Result<Reply> &reply, const QString &code);

    Parts m_parts;
    std::chrono::milliseconds m_pace;
    Timer m_timer;
    QList<std::pair<QString, Step>> m_steps;
    qsizetype m_position = 0;
    QList<Bet> m_bets; ///< placed by this story, in order
    Fixture m_ended;   ///< the game that ended last
    Record m_before;   ///< what stood in the records already
    qsizetype m_slipsBefore = 0;
    StoryOutcome m_outcome;
};

} // namespace dbsbm
