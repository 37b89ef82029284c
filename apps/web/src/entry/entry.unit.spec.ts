import { describe, expect, it } from '@jest/globals';
import { allOf } from '../api/all-pages.js';
import { cellOf } from './entry-cells.js';
import { canRestate, entryRows, returnedBy, type EntryRow, type EntryValue } from './entry-rows.js';
import { changedDrafts, contentOf, draftsOf, theirsOf, unsentOf } from './kept-drafts.js';
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

  it('takes what others typed as no step of its own, and undoes nothing of it', () => {
    const typed = sheetAfter(startSheet(EMPTY_CONTENT), { kind: 'type', texts: { a: '1' } });
    const sheet = sheetAfter(typed, { kind: 'adopt', theirs: { texts: { b: '7' }, notes: { b: 'why' } } });
    expect(sheet.now).toEqual({ texts: { a: '1', b: '7' }, notes: { b: 'why' } });
    expect(sheet.steps).toBe(typed.steps);
    const undone = sheetAfter(sheet, { kind: 'undo' });
    expect(undone.now).toEqual({ texts: { b: '7' }, notes: { b: 'why' } });
    expect(undone.steps).toBe(2);
    expect(sheetAfter(undone, { kind: 'redo' }).now).toEqual(sheet.now);
  });
});

type SheetRow = Parameters<typeof entryRows>[0][number];

const UNSET = { bands: null, tolerance: null, percent: null, margin: null, goodIsYes: null, items: null };

function value(period: string): EntryValue {
  const rest = { kind: 'NUMBER', number: '1', yesNo: null, text: null, note: null, reason: null } as const;
  return { measure: 'margin', subject: 'hotel', period, ...rest, by: 'ann', knownAt: '2026-10-08T00:00:00.000Z' };
}

function sheetRow(id: string, more: Partial<SheetRow> = {}): SheetRow {
  const form = { id, label: id, unit: '', decimals: 1, polarity: 'HIGHER', frequency: 'MONTH' } as const;
  const scoring = { kind: 'GOAL_RED_FLAG', ...UNSET } as const;
  return {
    measure: { ...form, valueType: 'NUMBER', scoring, range: null },
    subject: 'hotel',
    previous: [],
    value: null,
    approval: null,
    scored: { targets: null },
    draft: null,
    lock: null,
    ...more,
  };
}

const lock = (code: NonNullable<SheetRow['lock']>['code']) => ({ code, message: 'Why.', remedy: 'What to do.' });
const rowOf = (id: string, more?: Partial<SheetRow>) => entryRows([sheetRow(id, more)], [])[0]!;
const cell = (row: EntryRow, text = '') => cellOf(row, { texts: { [row.key]: text }, notes: {} }, '.');

describe('The rows of a sheet', () => {
  it('have the values of earlier periods in the order of the columns', () => {
    const previous = [
      { period: '2026-09', value: value('2026-09') },
      { period: '2026-08', value: null },
    ];
    const [row] = entryRows([sheetRow('margin', { previous })], ['2026-08', '2026-09']);
    expect(row?.key).toBe('margin hotel');
    expect(row?.previous.map((one) => one?.period)).toEqual([undefined, '2026-09']);
  });

  it('are submitted, returned, locked or empty, and a submitted value is changed by a restatement', () => {
    const submitted = rowOf('a', { value: value('2026-10'), lock: lock('SUBMITTED') });
    const last = { by: 'ben', at: '2026-11-05T00:00:00.000Z', note: 'In thousands?' };
    const returned = rowOf('b', { value: value('2026-10'), approval: { status: 'RETURNED', last } });
    const locked = rowOf('c', { lock: lock('NOT_YET_OPEN') });
    const rows = [submitted, returned, locked, rowOf('d')];
    expect(rows.map((row) => cell(row).state)).toEqual(['submitted', 'returned', 'locked', 'empty']);
    expect(rows.map((row) => cell(row, '2').isRestatement)).toEqual([true, false, false, false]);
    expect(returnedBy(returned)).toEqual({ by: 'ben', note: 'In thousands?' });
    expect(canRestate(rowOf('e', { value: value('2026-10'), lock: lock('NOT_YOURS') }))).toBe(false);
  });
});

