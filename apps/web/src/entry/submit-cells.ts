import { ask } from '../api/session.js';
import { RestateValues, SubmitValues, type SubmitValuesMutation } from '../generated/operations.js';
import { readyOf, type EntryCell } from './entry-cells.js';
import { actualInputOf } from './read-typed.js';

type Result = NonNullable<SubmitValuesMutation['submitValues']>;

export interface Submission {
  readonly cluster: string;
  readonly actor: string;
  readonly period: string;
  readonly cells: readonly EntryCell[];
  /** Why submitted values are restated. */
  readonly reason: string;
  /** Whether unusual values are right. */
  readonly confirm: boolean;
  /** The ids of the two commands: sending them again does nothing twice. */
  readonly ids: readonly [string, string];
}

export interface Refusal {
  readonly message: string;
  readonly remedy: string | null;
  /** Whether it can be sent again as it is, confirmed. */
  readonly canConfirm: boolean;
  /** What is wrong with single cells, by the key of the row. */
  readonly faults: ReadonlyMap<string, string>;
}

export type SubmissionResult =
  | { readonly kind: 'stored'; readonly count: number; readonly position: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Sends new values as a submission and changed ones as a restatement. */
export async function submitCells(submission: Submission): Promise<SubmissionResult> {
  const { cluster, actor, period, cells, reason, confirm, ids } = submission;
  const ready = readyOf(cells);
  const actorId = actor.split('/')[0]!;
  const valuesOf = (chosen: readonly EntryCell[]) =>
    chosen.map((cell) => ({
      measure: cell.row.measure.id,
      subject: cell.row.subject,
      actual: actualInputOf(cell.typed)!,
      ...(cell.note.trim() === '' ? {} : { note: cell.note.trim() }),
    }));
  const [fresh, changed] = [ready.filter((cell) => !cell.isRestatement), ready.filter((cell) => cell.isRestatement)];
  const common = { cluster, actorId, period, confirm };
  let last: Result | null | undefined;
  if (fresh.length > 0) {
    const input = { ...common, values: valuesOf(fresh), commandId: ids[0] };
    last = (await ask(SubmitValues, { input })).submitValues;
  }
  if (changed.length > 0 && (last === undefined || last?.__typename === 'ValuesReported')) {
    const input = { ...common, values: valuesOf(changed), reason, commandId: ids[1] };
    last = (await ask(RestateValues, { input })).restateValues;
  }
  if (last?.__typename === 'ValuesReported') return { kind: 'stored', count: ready.length, position: last.position };
  return { kind: 'refused', refusal: refusalOf(last) };
}

type Refused = Exclude<Result, { readonly __typename: 'ValuesReported' }>;

function refusalOf(result: Refused | null | undefined): Refusal {
  if (!result) return { message: '', remedy: null, canConfirm: false, faults: new Map() };
  const faults = 'faults' in result ? result.faults : [];
  return {
    message: result.message,
    remedy: result.remedy,
    canConfirm: result.__typename === 'ConfirmationRequired',
    faults: new Map(faults.map(({ measure, subject, message }) => [`${measure} ${subject}`, message])),
  };
}
