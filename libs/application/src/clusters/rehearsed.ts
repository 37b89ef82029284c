import { actualText, type Actual } from '@strata/domain';
import type { EvaluationInputs, ValueRow } from '@strata/read-models';
import type { ClusterData } from '../cluster-file/cluster-data.js';

/** What a rehearsed change would put in place of what is stored. */
export interface Rehearsed extends Partial<Pick<ClusterData, 'methods' | 'segmentations' | 'programmes'>> {
  /** Reported values, by `valueRowKey`. */
  readonly values?: ReadonlyMap<string, Actual> | undefined;
}

/** The inputs of an evaluation after a rehearsed change. */
export function withRehearsed(inputs: EvaluationInputs, rehearsed: Rehearsed = {}): EvaluationInputs {
  const { segmentations = inputs.segmentations, programmes = inputs.programmes, values } = rehearsed;
  const changed = { ...inputs, segmentations, programmes };
  return values === undefined ? changed : { ...changed, values: restated(inputs.values, values) };
}

function restated(
  rows: ReadonlyMap<string, ValueRow>,
  values: ReadonlyMap<string, Actual>,
): ReadonlyMap<string, ValueRow> {
  const after = new Map(rows);
  for (const [key, actual] of values) {
    const row = rows.get(key);
    if (row) after.set(key, { ...row, kind: actual.kind, value: actualText(actual) });
  }
  return after;
}
