import { actualText, type Actual } from '@strata/domain';
import type { EvaluationInputs } from '@strata/read-models';
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
  return values === undefined ? changed : { ...changed, ...restated(inputs, values) };
}

/** Restated values count at once, also where the ones before waited for their approval. */
function restated(
  { values: rows, waiting }: EvaluationInputs,
  values: ReadonlyMap<string, Actual>,
): Pick<EvaluationInputs, 'values' | 'waiting'> {
  const after = new Map(rows);
  const left = waiting && new Map(waiting);
  for (const [key, actual] of values) {
    const row = waiting?.get(key) ?? rows.get(key);
    if (row) after.set(key, { ...row, kind: actual.kind, value: actualText(actual) });
    left?.delete(key);
  }
  return { values: after, waiting: left };
}
