import { describe, expect, it } from '@jest/globals';
import { parseDecimal, parsePeriod, subjectExists } from '@strata/domain';
import { parse as parseCsv } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { ClusterFile } from './cluster-file.js';
import { exportClusterFile } from './export-cluster-file.js';
import { clusterFileJsonSchema } from './json-schema.js';
import { parseClusterFile } from './parse-cluster-file.js';
import { planClusterFile } from './plan-cluster-file.js';
import { applyPlan } from './testing/apply-plan.js';
import { SMALL, smallWith } from './testing/small-file.js';

const read = (path: string) => readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8');
const EDP = 'test/fixtures/edp/cluster.yaml';
const DEMO = 'config/demo/cluster.yaml';

function parsed(path: string): ClusterFile {
  const outcome = parseClusterFile(read(path), path);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.file;
}

describe.each([EDP, DEMO])('%s', (path) => {
  it('is in canonical form', () => {
    expect(exportClusterFile(applyPlan(planClusterFile(parsed(path), undefined)))).toBe(read(path));
  });
});

describe.each(['config/templates/business-cluster.yaml', 'config/templates/public-programme.yaml'])('%s', (path) => {
  it('makes a map with measures and links, and no members', () => {
    const { cluster, maps } = applyPlan(planClusterFile(parsed(path), undefined));
    const [map] = maps.values();
    expect(cluster.actors).toEqual([]);
    expect(map?.objectives.length).toBeGreaterThan(4);
    expect(map?.links.length).toBeGreaterThan(3);
    expect(map?.objectives.every(({ measures }) => measures.length > 0)).toBe(true);
  });

  it('names everything in each language', () => {
    const { labels, perspectives, measures, strategies } = parsed(path);
    const objectives = strategies.flatMap((one) => [one, ...one.map.objectives]);
    const named = [
      labels,
      ...[...perspectives, ...measures.map((one) => one.definition), ...objectives].map((one) => one.labels),
    ];
    for (const one of named) expect(Object.keys(one).sort()).toEqual(['en', 'ru', 'uk']);
  });
});

describe('The EDP fixture', () => {
  it("has an active strategy of every member under the cluster's strategy", () => {
    const { actors, strategies } = parsed(EDP);
    expect(actors).toHaveLength(28);
    expect(strategies.filter(({ rank, status }) => rank === 'business' && status === 'active')).toHaveLength(28);
    expect(strategies.every(({ rank, parent }) => rank === 'integrative' || parent === 'sound-public-finances')).toBe(
      true,
    );
  });
});

describe('The demo cluster', () => {
  const structure = () => applyPlan(planClusterFile(parsed(DEMO), undefined));
  const rows = () => parseCsv(read('config/demo/values.csv'), { columns: true }) as Record<string, string>[];

  it('has strategies of all ranks and names in three languages', () => {
    expect(new Set(parsed(DEMO).strategies.map(({ rank }) => rank)).size).toBe(4);
    const names = [...JSON.stringify(parse(read(DEMO))).matchAll(/\{"en":"[^}]*\}/g)].map(
      ([text]) => JSON.parse(text) as object,
    );
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((name) => Object.keys(name).join() !== 'en,ru,uk')).toEqual([]);
    expect(read(DEMO)).not.toMatch(/labels: \w/);
  });

  it('only has values of its own members, measures and periods', () => {
    const { cluster, measures } = structure();
    const misfits = rows().filter((row) => {
      const { member, measure, period, value } = { member: '', measure: '', period: '', value: '', ...row };
      const known = measures.get(measure);
      const fits = value === 'n/a' || known?.valueType !== 'number' || parseDecimal(value) !== undefined;
      return !fits || !subjectExists(cluster, member) || parsePeriod(period)?.frequency !== known?.frequency;
    });
    expect(misfits).toEqual([]);
  });

  it('has values in order of known-at, and a reason for every restatement', () => {
    const from = parsed(DEMO).historyFrom ?? '';
    const moments = rows().map((row) => row['known_at'] ?? '');
    expect(moments).toEqual([...moments].sort());
    expect((moments[0] ?? '') >= from.slice(0, 10)).toBe(true);
    const seen = new Set<string>();
    const restated = rows().filter(({ member, measure, period }) => {
      const key = `${member} ${measure} ${period}`;
      return seen.has(key) || !seen.add(key);
    });
    expect(restated.length).toBeGreaterThan(5);
    expect(restated.filter(({ reason }) => reason === '')).toEqual([]);
  });
});

describe('The reference', () => {
  it('shows a file that can be applied', () => {
    const [, example = ''] = /```yaml\n(strata: 1\n[^]*?)```/.exec(read('docs/cluster-file.md')) ?? [];
    const outcome = parseClusterFile(example, 'docs/cluster-file.md');
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
    const made = applyPlan(planClusterFile(outcome.file, undefined));
    expect(made.cascade.strategies.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'coast active',
      'hotel active',
    ]);
  });
});

describe('The JSON Schema', () => {
  // Validated as an editor would, with numbers parsed as numbers.
  const schema = z.fromJSONSchema(clusterFileJsonSchema() as Parameters<typeof z.fromJSONSchema>[0]);
  const fits = (text: string) => schema.safeParse(parse(text)).success;

  it.each([EDP, DEMO])('accepts %s', (path) => {
    expect(fits(read(path))).toBe(true);
  });

  it('accepts the short forms and rejects what the parser rejects', () => {
    expect(fits(SMALL)).toBe(true);
    expect(fits(smallWith('unit: ', 'unti: '))).toBe(false);
    expect(fits(smallWith('scoring: unscored', 'scoring: goal'))).toBe(false);
    expect(fits(smallWith('  NO: Nordic Lines', '  NO: [Nordic]'))).toBe(false);
    expect(fits(smallWith('rank: business', 'rank: busines'))).toBe(false);
  });
});
