import { describe, expect, it } from '@jest/globals';
import type { CyclePageQuery } from '../generated/operations.js';
import { checksOf, evaluationId, reportersOf, type RankOfReporter } from './completion.js';

const DUE = '2026-11-12T18:00:00.000Z';

function row(actor: string, more: Partial<RankOfReporter> = {}): RankOfReporter {
  return {
    actor,
    rank: 'BUSINESS',
    due: DUE,
    expected: 2,
    reported: 2,
    reportedLate: 0,
    missing: [],
    lateSince: null,
    lastReported: null,
    nudged: null,
    ...more,
  };
}

const missing = (...measures: readonly string[]) => measures.map((measure) => ({ measure, subject: 'any' }));

function answer(
  rows: readonly RankOfReporter[],
  { status = 'LOCKED', ...more }: Partial<CyclePageQuery> & { status?: 'OPEN' | 'LOCKED' } = {},
): CyclePageQuery {
  return {
    cycles: null,
    cycleCompletion: {
      moment: '2026-11-20T08:00:00.000Z',
      cycle: {
        status,
        locksAt: DUE,
        version: 1,
        approval: null,
        reminders: [],
        reopenedBecause: null,
        exceptions: [],
      },
      ranks: [],
      reporters: { nodes: [...rows] },
    },
    approvals: { nodes: [] },
    scorecard: { nodes: { nodes: [] } },
    measures: null,
    ...more,
  };
}

describe('The completion of a cycle', () => {
  it('has those who are late first, then those of whom something is missing, with all their ranks', () => {
    const reporters = reportersOf(
      answer(
        [
          row('done'),
          row('slow', { missing: missing('a', 'b') }),
          row('late', { rank: 'FUNCTIONAL', missing: missing('c'), lateSince: DUE }),
          row('late'),
        ],
        { approvals: { nodes: [{ actor: 'done' }, { actor: 'done' }] } },
      ),
    );
    expect(reporters.map((one) => [one.actor, one.ranks.length, one.isLate, one.missing, one.waiting])).toEqual([
      ['late', 2, true, 1, 0],
      ['slow', 1, false, 2, 0],
      ['done', 1, false, 0, 2],
    ]);
  });
});

describe('The checklist of a closing', () => {
  it('is met once all has come, was approved and is locked', () => {
    expect(checksOf(answer([row('done')]), '2026-10-31').every(({ isMet }) => isMet)).toBe(true);
  });

  it('counts what stands against it', () => {
    const nodes = [
      { strategy: 'a', label: 'First', status: 'GREY' as const },
      { strategy: 'b', label: 'Second', status: 'GREEN' as const },
    ];
    const open = answer([row('slow', { missing: missing('a', 'b') })], {
      approvals: { nodes: [{ actor: 'slow' }] },
      scorecard: { nodes: { nodes } },
      status: 'OPEN',
    });
    expect(checksOf(open, '2026-11-30').map(({ name, count, names }) => [name, count, names])).toEqual([
      ['ended', 1, []],
      ['reported', 2, []],
      ['approved', 1, []],
      ['locked', 1, []],
      ['scored', 1, ['First']],
    ]);
  });

  it('proposes an id that is free', () => {
    expect(evaluationId('2026-10', [])).toBe('2026-10_1');
    expect(evaluationId('2026-Q4', ['2026-q4_1'])).toBe('2026-q4_2');
  });
});
