// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandTable.h"

#include "app/cli/ConfigCommands.h"
#include "app/cli/GradeCommand.h"
#include "app/cli/ImportCommand.h"
#include "app/cli/LogoCommands.h"
#include "app/cli/ProposalCommands.h"
#include "app/cli/RecordCommands.h"
#include "app/cli/RunCommand.h"
#include "app/cli/StatsCommands.h"
#include "app/cli/TerminalCommands.h"

namespace dbsbm {

namespace {

template<typename Runner>
std::unique_ptr<CommandRunner> make(Host &host, const TerminalRequest &request)
{
    return std::make_unique<Runner>(host, request);
}

constexpr CommandShape kCommands[] = {
    {"run", 0, 0, "run                               host the bot until it is told to stop",
     CommandNeeds::Database, make<RunCommand>},
    {"guild", 2, 4,
     "guild ID show | set KEY VALUE     read or change the settings of a guild; of a picture\n"
     "                                    the VALUE is its file",
     CommandNeeds::Database, make<TerminalCommands>},
    {"capper", 2, 4, "capper ID list | add USER [NAME] | remove USER", CommandNeeds::Database,
     make<TerminalCommands>},
    {"bets", 0, 1, "bets [ID] [--json]                list the bets of a guild, or of all",
     CommandNeeds::Database, make<TerminalCommands>},
    {"grade", 1, 1,
     "grade FILE                        grade a JSON list of cases; '-' reads standard input",
     CommandNeeds::Nothing, make<GradeCommand>},
    {"proposals", 0, 3,
     "proposals [ID] [--json] | confirm ID NUMBER | dismiss ID NUMBER\n"
     "                                    grades that final scores suggest",
     CommandNeeds::Database, make<ProposalCommands>},
    {"verify", 0, 1,
     "verify [ID --root HASH --seq N]   recompute every chain, digest and total; or check a root",
     CommandNeeds::Database, make<TerminalCommands>},
    {"import", 1, 2,
     "import mysql --guild ID | csv FOLDER --guild ID | list [--guild ID] | undo BATCH\n"
     "                                    take over an old bot's record; docs/import.md",
     CommandNeeds::Database, make<ImportCommand>},
    {"export", 2, 2,
     "export bets|ledger|stats ID [--format csv|json] [--from DAY] [--to DAY] "
     "[--out FILE]",
     CommandNeeds::Database, make<RecordCommands>},
    {"member", 1, 3,
     "member forget ID USER | forget --all USER | compact\n"
     "                                    erase who a member was; totals and chain stay",
     CommandNeeds::Database, make<RecordCommands>},
    {"stats", 1, 1,
     "stats ID [--capper USER] [--period NAME] [--by NAME] [--json]\n"
     "                                    the record of a server or a capper, whole or by parts",
     CommandNeeds::Database, make<StatsCommands>},
    {"leaderboard", 1, 1,
     "leaderboard ID [--metric NAME] [--period NAME] [--json]\n"
     "                                    compare the cappers of a server",
     CommandNeeds::Database, make<StatsCommands>},
    {"logos", 1, 4,
     "logos import FOLDER | list | alias LEAGUE ALIAS TEAM | unalias LEAGUE ALIAS |\n"
     "  remove LEAGUE TEAM | suggest LEAGUE NAME\n"
     "                                    the logos on slips; docs/logos.md",
     CommandNeeds::Database, make<LogoCommands>},
    {"closing", 3, 3, "closing ID NUMBER ODDS [--leg N]    note the price at which a bet closed",
     CommandNeeds::Database, make<RecordCommands>},
    {"adjust", 3, 3,
     "adjust ID USER UNITS --reason TEXT  book units without a bet on a capper's result",
     CommandNeeds::Database, make<RecordCommands>},
    {"--check-config", 0, 0, "--check-config      check every setting of every source and exit",
     CommandNeeds::Settings, make<CheckConfigCommand>},
};

constexpr CommandOption kOptions[] = {
    {"guild", "ID", "import", "the server whose rows are meant"},
    {"dry-run", nullptr, "import", "report what would be taken, change nothing"},
    {"zone", "NAME", "import", "time zone of old times that name none; else the server's"},
    {"backslash", nullptr, "import", "the CSV files use MySQL's backslash escapes"},
    {"no-settings", nullptr, "import", "leave the old settings"},
    {"opening-balances", nullptr, "import", "book old results whose bets are gone as adjustments"},
    {"format", "csv|json", "export", "csv when left out"},
    {"from", "DAY", "export", "from this day on, as 2026-11-01, by the server's time zone"},
    {"to", "DAY", "export", "up to and including this day"},
    {"out", "FILE", "export", "write this file instead of standard output"},
    {"reason", "TEXT", "adjust", "why; it stays in the record"},
    {"capper", "USER", "stats", "of this member alone"},
    {"period", "NAME", "stats leaderboard",
     "all, day, week, month, year, 7d, 30d or 90d; all when left out"},
    {"by", "NAME", "stats", "by league, market, price, weekday or lead (hours before the start)"},
    {"metric", "NAME", "leaderboard", "net, roi, win_rate, wins or clv; net when left out"},
    {"leg", "N", "closing", "which selection of a parlay, counted from 1"},
    {"all", nullptr, "member", "of every server"},
    {"yes", nullptr, "member", "do not ask"},
};

} // namespace

std::span<const CommandShape> commandShapes()
{
    return kCommands;
}

std::span<const CommandOption> commandOptions()
{
    return kOptions;
}

const CommandShape *findCommand(const QString &name)
{
    for (const CommandShape &shape : kCommands) {
        if (name == QLatin1String(shape.name))
            return &shape;
    }
    return nullptr;
}

} // namespace dbsbm
