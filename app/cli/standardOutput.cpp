// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/standardOutput.h"

#include "app/cli/commandLine.h"
#include "models/core/ErrorCodes.h"

#include <QCoreApplication>

#include <cerrno>
#include <cstdio>

namespace dbsbm {

namespace {

/// The first errno of a write that failed; 0 when none did.
int &outputFault()
{
    static int fault = 0;
    return fault;
}

void noteFault()
{
    if (outputFault() == 0)
        outputFault() = errno != 0 ? errno : EIO;
}

} // namespace

void writeOut(const QByteArray &bytes)
{
    errno = 0;
    const auto size = static_cast<size_t>(bytes.size());
    if (std::fwrite(bytes.constData(), 1, size, stdout) != size || std::fflush(stdout) != 0)
        noteFault();
}

int codeAfterOutput(int code)
{
    errno = 0;
    if (code == kExitOk && std::fflush(stdout) != 0) // a command that failed has looked itself
        noteFault();
    const int fault = outputFault();
    if (fault == 0 || fault == EPIPE)
        return code;
    printError(Error(codes::kFileUnwritable, ConfigurationFault{},
                     QCoreApplication::translate("Terminal",
                                                 "The output could not be written: %1. Make room, "
                                                 "or send it to another place.")
                         .arg(qt_error_string(fault))));
    return code == kExitOk ? kExitFailed : code;
}

} // namespace dbsbm
