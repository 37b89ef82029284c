import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../../..');
export const CLUSTER_FILE = resolve(ROOT, 'test/fixtures/edp/cluster.yaml');
export const VALUES_FILE = resolve(ROOT, '../shared/data/edp/values.csv');

/** A figure as a member state notified it. */
export interface Notified {
  readonly vintage: string;
  readonly member: string;
  readonly measure: string;
  readonly period: string;
  readonly value: string;
}

/** Every row of the notifications, in the order of the file (by vintage). */
export function notifications(): readonly Notified[] {
  const [, ...lines] = readFileSync(VALUES_FILE, 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const [vintage, member, measure, period, value] = line.split(',') as [string, string, string, string, string];
    return { vintage, member, measure, period, value };
  });
}

/** The figures known at the end of a day, the latest of each series, as `member,measure,period,value`. */
export function knownOn(day: string, rows = notifications()): readonly string[] {
  const latest = new Map<string, string>();
  for (const { vintage, member, measure, period, value } of rows) {
    if (vintage <= day) latest.set([member, measure, period].join(','), value);
  }
  return [...latest].map(([series, value]) => `${series},${value}`).sort();
}

/** A known case: the figures of Greece for 2008 as known at six moments. */
export const GREECE_2008 = [
  { on: '2008-12-31', deficit: '-8.4', debt: '98.4' },
  { on: '2009-06-30', deficit: '-8.3', debt: '98.4' },
  { on: '2009-12-31', deficit: '-10.0', debt: '108.6' },
  { on: '2010-06-30', deficit: '-10.3', debt: '109.0' },
  { on: '2011-01-01', deficit: '-10.2', debt: '109.3' },
  { on: '2011-12-31', deficit: '-10.2', debt: '109.4' },
] as const;
