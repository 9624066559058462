// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/backup/ToolProcess.h"

#include "models/backup/backupErrors.h"
#include "models/core/ErrorCodes.h"
#include "models/settings/SettingKey.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>
#include <csignal>

#include <sys/prctl.h>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPollMs = 100;
constexpr qsizetype kMaxSaid = 2'000; // of the end of what a program said

QString say(const char *sentence)
{
    return QCoreApplication::translate("Backup", sentence);
}

/// Debian's folders come first: what stands in the path there is a script that chooses one.
QString programPath(const QString &folder, const QString &name)
{
    if (!folder.isEmpty())
        return QStandardPaths::findExecutable(name, {folder});
    const QDir versions(u"/usr/lib/postgresql"_s);
    QList<int> numbers;
    for (const QString &version : versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        numbers << version.toInt();
    std::sort(numbers.begin(), numbers.end(), std::greater<>());
    for (const int number : std::as_const(numbers)) {
        const QString found = QStandardPaths::findExecutable(
            name, {versions.filePath(QString::number(number) + u"/bin")});
        if (!found.isEmpty())
            return found;
    }
    return QStandardPaths::findExecutable(name);
}

QStringList connectArguments(const PostgresAddress &address)
{
    QStringList arguments{u"--no-password"_s, u"--port"_s, QString::number(address.port)};
    if (!address.host.isEmpty())
        arguments << u"--host"_s << address.host;
    if (!address.user.isEmpty())
        arguments << u"--username"_s << address.user;
    return arguments << u"--dbname"_s << address.database;
}

QProcessEnvironment environmentFor(const PostgresAddress *address)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : environment.keys()) {
        if (name.startsWith(u"DBSBM_"))
            environment.remove(name);
    }
    for (const SettingKey &key : settingKeys(SettingScope::App)) {
        for (const QString &name : QStringList{key.environment} + key.aliases) {
            if (key.secret()) // they are none of the tool's business, nor a hostile dump's
                environment.remove(name);
        }
    }
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"PGCONNECT_TIMEOUT"_s, u"5"_s);
    environment.insert(u"PGAPPNAME"_s, u"dbsbm-backup"_s);
    if (!address)
        return environment;
    environment.insert(u"PGSSLMODE"_s, address->sslMode.isEmpty() ? u"prefer"_s : address->sslMode);
    // Arguments are seen by every user of the machine, the environment by this one alone.
    if (!address->password.isEmpty())
        environment.insert(u"PGPASSWORD"_s, QString::fromUtf8(address->password.reveal()));
    return environment;
}

Error missing(const QString &name)
{
    return Error(codes::kFileUnreadable, ConfigurationFault{u"database_url"_s},
                 say(QT_TRANSLATE_NOOP("Backup",
                                       "The program %1 is missing. Install PostgreSQL's client "
                                       "programs (on Debian the package postgresql-client-15), "
                                       "then try again."))
                     .arg(name));
}

Error late(const QString &name)
{
    return Error(codes::kApiTimeout, ApiFault{u"PostgreSQL"_s},
                 say(QT_TRANSLATE_NOOP("Backup",
                                       "%1 took too long and was ended; nothing of its work was "
                                       "kept. Look whether the server is busy, then try again."))
                     .arg(name));
}

Error failed(const QString &name, const QByteArray &said)
{
    return Error(codes::kDatabaseStatement, DatabaseFault{},
                 say(QT_TRANSLATE_NOOP("Backup",
                                       "%1 failed, and nothing of its work was kept. Its words are "
                                       "in the details; mend what they say and try again."))
                     .arg(name),
                 QString::fromUtf8(said.right(kMaxSaid)).trimmed());
}

void end(QProcess &process)
{
    process.kill();
    process.waitForFinished(-1);
}

} // namespace

Result<QByteArray> ToolProcess::run(const WorkControl &control) const
{
    const QString path = programPath(folder, name);
    if (path.isEmpty())
        return fail(missing(name));
    QProcess process;
    process.setProgram(path);
    process.setArguments((address ? connectArguments(*address) : QStringList()) + arguments);
    process.setProcessEnvironment(environmentFor(address));
    process.setStandardInputFile(QProcess::nullDevice());
    // Whatever becomes of us, no dump goes on without us.
    process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    process.start(QIODevice::ReadOnly);
    if (!process.waitForStarted(-1))
        return fail(failed(name, process.errorString().toUtf8()));
    QByteArray said;
    QByteArray printed;
    const QDeadlineTimer until(deadline);
    while (process.state() != QProcess::NotRunning) {
        process.waitForFinished(kPollMs);
        printed += process.readAllStandardOutput();
        said += process.readAllStandardError();
        said = said.right(kMaxSaid);
        if (watch)
            watch();
        if (process.state() == QProcess::NotRunning)
            break; // too late for both: its work is done
        if (control.stopped()) {
            end(process);
            return fail(backupCancelled());
        }
        if (until.hasExpired()) {
            end(process);
            return fail(late(name));
        }
    }
    printed += process.readAllStandardOutput();
    said += process.readAllStandardError();
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return fail(failed(name, said.isEmpty() ? process.errorString().toUtf8() : said));
    return printed;
}

} // namespace dbsbm
