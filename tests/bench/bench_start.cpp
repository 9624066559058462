// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// From the start of the process `dbsbmd run` until Discord has signed it in, with everything on:
// records, logs, alerts, backups, the metrics port and the profiler. The yardstick is an idle Qt
// program with the same libraries, until its event loop is about to begin. Told to 10 ms.
#include "tests/integration/DaemonHarness.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <chrono>
#include <cstdio>

using namespace dbsbm::test;

namespace {

constexpr int kRounds = 9;
using Watch = std::chrono::steady_clock;

double millisecondsSince(Watch::time_point start)
{
    return std::chrono::duration<double, std::milli>(Watch::now() - start).count();
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

/// Below 0 when it did not start.
double bareStart()
{
    QProcess bare;
    const auto began = Watch::now();
    bare.start(QStringLiteral(DBSBM_BARE_QT), QStringList());
    const bool ready = bare.waitForReadyRead(10000);
    const double took = millisecondsSince(began);
    bare.closeWriteChannel();
    bare.waitForFinished(10000);
    return ready ? took : -1;
}

/// Below 0 when it was not online within 20 s or did not end in order.
double daemonStart(DaemonHarness &house)
{
    const auto began = Watch::now();
    house.start();
    const bool online = house.waitOnline();
    const double took = millisecondsSince(began);
    return house.stop() == 0 && online ? took : -1;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    DaemonHarness house;
    house.setVariable(QStringLiteral("DBSBM_METRICS_PORT"), QStringLiteral("19464"));
    house.setVariable(QStringLiteral("DBSBM_BACKUPS_ENABLED"), QStringLiteral("true"));
    house.setVariable(QStringLiteral("DBSBM_PROFILE"), QStringLiteral("true"));
    if (!house.setUpGuild() || daemonStart(house) < 0) // the first start registers the commands
        return 1;
    std::vector<double> ours, bare;
    for (int round = 0; round < kRounds; ++round) {
        ours.push_back(daemonStart(house));
        bare.push_back(bareStart());
        if (ours.back() < 0 || bare.back() < 0)
            return 1;
    }
    const QJsonObject line{{QStringLiteral("name"), QStringLiteral("start_to_online")},
                           {QStringLiteral("value"), median(ours)},
                           {QStringLiteral("unit"), QStringLiteral("ms")},
                           {QStringLiteral("yardstick"), QStringLiteral("an idle Qt program")},
                           {QStringLiteral("yardstick_value"), median(bare)},
                           {QStringLiteral("ratio"), median(ours) / median(bare)}};
    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    return 0;
}
