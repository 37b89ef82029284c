import { DEFAULT_COLUMNS, parseClusterFile, type ApplyReport, type ImportReport } from '@strata/application';
import { readSettings } from '@strata/config';
import { openRuntime, type Purpose, type Runtime } from '@strata/runtime';
import { createReadStream, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { TESTER } from '../../support/tester.js';
import { CLUSTER_FILE, ROOT, VALUES_FILE } from './edp.js';
import type { Place } from './places.js';

/** Opens a place as a process does and brings its read models up to the head of the log. */
export async function openPlace(place: Place, purpose: Purpose = 'command'): Promise<Runtime> {
  const runtime = await openRuntime(readSettings(place.env, ROOT), { purpose });
  await runtime.catchUp();
  return runtime;
}

/** Applies the cluster file, like `strata apply -f test/fixtures/edp/cluster.yaml`. */
export async function applyEdp({ strata, catchUp }: Runtime): Promise<ApplyReport> {
  const parsed = parseClusterFile(readFileSync(CLUSTER_FILE, 'utf8'), CLUSTER_FILE);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const report = await strata.clusters.apply(TESTER, parsed.file);
  await catchUp();
  return report;
}

/**
 * Imports all notifications or the given rows, like `strata import values FILE --cluster edp --known-at-column
 * vintage`.
 */
export async function importEdp({ strata, catchUp }: Runtime, rows?: readonly string[]): Promise<ImportReport> {
  const text = rows && ['vintage,member,measure,period,value', ...rows].join('\n');
  const report = await strata.reports.importFile(TESTER, 'edp', {
    input: text === undefined ? createReadStream(VALUES_FILE) : Readable.from([text]),
    file: 'values.csv',
    columns: { ...DEFAULT_COLUMNS, knownAt: 'vintage' },
    skipBad: false,
    dryRun: false,
  });
  await catchUp();
  return report;
}
