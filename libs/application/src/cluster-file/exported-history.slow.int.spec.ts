import { describe, expect, it } from '@jest/globals';
import type { Frequency, Id, PeriodName, ReportCommand, ReportedValue } from '@strata/domain';
import fc from 'fast-check';
import { Readable } from 'node:stream';
import { operator } from '../access/caller.js';
import { newTestSystem, type TestSystem } from '../commands/testing/test-system.js';
import { valueLines } from '../reports/export/value-lines.js';
import { DEFAULT_COLUMNS } from '../reports/import/value-file.js';
import { createStrata, type Strata } from '../strata.js';
import type { ClusterContent } from './cluster-file.js';
import { parseClusterFile } from './parse-cluster-file.js';
import { randomContent } from './testing/random-files.js';

const SYSTEM = operator('system:test');
const MOMENTS = ['2008-01-01', '2009-06-15', '2010-03-31'].map((day) => `${day}T00:00:00.000Z`);
const PERIODS: Readonly<Record<Frequency, readonly string[]>> = {
  month: ['2008-07', '2008-08'],
  quarter: ['2008-Q3'],
  'half-year': ['2008-H2'],
  year: ['2008'],
};

interface Copy {
  readonly system: TestSystem;
  readonly strata: Strata;
}

async function newCopy(): Promise<Copy> {
  const system = await newTestSystem();
  const { events, reads, accountStore } = system;
  return {
    system,
    strata: createStrata({ events, reads, accountStore, clock: { now: () => system.now }, waitFor: 50 }),
  };
}

async function apply({ system, strata }: Copy, text: string): Promise<void> {
  const parsed = parseClusterFile(text, 'cluster.yaml');
  if (!parsed.ok) throw new Error(`${JSON.stringify(parsed.problems)}\n${text}`);
  await strata.clusters.apply(SYSTEM, parsed.file);
  await system.catchUp();
}

interface Cell {
  readonly actorId: Id;
  readonly measure: Id;
  readonly valueType: 'number' | 'yes-no' | 'text';
  readonly period: PeriodName;
}

/** Reports a value, withdraws it, or both at one moment. */
function commandsOf({ actorId, measure, valueType, period }: Cell, figure: number): readonly ReportCommand[] {
  const subject = actorId;
  const report = { actorId, period };
  const values: readonly ReportedValue[] = [{ measure, subject, actual: actualOf(valueType, figure) }];
  const record = { type: 'RecordValues', ...report, values, reason: `counted, "${figure}"` } as const;
  const withdraw = { type: 'WithdrawValues', ...report, values: [{ measure, subject }], reason: 'of, "1"' } as const;
  switch (Math.abs(figure) % 4) {
    case 1:
      return [withdraw];
    case 2:
      return [record, withdraw];
    case 3:
      return [withdraw, record];
    default:
      return [record];
  }
}

/**
 * Random figures of every member and measure, known at each moment, of which some are withdrawn; some commands are
 * refused by the rules, which is fine.
 */
async function report(copy: Copy, { actors, measures }: ClusterContent, figures: readonly number[]): Promise<void> {
  const cells = MOMENTS.flatMap((knownAt) =>
    actors.flatMap(({ id: actorId }) =>
      measures.flatMap(({ id: measure, definition: { frequency, valueType } }) =>
        PERIODS[frequency].map((period) => ({ knownAt, actorId, measure, valueType, period })),
      ),
    ),
  );
  for (const [index, { knownAt, ...cell }] of cells.entries()) {
    const figure = figures[index % figures.length]!;
    if (figure % 3 === 0) continue;
    for (const [step, command] of commandsOf(cell, figure).entries()) {
      await copy.system.send({ aggregate: 'report', clusterId: 'c1', command }, `value ${index} ${step}`, knownAt);
    }
  }
  await copy.system.catchUp();
}

function actualOf(kind: 'number' | 'yes-no' | 'text', figure: number): ReportedValue['actual'] {
  if (kind === 'yes-no') return { kind, value: figure % 2 === 0 };
  return kind === 'text' ? { kind, value: figure % 2 === 0 ? 'no' : 'A+' } : { kind, value: `${figure}.50` };
}

async function scoresOf({ strata }: Copy, instant: string): Promise<object> {
  const view = await strata.clusters.view(SYSTEM, 'c1', { instant });
  const cards: Record<string, object> = {};
  for (const period of ['2008-07', '2008-Q3', '2008']) {
    cards[period] = (await strata.scorecards.of(view, { period })).nodes;
  }
  return cards;
}

/** What became known of the values: each line without who reported it and when it was recorded. */
async function historyOf({ strata }: Copy): Promise<readonly object[]> {
  const rows = await strata.reports.history(await strata.clusters.view(SYSTEM, 'c1'));
  const keyOf = (row: object): string => JSON.stringify(row);
  return rows
    .map(({ subject, measure, period, kind, value, note, reason, knownAt }) => ({
      ...{ subject, measure, period, knownAt, kind, value, note, reason },
    }))
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

describe('A random cluster', () => {
  it('has the same values and scores, as known at every moment, once it is exported and brought into an empty store', async () => {
    let [scored, withdrawn] = [0, 0];
    const figures = fc.array(fc.integer({ min: -20, max: 90 }), { minLength: 7, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(randomContent, figures, async (content, numbers) => {
        const [first, second] = [await newCopy(), await newCopy()];
        await apply(first, await fileOf(content));
        await report(first, content, numbers);
        const view = await first.strata.clusters.view(SYSTEM, 'c1');
        await apply(second, await first.strata.clusters.export(view));
        const lines = [...valueLines(await first.strata.reports.history(view), true)];
        const imported = await second.strata.reports.importFile(SYSTEM, 'c1', {
          input: Readable.from(lines),
          file: 'values.csv',
          columns: { ...DEFAULT_COLUMNS, knownAt: 'known_at' },
          skipBad: false,
          dryRun: false,
        });
        expect(imported.refused).toEqual([]);
        await second.system.catchUp();
        expect(await historyOf(second)).toEqual(await historyOf(first));
        withdrawn += imported.withdrawn;
        for (const moment of MOMENTS) {
          const scores = await scoresOf(first, moment);
          expect(await scoresOf(second, moment)).toEqual(scores);
          scored += JSON.stringify(scores).split('"score":0').length - 1;
        }
      }),
      { numRuns: 40 },
    );
    expect(scored).toBeGreaterThan(100);
    expect(withdrawn).toBeGreaterThan(20);
  }, 240_000);
});

/** The file of the content, written by the product itself. */
async function fileOf(content: ClusterContent): Promise<string> {
  const copy = await newCopy();
  await copy.strata.clusters.apply(SYSTEM, { ...content, fileName: 'random.yaml', places: new Map() });
  await copy.system.catchUp();
  return copy.strata.clusters.export(await copy.strata.clusters.view(SYSTEM, content.id));
}
