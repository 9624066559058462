// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/practice/PracticeWorld.h"
#include "models/services/BettingService.h"

#include <functional>

namespace dbsbm {

/// Lets members of the practice guild act as people do in Discord: commands, buttons, selects.
/// Every wait has a deadline; what does not come in time is an error that names it.
class PracticeDriver : public QObject
{
    Q_OBJECT
public:
    PracticeDriver(PracticeWorld &world, BettingService &betting, Clock &clock,
                   QObject *parent = nullptr);

    using Reply = simulator::SimReply;
    /// Answered fully, also when the bot deferred first.
    Task<Result<Reply>> command(UserId user, const QStringList &path, const QJsonObject &options);
    Task<Result<Reply>> press(const simulator::SimPress &press);
    /// A modal that was the answer to an interaction, filled.
    Task<Result<Reply>> submit(const simulator::SimModal &modal);
    /// A button under a posted slip: "won", "lost", "push", "void", "undo", "confirm", "dismiss".
    Task<Result<Reply>> pressSlip(UserId user, const Bet &bet, const QString &action);
    /// /bet line, then Confirm on the preview; the bet as confirmed.
    Task<Result<Bet>> place(UserId capper, const PracticePick &pick);
    /// The same up to Confirm, whatever comes of it: the last answer.
    Task<Result<Reply>> tryPlace(UserId user, const PracticePick &pick);
    /// The bet once \a wanted says yes; at once when it already does.
    Task<Result<Bet>> waitForBet(BetId id, const QString &what,
                                 std::function<bool(const Bet &)> wanted);
    /// Done once \a wanted says yes; asked again at each event of the simulated Discord.
    Task<Result<>> waitUntil(const QString &what, std::function<bool()> wanted);

    /// Asks every wait again; for facts that neither Discord nor a bet announces.
    void look();

    std::optional<Bet> bet(BetId id) const;
    InteractionId lastInteraction() const { return m_lastInteraction; }

    /// Every component of a reply, rows flattened.
    static QList<QJsonObject> components(const QJsonObject &data);
    /// The first component whose custom_id ends with \a ending; empty when there is none.
    static QString customId(const QJsonObject &data, const QString &ending);
    /// The custom_id of that button under the bet's slip; empty while there is none.
    QString slipButton(const Bet &bet, const QString &action) const;
    static QString textOf(const Reply &reply); ///< content and embeds as plain text

private:
    struct Wait;
    Task<Result<Reply>> settled(InteractionId id, Task<Result<Reply>> first);
    Task<Result<Bet>> confirm(UserId capper, InteractionId preview, const Reply &reply);

    PracticeWorld &m_world;
    Clock &m_clock;
    QHash<BetId, Bet> m_bets;
    QList<std::shared_ptr<Wait>> m_waits;
    InteractionId m_lastInteraction;
};

} // namespace dbsbm
