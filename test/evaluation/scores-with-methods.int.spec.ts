import { describe, expect, it } from '@jest/globals';
import { assess, report, systemWithMethods, type MethodSystem } from './support/method-system.js';

async function scoreOf({ strata, view }: MethodSystem, period: string): Promise<number | null | undefined> {
  const { nodes } = await strata.scorecards.of(await view(), { period });
  return nodes.find(({ id }) => id === 'measure:top/x/t')?.score;
}

describe('Scores of computed measures', () => {
  it('follow a value through a chain of methods and into the next year', async () => {
    const system = await systemWithMethods();
    await system.send(report('A', '2009', 'raw', '4'));
    await system.catchUp();
    // k of A: 8 in 2009, 4 in 2010 (the year before); of B: 0. t adds up the means of two years: 4, then 2 + 4.
    expect(await scoreOf(system, '2009')).toBeCloseTo(1 / 3 - 1 / 45, 12);
    expect(await scoreOf(system, '2010')).toBeCloseTo(1 / 3 + 1 / 45, 12);
    await system.send(assess('A', '2009', { assessor: 'ann', grade: 'S' }));
    await system.catchUp();
    expect(await scoreOf(system, '2009')).toBeCloseTo(1 / 3 + 0.5 / 45, 12);
    expect(await scoreOf(system, '2010')).toBeCloseTo(1 / 3 + 2.5 / 45, 12);
  });

  it('follow from an assessment alone, in the next year too', async () => {
    const system = await systemWithMethods();
    await system.send(assess('B', '2010', { assessor: 'bob', grade: 'S' }));
    await system.catchUp();
    for (const period of ['2010', '2011']) expect(await scoreOf(system, period)).toEqual(expect.any(Number));
  });
});
