// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandRunner.h"
#include "app/cli/commandLine.h"

namespace dbsbm {

/// `vault set NAME | list | remove NAME | passphrase`: the encrypted file of secrets for machines
/// without a keychain. Values are asked for or read from standard input, never arguments.
class VaultCommands : public CommandRunner
{
    Q_OBJECT
public:
    VaultCommands(Host &host, const TerminalRequest &request, QObject *parent = nullptr);

    Task<int> run() override;

private:
    Result<QString> work(const QString &verb, const SettingKey *key);
    Result<QString> set(const SettingKey &key);
    Result<> store(const SettingKey &key, const std::optional<Secret> &value);
    Result<QString> list();
    Result<QString> remove(const SettingKey &key);
    Result<QString> changePassphrase();

    Host &m_host;
    TerminalRequest m_request;
};

} // namespace dbsbm
