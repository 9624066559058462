// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// node rate_limiter_flexible.mjs MEMBERS OPERATIONS ROUNDS: decisions a second of npm
// rate-limiter-flexible in memory, the median of the rounds, for members in no order. Each key is
// known before the clock starts. Time is that of the processor, as in bench_ops.
import { RateLimiterMemory } from "rate-limiter-flexible";

const [members, operations, rounds] = process.argv.slice(2).map(Number);

function visitors(seed) {
    let state = seed;
    const list = new Uint32Array(operations);
    for (let i = 0; i < operations; ++i) {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        list[i] = 1 + Math.floor((state / 2 ** 32) * members);
    }
    return list;
}

async function decide(limiter, list) {
    let allowed = 0;
    const before = process.cpuUsage();
    for (const member of list) {
        try {
            await limiter.consume(`100000000000001001:${member}:stats_query`);
            ++allowed;
        } catch (refused) {
            if (refused instanceof Error)
                throw refused;
        }
    }
    const used = process.cpuUsage(before);
    if (allowed === 0 && list.length > 0 && members > list.length)
        throw new Error("nothing was allowed");
    return operations / ((used.user + used.system) / 1e6);
}

const list = visitors(7);
const results = [];
for (let round = 0; round < rounds; ++round) {
    const limiter = new RateLimiterMemory({ points: 10, duration: 60 });
    await decide(limiter, list);
    results.push(await decide(limiter, list));
}
results.sort((one, other) => one - other);
console.log(Math.round(results[Math.floor(results.length / 2)]));
process.exit(0); // its timers would keep the process for a minute
