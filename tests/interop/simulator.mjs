// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Starts dbsbm_sim and speaks its line protocol.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export async function startSimulator(program, ...args) {
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout });
  const waiting = new Map();
  let next = 1;
  const addresses = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the simulator ended with ${code}`)));
    lines.once('line', (line) => resolve(JSON.parse(line)));
  });
  if (addresses.error) throw new Error(`${addresses.error} ${addresses.detail}`);
  lines.on('line', (line) => {
    const answer = JSON.parse(line);
    waiting.get(answer.n)?.(answer);
    waiting.delete(answer.n);
  });
  // Resolves with {result, interaction} or {error, interaction}.
  const act = (verb, argument) => new Promise((resolve) => {
    const n = String(next++);
    waiting.set(n, resolve);
    child.stdin.write(`${n} ${verb} ${argument === undefined ? '' : JSON.stringify(argument)}\n`);
  });
  const stop = () => new Promise((resolve) => {
    child.removeAllListeners('exit');
    child.once('exit', resolve);
    child.stdin.end();
  });
  return { addresses, act, stop };
}
