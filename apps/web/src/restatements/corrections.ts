import { actualInputOf, readTyped, type DecimalMark } from '../entry/read-typed.js';
import type {
  ActualInput,
  CorrectionInput,
  EntrySheetQuery,
  EntryValueFragment,
  PlainActualPartsFragment,
  RestatementPageQuery,
} from '../generated/operations.js';

export type Restatement = NonNullable<RestatementPageQuery['restatement']>;
export type SheetRow = NonNullable<EntrySheetQuery['entrySheet']>['rows'][number];

/** A value that was reported, and so can be corrected. */
export interface ReportedRow {
  /** What names it among all values. */
  readonly key: string;
  readonly period: string;
  readonly measure: SheetRow['measure'];
  readonly subject: string;
  readonly value: EntryValueFragment;
  /** Why it cannot be written without more; null for a value that can. */
  readonly lock: SheetRow['lock'];
}

/** What is typed about a value. */
export interface TypedCorrection {
  readonly row: ReportedRow;
  readonly text: string;
  readonly note: string;
}

/** What is typed, by the key of the value; what has no text is taken back. */
export type TypedCorrections = Readonly<Record<string, TypedCorrection>>;

/** A value that cannot be corrected, because nobody reports it. */
const FIXED: ReadonlySet<string> = new Set(['RETIRED', 'COMPUTED', 'NOT_YOURS']);

function keyOf(value: { readonly measure: string; readonly subject: string; readonly period: string }): string {
  return `${value.measure} ${value.subject} ${value.period}`;
}

/** The reported values of a sheet in its order. */
export function reportedRows(rows: readonly SheetRow[], period: string): readonly ReportedRow[] {
  return rows.flatMap(({ measure, subject, value, lock }) => {
    if (value === null || (lock !== null && FIXED.has(lock.code))) return [];
    return [{ key: keyOf({ measure: measure.id, subject, period }), period, measure, subject, value, lock }];
  });
}

/** A value as a command takes it. */
export function inputOf(value: Pick<EntryValueFragment, 'kind' | 'number' | 'yesNo' | 'text'>): ActualInput {
  if (value.kind === 'NUMBER') return { number: value.number! };
  if (value.kind === 'YES_NO') return { yesNo: value.yesNo! };
  return value.kind === 'TEXT' ? { text: value.text! } : { notApplicable: true };
}

/** What is wrong with a typed correction; undefined if it can be proposed. */
export function faultOf(
  { row, text }: TypedCorrection,
  mark: DecimalMark,
): 'unreadable' | 'outside' | 'same' | undefined {
  const typed = readTyped(text, row.measure.valueType, mark);
  const becomes = actualInputOf(typed);
  if (becomes === undefined) return 'unreadable';
  if (typed.kind === 'number' && isOutside(Number(typed.value), row.measure.range)) return 'outside';
  return isSame(inputOf(row.value), becomes) ? 'same' : undefined;
}

function isOutside(figure: number, range: SheetRow['measure']['range']): boolean {
  const { min = null, max = null } = range ?? {};
  return (min !== null && figure < Number(min)) || (max !== null && figure > Number(max));
}

function isSame(one: ActualInput, other: ActualInput): boolean {
  if (one.number !== undefined && other.number !== undefined) return Number(one.number) === Number(other.number);
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The corrections that are typed, as a command takes them; what cannot be read is left out. */
export function correctionsIn(typed: readonly TypedCorrection[], mark: DecimalMark): CorrectionInput[] {
  return typed.flatMap((one): CorrectionInput[] => {
    const { row, note } = one;
    const becomes = actualInputOf(readTyped(one.text, row.measure.valueType, mark));
    if (becomes === undefined || faultOf(one, mark) !== undefined) return [];
    const was = inputOf(row.value);
    const { measure, subject, period } = { ...row, measure: row.measure.id };
    return [{ measure, subject, period, was, becomes, ...(note.trim() !== '' && { note: note.trim() }) }];
  });
}

/** A value as it is shown, in the words of the language. */
export interface ShownWords {
  readonly number: (text: string, decimals?: number) => string;
  readonly t: (key: string) => string;
}

export function plainText(actual: PlainActualPartsFragment | null, decimals: number, words: ShownWords): string {
  if (actual === null) return words.t('restatements.noValue');
  const { number, yesNo, text } = actual;
  if (number !== null) return words.number(number, Math.max(decimals, decimalsIn(number)));
  if (yesNo !== null) return words.t(yesNo ? 'value.yes' : 'value.no');
  return text ?? words.t('value.notApplicable');
}

/** As many decimals as a figure is written with, so that a small correction is seen. */
function decimalsIn(figure: string): number {
  return /\.(\d+)$/.exec(figure)?.[1]?.length ?? 0;
}

/** The status of the list: what waits comes first, then the newest. */
export function inOrder<One extends { readonly status: string; readonly proposedAt: string }>(
  found: readonly One[],
): readonly One[] {
  const waits = ({ status }: One) => Number(status === 'PROPOSED');
  return found.toSorted((a, b) => waits(b) - waits(a) || b.proposedAt.localeCompare(a.proposedAt));
}
