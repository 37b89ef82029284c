import { parseClusterFile } from '@strata/application';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../main-job/support/edp.js';

const ATTEMPTS = 5;
/** A hostile text may cost this many times as much as an honest one of the same length. */
const HOSTILE_FACTOR = 20;
/** Shorter texts may cost as much as one of this length. */
const SHORTEST = 10_000;

/** The processor time of a call, in milliseconds: the least of a few, since the first includes compilation. */
export function processorTime(call: () => unknown, enough = 0): number {
  let best = Infinity;
  for (let attempt = 0; attempt < ATTEMPTS && best > enough; attempt += 1) {
    const before = process.cpuUsage();
    call();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1_000);
  }
  return best;
}

/** What reading a text of this length may cost on this machine, in milliseconds of processor time. */
export function allowance(): (length: number) => number {
  const honest = readFileSync(join(ROOT, 'test/fixtures/edp/cluster.yaml'), 'utf8');
  const perCharacter = processorTime(() => parseClusterFile(honest, 'cluster.yaml')) / honest.length;
  return (length) => HOSTILE_FACTOR * perCharacter * Math.max(SHORTEST, length);
}
