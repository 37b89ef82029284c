import { describe, expect, it } from '@jest/globals';
import type { AddressedCommand } from '@strata/domain';
import { newestScores, SCORES } from '@strata/read-models';
import fc from 'fast-check';
import {
  adopt,
  assess,
  bind,
  FIRST,
  inCluster,
  measured,
  onMap,
  report,
  systemWithMethods,
  target,
  type MethodSystem,
} from './support/method-system.js';

const YEARS = ['2008', '2009', '2010', '2011'];

/** A year without any report or assessment. */
const EMPTY_YEAR = '1990';

const members = fc.constantFrom('A', 'B');
const years = fc.constantFrom('2008', '2009', '2010');
const figures = fc.integer({ min: -5, max: 30 }).map(String);

const reports = fc
  .tuple(members, years, fc.constantFrom('raw', 'raw', 'other'), figures)
  .map(([actor, year, measure, value]) => report(actor, year, measure, value));
const grades = fc
  .tuple(members, years, fc.constantFrom('ann', 'bob'), fc.constantFrom('S', 'N', 'W'))
  .map(([actor, year, assessor, grade]) => assess(actor, year, { assessor, grade }));
const structures = fc.oneof(
  fc
    .tuple(fc.constantFrom('top', 'a'), fc.constantFrom('k', 't', 'raw', 'other'), fc.boolean())
    .map((args) => onMap(...args)),
  fc.constantFrom<AddressedCommand>(
    adopt('first', 1),
    adopt('first', 2),
    bind('first', FIRST),
    bind('first', { ...FIRST, inputs: { x: measured('other'), y: measured('raw', 2) } }),
    bind('first', { ...FIRST, inputs: { x: { kind: 'measure', measure: 'raw', subject: 'B' } } }),
    target('k', '40', '10'),
    target('k', '20', '5'),
    inCluster({ type: 'AdmitActor', actorId: 'C', labels: { en: 'C' } }),
    inCluster({ type: 'RenameActor', actorId: 'A', labels: { en: 'New name' } }),
    inCluster({ type: 'RenameCluster', labels: { en: 'New name' } }),
  ),
);
const histories = fc.array(
  fc.tuple(
    fc.oneof({ weight: 5, arbitrary: reports }, { weight: 2, arbitrary: grades }, { weight: 2, arbitrary: structures }),
    fc.boolean(),
  ),
  { minLength: 10, maxLength: 40, size: 'max' },
);

interface Compared {
  readonly kept: readonly string[];
  readonly full: readonly string[];
  readonly scored: boolean;
}

async function compared({ strata, reads, view }: MethodSystem, period: string): Promise<Compared> {
  const rows = await newestScores(reads.reader(SCORES), { cluster: 'alps', period });
  const { nodes } = await strata.scorecards.of(await view(), { period });
  const line = (id: string, score: number | null, status: string, reason: string | null) =>
    [id, String(score), status, reason ?? ''].join(' ');
  return {
    kept: rows.map((row) => line(row.node, row.score, row.status, row.reason)).sort(),
    full: nodes.map((node) => line(node.id, node.score, node.status, node.reason ?? null)).sort(),
    scored: nodes.some(({ score }) => score !== null),
  };
}

describe('The newest scores, with methods bound', () => {
  it('equal a full evaluation after any reports, assessments and changes of structure', async () => {
    let scored = 0;
    await fc.assert(
      fc.asyncProperty(histories, async (list) => {
        const system = await systemWithMethods();
        for (const [command, catchUp] of list) {
          await system.execute(command);
          if (catchUp) await system.catchUp();
        }
        await system.catchUp();
        for (const period of YEARS) {
          const { kept, full, scored: isScored } = await compared(system, period);
          if (isScored && kept.length > 0) scored += 1;
          // Without rows, nothing reported concerns the year: it scores like an empty year, since these methods need no
          // input.
          const expected = kept.length > 0 ? kept : (await compared(system, EMPTY_YEAR)).full;
          expect([period, expected]).toEqual([period, full]);
        }
      }),
      { numRuns: 40, endOnFailure: true },
    );
    expect(scored).toBeGreaterThan(25);
  }, 120_000);

  it('follow a value through a chain of methods and into the next year', async () => {
    const system = await systemWithMethods();
    await system.send(report('A', '2009', 'raw', '4'));
    await system.catchUp();
    const at = async (period: string) =>
      (await newestScores(system.reads.reader(SCORES), { cluster: 'alps', period })).find(
        ({ node }) => node === 'measure:top/x/t',
      )?.score;
    // k of A: 8 in 2009, 4 in 2010 (the year before); of B: 0. t adds up the means of two years: 4, then 2 + 4.
    expect(await at('2009')).toBeCloseTo(1 / 3 - 1 / 45, 12);
    expect(await at('2010')).toBeCloseTo(1 / 3 + 1 / 45, 12);
    await system.send(assess('A', '2009', { assessor: 'ann', grade: 'S' }));
    await system.catchUp();
    expect(await at('2009')).toBeCloseTo(1 / 3 + 0.5 / 45, 12);
    expect(await at('2010')).toBeCloseTo(1 / 3 + 2.5 / 45, 12);
  });

  it('follow from an assessment alone, in the next year too', async () => {
    const system = await systemWithMethods();
    await system.send(assess('B', '2010', { assessor: 'bob', grade: 'S' }));
    await system.catchUp();
    for (const period of ['2010', '2011']) {
      const { kept, full, scored } = await compared(system, period);
      expect(scored).toBe(true);
      expect(kept).toEqual(full);
    }
  });
});
