// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Scrubber.h"
#include "tests/models/core/harmlessLines.h"

#include <QRegularExpression>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

namespace dbsbm::test {

/// Megabytes of log lines scrubbed in a second, a line at a time as the log does, against one
/// compiled expression over the same lines.
inline void benchScrubber()
{
    const QStringList lines = HarmlessLines().make(10'000);
    double megabytes = 0;
    for (const QString &line : lines)
        megabytes += double(line.toUtf8().size()) / 1e6;
    QRegularExpression one(QStringLiteral("[\\w-]{18,80}+\\.[\\w-]{5,8}+\\.[\\w-]{25,}+"));
    one.optimize();
    const auto perSecond = [&](const auto &work) {
        std::vector<double> rates;
        for (int round = 0; round < 5; ++round) {
            const auto start = std::chrono::steady_clock::now();
            for (const QString &line : lines)
                work(line);
            const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
            rates.push_back(megabytes / took.count());
        }
        std::sort(rates.begin(), rates.end());
        return rates.at(2);
    };
    qsizetype kept = 0;
    const double ours = perSecond([&](const QString &line) { kept += scrub(line).size(); });
    const double bare =
        perSecond([&](const QString &line) { kept += one.match(line).hasMatch() ? 1 : 0; });
    if (kept > 0)
        std::printf(
            "{\"name\": \"scrubber\", \"value\": %.1f, \"unit\": \"MB/s\", \"ratio\": %.3f, "
            "\"yardstick\": \"one compiled expression over the same lines\"}\n",
            ours, ours / bare);
}

} // namespace dbsbm::test
