import { describe, expect, it } from '@jest/globals';
import { linesOf, reportsOf, type SheetRow, type WaitingValue } from './queue.js';

const number = (figure: string) => ({
  kind: 'NUMBER' as const,
  number: figure,
  yesNo: null,
  text: null,
  note: null,
  reason: null,
  evidence: null,
});

function waiting(measure: string, more: Partial<WaitingValue> = {}): WaitingValue {
  return {
    actor: 'hotel',
    period: '2026-10',
    measure,
    subject: 'hotel',
    stage: { id: 'check', role: 'APPROVER', due: '2026-11-12T18:00:00.000Z' },
    since: '2026-11-05T08:00:00.000Z',
    overdue: false,
    enteredBy: 'ann',
    edition: 1,
    value: number('10'),
    before: null,
    forMe: true,
    ...more,
  };
}

function row(id: string, more: { readonly before?: string; readonly status?: 'RED' | 'GREEN' } = {}): SheetRow {
  const plausible = { min: '0', max: '100', change: '50' };
  const value = more.before === undefined ? null : number(more.before);
  return {
    measure: { id, label: id, unit: '%', decimals: 1, polarity: 'HIGHER', scoring: { kind: 'BANDS' }, plausible },
    subject: 'hotel',
    previous: [{ period: '2026-09', value }],
    scored: { score: 0.5, status: more.status ?? 'GREEN', variance: null, targets: null },
  };
}

const only = (...values: readonly WaitingValue[]) => reportsOf(values)[0]!;

describe('The queue of approvals', () => {
  it('has one report for each reporter, period and stage, those for the account first and then by deadline', () => {
    const signOff = { id: 'sign-off', role: 'COORDINATOR' as const, due: '2026-11-20T18:00:00.000Z' };
    const reports = reportsOf([
      waiting('a', { actor: 'museum', forMe: false }),
      waiting('a', { stage: signOff }),
      waiting('b'),
      waiting('c', { since: '2026-11-04T08:00:00.000Z', forMe: false }),
    ]);
    expect(reports.map(({ id, forMe, values }) => [id, forMe, values.length])).toEqual([
      ['hotel/2026-10/check', 1, 2],
      ['hotel/2026-10/sign-off', 1, 1],
      ['museum/2026-10/check', 0, 1],
    ]);
    expect(reports[0]?.since).toBe('2026-11-04T08:00:00.000Z');
  });

  it('shows what is worth a look first: red, restated, and unusual beside the period before', () => {
    const values = ['usual', 'red', 'restated', 'jump'].map((measure) => waiting(measure));
    const restated = waiting('restated', { before: number('9') });
    const lines = linesOf(
      only(values[0]!, values[1]!, restated, values[3]!),
      [row('usual', { before: '9' }), row('red', { status: 'RED' }), row('restated'), row('jump', { before: '2' })],
      'ben',
    );
    expect(lines.map(({ key }) => key)).toEqual(['red hotel', 'restated hotel', 'jump hotel', 'usual hotel']);
    expect(lines.map(({ isUnusual, isRestated }) => [isUnusual, isRestated])).toEqual([
      [false, false],
      [false, true],
      [true, false],
      [false, false],
    ]);
  });

  it('says of a value that the account entered itself that somebody else has to approve it', () => {
    const report = only(waiting('own', { forMe: false, enteredBy: 'ben' }), waiting('other', { forMe: false }));
    const lines = linesOf(report, [row('own'), row('other')], 'ben');
    expect(lines.map(({ isOwn }) => isOwn)).toEqual([true, false]);
  });
});
