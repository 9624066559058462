// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bot/CommandRegistrar.h"
#include "models/core/Clock.h"
#include "models/core/Error.h"

#include <QObject>

#include <optional>

namespace dbsbm {

class ErrorTracker;

/// Registers the commands with Discord beside the gateway, and again with growing waits until it
/// has worked: a bot that is online answers the commands that Discord knows already.
class CommandSync : public QObject
{
    Q_OBJECT
public:
    CommandSync(CommandRegistrar &registrar, Clock &clock, ErrorTracker &errors,
                QObject *parent = nullptr);

    /// \a testGuild: registered there only; invalid = globally.
    void start(ApplicationId application, GuildId testGuild);
    /// Answers that are under way are dropped, and the fault with them.
    void stop();
    /// Until the commands are registered; stays when only a person can mend it.
    const std::optional<Error> &fault() const { return m_fault; }

Q_SIGNALS:
    void faultChanged();

private:
    void attempt();
    void failed(const Error &error);

    CommandRegistrar &m_registrar;
    ErrorTracker &m_errors;
    Timer m_retry;
    ApplicationId m_application;
    GuildId m_testGuild;
    std::optional<Error> m_fault;
    int m_attempt = 0;
    quint64 m_generation = 0;
};

} // namespace dbsbm
