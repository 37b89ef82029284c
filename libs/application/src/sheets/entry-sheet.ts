import type {
  Cycle,
  DateText,
  Draft,
  InstantText,
  MeasureState,
  PeriodName,
  Reporter,
  ValueApproval,
} from '@strata/domain';
import type { CellScore, EntryCell } from '@strata/engine';
import type { ValueRow } from '@strata/read-models';
import type { ClusterView } from '../clusters/cluster-view.js';
import type { CellLock } from './cell-lock.js';

/** The definition of a measure that holds in a period: its number, and from when it holds (null: from the beginning). */
export interface DefinitionInForce {
  readonly number: number;
  readonly from: DateText | null;
}

/** The value of an earlier period, in the unit of that period. */
export interface EarlierValue {
  readonly period: PeriodName;
  readonly unit: MeasureState['unit'];
  readonly value: ValueRow | undefined;
}

/** A value to enter. Its measure is that of the period. */
export interface EntryRow extends EntryCell {
  readonly definition: DefinitionInForce;
  /** When it is due in the cycle of the period. */
  readonly due: InstantText | undefined;
  /** The values of the two periods before, newest first. */
  readonly previous: readonly EarlierValue[];
  readonly value: ValueRow | undefined;
  /** How far the approval of the value has come; undefined if it needs none. */
  readonly approval: ValueApproval | undefined;
  /** The score of the value, and the targets in force. */
  readonly scored: CellScore;
  /** What was typed and not submitted; undefined if nothing was, and for everybody who does not report on it. */
  readonly draft: Draft | undefined;
  /** Why it cannot be written; undefined if it can. */
  readonly lock: CellLock | undefined;
}

/** Everything that a reporter enters for a period. */
export interface EntrySheet {
  readonly view: ClusterView;
  readonly actor: Reporter;
  readonly period: PeriodName;
  readonly cycle: Cycle | undefined;
  /** When the values of the reporter itself are due; those of its parts are due earlier. */
  readonly due: InstantText | undefined;
  /** The day on which the reporter was last nudged because it was late. */
  readonly nudged: DateText | undefined;
  /** In the order of the maps; then what methods read, and what was reported without being on a map. */
  readonly rows: readonly EntryRow[];
}

/** Whose sheet, and for which period. */
export interface SheetQuestion {
  readonly actor: Reporter;
  readonly period: PeriodName;
}
