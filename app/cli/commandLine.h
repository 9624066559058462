// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/host/Host.h"

#include <QJsonDocument>
#include <QStringList>

namespace dbsbm {

// Exit codes of dbsbmd and dbsbm.
inline constexpr int kExitOk = 0;
inline constexpr int kExitFailed = 1; ///< it was understood, but could not be done
inline constexpr int kExitUsage = 2;  ///< the command line itself is wrong

/// A parsed command line of dbsbmd.
struct TerminalRequest
{
    HostOptions host;
    QString command;                ///< "run", "--check-config", ...; empty for the flags below
    QStringList arguments;          ///< after the command
    std::optional<PostedRoot> root; ///< of "verify GUILD --root HASH --seq N"
    bool json = false;
    /// Options of single commands that were given, by name; flags with an empty text.
    QMap<QString, QString> options;
    QStringList mapped; ///< every --map OLD=NEW
    bool help = false;
    bool version = false;
    QString usageFault; ///< one sentence; not empty = exit code 2
};

/// \a arguments without the program's name. Never exits, never prints.
TerminalRequest parseTerminal(const QStringList &arguments);
QString terminalHelp();
QString versionText();

/// Prints to standard output or standard error, with a line end.
void printLine(const QString &line);
/// One line of JSON on standard output.
void printJson(const QJsonDocument &json);
void printError(const QString &line);
void printError(const Error &error);
/// The sentences of the errors printed so far.
const QStringList &printedErrors();

} // namespace dbsbm
