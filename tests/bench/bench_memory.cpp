// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/DaemonHarness.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <cstdio>

using namespace dbsbm::test;

namespace {

/// Kilobytes of resident, proportional and anonymous memory; zeros when it cannot be read.
struct Memory
{
    qint64 resident = 0;
    qint64 proportional = 0;
    qint64 anonymous = 0;
};

/// Kilobytes of one line of /proc/PID/smaps_rollup.
qint64 field(const QByteArray &rollup, const QByteArray &name)
{
    const auto at = rollup.indexOf(QByteArray('\n' + name + ':'));
    return at < 0
        ? 0
        : rollup.mid(at + name.size() + 2, 24).simplified().split(' ').constFirst().toLongLong();
}

Memory memoryOf(qint64 process)
{
    QFile file(QStringLiteral("/proc/%1/smaps_rollup").arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray rollup = file.readAll();
    return {field(rollup, "Rss"), field(rollup, "Pss"), field(rollup, "Anonymous")};
}

/// Of a Qt program that has the daemon's libraries and does nothing.
Memory bareMemory()
{
    QProcess bare;
    bare.start(QStringLiteral(DBSBM_BARE_QT), QStringList());
    if (!bare.waitForReadyRead(10000))
        return {};
    const Memory memory = memoryOf(bare.processId());
    bare.closeWriteChannel();
    bare.waitForFinished(10000);
    return memory;
}

void print(const QString &name, qint64 kilobytes, qint64 bare)
{
    const QJsonObject line{{QStringLiteral("name"), name},
                           {QStringLiteral("value"), double(kilobytes) / 1024},
                           {QStringLiteral("unit"), QStringLiteral("MiB")},
                           {QStringLiteral("yardstick"), QStringLiteral("an idle Qt program")},
                           {QStringLiteral("yardstick_value"), double(bare) / 1024},
                           {QStringLiteral("ratio"), double(kilobytes) / double(bare)}};
    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    DaemonHarness house;
    if (!house.setUpGuild())
        return 1;
    house.start();
    if (!house.waitOnline() || house.preview().confirm.isEmpty())
        return 1; // the preview has drawn a slip: fonts are loaded
    const Memory daemon = memoryOf(house.process()->processId());
    const Memory bare = bareMemory();
    if (daemon.resident == 0 || bare.anonymous == 0)
        return 1;
    print(QStringLiteral("daemon_resident"), daemon.resident, bare.resident);
    print(QStringLiteral("daemon_pss"), daemon.proportional, bare.proportional);
    print(QStringLiteral("daemon_anonymous"), daemon.anonymous, bare.anonymous);
    return house.stop();
}
