// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A process to be killed: random commands on a record until then. Each that is done is told on
// standard output, "bet ROW" or "command ID", after its commit.
//   random_commands FILE|DATABASE SEED FIRST_ID
// The database is one of the tests' server (DBSBM_TEST_ENGINE=postgres).
#include "tests/support/RandomCommands.h"
#include "tests/support/TestDatabase.h"
#include "tests/support/TestPostgres.h"

#include <QCoreApplication>

#include <cstdio>

using namespace dbsbm;
using namespace dbsbm::test;

namespace {

void tell(const CommandDone &done)
{
    if (!RandomCommands::isExpected(done.code))
        qFatal("%s %s %s", qPrintable(done.kind), qPrintable(done.code), qPrintable(done.detail));
    if (!done.code.isEmpty() || done.repeated)
        return;
    if (done.kind == QLatin1StringView("place")) {
        for (const Bet &bet : done.bets)
            std::printf("bet %s\n", qPrintable(bet.id.toString()));
    } else if (!done.id.isEmpty()) {
        std::printf("command %s\n", qPrintable(done.id));
    }
    std::fflush(stdout);
}

DatabaseOptions optionsOf(const QString &record)
{
    DatabaseOptions options;
    if (testEngine() == Engine::Postgres)
        options.postgres = postgresAddress(record);
    else
        options.path = record;
    return options;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4)
        qFatal("random_commands FILE|DATABASE SEED FIRST_ID");
    FakeClock clock;
    Database database(optionsOf(arguments.at(1)), clock);
    if (const Result<> opened = await(database.open()); !opened)
        qFatal("%s", qPrintable(opened.error().detail()));
    RandomCommands commands(
        database, clock,
        {.seed = arguments.at(2).toUInt(), .firstId = arguments.at(3).toULongLong()});
    for (;;)
        tell(await(commands.next()));
}
