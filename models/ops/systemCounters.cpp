// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/systemCounters.h"

#include <statgrab.h>

#include <algorithm>
#include <span>
#include <string_view>

namespace dbsbm {

namespace {

/// Once in a process; what a component of it cannot do then has no data.
bool libraryIsReady()
{
    static const bool ready = sg_init(1) == SG_ERROR_NONE;
    return ready;
}

bool startsWithAny(std::string_view name, std::initializer_list<std::string_view> beginnings)
{
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [name](std::string_view one) { return name.starts_with(one); });
}

double number(unsigned long long value)
{
    return static_cast<double>(value);
}

void readDisks(SystemCounters &counters)
{
    size_t count = 0;
    const sg_disk_io_stats *disks = sg_get_disk_io_stats(&count);
    if (!disks)
        return;
    counters.diskReadBytes = 0;
    counters.diskWrittenBytes = 0;
    for (const sg_disk_io_stats &disk : std::span(disks, count)) {
        // What these do is memory, or is counted again by the disk below.
        if (startsWithAny(disk.disk_name, {"loop", "ram", "zram", "dm-", "md"}))
            continue;
        counters.diskReadBytes += number(disk.read_bytes);
        counters.diskWrittenBytes += number(disk.write_bytes);
    }
}

void readNetwork(SystemCounters &counters)
{
    size_t count = 0;
    const sg_network_io_stats *interfaces = sg_get_network_io_stats(&count);
    if (!interfaces)
        return;
    counters.networkReceivedBytes = 0;
    counters.networkSentBytes = 0;
    for (const sg_network_io_stats &one : std::span(interfaces, count)) {
        const std::string_view name(one.interface_name);
        if (name == "lo" || name == "lo0")
            continue;
        counters.networkReceivedBytes += number(one.rx);
        counters.networkSentBytes += number(one.tx);
    }
}

} // namespace

SystemCounters readSystemCounters()
{
    SystemCounters counters;
    if (!libraryIsReady())
        return counters;
    size_t count = 0;
    if (const sg_cpu_stats *cpu = sg_get_cpu_stats(&count); cpu && count > 0) {
        counters.cpuTotalTicks = number(cpu->total);
        counters.cpuIdleTicks = number(cpu->idle) + number(cpu->iowait);
    }
    if (const sg_mem_stats *memory = sg_get_mem_stats(&count); memory && count > 0) {
        counters.memoryTotalBytes = number(memory->total);
        counters.memoryUsedBytes = number(memory->used);
    }
    if (const sg_host_info *host = sg_get_host_info(&count); host && count > 0)
        counters.uptimeSeconds = static_cast<double>(host->uptime);
    readDisks(counters);
    readNetwork(counters);
    return counters;
}

} // namespace dbsbm
