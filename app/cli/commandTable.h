// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandRunner.h"
#include "app/cli/commandLine.h"

#include <memory>
#include <span>

namespace dbsbm {

/// What must be there before a command runs.
enum class CommandNeeds {
    Nothing,
    AnySettings, ///< read, with their faults: the command looks at them itself
    Settings,    ///< read, and of no doubt which Discord and which records they mean
    Record,      ///< open, with all services, as it is: none is made, and no older one upgraded
    Database,    ///< the same, but made where there is none
    Patience,    ///< nothing yet: it reads the settings and opens the database by itself
};

/// A terminal command. Parsing, usage faults, help and starting it read this one declaration.
struct CommandShape
{
    const char *name; ///< "bets", or a flag in its place: "--check-config"
    int minimum;      ///< positional arguments after the command
    int maximum;
    const char *usage; ///< starts with the name
    CommandNeeds needs;
    std::unique_ptr<CommandRunner> (*make)(Host &host, const TerminalRequest &request);

    bool isFlag() const { return name[0] == '-'; }
};

/// An option that goes with certain commands alone.
struct CommandOption
{
    const char *name;
    const char *value;    ///< what it takes; nothing = a flag
    const char *commands; ///< that take it, with spaces between
    const char *help;
};

/// What must be there for this request.
CommandNeeds needsOf(const CommandShape &shape, const TerminalRequest &request);
/// Whether such a command makes the record that it needs: not when it only looks. An import that is
/// tried needs one to be compared with.
bool makesRecord(const CommandShape &shape, const TerminalRequest &request);

std::span<const CommandShape> commandShapes();
std::span<const CommandOption> commandOptions();
/// Null when there is none of that name.
const CommandShape *findCommand(const QString &name);

} // namespace dbsbm
