import type { ResultRowFragment } from '../generated/operations.js';
import type { Outputs } from './use-results.js';

/** The number of an output; undefined if it has none. */
export function figureOf(outputs: Outputs | undefined, path: string): number | undefined {
  return outputs?.get(path)?.value?.number ?? undefined;
}

/** Whether an output holds; undefined if it cannot be computed. */
export function truthOf(outputs: Outputs | undefined, path: string): boolean | undefined {
  return outputs?.get(path)?.value?.yesNo ?? undefined;
}

const SEGMENT = /^[SNW]$/;

/** The letter of an output that is a segment. */
export function segmentOf(row: ResultRowFragment | undefined): string | undefined {
  const text = row?.value?.text;
  return text !== undefined && row?.value?.number === null && SEGMENT.test(text) ? text : undefined;
}
