// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/Handler.h"

#include <functional>

namespace dbsbm {

class InteractionApi;

/// The one door by which an interaction is answered: hides whether that is the first callback, an
/// edit of the original after a defer, or a follow-up. Answers once.
class Responder
{
public:
    /// \a context outlives this and guards the continuations.
    Responder(const discord::Interaction &interaction, InteractionApi &api, QObject &context);

    /// Puts the answer off; does nothing when the answer is on its way already.
    void defer(DeferMode mode);
    /// Resolves when Discord took the answer or refused it.
    Task<Result<>> answer(const Reply &reply);
    bool isDeferred() const { return m_phase == Phase::Deferring || m_phase == Phase::Deferred; }

private:
    enum class Phase { Fresh, Deferring, Deferred, Answered };

    Task<Result<>> afterDefer(const Reply &reply);
    Task<Result<>> callback(discord::CallbackType type, const discord::OutgoingMessage &message);
    void deferDone(const Result<> &result);

    const discord::Interaction &m_interaction;
    InteractionApi &m_api;
    QObject &m_context;
    Phase m_phase = Phase::Fresh;
    DeferMode m_mode = DeferMode::Never;
    Result<> m_deferred;
    std::function<void()> m_waiting; ///< the answer, while the defer is under way
};

/// 10062 (too late) and 40060 (answered already): the member was or will be answered by nobody or
/// by another; trying again is useless (protocol item 80).
bool isLostInteraction(const Error &error);

} // namespace dbsbm
