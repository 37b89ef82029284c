import { describe, expect, it } from '@jest/globals';
import { openMemoryAccountStore } from '@strata/account-store/conformance';
import { createStrata, DEFAULT_COLUMNS, parseClusterFile, ProjectionRunner, type Strata } from '@strata/application';
import { InMemoryEventStore } from '@strata/event-store/conformance';
import type { ScoreNode } from '@strata/engine';
import { historyProjection } from '@strata/read-models';
import { openMemoryReadStore } from '@strata/read-store/conformance';
import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TESTER } from '../support/tester.js';

const VECTORS = join(import.meta.dirname, '../../../shared/vectors/scorecards');

interface Expected {
  readonly period: string;
  readonly at: string;
  readonly nodes: Readonly<Record<string, Readonly<Record<string, string | number | null>>>>;
}

/** A new system with the cluster and values of a case. */
async function load(name: string): Promise<Strata> {
  const events = new InMemoryEventStore();
  const reads = await openMemoryReadStore();
  await reads.open(historyProjection.definition);
  const projector = new ProjectionRunner({ events, store: reads, projection: historyProjection, owner: 'test' });
  const strata = createStrata({ events, reads, accountStore: await openMemoryAccountStore() });
  const path = join(VECTORS, name, 'cluster.yaml');
  const parsed = parseClusterFile(readFileSync(path, 'utf8'), path);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  await strata.clusters.apply(TESTER, parsed.file);
  await projector.catchUp();
  await strata.reports.importFile(TESTER, name, {
    input: createReadStream(join(VECTORS, name, 'values.csv')),
    file: 'values.csv',
    columns: { ...DEFAULT_COLUMNS, knownAt: 'known_at' },
    skipBad: false,
    dryRun: false,
  });
  await projector.catchUp();
  return strata;
}

/** What the vectors assert about a node. */
function shownOf({ score, coverage, state, reading }: ScoreNode): Readonly<Record<string, unknown>> {
  const { actual = null, targets } = reading ?? {};
  const goal = targets?.goal ?? targets?.target;
  return {
    score,
    coverage,
    state,
    actual: actual === null || actual.kind === 'not-applicable' ? null : String(actual.value),
    target: goal === undefined ? null : Number(goal),
  };
}

function agrees(key: string, expected: string | number | null, found: unknown): boolean {
  if (expected === null || found === null || key === 'state') return expected === found;
  const [a, b] = [Number(expected), Number(found)];
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
}

/** What differs from the expected nodes of one scorecard, a line each. */
function differencesOf({ period, at, nodes }: Expected, found: ReadonlyMap<string, Readonly<Record<string, unknown>>>) {
  return Object.entries(nodes).flatMap(([id, keys]) =>
    Object.entries(keys).flatMap(([key, value]) => {
      const shown = found.get(id)?.[key];
      return agrees(key, value, shown) ? [] : [`${period} at ${at} ${id} ${key}: ${value}, not ${shown}`];
    }),
  );
}

describe('Scorecards worked out by hand or by another program', () => {
  it.each(readdirSync(VECTORS).filter((name) => /^[hr]\d\d/.test(name)))('%s', async (name) => {
    const strata = await load(name);
    const expected = JSON.parse(readFileSync(join(VECTORS, name, 'expected.json'), 'utf8')) as readonly Expected[];
    const differences: string[] = [];
    for (const card of expected) {
      const asOf = { instant: `${card.at}T23:59:59.999Z` };
      const { nodes } = await strata.scorecards.asOf(TESTER, { cluster: name, period: card.period, asOf });
      differences.push(...differencesOf(card, new Map(nodes.map((node) => [node.id, shownOf(node)]))));
    }
    expect(differences).toEqual([]);
  });
});
