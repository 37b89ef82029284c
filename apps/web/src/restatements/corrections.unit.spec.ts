import { describe, expect, it } from '@jest/globals';
import { correctionsIn, faultOf, inOrder, plainText, reportedRows, type SheetRow } from './corrections.js';
import { namesIn } from './names.js';

type Value = NonNullable<SheetRow['value']>;

function row(id: string, figure: string | null, more: Partial<SheetRow> = {}): SheetRow {
  const value = {
    measure: id,
    subject: 'hotel',
    period: '2025-09',
    kind: 'NUMBER',
    number: figure,
    yesNo: null,
    text: null,
    note: null,
    reason: null,
    by: 'ann',
    knownAt: '2025-10-01T00:00:00Z',
  } as Value;
  return {
    measure: {
      id,
      label: id,
      unit: '%',
      decimals: 1,
      polarity: 'HIGHER',
      frequency: 'MONTH',
      valueType: 'NUMBER',
      range: { min: '0', max: '100' },
      scoring: { kind: 'UNSCORED' },
    } as SheetRow['measure'],
    subject: 'hotel',
    previous: [],
    value: figure === null ? null : value,
    approval: null,
    scored: { targets: null },
    draft: null,
    lock: null,
    ...more,
  };
}

const lock = (code: 'CLOSED' | 'COMPUTED') => ({ code, message: 'It is closed.', remedy: 'Restate it.' });
const typed = (text: string, figure = '20', note = '') => ({
  row: reportedRows([row('margin', figure)], '2025-09')[0]!,
  text,
  note,
});

describe('Corrections', () => {
  it('are of values that were reported and that somebody reports', () => {
    const rows = [
      row('margin', '20'),
      row('missing', null),
      row('closed', '5', { lock: lock('CLOSED') }),
      row('computed', '5', { lock: lock('COMPUTED') }),
    ];
    expect(reportedRows(rows, '2025-09').map(({ key }) => key)).toEqual([
      'margin hotel 2025-09',
      'closed hotel 2025-09',
    ]);
  });

  it('say what the value was and what it becomes, as it is written in the language', () => {
    expect(correctionsIn([typed('19,7', '20', ' late invoices ')], ',')).toEqual([
      {
        measure: 'margin',
        subject: 'hotel',
        period: '2025-09',
        was: { number: '20' },
        becomes: { number: '19.7' },
        note: 'late invoices',
      },
    ]);
    expect(correctionsIn([typed('n/a')], '.')[0]?.becomes).toEqual({ notApplicable: true });
  });

  it('that cannot be read, are outside of the range or change nothing are not proposed', () => {
    const texts = ['', 'about 15', '101', '20.0', '19.7'];
    expect(texts.map((text) => faultOf(typed(text), '.'))).toEqual([
      'unreadable',
      'unreadable',
      'outside',
      'same',
      undefined,
    ]);
    expect(
      correctionsIn(
        texts.map((text) => typed(text)),
        '.',
      ),
    ).toHaveLength(1);
  });

  it('are shown with all of their decimals', () => {
    const words = { number: (text: string, decimals = 0) => Number(text).toFixed(decimals), t: (key: string) => key };
    const actual = { number: null, yesNo: null, text: null, notApplicable: null };
    expect(plainText({ ...actual, number: '19.75' }, 1, words)).toBe('19.75');
    expect(plainText({ ...actual, number: '19' }, 1, words)).toBe('19.0');
    expect(plainText({ ...actual, yesNo: false }, 1, words)).toBe('value.no');
    expect(plainText({ ...actual, notApplicable: true }, 1, words)).toBe('value.notApplicable');
    expect(plainText(null, 1, words)).toBe('restatements.noValue');
  });
});

describe('The list of restatements', () => {
  it('begins with what waits, then with the newest', () => {
    const one = (id: string, status: string, proposedAt: string) => ({ id, status, proposedAt });
    const found = [one('a', 'APPROVED', '2025-03'), one('b', 'PROPOSED', '2025-01'), one('c', 'DECLINED', '2025-04')];
    expect(inOrder(found).map(({ id }) => id)).toEqual(['b', 'c', 'a']);
  });
});

describe('Nodes whose scores move', () => {
  const names = namesIn(
    {
      measures: { nodes: [{ id: 'margin', label: 'Margin', unit: '%', decimals: 1 }] },
      strategies: { nodes: [{ id: 'grand', label: 'Grand', objectives: [{ id: 'earn', label: 'Earn' }] }] },
    },
    [{ id: 'finance', label: 'Finance' }],
  );

  it.each([
    ['strategy:grand', 'STRATEGY', 'Grand', undefined],
    ['objective:grand/earn', 'OBJECTIVE', 'Earn', 'Grand'],
    ['measure:grand/earn/margin', 'MEASURE', 'Margin', 'Grand'],
    ['perspective:grand/finance', 'PERSPECTIVE', 'Finance', 'Grand'],
    ['objective:other/gone', 'OBJECTIVE', 'gone', 'other'],
    ['something else', undefined, 'something else', undefined],
  ])('%s has a name', (id, kind, label, strategy) => {
    expect(names.node(id)).toEqual({ kind, label, strategy });
  });
});
