// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/Responder.h"

#include "app/commands/InteractionApi.h"
#include "app/commands/taskResult.h"

namespace dbsbm {

using discord::CallbackType;
using discord::OutgoingMessage;

namespace {

constexpr int kUnknownInteraction = 10062;
constexpr int kAlreadyAcknowledged = 40060;

OutgoingMessage withEphemeral(OutgoingMessage message, bool ephemeral)
{
    message.ephemeral = ephemeral;
    return message;
}

} // namespace

bool isLostInteraction(const Error &error)
{
    const auto *fault = error.as<ApiFault>();
    return fault && (fault->code == kUnknownInteraction || fault->code == kAlreadyAcknowledged);
}

Responder::Responder(const discord::Interaction &interaction, InteractionApi &api, QObject &context)
    : m_interaction(interaction), m_api(api), m_context(context)
{}

Task<Result<>> Responder::callback(CallbackType type, const OutgoingMessage &message)
{
    return m_api.callback(m_interaction, type, message);
}

void Responder::defer(DeferMode mode)
{
    if (m_phase != Phase::Fresh || mode == DeferMode::Never)
        return;
    m_phase = Phase::Deferring;
    m_mode = mode;
    const auto type =
        mode == DeferMode::Update ? CallbackType::DeferredUpdate : CallbackType::DeferredMessage;
    callback(type, withEphemeral({}, mode == DeferMode::Ephemeral))
        .then(&m_context, [this](const Result<> &result) { deferDone(result); });
}

void Responder::deferDone(const Result<> &result)
{
    m_phase = Phase::Deferred;
    m_deferred = result;
    if (m_waiting)
        std::exchange(m_waiting, nullptr)();
}

Task<Result<>> Responder::answer(const Reply &reply)
{
    // A modal is only ever the first answer (protocol item 82): its plan must not defer.
    Q_ASSERT(reply.kind != Reply::Kind::Modal || m_phase == Phase::Fresh);
    if (m_phase == Phase::Fresh) {
        m_phase = Phase::Answered;
        if (reply.kind == Reply::Kind::Modal)
            return m_api.modal(m_interaction, reply.modal);
        const auto type =
            reply.kind == Reply::Kind::Update ? CallbackType::UpdateMessage : CallbackType::Message;
        return callback(type, withEphemeral(reply.message, reply.kind == Reply::Kind::Ephemeral));
    }
    if (m_phase == Phase::Deferred)
        return afterDefer(reply);
    Promise<Result<>> promise;
    m_waiting = [this, reply, promise] {
        afterDefer(reply).then(&m_context,
                               [promise](const Result<> &result) { promise.resolve(result); });
    };
    return promise.task();
}

Task<Result<>> Responder::afterDefer(const Reply &reply)
{
    m_phase = Phase::Answered;
    if (!m_deferred)
        return Task<Result<>>::ready(m_deferred);
    const OutgoingMessage edit = withEphemeral(reply.message, false);
    const OutgoingMessage secret = withEphemeral(reply.message, true);
    const bool ephemeral = reply.kind == Reply::Kind::Ephemeral;
    switch (m_mode) {
    case DeferMode::Public:
        if (!ephemeral)
            return m_api.editOriginal(m_interaction, edit);
        // The first follow-up to a deferred answer would take its place, for all to see (item 85).
        return andThen(m_api.deleteOriginal(m_interaction), &m_context,
                       [this, secret] { return m_api.followUp(m_interaction, secret); });
    case DeferMode::Update:
        if (ephemeral)
            return m_api.followUp(m_interaction, secret);
        return m_api.editOriginal(m_interaction, edit);
    case DeferMode::Ephemeral:
    case DeferMode::Never: break;
    }
    return m_api.editOriginal(m_interaction, edit);
}

} // namespace dbsbm
