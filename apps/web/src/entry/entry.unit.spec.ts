import { describe, expect, it } from '@jest/globals';
import { allOf } from '../api/all-pages.js';
import { entryRows, type EntryMeasure } from './entry-rows.js';
import { blockOf, placePasted } from './paste.js';
import { readTyped, type DecimalMark } from './read-typed.js';
import { EMPTY_CONTENT, sheetAfter, startSheet } from './sheet.js';

function readNumber(text: string, mark: DecimalMark): string | undefined {
  const typed = readTyped(text, 'NUMBER', mark);
  return typed.kind === 'number' ? typed.value : undefined;
}

describe('A number as people write it', () => {
  it.each([
    ['12', '12'],
    ['12.5', '12.5'],
    ['12,5', '12.5'],
    ['1 234,5', '1234.5'],
    ['1\u00a0234,5', '1234.5'],
    ['1,234.5', '1234.5'],
    ['1.234,5', '1234.5'],
    ['1,234,567', '1234567'],
    ["1'234", '1234'],
    ['12 %', '12'],
    ['(3.4)', '-3.4'],
    ['\u22123.4', '-3.4'],
    ['0,125', '0.125'],
  ])('%s is %s', (text, value) => {
    expect(readNumber(text, '.')).toBe(value);
    expect(readNumber(text, ',')).toBe(value);
  });

  it('is read by the mark of the language where both are possible', () => {
    expect(readNumber('1,234', '.')).toBe('1234');
    expect(readNumber('1,234', ',')).toBe('1.234');
    expect(readNumber('1.234', '.')).toBe('1.234');
    expect(readNumber('1.234', ',')).toBe('1234');
  });

  it.each(['about 70', '1..2', '1,2,3', '--1', '12a', ''])('%s is none', (text) => {
    expect(readNumber(text, '.')).toBeUndefined();
  });
});

describe('What is typed', () => {
  it('is read by the type of the measure', () => {
    expect(readTyped('', 'NUMBER', '.')).toEqual({ kind: 'empty' });
    expect(readTyped('n/a', 'NUMBER', '.')).toEqual({ kind: 'not-applicable' });
    expect(readTyped('н/д', 'NUMBER', ',')).toEqual({ kind: 'not-applicable' });
    expect(readTyped('так', 'YES_NO', ',')).toEqual({ kind: 'yes-no', value: true });
    expect(readTyped('нет', 'YES_NO', ',')).toEqual({ kind: 'yes-no', value: false });
    expect(readTyped('maybe', 'YES_NO', '.')).toEqual({ kind: 'unreadable' });
    expect(readTyped('B ', 'TEXT', '.')).toEqual({ kind: 'text', value: 'B' });
    expect(readTyped('about 70', 'NUMBER', '.')).toEqual({ kind: 'unreadable' });
  });
});

describe('A pasted block', () => {
  const rows = [
    { key: 'a', names: ['margin', 'Operating margin'] },
    { key: 'b', names: ['guests', 'Guest satisfaction'] },
    { key: 'c', names: ['energy', 'Energy per guest'] },
  ];

  it('goes to the measures that it names, in any order, and drops nothing in silence', () => {
    const block = blockOf('Measure\tOct\nenergy per  guest\t15,2\r\nOperating margin\t20.1\nSpa visits\t7\n');
    expect(placePasted(block, rows, 'b')).toEqual({
      cells: [
        { key: 'c', text: '15,2' },
        { key: 'a', text: '20.1' },
      ],
      refused: [{ name: 'Spa visits', text: '7', code: 'unknown' }],
    });
  });

  it('without names fills the sheet downwards from the cell', () => {
    expect(placePasted(blockOf('8.8\n15\n3'), rows, 'b')).toEqual({
      cells: [
        { key: 'b', text: '8.8' },
        { key: 'c', text: '15' },
      ],
      refused: [{ name: '3', text: '3', code: 'beyond' }],
    });
  });

  it('takes the last column of a named row', () => {
    expect(placePasted(blockOf('guests\t8.1\t8.7'), rows, 'a').cells).toEqual([{ key: 'b', text: '8.7' }]);
  });
});

