// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Lines that the log takes in a second, scrubbed, written and rotated, against fwrite of the same
// bytes; and a search over 50 MB of them, with an index that is there, against reading the files.
#include "models/core/Logging.h"
#include "models/ops/LogFile.h"
#include "models/ops/LogSearch.h"
#include "models/ops/LogSink.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <functional>
#include <vector>

using namespace dbsbm;

namespace {

constexpr int kLines = 100'000;
constexpr int kRounds = 3;
constexpr int kSearchedLines = 300'000; // 50 MB

/// Of this thread: on a busy machine the clock on the wall tells of the others.
double seconds(const std::function<void()> &work)
{
    timespec start{}, end{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &start);
    work();
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &end);
    return double(end.tv_sec - start.tv_sec) + double(end.tv_nsec - start.tv_nsec) / 1e9;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

QString textOf(int number)
{
    return QStringLiteral("POST /channels/{channel.id}/messages 200 in %1 ms, bucket 7, try %2")
        .arg(number % 997)
        .arg(number);
}

void print(const char *name, double value, const char *unit, double ratio, const char *yardstick)
{
    std::printf("{\"name\": \"%s\", \"value\": %.1f, \"unit\": \"%s\", \"ratio\": %.3f, "
                "\"yardstick\": \"%s\"}\n",
                name, value, unit, ratio, yardstick);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void benchLines()
{
    std::vector<double> ours, plain;
    for (int round = 0; round < kRounds; ++round) {
        QTemporaryDir folder;
        ours.push_back(seconds([&folder] {
            LogSink sink({.folder = folder.path(), .maxBytes = 100'000'000});
            const LogScope scope({.guild = GuildId{7}, .command = QStringLiteral("bet line")});
            for (int i = 0; i < kLines; ++i)
                qCInfo(lcRest).noquote() << textOf(i);
        }));
        QFile log(folder.filePath(QStringLiteral("dbsbm.log")));
        if (!log.open(QIODevice::ReadOnly))
            std::exit(1);
        std::vector<QByteArray> lines;
        while (!log.atEnd())
            lines.push_back(log.readLine());
        plain.push_back(seconds([&] {
            std::FILE *file = std::fopen(
                QFile::encodeName(folder.filePath(QStringLiteral("plain"))).constData(), "w");
            for (const QByteArray &line : lines) {
                std::fwrite(line.constData(), 1, size_t(line.size()), file);
                std::fflush(file); // a line that is logged is in the file
            }
            std::fclose(file);
        }));
    }
    print("log_lines", kLines / median(ours), "lines/s", median(plain) / median(ours),
          "fwrite and fflush of the same lines");
}

void benchSearch()
{
    QTemporaryDir folder;
    {
        LogFile file(
            {.folder = folder.path(), .name = QStringLiteral("dbsbm.log"), .maxBytes = 10'000'000});
        for (int i = 0; i < kSearchedLines; ++i) {
            const LogEntry entry{.atMs = 1'795'000'000'000 + i * 10LL,
                                 .category = QStringLiteral("dbsbm.rest"),
                                 .text = textOf(i)};
            file.write(toLogLine(entry), entry.atMs);
        }
    }
    double first = 0;
    {
        LogSearch search(folder.path());
        first = seconds([&search] { search.find({.text = QStringLiteral("nothing")}); });
    }
    std::vector<double> searches, readings;
    for (int round = 0; round < kRounds; ++round) {
        searches.push_back(seconds([&folder] {
            LogSearch search(folder.path()); // as a terminal command does
            if (search.find({.text = QStringLiteral("try 150000")}).entries.size() != 1)
                std::exit(1);
        }));
        readings.push_back(seconds([&folder] {
            const QByteArray wanted("try 150000");
            qsizetype found = 0;
            for (const QString &name :
                 QDir(folder.path()).entryList({QStringLiteral("dbsbm.log*")}))
                found += contentOf(folder.filePath(name)).contains(wanted) ? 1 : 0;
            if (found < 1)
                std::exit(1);
        }));
    }
    print("log_index", first * 1e3, "ms", first / median(readings), "reading the files once");
    print("log_search", median(searches) * 1e3, "ms", median(searches) / median(readings),
          "reading the files once");
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    benchLines();
    benchSearch();
    return 0;
}