describe('Drafts', () => {
  const draft = (text: string | null, edition: number) => ({ text, note: null, by: 'ann', at: '', edition });
  const content = (texts: Readonly<Record<string, string>>) => ({ texts, notes: {} });

  it('of this device stand over those of the server, which begin the sheet', () => {
    const rows = [rowOf('a', { draft: draft('1', 3) }), rowOf('b', { draft: draft('2', 1) }), rowOf('c')];
    expect(contentOf(rows, content({ 'b hotel': '5' })).texts).toEqual({ 'a hotel': '1', 'b hotel': '5' });
    expect(contentOf([rowOf('d', { draft: draft('9', 1), lock: lock('SUBMITTED') })], content({})).texts).toEqual({});
  });

  it('are sent where they differ from those of the server, based on their editions, and not for locked cells', () => {
    const rows = [
      rowOf('same', { draft: draft('1', 3) }),
      rowOf('changed', { draft: draft('2', 1) }),
      rowOf('cleared', { draft: draft('3', 7) }),
      rowOf('locked', { lock: lock('SUBMITTED') }),
    ];
    const typed = content({ 'same hotel': '1', 'changed hotel': '5', 'locked hotel': '8' });
    const kept = draftsOf(rows);
    expect(changedDrafts(rows, typed, kept)).toMatchObject([
      { measure: 'changed', text: '5', basedOn: 1 },
      { measure: 'cleared', text: null, basedOn: 7 },
    ]);
    expect(unsentOf(typed, kept).texts).toEqual({ 'changed hotel': '5', 'locked hotel': '8' });
  });

  it('of others are taken where nothing was typed since, and so are not erased', () => {
    const names = ['untouched', 'kept', 'typed', 'noted', 'locked', 'mine'];
    const before = names.map((id) => rowOf(id, { draft: id === 'kept' ? draft('1', 3) : null }));
    const later = names.map((id) => {
      const theirs = { ...draft('9', 4), note: id === 'kept' ? 'theirs' : null };
      return rowOf(id, { draft: id === 'mine' ? null : theirs, lock: id === 'locked' ? lock('SUBMITTED') : null });
    });
    const content = { texts: { 'kept hotel': '1', 'typed hotel': '5' }, notes: { 'noted hotel': 'because' } };
    const theirs = theirsOf(later, content, draftsOf(before))!;
    expect(theirs.texts).toEqual({ 'untouched hotel': '9', 'kept hotel': '9', 'noted hotel': '9' });
    expect(theirs.notes).toEqual({ 'untouched hotel': '', 'kept hotel': 'theirs', 'noted hotel': 'because' });
    const { now } = sheetAfter(startSheet(content), { kind: 'adopt', theirs });
    const sent = changedDrafts(later, now, draftsOf(later, draftsOf(before)));
    expect(sent.map(({ measure, text }) => [measure, text])).toEqual([
      ['typed', '5'],
      ['noted', '9'],
    ]);
    expect(theirsOf(later, now, draftsOf(later))).toBeUndefined();
  });

  it('that were cleared by others are cleared here', () => {
    const former = draftsOf([rowOf('a', { draft: draft('1', 3) })]);
    const cleared = [rowOf('a', { draft: draft(null, 4) })];
    expect(theirsOf(cleared, content({ 'a hotel': '1' }), former)?.texts).toEqual({ 'a hotel': '' });
  });

  it('that were kept since the sheet was asked for count more than those in it', () => {
    const rows = [rowOf('a', { draft: draft('1', 3) })];
    const known = new Map([['a hotel', { text: '2', note: '', edition: 4 }]]);
    expect(draftsOf(rows, known).get('a hotel')?.text).toBe('2');
    expect(draftsOf([rowOf('a', { draft: draft('3', 5) })], known).get('a hotel')?.text).toBe('3');
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
