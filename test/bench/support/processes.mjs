import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freshFolder, removeFolder } from './folders.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const command = join(root, 'apps/cli/bin/strata.js');
const modules = join(root, 'apps/cli/dist/main.js');
const meter = new URL('./resource-meter.mjs', import.meta.url).href;

/** Runs a program to its end: exit code, output, milliseconds. */
export function run(args, { env = {}, input } = {}) {
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: ['pipe', 'pipe', 'pipe'] });
    child.stdin.end(input);
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk) => (stdout += chunk));
    child.stderr.on('data', (chunk) => (stderr += chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr, milliseconds: performance.now() - begun }));
  });
}

/** Runs the real `strata` command on a data folder. */
export function strata(args, data, input) {
  return run([command, ...args], { env: { STRATA_DATA: data }, input });
}

/** Runs the command from its modules, as without a current bundle. */
export function strataFromModules(args, data) {
  return run([modules, ...args], { env: { STRATA_DATA: data } });
}

/** Like `strata`, and also returns the peak memory (bytes) and the CPU time (ms) of the process. */
export async function strataMetered(args, data) {
  const folder = freshFolder();
  const file = join(folder, 'usage.json');
  const result = await run(['--import', meter, command, ...args], {
    env: { STRATA_DATA: data, STRATA_BENCH_USAGE: file },
  });
  const usage = JSON.parse(readFileSync(file, 'utf8'));
  removeFolder(folder);
  return { ...result, ...usage };
}

/** Runs `strata` and throws with its output if it failed. */
export async function mustSucceed(running) {
  const result = await running;
  if (result.code !== 0) throw new Error(`strata ended with ${result.code}: ${result.stderr}${result.stdout}`);
  return result;
}
