// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/FlowService.h"

#include "models/core/Clock.h"
#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"
#include "models/store/Database.h"
#include "models/store/GuildRepository.h"

#include <QJsonDocument>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

Result<StoredFlow> storedOf(const Flow &flow, qint64 nowMs)
{
    const QByteArray state = QJsonDocument(flow.state).toJson(QJsonDocument::Compact);
    if (state.size() > FlowService::kMaxStateBytes) {
        return fail(codes::kTextInvalid, ValidationFault{u"state"_s},
                    tr("This is more than the bot can remember for you. Use shorter texts."));
    }
    return StoredFlow{flow.id,
                      flow.guild,
                      flow.user,
                      flow.kind,
                      QString::fromUtf8(state),
                      flow.revision,
                      nowMs + FlowService::kLifetimeMs};
}

tl::unexpected<Error> expired()
{
    return fail(codes::kFlowExpired, ValidationFault{},
                tr("This form has expired and nothing was placed. Start the command again."));
}

Result<Flow> read(Transaction &transaction, FlowId id, const Flow &asker, qint64 nowMs)
{
    const auto found = FlowRepository(transaction).find(id);
    if (!found)
        return fail(found.error());
    if (!*found || (*found)->guild != asker.guild || (*found)->kind != asker.kind
        || (*found)->expiresAtMs <= nowMs)
        return expired();
    const StoredFlow &stored = **found;
    if (stored.user != asker.user) {
        return fail(codes::kFlowNotYours, ValidationFault{},
                    tr("Another member started this form. Start your own with the command."));
    }
    return Flow{stored.id,
                stored.guild,
                stored.user,
                stored.kind,
                QJsonDocument::fromJson(stored.state.toUtf8()).object(),
                stored.revision};
}

} // namespace

FlowService::FlowService(Database &database, const Clock &clock)
    : m_database(database), m_clock(clock)
{}

Task<Result<Flow>> FlowService::create(const Flow &flow)
{
    const qint64 nowMs = m_clock.nowMs();
    const Result<StoredFlow> stored = storedOf(flow, nowMs);
    if (!stored)
        return Task<Result<Flow>>::ready(fail(stored.error()));
    return m_database.write<Flow>(
        [flow, stored = *stored, nowMs](Transaction &transaction) -> Result<Flow> {
            if (const Result<> known = GuildRepository(transaction).ensure(flow.guild); !known)
                return fail(known.error());
            FlowRepository flows(transaction);
            if (const Result<> swept = flows.removeExpired(nowMs); !swept)
                return fail(swept.error());
            const Result<FlowId> id = flows.insert(stored);
            if (!id)
                return fail(id.error());
            Flow created = flow;
            created.id = *id;
            created.revision = 1;
            return created;
        });
}

Task<Result<Flow>> FlowService::load(FlowId id, const Flow &asker)
{
    return m_database.write<Flow>(
        [id, asker, nowMs = m_clock.nowMs()](Transaction &transaction) -> Result<Flow> {
            Result<Flow> flow = read(transaction, id, asker, nowMs);
            if (!flow)
                return flow;
            const Result<> extended = FlowRepository(transaction).extend(id, nowMs + kLifetimeMs);
            return extended ? std::move(flow) : fail(extended.error());
        });
}

Task<Result<Flow>> FlowService::save(const Flow &flow)
{
    const Result<StoredFlow> stored = storedOf(flow, m_clock.nowMs());
    if (!stored)
        return Task<Result<Flow>>::ready(fail(stored.error()));
    return m_database.write<Flow>(
        [flow, stored = *stored](Transaction &transaction) -> Result<Flow> {
            const Result<bool> saved = FlowRepository(transaction).update(stored);
            if (!saved)
                return fail(saved.error());
            if (!*saved) {
                return fail(codes::kCommandConflict, BettingFault{},
                            tr("This form was changed by another click at the same moment. Look at "
                               "it and try again."));
            }
            Flow after = flow;
            ++after.revision;
            return after;
        });
}

Task<Result<>> FlowService::remove(FlowId id)
{
    return m_database.write<void>(
        [id](Transaction &transaction) { return FlowRepository(transaction).remove(id); });
}

} // namespace dbsbm
