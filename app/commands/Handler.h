// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Result.h"
#include "models/core/Task.h"
#include "models/ops/RateLimiter.h"
#include "models/services/Permissions.h"
#include "network/discord/protocol/builders.h"

#include <vector>

namespace dbsbm {

class Invocation;

/// How the first answer may be put off when the work takes long (protocol items 80 to 85).
enum class DeferMode {
    Never,     ///< the answer is always at hand, or is a modal
    Public,    ///< "thinking", seen by all
    Ephemeral, ///< "thinking", seen by the one who asked
    Update     ///< components: the message stays as it is until it is changed
};

/// What the router must know of an interaction before it runs.
struct Plan
{
    QString label; ///< metric label, from a closed set: "bet line", "slip won"
    DeferMode defer = DeferMode::Ephemeral;
    /// Checked by the router; nothing where the service decides with the bet at hand.
    std::optional<Action> action;
    std::vector<RateAction> costs; ///< charged to the member before it runs
};

/// What the member gets to see.
struct Reply
{
    enum class Kind {
        Ephemeral,
        Public,
        Update, ///< changes the message that the component sits on
        Modal   ///< asks by a form; only where the plan defers never
    };
    Kind kind = Kind::Ephemeral;
    discord::OutgoingMessage message;
    QJsonObject modal;     ///< of kind Modal, from discord::modal()
    bool repeated = false; ///< nothing new happened: what was charged is given back

    static Reply ephemeral(const QString &text);
    /// The text takes the place of the message's text; its components go.
    static Reply closing(const QString &text);
    static Reply asking(const QJsonObject &modal);
};

using ReplyTask = Task<Result<Reply>>;
/// At most 25 {"name", "value"} objects.
using Suggestions = Task<Result<QJsonArray>>;

/// One command or one kind of component. Stateless but for its services; owned by the router.
class Handler
{
public:
    Handler() = default;
    Handler(const Handler &) = delete;
    Handler &operator=(const Handler &) = delete;
    virtual ~Handler() = default;

    virtual Plan plan(const discord::Interaction &interaction) const = 0;
    /// \a call lives until the answer left; it is the context of every continuation.
    virtual ReplyTask run(Invocation &call) = 0;
    /// Suggestions for the focused option; \a context guards what goes on after the call.
    virtual Suggestions complete(const discord::Interaction &, QObject *) const
    {
        return Suggestions::ready(QJsonArray());
    }
};

} // namespace dbsbm
