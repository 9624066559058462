// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandTable.h"

#include "app/cli/AlertCommands.h"
#include "app/cli/BackupCommands.h"
#include "app/cli/ConfigCommand.h"
#include "app/cli/ConfigCommands.h"
#include "app/cli/CrashCommands.h"
#include "app/cli/DiagnoseCommand.h"
#include "app/cli/ErrorCommands.h"
#include "app/cli/ExposureCommand.h"
#include "app/cli/GradeCommand.h"
#include "app/cli/HealthCommand.h"
#include "app/cli/ImportCommand.h"
#include "app/cli/LimitsCommands.h"
#include "app/cli/LogCommands.h"
#include "app/cli/LogoCommands.h"
#include "app/cli/MaintenanceCommands.h"
#include "app/cli/MetricsCommands.h"
#include "app/cli/ProfilerCommand.h"
#include "app/cli/ProposalCommands.h"
#include "app/cli/RecordCommands.h"
#include "app/cli/RunCommand.h"
#include "app/cli/StatsCommands.h"
#include "app/cli/TerminalCommands.h"
#include "app/cli/TokenCommands.h"
#include "app/cli/VaultCommands.h"

namespace dbsbm {

namespace {

template<typename Runner>
std::unique_ptr<CommandRunner> make(Host &host, const TerminalRequest &request)
{
    return std::make_unique<Runner>(host, request);
}

constexpr CommandShape kCommands[] = {
    {"run", 0, 0, "run                               host the bot until it is told to stop",
     CommandNeeds::Patience, make<RunCommand>},
    {"guild", 2, 4,
     "guild ID show | set KEY VALUE     read or change the settings of a guild; of a picture\n"
     "                                    the VALUE is its file",
     CommandNeeds::Database, make<TerminalCommands>},
    {"capper", 2, 4, "capper ID list | add USER [NAME] | remove USER", CommandNeeds::Database,
     make<TerminalCommands>},
    {"bets", 0, 1, "bets [ID] [--json]                list the bets of a guild, or of all",
     CommandNeeds::Record, make<TerminalCommands>},
    {"grade", 1, 1,
     "grade FILE                        grade a JSON list of cases; '-' reads standard input",
     CommandNeeds::Nothing, make<GradeCommand>},
    {"proposals", 0, 3,
     "proposals [ID] [--json] | confirm ID NUMBER | dismiss ID NUMBER\n"
     "                                    grades that final scores suggest",
     CommandNeeds::Record, make<ProposalCommands>},
    {"verify", 0, 1,
     "verify [ID --root HASH --seq N]   recompute every chain, digest and total; or check a root",
     CommandNeeds::Record, make<TerminalCommands>},
    {"import", 1, 2,
     "import mysql --guild ID | csv FOLDER --guild ID | list [--guild ID] | undo BATCH\n"
     "                                    take over an old bot's record; docs/import.md",
     CommandNeeds::Database, make<ImportCommand>},
    {"export", 2, 2,
     "export bets|ledger|stats ID [--format csv|json] [--from DAY] [--to DAY] "
     "[--out FILE]",
     CommandNeeds::Record, make<RecordCommands>},
    {"member", 1, 3,
     "member forget ID USER | forget --all USER | compact\n"
     "                                    erase who a member was; totals and chain stay",
     CommandNeeds::Record, make<RecordCommands>},
    {"stats", 1, 1,
     "stats ID [--capper USER] [--period NAME] [--by NAME] [--json]\n"
     "                                    the record of a server or a capper, whole or by parts",
     CommandNeeds::Record, make<StatsCommands>},
    {"leaderboard", 1, 1,
     "leaderboard ID [--metric NAME] [--period NAME] [--json]\n"
     "                                    compare the cappers of a server",
     CommandNeeds::Record, make<StatsCommands>},
    {"exposure", 1, 1,
     "exposure ID [--capper USER [--daily UNITS|server]] [--json]\n"
     "                                    what cappers risked today and may still risk",
     CommandNeeds::Record, make<ExposureCommand>},
    {"logos", 1, 4,
     "logos import FOLDER | list | alias LEAGUE ALIAS TEAM | unalias LEAGUE ALIAS |\n"
     "  remove LEAGUE TEAM | suggest LEAGUE NAME\n"
     "                                    the logos on slips; docs/logos.md",
     CommandNeeds::Settings, make<LogoCommands>},
    {"closing", 3, 3, "closing ID NUMBER ODDS [--leg N]    note the price at which a bet closed",
     CommandNeeds::Record, make<RecordCommands>},
    {"adjust", 3, 3,
     "adjust ID USER UNITS --reason TEXT  book units without a bet on a capper's result",
     CommandNeeds::Record, make<RecordCommands>},
    {"config", 1, 60,
     "config set NAME=VALUE... | history [NAME] | revert NUMBER | test | import-env FILE |\n"
     "  export | import FILE              change settings as one, move them, take them back;\n"
     "                                    with --guild those of a server; docs/operations.md",
     CommandNeeds::AnySettings, make<ConfigCommand>},
    {"errors", 1, 2,
     "errors list [--json] | explain CODE | report --out FILE [--preview]\n"
     "                                    what went wrong; FILE is a .zip, .pdf, .html or .json;\n"
     "                                    docs/errors.md",
     CommandNeeds::Settings, make<ErrorCommands>},
    {"logs", 1, 2,
     "logs search [TEXT] | debug --for TIME | debug --off\n"
     "                                    the log of a bot that runs or ran; docs/operations.md",
     CommandNeeds::Settings, make<LogCommands>},
    {"metrics", 0, 0,
     "metrics [--series NAME] [--from TIME] [--to TIME] [--step TIME]\n"
     "  [--format json|csv|prometheus] [--out FILE] [--json]\n"
     "                                    what is stored of the metrics; docs/operations.md\n"
     "  metrics --business [--guild ID] [--json]\n"
     "                                    bets, cappers, members and turnover of the servers",
     CommandNeeds::Settings, make<MetricsCommands>},
    {"backup", 1, 2,
     "backup create [--out DIR] | list | verify FILE [--drill] | prune [--dry-run] |\n"
     "  restore FILE [--dry-run] [--yes]\n"
     "                                    copies of the whole record; docs/operations.md",
     CommandNeeds::Settings, make<BackupCommands>},
    {"maintenance", 1, 1,
     "maintenance vacuum | analyze | verify [--guild ID] | rebuild [--guild ID] | all\n"
     "                                    look after the database; docs/operations.md",
     CommandNeeds::Record, make<MaintenanceCommands>},
    {"limits", 0, 3,
     "limits [--guild ID] [--user ID] [--json] |\n"
     "  reset [--guild ID] [--user ID] [--action NAME] |\n"
     "  replay ACTION COUNT/SECONDS [--guild ID] [--json]\n"
     "                                    what members have used of rate limits; try another one",
     CommandNeeds::Settings, make<LimitsCommands>},
    {"profile", 0, 0,
     "profile [--json]                  where the time of a bot that runs with --profile goes",
     CommandNeeds::Settings, make<ProfilerCommand>},
    {"vault", 1, 2,
     "vault set NAME | list | remove NAME | passphrase\n"
     "                                    secrets in an encrypted file, without a keychain",
     CommandNeeds::AnySettings, make<VaultCommands>},
    {"token", 1, 1,
     "token rotate [--force]              try a new bot token and put it in the old one's place",
     CommandNeeds::Settings, make<TokenCommands>},
    {"crashes", 1, 2,
     "crashes list | show N | export N --out FILE | remove N\n"
     "                                    reports of crashes, numbered from the newest",
     CommandNeeds::Nothing, make<CrashCommands>},
    {"alerts", 1, 2,
     "alerts list | rules | history | ack ALERT [--comment TEXT] | silence RULE --for TIME |\n"
     "  unsilence RULE | test RULE [--from MOMENT] [--to MOMENT] [--json]\n"
     "                                    what is wrong with the bot; docs/operations.md",
     CommandNeeds::Settings, make<AlertCommands>},
    {"--health", 0, 0,
     "--health            print every health check; exits with 0 healthy, 1 warning, 2 critical",
     CommandNeeds::AnySettings, make<HealthCommand>},
    {"--check-config", 0, 0, "--check-config      check every setting of every source and exit",
     CommandNeeds::AnySettings, make<CheckConfigCommand>},
    {"--print-config", 0, 0, "--print-config      show every setting and where it comes from",
     CommandNeeds::AnySettings, make<PrintConfigCommand>},
    {"--env-template", 0, 0, "--env-template      write an .env file to fill in and exit",
     CommandNeeds::Nothing, make<EnvTemplateCommand>},
    {"--diagnose", 0, 0,
     "--diagnose          look at everything the bot stands on and say how to mend it",
     CommandNeeds::AnySettings, make<DiagnoseCommand>},
};

constexpr CommandOption kOptions[] = {
    {"guild", "ID", "import config metrics limits maintenance", "the server that is meant"},
    {"dry-run", nullptr, "import config backup", "report what would be done, change nothing"},
    {"user", "ID", "limits", "of this member alone"},
    {"action", "NAME", "limits", "reset this action alone, as limits lists them"},
    {"zone", "NAME", "import", "time zone of old times that name none; else the server's"},
    {"backslash", nullptr, "import", "the CSV files use MySQL's backslash escapes"},
    {"no-settings", nullptr, "import", "leave the old settings"},
    {"opening-balances", nullptr, "import", "book old results whose bets are gone as adjustments"},
    {"format", "NAME", "export metrics",
     "csv or json, for metrics prometheus, too; csv when left out"},
    {"from", "DAY", "export logs metrics alerts",
     "from this day on, as 2026-11-01, by the server's time zone; of logs, metrics and alerts in\n"
     "                        UTC, also with a time, as 2026-11-01T14:05; of metrics and alerts\n"
     "                        also how long ago, as 30m, 24h or 7d"},
    {"to", "DAY", "export logs metrics alerts",
     "up to and including this day; of alerts to its begin"},
    {"out", "FILE", "export errors config metrics crashes backup",
     "write this file instead of standard output; of backup create, the folder"},
    {"preview", nullptr, "errors", "print everything that the report holds"},
    {"level", "NAME", "logs", "lines at least as severe: DEBUG, INFO, WARNING or ERROR"},
    {"category", "NAME", "logs", "of this part of the program alone, as rest or dbsbm.rest"},
    {"limit", "N", "logs", "at most so many lines, the newest; 100 when left out"},
    {"daily", "UNITS", "exposure",
     "first give this capper a daily limit of their own; 0 = none, server = that of the server"},
    {"slow", nullptr, "logs", "search the slow operations instead"},
    {"for", "TIME", "logs alerts",
     "log debug lines for this long, as 90s, 10m or 2h; how long a rule is silent"},
    {"off", nullptr, "logs", "end debug logging now"},
    {"drill", nullptr, "backup", "restore a PostgreSQL dump into a scratch database as well"},
    {"force", nullptr, "config token",
     "take a change back though the setting was changed since; another application's token"},
    {"comment", "TEXT", "alerts", "what others should know; it stays in the history"},
    {"reason", "TEXT", "adjust", "why; it stays in the record"},
    {"capper", "USER", "stats exposure", "of this member alone"},
    {"period", "NAME", "stats leaderboard",
     "all, day, week, month, year, 7d, 30d or 90d; all when left out"},
    {"by", "NAME", "stats", "by league, market, price, weekday or lead (hours before the start)"},
    {"metric", "NAME", "leaderboard", "net, roi, win_rate, wins or clv; net when left out"},
    {"leg", "N", "closing", "which selection of a parlay, counted from 1"},
    {"series", "NAME", "metrics", "this metric alone, with or without its labels"},
    {"step", "TIME", "metrics", "a point each 60s, 5m or 1h; else about 500 points"},
    {"business", nullptr, "metrics", "how the servers use the bot"},
    {"profile", nullptr, "run", "time each phase of each command and find what holds up others"},
    {"offline", nullptr, "--diagnose", "leave out what asks others over the network"},
    {"all", nullptr, "member", "of every server"},
    {"yes", nullptr, "member backup", "do not ask"},
};

} // namespace

CommandNeeds needsOf(const CommandShape &shape, const TerminalRequest &request)
{
    const bool explains = request.command == u"errors" && request.arguments.value(0) == u"explain";
    return explains ? CommandNeeds::AnySettings : shape.needs;
}

bool makesRecord(const CommandShape &shape, const TerminalRequest &request)
{
    const bool namesServer = request.command == u"guild" || request.command == u"capper";
    const QString verb = request.arguments.value(namesServer ? 1 : 0);
    return shape.needs == CommandNeeds::Database && verb != u"show" && verb != u"list";
}

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
