import { isErrorValue, type Value } from '@strata/engine';
import type { ExplainedFacts, ExplainedValue } from './explained-node.js';

/** A value as shown in the tree; an error value becomes a reason. */
export function valueFacts(value: Value | undefined): Pick<ExplainedFacts, 'value' | 'reason' | 'detail'> {
  if (value === undefined) return { value: null, reason: 'MISSING' };
  if (!isErrorValue(value)) return { value: value as ExplainedValue };
  return { value: null, reason: value.reason, detail: value.message };
}
