// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandRunner.h"
#include "app/cli/commandLine.h"
#include "models/ops/AlertDesk.h"
#include "models/ops/alertBacktest.h"

namespace dbsbm {

/// `alerts ...`: what fires, its history, and what the operator wants of it; beside a running bot,
/// which carries it out, or without one.
class AlertCommands : public CommandRunner
{
    Q_OBJECT
public:
    AlertCommands(Host &host, const TerminalRequest &request, QObject *parent = nullptr);

    Task<int> run() override;

private:
    int list() const;
    int rules() const;
    int history() const;
    Task<int> acknowledge();
    Task<int> silence(bool on);
    Task<int> apply(const AlertCommand &command, const QString &done);
    Task<int> test();
    Task<int> replay(const AlertRule &rule, qint64 fromMs, qint64 toMs);
    int showTest(const AlertRule &rule, const AlertBacktest &result) const;
    int usage(const QString &sentence) const;

    Host &m_host;
    TerminalRequest m_request;
    AlertDesk m_desk;
};

} // namespace dbsbm
