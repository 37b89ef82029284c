import { scoreActual, type ScoredActual } from '@strata/engine';
import type { Status } from '../generated/operations.js';
import { NOTHING } from '../words/format.js';
import type { Words } from '../words/use-words.js';
import { actualOf, canRestate, returnedBy, scoringOf, type EntryRow, type EntryValue } from './entry-rows.js';
import { readTyped, type DecimalMark, type Typed } from './read-typed.js';
import type { SheetContent } from './sheet.js';

/** Where a cell stands. */
export type CellState = 'empty' | 'draft' | 'unreadable' | 'outside' | 'submitted' | 'returned' | 'locked';

export interface EntryCell {
  readonly row: EntryRow;
  readonly text: string;
  readonly note: string;
  readonly typed: Typed;
  readonly state: CellState;
  readonly status: Status | undefined;
  readonly variance: number | undefined;
  /** Whether it replaces a submitted value. */
  readonly isRestatement: boolean;
}

/** A reported value as it would be typed. */
export function textOf({ kind, number, yesNo, text }: EntryValue): string {
  if (kind === 'NUMBER') return number ?? '';
  if (kind === 'YES_NO') return yesNo ? 'yes' : 'no';
  return kind === 'TEXT' ? (text ?? '') : 'n/a';
}

/** A reported value as it is shown. */
export function shownText(value: EntryValue | undefined, decimals: number, number: Words['number']): string {
  if (value === undefined) return NOTHING;
  return value.kind === 'NUMBER' ? number(value.number ?? '', decimals) : textOf(value);
}

/** A row with what is typed into it, and what that would score. */
export function cellOf(row: EntryRow, { texts, notes }: SheetContent, mark: DecimalMark): EntryCell {
  const text = texts[row.key] ?? '';
  const typed = readTyped(text, row.measure.valueType, mark);
  const state = stateOf(row, typed);
  const scored = scoredOf(row, typed);
  return {
    row,
    text,
    note: notes[row.key] ?? '',
    typed,
    state,
    status: scored?.status && (scored.status.toUpperCase() as Status),
    variance: scored?.variance,
    isRestatement: canRestate(row) && typed.kind !== 'empty',
  };
}

function stateOf(row: EntryRow, typed: Typed): CellState {
  if (typed.kind === 'empty') return emptyState(row);
  if (typed.kind === 'unreadable') return 'unreadable';
  return typed.kind === 'number' && isOutside(Number(typed.value), row.measure.range) ? 'outside' : 'draft';
}

function emptyState(row: EntryRow): CellState {
  if (returnedBy(row) !== undefined) return 'returned';
  if (row.value !== undefined) return 'submitted';
  return row.lock === null ? 'empty' : 'locked';
}

function isOutside(figure: number, range: EntryRow['measure']['range']): boolean {
  const { min = null, max = null } = range ?? {};
  return (min !== null && figure < Number(min)) || (max !== null && figure > Number(max));
}

function scoredOf(row: EntryRow, typed: Typed): ScoredActual | undefined {
  const actual = actualOf(typed);
  if (actual === undefined) return undefined;
  const figures = Object.fromEntries(Object.entries(row.figures ?? {}).filter(([, figure]) => figure !== null));
  const { polarity } = row.measure;
  const words = { HIGHER: 'higher', LOWER: 'lower', CLOSER: 'closer' } as const;
  return scoreActual({ measure: { scoring: scoringOf(row.measure), polarity: words[polarity] }, figures, actual });
}

/** Cells that can be submitted. */
export function readyOf(cells: readonly EntryCell[]): readonly EntryCell[] {
  return cells.filter(({ state }) => state === 'draft');
}
