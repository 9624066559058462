// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/BettingService.h"
#include "models/services/OutboxService.h"
#include "models/store/Database.h"

#include <QRandomGenerator>

namespace dbsbm::test {

/// What became of one random command.
struct CommandDone
{
    QString kind = {}; ///< "place", "grade", "undo", "correct", "cancel", "closing", "deliver", ...
    QString id = {};   ///< of the command; empty = it has none
    QString code = {}; ///< of the refusal; empty = done
    QString detail = {};
    bool repeated = false;
    QList<Bet> bets = {}; ///< what it changed, as it is now
};

/// Members who do anything to the bets of RecordFixture's guild, over a database that others may
/// use at the same time. The same seed asks the same, as long as the answers are the same.
class RandomCommands : public QObject
{
    Q_OBJECT
public:
    struct Options
    {
        quint32 seed = 1;
        quint64 firstId = 1; ///< interactions and messages count up from here
        bool delivers = true;
        int newest = 0;            ///< row id of the last bet there is already
        QStringList fixtures = {}; ///< games that half of the legs are on
    };

    RandomCommands(Database &database, const Clock &clock, Options options);

    Task<CommandDone> next();
    /// The games that half of the legs are on from now on.
    void setFixtures(const QStringList &fixtures) { m_options.fixtures = fixtures; }
    int newest() const { return m_newest; }
    /// Refusals that random commands meet; any other is a fault.
    static bool isExpected(const QString &code);

    BettingService &betting() { return m_betting; }

private:
    using Step = std::function<Task<Result<BetOutcome>>()>;

    Task<CommandDone> place();
    Task<CommandDone> grade();
    Task<CommandDone> change(int dice);
    Task<CommandDone> deliver();
    void deliverNext(QList<OutboxRow> rows, CommandDone done, const Promise<CommandDone> &promise);
    /// Runs it now, and again when the dice say so.
    Task<CommandDone> run(const QString &kind, const QString &id, const Step &step);
    CommandDone noted(const QString &kind, const QString &id, const Result<BetOutcome> &outcome);

    DraftRequest request();
    QList<LegSettlement> someLegs();
    int below(int bound) { return static_cast<int>(m_random.bounded(bound)); }
    InteractionId interaction();
    QString commandId() { return QStringLiteral("i:") + interaction().toString(); }
    /// Rather an old one, so that many are after the same; once in a while none there is.
    BetId someBet() { return BetId{static_cast<quint64>(below(below(m_newest + 2) + 1) + 1)}; }
    Actor somebody();

    const Clock &m_clock;
    Options m_options;
    QRandomGenerator m_random;
    BettingService m_betting;
    OutboxService m_outbox;
    QList<std::function<Task<CommandDone>()>> m_recent;
    quint64 m_count = 0;
    int m_newest = 0;
};

} // namespace dbsbm::test
