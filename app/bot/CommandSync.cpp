// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bot/CommandSync.h"

#include "app/bot/sessionBackoff.h"
#include "models/core/Logging.h"
#include "models/ops/ErrorTracker.h"

#include <utility>

namespace dbsbm {

CommandSync::CommandSync(CommandRegistrar &registrar, Clock &clock, ErrorTracker &errors,
                         QObject *parent)
    : QObject(parent), m_registrar(registrar), m_errors(errors), m_retry(clock)
{}

void CommandSync::start(ApplicationId application, GuildId testGuild)
{
    m_application = application;
    m_testGuild = testGuild;
    attempt();
}

void CommandSync::stop()
{
    ++m_generation;
    m_retry.stop();
    m_fault.reset();
    m_attempt = 0;
}

void CommandSync::attempt()
{
    m_retry.stop();
    m_registrar.sync(m_application, m_testGuild)
        .then(this, [this, generation = m_generation](const Result<bool> &done) {
            if (generation != m_generation)
                return;
            if (!done) {
                failed(done.error());
                return;
            }
            m_attempt = 0;
            if (std::exchange(m_fault, std::nullopt))
                Q_EMIT faultChanged();
        });
}

void CommandSync::failed(const Error &error)
{
    qCWarning(lcApp, "commands not registered: %s", qUtf8Printable(error.detail()));
    m_errors.record(error, {QStringLiteral("register commands"), {}});
    m_fault = error;
    if (error.retryable())
        m_retry.start(sessionBackoff(m_attempt++), [this] { attempt(); });
    Q_EMIT faultChanged();
}

} // namespace dbsbm