describe('A sheet', () => {
  it('undoes and redoes over all cells', () => {
    let sheet = startSheet(EMPTY_CONTENT);
    sheet = sheetAfter(sheet, { kind: 'type', texts: { a: '1', b: '2' } });
    sheet = sheetAfter(sheet, { kind: 'note', key: 'a', note: 'why' });
    sheet = sheetAfter(sheet, { kind: 'undo' });
    expect(sheet.now).toEqual({ texts: { a: '1', b: '2' }, notes: {} });
    sheet = sheetAfter(sheetAfter(sheet, { kind: 'undo' }), { kind: 'undo' });
    expect(sheet.now).toEqual(EMPTY_CONTENT);
    sheet = sheetAfter(sheetAfter(sheet, { kind: 'redo' }), { kind: 'redo' });
    expect(sheet.now.notes).toEqual({ a: 'why' });
    expect(sheetAfter(sheet, { kind: 'type', texts: { a: '3' } }).after).toEqual([]);
  });
});

const UNSET = { bands: null, tolerance: null, percent: null, margin: null, goodIsYes: null, items: null };

function measure(id: string, more: Partial<EntryMeasure> = {}): EntryMeasure {
  const form = { id, label: id, unit: '', decimals: 1, polarity: 'HIGHER', frequency: 'MONTH' } as const;
  const scoring = { kind: 'GOAL_RED_FLAG', ...UNSET } as const;
  return { ...form, valueType: 'NUMBER', retired: false, scoring, range: null, ...more };
}

describe('The rows of a sheet', () => {
  const node = (strategy: string, id: string) => ({ strategy, measure: id, reading: null });
  const owned = (id: string, owner: string) => ({ id, owner, status: 'ACTIVE' as const });
  const value = (id: string, subject: string, period: string) => {
    const rest = { kind: 'NUMBER', number: '1', yesNo: null, text: null, note: null, reason: null } as const;
    return { measure: id, subject, period, ...rest, by: 'ann', knownAt: '2026-10-08T00:00:00.000Z' };
  };
  const strategies = { nodes: [owned('h', 'hotel'), owned('r', 'hotel/rooms'), owned('f', 'ferry')] };
  const place = { actor: 'hotel', period: '2026-10', frequency: 'MONTH', previous: ['2026-09'] } as const;

  it('are the measures of the actor, and those that its parts report themselves', () => {
    const nodes = [
      node('h', 'margin'),
      node('h', 'complaints'),
      node('r', 'complaints'),
      node('r', 'turnover'),
      node('h', 'turnover'),
      node('r', 'bookings'),
      node('f', 'margin'),
      node('h', 'yearly'),
      node('h', 'old'),
    ];
    const values = { nodes: [value('turnover', 'hotel/rooms', '2026-09'), value('margin', 'hotel', '2026-10')] };
    const measures = [
      ...['margin', 'complaints', 'turnover', 'bookings'].map((id) => measure(id)),
      measure('yearly', { frequency: 'YEAR' }),
      measure('old', { retired: true }),
    ];
    const rows = entryRows({ nodes, strategies, values }, measures, place);
    expect(rows.map(({ key }) => key)).toEqual([
      'margin hotel',
      'complaints hotel',
      'turnover hotel/rooms',
      'turnover hotel',
      'bookings hotel/rooms',
    ]);
    expect(rows[0]?.value?.by).toBe('ann');
    expect(rows[2]?.previous[0]?.number).toBe('1');
  });
});

describe('All pages of a list', () => {
  it('are asked for one after the other', async () => {
    const page = (items: readonly number[], endCursor: string | null) => ({
      nodes: items,
      pageInfo: { hasNextPage: endCursor !== null, endCursor },
    });
    const pages = new Map([
      ['a', page([2], 'b')],
      ['b', page([3], null)],
    ]);
    expect(await allOf(page([1], 'a'), async (after) => pages.get(after!)!)).toEqual([1, 2, 3]);
  });
});
