// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/GradeCommand.h"

#include "app/cli/namedFile.h"
#include "models/betting/gradeFile.h"
#include "models/core/ErrorCodes.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

namespace dbsbm {

namespace {

constexpr qint64 kMaxBytes = 16 * 1024 * 1024;

/// What is read from standard input; nothing when there is none.
QByteArray readStandardInput()
{
    QFile input;
    return input.open(stdin, QIODevice::ReadOnly) ? input.read(kMaxBytes + 1) : QByteArray();
}

Result<QByteArray> readInput(const QString &path)
{
    const Result<QByteArray> bytes =
        path == u"-" ? readStandardInput() : readNamedFile(path, kMaxBytes + 1);
    if (bytes && bytes->size() > kMaxBytes) {
        return fail(
            codes::kFileUnreadable, ConfigurationFault{},
            QCoreApplication::translate("Terminal", "The file %1 is larger than 16 MiB; split it.")
                .arg(path));
    }
    return bytes;
}

} // namespace

GradeCommand::GradeCommand(Host &, const TerminalRequest &request, QObject *parent)
    : CommandRunner(parent), m_path(request.arguments.constFirst())
{}

Task<int> GradeCommand::run()
{
    return Task<int>::ready(grade());
}

int GradeCommand::grade() const
{
    const auto graded =
        readInput(m_path).and_then([](const QByteArray &bytes) { return gradeFile(bytes); });
    if (!graded) {
        printError(graded.error());
        return kExitFailed;
    }
    printLine(QString::fromUtf8(graded->json).trimmed());
    if (graded->firstMismatch.isEmpty())
        return kExitOk;
    printError(graded->firstMismatch);
    return kExitFailed;
}

} // namespace dbsbm
