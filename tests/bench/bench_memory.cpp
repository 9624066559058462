// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/DaemonHarness.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace dbsbm::test;

namespace {

/// Kilobytes of one line of /proc/PID/smaps_rollup.
qint64 field(const QByteArray &rollup, const QByteArray &name)
{
    const auto at = rollup.indexOf(QByteArray('\n' + name + ':'));
    return at < 0
        ? 0
        : rollup.mid(at + name.size() + 2, 24).simplified().split(' ').constFirst().toLongLong();
}

void print(const QString &name, qint64 kilobytes)
{
    // discord.py alone takes 45 MB resident: the aim this is held against.
    const QJsonObject line{{QStringLiteral("name"), name},
                           {QStringLiteral("value"), double(kilobytes) / 1024},
                           {QStringLiteral("unit"), QStringLiteral("MiB")},
                           {QStringLiteral("yardstick"), QStringLiteral("45 MB resident")},
                           {QStringLiteral("ratio"), double(kilobytes) * 1024 / 45e6}};
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
    QFile file(QStringLiteral("/proc/%1/smaps_rollup").arg(house.process()->processId()));
    if (!file.open(QIODevice::ReadOnly))
        return 1;
    const QByteArray rollup = file.readAll();
    print(QStringLiteral("daemon_resident"), field(rollup, "Rss"));
    print(QStringLiteral("daemon_pss"), field(rollup, "Pss"));
    print(QStringLiteral("daemon_anonymous"), field(rollup, "Anonymous"));
    return house.stop();
}
