// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/SetupFlows.h"

#include "models/core/ErrorCodes.h"

#include <QCoreApplication>

#include <algorithm>

namespace dbsbm {

void SetupFlows::open(SetupFlow flow)
{
    dropExpired();
    if (m_flows.size() >= kMaximum) {
        const auto older = [](const auto &a, const auto &b) {
            return a.second.touched < b.second.touched;
        };
        m_flows.erase(std::min_element(m_flows.begin(), m_flows.end(), older));
    }
    const InteractionId id = flow.id;
    m_flows.insert_or_assign(id, Entry{std::move(flow), m_clock.elapsed()});
}

Result<SetupFlow *> SetupFlows::find(InteractionId id, GuildId guild, UserId user)
{
    dropExpired();
    const auto found = m_flows.find(id);
    if (found == m_flows.end() || found->second.flow.before.guild != guild) {
        return fail(codes::kFlowExpired, ValidationFault{},
                    QCoreApplication::translate(
                        "SetupFlows",
                        "This setup has expired and nothing was saved. Start again with /setup."));
    }
    if (found->second.flow.user != user) {
        return fail(
            codes::kFlowNotYours, ValidationFault{},
            QCoreApplication::translate(
                "SetupFlows", "Another member started this setup. Start your own with /setup."));
    }
    found->second.touched = m_clock.elapsed();
    return &found->second.flow;
}

void SetupFlows::dropExpired()
{
    const auto now = m_clock.elapsed();
    std::erase_if(m_flows,
                  [now](const auto &item) { return now - item.second.touched >= kLifetime; });
}

} // namespace dbsbm
